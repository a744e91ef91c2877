// Where the letters of a field stand in its original text, and what has to go with them when they
// are deleted: the blanks that would be left double, or the line that would be left empty.
//
// Who uses it: the fixes of the listing judge, once a field.
//
// What a caller may not assume: that letters are deleted in one piece. Tags between them stay, so
// that markup is balanced afterwards as it was before.
#ifndef HEGUI_JUDGE_LISTING_FIX_EXTENT_H_
#define HEGUI_JUDGE_LISTING_FIX_EXTENT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/listing_reader.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

class FixExtents {
 public:
  // `letters` are those of the field's body; both must outlive this.
  FixExtents(const Field& field, const text::LetterStream& letters);

  std::u16string_view text() const { return text_; }
  std::uint32_t start(std::size_t letter) const { return symbol(letter).start; }
  std::uint32_t end(std::size_t letter) const { return symbol(letter).end(); }
  // The first letter that begins at `unit` or behind it.
  std::size_t letter_at(std::uint32_t unit) const;

  // What to delete for the letters [first, last); nothing where markup would be torn.
  std::vector<TextSpan> deletions(std::size_t first, std::size_t last) const;

  // Their whole line with its end, where nothing else stands in it; none where it is not sure.
  std::optional<TextSpan> line(std::size_t first, std::size_t last) const;

  // What has a line of its own in HTML, with its element (<li>, <p>, <div>) or one of the <br>
  // beside it; none where there is neither.
  std::optional<TextSpan> element(std::size_t first, std::size_t last) const;

 private:
  const text::Symbol& symbol(std::size_t letter) const {
    return field_.folded[letters_.index[letter]];
  }
  char16_t at(std::size_t unit) const { return unit < text_.size() ? text_[unit] : u'\n'; }
  bool is_filler(std::size_t unit) const;
  bool is_number_of_item(std::size_t unit) const;
  bool is_marked(const TextSpan& first, const TextSpan& last) const;
  void take_blanks(TextSpan& first, TextSpan& last) const;

  const Field& field_;
  const text::LetterStream& letters_;
  std::u16string text_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_EXTENT_H_
