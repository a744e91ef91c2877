// Weighs how the sentences of a listing read as a whole, beside the word lists.
//
// Who uses it: the listing judge, after all rules that find words and accounts; made once a
// rulebook, immutable afterwards.
//
// It does two things, and neither is sure: a sentence that reads like a breach of a rule, and in
// which nothing was found, is for a person to look at; and where a word list found a breach in a
// sentence that reads like an honest one, a person looks before it counts as a violation.
#ifndef HEGUI_JUDGE_LISTING_WORDING_RULES_H_
#define HEGUI_JUDGE_LISTING_WORDING_RULES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "judge/listing/lead_ins.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/word_rules.h"
#include "rulebook/rulebook.h"
#include "text/skeleton.h"
#include "text/wording.h"

namespace hegui::judge::listing {

class WordingRules {
 public:
  // `book` must outlive the rules.
  explicit WordingRules(const rulebook::Rulebook& book);
  WordingRules(const WordingRules&) = delete;
  WordingRules& operator=(const WordingRules&) = delete;

  // In a sentence in which a rule's words are excused it takes more to say something of the rule.
  // Appends findings behind those that are there, and makes some of those milder. The trace has an
  // entry for each rule already; whoever calls raises it by the findings.
  void judge(const std::vector<Field>& fields, const std::vector<Excused>& excused,
             ListingResult& result) const;

 private:
  class FieldReading;

  std::size_t rule_at(const rulebook::Rule* rule) const;  // of rules_; their number for none
  // Has a stretch of `size` letters and pairs that weigh `sum` more than so many points?
  bool has_more(std::int64_t points, const rulebook::WordingOdds& odds, std::int64_t sum,
                std::size_t size) const;
  bool has_fewer(std::int64_t points, const rulebook::WordingOdds& odds, std::int64_t sum,
                 std::size_t size) const;
  // With so many points more than are needed.
  bool reads_like_a_breach(std::size_t rule, const std::vector<std::int32_t>& sums,
                           std::size_t size, std::int64_t more) const;
  // The rule that a stretch with these sums most reads like a breach of.
  std::size_t likeliest(const std::vector<std::int32_t>& sums, std::size_t size) const;

  const rulebook::Rulebook& book_;
  LeadIns lead_ins_;
  text::WordingWeights weights_;
  std::vector<const rulebook::Rule*>
      rules_;  // by class of the weights, of which the last is `breach`
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_WORDING_RULES_H_
