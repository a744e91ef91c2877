#include "judge/refund/refund_judge.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "condition/in_order.h"
#include "judge/common/explorer.h"
#include "judge/common/governing_version.h"
#include "judge/common/invoice_judge.h"
#include "judge/refund/open_facts.h"
#include "judge/refund/refund_decision.h"
#include "judge/refund/refund_reader.h"
#include "judge/refund/refund_readings.h"
#include "judge/refund/review_period.h"

namespace hegui::judge {
namespace {

using rulebook::Rule;
using DecisionLeaves = std::vector<Leaf<Decision>>;
using AnswerLeaves = std::vector<Leaf<RuleAnswer>>;

bool same_verdict(const Decision& left, const Decision& right) {
  return left.match->verdict == right.match->verdict;
}
bool same_basis(const Decision& left, const Decision& right) {
  return left.match->amount_basis == right.match->amount_basis;
}
bool same_amount(const Decision& left, const Decision& right) {
  return left.has_amount == right.has_amount && left.amount == right.amount;
}

// What a rule says: the same in every case, or leaf by leaf. A document that tells all that the
// rule asks has no leaves, as they would be many copies of its one state.
struct Answers {
  std::optional<RuleAnswer> uniform;
  std::vector<Leaf<RuleAnswer>> leaves;
};

class RefundJudge {
 public:
  // `invoice` is empty for a document that does not speak of one.
  RefundJudge(const rulebook::Rulebook& book, std::shared_ptr<const Part> invoice, Detail detail,
              RefundResult& result)
      : book_(book),
        rules_(book.refund),
        invoice_(std::move(invoice)),
        is_brief_(detail == Detail::brief),
        result_(result),
        case_(rules_, result.facts),
        decider_(rules_, case_, scratch_),
        open_facts_(case_, detail) {
    constrain_confirmation();
    choose_cases();
  }

  void judge() {
    leaves_ = explore_cases<Decision>(
        [this](const State& state, OpenQuestion& q) { return decider_.decide(state, q); });
    collect_possible();
    settle_verdict();
    note_open_verdict();
    answer_contests();
    answer_flags();
    answer_reports();
    if (!is_brief_) answer_deadlines();
    set_status();
    note_review_period();
    if (!is_brief_) trace_verdict_rules();
    if (result_.status != Status::out_of_scope) result_.missing = open_facts_.questions(leaves_);
    answer_invoice();
    list_presumed();
    book_.sort_clauses(result_.clauses);
  }

 private:
  // A confirmation that is known by its day binds a request whose day is not.
  void constrain_confirmation() {
    const rulebook::Fact* confirmed = rules_.fact("confirmed");
    const rulebook::Fact* confirmed_at = rules_.fact("confirmed_at");
    const rulebook::Fact* requested_at = rules_.fact("requested_at");
    if (confirmed == nullptr || confirmed_at == nullptr || requested_at == nullptr) return;
    const auto known = [&](const rulebook::Fact* fact) -> const FactValue& {
      return result_.facts[static_cast<std::size_t>(fact - rules_.facts.data())];
    };
    const Variable& request = case_.variable(requested_at->variable);
    if (!known(confirmed).known() || !known(confirmed_at).known() || request.unknown < 0) return;
    Inequality row;
    const bool before = known(confirmed).number != 0;
    row.coefficient[static_cast<std::size_t>(request.unknown)] = before ? -1 : 1;
    row.constant = before ? known(confirmed_at).number : -known(confirmed_at).number;
    case_.require(row);
  }

  // With several versions, only the cases that this one governs.
  void choose_cases() {
    if (book_.versions.size() > 1) {
      GoverningVersions governing = governing_versions(book_, case_, scratch_);
      cases_ = std::move(governing.states[book_.version_index()]);
      result_.possible_versions = std::move(governing.possible);
      result_.version_facts = std::move(governing.facts);
    }
    if (cases_.empty()) cases_.push_back(case_.root());
  }

  template <class Label, class Evaluate>
  std::vector<Leaf<Label>> explore_cases(Evaluate evaluate) const {
    if (cases_.size() == 1) return explore<Label>(case_, cases_.front(), evaluate);
    std::vector<Leaf<Label>> leaves;
    for (const State& state : cases_) {
      std::vector<Leaf<Label>> found = explore<Label>(case_, state, evaluate);
      std::move(found.begin(), found.end(), std::back_inserter(leaves));
    }
    return leaves;
  }

