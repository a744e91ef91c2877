#include "judge/refund/refund_versions.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "judge/common/touched_versions.h"
#include "judge/refund/refund_judge.h"

namespace hegui::judge {
namespace {

using rulebook::Rulebook;
using Results = std::vector<std::pair<std::size_t, RefundResult>>;

// The days of a request that tell which versions it touches.
std::vector<StatedFact> days_of(const Rulebook& book, const FactTable& facts) {
  std::vector<StatedFact> out;
  for (const int index : book.governed_by.refund_dates) {
    const rulebook::Fact& fact = book.refund.facts[static_cast<std::size_t>(index)];
    const FactValue& value = facts[static_cast<std::size_t>(index)];
    if (value.known() && value.number != rulebook::kNotYet) out.push_back({fact.id, &fact, value});
  }
  return out;
}

bool same_reading(const RefundReading& left, const RefundReading& right) {
  return left.verdict == right.verdict && left.amount_fen == right.amount_fen &&
         left.marketplace_may_refund == right.marketplace_may_refund &&
         *left.clauses == *right.clauses;
}

bool same_day(const DayToKeep& left, const DayToKeep& right) {
  return left.on == right.on && left.deadline->clause == right.deadline->clause &&
         left.deadline->what.en == right.deadline->what.en;
}

bool same_step(const rulebook::Step* left, const rulebook::Step* right) {
  return left->clause == right->clause && left->who == right->who && left->to == right->to &&
         left->what.en == right->what.en;
}

bool same_note(const RefundNote& left, const RefundNote& right) {
  return left.clause == right.clause && left.message == right.message && left.day == right.day;
}

bool same_period(const ReviewPeriod& left, const ReviewPeriod& right) {
  return left.first_day == right.first_day && left.last_day == right.last_day &&
         left.until_confirmed == right.until_confirmed && left.day == right.day &&
         left.open == right.open;
}

bool same_trace(const TraceEntry& left, const TraceEntry& right) {
  return left.rule->id == right.rule->id && left.outcome == right.outcome;
}

// An absent end is not bounded.
Bounds wider(const Bounds& left, const Bounds& right) {
  Bounds out;
  if (left.minimum && right.minimum) out.minimum = std::min(*left.minimum, *right.minimum);
  if (left.maximum && right.maximum) out.maximum = std::max(*left.maximum, *right.maximum);
  return out;
}

// Puts what several versions say of one case into what can be said without knowing which governs.
class Merging {
 public:
  // `result` is that of the newest version, `book`.
  Merging(const Rulebook& book, RefundResult& result) : book_(book), result_(result) {}

  void add(const Rulebook& book, const RefundResult& other) {
    merge_possible(other);
    keep("verdict", result_.verdict, other.verdict);
    keep("amount_fen", result_.amount_fen, other.amount_fen);
    keep("amount_basis", result_.amount_basis, other.amount_basis);
    if (!same_period(result_.review_period, other.review_period)) {
      differ("review_period");
      result_.review_period = {};
    }
    merge_flags(other);
    merge_readings(other);
    if (!keep_common(result_.invoice_steps, other.invoice_steps, same_step)) {
      differ("invoice_steps");
    }
    if (!keep_common(result_.deadlines, other.deadlines, same_day)) differ("deadlines");
    keep_common(result_.notes, other.notes, same_note);
    keep_common(result_.trace, other.trace, same_trace);
    result_.clauses.insert(result_.clauses.end(), other.clauses.begin(), other.clauses.end());
    book_.sort_clauses(result_.clauses);
    merge_missing(book, other);
    settle_status(other.status);
  }

