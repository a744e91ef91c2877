// The contact details of one field with the words in their sentences, in positions of the original.
//
// Who uses it: the contact rules make it; the link rules ask it what stands around a link.
#ifndef HEGUI_JUDGE_LISTING_FIELD_CONTACTS_H_
#define HEGUI_JUDGE_LISTING_FIELD_CONTACTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/contact_detector.h"
#include "text/symbol.h"

namespace hegui::judge::listing {

class FieldContacts {
 public:
  struct Contact {
    std::uint32_t start = 0;  // UTF-16 units, end exclusive; with the label that is shown
    std::uint32_t end = 0;
    std::uint32_t account_start = 0;
    std::string_view kind;
    std::string value;
    std::uint32_t words = 0;  // classes of words in the same sentence
  };

  FieldContacts() = default;
  FieldContacts(const std::vector<text::Symbol>& folded, const text::ContactReading& reading);

  // Contacts in the target of a link (tel:, mailto:), unless the reader sees the same already.
  void add_target(const std::vector<text::Symbol>& folded, const text::ContactReading& reading);

  const std::vector<Contact>& contacts() const { return contacts_; }  // by start

  // Is the stretch part of an e-mail address?
  bool is_in_mail(std::uint32_t start, std::uint32_t end) const;

  // Classes of the words in the sentence that the text at `start` stands in. For what is not in the
  // body of the text (a title, a hidden attribute) the sentence of the body before it.
  std::uint32_t words_at(std::uint32_t start) const;

 private:
  struct Sentence {
    std::uint32_t start;
    std::uint32_t words;
  };
  void add(const std::vector<text::Symbol>& folded, const text::Token& token, std::uint32_t words);
  void sort();

  std::vector<Contact> contacts_;
  std::vector<Sentence> sentences_;  // of the body, by start
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIELD_CONTACTS_H_
