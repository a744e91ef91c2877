// Where HTML tags and comments end and what attributes they carry, as a browser's tokenizer reads
// them (HTML Standard 13.2.5), except that plain text is not eaten: `a < b` and `<some words>` in
// another script are text, because a tag has an ASCII name and ASCII attribute names here.
//
// Who uses it: the markup reader. All lookups together take time linear in the text: a search that
// reached the end of the text is not repeated.
#ifndef HEGUI_TEXT_HTML_TAG_H_
#define HEGUI_TEXT_HTML_TAG_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hegui::text {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

struct Tag {
  std::string_view name;       // as written; compare with equals_ignoring_case
  std::size_t end = kNowhere;  // byte after '>'; kNowhere: no tag here
  std::size_t attributes = 0;  // byte after the name
  bool closing = false;
};

struct Attribute {
  std::string_view name;
  std::size_t value_begin = 0;  // bytes of the text
  std::size_t value_end = 0;
  bool found = false;
};

// What a tag means for the stream of visible characters.
enum class TagKind : std::uint8_t {
  inline_tag,  // vanishes
  block,       // ends a block
  anchor,      // a link begins or ends
  raw,         // script, style: what it holds is no text
};

bool equals_ignoring_case(std::string_view text, std::string_view lower);
TagKind kind_of(const Tag& tag);

class TagReader {
 public:
  explicit TagReader(std::string_view text) : text_(text) {}

  // The tag at `at`, where text[at] is '<'.
  Tag tag_at(std::size_t at);

  // The byte after a comment, declaration or processing instruction at `at`; kNowhere for none.
  std::size_t comment_end(std::size_t at);

  // Where the closing tag of a raw element begins, searched from `at`; kNowhere when unclosed.
  std::size_t closing_tag(std::size_t at, std::string_view name);

  // The next attribute of `tag` from byte `at`, and `at` moved behind it.
  Attribute next_attribute(const Tag& tag, std::size_t& at) const;

 private:
  enum class Ending : std::uint8_t { found, not_a_tag, end_of_text };
  Ending quoted_end(std::size_t& at) const;
  std::size_t next_greater(std::size_t at);
  bool plausible(const Tag& tag) const;

  std::string_view text_;
  bool quotes_unbalanced_ = false;  // a tag ran into the end of the text inside a quote
  std::size_t greater_ = 0;         // the first '>' at or after the last place asked for
  std::size_t greater_from_ = kNowhere;
  bool comments_unclosed_ = false;
  bool raw_unclosed_ = false;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_HTML_TAG_H_
