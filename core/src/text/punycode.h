// Punycode (RFC 3492), one way: a label of an internationalised name to its ASCII form.
#ifndef HEGUI_TEXT_PUNYCODE_H_
#define HEGUI_TEXT_PUNYCODE_H_

#include <string>
#include <string_view>

namespace hegui::text {

// "xn--…" of a label that has a character beyond ASCII; an empty string when it is longer than the
// 63 letters a label may have, which no name server would answer.
std::string to_punycode(std::u32string_view label);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_PUNYCODE_H_
