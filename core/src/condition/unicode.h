// The little that conditions need of UTF-8.
//
// Who uses it: the lexer and size(). Text is taken to be well-formed; the lexer checks it first.
#ifndef HEGUI_CONDITION_UNICODE_H_
#define HEGUI_CONDITION_UNICODE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::condition {

void append_code_point(std::string& out, std::uint32_t code_point);
std::size_t count_code_points(std::string_view text);
bool is_well_formed(std::string_view text);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_UNICODE_H_
