// What the words around the amounts of a field say of them: a price of the product, a price that
// was, something else, or nothing that could be told.
//
// Who uses it: the price rules. One reader serves one field; its letters must outlive it.
//
// What a caller may not assume: understanding. Words in the same part of a sentence are read, the
// nearest first, and then those of the whole sentence.
#ifndef HEGUI_JUDGE_LISTING_PRICE_CONTEXT_H_
#define HEGUI_JUDGE_LISTING_PRICE_CONTEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "judge/listing/listed_prices.h"
#include "judge/listing/price_words.h"
#include "text/letter_stream.h"

namespace hegui::judge::listing {

enum class PriceKind : std::uint8_t { product, unclear, former, other };

// Drops numbers without a currency before which no word asks for a price.
void drop_mere_numbers(std::vector<text::Price>& prices, const text::LetterStream& letters,
                       const text::PriceWords& words, const PriceContexts& contexts);

class PriceContext {
 public:
  // `prices` in the order of the letters. `short_text` for titles, tags and pictures, which hold
  // little but what the product is and costs.
  PriceContext(const text::LetterStream& letters, const std::vector<text::Price>& prices,
               const text::PriceWords& words, const PriceContexts& contexts,
               const text::WordTable& names, bool short_text);

  // By the number of the price.
  PriceKind kind(std::size_t price) const { return kinds_[price]; }
  const PriceHints& hints(std::size_t price) const { return sentences_[sentence_of_[price]].hints; }

 private:
  struct Sentence {
    std::size_t first = 0;
    std::size_t last = 0;
    PriceHints hints;
    bool other = false;
    bool example = false;
  };
  struct Cues {                       // before a price
    std::optional<PriceCue> nearest;  // in the same part of the sentence
    bool price_in_sentence = false;
    bool price_in_field = false;
  };

  void split();
  void read_sentence(Sentence& sentence);
  void read_counts(Sentence& sentence);
  std::vector<Cues> read_cues(const text::WordTable& names) const;
  void decide(const std::vector<Cues>& cues);
  PriceKind kind_of(std::size_t price, const Cues& cues) const;
  std::optional<PriceCue> cue_behind(const text::Price& price) const;

  const text::LetterStream& letters_;
  const std::vector<text::Price>& prices_;
  const text::PriceWords& words_;
  const PriceContexts& contexts_;
  bool short_text_;
  std::vector<Sentence> sentences_;
  std::vector<std::size_t> sentence_of_;
  std::vector<PriceKind> kinds_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_PRICE_CONTEXT_H_
