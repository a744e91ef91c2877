// Results as text for a person, in Chinese or English: the verdict first, then why, what is missing
// and what to do.
//
// Who uses it: the command line.
//
// What a caller may assume: no control character of a document reaches the text, so it may be
// printed to a terminal. A TextReport is immutable after construction, so any number of threads may
// use one at once.
//
// What a caller may not assume: that the text stays the same from version to version. Programs read
// the JSON.
#ifndef HEGUI_TEXT_REPORT_H_
#define HEGUI_TEXT_REPORT_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "hegui/engine.h"
#include "hegui/words.h"

namespace hegui {

struct TextReportOptions {
  Language language = Language::zh_cn;
  bool colour = false;    // ANSI colours
  std::size_t width = 0;  // columns of the terminal; 0: lines are not broken
};

class TextReport {
 public:
  // Takes the names of clauses, facts and rules from the engine's rulebook, which it copies.
  TextReport(const Engine& engine, const TextReportOptions& options);

  // The text of a result of Engine::check, ending with a line end.
  std::string check(std::string_view result) const;

  // The text of a result of Engine::next: the questions.
  std::string next(std::string_view result) const;

  // The text of a result of Engine::explain.
  std::string explain(std::string_view result) const;

  // The page of a clause: `clause` is what Engine::describe_clause gives.
  std::string page(std::string_view clause) const;

  // The table of coverage: `table` is what Engine::coverage gives.
  std::string coverage(std::string_view table) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace hegui

#endif  // HEGUI_TEXT_REPORT_H_
