#include "judge/store/operators.h"

#include <algorithm>
#include <utility>

#include "judge/store/hours_passed.h"
#include "judge/store/row_count.h"
#include "judge/store/week_hours.h"

namespace hegui::judge::store {
namespace {

using rulebook::ComputedFact;
using rulebook::FactSource;
using Operator = ComputedFact::Operator;
using Status = FactValue::Status;

constexpr std::int64_t kNanosecondsOfMinute = 60'000'000'000;

int minute_of(const calendar::Instant& instant) {
  return static_cast<int>(instant.nanosecond / kNanosecondsOfMinute);
}

class Operators {
 public:
  Operators(const rulebook::Rulebook& book, const ReadPart& part, ReadObject& object,
            StoreResult& result)
      : book_(book),
        part_(part),
        rules_(part.part->object.rules),
        object_(object),
        result_(result),
        out_(rules_.facts.size()) {}

  std::vector<Derivation> compute() {
    for (const ComputedFact& computed : part_.part->object.computed) run(computed);
    return std::move(out_);
  }

 private:
  void run(const ComputedFact& computed) {
    Derivation& out = out_[static_cast<std::size_t>(computed.fact)];
    for (const int input : computed.inputs) {
      const Derivation& before = out_[static_cast<std::size_t>(input)];
      if (before.inputs.empty()) out.inputs.push_back(input);
      out.inputs.insert(out.inputs.end(), before.inputs.begin(), before.inputs.end());
      if (before.estimate_year) out.estimate_year = before.estimate_year;
    }
    switch (computed.kind) {
      case Operator::working_day:
        return working_day(computed, out);
      case Operator::hours_passed:
        return passed(computed, out);
      case Operator::time_within:
        return time_within(computed, out);
      case Operator::service_hours_cover:
        return service_hours(computed, out);
      case Operator::count_rows:
        return count(computed, out);
      case Operator::rate_above:
        return rate(computed, out);
    }
  }

  const FactValue& value(int fact) const { return object_.facts[static_cast<std::size_t>(fact)]; }

  void set(const ComputedFact& computed, std::int64_t number) {
    FactValue& out = object_.facts.values[static_cast<std::size_t>(computed.fact)];
    out.status = Status::known;
    out.number = number;
    out.instant = {number, calendar::kNoTime};
  }

  // A stated fact asks for itself, a computed one for what it lacks.
  void ask(int fact, Derivation& out) const {
    const Derivation& before = out_[static_cast<std::size_t>(fact)];
    if (&before != &out && !before.asked.empty()) {
      out.asked.insert(out.asked.end(), before.asked.begin(), before.asked.end());
      return;
    }
    const rulebook::Fact& asked = rules_.facts[static_cast<std::size_t>(fact)];
    out.asked.push_back({name_of_fact(*part_.part, object_, asked), &asked});
  }

  void working_day(const ComputedFact& computed, Derivation& out) {
    const FactValue& from = value(computed.inputs.front());
    if (!from.known()) return ask(computed.inputs.front(), out);
    if (from.number == rulebook::kNotYet) return set(computed, rulebook::kNotYet);
    const std::optional<calendar::WorkingDay> found =
        book_.calendar.nth_working_day(from.number, static_cast<int>(computed.count));
    // The loader and the reader of dates keep both in the calendar's range.
    if (!found) return;
    if (found->estimated_for) out.estimate_year = found->estimated_for;
    set(computed, found->day);
  }

  void passed(const ComputedFact& computed, Derivation& out) {
    const FactValue& from = value(computed.inputs[0]);
    const FactValue& until = value(computed.inputs[1]);
    if (from.known() && from.number == rulebook::kNotYet) return set(computed, 0);
    if (!from.known()) ask(computed.inputs[0], out);
    if (!until.known()) ask(computed.inputs[1], out);
    if (!out.asked.empty()) return;
    const std::optional<bool> answer = hours_passed(from.instant, until.instant, computed.count);
    if (answer) return set(computed, *answer ? 1 : 0);
    // Only the time of day can tell.
    if (from.instant.nanosecond == calendar::kNoTime) ask(computed.inputs[0], out);
    if (until.instant.nanosecond == calendar::kNoTime) ask(computed.inputs[1], out);
  }

  void time_within(const ComputedFact& computed, Derivation& out) {
    const FactValue& at = value(computed.inputs.front());
    if (!at.known()) return ask(computed.inputs.front(), out);
    const int minute = minute_of(at.instant);
    const bool within = minute >= computed.from && minute < computed.to;
    result_.service_hours.at_within_required = within;
    at_ = &at;
    set(computed, within ? 1 : 0);
    compare_with_stated();
  }

  std::size_t list_of(const ComputedFact& computed) const {
    std::size_t i = 0;
    while (part_.part->lists[i].fact != computed.inputs.front()) ++i;
    return i;
  }

  void service_hours(const ComputedFact& computed, Derivation& out) {
    if (!value(computed.inputs.front()).known()) return ask(computed.inputs.front(), out);
    const std::size_t list = list_of(computed);
    const rulebook::DocumentRules& row_rules = part_.part->lists[list].row.rules;
    WeekHours week;
    for (const ReadObject& row : part_.lists[list]) add_row(row_rules, row, week, out);
    const std::vector<HoursGap> gaps = gaps_of(computed, *row_rules.fact("days"), week);
    const bool all_told = out.asked.empty();
    // What is told may be enough, whatever the rest is.
    if (gaps.empty()) out.asked.clear();
    if (!gaps.empty() && !all_told) return;
    result_.service_hours.covered = gaps.empty();
    result_.service_hours.gaps = gaps;
    set(computed, gaps.empty() ? 1 : 0);
    if (all_told) stated_ = week;
    compare_with_stated();
  }

