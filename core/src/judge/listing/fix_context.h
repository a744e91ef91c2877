// What the sentences beside a sentence say of it: that it is an example of what is fought, a value
// of a form, what stands under a heading. Without it they would say something else.
//
// Who uses it: the fixes of the listing judge, once a field.
//
// What a caller may not assume: that the answers are about meaning. They are about words and line
// ends close by, and lean towards "leave it".
#ifndef HEGUI_JUDGE_LISTING_FIX_CONTEXT_H_
#define HEGUI_JUDGE_LISTING_FIX_CONTEXT_H_

#include <cstddef>
#include <vector>

#include "judge/listing/fix_cover.h"
#include "judge/listing/fix_parts.h"
#include "judge/listing/fix_words.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

class FixContext {
 public:
  // Sentences by their place in the list. All must outlive it.
  FixContext(const FixWords& words, const text::LetterStream& letters, const FixCover& cover,
             const std::vector<Part>& sentences);

  const Part& part(std::size_t sentence) const { return sentences_[sentence]; }
  // Does it stand under a line that is short and ends without a sign? What may be deleted itself,
  // and the number of an item, are no such line: then what stands above them counts.
  bool is_headed(std::size_t sentence) const { return headed_[sentence]; }
  // Do words close by introduce it, or go on from it?
  bool is_introduced(std::size_t sentence) const;
  bool is_continued(std::size_t sentence) const;
  // Do the sentences beside it tell how something is set or tried? And it itself?
  bool is_instructed(std::size_t sentence) const {
    return instructed_before_[sentence] || instructed_behind_[sentence];
  }
  bool instructs(std::size_t sentence) const { return has(words_.instructing, sentence); }
  // The number of an item: "2.".
  bool is_number(std::size_t sentence) const;

 private:
  std::size_t letters_in(std::size_t sentence) const;
  bool has(const text::WordTable& table, std::size_t sentence) const;
  bool is_transparent(std::size_t sentence) const;

  const FixWords& words_;
  const text::LetterStream& letters_;
  const FixCover& cover_;
  const std::vector<Part>& sentences_;
  std::vector<bool> headed_;
  std::vector<bool> instructed_before_;
  std::vector<bool> instructed_behind_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_CONTEXT_H_
