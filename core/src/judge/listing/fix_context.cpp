#include "judge/listing/fix_context.h"

#include "text/letter.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kLongestHeading = 12;
constexpr std::size_t kLongestNumber = 2;
constexpr std::size_t kSentencesThatIntroduce = 3;

}  // namespace

FixContext::FixContext(const FixWords& words, const text::LetterStream& letters,
                       const FixCover& cover, const std::vector<Part>& sentences)
    : words_(words),
      letters_(letters),
      cover_(cover),
      sentences_(sentences),
      headed_(sentences.size(), false),
      instructed_before_(sentences.size(), false),
      instructed_behind_(sentences.size(), false) {
  bool headed = false;
  bool instructed = false;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    headed_[i] = headed;
    instructed_before_[i] = instructed;
    const std::size_t size = letters_in(i);
    if (size == 0 || is_transparent(i)) continue;
    headed = sentences[i].right == Parting::line && size <= kLongestHeading;
    instructed = instructs(i);
  }
  instructed = false;
  for (std::size_t i = sentences.size(); i-- > 0;) {
    instructed_behind_[i] = instructed;
    if (letters_in(i) != 0 && !is_transparent(i)) instructed = instructs(i);
  }
}

std::size_t FixContext::letters_in(std::size_t sentence) const {
  std::size_t out = 0;
  for (std::size_t at = sentences_[sentence].first; at < sentences_[sentence].last; ++at) {
    if (text::is_letter(letters_.at(at))) ++out;
  }
  return out;
}

bool FixContext::has(const text::WordTable& table, std::size_t sentence) const {
  for (std::size_t at = sentences_[sentence].first; at < sentences_[sentence].last; ++at) {
    if (table.longest_at(letters_, at)) return true;
  }
  return false;
}

bool FixContext::is_number(std::size_t sentence) const {
  return sentences_[sentence].right == Parting::hard && letters_in(sentence) <= kLongestNumber;
}

bool FixContext::is_transparent(std::size_t sentence) const {
  const Part& part = sentences_[sentence];
  return is_number(sentence) || cover_.whole(part.first, part.last, false) != 0;
}

bool FixContext::is_introduced(std::size_t sentence) const {
  std::size_t seen = 0;
  for (std::size_t i = sentence; i-- > 0 && seen < kSentencesThatIntroduce;) {
    if (sentences_[i].empty()) continue;
    if (has(words_.introducing, i)) return true;
    ++seen;
  }
  for (std::size_t i = sentence + 1; i < sentences_.size(); ++i) {
    if (!sentences_[i].empty()) return has(words_.introducing, i);
  }
  return false;
}

bool FixContext::is_continued(std::size_t sentence) const {
  for (std::size_t i = sentence + 1; i < sentences_.size(); ++i) {
    const Part& part = sentences_[i];
    if (!part.empty()) return words_.continuing.longest_at(letters_, part.first).has_value();
  }
  return false;
}

}  // namespace hegui::judge::listing
