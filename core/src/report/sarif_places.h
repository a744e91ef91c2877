// Where something is, in the words of SARIF: regions of the file as far as they are true of it, and
// the pointer into the document besides.
//
// Who uses it: the SARIF report, one for each document.
//
// What a caller may not assume: that a region is written. Standard input has no name to put one to,
// and in a CSV file only the line of a row is known.
#ifndef HEGUI_REPORT_SARIF_PLACES_H_
#define HEGUI_REPORT_SARIF_PLACES_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "report/json_writer.h"
#include "report/source_map.h"

namespace hegui::report {

// One document as the SARIF report gets it.
struct SarifDocument {
  std::string_view result;  // one line as Engine::check gives it
  std::string_view
      source;         // the document as it stands in the file; empty where it is not JSON there
  SourcePlace begin;  // where it stands
};

class SarifPlaces {
 public:
  // `result` is the parsed result; its places are looked for at once. An empty `uri` is none.
  SarifPlaces(std::string_view uri, const SarifDocument& document, const nlohmann::json& result);

  // The key "locations" for a place of the result: a finding, or an error with its pointer.
  void write_locations(JsonWriter& out, const nlohmann::json& place) const;

  // The key "fixes": what a finding's fix and suggestions would do to the file. Nothing where the
  // file does not have the finding's text as it stands.
  void write_fixes(JsonWriter& out, const nlohmann::json& finding, std::string_view language) const;

 private:
  void want(const nlohmann::json& finding);
  std::optional<SourceRegion> region_of(const nlohmann::json& place) const;
  std::string replacements(const std::string& field, const nlohmann::json& edits) const;
  std::string removal(const std::string& field) const;
  void write_fix(JsonWriter& out, std::string_view replacements, std::string_view message) const;

  std::string_view uri_;
  std::optional<std::int64_t> line_;
  SourcePlace begin_;
  bool is_json_;
  SourceMap map_;
};

// A path as a URI: absolute ones with their scheme, bytes that a URI does not have as %XX.
std::string uri_of_path(std::string_view path);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_SARIF_PLACES_H_
