#include "judge/common/fact_table.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "calendar/time_of_day.h"
#include "judge/common/spelling.h"

namespace hegui::judge {
namespace {

using Json = nlohmann::json;
using rulebook::DocumentRules;
using rulebook::Fact;
using rulebook::FactType;
using FactStatus = FactValue::Status;

std::string_view last_name(std::string_view id) {
  const std::size_t dot = id.rfind('.');
  return dot == std::string_view::npos ? id : id.substr(dot + 1);
}

// As last_name(id) == key, without looking for the name first.
bool is_last_name(std::string_view id, std::string_view key) {
  if (!id.ends_with(key) || key.find('.') != std::string_view::npos) return false;
  return id.size() == key.size() || id[id.size() - key.size() - 1] == '.';
}

int value_index(const Fact& fact, std::string_view id) {
  for (std::size_t i = 0; i < fact.values.size(); ++i) {
    if (!fact.values[i].internal && fact.values[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

// Where something stands in the document; put into words only when there is something wrong with
// it.
struct Place {
  std::string_view parent;  // a pointer
  std::string_view key;

  std::string pointer() const { return pointer_to(parent, key); }
};

class Reader {
 public:
  Reader(const DocumentRules& rules, FactTable& table, std::string start,
         std::vector<DocumentError>& errors)
      : rules_(rules), table_(table), start_(std::move(start)), errors_(errors) {}

  const std::string& start() const { return start_; }

  void read_object(const Json& object, int parent, const std::string& pointer) {
    for (const auto& [key, value] : object.items()) {
      const Place at{pointer, key};
      if (parent < 0 && start_.empty() && read_common(key, value, at)) continue;
      const int fact = find(key, parent);
      if (fact < 0) {
        report(at, "unknown_key", {{"fact", shortened(key)}, {"suggestion", nearest(key, parent)}});
      } else if (table_[static_cast<std::size_t>(fact)].status != FactStatus::absent) {
        report(at, "duplicate_key", {{"fact", rules_.facts[static_cast<std::size_t>(fact)].id}});
      } else {
        read_fact(static_cast<std::size_t>(fact), value, at);
      }
    }
  }

 private:
  void report(const Place& at, std::string code,
              std::vector<std::pair<std::string, std::string>> arguments) {
    errors_.push_back({at.pointer(), std::move(code), std::move(arguments)});
  }

  // `id` and `as_of` belong to every kind of document.
  bool read_common(const std::string& key, const Json& value, const Place& at) {
    if (key != "id" && key != "as_of") return false;
    if (value.is_null()) return true;
    if (!value.is_string()) {
      report(at, "wrong_type", {{"fact", key}, {"value", spelled(value)}, {"values", "string"}});
      return true;
    }
    const auto& text = value.get_ref<const std::string&>();
    if (key == "as_of") {
      calendar::Instant ignored;
      if (read_day_at(value, at, ignored)) table_.as_of = text;
    } else if (text.size() > kMaximumIdBytes) {
      report(at, "string_too_long", {{"fact", key}, {"limit", std::to_string(kMaximumIdBytes)}});
    } else {
      table_.id = text;
      table_.has_id = true;
    }
    return true;
  }

  int find(std::string_view key, int parent) const {
    for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
      const Fact& fact = rules_.facts[i];
      if (fact.parent != parent || fact.source != rulebook::FactSource::own) continue;
      const bool is_alias = !fact.alias.empty() && fact.alias == key;
      if (is_alias || is_last_name(fact.id, key)) return static_cast<int>(i);
    }
    return -1;
  }

  // The declared key that shares most of its beginning with a misspelt one.
  std::string nearest(const std::string& key, int parent) const {
    std::string best;
    std::size_t best_score = 2;
    for (const Fact& fact : rules_.facts) {
      if (fact.parent != parent || fact.source != rulebook::FactSource::own) continue;
      const std::string_view name = last_name(fact.id);
      std::size_t score = 0;
      while (score < name.size() && score < key.size() && name[score] == key[score]) ++score;
      if (score > best_score) {
        best_score = score;
        best = name;
      }
    }
    return best;
  }

  void read_fact(std::size_t index, const Json& value, const Place& at) {
    const Fact& fact = rules_.facts[index];
    FactValue& out = table_.values[index];
    if (value.is_null()) {
      out.status = FactStatus::null;
      return;
    }
    out.status = FactStatus::invalid;
    switch (fact.type) {
      case FactType::boolean:
        read_boolean(fact, value, at, out);
        break;
      case FactType::enumeration:
        read_enumeration(fact, value, at, out);
        break;
      case FactType::set:
        read_set(fact, value, at, out);
        break;
      case FactType::instant:
      case FactType::date:
        read_day(fact, value, at, out);
        break;
      case FactType::money:
        read_money(fact, value, at, out);
        break;
      case FactType::object:
        read_nested(index, value, at, out);
        break;
      case FactType::count:
        read_count(fact, value, at, out);
        break;
      case FactType::time:
        read_time(fact, value, at, out);
        break;
      case FactType::text:
        read_text(fact, value, at, out);
        break;
      case FactType::rows:
        if (!value.is_array()) return wrong_type(fact, value, at, "array");
        out.number = static_cast<std::int64_t>(value.size());
        out.status = FactStatus::known;
        break;
    }
  }

  void wrong_type(const Fact& fact, const Json& value, const Place& at, const char* expected) {
    report(at, "wrong_type",
           {{"fact", name_of(fact)}, {"value", spelled(value)}, {"values", expected}});
  }

  void read_boolean(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_boolean()) return wrong_type(fact, value, at, "true, false");
    out.number = value.get<bool>() ? 1 : 0;
    out.status = FactStatus::known;
  }

  void unknown_value(const Fact& fact, const Json& value, const Place& at) {
    report(at, "unknown_value",
           {{"fact", name_of(fact)},
            {"value", spelled(value)},
            {"values", offered(fact, value.get_ref<const std::string&>())}});
  }

  void read_enumeration(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_string()) return wrong_type(fact, value, at, "string");
    const int found = value_index(fact, value.get_ref<const std::string&>());
    if (found < 0) return unknown_value(fact, value, at);
    out.number = found;
    out.status = FactStatus::known;
  }

  void read_set(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_array()) return wrong_type(fact, value, at, "array");
    bool valid = true;
    std::size_t position = 0;
    for (const Json& item : value) {
      const std::size_t here = position++;
      const int found =
          item.is_string() ? value_index(fact, item.get_ref<const std::string&>()) : -1;
      if (found >= 0) {
        out.number |= std::int64_t{1} << found;
        continue;
      }
      valid = false;
      const std::string set_at = at.pointer();
      const std::string number = std::to_string(here);
      const Place item_at{set_at, number};
      if (item.is_string()) {
        unknown_value(fact, item, item_at);
      } else {
        wrong_type(fact, item, item_at, "string");
      }
      constexpr std::size_t kEnoughErrors = 20;
      if (errors_.size() > kEnoughErrors) break;
    }
    if (valid) out.status = FactStatus::known;
  }

  bool read_day_at(const Json& value, const Place& at, calendar::Instant& out) {
    if (read_instant(value, {}, out, errors_)) return true;
    errors_.back().pointer = at.pointer();
    return false;
  }

  void read_day(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_string()) return wrong_type(fact, value, at, "YYYY-MM-DD");
    if (!read_day_at(value, at, out.instant)) return;
    out.number = out.instant.day;
    out.status = FactStatus::known;
  }

