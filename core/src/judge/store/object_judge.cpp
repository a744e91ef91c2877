#include "judge/store/object_judge.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "judge/common/json_lists.h"
#include "judge/store/deadlines.h"
#include "judge/store/placeholders.h"

namespace hegui::judge::store {
namespace {

using rulebook::Fact;
using rulebook::FactSource;
using rulebook::Match;
using rulebook::Rule;

bool is_harmless(Outcome outcome) {
  return outcome == Outcome::pass || outcome == Outcome::not_applicable;
}

// No match means that the rule holds.
Outcome outcome_of_answer(const Match* match) {
  return match == nullptr ? Outcome::pass : outcome_of(*match);
}

bool same_answer(const Match* left, const Match* right) {
  return left == right ||
         (is_harmless(outcome_of_answer(left)) && is_harmless(outcome_of_answer(right)));
}

// Days that nobody has told lie in the years that a document can spell, unless they may never come.
void bound_days(const rulebook::DocumentRules& rules, Case& document) {
  const std::int64_t last = calendar::day_number({2999, 12, 31});
  for (const Fact& fact : rules.facts) {
    const bool is_day =
        fact.type == rulebook::FactType::instant || fact.type == rulebook::FactType::date;
    if (!is_day || fact.presumption || fact.source == FactSource::computed) continue;
    const int unknown = document.variable(fact.variable).unknown;
    if (unknown < 0) continue;
    Inequality row;
    row.coefficient[static_cast<std::size_t>(unknown)] = 1;
    row.constant = -last;
    document.require(row);
  }
}

void bound_counts(const rulebook::DocumentRules& rules, const std::vector<Derivation>& derived,
                  Case& document) {
  for (std::size_t i = 0; i < derived.size(); ++i) {
    if (!derived[i].least || !derived[i].most) continue;
    const auto unknown =
        static_cast<std::size_t>(document.variable(rules.facts[i].variable).unknown);
    Inequality least;
    least.coefficient[unknown] = -1;
    least.constant = *derived[i].least;
    document.require(least);
    Inequality most;
    most.coefficient[unknown] = 1;
    most.constant = -*derived[i].most;
    document.require(most);
  }
}

}  // namespace

struct ObjectJudge::Current {
  const ReadObject& object;
  const std::vector<Derivation>& derived;
  Case document;
  Evaluator evaluator;

  Current(const rulebook::DocumentRules& rules, const ReadObject& read,
          const std::vector<Derivation>& computed, condition::Scratch& scratch)
      : object(read), derived(computed), document(rules, read.facts), evaluator(document, scratch) {
    bound_days(rules, document);
    bound_counts(rules, computed, document);
  }
};

void Questions::add(const std::string& name, const rulebook::Text& question, const Fact* fact,
                    const std::vector<std::string_view>& affects) {
  if (found_.size() >= kMaximumQuestions && found_.find(name) == found_.end()) return;
  const auto [at, is_new] = found_.try_emplace(name, result_.questions.size());
  if (is_new) result_.questions.push_back({name, &question, fact, {}});
  std::vector<std::string_view>& keys = result_.questions[at->second].affects;
  for (const std::string_view key : affects) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  constexpr std::array<std::string_view, 6> kOrder = {"status",    "clauses",   "findings",
                                                      "deadlines", "penalties", "invoice_steps"};
  std::sort(keys.begin(), keys.end(), [&](std::string_view left, std::string_view right) {
    return std::find(kOrder.begin(), kOrder.end(), left) <
           std::find(kOrder.begin(), kOrder.end(), right);
  });
}

ObjectJudge::ObjectJudge(const rulebook::Rulebook& book, const rulebook::StorePart& part,
                         const rulebook::DocumentRules& rules, Questions& questions,
                         StoreResult& result)
    : book_(book),
      part_(part),
      rules_(rules),
      questions_(questions),
      result_(result),
      traces_(rules.rules.size()) {}

void ObjectJudge::judge(const ReadObject& object, const std::vector<Derivation>& derived) {
  for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
    const Fact& fact = rules_.facts[i];
    if (fact.source != FactSource::own || object.facts[i].status != FactValue::Status::presumed) {
      continue;
    }
    result_.presumed.push_back({name_of_fact(part_, object, fact), &fact, object.facts[i]});
  }
  Current current(rules_, object, derived, scratch_);
  for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
    if (!rules_.rules[i].matches.empty()) judge_rule(rules_.rules[i], traces_[i], current);
  }
}

