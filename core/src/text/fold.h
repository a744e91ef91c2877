// Folding: what different spellings of the same character have in common.
//
// Who uses it: the link detector folds character by character; the word matchers fold whole
// streams. The stages of screening are look-through, fold, match, detectors, context, findings;
// this is the second, and it keeps for every folded symbol the stretch of the original it came
// from.
//
// What a caller may not assume: that folding is Unicode normalisation. It maps one code point to
// one, by rule for the blocks that are laid out as alphabets, and by a table that the caller may
// give for everything that is a list (traditional forms, look-alikes).
#ifndef HEGUI_TEXT_FOLD_H_
#define HEGUI_TEXT_FOLD_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

// Code points that show nothing and change no meaning: zero-width and bidirectional controls, soft
// hyphen, variation selectors, tags, fillers (Unicode property Default_Ignorable_Code_Point).
bool is_default_ignorable(char32_t code);

// Marks that sit on the character before them (the combining blocks, not those of Indic scripts).
bool is_combining_mark(char32_t code);

// Spaces of every width, tabs included, line ends not.
bool is_blank(char32_t code);

// Letters, digits and punctuation that are ASCII in another dress: full width, circled, squared,
// parenthesised, mathematical, super- and subscript. Case is kept. Anything else is itself.
char32_t fold_dress(char32_t code);

// Lower case of the bicameral scripts in which look-alikes of Latin letters are found.
char32_t fold_case(char32_t code);

// One more mapping, from data: {from, to}, sorted by from. `to` equal to kDropped removes.
using FoldTable = std::span<const std::pair<char32_t, char32_t>>;

// Drops default-ignorables and combining marks, folds dress and case, then applies the table. The
// marks of structure (kBlockBreak, kLinkEdge) stay. The result of folding folds to itself if the
// table's targets do.
std::vector<Symbol> fold(std::span<const Symbol> symbols, FoldTable table);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_FOLD_H_
