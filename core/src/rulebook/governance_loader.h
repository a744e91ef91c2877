// Loads what rulebook.json says of the choice between versions: by which day of a document.
//
// Who uses it: the loader, once facts and rules are loaded. A rulebook of one version may be silent
// of it; one of several may not.
#ifndef HEGUI_RULEBOOK_GOVERNANCE_LOADER_H_
#define HEGUI_RULEBOOK_GOVERNANCE_LOADER_H_

#include <vector>

#include "rulebook/loader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

void load_governance(Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_GOVERNANCE_LOADER_H_
