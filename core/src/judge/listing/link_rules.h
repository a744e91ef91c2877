// Applies the rules of stage "link" to the links of a listing.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// A rule's matches are asked in order and the first that fits a link decides. A match fits by
// "site" (own, affiliated, chat, address, other) and, where it has them, by "fields" (names of
// fields), "hosts", "disguised" and "words" (a list of lexicon/contacts.json of which a word stands
// in the same sentence). Rules are asked in their order until one has a match. Matches without
// "site" are for others.
#ifndef HEGUI_JUDGE_LISTING_LINK_RULES_H_
#define HEGUI_JUDGE_LISTING_LINK_RULES_H_

#include <vector>

#include "judge/listing/field_contacts.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "judge/listing/site_lists.h"
#include "rulebook/rulebook.h"
#include "text/link_detector.h"
#include "text/utf8.h"

namespace hegui::judge::listing {

class LinkRules {
 public:
  // `book` must outlive the rules.
  explicit LinkRules(const rulebook::Rulebook& book);
  LinkRules(const LinkRules&) = delete;
  LinkRules& operator=(const LinkRules&) = delete;

  // Appends the findings of every field, and one trace entry a rule. `around` has what stands
  // around a link, by the field's place in `fields`.
  void judge(const std::vector<Field>& fields, const std::vector<FieldContacts>& around,
             ListingResult& result) const;

 private:
  struct Pattern {
    const rulebook::Rule* rule;
    const rulebook::Match* match;
    std::string site;
    std::vector<std::string> fields;
    std::vector<std::string> hosts;
    bool disguised_only;
    bool needs_words;
    std::uint32_t words;
    Outcome outcome;
  };

  void read_patterns();
  const Pattern* pattern_of(const text::Link& link, const Field& field,
                            const FieldContacts& around) const;
  Finding finding(const Pattern& pattern, const text::Link& link, const Field& field,
                  text::Utf16Slicer& original) const;

  const rulebook::Rulebook& book_;
  text::LinkLexicon lexicon_;
  text::LinkDetector detector_;
  SiteLists sites_;
  std::vector<const rulebook::Rule*> rules_;
  std::vector<rulebook::Text> suggestions_;  // by rule
  std::vector<Pattern> patterns_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_LINK_RULES_H_