  // What tells the versions apart, by `ids`, is asked for first where they differ.
  void ask(const std::vector<std::string>& ids) {
    if (differing_.empty()) return;
    std::vector<MissingFact> questions;
    for (const std::string& id : ids) {
      const rulebook::Fact* fact = book_.refund.fact(id);
      if (fact == nullptr) continue;
      questions.push_back({static_cast<int>(fact - book_.refund.facts.data()), differing_});
    }
    const std::size_t first = questions.size();
    for (MissingFact& missing : result_.missing) {
      const bool asked = std::any_of(
          questions.begin(), questions.begin() + static_cast<std::ptrdiff_t>(first),
          [&](const MissingFact& each) { return !missing.part && each.fact == missing.fact; });
      if (!asked) questions.push_back(std::move(missing));
    }
    result_.missing = std::move(questions);
  }

 private:
  void differ(std::string_view key) {
    const auto found = std::find(differing_.begin(), differing_.end(), key);
    if (found == differing_.end()) differing_.push_back(key);
  }

  template <class Value>
  void keep(std::string_view key, std::optional<Value>& value, const std::optional<Value>& other) {
    if (value == other) return;
    differ(key);
    value.reset();
  }

  // False when the two were not the same.
  template <class Item, class Same>
  static bool keep_common(std::vector<Item>& items, const std::vector<Item>& others, Same is_same) {
    const std::size_t before = items.size();
    const auto is_alone = [&](const Item& item) {
      return std::none_of(others.begin(), others.end(),
                          [&](const Item& other) { return is_same(item, other); });
    };
    items.erase(std::remove_if(items.begin(), items.end(), is_alone), items.end());
    return items.size() == before && items.size() == others.size();
  }

  void merge_possible(const RefundResult& other) {
    std::map<std::string_view, PossibleVerdict> found;
    for (const PossibleVerdict& each : result_.possible) found.emplace(each.verdict, each);
    if (found.size() != other.possible.size()) differ("verdict");
    for (const PossibleVerdict& each : other.possible) {
      const auto [at, is_new] = found.emplace(each.verdict, each);
      if (is_new) {
        differ("verdict");
        continue;
      }
      Bounds& known = at->second.amount_fen;
      if (!(known == each.amount_fen)) differ("amount_fen");
      known = wider(known, each.amount_fen);
    }
    result_.possible.clear();
    for (const auto& [verdict, possible] : found) result_.possible.push_back(possible);
  }

  void merge_flags(const RefundResult& other) {
    const auto stands_in = [](const std::vector<RefundFlag>& flags, const RefundFlag& flag) {
      return std::any_of(flags.begin(), flags.end(), [&](const RefundFlag& each) {
        return each.key == flag.key && *each.value == *flag.value;
      });
    };
    for (const RefundFlag& flag : other.flags) {
      if (!stands_in(result_.flags, flag)) differ(flag.key);
    }
    std::vector<RefundFlag> common;
    for (const RefundFlag& flag : result_.flags) {
      if (stands_in(other.flags, flag)) {
        common.push_back(flag);
      } else {
        differ(flag.key);
      }
    }
    result_.flags = std::move(common);
  }

  // A reading that any version has is told: a person must know of it.
  void merge_readings(const RefundResult& other) {
    const bool equal = std::equal(result_.readings.begin(), result_.readings.end(),
                                  other.readings.begin(), other.readings.end(), same_reading);
    if (equal) return;
    differ("readings");
    if (result_.readings.empty()) result_.readings = other.readings;
  }

  void merge_missing(const Rulebook& book, const RefundResult& other) {
    for (const MissingFact& missing : other.missing) {
      const bool is_part = missing.part != nullptr;
      const rulebook::DocumentRules& rules = is_part ? *missing.part->rules : book.refund;
      const std::string& id = rules.facts[static_cast<std::size_t>(missing.fact)].id;
      if (asks_for(id, is_part)) continue;
      MissingFact copy = missing;
      if (!is_part) {
        const rulebook::Fact* fact = book_.refund.fact(id);
        // What the newest version does not know is asked for once an older one governs.
        if (fact == nullptr) continue;
        copy.fact = static_cast<int>(fact - book_.refund.facts.data());
      }
      result_.missing.push_back(std::move(copy));
    }
  }

