// JSON as text: laid out for reading, and looked into, without writing its values anew.
//
// Who uses it: the commands. What a caller may not assume: that text is checked; it must be JSON.
#ifndef HEGUI_CLI_JSON_TEXT_H_
#define HEGUI_CLI_JSON_TEXT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hegui::cli {

// `json` over several lines, two blanks a level, every line but the first `indent` blanks in.
std::string laid_out(std::string_view json, std::size_t indent = 0);

// The source text of a member's value of a JSON object; of doubles the last. Nothing when `object`
// is no object or has no such member.
std::optional<std::string_view> member_source(std::string_view object, std::string_view key);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_JSON_TEXT_H_
