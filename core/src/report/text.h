// One result as text for a person: the verdict first, then why, what is missing, what to do. And
// the rulebook itself: a page for each clause, and the table of coverage.
//
// Who uses it: the public API's TextReport. It reads the result's JSON line, not the judge's types,
// so that a report of a stored result is the report of a fresh one.
//
// What a caller may not assume: that the text is stable from version to version. It is for reading;
// programs read the JSON. What a result holds of a document is printed with every control character
// escaped.
#ifndef HEGUI_REPORT_TEXT_H_
#define HEGUI_REPORT_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "report/text_names.h"
#include "report/text_words.h"

namespace hegui::report {

struct TextOptions {
  Language language = Language::zh_cn;
  bool colour = false;
  std::size_t width = 0;  // columns of the terminal; 0: lines are not broken
};

// Immutable, so any number of threads may use one at once. `words` must outlive it.
class TextReport {
 public:
  // `description` is what Engine::describe() gives.
  TextReport(const Words& words, std::string_view description, const TextOptions& options)
      : words_(words), names_(description, options.language), options_(options) {}

  // `result` is one line as Engine::check gives it. Ends with a line end.
  std::string check(std::string_view result) const;

  // `result` is one line as Engine::next gives it.
  std::string next(std::string_view result) const;

  // `result` is one line as Engine::explain gives it.
  std::string explain(std::string_view result) const;

  // `clause` is what Engine::describe_clause gives, `table` what Engine::coverage gives.
  std::string page(std::string_view clause) const;
  std::string coverage(std::string_view table) const;

 private:
  const Words& words_;
  Names names_;
  TextOptions options_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_TEXT_H_
