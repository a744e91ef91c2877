// Reads wording/*.json into a rulebook: breach.json, and a file a rule.
//
// Who uses it: the loader, after the rules of listings. Without breach.json no text is weighed.
#ifndef HEGUI_RULEBOOK_WORDING_LOADER_H_
#define HEGUI_RULEBOOK_WORDING_LOADER_H_

#include <vector>

#include "rulebook/loader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

void load_wording(Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_WORDING_LOADER_H_
