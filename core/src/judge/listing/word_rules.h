// Applies the rulebook's word lists to the texts of a listing.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// A rule speaks through patterns of its word list; what a finding says is the match of the rule
// that the pattern names. Of findings of one rule on one stretch one stays: rather in one clause
// than across clauses, and then the longest. It begins behind what merely leads in to it. A rule
// that is `over` another takes the stretch from it.
#ifndef HEGUI_JUDGE_LISTING_WORD_RULES_H_
#define HEGUI_JUDGE_LISTING_WORD_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "judge/listing/lead_ins.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "rulebook/rulebook.h"
#include "text/sequence_search.h"
#include "text/utf8.h"
#include "text/word_finder.h"

namespace hegui::judge::listing {

// A pattern that was found where words around it forbid or deny it.
struct Excused {
  const rulebook::Rule* rule;
  const Field* field;
  TextSpan span;
};

class WordRules {
 public:
  // `book` must outlive the rules.
  explicit WordRules(const rulebook::Rulebook& book);
  WordRules(const WordRules&) = delete;
  WordRules& operator=(const WordRules&) = delete;

  // Appends the findings of every field, and one trace entry a rule of stage "words"; a rule of
  // another stage that has words as well keeps its one entry, see worsen(). Gives what words
  // that forbid or deny keep from being findings, in the order of the fields.
  std::vector<Excused> judge(const std::vector<Field>& fields, ListingResult& result) const;

 private:
  // A pattern with what its rule says.
  struct Pattern {
    std::size_t rule;  // of rules_
    const rulebook::WordPattern* words;
    Outcome outcome;
  };
  // What decides where a pattern's words count; patterns that have it in common are searched for
  // together.
  struct Group {
    std::size_t rule;  // of rules_
    const std::vector<std::string>* fields;
    const std::vector<std::string>* not_fields;
  };
  struct SpeakingRule {
    const rulebook::Rule* rule;
    std::vector<std::size_t> under;  // rules_ that take a stretch from it
  };
  // One found pattern, on its way to a finding.
  struct Hit {
    std::size_t pattern;
    text::SequenceMatch match;
    bool in_one_clause;
  };
  class FieldSearch;

  void read_rule(const rulebook::RuleWords& words);
  void read_words();
  std::uint32_t group_of(const rulebook::WordPattern& pattern);  // of the rule being read
  std::vector<Hit> settled(std::vector<Hit> hits) const;
  Finding finding(const Hit& hit, const Field& field, text::Utf16Slicer& original) const;

  const rulebook::Rulebook& book_;
  LeadIns lead_ins_;
  text::WordFinder finder_;
  text::SequenceMatcher matcher_;
  std::vector<SpeakingRule> rules_;
  std::vector<Pattern> patterns_;
  std::vector<Group> groups_;
  text::ClassId first_allow_ = 0;  // of the phrases that the first rule allows; one each
  std::uint32_t number_token_ = 0;
  std::uint32_t quoted_token_ = 0;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_WORD_RULES_H_
