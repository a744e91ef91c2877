#include "text/contact_lexicon.h"

#include <algorithm>

#include "text/fold.h"
#include "text/markup.h"

namespace hegui::text {
namespace {

std::u32string folded(std::string_view word) {
  std::u32string out;
  for (const Symbol& symbol : fold_symbols(as_written(word).symbols)) out += symbol.code;
  return out;
}

}  // namespace

void ContactLexicon::add_label(std::string_view word, Account account, LabelStrength strength) {
  const auto label = static_cast<std::uint8_t>(1 + static_cast<unsigned>(account) * 3 +
                                               static_cast<unsigned>(strength));
  words.add(folded(word), {0, label});
}

void ContactLexicon::add_word(std::string_view word, std::uint32_t classes) {
  words.add(folded(word), {classes, 0});
}

void ContactLexicon::prepare() {
  words.prepare();
  std::sort(digits.begin(), digits.end());
  std::sort(digit_letters.begin(), digit_letters.end());
  std::sort(adding_marks.begin(), adding_marks.end());
  for (auto* list : {&not_ids, &mail_hosts, &not_mail_hosts, &not_mail_users}) {
    std::sort(list->begin(), list->end());
  }
}

}  // namespace hegui::text
