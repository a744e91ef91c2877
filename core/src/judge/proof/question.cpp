#include "judge/proof/question.h"

#include <algorithm>

#include "judge/common/finding.h"

namespace hegui::judge::proof {
namespace {

using rulebook::DocumentRules;
using rulebook::Match;
using rulebook::Rule;

bool reads_anything(const Rule& rule) {
  return std::any_of(rule.matches.begin(), rule.matches.end(),
                     [](const Match& match) { return !match.condition.variables().empty(); });
}

bool says(const Rule& rule, const std::string& key) {
  return std::any_of(rule.matches.begin(), rule.matches.end(), [&](const Match& match) {
    return match.output.is_object() && match.output.contains(key);
  });
}

void add_options(Question& question, const Rule& rule) {
  for (const Match& match : rule.matches) {
    if (!is_of_words(match)) question.options.push_back({&rule, &match});
  }
  question.decided = question.decided || speaks_of_decision(rule);
}

bool answers_promised_key(const DocumentRules& rules, const Rule& rule) {
  return std::any_of(rules.answers.begin(), rules.answers.end(),
                     [&](const rulebook::PromisedAnswer& promised) {
                       return !promised.key.empty() && says(rule, promised.key);
                     });
}

Question promised_question(const DocumentRules& rules, const rulebook::PromisedAnswer& promised) {
  Question out;
  out.name = promised.key.empty() ? promised.stage : promised.key;
  out.always = !promised.key.empty();
  if (promised.where) out.where = &*promised.where;
  for (const Rule& rule : rules.rules) {
    if (promised.key.empty() ? rule.stage == promised.stage : says(rule, promised.key)) {
      add_options(out, rule);
    }
  }
  return out;
}

}  // namespace

bool Option::overrides(const Option& other) const {
  if (rule == other.rule) return false;
  return std::any_of(rule->overrides.begin(), rule->overrides.end(),
                     [&](const std::string& id) { return id == "*" || id == other.rule->id; });
}

std::vector<Question> questions_of(const DocumentRules& rules) {
  std::vector<Question> out;
  Question verdict;
  verdict.name = "verdict";
  verdict.verdict = true;
  verdict.always = true;
  for (const Rule* rule : rules_of_stage(rules, "verdict")) add_options(verdict, *rule);
  const bool has_verdicts = !verdict.options.empty();
  if (has_verdicts) out.push_back(std::move(verdict));
  for (const rulebook::PromisedAnswer& promised : rules.answers) {
    out.push_back(promised_question(rules, promised));
  }
  for (const Rule& rule : rules.rules) {
    if (rule.stage == "verdict" || answers_promised_key(rules, rule)) continue;
    if (!reads_anything(rule) && !rule.exhaustive) continue;
    Question own;
    own.name = rule.id;
    own.always = rule.exhaustive || rule.stage == "flag";
    own.in_order = !has_verdicts && !rule.exhaustive;
    add_options(own, rule);
    out.push_back(std::move(own));
  }
  return out;
}

bool same_output(const Question& question, int left, int right) {
  if (left == right) return true;
  if (left < 0 || right < 0) return false;
  const Match& one = *question.options[static_cast<std::size_t>(left)].match;
  const Match& other = *question.options[static_cast<std::size_t>(right)].match;
  return one.output == other.output && one.clauses == other.clauses;
}

std::optional<bool> Asker::prepare(const Question& question, const State& state,
                                   OpenQuestion& open) {
  if (!question.verdict) return decider_.prepare(question.decided, state, open);
  decider_.in(state);
  return true;
}

std::optional<bool> Asker::holds(const Option& option, OpenQuestion& open) {
  const Truth truth = decider_.evaluator().test(option.match->condition, open);
  return truth == Truth::open ? std::nullopt : std::optional(truth == Truth::yes);
}

std::optional<int> Asker::first(const Question& question, const State& state, OpenQuestion& open) {
  const std::optional<bool> asked = prepare(question, state, open);
  if (!asked) return std::nullopt;
  if (!*asked) return kNotAsked;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const std::optional<bool> truth = holds(question.options[i], open);
    if (!truth) return std::nullopt;
    if (*truth) return static_cast<int>(i);
  }
  return kNoOption;
}

std::vector<int> Asker::rivals(const Question& question, int option, const State& state) {
  std::vector<int> out;
  if (question.in_order) return out;
  OpenQuestion ignored;
  if (!prepare(question, state, ignored).value_or(false)) return out;
  const Option& speaks = question.options[static_cast<std::size_t>(option)];
  for (int i = option + 1; i < static_cast<int>(question.options.size()); ++i) {
    const Option& other = question.options[static_cast<std::size_t>(i)];
    if (speaks.overrides(other) || same_output(question, option, i)) continue;
    if (holds(other, ignored).value_or(true)) out.push_back(i);
  }
  return out;
}

std::optional<bool> Asker::conflict(const Question& question, int option, int rival,
                                    const State& state, OpenQuestion& open) {
  const std::optional<bool> asked = prepare(question, state, open);
  if (!asked || !*asked) return asked;
  const Option& left = question.options[static_cast<std::size_t>(option)];
  const Option& right = question.options[static_cast<std::size_t>(rival)];
  for (const Option* both : {&left, &right}) {
    const std::optional<bool> truth = holds(*both, open);
    if (!truth || !*truth) return truth;
  }
  for (const Option& third : question.options) {
    if (!third.overrides(right)) continue;
    const std::optional<bool> truth = holds(third, open);
    if (!truth) return std::nullopt;
    if (*truth) return false;
  }
  return question.verdict ? different(left, right, state, open) : std::optional(true);
}

// Of the same verdict, basis and clauses only the amounts can differ.
std::optional<bool> Asker::different(const Option& left, const Option& right, const State& state,
                                     OpenQuestion& open) {
  if (left.match->verdict != right.match->verdict ||
      left.match->amount_basis != right.match->amount_basis ||
      left.match->clauses != right.match->clauses || !left.match->amount || !right.match->amount) {
    return true;
  }
  const auto first = decider_.evaluator().amount(*left.match->amount, open);
  if (!first) return std::nullopt;
  const auto second = decider_.evaluator().amount(*right.match->amount, open);
  if (!second) return std::nullopt;
  for (const LinearExpression& gap : {difference(*first, *second), difference(*second, *first)}) {
    LinearExpression above = negated(gap);
    above.constant += 1;
    if (!state.numbers.feasible_with(above)) continue;
    if (!state.numbers.feasible_with(gap)) return true;
    open = OpenQuestion{};
    open.at_most_zero = gap;
    return std::nullopt;
  }
  return false;
}

std::optional<int> Asker::misplaced(const Question& question, const State& state,
                                    OpenQuestion& open) {
  const std::optional<bool> asked = prepare(question, state, open);
  if (!asked) return std::nullopt;
  if (!*asked) return 0;
  const Truth due = decider_.evaluator().test(*question.where, open);
  if (due == Truth::open) return std::nullopt;
  for (const Option& option : question.options) {
    const std::optional<bool> truth = holds(option, open);
    if (!truth) return std::nullopt;
    if (*truth) return due == Truth::yes ? 0 : -1;
  }
  return due == Truth::yes ? 1 : 0;
}

std::optional<LinearExpression> Asker::amount(const Option& option, const State& state,
                                              OpenQuestion& open) {
  if (!option.match->amount) return std::nullopt;
  return decider_.in(state).amount(*option.match->amount, open);
}

}  // namespace hegui::judge::proof
