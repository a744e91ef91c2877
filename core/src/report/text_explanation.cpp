// The text of an explanation: why, why not, what would change it.
#include <string>

#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

std::string joined(const TextWriter& out, const json& items) {
  std::string all;
  for (const json& item : items) {
    if (!all.empty()) all += out.say("list.separator");
    all += text_of(item);
  }
  return all;
}

// A fact's value, or what an object says member by member.
std::string told(const TextWriter& out, const std::string& fact, const json& value) {
  if (!value.is_object()) {
    // The one word that stands for an object: there is none.
    if (value == "none" && out.names.fact_type(out.kind, fact) == "object") {
      return out.say("list.none");
    }
    return value_in_words(out, fact, value);
  }
  std::string all;
  for (const auto& [key, inner] : value.items()) {
    const std::string id = fact + "." + key;
    if (!all.empty()) all += out.say("list.separator");
    all += out.say("explain.member", {{"fact", out.names.fact_title(out.kind, id)},
                                      {"value", value_in_words(out, id, inner)}});
  }
  return all;
}

std::string range(const TextWriter& out, const std::string& fact, const json& needed) {
  const json& least = member(needed, "at_least");
  const json& most = member(needed, "at_most");
  std::string from = least.is_null() ? "" : value_in_words(out, fact, least);
  const std::string to = most.is_null() ? "" : value_in_words(out, fact, most);
  if (!from.empty() && from == to) return from;
  if (!from.empty() && !to.empty()) {
    return out.say("explain.between", {{"least", from}, {"most", to}});
  }
  return from.empty() ? out.say("explain.at_most", {{"most", to}})
                      : out.say("explain.at_least", {{"least", from}});
}

std::string membership(const TextWriter& out, const std::string& fact, const json& needed) {
  std::string all;
  for (const json& any : member(needed, "with")) {
    if (!all.empty()) all += out.say("list.separator");
    all += out.say(any.size() > 1 ? "explain.with_any" : "explain.with",
                   {{"values", value_in_words(out, fact, any)}});
  }
  const json& without = member(needed, "without");
  if (!without.empty()) {
    if (!all.empty()) all += out.say("list.separator");
    all += out.say("explain.without", {{"values", value_in_words(out, fact, without)}});
  }
  return all;
}

std::string needed_in_words(const TextWriter& out, const std::string& fact, const json& needed) {
  if (needed.contains("equals")) return told(out, fact, member(needed, "equals"));
  if (needed.contains("one_of")) {
    std::string all;
    for (const json& one : member(needed, "one_of")) {
      if (!all.empty()) all += out.say("explain.or");
      all += value_in_words(out, fact, one);
    }
    return all;
  }
  return needed.contains("without") ? membership(out, fact, needed) : range(out, fact, needed);
}

void write_rule(const TextWriter& out, const json& entry) {
  const std::string clauses = joined(out, member(entry, "clauses"));
  std::string text = out.in_language(member(entry, "explanation"));
  if (!clauses.empty()) text += out.say("explain.clauses", {{"clauses", clauses}});
  out.page.line(text, 4);
}

void write_why(const TextWriter& out, const json& result) {
  const json& why = member(result, "why");
  if (why.empty()) return;
  out.heading("heading.why");
  for (const json& reason : why) {
    out.page.line(out.names.rule_title(text_of(member(reason, "rule"))), 2, Style::strong);
    write_rule(out, reason);
    for (const json& because : member(reason, "because")) {
      const std::string fact = text_of(member(because, "fact"));
      out.page.item(out.names.fact_title(out.kind, fact),
                    value_in_words(out, fact, member(because, "value")), 6, 28);
    }
  }
}

void write_why_not(const TextWriter& out, const json& result) {
  const json& why_not = member(result, "why_not");
  if (why_not.empty()) return;
  out.heading("heading.why_not");
  for (const json& other : why_not) {
    out.page.line(out.say_value("verdict", text_of(member(other, "verdict"))), 2, Style::strong);
    write_rule(out, other);
    for (const json& lacking : member(other, "lacking")) {
      const std::string fact = text_of(member(lacking, "fact"));
      out.page.line(out.say("explain.lacking",
                            {{"fact", out.names.fact_title(out.kind, fact)},
                             {"value", told(out, fact, member(lacking, "value"))},
                             {"needed", needed_in_words(out, fact, member(lacking, "needed"))}}),
                    6);
    }
  }
}

void write_changes(const TextWriter& out, const json& result) {
  const json& changes = member(result, "changes");
  if (changes.empty()) return;
  out.heading("heading.changes");
  for (const json& change : changes) {
    std::string facts;
    for (const json& entry : member(change, "facts")) {
      const std::string fact = text_of(member(entry, "fact"));
      if (!facts.empty()) facts += out.say("explain.and");
      facts += out.say("explain.change", {{"fact", out.names.fact_title(out.kind, fact)},
                                          {"from", told(out, fact, member(entry, "from"))},
                                          {"to", told(out, fact, member(entry, "to"))}});
    }
    out.page.item("-", facts, 2, 2);
    std::string verdict = out.say_value("verdict", text_of(member(change, "verdict")));
    const std::string amount = amount_in_words(out, member(change, "amount_fen"));
    if (!amount.empty()) verdict += " " + amount;
    out.page.line(out.say("explain.then", {{"verdict", verdict}}), 4, Style::strong);
  }
}

}  // namespace

void write_explanation(const TextWriter& out, const json& result) {
  write_why(out, result);
  write_why_not(out, result);
  write_changes(out, result);
}

}  // namespace hegui::report
