#include "rulebook/computed_loader.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "calendar/time_of_day.h"
#include "calendar/working_days.h"
#include "rulebook/document_loader.h"

namespace hegui::rulebook {
namespace {

using FactOperator = ComputedFact::Operator;

constexpr std::int64_t kMostHours = 24 * 365;
constexpr std::int64_t kMostWorkingDays = calendar::kMaximumWorkingDays;

constexpr std::array<std::pair<std::string_view, FactOperator>, 6> kOperators = {{
    {"working_day", FactOperator::working_day},
    {"hours_passed", FactOperator::hours_passed},
    {"time_within", FactOperator::time_within},
    {"service_hours_cover", FactOperator::service_hours_cover},
    {"count_rows", FactOperator::count_rows},
    {"rate_above", FactOperator::rate_above},
}};

class ComputedLoader {
 public:
  ComputedLoader(const Rulebook& book, const Node& node, const std::vector<StoreList>& lists,
                 ObjectRules& object)
      : book_(book), node_(node), lists_(lists), object_(object) {}

  void load() {
    node_.only({"id", "operator", "from", "until", "of", "rows", "where", "part", "whole", "count",
                "hours", "percent", "to", "clauses"});
    const std::string name = node_.text("operator");
    const auto* found = std::find_if(kOperators.begin(), kOperators.end(),
                                     [&](const auto& each) { return each.first == name; });
    if (found == kOperators.end()) {
      if (!name.empty())
        node_.at("operator").error("unknown_value", "there is no operator " + name);
      return;
    }
    out_.id = node_.text("id");
    out_.kind = found->second;
    out_.clauses = node_.texts("clauses");
    check_clauses(book_, node_, out_.clauses);
    load_operands();
    add();
  }

 private:
  void load_operands() {
    switch (out_.kind) {
      case FactOperator::working_day:
        input("from", {FactType::date, FactType::instant});
        out_.count = number("count", kMostWorkingDays);
        break;
      case FactOperator::hours_passed:
        input("from", {FactType::date, FactType::instant});
        input("until", {FactType::date, FactType::instant});
        out_.count = number("hours", kMostHours);
        break;
      case FactOperator::time_within:
        input("of", {FactType::instant});
        load_span();
        break;
      case FactOperator::service_hours_cover:
        load_list();
        load_span();
        check_hours();
        break;
      case FactOperator::count_rows:
        load_list();
        load_where();
        break;
      case FactOperator::rate_above:
        input("part", {FactType::count});
        input("whole", {FactType::count});
        out_.count = number("percent", 100);
        break;
    }
  }

  void input(std::string_view key, std::initializer_list<FactType> types) {
    const std::string id = node_.text(key);
    const Fact* fact = object_.rules.fact(id);
    if (fact == nullptr) {
      node_.at(key).error("unknown_fact", "no fact of this name stands before it");
    } else if (std::find(types.begin(), types.end(), fact->type) == types.end()) {
      node_.at(key).error("wrong_type", id + " has a type that this operator does not take");
    } else {
      out_.inputs.push_back(static_cast<int>(fact - object_.rules.facts.data()));
      return;
    }
    failed_ = true;
  }

  std::int64_t number(std::string_view key, std::int64_t most) {
    const std::optional<std::int64_t> given = node_.integer_or_nothing(key);
    if (given && *given >= 1 && *given <= most) return *given;
    node_.at(key).error("wrong_type", "a number from 1 to " + std::to_string(most) + " is needed");
    failed_ = true;
    return 1;
  }

  void load_span() {
    out_.from = calendar::minute_of_day(node_.text("from"));
    out_.to = calendar::minute_of_day(node_.text("to"));
    if (out_.from >= 0 && out_.from < out_.to) return;
    node_.error("wrong_type", "from and to are times of one day, HH:MM, the earlier one first");
    failed_ = true;
  }

