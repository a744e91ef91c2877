#include "judge/refund/open_facts.h"

#include <algorithm>

namespace hegui::judge {

void OpenFacts::add(std::string_view key, const FactSet& facts) {
  if (detail_ == Detail::brief) {
    for (std::size_t i = 0; i < facts.size(); ++i) found_[i] = found_[i] || facts[i];
  } else if (std::find(facts.begin(), facts.end(), true) != facts.end()) {
    affected_.emplace_back(key, facts);
  }
}

std::vector<MissingFact> OpenFacts::questions(const std::vector<Leaf<Decision>>& leaves) const {
  return detail_ == Detail::brief ? unordered_questions(case_, found_)
                                  : ordered_questions(case_, leaves, affected_);
}

}  // namespace hegui::judge
