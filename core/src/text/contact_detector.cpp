#include "text/contact_detector.h"

#include <algorithm>

#include "text/contact_finder.h"
#include "text/spread_text.h"

namespace hegui::text {
namespace {

// The better of two that overlap: an address before the number or name it begins with, one that is
// labelled before one that is not, the longer one.
bool is_better(const Token& left, const Token& right) {
  if ((left.kind == "email") != (right.kind == "email")) return left.kind == "email";
  if (left.labelled != right.labelled) return left.labelled;
  if (left.first == right.first && left.last == right.last) {
    return left.label_first < left.first && right.label_first == right.first;
  }
  return left.last - left.first > right.last - right.first;
}

std::vector<Token> without_overlaps(std::vector<Token> tokens) {
  std::stable_sort(tokens.begin(), tokens.end(), [](const Token& left, const Token& right) {
    return left.first != right.first ? left.first < right.first : left.last > right.last;
  });
  std::vector<Token> out;
  for (Token& token : tokens) {
    if (out.empty() || token.first >= out.back().last) {
      // A label belongs to the first account behind it.
      if (!out.empty() && token.label_first < out.back().last) token.label_first = token.first;
      out.push_back(std::move(token));
    } else if (is_better(token, out.back())) {
      out.back() = std::move(token);
    }
  }
  return out;
}

}  // namespace

ContactReading ContactDetector::read(std::span<const Symbol> folded) const {
  ContactReading out;
  const DrawnTogether drawn = draw_together(folded);
  const UnitText text(drawn.symbols, lexicon_.digits);
  const std::vector<WordTrie::Hit> words = lexicon_.words.find(text);
  out.tokens = without_overlaps(ContactFinder(text, lexicon_, words).find());

  out.sentence_classes.resize(text.sentences());
  auto token = out.tokens.begin();
  for (const WordTrie::Hit& word : words) {
    if (word.payload.classes == 0) continue;
    while (token != out.tokens.end() && token->last <= word.first) ++token;
    if (token != out.tokens.end() && word.first >= token->first) continue;
    out.sentence_classes[text[word.first].sentence] |= word.payload.classes;
  }
  // Back to the symbols that the caller has.
  for (Token& each : out.tokens) {
    each.first = drawn.places[each.first];
    each.label_first = drawn.places[each.label_first];
    each.last = drawn.places[each.last - 1] + 1;
  }
  out.sentences.resize(folded.size());
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (; at <= drawn.places[i]; ++at) out.sentences[at] = text[i].sentence;
  }
  return out;
}

}  // namespace hegui::text
