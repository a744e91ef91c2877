// Results as CSV for a spreadsheet: a line a refund, and a line a finding of listings and stores.
//
// Who uses it: the public API's CsvReport. RFC 4180 with CRLF, UTF-8 with a byte order mark, for
// without it Excel takes Chinese for something else. It reads the result's JSON line, not the
// judge's types.
//
// What a caller may assume: the names in the head stay from version to version, and no cell is a
// formula to a spreadsheet. What it may not: that a line is a finding. A document without one, or
// with errors, has a line too, so that none is lost.
#ifndef HEGUI_REPORT_CSV_WRITER_H_
#define HEGUI_REPORT_CSV_WRITER_H_

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "report/text_names.h"
#include "report/text_words.h"

namespace hegui::report {

// Immutable, so any number of threads may use one at once. `words` must outlive it.
class CsvWriter {
 public:
  // `description` is what Engine::describe() gives, `kind` "listing", "refund" or "store".
  CsvWriter(const Words& words, std::string_view description, std::string_view kind,
            Language language)
      : words_(words), names_(description, language), kind_(kind), language_(language) {}

  // The mark and the line of names.
  std::string head() const;
  // The lines of one result, as Engine::check gives it.
  std::string document(std::string_view result) const;

 private:
  std::string refund(const nlohmann::json& result) const;
  std::string findings(const nlohmann::json& result) const;
  std::string finding(const nlohmann::json& result, const nlohmann::json& finding) const;
  std::string errors_of(const nlohmann::json& result) const;
  std::string advice_of(const nlohmann::json& finding) const;
  std::string penalty_of(const nlohmann::json& finding) const;

  const Words& words_;
  Names names_;
  std::string kind_;
  Language language_;
};

// `text` as one cell, quoted where it must be. A cell that a spreadsheet would take for a formula
// has an apostrophe before it; control characters other than line ends and tabs are spelled out.
std::string csv_cell(std::string_view text);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_CSV_WRITER_H_