void ObjectJudge::judge_rule(const Rule& rule, RuleTrace& trace, Current& current) {
  const auto leaves =
      explore<Answer>(current.document, current.document.root(),
                      [&](const State& state, OpenQuestion& question) -> std::optional<Answer> {
                        current.evaluator.enter(state);
                        for (const Match& match : rule.matches) {
                          const Truth holds = current.evaluator.test(match.condition, question);
                          if (holds == Truth::open) return std::nullopt;
                          if (holds == Truth::yes) return &match;
                        }
                        return Answer{nullptr};
                      });
  const bool settled = std::all_of(leaves.begin(), leaves.end(), [&](const Leaf<Answer>& leaf) {
    return leaf.label && leaves.front().label && same_answer(*leaf.label, *leaves.front().label);
  });
  add_deadlines(leaves, current);
  if (!settled) return ask(rule, leaves, trace, current);
  Answer match = *leaves.front().label;
  for (const Leaf<Answer>& leaf : leaves) {
    const Outcome outcome = outcome_of_answer(*leaf.label);
    if (worse(outcome, outcome_of_answer(match)) != outcome_of_answer(match)) match = *leaf.label;
  }
  settle(rule, match, trace, current);
}

void ObjectJudge::settle(const Rule& rule, Answer match, RuleTrace& trace, Current& current) {
  const Match& spoken = match == nullptr ? rule.matches.front() : *match;
  Outcome outcome = outcome_of_answer(match);
  if (!is_harmless(outcome)) {
    add_finding(rule, spoken, outcome, current);
    outcome = result_.findings.back().outcome;
  }
  note(outcome, spoken, trace, current);
}

