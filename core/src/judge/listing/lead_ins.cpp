#include "judge/listing/lead_ins.h"

#include <algorithm>

#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

std::vector<std::u32string> decoded(const std::vector<std::string>& words) {
  std::vector<std::u32string> out;
  for (const std::string& word : words) {
    std::u32string& codes = out.emplace_back();
    for (std::size_t at = 0; at < word.size();) {
      const text::Decoded next = text::decode_at(word, at);
      // The letters of a text have no blanks between them.
      if (next.code != U' ') codes.push_back(next.code);
      at += next.bytes;
    }
  }
  return out;
}

bool stands_at(const text::Skeleton& letters, std::uint32_t first, std::uint32_t last,
               const std::u32string& word) {
  if (last - first < word.size()) return false;
  if (!std::equal(word.begin(), word.end(), &letters.codes[first])) return false;
  // A word of Latin letters ends where a blank is.
  const std::size_t behind = first + word.size();
  return !text::is_latin(word.back()) || behind >= last || !text::is_latin(letters.codes[behind]) ||
         letters.letters[behind].gap != text::Gap::none;
}

}  // namespace

LeadIns::LeadIns(const rulebook::LeadIns& words)
    : words_(decoded(words.words)), kept_(decoded(words.kept)) {
  std::stable_sort(words_.begin(), words_.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
}

std::uint32_t LeadIns::end(const text::Skeleton& letters, std::uint32_t first,
                           std::uint32_t last) const {
  constexpr std::uint32_t kLeast = 2;  // letters that must be left
  std::uint32_t at = first;
  const auto stands = [&](const std::u32string& word) {
    return stands_at(letters, at, last, word);
  };
  while (std::none_of(kept_.begin(), kept_.end(), stands)) {
    const auto lead_in = std::find_if(words_.begin(), words_.end(), stands);
    if (lead_in == words_.end()) break;
    const auto next = static_cast<std::uint32_t>(at + lead_in->size());
    if (next + kLeast > last) return first;
    at = next;
  }
  return at;
}

}  // namespace hegui::judge::listing
