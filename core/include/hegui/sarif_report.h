// Results as a SARIF 2.1.0 log, for code hosts and editors: a head, the documents in their order, a
// tail.
//
// Who uses it: the command line.
//
// What a caller may assume: the same results give the same bytes. A SarifReport is immutable after
// construction, so any number of threads may make parts with one at once.
//
// What a caller may not assume: that the parts of a document can be left out. Those of one without
// findings are empty, but its errors are notifications, which the tail needs.
#ifndef HEGUI_SARIF_REPORT_H_
#define HEGUI_SARIF_REPORT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "hegui/engine.h"
#include "hegui/words.h"

namespace hegui {

// A place in a file, behind a byte order mark if it has one: line and column from 1, offset from 0,
// columns and offset in UTF-16 code units. Lines end with LF, or CR and LF.
struct SourcePlace {
  std::int64_t line = 1;
  std::int64_t column = 1;
  std::int64_t offset = 0;
};

// The place behind `text`, which stands at `place`.
SourcePlace behind(const SourcePlace& place, std::string_view text);

struct SarifReportOptions {
  Language language = Language::zh_cn;
  DocumentKind kind = DocumentKind::listing;
  std::string path;  // of the file as it was given; empty: there is none, and no regions
};

class SarifReport {
 public:
  struct Document {
    std::string_view result;  // of Engine::check
    std::string_view source;  // the JSON text as it stands in the file; empty where it is not there
    SourcePlace begin;        // where it stands
  };

  // Elements of the log's results and notifications, with commas between but not around.
  struct Parts {
    std::string results;
    std::string notifications;
  };

  SarifReport(const Engine& engine, const SarifReportOptions& options);

  std::string head() const;
  Parts document(const Document& document) const;
  // `notifications` of all documents in their order, with commas between.
  std::string tail(std::string_view notifications) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace hegui

#endif  // HEGUI_SARIF_REPORT_H_
