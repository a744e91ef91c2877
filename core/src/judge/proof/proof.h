// Proves of a document's rules that every case has exactly one answer, or shows the case that has
// none, or two.
//
// Every fact is left open with any value it may have, and the explorer splits the cases only where
// the rules tell them apart: the cells it ends with cover every document without overlap. That is
// an enumeration of all combinations of values and of every day and amount at which an answer can
// turn, not a sample.
//
// Who uses it: `hegui rules verify`, through the public API. The design names the rulebook's folder
// as the place of verification; it stands here because it asks the same explorer and the same
// decisions as the judges do, so that what is proved is what is judged.
//
// What a caller may not assume: that what is unresolved is in order. It is neither proved nor
// refuted.
#ifndef HEGUI_JUDGE_PROOF_PROOF_H_
#define HEGUI_JUDGE_PROOF_PROOF_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "judge/proof/question.h"

namespace hegui::judge::proof {

// A case in which a question that needs an answer has none.
struct Gap {
  std::string question;
  nlohmann::json example;
};

// A case with two answers. For a question that answers where none is due, `other` is empty.
struct Overlap {
  std::string question;
  Option option;
  Option other;
  nlohmann::json example;
  nlohmann::json outputs;  // what each says of the example; empty where there is no other
};

struct DeadRule {
  const rulebook::Rule* rule = nullptr;
  std::optional<std::size_t> match;  // empty: none of its matches ever speaks
};

enum class Doubt : std::uint8_t {
  needs_the_number,  // a condition asks for more than comparisons can tell
  too_many_cells,
  fails,  // a condition or an amount has no value
};

struct Unresolved {
  std::string question;
  int fact = -1;  // that the condition asks for
  Doubt doubt = Doubt::fails;
};

struct DocumentProof {
  std::string name;  // the document kind; of a store its part, and the list in it
  const rulebook::DocumentRules* rules = nullptr;
  std::size_t cells = 0;          // over all questions
  std::int64_t combinations = 1;  // of the declared values of all facts
  std::vector<Gap> gaps;
  std::vector<Overlap> overlaps;
  std::vector<DeadRule> dead_rules;
  std::vector<int> idle_facts;
  std::vector<std::string> uncited_clauses;  // that a rule names and no answer cites
  std::vector<Unresolved> unresolved;
  std::vector<std::string> cited_clauses;

  // Idle facts and uncited clauses are worth a look, but no answer is wrong for them.
  bool sound() const {
    return gaps.empty() && overlaps.empty() && dead_rules.empty() && unresolved.empty();
  }
};

struct RulebookProof {
  std::vector<DocumentProof> documents;
  std::vector<std::string> uncited_clauses;  // automated ones that no answer of any document cites

  bool sound() const;
};

// How far to go: to the end, or only until something is wrong, which tells little more than that.
enum class Until : std::uint8_t { end, first_fault };

RulebookProof prove(const rulebook::Rulebook& book);
DocumentProof prove(const rulebook::Rulebook& book, const rulebook::DocumentRules& rules,
                    Until until = Until::end);

}  // namespace hegui::judge::proof

#endif  // HEGUI_JUDGE_PROOF_PROOF_H_
