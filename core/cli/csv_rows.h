// The rows of a CSV file, cut from its bytes as they come: RFC 4180, with whatever line ends.
//
// Who uses it: the splitter for CSV.
//
// What a caller may not assume: that a row is a line. A quoted cell may have line ends in it;
// `line` is where the row begins. That bytes are text: what they mean is not looked at.
#ifndef HEGUI_CLI_CSV_ROWS_H_
#define HEGUI_CLI_CSV_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::cli {

enum class CsvProblem : std::uint8_t {
  none,
  open_quote,    // a quoted cell that never ends; all behind it is lost
  behind_quote,  // something between the closing quote of a cell and the comma
  too_large,     // longer than a document may be; its cells are not kept
};

struct CsvRow {
  std::vector<std::string> cells;
  std::int64_t line = 1;
  CsvProblem problem = CsvProblem::none;
  std::size_t column = 0;  // of the problem, from 1
};

class CsvRowReader {
 public:
  // A byte order mark at the start must have been skipped.
  void feed(std::string_view bytes, std::vector<CsvRow>& out);
  // What the end of the file completes. Nothing may be fed afterwards.
  void finish(std::vector<CsvRow>& out);

 private:
  enum class State : std::uint8_t {
    start,   // before a cell
    plain,   // in a cell without quotes
    quoted,  // between quotes
    closed,  // behind a quote that closes the cell, unless another follows
  };

  std::size_t read_plain(std::string_view bytes, std::vector<CsvRow>& out);
  std::size_t read_quoted(std::string_view bytes);
  void count_line(char byte);
  void keep(std::string_view bytes);
  void note(CsvProblem problem);
  void end_cell();
  void end_row(std::vector<CsvRow>& out);

  State state_ = State::start;
  CsvRow row_;
  std::string cell_;
  std::size_t kept_ = 0;  // bytes of the row
  std::int64_t line_ = 1;
  bool after_return_ = false;  // the byte before was CR, and a LF belongs to it
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_CSV_ROWS_H_
