#include "judge/refund/explanation.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "judge/common/explorer.h"
#include "judge/common/governing_version.h"
#include "judge/refund/nearest_value.h"
#include "judge/refund/refund_decision.h"
#include "judge/refund/refund_judge.h"
#include "judge/refund/refund_versions.h"

namespace hegui::judge {
namespace {

using nlohmann::json;
using rulebook::Fact;
using rulebook::FactType;

// Enough for every verdict of every pair of facts; what a rulebook of another kind would need more
// for is cut, in a fixed order.
constexpr std::size_t kMaximumJudgements = 20'000;

std::string member_name(const Fact& fact, const Fact& parent) {
  return fact.id.substr(parent.id.size() + 1);
}

bool is_settled(const RefundResult& result) {
  return result.verdict.has_value() || result.status == Status::out_of_scope;
}

std::string_view verdict_of(const RefundResult& result) {
  return result.verdict ? *result.verdict : kOutOfScope;
}

class ChangeSearch {
 public:
  ChangeSearch(const rulebook::Rulebook& book, const JsonText& document, std::string_view as_of,
               const RefundResult& result)
      : book_(book),
        rules_(book.refund),
        document_(document),
        as_of_(as_of),
        result_(result),
        relevant_(rules_.facts.size()) {
    for (const rulebook::Rule* rule : rules_of_stage(rules_, "verdict")) {
      for (const rulebook::Match& match : rule->matches) {
        wanted_.insert(match.verdict);
        note_facts_of(match);
      }
    }
    wanted_.erase(std::string(verdict_of(result)));
  }

  std::vector<VerdictChange> search() {
    const std::vector<std::size_t> facts = facts_to_free();
    for (const std::size_t fact : facts) free({fact});
    for (const VerdictChange& change : found_) wanted_.erase(std::string(change.verdict));
    for (std::size_t i = 0; i < facts.size() && !wanted_.empty(); ++i) {
      for (std::size_t j = i + 1; j < facts.size(); ++j) free({facts[i], facts[j]});
    }
    std::stable_sort(
        found_.begin(), found_.end(), [](const VerdictChange& left, const VerdictChange& right) {
          return left.facts.size() != right.facts.size() ? left.facts.size() < right.facts.size()
                                                         : left.size < right.size;
        });
    return std::move(found_);
  }

 private:
  void note_facts_of(const rulebook::Match& match) {
    const Case document(rules_, result_.facts);
    add_facts_read(document, match.condition, relevant_);
    if (match.amount) add_facts_read(document, *match.amount, relevant_);
  }

  std::vector<std::size_t> facts_to_free() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
      if (relevant_[i]) out.push_back(i);
    }
    return out;
  }

  // The facts as if nobody had told those of `freed`.
  FactTable without(const std::vector<std::size_t>& freed) const {
    FactTable out = result_.facts;
    for (const std::size_t fact : freed) {
      out.values[fact] = FactValue{};
      out.values[fact].status = FactValue::Status::null;
      const int parent = rules_.facts[fact].parent;
      if (parent >= 0) out.values[static_cast<std::size_t>(parent)].number = 0;
    }
    return out;
  }

  void free(const std::vector<std::size_t>& freed) {
    const FactTable facts = without(freed);
    // A day that is not told counts as absent, unless it is the one that is looked for.
    const bool any_day = std::any_of(freed.begin(), freed.end(), [this](std::size_t fact) {
      return rules_.facts[fact].known_variable >= 0;
    });
    const Case open(rules_, facts, any_day ? Absent::any_value : Absent::left_out);
    RefundDecider decider(rules_, open, scratch_);
    const auto evaluate = [&](const State& state, OpenQuestion& question) {
      return decider.decide(state, question);
    };
    for (const State& root : governed(open)) {
      for (const Leaf<Decision>& leaf : explore<Decision>(open, root, evaluate)) {
        if (leaf.label && wanted_.contains(leaf.label->match->verdict)) {
          try_change(open, freed, leaf.state);
        }
      }
    }
  }

  // Another version's rules are not asked, so what it governs is no change to tell of.
  std::vector<State> governed(const Case& open) {
    if (book_.versions.size() < 2) return {open.root()};
    return governing_versions(book_, open, scratch_).states[book_.version_index()];
  }

  bool is_governed(const RefundResult& judged) const {
    return book_.versions.size() < 2 ||
           judged.possible_versions == std::vector<std::size_t>{book_.version_index()};
  }

