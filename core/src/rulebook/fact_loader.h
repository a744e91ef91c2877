// The part of the loader that reads the facts of one document kind: their types, values and
// presumptions, and which of them must not contradict which.
//
// Who uses it: the document loader only, before any condition is compiled.
#ifndef HEGUI_RULEBOOK_FACT_LOADER_H_
#define HEGUI_RULEBOOK_FACT_LOADER_H_

#include "rulebook/file_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Fills `out.facts` and `out.constraints` from the root of facts/<document>.json; `out.document`
// must be set. Their condition variables are not declared yet. Clause ids are checked against
// `book`.
void load_facts(const Rulebook& book, const Node& file, DocumentRules& out);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_FACT_LOADER_H_
