#include "judge/proof/evidence.h"

#include <iterator>
#include <utility>

#include "judge/proof/example.h"
#include "judge/refund/confirmation.h"
#include "judge/refund/refund_reader.h"

namespace hegui::judge::proof {
namespace {

using nlohmann::json;

constexpr std::size_t kCandidatesKept = 6;

// As a judge reads it.
FactTable read_document(const rulebook::DocumentRules& rules, const json& document,
                        std::vector<DocumentError>& errors) {
  FactTable facts = read_facts(rules, document, errors);
  settle_confirmation(rules, facts, errors);
  return facts;
}

}  // namespace

void Candidates::add(const Case& open, const State& state) {
  for (State& part : consistent_parts(open, state)) {
    const std::size_t told = narrowness(open, part);
    if (best_.size() == kCandidatesKept && told >= best_.rbegin()->first) continue;
    best_.emplace(told, std::move(part));
    if (best_.size() > kCandidatesKept) best_.erase(std::prev(best_.end()));
  }
}

bool Evidence::shows(const json& document, const Shows& shows) const {
  std::vector<DocumentError> errors;
  const FactTable facts = read_document(rules_, document, errors);
  if (!errors.empty()) return false;
  const Case whole(rules_, facts);
  Asker asker(rules_, whole);
  return shows(asker, whole.root());
}

bool Evidence::has_verdict(Asker& asker, const State& state) const {
  if (questions_.empty() || !questions_.front().verdict) return true;
  OpenQuestion open;
  const std::optional<int> option = asker.first(questions_.front(), state, open);
  if (!option || *option < 0) return false;
  const Option& decides = questions_.front().options[static_cast<std::size_t>(*option)];
  if (!decides.match->amount) return true;
  const std::optional<LinearExpression> amount = asker.amount(decides, state, open);
  return amount && is_constant(*amount);
}

// Facts that contradict each other by what no condition says are not told twice.
json Evidence::without_contradictions(json document) const {
  std::vector<DocumentError> errors;
  read_document(rules_, document, errors);
  for (const DocumentError& error : errors) {
    const json::json_pointer at(error.pointer);
    if (!error.pointer.empty() && document.contains(at)) {
      document.at(at.parent_pointer()).erase(at.back());
    }
  }
  return document;
}

json Evidence::example(const Case& open, const Candidates& candidates, const Shows& shown) const {
  const auto document_shows = [&](const json& document) { return shows(document, shown); };
  json best;
  for (const auto& [told, state] : candidates.states()) {
    json found = smallest(without_contradictions(whole_document(open, state)), document_shows);
    if (!found.is_null() && (best.is_null() || found.dump().size() < best.dump().size())) {
      best = std::move(found);
    }
  }
  return best;
}

}  // namespace hegui::judge::proof
