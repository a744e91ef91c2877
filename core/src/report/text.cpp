#include "report/text.h"

#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

Style style_of(const std::string& status) {
  if (status == "decided" || status == "compliant") return Style::good;
  if (status == "violations" || status == "invalid") return Style::bad;
  if (status == "out_of_scope") return Style::strong;
  return Style::caution;
}

void write_title(const TextWriter& out, const json& result) {
  std::string title = out.say_value("kind", out.kind);
  const std::string id = text_of(member(result, "id"));
  if (!id.empty()) title += " " + id;
  if (const auto line = integer_of(member(result, "line"))) {
    title += out.say("title.line", {{"line", std::to_string(*line)}});
  }
  out.page.line(title, 0, Style::strong);
}

void write_status(const TextWriter& out, const json& result) {
  const std::string status = text_of(member(result, "status"));
  out.page.item(out.say("label.conclusion"), out.say_value("status", status), 0, 10,
                style_of(status));
}

void write_clauses(const TextWriter& out, const json& result) {
  const json& clauses = member(result, "clauses");
  if (clauses.empty()) return;
  out.heading("heading.clauses");
  for (const json& clause : clauses) {
    const std::string id = text_of(clause);
    out.page.item(id, out.names.statement(id), 2, 10);
  }
}

// The facts that the conditions which spoke have read, each once.
void write_because(const TextWriter& out, const json& result) {
  std::string seen;
  bool first = true;
  for (const json& entry : member(result, "trace")) {
    const std::string outcome = text_of(member(entry, "outcome"));
    if (outcome == "not_applicable" || outcome == "unknown") continue;
    for (const json& because : member(entry, "because")) {
      const std::string fact = text_of(member(because, "fact"));
      const std::string mark = "\n" + fact + "\n";
      if (fact.empty() || seen.find(mark) != std::string::npos) continue;
      seen += mark;
      if (first) out.heading("heading.because");
      first = false;
      out.page.item(out.names.fact_title(out.kind, fact),
                    value_in_words(out, fact, member(because, "value")), 2, 28);
    }
  }
}

void write_affects(const TextWriter& out, const json& missing) {
  std::string keys;
  for (const json& key : member(missing, "affects")) {
    if (!keys.empty()) keys += out.say("list.separator");
    keys += out.say_value("key", text_of(key));
  }
  if (!keys.empty()) out.page.line(out.say("missing.affects", {{"keys", keys}}), 5, Style::quiet);
}

std::string answer_hint(const TextWriter& out, const std::string& fact) {
  const std::string key = "hint." + out.names.fact_type(out.kind, fact);
  return out.words.has(key) ? out.say(key) : std::string();
}

void write_answers(const TextWriter& out, const std::string& fact, const json& values) {
  if (!values.is_array() || values.empty()) {
    const std::string hint = answer_hint(out, fact);
    if (!hint.empty()) out.page.line(hint, 5);
    return;
  }
  for (const json& value : values) {
    const json& named =
        value.is_object() ? member(value, value.contains("id") ? "id" : "value") : value;
    const std::string id = named.is_string() ? text_of(named) : named.dump();
    const std::string label = value.is_object() ? out.in_language(member(value, "label"))
                                                : out.names.value_label(out.kind, fact, id);
    out.page.item(id, label == id ? "" : label, 5, 28);
  }
}

void write_missing(const TextWriter& out, const json& result) {
  const json& missing = member(result, "missing");
  if (missing.empty()) return;
  out.heading("heading.missing");
  int number = 0;
  for (const json& entry : missing) {
    const std::string fact = text_of(member(entry, "fact"));
    std::string question = out.in_language(member(entry, "question"));
    if (question.empty()) question = out.names.fact_title(out.kind, fact);
    ++number;
    out.page.item(std::to_string(number) + ".", question, 1, 4, Style::strong);
    out.page.line(out.say("missing.fact", {{"fact", fact}}), 5, Style::quiet);
    write_answers(out, fact, member(entry, "values"));
    write_affects(out, entry);
  }
}

void write_errors(const TextWriter& out, const json& result) {
  const json& errors = member(result, "errors");
  if (errors.empty()) return;
  out.heading("heading.errors");
  for (const json& error : errors) {
    const std::string pointer = text_of(member(error, "pointer"));
    const std::string code = text_of(member(error, "code"));
    std::string message = out.in_language(member(error, "message"));
    if (message.empty()) message = code;
    out.page.item(pointer.empty() ? out.say("errors.whole_document") : pointer,
                  out.say("errors.entry", {{"message", message}, {"code", code}}), 2, 20);
  }
  out.page.line(out.say("errors.what_to_do"), 2);
}

