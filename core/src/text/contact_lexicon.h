// What the contact detector knows of words, as data: the labels of accounts and numbers in every
// spelling, and the words around them that tell a contact from something else.
//
// Who uses it: the contact detector; the listing judge fills it from the rulebook's
// lexicon/contacts.json.
//
// What a caller may not assume: that words are looked up as they were given. They are folded as
// the text is, and noise is left out of both.
#ifndef HEGUI_TEXT_CONTACT_LEXICON_H_
#define HEGUI_TEXT_CONTACT_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/word_trie.h"

namespace hegui::text {

enum class Account : std::uint8_t {
  none,
  phone,
  qq,
  wechat,
  email,
  whatsapp,  // numbers and names, its word outside the stretch shown
  handle,    // any other messenger
};

enum class LabelStrength : std::uint8_t {
  strong,  // what follows is an account, whatever it looks like
  plain,   // also a word of products: what follows must look like an account
  bare,    // also a letter or syllable: must be set off as a label besides
};

// Classes of words that are no labels; bits of WordTrie::Payload::classes.
namespace contact_class {
inline constexpr std::uint32_t kConnector = 1U << 0U;      // between a label and its account
inline constexpr std::uint32_t kAdding = 1U << 1U;         // asks to add or to call
inline constexpr std::uint32_t kNotLabel = 1U << 2U;       // a label inside it is none
inline constexpr std::uint32_t kNotNumber = 1U << 3U;      // before a number that is no phone's
inline constexpr std::uint32_t kUnit = 1U << 4U;           // behind a number that is an amount
inline constexpr std::uint32_t kExample = 1U << 5U;        // before what is only an example
inline constexpr std::uint32_t kExampleBeside = 1U << 6U;  // the same, only right before it
inline constexpr std::uint32_t kFirstFree = 7;             // bits from here on are the caller's
}  // namespace contact_class

struct ContactLexicon {
  WordTrie words;
  std::vector<std::pair<char32_t, std::uint8_t>> digits;         // other signs for 0 to 9
  std::vector<std::pair<char32_t, std::uint8_t>> digit_letters;  // only in a labelled number
  std::vector<char32_t> adding_marks;                            // signs for "add", part of a label
  std::vector<std::string> not_ids;         // Latin words that follow a label as words
  std::vector<std::string> mail_hosts;      // mailboxes are known to be here
  std::vector<std::string> not_mail_hosts;  // hosts and endings of examples, files, programs
  std::vector<std::string> not_mail_users;  // users of programs: git
  std::vector<std::u32string> at_signs;     // spellings of @ that nothing else has
  std::vector<std::u32string> uncertain_at_signs;
  std::vector<std::u32string> dots;  // how a dot is spelt out

  void add_label(std::string_view word, Account account, LabelStrength strength);
  void add_word(std::string_view word, std::uint32_t classes);
  // Sorts what is looked up; call once, after filling.
  void prepare();
};

// The account and the strength that a word of the trie is a label of.
inline Account account_of(const WordTrie::Payload& payload) {
  return payload.label == 0 ? Account::none : static_cast<Account>((payload.label - 1) / 3);
}
inline LabelStrength strength_of(const WordTrie::Payload& payload) {
  return static_cast<LabelStrength>((payload.label - 1) % 3);
}

}  // namespace hegui::text

#endif  // HEGUI_TEXT_CONTACT_LEXICON_H_
