// Which version of a rulebook governs a case, by the day that the rulebook names for it.
//
// Who uses it: the refund judge. A case whose days are not all known may be governed by several
// versions; it then falls into states, each of which one of them governs.
//
// What a caller may not assume: that a version has a state, or that an unresolved case (see the
// explorer) has fewer than all of them.
#ifndef HEGUI_JUDGE_COMMON_GOVERNING_VERSION_H_
#define HEGUI_JUDGE_COMMON_GOVERNING_VERSION_H_

#include <cstddef>
#include <vector>

#include "condition/scratch.h"
#include "judge/common/explorer.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

struct GoverningVersions {
  std::vector<std::vector<State>> states;  // by position in Rulebook::versions
  std::vector<std::size_t> possible;       // positions, oldest first
  FactSet facts;                           // that can still change which version governs
};

// `document` is a refund of `book`, which says by which day its version is chosen.
GoverningVersions governing_versions(const rulebook::Rulebook& book, const Case& document,
                                     condition::Scratch& scratch);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_GOVERNING_VERSION_H_
