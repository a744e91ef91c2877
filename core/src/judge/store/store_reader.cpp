#include "judge/store/store_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "calendar/time_of_day.h"
#include "judge/common/json_lists.h"
#include "judge/common/spelling.h"
#include "judge/store/row_count.h"

namespace hegui::judge::store {
namespace {

using Json = nlohmann::json;
using rulebook::ComputedFact;
using rulebook::FactSource;
using rulebook::StorePart;
using Operator = ComputedFact::Operator;

// Beyond these a list is wrong as a whole, and more errors help nobody.
constexpr std::size_t kMostErrorsOfList = 200;

class Reader {
 public:
  Reader(const rulebook::StoreRules& rules, const RowChoice& choice,
         std::vector<DocumentError>& errors)
      : rules_(rules), choice_(choice), errors_(errors) {}

  ReadStore read(const Json& document, std::string_view as_of) {
    ReadStore out;
    std::vector<DocumentError> told_already;
    out.root = read_facts(rules_.root, document, choice_.rows_only ? told_already : errors_);
    if (!document.is_object()) return out;
    read_as_of(out.root.as_of.empty() ? as_of : std::string_view(out.root.as_of));
    out.as_of = as_of_;
    for (const StorePart& part : rules_.parts) {
      const Json& value = member_of(document, part.id.c_str());
      if (choice_.rows_only && !has_own_rows(part)) continue;
      if (document.contains(part.id)) out.parts.push_back(read_part_of(part, value));
    }
    return out;
  }

 private:
  bool has_own_rows(const StorePart& part) const {
    const auto rows = choice_.versions.find(part.id);
    return rows != choice_.versions.end() &&
           std::find(rows->second.begin(), rows->second.end(), choice_.own) != rows->second.end();
  }

  bool reads(const std::string& part, std::size_t row) const {
    const auto rows = choice_.versions.find(part);
    if (rows == choice_.versions.end() || row >= rows->second.size()) return true;
    return rows->second[row] ? *rows->second[row] == choice_.own : !choice_.rows_only;
  }

  bool lacks_version(const std::string& part, std::size_t row) const {
    const auto rows = choice_.versions.find(part);
    return rows != choice_.versions.end() && row < rows->second.size() && !rows->second[row];
  }

  void report(const std::string& at, const char* code,
              std::vector<std::pair<std::string, std::string>> arguments) {
    errors_.push_back({at, code, std::move(arguments)});
  }

  void read_as_of(std::string_view text) {
    if (text.empty()) return;
    // A spelling that is no instant has its error already.
    const calendar::ParsedInstant parsed = calendar::parse_instant(text);
    if (parsed.error != calendar::InstantError::none) return;
    as_of_.status = FactValue::Status::known;
    as_of_.instant = parsed.instant;
    as_of_.number = parsed.instant.day;
  }

  ReadPart read_part_of(const StorePart& part, const Json& value) {
    ReadPart out;
    out.part = &part;
    out.lists.resize(part.lists.size());
    const std::string at = pointer_to("", part.id);
    if (value.is_null()) {
      out.unknown = true;
    } else if (part.rows) {
      out.objects = read_rows(part.object, part.id, value, at, part.id);
    } else if (value.is_array() && part.bare_rows) {
      read_bare_rows(value, at, out);
    } else {
      out.objects.push_back(read_object(part.object, value, at, part.id));
      read_lists(value, at, out);
    }
    if (!part.rows && !out.objects.empty()) check_object(out);
    return out;
  }

  ReadObject read_object(const rulebook::ObjectRules& object, const Json& value,
                         const std::string& at, const std::string& name) {
    ReadObject out;
    out.pointer = at;
    out.name = name;
    out.source = &value;
    out.facts = read_part(object.rules, value, at, errors_);
    out.facts.values[kAsOf] = as_of_;
    return out;
  }

  std::vector<ReadObject> read_rows(const rulebook::ObjectRules& row, const std::string& fact,
                                    const Json& value, const std::string& at,
                                    const std::string& name) {
    std::vector<ReadObject> out;
    if (!value.is_array()) {
      report(at, "wrong_type", {{"fact", fact}, {"value", spelled(value)}, {"values", "array"}});
      return out;
    }
    if (value.size() > kMaximumRows) {
      report(at, "too_many_items", {{"fact", fact}, {"limit", std::to_string(kMaximumRows)}});
      return out;
    }
    const std::size_t before = errors_.size();
    out.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (errors_.size() - before > kMostErrorsOfList) {
        report(at, "too_many_errors", {});
        break;
      }
      const std::string number = std::to_string(i);
      if (!reads(name, i)) {
        out.emplace_back();
        out.back().elsewhere = true;
        continue;
      }
      out.push_back(read_object(row, value[i], pointer_to(at, number), name + "." + number));
      out.back().elsewhere = lacks_version(name, i);
    }
    return out;
  }

  void read_lists(const Json& value, const std::string& at, ReadPart& out) {
    for (std::size_t i = 0; i < out.part->lists.size(); ++i) {
      const rulebook::StoreList& list = out.part->lists[i];
      const Json& rows = member_of(value, list.id.c_str());
      // What is no array has its error already, among the facts of the part.
      if (!rows.is_array()) continue;
      out.lists[i] =
          read_rows(list.row, list.id, rows, pointer_to(at, list.id), out.part->id + "." + list.id);
      give_outer_facts(list, out, i);
    }
  }