  void add_row(const rulebook::DocumentRules& rules, const ReadObject& row, WeekHours& week,
               Derivation& out) const {
    const auto index = [&](const char* id) {
      return static_cast<std::size_t>(rules.fact(id) - rules.facts.data());
    };
    bool known = true;
    for (const char* id : {"days", "from", "to"}) {
      if (row.facts[index(id)].known()) continue;
      known = false;
      const rulebook::Fact& fact = rules.facts[index(id)];
      out.asked.push_back({name_of_fact(*part_.part, row, fact), &fact});
    }
    if (!known) return;
    for (int day = 0; day < WeekHours::kDays; ++day) {
      if ((row.facts[index("days")].number >> day & 1) == 0) continue;
      week.add(day, static_cast<int>(row.facts[index("from")].number),
               static_cast<int>(row.facts[index("to")].number));
    }
  }

  static std::vector<HoursGap> gaps_of(const ComputedFact& computed, const rulebook::Fact& days,
                                       const WeekHours& week) {
    std::vector<HoursGap> out;
    for (int day = 0; day < WeekHours::kDays; ++day) {
      for (const auto& [from, to] :
           week.gaps(day, static_cast<int>(computed.from), static_cast<int>(computed.to))) {
        out.push_back({day, days.values[static_cast<std::size_t>(day)].id, from, to});
      }
    }
    return out;
  }

  void compare_with_stated() {
    if (at_ == nullptr || !stated_) return;
    result_.service_hours.at_within_stated =
        stated_->has(day_of_week(at_->instant.day), minute_of(at_->instant));
  }

  void count(const ComputedFact& computed, Derivation& out) {
    const FactValue& list = value(computed.inputs.front());
    const bool filled =
        rules_.facts[static_cast<std::size_t>(computed.fact)].source == FactSource::own;
    if (!list.known()) {
      // A stated total asks for itself.
      if (filled) return out.inputs.clear();
      return ask(computed.inputs.front(), out);
    }
    const std::size_t at = list_of(computed);
    const RowCount found = count_rows(computed, part_.lists[at]);
    if (found.least == found.most) return set(computed, found.least);
    out.least = found.least;
    out.most = found.most;
    const rulebook::Fact& fact =
        part_.part->lists[at].row.rules.facts[static_cast<std::size_t>(computed.row_fact)];
    // Of very many rows the first are asked for: their answers bring the next.
    constexpr std::size_t kMostRowsAsked = 100;
    for (const ReadObject& row : part_.lists[at]) {
      if (row.facts[static_cast<std::size_t>(computed.row_fact)].known()) continue;
      if (out.asked.size() >= kMostRowsAsked) break;
      out.asked.push_back({name_of_fact(*part_.part, row, fact), &fact});
    }
  }

  struct Range {
    std::int64_t least;
    std::int64_t most;
  };
  Range range_of(int fact) const {
    if (value(fact).known()) return {value(fact).number, value(fact).number};
    const Derivation& derived = out_[static_cast<std::size_t>(fact)];
    return {derived.least.value_or(0), derived.most.value_or(kMaximumFen)};
  }

  // No product here is out of range: both counts are below 2^53, and a percentage is at most 100.
  void rate(const ComputedFact& computed, Derivation& out) {
    constexpr std::int64_t kHundred = 100;
    const Range part = range_of(computed.inputs[0]);
    const Range whole = range_of(computed.inputs[1]);
    if (value(computed.inputs[0]).known() && value(computed.inputs[1]).known()) {
      RefundRate rate;
      rate.refunded = part.least;
      rate.paid = whole.least;
      rate.above = rate.paid > 0 && rate.refunded * kHundred > rate.paid * computed.count;
      rate.more_that_fit = std::max<std::int64_t>(
          0, rate.paid / kHundred * computed.count +
                 rate.paid % kHundred * computed.count / kHundred - rate.refunded);
      result_.refund_rate = rate;
      return set(computed, rate.above ? 1 : 0);
    }
    if (whole.least > 0 && part.least * kHundred > whole.most * computed.count) {
      return set(computed, 1);
    }
    if (part.most * kHundred <= whole.least * computed.count) return set(computed, 0);
    for (const int input : computed.inputs) {
      if (!value(input).known()) ask(input, out);
    }
  }

  const rulebook::Rulebook& book_;
  const ReadPart& part_;
  const rulebook::DocumentRules& rules_;
  ReadObject& object_;
  StoreResult& result_;
  std::vector<Derivation> out_;
  const FactValue* at_ = nullptr;
  std::optional<WeekHours> stated_;
};

}  // namespace

std::string name_of_fact(const rulebook::StorePart& part, const ReadObject& object,
                         const rulebook::Fact& fact) {
  if (fact.source == FactSource::document) return fact.id;
  return (fact.source == FactSource::outer ? part.id : object.name) + "." + fact.id;
}

std::vector<Derivation> compute(const rulebook::Rulebook& book, const ReadPart& part,
                                ReadObject& object, StoreResult& result) {
  return Operators(book, part, object, result).compute();
}

}  // namespace hegui::judge::store