  void try_change(const Case& open, const std::vector<std::size_t>& freed, State state) {
    VerdictChange change;
    change.document = document_.root;
    std::vector<std::pair<std::size_t, NearestValue>> values;
    for (const std::size_t fact : freed) {
      std::optional<NearestValue> value = nearest_value(open, fact, result_.facts[fact], state);
      if (!value) return;
      set_fact(change.document, rules_.facts[fact], value->value);
      change.size += value->size;
      values.emplace_back(fact, std::move(*value));
    }
    if (!tried_.insert(change.document.dump()).second) return;
    if (tried_.size() > kMaximumJudgements || !judge_changed(change)) return;
    for (auto& [fact, value] : values) tell(change, rules_.facts[fact], fact, std::move(value));
    keep(std::move(change));
  }

  bool judge_changed(VerdictChange& change) const {
    JsonText changed;
    changed.root = change.document;
    changed.complete = true;
    const RefundResult judged = judge_refund(book_, changed, as_of_);
    if (!is_governed(judged) || !is_settled(judged) ||
        !wanted_.contains(std::string(verdict_of(judged))))
      return false;
    const TraceEntry* entry = deciding_entry(judged);
    if (entry == nullptr) return false;
    change.rule = entry->rule;
    change.match = match_of(*entry);
    if (change.match == nullptr) return false;
    change.verdict = change.match->verdict;
    change.has_amount = judged.possible.front().has_amount;
    change.amount_fen = judged.possible.front().amount_fen;
    return true;
  }

  // Of the changes of the same facts to the same verdict the smallest stays; of two facts the
  // smallest to each verdict.
  void keep(VerdictChange change) {
    for (VerdictChange& known : found_) {
      if (known.verdict != change.verdict || known.facts.size() != change.facts.size()) continue;
      const bool same_facts = std::equal(
          known.facts.begin(), known.facts.end(), change.facts.begin(),
          [](const FactChange& left, const FactChange& right) { return left.fact == right.fact; });
      if (!same_facts && change.facts.size() < 2) continue;
      if (change.size < known.size) known = std::move(change);
      return;
    }
    found_.push_back(std::move(change));
  }

  const Fact* parent_of(const Fact& fact) const {
    return fact.parent < 0 ? nullptr : &rules_.facts[static_cast<std::size_t>(fact.parent)];
  }

  void set_fact(json& document, const Fact& fact, const json& value) const {
    const Fact* parent = parent_of(fact);
    if (parent == nullptr) {
      document[fact.id] = value;
    } else if (!parent->none.empty() && value == parent->none) {
      document[parent->id] = "none";
    } else {
      json& object = document[parent->id];
      if (!object.is_object()) object = json::object();
      object[member_name(fact, *parent)] = value;
    }
  }

  static json member_of(const json& object, const std::string& key) {
    return object.is_object() && object.contains(key) ? object.at(key) : json();
  }

  void tell(VerdictChange& change, const Fact& fact, std::size_t index, NearestValue value) const {
    const Fact* parent = parent_of(fact);
    if (parent == nullptr) {
      json from = member_of(document_.root, fact.id);
      if (from.is_null()) from = spelled(fact, result_.facts[index]);
      change.facts.push_back(
          {fact.id, std::move(from), std::move(value.value), std::move(value.needed)});
      return;
    }
    json before = member_of(document_.root, parent->id);
    json after = member_of(change.document, parent->id);
    if (before.is_object() && after.is_object()) {
      change.facts.push_back({fact.id, member_of(before, member_name(fact, *parent)),
                              std::move(value.value), std::move(value.needed)});
      return;
    }
    if (!change.facts.empty() && change.facts.back().fact == parent->id) return;
    json needed{{"equals", after}};
    change.facts.push_back({parent->id, std::move(before), std::move(after), std::move(needed)});
  }

  const rulebook::Rulebook& book_;
  const rulebook::DocumentRules& rules_;
  const JsonText& document_;
  std::string_view as_of_;
  const RefundResult& result_;
  condition::Scratch scratch_;
  FactSet relevant_;
  std::set<std::string> wanted_;  // verdicts
  std::set<std::string> tried_;   // documents
  std::vector<VerdictChange> found_;
};

}  // namespace

RefundExplanation explain_refund(const Books& books, const JsonText& document,
                                 std::string_view as_of) {
  VersionedRefund judged = judge_refund(books, document, as_of);
  RefundExplanation out{judged.book, std::move(judged.result), {}};
  const bool is_open = out.result.possible_versions.size() > 1;
  if (out.result.errors.empty() && is_settled(out.result) && !is_open) {
    out.changes = ChangeSearch(*out.book, document, as_of, out.result).search();
  }
  return out;
}

const TraceEntry* deciding_entry(const RefundResult& result) {
  for (const TraceEntry& entry : result.trace) {
    if (entry.rule->stage == "verdict" && entry.outcome != Outcome::not_applicable) return &entry;
  }
  return nullptr;
}

const rulebook::Match* match_of(const TraceEntry& entry) {
  for (const rulebook::Match& match : entry.rule->matches) {
    if (&match.clauses == entry.clauses) return &match;
  }
  return nullptr;
}

}  // namespace hegui::judge
