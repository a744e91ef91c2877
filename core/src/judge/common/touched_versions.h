// Says which versions of a rulebook a case touches, and which one applies.
//
// Who uses it: whoever chose the version; the report writes it.
#ifndef HEGUI_JUDGE_COMMON_TOUCHED_VERSIONS_H_
#define HEGUI_JUDGE_COMMON_TOUCHED_VERSIONS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "judge/common/result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

enum class Governed : std::uint8_t {
  by_each,    // something of the case by each of the versions
  by_one_of,  // all of it by one of the versions; which one is open
};

// Fills `result.versions` for a case that the versions at `governing` govern. `days` are the days
// that the case has; those before the first version fall under none. Where a case touches more than
// one version, the clauses that say which applies join those of the result. Nothing is said of an
// invalid document, or where there is one version.
void note_versions(const rulebook::Rulebook& book, const std::vector<std::size_t>& governing,
                   Governed how, std::vector<StatedFact> days, CommonResult& result);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_TOUCHED_VERSIONS_H_