  void read_money(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_number()) return wrong_type(fact, value, at, "integer");
    if (!value.is_number_integer()) {
      // The reader of the text has already said so when the spelling was an integer's.
      const double approximate = value.get<double>();
      if (std::abs(approximate) < 9.2e18) {
        report(at, "not_an_integer", {{"fact", name_of(fact)}, {"value", spelled(value)}});
        out.number = static_cast<std::int64_t>(std::floor(approximate));
        comparable_.push_back(&out);
      }
      return;
    }
    out.number = value.get<std::int64_t>();
    if (out.number < 0) {
      report(at, "negative_amount", {{"fact", name_of(fact)}, {"value", spelled(value)}});
    } else if (out.number > kMaximumFen) {
      report(at, "number_too_large",
             {{"fact", name_of(fact)},
              {"value", spelled(value)},
              {"limit", std::to_string(kMaximumFen)}});
    } else {
      out.status = FactStatus::known;
    }
    if (out.status == FactStatus::invalid) comparable_.push_back(&out);
  }

  void read_count(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_number()) return wrong_type(fact, value, at, "integer");
    if (!value.is_number_integer()) {
      // An integer too large for 64 bits has been reported by the reader of the text.
      if (std::abs(value.get<double>()) < 9.2e18) {
        report(at, "not_a_count", {{"fact", name_of(fact)}, {"value", spelled(value)}});
      }
      return;
    }
    out.number = value.get<std::int64_t>();
    if (out.number < 0) {
      report(at, "not_a_count", {{"fact", name_of(fact)}, {"value", spelled(value)}});
    } else if (out.number > kMaximumFen) {
      report(at, "number_too_large",
             {{"fact", name_of(fact)},
              {"value", spelled(value)},
              {"limit", std::to_string(kMaximumFen)}});
    } else {
      out.status = FactStatus::known;
    }
  }

  void read_time(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!value.is_string()) return wrong_type(fact, value, at, "HH:MM");
    out.number = calendar::minute_of_day(value.get_ref<const std::string&>());
    if (out.number >= 0) {
      out.status = FactStatus::known;
    } else {
      report(at, "invalid_time", {{"fact", name_of(fact)}, {"value", spelled(value)}});
    }
  }

  // The texts of a listing are read by its judge, field by field.
  void read_text(const Fact& fact, const Json& value, const Place& at, FactValue& out) {
    if (!start_.empty() && !value.is_string()) return wrong_type(fact, value, at, "string");
    out.status = FactStatus::known;
  }

  void read_nested(std::size_t index, const Json& value, const Place& at, FactValue& out) {
    const Fact& fact = rules_.facts[index];
    if (value.is_string() && !fact.none.empty() && value.get_ref<const std::string&>() == "none") {
      set_none(index);
      out.status = FactStatus::known;
      return;
    }
    if (value.is_string() && !fact.none.empty()) {
      report(at, "unknown_value",
             {{"fact", name_of(fact)}, {"value", spelled(value)}, {"values", "none, {...}"}});
      return;
    }
    if (!value.is_object()) return wrong_type(fact, value, at, "object");
    // An object of another kind of document is read by whoever judges that kind.
    if (fact.document.empty()) read_object(value, static_cast<int>(index), at.pointer());
    out.number = 1;
    out.status = FactStatus::known;
  }

  // "none" in place of an object: the declared internal value of its first nested fact.
  void set_none(std::size_t object) {
    for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
      const Fact& fact = rules_.facts[i];
      if (fact.parent != static_cast<int>(object)) continue;
      for (std::size_t v = 0; v < fact.values.size(); ++v) {
        if (fact.values[v].id != rules_.facts[object].none) continue;
        table_.values[i].number = static_cast<std::int64_t>(v);
        table_.values[i].status = FactStatus::known;
      }
      return;
    }
  }

 public:
  // "invoice.issued_on" for a fact of the part at /invoice.
  std::string name_of(const Fact& fact) const {
    if (start_.empty()) return fact.id;
    std::string out = start_.substr(1) + "." + fact.id;
    std::replace(out.begin(), out.end(), '/', '.');
    return out;
  }

  // A number that is invalid by itself can still contradict another: both are told.
  bool comparable(const FactValue& value) const {
    return value.known() ||
           std::find(comparable_.begin(), comparable_.end(), &value) != comparable_.end();
  }

 private:
  const DocumentRules& rules_;
  FactTable& table_;
  std::string start_;  // pointer to what is read; empty for a whole document
  std::vector<DocumentError>& errors_;
  std::vector<const FactValue*> comparable_;
};

