#include "report/explanation_writer.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/common_writer.h"
#include "report/json_writer.h"

namespace hegui::report {
namespace {

using judge::FactChange;
using judge::Outcome;
using judge::TraceEntry;
using judge::VerdictChange;

std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void write_rule(JsonWriter& out, const rulebook::Rule& rule, const rulebook::Match& match) {
  out.member("rule", rule.id);
  write_strings(out, "clauses", match.clauses);
  out.key("explanation");
  write_text(out, match.explanation);
}

void write_reason(JsonWriter& out, const rulebook::Rulebook& book,
                  const judge::RefundResult& result, const TraceEntry& entry,
                  const rulebook::Match& match) {
  out.open_object();
  write_rule(out, *entry.rule, match);
  out.key("because").open_array();
  for (const int fact : match.facts) {
    const auto index = static_cast<std::size_t>(fact);
    if (!result.facts[index].known()) continue;
    out.open_object().member("fact", book.refund.facts[index].id).key("value");
    write_fact_value(out, book.refund, result.facts, index);
    out.close_object();
  }
  out.close_array().close_object();
}

// First the rule that decides, then whatever else speaks of the case.
void write_why(JsonWriter& out, const rulebook::Rulebook& book, const judge::RefundResult& result) {
  const TraceEntry* deciding = judge::deciding_entry(result);
  out.key("why").open_array();
  for (const TraceEntry& entry : result.trace) {
    const bool speaks = entry.outcome == Outcome::pass || entry.outcome == Outcome::review ||
                        entry.outcome == Outcome::violation;
    const rulebook::Match* match = judge::match_of(entry);
    if ((speaks || &entry == deciding) && match != nullptr) {
      write_reason(out, book, result, entry, *match);
    }
  }
  out.close_array();
}

void write_fact_list(JsonWriter& out, std::string_view key, const VerdictChange& change,
                     bool lacking) {
  out.key(key).open_array();
  for (const FactChange& fact : change.facts) {
    out.open_object().member("fact", fact.fact);
    out.key(lacking ? "value" : "from").raw(dumped(fact.from));
    out.key(lacking ? "needed" : "to").raw(dumped(lacking ? fact.needed : fact.to));
    out.close_object();
  }
  out.close_array();
}

// The nearest way to each other verdict; a case to which the rules do not apply at all comes last.
std::vector<const VerdictChange*> nearest(const std::vector<VerdictChange>& changes) {
  std::vector<const VerdictChange*> out;
  for (const VerdictChange& change : changes) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const VerdictChange* other) {
      return other->verdict == change.verdict;
    });
    if (!known) out.push_back(&change);
  }
  std::stable_partition(out.begin(), out.end(),
                        [](const VerdictChange* change) { return change->has_amount; });
  return out;
}

void write_why_not(JsonWriter& out, const std::vector<VerdictChange>& changes) {
  out.key("why_not").open_array();
  for (const VerdictChange* change : nearest(changes)) {
    out.open_object().member("verdict", change->verdict);
    write_rule(out, *change->rule, *change->match);
    write_fact_list(out, "lacking", *change, true);
    out.close_object();
  }
  out.close_array();
}

void write_amount(JsonWriter& out, const judge::Bounds& amount) {
  out.key("amount_fen");
  if (amount.minimum && amount.minimum == amount.maximum) {
    out.value(*amount.minimum);
    return;
  }
  out.open_object().key("min");
  if (amount.minimum) {
    out.value(*amount.minimum);
  } else {
    out.null();
  }
  out.key("max");
  if (amount.maximum) {
    out.value(*amount.maximum);
  } else {
    out.null();
  }
  out.close_object();
}

void write_changes(JsonWriter& out, const std::vector<VerdictChange>& changes) {
  out.key("changes").open_array();
  for (const VerdictChange& change : changes) {
    out.open_object();
    write_fact_list(out, "facts", change, false);
    out.member("verdict", change.verdict);
    if (change.has_amount) write_amount(out, change.amount_fen);
    write_rule(out, *change.rule, *change.match);
    out.close_object();
  }
  out.close_array();
}

}  // namespace

std::string write_explanation(const rulebook::Rulebook& book,
                              const judge::RefundExplanation& explanation, const Heading& heading) {
  const judge::RefundResult& result = explanation.result;
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  if (result.verdict) out.member("verdict", *result.verdict);
  if (result.status == judge::Status::needs_information) write_possible(out, result);
  if (result.amount_fen) out.member("amount_fen", *result.amount_fen);
  if (result.verdict || result.status == judge::Status::out_of_scope) {
    write_why(out, book, result);
    write_why_not(out, explanation.changes);
    write_changes(out, explanation.changes);
  }
  if (result.status == judge::Status::needs_information) {
    write_missing(out, book.refund, result);
  }
  write_errors(out, result);
  write_versions(out, result);
  out.close_object();
  return text;
}

}  // namespace hegui::report