  void collect_possible() {
    std::map<std::string_view, PossibleVerdict> found;
    for (const Leaf<Decision>& leaf : leaves_) {
      if (!leaf.label) {
        unresolved_ = true;
        continue;
      }
      const Decision& decision = *leaf.label;
      const Bounds bounds =
          decision.has_amount ? leaf.state.numbers.bounds(decision.amount) : Bounds{};
      const auto [at, is_new] =
          found.try_emplace(decision.match->verdict,
                            PossibleVerdict{decision.match->verdict, decision.has_amount, bounds});
      if (is_new) continue;
      Bounds& known = at->second.amount_fen;
      if (!bounds.minimum || (known.minimum && *bounds.minimum < *known.minimum)) {
        known.minimum = bounds.minimum;
      }
      if (!bounds.maximum || (known.maximum && *bounds.maximum > *known.maximum)) {
        known.maximum = bounds.maximum;
      }
    }
    for (const auto& [verdict, possible] : found) result_.possible.push_back(possible);
  }

  void settle_verdict() {
    if (unresolved_ || result_.possible.size() != 1) return;
    const PossibleVerdict& only = result_.possible.front();
    if (only.verdict == kOutOfScope) return;
    result_.verdict = only.verdict;
    if (only.has_amount && only.amount_fen.minimum &&
        only.amount_fen.minimum == only.amount_fen.maximum) {
      result_.amount_fen = only.amount_fen.minimum;
    }
    if (std::all_of(leaves_.begin(), leaves_.end(), [this](const Leaf<Decision>& leaf) {
          return same_basis(*leaf.label, *leaves_.front().label);
        })) {
      result_.amount_basis = leaves_.front().label->match->amount_basis;
    }
  }

  Answers answers(const Rule& rule) {
    Answers out;
    OpenQuestion ignored;
    if (cases_.size() == 1) out.uniform = decider_.answer(rule, cases_.front(), ignored);
    if (out.uniform) return out;
    out.leaves = answer_leaves(rule);
    for (const Leaf<RuleAnswer>& leaf : out.leaves) {
      if (!leaf.label || !(*leaf.label == *out.leaves.front().label)) return out;
    }
    out.uniform = out.leaves.front().label;
    return out;
  }

  // Where the rule speaks of the decision its answer is sought in each of the decision's leaves.
  AnswerLeaves answer_leaves(const Rule& rule) {
    const auto evaluate = [this, &rule](const State& state, OpenQuestion& q) {
      return decider_.answer(rule, state, q);
    };
    if (!speaks_of_decision(rule)) return explore_cases<RuleAnswer>(evaluate);
    AnswerLeaves out;
    for (const Leaf<Decision>& leaf : leaves_) {
      const auto after = [this, &rule, &leaf](const State& state, OpenQuestion& q) {
        return decider_.answer_after(*leaf.label, rule, state, q);
      };
      AnswerLeaves found = leaf.label ? explore<RuleAnswer>(case_, leaf.state, after)
                                      : explore<RuleAnswer>(case_, leaf.state, evaluate);
      std::move(found.begin(), found.end(), std::back_inserter(out));
    }
    return out;
  }

  void add_clauses(const std::vector<std::string>& clauses) {
    result_.clauses.insert(result_.clauses.end(), clauses.begin(), clauses.end());
  }

  // A reading that any of the cases still possible has is told: a person must know of it.
  void answer_contests() {
    for (const Rule* rule : rules_of_stage(rules_, "contest")) {
      const auto [answer, leaves] = answers(*rule);
      if (leaves.size() > 1) open_facts_.add({"readings"}, leaves, std::equal_to<>());
      if (!answer) {
        trace(*rule, Outcome::unknown, rule->clauses, &rule->matches.front().facts);
      } else if (answer->match != nullptr) {
        trace(*rule, Outcome::review, answer->match->clauses, &answer->match->facts);
      }
      if (leaves.empty() && answer->match != nullptr) {
        contests_.push_back({answer->match, cases_.front()});
      }
      for (const rulebook::Match& match : rule->matches) {
        for (const Leaf<RuleAnswer>& leaf : leaves) {
          if (!leaf.label || leaf.label->match != &match) continue;
          contests_.push_back({&match, leaf.state});
          break;
        }
      }
    }
  }

