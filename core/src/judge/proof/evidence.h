// Finds the smallest document that shows what was found in the states of an open case.
//
// Who uses it: the prover.
//
// What a caller may not assume: that there is one. Every document is asked for itself, as a judge
// would ask it, so what no document shows has none.
#ifndef HEGUI_JUDGE_PROOF_EVIDENCE_H_
#define HEGUI_JUDGE_PROOF_EVIDENCE_H_

#include <cstddef>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "judge/common/document_error.h"
#include "judge/proof/question.h"

namespace hegui::judge::proof {

// The states of one finding with the least to tell.
class Candidates {
 public:
  // The parts of `state` that are documents at all.
  void add(const Case& open, const State& state);
  bool empty() const { return best_.empty(); }
  const std::multimap<std::size_t, State>& states() const { return best_; }

 private:
  std::multimap<std::size_t, State> best_;  // by how much they narrow
};

class Evidence {
 public:
  // Asked in the root state of a document's own case.
  using Shows = std::function<bool(Asker&, const State&)>;

  // Both must outlive it.
  Evidence(const rulebook::DocumentRules& rules, const std::vector<Question>& questions)
      : rules_(rules), questions_(questions) {}

  // False for what is no valid document.
  bool shows(const nlohmann::json& document, const Shows& shows) const;
  // A person who judges the document sees a verdict with its amount, whatever else is wrong; true
  // where documents have no verdict.
  bool has_verdict(Asker& asker, const State& state) const;
  // Null when no document of the candidates shows it.
  nlohmann::json example(const Case& open, const Candidates& candidates, const Shows& shows) const;

 private:
  nlohmann::json without_contradictions(nlohmann::json document) const;

  const rulebook::DocumentRules& rules_;
  const std::vector<Question>& questions_;
};

}  // namespace hegui::judge::proof

#endif  // HEGUI_JUDGE_PROOF_EVIDENCE_H_