bool breaks(const Fact& fact, const FactValue& left, const FactValue& right) {
  if (fact.type != FactType::instant && fact.type != FactType::date) {
    return left.number > right.number;
  }
  return calendar::compare(left.instant, right.instant).sign > 0;
}

std::string pointer_of(const Reader& reader, const std::string& fact_id) {
  std::string inside = fact_id;
  std::replace(inside.begin(), inside.end(), '.', '/');
  return reader.start() + "/" + inside;
}

// `delivered` being true settles `issued`, and `issued` being false settles `delivered`.
void settle_implications(const DocumentRules& rules, const Reader& reader, FactTable& table,
                         std::vector<DocumentError>& errors) {
  const auto settle = [](FactValue& value, bool truth) {
    value.status = FactStatus::known;
    value.number = truth ? 1 : 0;
  };
  const auto is_open = [](const FactValue& value) {
    return value.status == FactStatus::absent || value.status == FactStatus::null;
  };
  for (const rulebook::Implication& implication : rules.implications) {
    const Fact& at = rules.facts[static_cast<std::size_t>(implication.at)];
    const Fact& needs = rules.facts[static_cast<std::size_t>(implication.needs)];
    FactValue& left = table.values[static_cast<std::size_t>(implication.at)];
    FactValue& right = table.values[static_cast<std::size_t>(implication.needs)];
    const bool is_truth = at.type == FactType::boolean;
    const bool holds = left.known() && (!is_truth || left.number != 0);
    if (holds && right.known() && right.number == 0) {
      errors.push_back({pointer_of(reader, at.id),
                        implication.code,
                        {{"fact", reader.name_of(at)}, {"other", reader.name_of(needs)}}});
    } else if (holds && is_open(right)) {
      settle(right, true);
    } else if (is_truth && is_open(left) && right.known() && right.number == 0) {
      settle(left, false);
    }
  }
}