// The facts by which a version was touched: "Paid at: 2026-12-31".
std::string days_in_words(const TextWriter& out, const json& version) {
  std::string all;
  for (const json& because : member(version, "because")) {
    const std::string fact = text_of(member(because, "fact"));
    std::string name =
        out.kind == "store" ? name_in_words(out, fact) : out.names.fact_title(out.kind, fact);
    if (fact == "as_of") name = out.say("versions.as_of");
    if (!all.empty()) all += out.say("list.separator");
    all += out.say("versions.day", {{"fact", name}, {"day", text_of(member(because, "value"))}});
  }
  return all;
}

// One line: which version applies, and which others the case touches.
void write_versions(const TextWriter& out, const json& result) {
  std::string all;
  for (const json& version : member(result, "versions")) {
    const auto applies = truth_of(member(version, "applies"));
    const std::string days = days_in_words(out, version);
    const std::string key = !applies   ? "versions.open"
                            : *applies ? "versions.applies"
                                       : "versions.touched";
    if (!all.empty()) all += out.say("versions.separator");
    all += out.say(key, {{"version", text_of(member(version, "id"))}});
    if (!days.empty()) all += out.say("versions.because", {{"days", days}});
  }
  if (all.empty()) return;
  out.page.item(out.say("label.versions"), all, 0, 10);
}

void write_footer(const TextWriter& out, const json& result) {
  out.page.blank();
  const json& rulebook = member(result, "rulebook");
  if (rulebook.is_object()) {
    out.page.line(
        out.say("footer.rulebook", {{"id", text_of(member(rulebook, "id"))},
                                    {"version", text_of(member(rulebook, "version"))},
                                    {"sha256", text_of(member(rulebook, "sha256")).substr(0, 12)},
                                    {"engine", text_of(member(result, "engine"))}}),
        0, Style::quiet);
  }
  std::string notice = out.in_language(member(result, "notice"));
  if (notice.empty()) notice = out.names.notice();
  if (notice.empty() && rulebook.is_object()) {
    notice = out.say("footer.notice", {{"version", text_of(member(rulebook, "version"))}});
  }
  out.page.line(notice, 0, Style::quiet);
}

template <class Body>
std::string written(const Words& words, const Names& names, const TextOptions& options,
                    std::string_view line, const Body& body) {
  const json result = json::parse(line, nullptr, false);
  std::string text;
  Page page(text, options.colour, options.width);
  const TextWriter out{words, names, options.language, page, text_of(member(result, "kind"))};
  body(out, result);
  return text;
}

}  // namespace

std::string value_in_words(const TextWriter& out, const std::string& fact, const json& value) {
  if (const auto number = integer_of(value)) {
    const bool fen = out.names.fact_type(out.kind, fact) == "money" ||
                     (fact.size() > 4 && fact.compare(fact.size() - 4, 4, "_fen") == 0);
    return fen ? out.money(*number) : std::to_string(*number);
  }
  if (const auto truth = truth_of(value)) {
    const std::string id = *truth ? "true" : "false";
    const std::string label = out.names.value_label(out.kind, fact, id);
    return label == id ? out.say_value("truth", id) : label;
  }
  if (value.is_array()) {
    if (value.empty()) return out.say("list.none");
    std::string all;
    for (const json& one : value) {
      if (!all.empty()) all += out.say("list.separator");
      all += value_in_words(out, fact, one);
    }
    return all;
  }
  if (value == "not_yet") return out.say("value.not_yet");
  if (value.is_string()) return out.names.value_label(out.kind, fact, text_of(value));
  return value.is_null() ? out.say("list.unknown")
                         : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string TextReport::check(std::string_view result) const {
  return written(words_, names_, options_, result, [](const TextWriter& out, const json& root) {
    write_title(out, root);
    write_status(out, root);
    write_refund_verdict(out, root);
    write_versions(out, root);
    write_errors(out, root);
    write_findings(out, root);
    write_suppressed(out, root);
    if (out.kind == "store") write_store_details(out, root);
    write_clauses(out, root);
    if (out.kind != "store") write_refund_details(out, root);
    write_missing(out, root);
    if (out.kind == "refund") {
      write_because(out, root);
    } else {
      write_what_was_checked(out, root);
      if (out.kind == "store") write_presumed(out, root);
    }
    write_footer(out, root);
  });
}

std::string TextReport::next(std::string_view result) const {
  return written(words_, names_, options_, result, [](const TextWriter& out, const json& root) {
    write_title(out, root);
    write_status(out, root);
    write_refund_verdict(out, root);
    write_errors(out, root);
    write_missing(out, root);
    if (member(root, "missing").empty() && member(root, "errors").empty()) {
      out.page.blank();
      out.page.line(out.say("missing.none"));
    }
  });
}

std::string TextReport::explain(std::string_view result) const {
  return written(words_, names_, options_, result, [](const TextWriter& out, const json& root) {
    write_title(out, root);
    write_status(out, root);
    write_refund_verdict(out, root);
    write_errors(out, root);
    write_explanation(out, root);
    write_missing(out, root);
    write_footer(out, root);
  });
}

}  // namespace hegui::report
