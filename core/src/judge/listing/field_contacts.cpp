#include "judge/listing/field_contacts.h"

#include <algorithm>

namespace hegui::judge::listing {

FieldContacts::FieldContacts(const std::vector<text::Symbol>& folded,
                             const text::ContactReading& reading) {
  for (const text::Token& token : reading.tokens) {
    add(folded, token, reading.sentence_classes[reading.sentences[token.first]]);
  }
  sort();
  std::uint32_t reached = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i].start < reached) break;  // texts of attributes follow the body
    reached = folded[i].start;
    if (i > 0 && reading.sentences[i] == reading.sentences[i - 1]) continue;
    sentences_.push_back({reached, reading.sentence_classes[reading.sentences[i]]});
  }
}

void FieldContacts::add(const std::vector<text::Symbol>& folded, const text::Token& token,
                        std::uint32_t words) {
  if (token.first >= token.last || token.last > folded.size()) return;
  contacts_.push_back({folded[token.label_first].start, folded[token.last - 1].end(),
                       folded[token.first].start, token.kind, token.value, words});
}

void FieldContacts::sort() {
  std::stable_sort(
      contacts_.begin(), contacts_.end(),
      [](const Contact& left, const Contact& right) { return left.start < right.start; });
}

void FieldContacts::add_target(const std::vector<text::Symbol>& folded,
                               const text::ContactReading& reading) {
  for (text::Token token : reading.tokens) {
    const bool seen = std::any_of(contacts_.begin(), contacts_.end(), [&](const Contact& contact) {
      return contact.value == token.value;
    });
    if (seen) continue;
    token.label_first = token.first;
    add(folded, token, words_at(folded[token.first].start));
  }
  sort();
}

bool FieldContacts::is_in_mail(std::uint32_t start, std::uint32_t end) const {
  auto contact = std::upper_bound(contacts_.begin(), contacts_.end(), start,
                                  [](std::uint32_t at, const Contact& c) { return at < c.start; });
  if (contact == contacts_.begin()) return false;
  --contact;
  return contact->kind == "email" && contact->start < start && end <= contact->end;
}

std::uint32_t FieldContacts::words_at(std::uint32_t start) const {
  const auto after =
      std::upper_bound(sentences_.begin(), sentences_.end(), start,
                       [](std::uint32_t at, const Sentence& s) { return at < s.start; });
  return after == sentences_.begin() ? 0 : (after - 1)->words;
}

}  // namespace hegui::judge::listing
