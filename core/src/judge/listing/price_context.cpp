#include "judge/listing/price_context.h"

#include <algorithm>

#include "text/ascii.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kMostCounts = 16;
constexpr std::int64_t kMostCount = 90'000;
constexpr int kMostFillers = 2;

PriceCue cue_of(const text::WordTable::Hit& hit) { return static_cast<PriceCue>(hit.value); }

bool is_asked(const text::Price& price, const text::LetterStream& letters,
              const text::PriceWords& words, const PriceContexts& contexts) {
  std::size_t at = price.first;
  for (int i = 0; i <= kMostFillers && at > 0; ++i) {
    if (contexts.asking.longest_before(letters, at)) return true;
    const auto filler = words.fillers.longest_before(letters, at);
    if (!filler) return false;
    at -= filler->length;
  }
  return false;
}

}  // namespace

void drop_mere_numbers(std::vector<text::Price>& prices, const text::LetterStream& letters,
                       const text::PriceWords& words, const PriceContexts& contexts) {
  prices.erase(std::remove_if(prices.begin(), prices.end(),
                              [&](const text::Price& price) {
                                return price.mere && !is_asked(price, letters, words, contexts);
                              }),
               prices.end());
}

PriceContext::PriceContext(const text::LetterStream& letters,
                           const std::vector<text::Price>& prices, const text::PriceWords& words,
                           const PriceContexts& contexts, const text::WordTable& names,
                           bool short_text)
    : letters_(letters),
      prices_(prices),
      words_(words),
      contexts_(contexts),
      short_text_(short_text) {
  if (prices.empty()) return;
  split();
  decide(read_cues(names));
}

// Sentences that hold a price, and what they say.
void PriceContext::split() {
  std::size_t first = 0;
  std::size_t price = 0;
  for (std::size_t i = 0; i <= letters_.size() && price < prices_.size(); ++i) {
    if (i < letters_.size() && !letters_.ends_sentence(i)) continue;
    if (prices_[price].first <= i) {
      Sentence sentence;
      sentence.first = first;
      sentence.last = i;
      read_sentence(sentence);
      sentences_.push_back(std::move(sentence));
    }
    for (; price < prices_.size() && prices_[price].first <= i; ++price) {
      sentence_of_.push_back(sentences_.size() - 1);
    }
    first = i + 1;
  }
}

void PriceContext::read_sentence(Sentence& sentence) {
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    if (const auto hit = contexts_.sentence.longest_at(letters_, i)) {
      sentence.other = true;
      sentence.example = sentence.example || cue_of(*hit) == PriceCue::example;
    }
    sentence.hints.sum = sentence.hints.sum || contexts_.sum.longest_at(letters_, i).has_value();
    sentence.hints.about =
        sentence.hints.about || contexts_.about.longest_at(letters_, i).has_value();
    sentence.hints.each = sentence.hints.each || contexts_.each.longest_at(letters_, i).has_value();
  }
  read_counts(sentence);
}

// The numbers of a sentence that belong to no price.
void PriceContext::read_counts(Sentence& sentence) {
  auto price =
      std::lower_bound(prices_.begin(), prices_.end(), sentence.first,
                       [](const text::Price& each, std::size_t at) { return each.last <= at; });
  for (std::size_t i = sentence.first; i < sentence.last;) {
    if (price != prices_.end() && i >= price->first) {
      i = std::max(i + 1, price->last);
      ++price;
      continue;
    }
    const auto number = text::parse_amount(letters_, i, words_.numerals);
    if (!number) {
      ++i;
      continue;
    }
    const std::int64_t count = number->units / text::Amount::kScale;
    const bool whole = number->units % text::Amount::kScale == 0;
    if (whole && count > 1 && count <= kMostCount && sentence.hints.counts.size() < kMostCounts) {
      sentence.hints.counts.push_back(count);
    }
    i = std::max(i + 1, number->end);
  }
}

std::vector<PriceContext::Cues> PriceContext::read_cues(const text::WordTable& names) const {
  std::vector<Cues> out;
  Cues cues;
  std::size_t i = 0;
  for (const text::Price& price : prices_) {
    while (i < price.first) {
      if (letters_.ends_sentence(i)) cues.price_in_sentence = false;
      if (letters_.ends_clause(i)) cues.nearest.reset();
      if (contexts_.field.longest_at(letters_, i)) cues.price_in_field = true;
      const auto name = names.longest_at(letters_, i);
      const auto word = contexts_.before.longest_at(letters_, i);
      const std::size_t length = std::max(name ? name->length : 0, word ? word->length : 0);
      if (length == 0) {
        ++i;
        continue;
      }
      const bool is_name = name && name->length == length;
      cues.nearest = is_name ? PriceCue::price : cue_of(*word);
      if (cues.nearest == PriceCue::price) cues.price_in_sentence = true;
      i += length;
    }
    out.push_back(cues);
    // What is said of one amount is not said of the next.
    cues.nearest.reset();
    i = std::max(i, price.last);
  }
  return out;
}

std::optional<PriceCue> PriceContext::cue_behind(const text::Price& price) const {
  if (const auto hit = contexts_.after.longest_at(letters_, price.last)) return cue_of(*hit);
  if (letters_.at(price.last) != U'(') return std::nullopt;
  const auto inside = contexts_.after.longest_at(letters_, price.last + 1);
  if (inside && cue_of(*inside) == PriceCue::former_after) return PriceCue::former_after;
  return std::nullopt;
}

PriceKind PriceContext::kind_of(std::size_t number, const Cues& cues) const {
  const text::Price& price = prices_[number];
  const auto behind = cue_behind(price);
  if (behind == PriceCue::former_after) return PriceKind::former;
  if (behind == PriceCue::other_after) return PriceKind::other;
  if (sentences_[sentence_of_[number]].example) return PriceKind::other;
  if (price.mere && cues.nearest != PriceCue::former) return PriceKind::product;
  if (cues.nearest) {
    if (*cues.nearest == PriceCue::price) return PriceKind::product;
    return *cues.nearest == PriceCue::former ? PriceKind::former : PriceKind::other;
  }
  if (sentences_[sentence_of_[number]].other || price.bare) return PriceKind::other;
  const bool same_sentence = number > 0 && sentence_of_[number - 1] == sentence_of_[number];
  if (same_sentence && kinds_[number - 1] == PriceKind::other) return PriceKind::other;
  const bool is_price = behind == PriceCue::price_after || short_text_ || cues.price_in_sentence ||
                        cues.price_in_field || price.period != text::PricePeriod::unsaid;
  return is_price ? PriceKind::product : PriceKind::unclear;
}

void PriceContext::decide(const std::vector<Cues>& cues) {
  for (std::size_t i = 0; i < prices_.size(); ++i) kinds_.push_back(kind_of(i, cues[i]));
}

}  // namespace hegui::judge::listing
