// The parts of the text report that listings and stores have: findings, and what was checked.
#include <array>
#include <string>

#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

constexpr std::size_t kLabel = 8;
constexpr std::size_t kIndent = 5;

void write_count(const TextWriter& out, const json& findings) {
  int violations = 0;
  int reviews = 0;
  for (const json& finding : findings) {
    const bool violation = text_of(member(finding, "outcome")) == "violation";
    ++(violation ? violations : reviews);
  }
  out.heading("heading.findings",
              {{"violations", std::to_string(violations)}, {"reviews", std::to_string(reviews)}});
}

std::string place(const TextWriter& out, const json& finding) {
  std::string field = text_of(member(finding, "field"));
  const auto start = integer_of(member(finding, "start"));
  const auto end = integer_of(member(finding, "end"));
  if (!start || !end) return out.kind == "store" ? place_in_words(out, field) : field;
  return out.say(
      "finding.place",
      {{"field", field}, {"start", std::to_string(*start)}, {"end", std::to_string(*end)}});
}

std::string penalty(const TextWriter& out, const json& entry) {
  const std::string action = text_of(member(entry, "action"));
  const std::string annex = text_of(member(entry, "annex"));
  if (annex.empty()) return out.say_value("penalty", action);
  std::string text = out.names.action_label(annex, action);
  if (const auto days = integer_of(member(entry, "days"))) {
    text += out.say("penalty.days", {{"days", std::to_string(*days)}});
  }
  if (const auto deposit = integer_of(member(entry, "deposit_fen"))) {
    text += out.say("penalty.deposit", {{"amount", yuan(*deposit)}});
  }
  return out.say("penalty.entry", {{"annex", out.names.annex_title(annex)}, {"penalty", text}});
}

void write_item(const TextWriter& out, std::string_view label, const std::string& text) {
  if (!text.empty()) out.page.item(out.say(label), text, kIndent, kLabel);
}

// A merchant's own words are of no rule that the rulebook has a name for.
std::string title_of_rule(const TextWriter& out, const std::string& rule) {
  return rule == "own-words" ? out.say("finding.own_words") : out.names.rule_title(rule);
}

void write_finding(const TextWriter& out, const json& finding, int number) {
  const std::string rule = text_of(member(finding, "rule"));
  const std::string outcome = text_of(member(finding, "outcome"));
  const std::string clause = text_of(member(finding, "clause"));
  out.page.item(std::to_string(number) + ".",
                out.say("finding.title", {{"outcome", out.say_value("outcome", outcome)},
                                          {"title", title_of_rule(out, rule)},
                                          {"rule", rule}}),
                1, 4, outcome == "violation" ? Style::bad : Style::caution);
  write_item(out, "label.place", place(out, finding));
  const std::string quote = text_of(member(finding, "quote"));
  if (!quote.empty()) write_item(out, "label.quote", out.say("finding.quote", {{"quote", quote}}));
  write_item(out, "label.message", out.in_language(member(finding, "message")));
  const std::string statement = out.names.statement(clause);
  write_item(out, "label.clause", statement.empty() ? clause : clause + " " + statement);
  const std::string consequence = out.in_language(member(finding, "consequence"));
  write_item(out, "label.consequence", consequence);
  write_item(out, "label.estimate",
             out.in_language(member(member(finding, "estimate"), "message")));
  for (const json& entry : member(finding, "penalty")) {
    // The clause's own consequence says more than the marketplace's discretion.
    if (!consequence.empty() && text_of(member(entry, "annex")).empty()) continue;
    write_item(out, "label.penalty", penalty(out, entry));
  }
  write_item(out, "label.fix", out.in_language(member(member(finding, "fix"), "message")));
  for (const json& edit : member(finding, "suggest")) {
    write_item(out, "label.suggestion", out.in_language(member(edit, "message")));
  }
}

}  // namespace

void write_findings(const TextWriter& out, const json& result) {
  const json& findings = member(result, "findings");
  if (findings.empty()) return;
  write_count(out, findings);
  int number = 0;
  for (const json& finding : findings) write_finding(out, finding, ++number);
}

void write_suppressed(const TextWriter& out, const json& result) {
  const json& suppressed = member(result, "suppressed");
  if (suppressed.empty()) return;
  out.heading("heading.suppressed", {{"count", std::to_string(suppressed.size())}});
  for (const json& finding : suppressed) {
    const std::string rule = text_of(member(finding, "rule"));
    const std::string quote = text_of(member(finding, "quote"));
    std::string at = place(out, finding);
    if (!quote.empty()) at = out.say("finding.suppressed_quote", {{"place", at}, {"quote", quote}});
    out.page.item("-",
                  out.say("finding.suppressed", {{"title", title_of_rule(out, rule)},
                                                 {"rule", rule},
                                                 {"place", at},
                                                 {"reason", text_of(member(finding, "reason"))}}),
                  1, 4);
  }
}

void write_what_was_checked(const TextWriter& out, const json& result) {
  const json& trace = member(result, "trace");
  if (trace.empty()) return;
  out.heading("heading.checked");
  constexpr std::array<const char*, 5> kOutcomes{"violation", "review", "unknown", "pass",
                                                 "not_applicable"};
  for (const char* outcome : kOutcomes) {
    std::string rules;
    for (const json& entry : trace) {
      if (text_of(member(entry, "outcome")) != outcome) continue;
      if (!rules.empty()) rules += out.say("list.separator");
      rules += title_of_rule(out, text_of(member(entry, "rule")));
    }
    if (!rules.empty()) out.page.item(out.say_value("checked", outcome), rules, 2, 14);
  }
}

}  // namespace hegui::report
