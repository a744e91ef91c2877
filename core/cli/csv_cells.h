// Single cells of a CSV file: what they are, and how JSON says it.
//
// Who uses it: the table that makes documents of rows. What a caller may not assume: that a cell
// which is of the wrong type is refused here; it is written as a string, and the engine refuses it.
#ifndef HEGUI_CLI_CSV_CELLS_H_
#define HEGUI_CLI_CSV_CELLS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::cli {

enum class CsvType : std::uint8_t;

bool is_utf8(std::string_view text);

// Without the blanks around it.
std::string_view trimmed(std::string_view cell);
bool is_blank_cell(std::string_view cell);

// `text` must be UTF-8.
void append_json_string(std::string& out, std::string_view text);
void append_cell(std::string& out, std::string_view cell, CsvType type);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_CSV_CELLS_H_
