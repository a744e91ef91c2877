#include "report/sarif_writer.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "report/conclusion.h"

namespace hegui::report {
namespace {

using nlohmann::json;

// Results that rest on no single rule of the rulebook.
constexpr const char* kVerdictRule = "refund-verdict";
constexpr const char* kOwnWordsRule = "own-words";

std::vector<std::string> clauses_of_entry(const json& entry) {
  std::vector<std::string> out;
  for (const json& clause : member(entry, "clauses")) out.push_back(text_of(clause));
  const std::string single = text_of(member(entry, "clause"));
  if (out.empty() && !single.empty()) out.push_back(single);
  return out;
}

void write_sarif_text(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key).open_object().member("text", text).close_object();
}

void write_sarif_clauses(JsonWriter& out, const std::vector<std::string>& clauses) {
  out.key("clauses").open_array();
  for (const std::string& clause : clauses) out.value(clause);
  out.close_array();
}

// Keys of a result that go into the properties as they are.
void copy_members(JsonWriter& out, const json& from, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const json& value = member(from, key);
    if (!value.is_null()) out.key(key).raw(value.dump());
  }
}

void write_missing_names(JsonWriter& out, const json& result) {
  out.key("missing").open_array();
  for (const json& missing : member(result, "missing")) out.value(text_of(member(missing, "fact")));
  out.close_array();
}

// The rules of an invoice speak in refunds and in stores.
bool speaks_in(std::string_view rule_document, std::string_view kind) {
  return rule_document == kind || (rule_document == "invoice" && kind != "listing");
}

const char* kind_of_status(const std::string& status) {
  if (status == "contested") return "review";
  if (status == "needs_information") return "open";
  if (status == "out_of_scope") return "notApplicable";
  return "informational";
}

}  // namespace

SarifWriter::SarifWriter(const Words& words, std::string_view description,
                         const SarifOptions& options)
    : words_(words),
      language_(options.language),
      kind_(options.kind),
      engine_(options.engine),
      uri_(uri_of_path(options.path)),
      names_(description, options.language) {
  const json root = json::parse(description, nullptr, false);
  JsonWriter book(book_);
  book.open_object().member("id", text_of(member(root, "id")));
  book.member("version", text_of(member(root, "version")));
  book.member("sha256", text_of(member(root, "sha256"))).close_object();
  help_uri_ = text_of(member(member(root, "rulebook"), "source"));
  if (kind_ == "refund") add_rule(kVerdictRule, words_.say("sarif.verdict", language_), {});
  for (const json& rule : member(root, "rules")) {
    if (!speaks_in(text_of(member(rule, "document")), kind_)) continue;
    const std::string id = text_of(member(rule, "id"));
    add_rule(id, names_.rule_title(id), clauses_of_entry(rule));
  }
  if (kind_ == "listing") add_rule(kOwnWordsRule, words_.say("finding.own_words", language_), {});
}

void SarifWriter::add_rule(std::string id, std::string title, std::vector<std::string> clauses) {
  if (!index_.emplace(id, rules_.size()).second) return;
  rules_.push_back({std::move(id), std::move(title), std::move(clauses)});
}

void SarifWriter::write_rule(JsonWriter& out, const Rule& rule) const {
  std::string help;
  for (const std::string& clause : rule.clauses) {
    if (!help.empty()) help += '\n';
    help += clause + " " + names_.statement(clause);
  }
  out.open_object().member("id", rule.id);
  write_sarif_text(out, "shortDescription", rule.title);
  write_sarif_text(out, "help", help.empty() ? rule.title : help);
  if (!help_uri_.empty()) out.member("helpUri", help_uri_);
  if (!rule.clauses.empty()) {
    out.key("properties").open_object();
    write_sarif_clauses(out, rule.clauses);
    out.close_object();
  }
  out.close_object();
}

std::string SarifWriter::head() const {
  std::string text;
  JsonWriter out(text);
  out.open_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  out.member("version", "2.1.0").key("runs").open_array().open_object();
  out.member("language", name_of(language_)).member("columnKind", "utf16CodeUnits");
  out.key("tool").open_object().key("driver").open_object().member("name", "Hegui");
  out.member("semanticVersion", engine_).member("language", name_of(language_));
  write_sarif_text(out, "fullDescription", names_.notice());
  out.key("rules").open_array();
  for (const Rule& rule : rules_) write_rule(out, rule);
  out.close_array().close_object().close_object();
  out.key("properties").open_object().member("document", kind_).key("rulebook").raw(book_);
  out.member("notice", names_.notice()).close_object();
  out.key("results").open_array();
  return text + "\n";
}

std::string SarifWriter::tail(std::string_view notifications) const {
  std::string text = "\n],\"invocations\":[{\"executionSuccessful\":";
  text += notifications.empty() ? "true" : "false";
  if (!notifications.empty()) {
    text += ",\"toolExecutionNotifications\":[\n";
    text += notifications;
    text += "\n]";
  }
  return text + "}]}]}\n";
}

