// One search for contacts: labels first, then what needs none.
//
// Who uses it: the contact detector.
#ifndef HEGUI_TEXT_CONTACT_FINDER_H_
#define HEGUI_TEXT_CONTACT_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/account_name.h"
#include "text/contact_lexicon.h"
#include "text/digit_run.h"
#include "text/token.h"
#include "text/unit_text.h"
#include "text/word_trie.h"

namespace hegui::text {

class ContactFinder {
 public:
  // `words` are those of the lexicon in the text, by their beginning.
  ContactFinder(const UnitText& text, const ContactLexicon& lexicon,
                const std::vector<WordTrie::Hit>& words)
      : text_(text), lexicon_(lexicon), words_(words) {}

  // Tokens in no order, overlapping ones among them.
  std::vector<Token> find();

 private:
  struct Label {
    Account account = Account::none;
    LabelStrength strength = LabelStrength::plain;
    std::size_t first = 0;
    std::size_t last = 0;
    bool adding = false;  // a word or sign for "add" before it
    bool colon = false;   // set off from what follows
    bool far = false;     // a line or block ends in between
  };

  void find_labelled();
  void find_bare();
  bool read_label(std::size_t word, Label& label) const;
  bool is_no_label(std::size_t word) const;
  std::size_t account_place(Label& label) const;
  bool has_word_before(std::size_t at, std::uint32_t classes, std::size_t within) const;
  const WordTrie::Hit* word_at(std::size_t at, std::uint32_t classes) const;

  void read_account(const Label& label, std::size_t at);
  bool add_number(const Label& label, std::size_t at);
  bool add_name(const Label& label, std::size_t at);
  bool accepts(const Label& label, const AccountName& name) const;
  void add_bare_number(std::size_t at);
  void add_mail(std::size_t at);
  bool begins_number(std::size_t at) const;
  bool is_amount(std::size_t last) const;
  bool is_example(std::size_t first) const;
  bool touches_latin(const ReadNumber& number) const;
  void add(std::string_view kind, std::size_t first, std::size_t last, std::string value,
           const Label* label);

  const UnitText& text_;
  const ContactLexicon& lexicon_;
  const std::vector<WordTrie::Hit>& words_;
  std::vector<Token> tokens_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_CONTACT_FINDER_H_
