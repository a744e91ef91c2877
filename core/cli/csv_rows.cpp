#include "csv_rows.h"

#include <utility>

#include "splitter.h"

namespace hegui::cli {

void CsvRowReader::feed(std::string_view bytes, std::vector<CsvRow>& out) {
  while (!bytes.empty()) {
    bytes.remove_prefix(state_ == State::quoted ? read_quoted(bytes) : read_plain(bytes, out));
  }
}

// A LF behind a CR is the same line end, so it neither counts nor ends another row.
void CsvRowReader::count_line(char byte) {
  if (byte == '\r' || (byte == '\n' && !after_return_)) ++line_;
  after_return_ = byte == '\r';
}

std::size_t CsvRowReader::read_quoted(std::string_view bytes) {
  const std::size_t quote = bytes.find('"');
  const std::string_view inside = bytes.substr(0, quote);
  for (const char byte : inside) count_line(byte);
  keep(inside);
  if (quote == std::string_view::npos) return bytes.size();
  after_return_ = false;
  state_ = State::closed;
  return quote + 1;
}

// Outside of quotes, up to what ends the stretch; how many bytes it took.
std::size_t CsvRowReader::read_plain(std::string_view bytes, std::vector<CsvRow>& out) {
  const char first = bytes.front();
  if (first == '\r' || first == '\n') {
    const bool belongs_to_return = first == '\n' && after_return_;
    if (!belongs_to_return) end_row(out);
    count_line(first);
    row_.line = line_;
    return 1;
  }
  after_return_ = false;
  if (first == ',') {
    end_cell();
    return 1;
  }
  if (first == '"' && state_ != State::plain) {
    if (state_ == State::closed) keep("\"");  // two quotes between quotes are one
    state_ = State::quoted;
    return 1;
  }
  if (state_ == State::closed) note(CsvProblem::behind_quote);
  state_ = State::plain;
  const std::size_t end = bytes.find_first_of(",\r\n");
  const std::string_view cell = bytes.substr(0, end);
  keep(cell);
  return cell.size();
}

void CsvRowReader::finish(std::vector<CsvRow>& out) {
  if (state_ == State::quoted) note(CsvProblem::open_quote);
  const bool any = state_ != State::start || !row_.cells.empty();
  if (any) end_row(out);
}

void CsvRowReader::keep(std::string_view bytes) {
  if (row_.problem == CsvProblem::too_large) return;
  if (kept_ + bytes.size() > kMaximumDocument) {
    note(CsvProblem::too_large);
    return;
  }
  kept_ += bytes.size();
  cell_ += bytes;
}

void CsvRowReader::note(CsvProblem problem) {
  // The first problem is the one that explains the others, but what is too large is not kept.
  if (row_.problem != CsvProblem::none && problem != CsvProblem::too_large) return;
  row_.problem = problem;
  row_.column = row_.cells.size() + 1;
  if (problem != CsvProblem::too_large) return;
  cell_ = std::string();
  row_.cells = {};
}

void CsvRowReader::end_cell() {
  state_ = State::start;
  if (row_.problem == CsvProblem::too_large) return;
  // A cell is more than its bytes: a row of nothing but commas has a bound as well.
  kept_ += sizeof(std::string);
  if (kept_ > kMaximumDocument) return note(CsvProblem::too_large);
  row_.cells.push_back(std::move(cell_));
  cell_ = std::string();
}

void CsvRowReader::end_row(std::vector<CsvRow>& out) {
  end_cell();
  out.push_back(std::move(row_));
  row_ = CsvRow();
  kept_ = 0;
}

}  // namespace hegui::cli
