#include "hegui/csv_report.h"

#include "api/words.h"
#include "report/csv_writer.h"

namespace hegui {

struct CsvReport::State {
  report::CsvWriter writer;
};

CsvReport::CsvReport(const Engine& engine, DocumentKind kind, Language language)
    : state_(std::make_shared<const State>(State{report::CsvWriter(
          report_words(), engine.describe(), name_of(kind), to_report(language))})) {}

std::string CsvReport::head() const { return state_->writer.head(); }

std::string CsvReport::document(std::string_view result) const {
  return state_->writer.document(result);
}

}  // namespace hegui