  void answer_flags() {
    for (const Rule* rule : rules_of_stage(rules_, "flag")) {
      const auto [answer, leaves] = answers(*rule);
      if (leaves.size() > 1) {
        std::vector<std::string_view> keys;
        for (const auto& [key, value] : rule->matches.front().output.items()) keys.push_back(key);
        open_facts_.add(keys, leaves, std::equal_to<>());
      }
      if (!answer) {
        trace(*rule, Outcome::unknown, rule->clauses, &rule->matches.front().facts);
        continue;
      }
      if (answer->match == nullptr) continue;
      for (const auto& [key, value] : answer->match->output.items()) {
        result_.flags.push_back({key, &value});
      }
      const bool applies = answer->match != &rule->matches.back();
      if (applies) add_clauses(answer->match->clauses);
      trace(*rule, applies ? Outcome::pass : Outcome::not_applicable, answer->match->clauses,
            applies ? &answer->match->facts : nullptr);
    }
  }

  void answer_reports() {
    for (const Rule* rule : rules_of_stage(rules_, "report")) {
      const std::optional<RuleAnswer> answer = answers(*rule).uniform;
      if (!answer || answer->match == nullptr) continue;
      add_clauses(answer->match->clauses);
      trace(*rule, Outcome::violation, answer->match->clauses, &answer->match->facts);
    }
  }

  // Its days follow from the review period, so what is asked for that settles them as well.
  void answer_deadlines() {
    for (const Rule* rule : rules_of_stage(rules_, "deadline")) {
      const std::optional<RuleAnswer> answer = answers(*rule).uniform;
      if (!answer || answer->match == nullptr || answer->match->deadlines.empty()) continue;
      Evaluator& evaluator = decider_.in(case_.root());
      for (const rulebook::Deadline& deadline : answer->match->deadlines) {
        OpenQuestion ignored;
        const auto on = evaluator.amount(deadline.on, ignored);
        if (on && is_constant(*on)) result_.deadlines.push_back({&deadline, on->constant});
      }
      trace(*rule, Outcome::pass, answer->match->clauses, &answer->match->facts);
    }
  }

  // An invoice is handled because money goes back; it is asked about last, after all that decides.
  void answer_invoice() {
    const bool money_possible = std::any_of(
        result_.possible.begin(), result_.possible.end(), [](const PossibleVerdict& possible) {
          return possible.has_amount &&
                 possible.amount_fen.maximum != std::optional<std::int64_t>(0);
        });
    if (!invoice_ || !(unresolved_ || money_possible)) return;
    InvoiceAnswer answer = judge_invoice(invoice_);
    const auto append = [](auto& to, const auto& from) {
      to.insert(to.end(), from.begin(), from.end());
    };
    result_.invoice_steps = std::move(answer.steps);
    append(result_.deadlines, answer.deadlines);
    append(result_.missing, answer.missing);
    append(result_.trace, answer.trace);
    append(result_.clauses, answer.clauses);
    condition::sort_few(result_.deadlines, [](const DayToKeep& left, const DayToKeep& right) {
      return left.on < right.on;
    });
  }

  void set_status() {
    for (const Leaf<Decision>& leaf : leaves_) {
      if (leaf.label) add_clauses(leaf.label->match->clauses);
    }
    if (!unresolved_ && result_.possible.size() == 1 &&
        result_.possible.front().verdict == kOutOfScope) {
      result_.status = Status::out_of_scope;
    } else if (!result_.verdict || !result_.amount_fen) {
      result_.status = Status::needs_information;
    } else if (contests_.empty()) {
      result_.status = Status::decided;
    } else {
      result_.status = Status::contested;
      for (const Contest& contest : contests_) add_clauses(contest.match->clauses);
      if (is_brief_) return;
      result_.readings = readings_of(rules_, result_, *leaves_.front().label, contests_, decider_);
    }
  }

  void note_review_period() {
    if (result_.status == Status::out_of_scope) return;
    ReviewPeriodAnswer answer =
        review_period(rules_, result_.facts, book_.calendar, decider_.in(case_.root()));
    result_.review_period = answer.period;
    if (answer.note) result_.notes.push_back(*answer.note);
    open_facts_.add("review_period", answer.matter);
  }