SarifParts SarifWriter::document(const SarifDocument& document) const {
  SarifParts parts;
  const json result = json::parse(document.result, nullptr, false);
  const SarifPlaces places(uri_, document, result);
  JsonWriter notifications(parts.notifications);
  write_notifications(notifications, places, result);
  if (text_of(member(result, "status")) == "invalid") return parts;
  JsonWriter out(parts.results);
  if (kind_ == "refund") write_verdict(out, places, result);
  for (const char* list : {"findings", "suppressed"}) {
    for (const json& finding : member(result, list)) write_finding(out, places, result, finding);
  }
  write_trace(out, places, result);
  return parts;
}

// Up to the message. A kind other than `fail` has no level but `none`.
void SarifWriter::begin_result(JsonWriter& out, const std::string& rule, const char* kind,
                               const std::string& message) const {
  out.open_object().member("ruleId", rule);
  const auto index = index_.find(rule);
  if (index != index_.end()) out.member("ruleIndex", static_cast<std::int64_t>(index->second));
  const bool fails = std::string_view(kind) == "fail";
  out.member("kind", kind).member("level", fails ? "error" : "none");
  write_sarif_text(out, "message", message);
}

void SarifWriter::write_finding(JsonWriter& out, const SarifPlaces& places, const json& result,
                                const json& finding) const {
  const bool fails = text_of(member(finding, "outcome")) == "violation";
  begin_result(out, text_of(member(finding, "rule")), fails ? "fail" : "review",
               message_of(finding));
  places.write_locations(out, finding);
  places.write_fixes(out, finding, name_of(language_));
  const std::string fingerprint = text_of(member(finding, "fingerprint"));
  if (!fingerprint.empty()) {
    out.key("partialFingerprints").open_object().member("hegui/v1", fingerprint).close_object();
  }
  if (finding.contains("reason")) {
    out.key("suppressions").open_array().open_object().member("kind", "external");
    out.member("status", "accepted").member("justification", text_of(member(finding, "reason")));
    out.close_object().close_array();
  }
  out.key("properties").open_object();
  copy_members(out, result, {"id", "line"});
  copy_members(out, finding,
               {"clause", "annex", "outcome", "field", "start", "end", "quote", "source",
                "detector", "penalty", "fingerprint"});
  out.close_object().close_object();
}

// What is wrong, what follows from it, and what to do.
std::string SarifWriter::message_of(const json& finding) const {
  std::string text = text_in(member(finding, "message"), language_);
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += "\n" + more;
  };
  add(text_in(member(finding, "consequence"), language_));
  add(text_in(member(member(finding, "fix"), "message"), language_));
  for (const json& suggestion : member(finding, "suggest")) {
    add(text_in(member(suggestion, "message"), language_));
  }
  return text;
}

std::string SarifWriter::questions_of(const json& result) const {
  std::string text;
  for (const json& missing : member(result, "missing")) {
    text += "\n" + text_of(member(missing, "fact")) + ": " +
            text_in(member(missing, "question"), language_);
  }
  return text;
}

// What findings do not tell: breaches that a refund has besides its verdict, and rules that a
// listing or a store leaves open.
void SarifWriter::write_trace(JsonWriter& out, const SarifPlaces& places,
                              const json& result) const {
  const bool refund = kind_ == "refund";
  for (const json& entry : member(result, "trace")) {
    const std::string outcome = text_of(member(entry, "outcome"));
    const bool fails = refund && outcome == "violation";
    const bool open = !refund && outcome == "unknown";
    if (!fails && !open) continue;
    const std::string rule = text_of(member(entry, "rule"));
    std::string message = names_.rule_title(rule);
    if (open) message = words_.say("sarif.open", language_, {{"rule", message}});
    begin_result(out, rule, fails ? "fail" : "open", message);
    places.write_locations(out, json::object());
    out.key("properties").open_object();
    copy_members(out, result, {"id", "line"});
    write_sarif_clauses(out, clauses_of_entry(entry));
    copy_members(out, entry, {"outcome", "because"});
    if (open) write_missing_names(out, result);
    out.close_object().close_object();
  }
}

void SarifWriter::write_verdict(JsonWriter& out, const SarifPlaces& places,
                                const json& result) const {
  std::string message = conclusion(words_, language_, result);
  for (const json& reading : member(result, "readings")) {
    message += "\n" + text_in(member(reading, "reason"), language_);
  }
  begin_result(out, kVerdictRule, kind_of_status(text_of(member(result, "status"))),
               message + questions_of(result));
  places.write_locations(out, json::object());
  out.key("properties").open_object();
  copy_members(
      out, result,
      {"id", "line", "status", "clauses", "verdict", "possible", "amount_fen", "amount_basis"});
  out.close_object().close_object();
}

void SarifWriter::write_notifications(JsonWriter& out, const SarifPlaces& places,
                                      const json& result) const {
  for (const json& error : member(result, "errors")) {
    out.open_object().member("level", "error").key("descriptor").open_object();
    out.member("id", text_of(member(error, "code"))).close_object();
    write_sarif_text(out, "message", text_in(member(error, "message"), language_));
    places.write_locations(out, error);
    out.key("properties").open_object();
    copy_members(out, result, {"id", "line"});
    out.member("pointer", text_of(member(error, "pointer"))).close_object().close_object();
  }
}

}  // namespace hegui::report
