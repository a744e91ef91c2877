// The part of a verdict that every kind of document shares.
//
// Who uses it: the judges fill it, the report writes it. Views point into the rulebook, which must
// outlive the result.
#ifndef HEGUI_JUDGE_COMMON_RESULT_H_
#define HEGUI_JUDGE_COMMON_RESULT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/document_error.h"
#include "judge/common/fact_table.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

// Every version of one rulebook, oldest first; never empty.
using Books = std::vector<const rulebook::Rulebook*>;

enum class Status : std::uint8_t {
  decided,            // one verdict and one amount
  contested,          // decided, where the specification contradicts itself: every reading is given
  violations,         // at least one clause is broken
  needs_information,  // facts are missing that can change the answer
  review,             // only a person can tell
  compliant,          // nothing was found in what was checked
  out_of_scope,       // the specification does not apply
  invalid,            // the document cannot be judged; errors say why
};

std::string_view name_of(Status status);

enum class Outcome : std::uint8_t {
  violation,       // the rule is broken
  review,          // only a person can tell
  unknown,         // a fact is missing
  pass,            // the rule holds, or decided the case
  not_applicable,  // the rule says nothing here
};

std::string_view name_of(Outcome outcome);

// An object inside a document that has rules of its own, and its facts: results name them
// "invoice.kind". Shared by everything in a result that speaks of it.
struct Part {
  const rulebook::DocumentRules* rules = nullptr;
  std::string name;
  FactTable facts;
};

// A fact by the name of its place, with what a document says of it.
struct StatedFact {
  std::string name;
  const rulebook::Fact* fact = nullptr;
  FactValue value;
};

// A version of the rulebook that a case touches, or that may govern it.
struct TouchedVersion {
  const rulebook::Version* version = nullptr;
  std::vector<StatedFact> because;  // days that fall under it
  std::optional<bool> applies;      // none while it is open
};

// A fact that nobody has told and that can still change the answer.
struct MissingFact {
  int fact = -1;                               // position in DocumentRules::facts of whose it is
  std::vector<std::string_view> affects;       // keys of the result, in the contract's order
  std::shared_ptr<const Part> part = nullptr;  // whose fact it is; none for the document's own
  const rulebook::Fact* as_of = nullptr;       // set for as_of, which no rules declare
};

struct TraceEntry {
  const rulebook::Rule* rule = nullptr;
  Outcome outcome = Outcome::not_applicable;
  const std::vector<std::string>* clauses = nullptr;
  const std::vector<int>* because = nullptr;   // facts that the condition read
  std::shared_ptr<const Part> part = nullptr;  // whose rule it is; none for the document's own
};

// A day by which something is to be done.
struct DayToKeep {
  const rulebook::Deadline* deadline = nullptr;
  std::int64_t on = 0;  // day number
};

struct CommonResult {
  Status status = Status::invalid;
  FactTable facts;
  std::string as_of;
  std::vector<std::string> clauses;  // in the specification's order
  std::vector<MissingFact> missing;  // best question first
  std::vector<TraceEntry> trace;
  std::vector<DocumentError> errors;  // by pointer
  // Oldest first; empty when the rulebook has one version, or the document is invalid.
  std::vector<TouchedVersion> versions;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_RESULT_H_
