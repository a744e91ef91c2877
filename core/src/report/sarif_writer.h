// Results as a SARIF 2.1.0 log, which code hosts and editors show beside the file.
//
// Who uses it: the public API's SarifReport. Written piece by piece, so that a stream of any length
// needs no more memory than one document of it, and the notifications of those with errors. It
// reads the result's JSON line, not the judge's types.
//
// What a caller may assume: the same results give the same bytes. What it may not: that every
// result is a breach. `kind` says what it is, and only `fail` has a level.
#ifndef HEGUI_REPORT_SARIF_WRITER_H_
#define HEGUI_REPORT_SARIF_WRITER_H_

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.h"
#include "report/sarif_places.h"
#include "report/text_names.h"
#include "report/text_words.h"

namespace hegui::report {

struct SarifOptions {
  Language language = Language::zh_cn;
  std::string_view kind;    // "listing", "refund" or "store"
  std::string_view engine;  // its version
  std::string_view path;    // of the file as it was given; empty: there is none
};

// What one document adds to the log: elements of two arrays, with commas between but not around.
struct SarifParts {
  std::string results;
  std::string notifications;
};

// Immutable, so any number of threads may use one at once. `words` must outlive it.
class SarifWriter {
 public:
  // `description` is what Engine::describe() gives.
  SarifWriter(const Words& words, std::string_view description, const SarifOptions& options);

  // Up to the first result.
  std::string head() const;
  SarifParts document(const SarifDocument& document) const;
  // From behind the last result; `notifications` of all documents, commas between.
  std::string tail(std::string_view notifications) const;

 private:
  struct Rule {
    std::string id;
    std::string title;
    std::vector<std::string> clauses;
  };

  void add_rule(std::string id, std::string title, std::vector<std::string> clauses);
  void write_rule(JsonWriter& out, const Rule& rule) const;
  void begin_result(JsonWriter& out, const std::string& rule, const char* kind,
                    const std::string& message) const;
  void write_finding(JsonWriter& out, const SarifPlaces& places, const nlohmann::json& result,
                     const nlohmann::json& finding) const;
  void write_trace(JsonWriter& out, const SarifPlaces& places, const nlohmann::json& result) const;
  void write_verdict(JsonWriter& out, const SarifPlaces& places,
                     const nlohmann::json& result) const;
  void write_notifications(JsonWriter& out, const SarifPlaces& places,
                           const nlohmann::json& result) const;
  std::string message_of(const nlohmann::json& finding) const;
  std::string questions_of(const nlohmann::json& result) const;

  const Words& words_;
  Language language_;
  std::string kind_;
  std::string engine_;
  std::string uri_;
  Names names_;
  std::string book_;      // the rulebook's name, as the log's properties have it
  std::string help_uri_;  // where the rulebook says that its text is; empty when it does not
  std::vector<Rule> rules_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_SARIF_WRITER_H_
