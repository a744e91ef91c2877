// The part of the store loader that reads "computed": values which an operator of the engine makes.
//
// Who uses it: the store loader only, after the facts of a part and of its lists are loaded and
// before any of the part's conditions is compiled.
#ifndef HEGUI_RULEBOOK_COMPUTED_LOADER_H_
#define HEGUI_RULEBOOK_COMPUTED_LOADER_H_

#include <vector>

#include "rulebook/file_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Appends to `object` the value that `node` describes and the fact that stands for it. `lists` are
// those of the part, with their rows loaded.
void load_computed(const Rulebook& book, const Node& node, const std::vector<StoreList>& lists,
                   ObjectRules& object);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_COMPUTED_LOADER_H_
