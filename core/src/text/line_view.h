// One line of visible text as the link detector reads it: default-ignorables gone, letters and
// punctuation in their plain dress, case kept.
//
// Who uses it: the link detector and its parts. A link never goes beyond a line or a block.
#ifndef HEGUI_TEXT_LINE_VIEW_H_
#define HEGUI_TEXT_LINE_VIEW_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

inline constexpr char32_t kIdeographicStop =
    0x3002;  // also for the other dots that are no full stop

struct Unit {
  char32_t code = 0;         // 0 beyond the ends of the line
  std::uint32_t symbol = 0;  // index into the symbols the line was made of
  bool wide = false;         // written in full width
};

class LineView {
 public:
  // Makes this the view of the line that begins at `first`; gives the index of the symbol after it.
  std::size_t read(std::span<const Symbol> symbols, std::size_t first);

  std::size_t size() const { return units_.size(); }
  const Unit& operator[](std::size_t at) const { return at < units_.size() ? units_[at] : kEnd; }
  char32_t code(std::size_t at) const { return (*this)[at].code; }
  // Before the unit at `at`; 0 at the beginning.
  char32_t before(std::size_t at) const { return at == 0 ? 0 : code(at - 1); }

 private:
  static constexpr Unit kEnd{};
  std::vector<Unit> units_;
};

// What a label of a host is made of here: ASCII letters, digits, '-', '_', letters of alphabets in
// which look-alikes are found, and marks on them. Han, Kana and Hangul are not: beside a link they
// are the text around it.
bool is_label_unit(char32_t code);

bool is_east_asian_letter(char32_t code);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LINE_VIEW_H_
