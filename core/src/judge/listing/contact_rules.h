// Applies the rules' matches with "contact" to the contact details of a listing, and tells the link
// rules what stands around a link.
//
// Who uses it: the listing judge; made once a rulebook, immutable afterwards.
//
// A match fits a contact by "contact" ("any"), by "fields" (names of fields) and by "words": a list
// of lexicon/contacts.json of which a word stands in the same sentence. The first that fits
// decides. What is part of a link is judged as a link.
#ifndef HEGUI_JUDGE_LISTING_CONTACT_RULES_H_
#define HEGUI_JUDGE_LISTING_CONTACT_RULES_H_

#include <string>
#include <vector>

#include "judge/listing/field_contacts.h"
#include "judge/listing/listing_reader.h"
#include "judge/listing/listing_result.h"
#include "rulebook/rulebook.h"
#include "text/contact_detector.h"
#include "text/utf8.h"

namespace hegui::judge::listing {

class ContactRules {
 public:
  // `book` must outlive the rules.
  explicit ContactRules(const rulebook::Rulebook& book);
  ContactRules(const ContactRules&) = delete;
  ContactRules& operator=(const ContactRules&) = delete;

  // Every field's contacts and sentences, by the field's place in `fields`.
  std::vector<FieldContacts> read(const std::vector<Field>& fields) const;

  // Appends findings in the order of the fields; the rules' trace entries must be there already.
  void judge(const std::vector<Field>& fields, const std::vector<FieldContacts>& contacts,
             ListingResult& result) const;

 private:
  struct Pattern {
    const rulebook::Rule* rule;
    const rulebook::Match* match;
    std::vector<std::string> fields;
    bool needs_words;
    std::uint32_t words;
    Outcome outcome;
  };

  const Pattern* pattern_of(const Field& field, std::uint32_t words) const;
  Finding finding(const Pattern& pattern, const FieldContacts::Contact& contact, const Field& field,
                  text::Utf16Slicer& original) const;

  const rulebook::Rulebook& book_;
  text::ContactLexicon lexicon_;
  text::ContactDetector detector_;
  std::vector<Pattern> patterns_;
  std::vector<std::pair<const rulebook::Rule*, rulebook::Text>> suggestions_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_CONTACT_RULES_H_
