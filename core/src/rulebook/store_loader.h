// The part of the loader that reads what a store document may hold and how its parts are judged.
//
// Who uses it: the loader only.
#ifndef HEGUI_RULEBOOK_STORE_LOADER_H_
#define HEGUI_RULEBOOK_STORE_LOADER_H_

#include <vector>

#include "rulebook/loader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Fills `out` from facts/store.json and rules/store/*.json of `book.files`; a rulebook without that
// file has no rules for stores, and rules without it are an error. Clause and annex ids are checked
// against `book`, which must hold them already.
void load_store(const Rulebook& book, StoreRules& out, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_STORE_LOADER_H_
