// Which rules and facts serve each clause, row and note of the specification, and where nothing
// does.
//
// Who uses it: the public API, for the table of coverage and for the page of a clause.
//
// What a caller may not assume: that a name in it could be unknown: a rulebook whose rules, facts
// or appendix name a clause that does not exist is refused when it is loaded.
#ifndef HEGUI_RULEBOOK_COVERAGE_H_
#define HEGUI_RULEBOOK_COVERAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rulebook.h"

namespace hegui::rulebook {

struct ServingRule {
  const DocumentRules* document = nullptr;
  const Rule* rule = nullptr;
  // Names the clause itself; otherwise it rests on a derived value or a value of a fact that does.
  bool names_it = false;
};

struct CitingFact {
  const DocumentRules* document = nullptr;
  const Fact* fact = nullptr;
};

// One clause, row of the appendix or note; it points into the rulebook.
struct CoverageEntry {
  std::string id;
  std::string kind;  // as a clause's; "penalty" for a row, "note" for a note
  std::string treatment;
  const Text* statement = nullptr;
  const Text* because = nullptr;   // an empty text where none is given
  std::vector<ServingRule> rules;  // by document, then as they are asked
  std::vector<CitingFact> facts;
  std::vector<const AnnexRow*> annex;  // rows that the breach of a clause falls under
};

struct CoverageHole {
  std::string clause;
  // not_served: automated without a rule, or asked without a rule or a fact
  // no_reason: not automated, and does not say why
  // understated: a rule names it, and it says that nothing is decided
  std::string code;
  std::string message;  // English, for the author of a rulebook
};

struct Coverage {
  std::vector<CoverageEntry> entries;  // clauses in the specification's order, rows, notes
  std::vector<CoverageHole> holes;
};

Coverage coverage_of(const Rulebook& book);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_COVERAGE_H_