// What is merely presumed contradicts nothing.
bool is_not_yet(const FactValue& value) {
  return value.status == FactStatus::presumed && value.number == rulebook::kNotYet;
}

void check_constraints(const DocumentRules& rules, const Reader& reader, const FactTable& table,
                       std::vector<DocumentError>& errors) {
  for (const rulebook::Constraint& constraint : rules.constraints) {
    const auto left = static_cast<std::size_t>(constraint.left);
    const auto right = static_cast<std::size_t>(constraint.right);
    if (!reader.comparable(table[left]) || !reader.comparable(table[right])) continue;
    if (is_not_yet(table[left]) || is_not_yet(table[right])) continue;
    if (!breaks(rules.facts[left], table[left], table[right])) continue;
    const Fact& at = rules.facts[static_cast<std::size_t>(constraint.at)];
    const Fact& other = rules.facts[constraint.at == constraint.left ? right : left];
    errors.push_back({pointer_of(reader, at.id),
                      constraint.code,
                      {{"fact", reader.name_of(at)}, {"other", reader.name_of(other)}}});
  }
}

void apply_presumptions(const DocumentRules& rules, FactTable& table) {
  for (std::size_t i = 0; i < rules.facts.size(); ++i) {
    FactValue& value = table.values[i];
    if (value.status != FactStatus::absent || !rules.facts[i].presumption) continue;
    value.status = FactStatus::presumed;
    value.number = *rules.facts[i].presumption;
    value.instant.day = value.number;
  }
}

}  // namespace

FactTable read_facts(const DocumentRules& rules, const nlohmann::json& root,
                     std::vector<DocumentError>& errors) {
  return read_part(rules, root, "", errors);
}

FactTable read_part(const DocumentRules& rules, const nlohmann::json& part,
                    const std::string& pointer, std::vector<DocumentError>& errors) {
  FactTable table;
  table.values.resize(rules.facts.size());
  if (!part.is_object()) {
    errors.push_back({pointer, "not_an_object", {{"value", spelled(part)}}});
    return table;
  }
  Reader reader(rules, table, pointer, errors);
  reader.read_object(part, -1, pointer);
  apply_presumptions(rules, table);
  check_constraints(rules, reader, table, errors);
  settle_implications(rules, reader, table, errors);
  return table;
}

}  // namespace hegui::judge
