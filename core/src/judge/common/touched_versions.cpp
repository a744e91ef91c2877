#include "judge/common/touched_versions.h"

#include <algorithm>
#include <utility>

namespace hegui::judge {

void note_versions(const rulebook::Rulebook& book, const std::vector<std::size_t>& governing,
                   Governed how, std::vector<StatedFact> days, CommonResult& result) {
  const std::vector<rulebook::Version>& versions = book.versions;
  if (versions.size() < 2 || result.status == Status::invalid) return;
  std::vector<TouchedVersion> touched(versions.size());
  for (StatedFact& day : days) {
    if (day.value.number < versions.front().from) continue;
    touched[book.version_on(day.value.number)].because.push_back(std::move(day));
  }
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const bool governs = std::find(governing.begin(), governing.end(), i) != governing.end();
    if (!governs && touched[i].because.empty()) continue;
    touched[i].version = &versions[i];
    if (!governs || how == Governed::by_each) {
      touched[i].applies = governs && result.status != Status::out_of_scope;
    }
    result.versions.push_back(std::move(touched[i]));
  }
  if (result.versions.size() < 2) return;
  for (const TouchedVersion& each : result.versions) {
    const std::vector<std::string>& clauses = each.version->clauses;
    result.clauses.insert(result.clauses.end(), clauses.begin(), clauses.end());
  }
  book.sort_clauses(result.clauses);
}

}  // namespace hegui::judge
