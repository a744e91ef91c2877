// The parts of Markdown that hide or carry text: link destinations and emphasis.
//
// Who uses it: the markup reader. This is no Markdown renderer: it answers where a destination
// ends and whether a run of `*`, `_` or `~` opens or closes emphasis, in bounded time.
#ifndef HEGUI_TEXT_MARKDOWN_H_
#define HEGUI_TEXT_MARKDOWN_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace hegui::text {

// `(destination "title")` behind a link text.
struct Destination {
  bool found = false;
  std::size_t begin = 0;  // bytes of the destination itself, without <>
  std::size_t end = 0;
  std::size_t title_begin = 0;  // bytes of the title, without quotes; equal when there is none
  std::size_t title_end = 0;
  std::size_t after = 0;  // the byte after the closing parenthesis
};

// The destination at `at`, where text[at] is '('. Only what reads as an address is one: words in
// brackets behind an index, `a[0](see below)`, stay text.
Destination read_destination(std::string_view text, std::size_t at);

// A run of equal delimiters and what CommonMark's flanking rules make of it.
struct DelimiterRun {
  std::size_t length = 0;
  bool opens = false;
  bool closes = false;
};
DelimiterRun read_delimiters(std::string_view text, std::size_t at);

// Remembers, for each delimiter and length, where the last unclosed run began. Knows the latest
// only: what is left unpaired stays text, which hides nothing.
class EmphasisMemory {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  EmphasisMemory() { clear(); }
  void clear() { open_.fill(kNone); }
  // The place of the open run of this kind, or kNone. Kinds are `*`, `_`, `~`, lengths 1 to 3.
  std::size_t& open(char delimiter, std::size_t length) {
    const std::size_t row = delimiter == '*' ? 0 : delimiter == '_' ? 1 : 2;
    return open_[row * 3 + (length - 1)];
  }

 private:
  std::array<std::size_t, 9> open_{};
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_MARKDOWN_H_