  void load_list() {
    input("rows", {FactType::rows});
    for (const StoreList& list : lists_) {
      if (!out_.inputs.empty() && list.fact == out_.inputs.front()) list_ = &list;
    }
    if (list_ == nullptr) failed_ = true;
  }

  // The rows of service hours are read by these names.
  void check_hours() {
    if (list_ == nullptr) return;
    constexpr std::array<std::pair<std::string_view, FactType>, 3> kFacts = {
        {{"days", FactType::set}, {"from", FactType::time}, {"to", FactType::time}}};
    for (const auto& [id, type] : kFacts) {
      const Fact* fact = list_->row.rules.fact(id);
      if (fact != nullptr && fact->type == type) continue;
      node_.at("rows").error("unknown_fact", "its rows need the fact " + std::string(id));
      failed_ = true;
    }
    constexpr std::size_t kDaysOfWeek = 7;
    const Fact* days = list_->row.rules.fact("days");
    if (days == nullptr || days->values.size() == kDaysOfWeek) return;
    node_.at("rows").error("wrong_type", "days has the seven days of the week, Monday first");
    failed_ = true;
  }

  // {"fact": ..., "in": [...]}: which rows count.
  void load_where() {
    if (!node_.has("where") || list_ == nullptr) return;
    const Node where = node_.at("where");
    where.only({"fact", "in"});
    const std::string id = where.text("fact");
    const Fact* fact = list_->row.rules.fact(id);
    if (fact == nullptr ||
        (fact->type != FactType::boolean && fact->type != FactType::enumeration)) {
      where.at("fact").error("unknown_fact", "rows have no choice of this name");
      failed_ = true;
      return;
    }
    out_.row_fact = static_cast<int>(fact - list_->row.rules.facts.data());
    for (const Node& item : where.at("in").items())
      out_.row_values.push_back(value_of(*fact, item));
  }

  std::int64_t value_of(const Fact& fact, const Node& item) {
    if (fact.type == FactType::boolean && item.json().is_boolean()) {
      return item.json().get<bool>() ? 1 : 0;
    }
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (item.json() == fact.values[i].id) return static_cast<std::int64_t>(i);
    }
    item.error("unknown_value", "it is none of the fact's values");
    failed_ = true;
    return 0;
  }

  FactType type() const {
    if (out_.kind == FactOperator::working_day) return FactType::date;
    return out_.kind == FactOperator::count_rows ? FactType::count : FactType::boolean;
  }

  void add() {
    if (const Fact* stated = object_.rules.fact(out_.id)) {
      fill(*stated);
      return;
    }
    // With wrong operands it is still declared, so that the conditions that read it are checked.
    Fact fact;
    fact.id = out_.id;
    fact.source = FactSource::computed;
    fact.type = type();
    fact.clauses = out_.clauses;
    out_.fact = static_cast<int>(object_.rules.facts.size());
    object_.rules.facts.push_back(std::move(fact));
    if (!failed_) object_.computed.push_back(std::move(out_));
  }

  // Rows in place of the number that a document may state itself.
  void fill(const Fact& stated) {
    const bool fits = out_.kind == FactOperator::count_rows && stated.type == FactType::count &&
                      stated.source == FactSource::own;
    if (!fits) {
      node_.error("duplicate_id", out_.id + " stands twice");
    } else if (!failed_) {
      out_.fact = static_cast<int>(&stated - object_.rules.facts.data());
      object_.computed.push_back(std::move(out_));
    }
  }

  const Rulebook& book_;
  const Node& node_;
  const std::vector<StoreList>& lists_;
  ObjectRules& object_;
  const StoreList* list_ = nullptr;
  ComputedFact out_;
  bool failed_ = false;
};

}  // namespace

void load_computed(const Rulebook& book, const Node& node, const std::vector<StoreList>& lists,
                   ObjectRules& object) {
  ComputedLoader(book, node, lists, object).load();
}

}  // namespace hegui::rulebook
