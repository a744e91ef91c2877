// Reads and checks the word lists of a rulebook.
//
// Who uses it: the loader, when the rules of listings are read. See lexicon.schema.json for the
// form of the files, and pattern_reader.h for that of a pattern.
#ifndef HEGUI_RULEBOOK_LEXICON_LOADER_H_
#define HEGUI_RULEBOOK_LEXICON_LOADER_H_

#include <string_view>
#include <vector>

#include "rulebook/loader.h"

namespace hegui::rulebook {

// Is this file a word list with classes and patterns, and not one of a detector?
bool is_word_list(const Rulebook& book, std::string_view path);

void load_lexicon(Rulebook& book, std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_LEXICON_LOADER_H_
