// Results as CSV for a spreadsheet: RFC 4180 with CRLF, UTF-8 with a byte order mark. A line a
// refund; a line a finding of listings and stores, and one for each document without any.
//
// Who uses it: the command line.
//
// What a caller may assume: the names of the first line stay from version to version, and a
// spreadsheet takes no cell for a formula: where it would, an apostrophe stands before it. A
// CsvReport is immutable after construction, so any number of threads may use one at once.
//
// What a caller may not assume: that sentences stay. They are in the language of the options.
#ifndef HEGUI_CSV_REPORT_H_
#define HEGUI_CSV_REPORT_H_

#include <memory>
#include <string>
#include <string_view>

#include "hegui/engine.h"
#include "hegui/words.h"

namespace hegui {

class CsvReport {
 public:
  CsvReport(const Engine& engine, DocumentKind kind, Language language);

  std::string head() const;
  // The lines of a result of Engine::check.
  std::string document(std::string_view result) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace hegui

#endif  // HEGUI_CSV_REPORT_H_
