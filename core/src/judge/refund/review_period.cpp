#include "judge/refund/review_period.h"

namespace hegui::judge {
namespace {

class Period {
 public:
  Period(const rulebook::DocumentRules& rules, const FactTable& facts,
         const calendar::WorkingCalendar& calendar, Evaluator& evaluator)
      : rules_(rules), facts_(facts), calendar_(calendar), evaluator_(evaluator) {
    out_.matter.resize(rules_.facts.size());
  }

  ReviewPeriodAnswer answer() {
    const FactValue* type = known("product_type");
    if (type == nullptr) return std::move(out_);
    const std::string& name =
        rules_.fact("product_type")->values[static_cast<std::size_t>(type->number)].id;
    if (name == "ops_service") {
      until_confirmation();
    } else if (has_window()) {
      count_days();
    }
    return std::move(out_);
  }

 private:
  // The fact's value, or nothing; what is not known can still change the period.
  const FactValue* known(std::string_view id) {
    const rulebook::Fact* fact = rules_.fact(id);
    if (fact == nullptr) return nullptr;
    const auto index = static_cast<std::size_t>(fact - rules_.facts.data());
    if (facts_[index].known()) return &facts_[index];
    out_.matter[index] = true;
    return nullptr;
  }

  void days() {
    const FactValue* purchased = known("purchased_at");
    const FactValue* requested = known("requested_at");
    if (purchased == nullptr) return;
    out_.period.first_day = purchased->number;
    if (requested != nullptr) out_.period.day = requested->number - purchased->number + 1;
  }

  const rulebook::Derived* derived(std::string_view id) const {
    for (const rulebook::Derived& each : rules_.derived) {
      if (each.id == id) return &each;
    }
    return nullptr;
  }

  // Of which products the period is counted in days, and how many, are the rulebook's to say.
  bool has_window() {
    const rulebook::Derived* window = derived("has_review_window");
    OpenQuestion ignored;
    return window != nullptr && evaluator_.test(window->program, ignored) == Truth::yes;
  }

  void count_days() {
    days();
    const rulebook::Derived* last = derived("review_last_day");
    if (!out_.period.first_day || last == nullptr) return;
    OpenQuestion ignored;
    const auto day = evaluator_.amount(last->program, ignored);
    if (!day || !is_constant(*day)) return;
    out_.period.last_day = day->constant;
    if (out_.period.day) {
      out_.period.open = *out_.period.first_day + *out_.period.day - 1 <= day->constant;
    }
    note_holiday();
  }

  // Clause 2.8 counts plain days, yet the law of periods moves an end that falls on a holiday to
  // the next working day, and a user may rely on it.
  void note_holiday() {
    const ReviewPeriod& period = out_.period;
    if (!period.last_day || calendar_.holiday(*period.last_day) == nullptr) return;
    const auto moved = calendar_.nth_working_day(*period.last_day, 1);
    const bool depends =
        period.day && !*period.open && moved && *period.first_day + *period.day - 1 <= moved->day;
    out_.note =
        RefundNote{"2.8", depends ? "review_period_holiday" : "review_period_ends_on_holiday",
                   *period.last_day};
  }

  void until_confirmation() {
    days();
    const FactValue* confirmed = known("confirmed");
    if (confirmed == nullptr) return;
    out_.period.open = confirmed->number == 0;
    out_.period.until_confirmed = *out_.period.open;
    if (*out_.period.open) return;
    if (const FactValue* at = known("confirmed_at")) out_.period.last_day = at->number;
  }

  const rulebook::DocumentRules& rules_;
  const FactTable& facts_;
  const calendar::WorkingCalendar& calendar_;
  Evaluator& evaluator_;
  ReviewPeriodAnswer out_;
};

}  // namespace

ReviewPeriodAnswer review_period(const rulebook::DocumentRules& rules, const FactTable& facts,
                                 const calendar::WorkingCalendar& calendar, Evaluator& evaluator) {
  return Period(rules, facts, calendar, evaluator).answer();
}

}  // namespace hegui::judge
