// HTML character references (HTML Standard 13.2.5.72 and on), as browsers read them.
//
// Who uses it: the markup reader. Only the names that hide or write text of a listing are known; an
// unknown name is ordinary text, as it is for a browser that does not know it.
#ifndef HEGUI_TEXT_ENTITIES_H_
#define HEGUI_TEXT_ENTITIES_H_

#include <cstddef>
#include <string_view>

namespace hegui::text {

struct Reference {
  char32_t code = 0;
  std::size_t bytes = 0;  // 0: there is no character reference here
};

// The reference at `at`, where text[at] is '&'. Looks at no more than 64 bytes. A name without its
// semicolon counts only where neither a letter, a digit nor '=' follows, so that the parameters of
// an address (`?a=1&copy=2`) stay what they are.
Reference read_reference(std::string_view text, std::size_t at);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_ENTITIES_H_
