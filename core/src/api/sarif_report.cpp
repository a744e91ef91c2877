#include "hegui/sarif_report.h"

#include "api/words.h"
#include "report/sarif_writer.h"

namespace hegui {
namespace {

report::SourcePlace to_report_place(const SourcePlace& place) {
  return {place.line, place.column, place.offset};
}

}  // namespace

SourcePlace behind(const SourcePlace& place, std::string_view text) {
  report::SourcePlace moved = to_report_place(place);
  moved.advance(text);
  return {moved.line, moved.column, moved.offset};
}

struct SarifReport::State {
  report::SarifWriter writer;
};

SarifReport::SarifReport(const Engine& engine, const SarifReportOptions& options)
    : state_(std::make_shared<const State>(State{report::SarifWriter(
          report_words(), engine.describe(),
          {to_report(options.language), name_of(options.kind), engine_version(), options.path})})) {
}

std::string SarifReport::head() const { return state_->writer.head(); }

SarifReport::Parts SarifReport::document(const Document& document) const {
  report::SarifParts parts =
      state_->writer.document({document.result, document.source, to_report_place(document.begin)});
  return {std::move(parts.results), std::move(parts.notifications)};
}

std::string SarifReport::tail(std::string_view notifications) const {
  return state_->writer.tail(notifications);
}

}  // namespace hegui