  bool asks_for(const std::string& id, bool is_part) const {
    return std::any_of(
        result_.missing.begin(), result_.missing.end(), [&](const MissingFact& missing) {
          const rulebook::DocumentRules& rules = missing.part ? *missing.part->rules : book_.refund;
          return (missing.part != nullptr) == is_part &&
                 rules.facts[static_cast<std::size_t>(missing.fact)].id == id;
        });
  }

  void settle_status(Status other) {
    const auto either = [&](Status status) { return result_.status == status || other == status; };
    if (result_.verdict && result_.amount_fen) {
      result_.status = either(Status::contested) ? Status::contested : Status::decided;
    } else if (!(result_.status == Status::out_of_scope && other == Status::out_of_scope)) {
      result_.status = Status::needs_information;
      result_.readings.clear();
    }
  }

  const Rulebook& book_;
  RefundResult& result_;
  std::vector<std::string_view> differing_;  // keys of the result
};

// The newest version that can read the document, and what it says; the newest where none can.
std::pair<std::size_t, RefundResult> read_by_newest(const Books& books, const JsonText& document,
                                                    std::string_view as_of) {
  const std::size_t newest = books.size() - 1;
  RefundResult first = judge_refund(*books[newest], document, as_of);
  if (first.status != Status::invalid) return {newest, std::move(first)};
  for (std::size_t i = newest; i-- > 0;) {
    RefundResult result = judge_refund(*books[i], document, as_of);
    if (result.status != Status::invalid) return {i, std::move(result)};
  }
  return {newest, std::move(first)};
}

// `ids`: of the facts that tell which version governs. What is invalid under one of the versions
// says nothing beside the others, but leaves the case open.
VersionedRefund merged(const Books& books, Results results, const std::vector<std::string>& ids) {
  const auto is_invalid = [](const auto& each) { return each.second.status == Status::invalid; };
  const bool some_invalid = std::any_of(results.begin(), results.end(), is_invalid);
  // With nothing valid the newest speaks.
  if (!std::all_of(results.begin(), results.end(), is_invalid)) std::erase_if(results, is_invalid);
  const Rulebook& book = *books[results.back().first];
  RefundResult out = std::move(results.back().second);
  results.pop_back();
  if (out.status == Status::invalid) return {&book, std::move(out)};
  Merging merging(book, out);
  for (const auto& [index, result] : results) merging.add(*books[index], result);
  if (some_invalid) merging.add(book, RefundResult{});
  merging.ask(ids);
  return {&book, std::move(out)};
}

std::vector<std::string> names_of(const Rulebook& book, const std::vector<bool>& facts) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i]) out.push_back(book.refund.facts[i].id);
  }
  return out;
}

}  // namespace

VersionedRefund judge_refund(const Books& books, const JsonText& document, std::string_view as_of,
                             Detail detail) {
  if (books.size() == 1) {
    return {books.front(), judge_refund(*books.front(), document, as_of, detail)};
  }
  auto [reader, first] = read_by_newest(books, document, as_of);
  if (first.status == Status::invalid) return {books[reader], std::move(first)};
  const std::vector<std::size_t> possible = first.possible_versions;
  const std::vector<std::string> ids = names_of(*books[reader], first.version_facts);
  std::vector<StatedFact> days = days_of(*books[reader], first.facts);
  Results results;
  for (const std::size_t index : possible) {
    RefundResult result;
    if (index != reader) result = judge_refund(*books[index], document, as_of);
    results.emplace_back(index, std::move(result));
  }
  const auto own = std::find(possible.begin(), possible.end(), reader);
  if (own != possible.end()) {
    results[static_cast<std::size_t>(own - possible.begin())].second = std::move(first);
  }
  VersionedRefund out = results.size() == 1 ? VersionedRefund{books[results.front().first],
                                                              std::move(results.front().second)}
                                            : merged(books, std::move(results), ids);
  const Governed how = possible.size() == 1 ? Governed::by_each : Governed::by_one_of;
  note_versions(*out.book, possible, how, std::move(days), out.result);
  return out;
}

}  // namespace hegui::judge
