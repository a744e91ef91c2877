#include "report/sarif_places.h"

#include <nlohmann/json.hpp>

#include "report/text_names.h"

namespace hegui::report {
namespace {

using nlohmann::json;

// Of a finding its field, of an error its pointer.
std::string pointer_of_place(const json& place) {
  const std::string field = text_of(member(place, "field"));
  return field.empty() ? text_of(member(place, "pointer")) : field;
}

struct UnitSpan {
  std::int64_t start;
  std::int64_t end;
};

std::optional<UnitSpan> span_of_edit(const json& edit) {
  const auto start = integer_of(member(edit, "start"));
  const auto end = integer_of(member(edit, "end"));
  if (!start || !end) return std::nullopt;
  return UnitSpan{*start, *end};
}

void write_sarif_region(JsonWriter& out, const SourceRegion& region) {
  out.open_object();
  out.member("startLine", region.start.line).member("startColumn", region.start.column);
  out.member("endLine", region.end.line).member("endColumn", region.end.column);
  out.member("charOffset", region.start.offset);
  out.member("charLength", region.end.offset - region.start.offset).close_object();
}

// Text as it stands between the quotes of a JSON string.
std::string inside_quotes(std::string_view text) {
  std::string quoted;
  JsonWriter(quoted).value(text);
  return quoted.substr(1, quoted.size() - 2);
}

void write_replacement(JsonWriter& out, const SourceRegion& region, std::string_view inserted) {
  out.open_object().key("deletedRegion");
  write_sarif_region(out, region);
  out.key("insertedContent").open_object().member("text", inserted).close_object();
  out.close_object();
}

}  // namespace

SarifPlaces::SarifPlaces(std::string_view uri, const SarifDocument& document, const json& result)
    : uri_(uri),
      line_(integer_of(member(result, "line"))),
      begin_(document.begin),
      is_json_(!document.source.empty()) {
  if (uri_.empty() || !is_json_) return;
  map_.want("");
  for (const char* list : {"findings", "suppressed", "errors"}) {
    for (const json& place : member(result, list)) want(place);
  }
  map_.locate(document.source, document.begin);
}

void SarifPlaces::want(const json& finding) {
  const std::string pointer = pointer_of_place(finding);
  for (std::string at = pointer; !at.empty(); at.resize(at.rfind('/'))) {
    if (at.find('/') == std::string::npos) return;
    map_.want(at);
  }
  if (const auto span = span_of_edit(finding)) map_.want(pointer, span->start, span->end);
  for (const json* edits :
       {&member(member(finding, "fix"), "edits"), &member(finding, "suggest")}) {
    for (const json& edit : *edits) {
      if (const auto span = span_of_edit(edit)) map_.want(pointer, span->start, span->end);
    }
  }
}

std::optional<SourceRegion> SarifPlaces::region_of(const json& place) const {
  std::string pointer = pointer_of_place(place);
  if (const auto span = span_of_edit(place)) {
    if (const auto part = map_.part(pointer, span->start, span->end)) return part;
  }
  // What the document does not have is missing from the nearest thing around it that it has.
  for (;;) {
    if (const auto value = map_.value(pointer)) return value;
    const std::size_t parent = pointer.rfind('/');
    if (parent == std::string::npos) return std::nullopt;
    pointer.resize(parent);
  }
}

void SarifPlaces::write_locations(JsonWriter& out, const json& place) const {
  out.key("locations").open_array().open_object();
  if (!uri_.empty()) {
    out.key("physicalLocation").open_object();
    out.key("artifactLocation").open_object().member("uri", uri_).close_object().key("region");
    if (const auto region = region_of(place)) {
      write_sarif_region(out, *region);
    } else {
      out.open_object().member("startLine", begin_.line);
      if (is_json_) out.member("startColumn", begin_.column);
      out.close_object();
    }
    out.close_object();
  }
  const std::string name =
      (line_ ? std::to_string(*line_) : std::string()) + "#" + pointer_of_place(place);
  out.key("logicalLocations").open_array().open_object();
  out.member("fullyQualifiedName", name).close_object().close_array();
  out.close_object().close_array();
}

// The replacements that make `edits`, or nothing when the file does not have one of their places.
std::string SarifPlaces::replacements(const std::string& field, const json& edits) const {
  std::string text;
  JsonWriter out(text);
  for (const json& edit : edits) {
    const auto span = span_of_edit(edit);
    const auto region = span ? map_.part(field, span->start, span->end) : std::nullopt;
    if (!region) return {};
    write_replacement(out, *region, inside_quotes(text_of(member(edit, "insert"))));
  }
  return text;
}

std::string SarifPlaces::removal(const std::string& field) const {
  std::string text;
  JsonWriter out(text);
  if (const auto element = map_.element(field)) write_replacement(out, *element, "");
  return text;
}

void SarifPlaces::write_fix(JsonWriter& out, std::string_view replacements,
                            std::string_view message) const {
  out.open_object().key("description").open_object().member("text", message).close_object();
  out.key("artifactChanges").open_array().open_object();
  out.key("artifactLocation").open_object().member("uri", uri_).close_object();
  out.key("replacements").open_array().raw(replacements).close_array();
  out.close_object().close_array().close_object();
}

void SarifPlaces::write_fixes(JsonWriter& out, const json& finding,
                              std::string_view language) const {
  if (uri_.empty() || !is_json_) return;
  const std::string field = pointer_of_place(finding);
  std::string fixes;
  JsonWriter list(fixes);
  const auto add = [&](const std::string& changes, const json& message) {
    if (!changes.empty()) write_fix(list, changes, text_of(member(message, language)));
  };
  const json& fix = member(finding, "fix");
  if (fix.is_object()) {
    const bool remove = truth_of(member(fix, "remove")).value_or(false);
    add(remove ? removal(field) : replacements(field, member(fix, "edits")),
        member(fix, "message"));
  }
  for (const json& suggestion : member(finding, "suggest")) {
    if (!suggestion.contains("insert")) continue;
    add(replacements(field, json::array({suggestion})), member(suggestion, "message"));
  }
  if (!fixes.empty()) out.key("fixes").open_array().raw(fixes).close_array();
}

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
  std::string out;
  if (!path.empty() && path.front() == '/') out = "file://";
  for (const char each : path) {
    const auto byte = static_cast<unsigned char>(each);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    if (letter || digit || kPlain.find(each) != std::string_view::npos) {
      out += each;
    } else {
      out += '%';
      out += kHexadecimal[byte >> 4U];
      out += kHexadecimal[byte & 0xFU];
    }
  }
  return out;
}

}  // namespace hegui::report
