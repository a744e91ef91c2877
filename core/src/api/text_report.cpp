#include "hegui/text_report.h"

#include "api/words.h"
#include "report/text.h"

namespace hegui {

struct TextReport::State {
  report::TextReport report;
};

TextReport::TextReport(const Engine& engine, const TextReportOptions& options)
    : state_(std::make_shared<const State>(State{
          report::TextReport(report_words(), engine.describe(),
                             {to_report(options.language), options.colour, options.width})})) {}

std::string TextReport::check(std::string_view result) const {
  return state_->report.check(result);
}

std::string TextReport::next(std::string_view result) const { return state_->report.next(result); }

std::string TextReport::explain(std::string_view result) const {
  return state_->report.explain(result);
}

std::string TextReport::page(std::string_view clause) const { return state_->report.page(clause); }

std::string TextReport::coverage(std::string_view table) const {
  return state_->report.coverage(table);
}

}  // namespace hegui
