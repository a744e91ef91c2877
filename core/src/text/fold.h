// Folding: what different spellings of the same character have in common.
//
// Who uses it: the link detector folds character by character; the word matchers fold whole
// streams. The stages of screening are look-through, fold, match, detectors, context, findings;
// this is the second, and it keeps for every folded symbol the stretch of the original it came
// from.
//
// What a caller may not assume: that folding is Unicode normalisation, or can be undone. There are
// two: a small one, code point by code point, for what is read as addresses, and the full fold of
// the words, whose table the build makes (core/tools/text/).
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

// The full fold: compatibility forms (width, circles, ligatures), lower case, letters without their
// diacritics, simplified for traditional characters, Latin letters and digits for what looks like
// them. ASCII only loses its case: 1, l and I stay three, 0 and O two; the marks that shape a
// sentence keep their width, so that a full-width one is told from a Latin one.
//
// Default-ignorables and marks are gone, and a mark makes the symbol that it sits on longer: no
// symbol ends between a letter and its accent, its variation selector, its keycap. A character that
// folds to several (a ligature, a squared abbreviation) gives several symbols with one stretch. The
// marks of structure stay. The result folds to itself.
std::vector<Symbol> fold_symbols(std::span<const Symbol> symbols);

// The same for one code point: kDropped for what is dropped, itself for what folds to several.
char32_t fold_symbol(char32_t code);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_FOLD_H_
