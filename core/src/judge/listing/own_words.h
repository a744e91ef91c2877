// Finds a merchant's own words in the texts of a listing, in the way that the rulebook's are found:
// through other scripts and widths, markup, and signs put between their letters; not by sound.
//
// Who uses it: the listing judge, when own words were given; made once, for every version of a
// rulebook, immutable afterwards.
//
// A word that names a rule is a finding of that rule, with its clause and its rows of the appendix.
// Any other is a finding of the rule "own-words", which no rulebook has: it has no clause and no
// penalty, for nobody but the merchant forbids it.
#ifndef HEGUI_JUDGE_LISTING_OWN_WORDS_H_
#define HEGUI_JUDGE_LISTING_OWN_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "judge/listing/exceptions.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/own_words_reader.h"
#include "rulebook/rulebook.h"
#include "text/word_finder.h"

namespace hegui::judge::listing {

class OwnWords {
 public:
  explicit OwnWords(OwnWordList list);
  OwnWords(const OwnWords&) = delete;
  OwnWords& operator=(const OwnWords&) = delete;

  // Appends findings, and a trace entry of the rule "own-words" where a word is of it. Of words of
  // one rule the worst and longest has a stretch; and a finding of that rule which is there already
  // and no less bad keeps it.
  void judge(const rulebook::Rulebook& book, const std::vector<Field>& fields,
             ListingResult& result) const;

  const Exceptions& exceptions() const { return exceptions_; }

 private:
  struct Hit;
  class FieldSearch;

  static Finding finding(const rulebook::Rulebook& book, const Hit& hit, const std::string& field,
                         std::string quote);

  std::vector<OwnWord> words_;
  text::WordFinder finder_;
  Exceptions exceptions_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_OWN_WORDS_H_
