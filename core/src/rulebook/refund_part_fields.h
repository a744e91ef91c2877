// The members of a rulebook that refunds need, in the order in which they are written down.
//
// Who uses it: the two directions of refund_part.h.
#ifndef HEGUI_RULEBOOK_REFUND_PART_FIELDS_H_
#define HEGUI_RULEBOOK_REFUND_PART_FIELDS_H_

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "condition/code.h"
#include "rulebook/host_functions.h"
#include "rulebook/json_reader.h"
#include "rulebook/refund_part.h"

namespace hegui::rulebook {

template <class Archive>
void visit(Archive& archive, Text& text) {
  archive(text.zh_cn, text.en);
}

template <class Archive>
void visit(Archive& archive, FactValue& value) {
  archive(value.id, value.label, value.internal);
}

template <class Archive>
void visit(Archive& archive, Fact& fact) {
  archive(fact.id, fact.source, fact.alias, fact.type, fact.parent, fact.question, fact.values,
          fact.presumption, fact.none, fact.document, fact.interchangeable, fact.asked_after,
          fact.variable, fact.known_variable);
}

template <class Archive>
void visit(Archive& archive, Computed& computed) {
  archive(computed.operation, computed.from, computed.until, computed.variable);
}

// A constant of a condition; `code` keeps its text. Compiled rules have no others than these.
template <class Archive>
void visit_constant(Archive& archive, condition::Value& value, condition::ProgramCode& code) {
  using Value = condition::Value;
  Value::Kind kind = value.kind();
  std::string text;
  std::int64_t number = 0;
  if constexpr (!Archive::kReads) {
    if (kind == Value::Kind::string) text = value.as_string();
    if (kind == Value::Kind::boolean || kind == Value::Kind::integer) number = value.as_integer();
  }
  archive(kind);
  switch (kind) {
    case Value::Kind::string:
      archive(text);
      if constexpr (Archive::kReads) {
        value = Value::string(code.texts.emplace_back(std::move(text)));
      }
      return;
    case Value::Kind::boolean:
    case Value::Kind::integer:
      archive(number);
      if constexpr (Archive::kReads) {
        const bool is_truth = kind == Value::Kind::boolean;
        value = is_truth ? Value::boolean(number != 0) : Value::integer(number);
      }
      return;
    case Value::Kind::null:
      return;
    default:
      archive.refuse();
  }
}

template <class Archive>
void visit(Archive& archive, condition::CodeNode& node) {
  archive(node.operation, node.function, node.argument, node.first, node.count);
}

template <class Archive>
void visit(Archive& archive, condition::Program& program) {
  auto code = std::make_shared<condition::ProgramCode>();
  if constexpr (!Archive::kReads) *code = program.code();
  archive(code->nodes, code->children, code->root, code->variables);
  for (condition::CodeNode& node : code->nodes) {
    bool calls_host = node.host != nullptr;
    archive(calls_host);
    if constexpr (Archive::kReads) node.host = calls_host ? civil_day : nullptr;
    visit_constant(archive, node.value, *code);
  }
  if constexpr (Archive::kReads) program = condition::Program(std::move(code));
}

template <class Archive>
void visit(Archive& archive, Derived& derived) {
  archive(derived.id, derived.variable, derived.program, derived.facts);
}

template <class Archive>
void visit(Archive& archive, Constraint& constraint) {
  archive(constraint.code, constraint.at, constraint.left, constraint.right);
}

template <class Archive>
void visit(Archive& archive, Implication& implication) {
  archive(implication.code, implication.at, implication.needs);
}

template <class Archive>
void visit(Archive& archive, Step& step) {
  archive(step.clause, step.who, step.to, step.what);
}

template <class Archive>
void visit(Archive& archive, Deadline& deadline) {
  archive(deadline.clause, deadline.what, deadline.on);
}

template <class Archive>
void visit(Archive& archive, Reading& reading) {
  archive(reading.verdict, reading.amount, reading.marketplace_may_refund, reading.clauses,
          reading.reason);
}

// What of an output stands in no member of its own.
inline std::string rest_of(const nlohmann::json& output) {
  nlohmann::json rest = output;
  for (const char* key :
       {"verdict", "amount_fen", "amount_basis", "readings", "steps", "deadlines", "consequence"}) {
    rest.erase(key);
  }
  return rest.empty() ? "" : rest.dump();
}

template <class Archive>
void visit(Archive& archive, Match& match) {
  std::string output;
  if constexpr (!Archive::kReads) output = rest_of(match.output);
  archive(match.condition, match.facts, match.speaks_of_decision, match.clauses, match.explanation,
          match.verdict, match.amount, match.amount_basis, match.readings, match.steps,
          match.deadlines, output);
  if constexpr (Archive::kReads) {
    if (!output.empty()) match.output = read_json(output).root;
  }
}

template <class Archive>
void visit(Archive& archive, Rule& rule) {
  archive(rule.id, rule.stage, rule.clauses, rule.exhaustive, rule.matches);
}

template <class Archive>
void visit(Archive& archive, DocumentRules& rules) {
  archive(rules.document, rules.facts, rules.computed, rules.derived, rules.constraints,
          rules.implications, rules.rules, rules.variable_count, rules.decision_rule,
          rules.decision_amount, rules.decision_may_refund);
}

template <class Archive>
void visit(Archive& archive, Version& version) {
  archive(version.id, version.from, version.to, version.clauses);
}

template <class Archive>
void visit(Archive& archive, calendar::HolidayName& name) {
  archive(name.zh_cn, name.en);
}

template <class Archive>
void visit(Archive& archive, calendar::CalendarYear::Change& change) {
  archive(change.day, change.works, change.holiday);
}

template <class Archive>
void visit(Archive& archive, calendar::CalendarYear& year) {
  archive(year.year, year.changes, year.names);
}

template <class Archive>
void visit(Archive& archive, Rulebook& book) {
  std::vector<std::string> clauses;
  std::vector<calendar::CalendarYear> years;
  if constexpr (!Archive::kReads) {
    for (const Clause& clause : book.clauses) clauses.push_back(clause.id);
    years = book.calendar.years();
  }
  archive(book.refund, book.invoice, book.id, book.version, book.sha256, book.versions, clauses,
          years, book.governed_by.refund_day, book.governed_by.refund_dates);
  if constexpr (Archive::kReads) {
    for (std::string& id : clauses) {
      book.clause_index.emplace(id, book.clauses.size());
      book.clauses.emplace_back().id = std::move(id);
    }
    book.calendar = calendar::WorkingCalendar(std::move(years));
  }
}

template <class Archive>
void visit(Archive& archive, RefundPart& part) {
  // Facts stand beside the JSON that tells of them too: what is close compresses well.
  archive(part.header, part.facts, part.books);
}

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_REFUND_PART_FIELDS_H_