  // `"orders": [...]` for `"orders": {"rows": [...]}`.
  void read_bare_rows(const Json& value, const std::string& at, ReadPart& out) {
    const rulebook::StoreList& list = out.part->lists.front();
    ReadObject object;
    object.pointer = at;
    object.name = out.part->id;
    object.source = &value;
    object.facts.values.resize(out.part->object.rules.facts.size());
    object.facts.values[kAsOf] = as_of_;
    FactValue& rows = object.facts.values[static_cast<std::size_t>(list.fact)];
    rows.status = FactValue::Status::known;
    rows.number = static_cast<std::int64_t>(value.size());
    out.objects.push_back(std::move(object));
    out.lists.front() = read_rows(list.row, list.id, value, at, out.part->id);
  }

  void give_outer_facts(const rulebook::StoreList& list, ReadPart& part, std::size_t index) const {
    const FactTable& outer = part.objects.front().facts;
    const rulebook::DocumentRules& from = part.part->object.rules;
    const rulebook::DocumentRules& to = list.row.rules;
    for (std::size_t i = 0; i < to.facts.size(); ++i) {
      if (to.facts[i].source != FactSource::outer) continue;
      const auto at = static_cast<std::size_t>(from.fact(to.facts[i].id) - from.facts.data());
      for (ReadObject& row : part.lists[index]) row.facts.values[i] = outer.values[at];
    }
  }

  // What only the operators of the part ask of its facts.
  void check_object(ReadPart& part) {
    for (const ComputedFact& computed : part.part->object.computed) {
      switch (computed.kind) {
        case Operator::count_rows:
          count(computed, part);
          break;
        case Operator::time_within:
          check_has_time(computed, part);
          break;
        case Operator::service_hours_cover:
          check_spans(computed, part);
          break;
        case Operator::working_day:
        case Operator::hours_passed:
        case Operator::rate_above:
          break;
      }
    }
    check_counts(part);
  }

  static std::size_t list_of(const ComputedFact& computed, const ReadPart& part) {
    std::size_t i = 0;
    while (part.part->lists[i].fact != computed.inputs.front()) ++i;
    return i;
  }

  // The rows give the number that the document could have stated itself.
  void count(const ComputedFact& computed, ReadPart& part) {
    ReadObject& object = part.objects.front();
    if (!object.facts[static_cast<std::size_t>(computed.inputs.front())].known()) return;
    FactValue& stated = object.facts.values[static_cast<std::size_t>(computed.fact)];
    if (stated.status != FactValue::Status::absent &&
        stated.status != FactValue::Status::presumed) {
      report(pointer_to(object.pointer, computed.id), "rows_and_totals", {{"fact", computed.id}});
      return;
    }
    const std::size_t list = list_of(computed, part);
    const RowCount found = count_rows(computed, part.lists[list]);
    stated.status = FactValue::Status::absent;
    if (found.least != found.most) return;
    stated.status = FactValue::Status::known;
    stated.number = found.least;
  }

  // Totals that were stated have been compared when they were read; these come from rows.
  void check_counts(const ReadPart& part) {
    const ReadObject& object = part.objects.front();
    const rulebook::DocumentRules& rules = part.part->object.rules;
    const bool counted =
        std::any_of(part.part->object.computed.begin(), part.part->object.computed.end(),
                    [&](const ComputedFact& c) {
                      return c.kind == Operator::count_rows &&
                             object.facts[static_cast<std::size_t>(c.inputs.front())].known();
                    });
    if (!counted) return;
    for (const rulebook::Constraint& constraint : rules.constraints) {
      const FactValue& left = object.facts[static_cast<std::size_t>(constraint.left)];
      const FactValue& right = object.facts[static_cast<std::size_t>(constraint.right)];
      const rulebook::Fact& at = rules.facts[static_cast<std::size_t>(constraint.at)];
      if (at.type != rulebook::FactType::count || !left.known() || !right.known()) continue;
      if (left.number <= right.number) continue;
      const int other = constraint.at == constraint.left ? constraint.right : constraint.left;
      report(object.pointer, constraint.code.c_str(),
             {{"fact", at.id}, {"other", rules.facts[static_cast<std::size_t>(other)].id}});
    }
  }

  void check_has_time(const ComputedFact& computed, const ReadPart& part) {
    const ReadObject& object = part.objects.front();
    const auto index = static_cast<std::size_t>(computed.inputs.front());
    const FactValue& value = object.facts[index];
    if (!value.known() || value.instant.nanosecond != calendar::kNoTime) return;
    const std::string& id = part.part->object.rules.facts[index].id;
    report(pointer_to(object.pointer, id), "time_needed", {{"fact", id}});
  }

  // A span may run over midnight, but has a beginning and an end.
  void check_spans(const ComputedFact& computed, const ReadPart& part) {
    const std::size_t list = list_of(computed, part);
    const rulebook::DocumentRules& rules = part.part->lists[list].row.rules;
    const auto from = static_cast<std::size_t>(rules.fact("from") - rules.facts.data());
    const auto to = static_cast<std::size_t>(rules.fact("to") - rules.facts.data());
    for (const ReadObject& row : part.lists[list]) {
      if (!row.facts[from].known() || !row.facts[to].known()) continue;
      const std::int64_t begin = row.facts[from].number;
      if (begin == calendar::kMinutesOfDay) {
        report(pointer_to(row.pointer, "from"), "invalid_time",
               {{"fact", "from"}, {"value", "24:00"}});
      } else if (begin == row.facts[to].number) {
        report(pointer_to(row.pointer, "to"), "empty_span", {{"fact", "to"}, {"other", "from"}});
      }
    }
  }

  const rulebook::StoreRules& rules_;
  const RowChoice& choice_;
  std::vector<DocumentError>& errors_;
  FactValue as_of_;
};

}  // namespace

ReadStore read_store(const rulebook::StoreRules& rules, const nlohmann::json& document,
                     std::string_view as_of, const RowChoice& choice,
                     std::vector<DocumentError>& errors) {
  return Reader(rules, choice, errors).read(document, as_of);
}

}  // namespace hegui::judge::store
