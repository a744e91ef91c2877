// Names of accounts behind a label: WeChat ids and the names of other messengers.
//
// Who uses it: the contact detector.
//
// What a caller may not assume: that every name is an account. Whether it looks like one is said
// beside it; what stands before it has to tell the rest.
#ifndef HEGUI_TEXT_ACCOUNT_NAME_H_
#define HEGUI_TEXT_ACCOUNT_NAME_H_

#include <cstddef>
#include <optional>
#include <string>

#include "text/unit_text.h"

namespace hegui::text {

struct AccountName {
  std::size_t first = 0;  // units, last exclusive
  std::size_t last = 0;
  std::string value;  // lower case, without noise
  bool has_digit = false;
  bool has_mark = false;   // an underscore or a hyphen inside
  bool spelt_out = false;  // letter by letter, or with ornaments between

  bool looks_made_up() const { return has_digit || has_mark || spelt_out; }
};

// The name that begins at `at`, a Latin letter or an underscore. None if it is part of an address,
// a call, a path, or longer than any name. Some messengers have dots in their names.
std::optional<AccountName> read_account_name(const UnitText& text, std::size_t at, bool dots);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_ACCOUNT_NAME_H_
