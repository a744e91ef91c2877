// Exceptions that a merchant makes: findings that are right by the rules and allowed all the same,
// each with its reason.
//
// Who uses it: the listing judge, when an exception was given; made once, immutable afterwards.
//
// What a caller may not assume: that an exception is as lenient as a rule is strict. A text is
// allowed as it is written (case, width, script and blanks aside); what is written around a rule
// with signs between its letters is another text. It allows what lies inside it and nothing more.
#ifndef HEGUI_JUDGE_LISTING_EXCEPTIONS_H_
#define HEGUI_JUDGE_LISTING_EXCEPTIONS_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/own_words_reader.h"
#include "text/automaton.h"

namespace hegui::judge::listing {

// An allowed text as it is compared: folded, without blanks.
std::u32string letters_to_allow(std::string_view text);

class Exceptions {
 public:
  explicit Exceptions(std::vector<Exception> allow);

  // Moves what is allowed from the findings, which have their fingerprints, to `suppressed`, and
  // takes back what the trace says of it. What remains has to be counted again.
  void set_aside(const std::vector<Field>& fields, ListingResult& result) const;

 private:
  class Search;

  std::vector<Exception> allow_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_fingerprint_;
  std::vector<std::vector<std::size_t>> by_text_;  // of allow_, by word of the automaton
  std::vector<std::size_t> lengths_;
  text::Automaton texts_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_EXCEPTIONS_H_
