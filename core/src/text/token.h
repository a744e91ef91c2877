// What a detector finds in folded text: a stretch that is more than its letters, such as a phone
// number, an account or an amount.
//
// Who uses it: the detectors make tokens, the pattern matcher and the listing judge read them.
//
// What a caller may not assume: that the symbols of a token touch each other in the original text,
// or that its value stands there as it is; noise between its letters and digits is left out.
#ifndef HEGUI_TEXT_TOKEN_H_
#define HEGUI_TEXT_TOKEN_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace hegui::text {

struct Token {
  std::string_view kind;  // "phone", "qq", "wechat", "email", "handle", ...; static storage
  std::size_t first = 0;  // indices of the folded symbols, last exclusive
  std::size_t last = 0;
  std::string value;            // normalised: digits, or the account in lower case
  bool labelled = false;        // a word that says what it is stands before it
  std::size_t label_first = 0;  // where that word begins; `first` when there is none to show
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_TOKEN_H_
