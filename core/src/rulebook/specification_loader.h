// The part of the loader that reads what the specification itself says: rulebook.json with its
// versions, clauses/<chapter>.json and annex.json.
//
// Who uses it: the loader, before any fact or rule is read, for those name clauses.
#ifndef HEGUI_RULEBOOK_SPECIFICATION_LOADER_H_
#define HEGUI_RULEBOOK_SPECIFICATION_LOADER_H_

#include <vector>

#include "rulebook/loader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Fills the header, clauses, chapters and appendix of `book` from `book.files`.
void load_specification(Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_SPECIFICATION_LOADER_H_
