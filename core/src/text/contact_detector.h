// Finds contact details: phone numbers, QQ numbers, WeChat ids, e-mail addresses, names of other
// messengers, through the noise that is put into them and under the names that labels go by.
//
// Who uses it: the listing judge, which knows where contact details may stand.
//
// What a caller may not assume: that a contact is a merchant's. Numbers of orders, certificates,
// versions, amounts and plain examples are left out as far as the words beside them tell.
#ifndef HEGUI_TEXT_CONTACT_DETECTOR_H_
#define HEGUI_TEXT_CONTACT_DETECTOR_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/contact_lexicon.h"
#include "text/symbol.h"
#include "text/token.h"
#include "text/unit_text.h"

namespace hegui::text {

// One text read for contacts.
struct ContactReading {
  std::vector<Token> tokens;  // by position, none overlapping another
  // Classes of the lexicon's words in each sentence, without those inside a token.
  std::vector<std::uint32_t> sentence_classes;
  std::vector<std::uint32_t> sentences;  // of each symbol
};

class ContactDetector {
 public:
  // The lexicon must have been prepared and must outlive the detector.
  explicit ContactDetector(const ContactLexicon& lexicon) : lexicon_(lexicon) {}

  // `folded` is what fold() gives. Time and memory are linear in it.
  ContactReading read(std::span<const Symbol> folded) const;

 private:
  const ContactLexicon& lexicon_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_CONTACT_DETECTOR_H_
