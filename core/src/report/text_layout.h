// Lines for a terminal: what is safe to print, how wide it is, where it may be broken.
//
// Who uses it: the text report. Everything a report prints goes through Page, which lets no control
// character of a document reach a terminal.
//
// What a caller may not assume: that a width is exact. Terminals differ on what is wide; ours is
// the East Asian Width of the ideographs, kana, hangul, full-width forms and emoji, everything else
// being one column.
#ifndef HEGUI_REPORT_TEXT_LAYOUT_H_
#define HEGUI_REPORT_TEXT_LAYOUT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::report {

// `text` with everything escaped that could move a cursor, change a colour, reorder or hide text:
// control characters (C0, DEL, C1) as \n, \t or \u{1b}, invisible and bidirectional format
// characters as \u{202e}, bytes that are no UTF-8 as \x{ff}. Twice is the same as once.
std::string printable(std::string_view text);

// Columns that printable `text` takes.
std::size_t display_width(std::string_view text);

// `text` with blanks behind it up to `width` columns; longer text stays as it is.
std::string padded(std::string_view text, std::size_t width);

// The lines of `text` of at most `width` columns each (0: one line). Breaks at blanks and between
// ideographs, never before a closing mark or behind an opening one; a word wider than a line is
// cut.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// Fen as yuan: 123456789 is 1,234,567.89.
std::string yuan(std::int64_t fen);

enum class Style : std::uint8_t { plain, strong, good, bad, caution, quiet };

// A text that grows line by line.
class Page {
 public:
  // `width` 0: lines are not broken.
  Page(std::string& out, bool colour, std::size_t width)
      : out_(out), colour_(colour), width_(width) {}

  void line(std::string_view text, std::size_t indent = 0, Style style = Style::plain);

  // A label of `label_width` columns and a text that hangs behind it.
  void item(std::string_view label, std::string_view text, std::size_t indent,
            std::size_t label_width, Style text_style = Style::plain);

  // Texts side by side, each a list of paragraphs.
  void columns(const std::vector<std::vector<std::string>>& cells, std::size_t indent);

  // One empty line, never two.
  void blank();

 private:
  void put(std::string_view text, Style style);
  std::size_t room(std::size_t indent) const;

  std::string& out_;
  bool colour_;
  std::size_t width_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_TEXT_LAYOUT_H_
