// The part of the loader that reads the facts and rules of one document kind and compiles their
// conditions.
//
// Who uses it: the loader only.
#ifndef HEGUI_RULEBOOK_DOCUMENT_LOADER_H_
#define HEGUI_RULEBOOK_DOCUMENT_LOADER_H_

#include <string_view>
#include <vector>

#include "rulebook/file_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Fills `out` from facts/<document>.json and rules/<document>/*.json of `book.files`. Clause and
// annex ids are checked against `book`, which must hold them already.
void load_document(const Rulebook& book, std::string_view document, DocumentRules& out,
                   std::vector<LoadError>& errors);

// Compiles the derived conditions of `owner` and the rule files `rules` into `out`, whose facts and
// document are set.
void load_conditions(const Rulebook& book, const Node& owner, const std::vector<Node>& rules,
                     DocumentRules& out, std::vector<LoadError>& errors);

// Reports every id that the specification does not have, at its place in the owner's "clauses".
void check_clauses(const Rulebook& book, const Node& owner, const std::vector<std::string>& ids);

// The same for rows of the appendix in the owner's "annex".
void check_annex(const Rulebook& book, const Node& owner, const std::vector<std::string>& ids);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_DOCUMENT_LOADER_H_