void ObjectJudge::note(Outcome outcome, const Match& match, RuleTrace& trace,
                       const Current& current) const {
  if (trace.seen && worse(outcome, trace.outcome) == trace.outcome) return;
  trace.seen = true;
  trace.outcome = outcome;
  trace.match = &match;
  trace.because.clear();
  std::vector<int> facts;
  for (const int fact : match.facts) {
    const auto index = static_cast<std::size_t>(fact);
    const bool is_computed =
        index < current.derived.size() && !current.derived[index].inputs.empty();
    if (is_computed) {
      const std::vector<int>& inputs = current.derived[index].inputs;
      facts.insert(facts.end(), inputs.begin(), inputs.end());
    } else {
      facts.push_back(fact);
    }
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  for (const int fact : facts) {
    const auto index = static_cast<std::size_t>(fact);
    const FactValue& value = current.object.facts[index];
    const Fact& declared = rules_.facts[index];
    if (!value.known() || declared.type == rulebook::FactType::rows) continue;
    trace.because.push_back({name_of_fact(part_, current.object, declared), &declared, value});
  }
}

void ObjectJudge::ask(const Rule& rule, const std::vector<Leaf<Answer>>& leaves, RuleTrace& trace,
                      Current& current) {
  FactSet matter = facts_that_matter(current.document, leaves, same_answer);
  const bool unresolved = std::any_of(leaves.begin(), leaves.end(),
                                      [](const Leaf<Answer>& leaf) { return !leaf.label; });
  if (unresolved || std::find(matter.begin(), matter.end(), true) == matter.end()) {
    // What cannot be told apart is all asked for: a question too many is better than none.
    for (const Match& match : rule.matches) {
      for (const int fact : match.facts) matter[static_cast<std::size_t>(fact)] = true;
    }
  }
  for (std::size_t i = 0; i < matter.size(); ++i) {
    if (matter[i] && !current.object.facts[i].known()) ask_fact(rule, i, current);
  }
  note(Outcome::unknown, rule.matches.front(), trace, current);
}

void ObjectJudge::ask_fact(const Rule& rule, std::size_t fact, Current& current) {
  std::vector<std::string_view> affects{"status", "clauses", "findings"};
  const auto has = [&](auto predicate) {
    return std::any_of(rule.matches.begin(), rule.matches.end(), predicate);
  };
  if (has([](const Match& match) { return !match.deadlines.empty(); })) {
    affects.emplace_back("deadlines");
  }
  if (!rule.annex.empty() ||
      has([](const Match& match) { return match.output.contains("annex"); })) {
    affects.emplace_back("penalties");
  }
  if (fact < current.derived.size() && !current.derived[fact].asked.empty()) {
    for (const AskedFact& asked : current.derived[fact].asked) {
      questions_.add(asked.name, asked.fact->question, asked.fact, affects);
    }
    return;
  }
  const Fact& declared = rules_.facts[fact];
  questions_.add(name_of_fact(part_, current.object, declared), declared.question, &declared,
                 affects);
}

std::optional<std::int64_t> ObjectJudge::estimate_of(const std::vector<int>& facts,
                                                     const Current& current) const {
  for (const int fact : facts) {
    const auto index = static_cast<std::size_t>(fact);
    if (index >= current.derived.size()) continue;
    if (current.derived[index].estimate_year) return current.derived[index].estimate_year;
  }
  return std::nullopt;
}

std::vector<const rulebook::AnnexRow*> ObjectJudge::annex_of(const Rule& rule, const Match& match,
                                                             const Current& current) const {
  std::vector<std::string> ids =
      match.output.contains("annex") ? strings_of(match.output, "annex") : rule.annex;
  std::vector<const rulebook::AnnexRow*> out;
  for (std::string& id : ids) {
    const Fact* stated = id == "{annex}" ? rules_.fact("annex") : nullptr;
    if (stated != nullptr) {
      const FactValue& value =
          current.object.facts[static_cast<std::size_t>(stated - rules_.facts.data())];
      if (value.known()) id = stated->values[static_cast<std::size_t>(value.number)].id;
    }
    if (const rulebook::AnnexRow* row = book_.annex_row(id)) out.push_back(row);
  }
  return out;
}

void ObjectJudge::add_finding(const Rule& rule, const Match& match, Outcome outcome,
                              const Current& current) {
  Finding finding = finding_of(book_, rule, match, {});
  const Wording wording =
      put_into_words(match.explanation, rules_, current.object.facts, current.derived);
  finding.message = wording.text;
  finding.arguments = wording.arguments;
  finding.outcome = outcome;
  finding.annex = annex_of(rule, match, current);
  finding.consequence = match.consequence;
  finding.detector = "fact";
  const std::string field = string_of(match.output, "field");
  finding.field =
      field.empty() ? current.object.pointer : pointer_to(current.object.pointer, field);
  // Tells the rows of a part apart, wherever they stand.
  if (current.object.name != part_.id) finding.quote = current.object.source->dump();
  if (!rule.suggestion.zh_cn.empty()) finding.suggest.push_back({{}, {}, &rule.suggestion});
  // The conditions before the one that held have been read as well.
  for (const Match& read : rule.matches) {
    const auto year = estimate_of(read.facts, current);
    if (year) finding.estimate_year = year;
    if (&read == &match) break;
  }
  if (finding.estimate_year) finding.outcome = Outcome::review;
  if (finding.outcome == Outcome::violation) {
    for (const rulebook::AnnexRow* row : finding.annex) {
      result_.penalties.push_back({row, finding.field});
      result_.deposit_to_deduct_fen += row->deposit_fen.value_or(0);
    }
  }
  result_.findings.push_back(std::move(finding));
}

void ObjectJudge::add_deadlines(const std::vector<Leaf<Answer>>& leaves, Current& current) {
  std::vector<std::vector<DeadlineFound>> by_leaf;
  for (const Leaf<Answer>& leaf : leaves) {
    if (!leaf.label || *leaf.label == nullptr) return;
    by_leaf.push_back(deadlines_of(**leaf.label, leaf.state, current.evaluator));
  }
  for (const DeadlineFound& found : common_deadlines(by_leaf)) {
    Deadline deadline;
    deadline.rule = found.rule;
    deadline.day = found.day;
    deadline.estimate_year = estimate_of(found.rule->facts, current);
    deadline.field = current.object.pointer;
    const FactValue& as_of = current.object.facts[kAsOf];
    if (as_of.known()) {
      deadline.days_left = found.day - as_of.number;
      deadline.stage =
          found.one_stage ? stage_of(*found.rule, *deadline.days_left) : std::string_view();
    } else {
      questions_.add("as_of", rules_.facts[kAsOf].question, &rules_.facts[kAsOf], {"deadlines"});
    }
    result_.deadlines.push_back(std::move(deadline));
  }
}

void ObjectJudge::finish() {
  for (std::size_t i = 0; i < traces_.size(); ++i) {
    RuleTrace& trace = traces_[i];
    const Rule& rule = rules_.rules[i];
    if (rule.matches.empty()) continue;
    const Match& match = trace.match == nullptr ? rule.matches.front() : *trace.match;
    result_.trace.push_back({&rule, trace.outcome, &match.clauses, nullptr});
    result_.because.push_back(std::move(trace.because));
  }
}

}  // namespace hegui::judge::store
