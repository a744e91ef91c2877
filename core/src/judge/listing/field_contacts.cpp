#include "judge/listing/field_contacts.h"

#include <algorithm>

namespace hegui::judge::listing {

FieldContacts::FieldContacts(const std::vector<text::Symbol>& folded,
                             const text::ContactReading& reading) {
  for (const text::Token& token : reading.tokens) {
    if (token.last == 0 || token.last > folded.size()) continue;
    const std::uint32_t words = reading.sentence_classes[reading.sentences[token.first]];
    contacts_.push_back({folded[token.label_first].start, folded[token.last - 1].end(),
                         folded[token.first].start, token.kind, token.value, words});
  }
  std::uint32_t reached = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i].start < reached) break;  // texts of attributes follow the body
    reached = folded[i].start;
    if (i > 0 && reading.sentences[i] == reading.sentences[i - 1]) continue;
    sentences_.push_back({reached, reading.sentence_classes[reading.sentences[i]]});
  }
}

std::uint32_t FieldContacts::words_at(std::uint32_t start) const {
  const auto after =
      std::upper_bound(sentences_.begin(), sentences_.end(), start,
                       [](std::uint32_t at, const Sentence& s) { return at < s.start; });
  return after == sentences_.begin() ? 0 : (after - 1)->words;
}

}  // namespace hegui::judge::listing