  // The verdict's rules as they stand before anything is assumed about what is missing.
  void trace_verdict_rules() {
    std::vector<TraceEntry> entries;
    for (const Rule* rule : decider_.verdict_rules()) {
      TraceEntry entry{rule, Outcome::not_applicable, &rule->clauses, &rule->matches.front().facts};
      std::size_t deciding = 0;
      for (const Leaf<Decision>& leaf : leaves_) {
        if (!leaf.label || leaf.label->rule != rule) continue;
        ++deciding;
        entry.clauses = &leaf.label->match->clauses;
        entry.because = &leaf.label->match->facts;
      }
      if (deciding == leaves_.size()) entry.outcome = Outcome::pass;
      if (deciding > 0 && deciding < leaves_.size()) entry.outcome = Outcome::unknown;
      entries.push_back(entry);
      if (entry.outcome == Outcome::pass) break;
    }
    result_.trace.insert(result_.trace.begin(), entries.begin(), entries.end());
  }

  void trace(const Rule& rule, Outcome outcome, const std::vector<std::string>& clauses,
             const std::vector<int>* because) {
    result_.trace.push_back({&rule, outcome, &clauses, because});
  }

  void note_open_verdict() {
    if (leaves_.size() < 2 && result_.amount_fen) return;
    open_facts_.add({"verdict"}, leaves_, same_verdict);
    open_facts_.add("amount_fen", facts_of_amount());
    open_facts_.add({"amount_basis"}, leaves_, same_basis);
  }

  // A fact changes the amount when it chooses between amounts or stands in one.
  FactSet facts_of_amount() const {
    FactSet out = facts_that_matter(case_, leaves_, same_amount);
    for (const Leaf<Decision>& leaf : leaves_) {
      if (!leaf.label) continue;
      for (std::size_t u = 0; u < case_.unknown_numbers(); ++u) {
        if (leaf.label->amount.coefficient[u] == 0) continue;
        const int variable = case_.variable_of_unknown(u);
        out[static_cast<std::size_t>(case_.variable(variable).fact)] = true;
      }
    }
    return out;
  }

  void list_presumed() {
    for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
      if (result_.facts[i].status == FactValue::Status::presumed) {
        result_.presumed.push_back(static_cast<int>(i));
      }
    }
    condition::sort_few(result_.presumed, [this](int left, int right) {
      return rules_.facts[static_cast<std::size_t>(left)].id <
             rules_.facts[static_cast<std::size_t>(right)].id;
    });
  }

  const rulebook::Rulebook& book_;
  const rulebook::DocumentRules& rules_;
  std::shared_ptr<const Part> invoice_;
  bool is_brief_;
  RefundResult& result_;
  condition::Scratch scratch_;
  Case case_;
  RefundDecider decider_;
  std::vector<State> cases_;  // without overlap
  DecisionLeaves leaves_;
  bool unresolved_ = false;
  std::vector<Contest> contests_;
  OpenFacts open_facts_;
};

// There may be as many as a hostile document has keys. Those of one place stay as they stood.
std::vector<DocumentError> by_pointer(std::vector<DocumentError> errors) {
  std::multimap<std::string, DocumentError> sorted;
  for (DocumentError& error : errors) {
    std::string pointer = error.pointer;
    sorted.emplace(std::move(pointer), std::move(error));
  }
  errors.clear();
  for (auto& [pointer, error] : sorted) errors.push_back(std::move(error));
  return errors;
}

}  // namespace

RefundResult judge_refund(const rulebook::Rulebook& book, const JsonText& document,
                          std::string_view as_of, Detail detail) {
  RefundResult result;
  std::shared_ptr<const Part> invoice;
  result.errors = document.errors;
  if (document.complete) {
    result.facts = read_facts(book.refund, document.root, result.errors);
    settle_confirmation(book.refund, result.facts, result.errors);
    invoice = read_invoice(book, document.root, result.facts, result.errors);
  }
  result.as_of = result.facts.as_of.empty() ? std::string(as_of) : result.facts.as_of;
  if (result.errors.empty()) {
    RefundJudge(book, std::move(invoice), detail, result).judge();
  } else {
    result.errors = by_pointer(std::move(result.errors));
  }
  return result;
}

}  // namespace hegui::judge
