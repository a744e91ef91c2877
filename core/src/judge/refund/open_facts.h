// The facts that can still change what is said of a refund, gathered key by key.
//
// Who uses it: the refund judge. Where the whole result is wanted it knows which key each fact can
// change, and puts the questions into the order in which to ask them. Where a brief one is wanted
// it only knows the facts: what one key has found need not be found again for the next, and nothing
// is put in order, which is most of the work of an open case.
//
// What a caller may not assume: that brief questions say what they affect.
#ifndef HEGUI_JUDGE_REFUND_OPEN_FACTS_H_
#define HEGUI_JUDGE_REFUND_OPEN_FACTS_H_

#include <string_view>
#include <vector>

#include "judge/common/explorer.h"
#include "judge/refund/question_order.h"
#include "judge/refund/refund_result.h"

namespace hegui::judge {

class OpenFacts {
 public:
  OpenFacts(const Case& document, Detail detail)
      : case_(document), detail_(detail), found_(document.rules().facts.size()) {}

  // The facts that tell `leaves` apart, of whose labels those that are the `same` need not be told
  // apart.
  template <class Label, class Same>
  void add(const std::vector<std::string_view>& keys, const std::vector<Leaf<Label>>& leaves,
           Same same) {
    if (detail_ == Detail::brief) {
      add_facts_that_matter(case_, leaves, same, found_);
      return;
    }
    const FactSet facts = facts_that_matter(case_, leaves, same);
    for (const std::string_view key : keys) add(key, facts);
  }
  void add(std::string_view key, const FactSet& facts);

  // `leaves` of the verdict.
  std::vector<MissingFact> questions(const std::vector<Leaf<Decision>>& leaves) const;

 private:
  const Case& case_;
  Detail detail_;
  FactSet found_;          // of a brief result
  AffectedKeys affected_;  // of a whole one
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_OPEN_FACTS_H_
