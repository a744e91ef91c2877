// Text that is spread out: one and the same sign put between all of its letters (q.l 8 8, V|X).
//
// Who uses it: the contact detector, before it looks for anything.
//
// What a caller may not assume: that digits alone are drawn together. In lists, dates and addresses
// the signs between single digits mean something; the reader of numbers weighs them itself.
#ifndef HEGUI_TEXT_SPREAD_TEXT_H_
#define HEGUI_TEXT_SPREAD_TEXT_H_

#include <cstddef>
#include <span>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

struct DrawnTogether {
  std::vector<Symbol> symbols;
  std::vector<std::size_t> places;  // of each symbol in the text it was made of
};

// Leaves out the signs between the letters of every stretch that is spread out.
DrawnTogether draw_together(std::span<const Symbol> symbols);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_SPREAD_TEXT_H_
