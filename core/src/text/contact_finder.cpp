#include "text/contact_finder.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/mail_address.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLabelNoise = 6;  // between a label and its account
constexpr std::size_t kMostConnectors = 3;
constexpr std::size_t kAddingWithin = 12;  // units from a word for "add" to a label
constexpr std::size_t kExampleWithin = 16;
constexpr std::size_t kNumberWordWithin = 6;
constexpr std::size_t kLongestWord = 40;  // units of a word with its noise
constexpr std::size_t kShortestWeChat = 6;
constexpr std::size_t kLongestWeChat = 20;
constexpr std::size_t kShortestHandle = 4;
constexpr std::size_t kMailLabelWithin = 12;

std::string_view kind_of_account(Account account) {
  switch (account) {
    case Account::qq:
      return "qq";
    case Account::wechat:
      return "wechat";
    case Account::email:
      return "email";
    case Account::phone:
      return "phone";
    case Account::whatsapp:
    case Account::handle:
    case Account::none:
      break;
  }
  return "handle";
}

bool ends_with_latin(const UnitText& text, std::size_t last) {
  return last > 0 && text[last - 1].kind == UnitKind::latin;
}

}  // namespace

std::vector<Token> ContactFinder::find() {
  find_labelled();
  find_bare();
  return std::move(tokens_);
}

void ContactFinder::add(std::string_view kind, std::size_t first, std::size_t last,
                        std::string value, const Label* label) {
  Token token{kind, first, last, std::move(value), label != nullptr, first};
  // A plain word before a phone number is a verb or a person.
  const bool shown = label != nullptr && label->account != Account::whatsapp &&
                     label->account != Account::email && !label->far &&
                     (label->account != Account::phone || label->strength == LabelStrength::strong);
  if (shown) token.label_first = label->first;
  tokens_.push_back(std::move(token));
}

// The longest word of these classes that begins at `at`.
const WordTrie::Hit* ContactFinder::word_at(std::size_t at, std::uint32_t classes) const {
  auto word = std::lower_bound(words_.begin(), words_.end(), at,
                               [](const WordTrie::Hit& w, std::size_t a) { return w.first < a; });
  const WordTrie::Hit* longest = nullptr;
  for (; word != words_.end() && word->first == at; ++word) {
    if ((word->payload.classes & classes) != 0) longest = &*word;
  }
  return longest;
}

// Does a word of these classes end at most `within` units before `at`, in the same sentence?
bool ContactFinder::has_word_before(std::size_t at, std::uint32_t classes,
                                    std::size_t within) const {
  const std::size_t reach = within + kLongestWord;
  const std::size_t from = at < reach ? 0 : at - reach;
  auto word = std::lower_bound(words_.begin(), words_.end(), at,
                               [](const WordTrie::Hit& w, std::size_t a) { return w.first < a; });
  while (word != words_.begin()) {
    --word;
    if (word->first < from) return false;
    if ((word->payload.classes & classes) == 0 || word->last > at) continue;
    if (at - word->last <= within && text_[word->first].sentence == text_[at].sentence) return true;
  }
  return false;
}

// Is the word part of another that has nothing to do with accounts?
bool ContactFinder::is_no_label(std::size_t word) const {
  const WordTrie::Hit& label = words_[word];
  const std::size_t from = label.first < kLongestWord ? 0 : label.first - kLongestWord;
  for (std::size_t i = word + 1; i-- > 0;) {
    if (words_[i].first < from) break;
    const bool other = (words_[i].payload.classes & contact_class::kNotLabel) != 0;
    if (other && words_[i].last >= label.last) return true;
  }
  for (std::size_t i = word + 1; i < words_.size() && words_[i].first <= label.last; ++i) {
    const bool other = (words_[i].payload.classes & contact_class::kNotLabel) != 0;
    if (other && words_[i].first < label.last) return true;
  }
  return false;
}

bool ContactFinder::read_label(std::size_t word, Label& label) const {
  const WordTrie::Hit& hit = words_[word];
  label.account = account_of(hit.payload);
  if (label.account == Account::none) return false;
  label.strength = strength_of(hit.payload);
  label.first = hit.first;
  label.last = hit.last;
  // Of the labels that begin at one place, the longest.
  for (std::size_t i = word + 1; i < words_.size() && words_[i].first == hit.first; ++i) {
    if (words_[i].payload.label != 0) return false;
  }
  if (is_no_label(word)) return false;
  const char32_t before = text_.before(label.first).code;
  if (std::binary_search(lexicon_.adding_marks.begin(), lexicon_.adding_marks.end(), before)) {
    --label.first;
    label.adding = true;
  } else {
    label.adding = has_word_before(hit.first, contact_class::kAdding, kAddingWithin);
  }
  return true;
}

// Moves over noise and connecting words to where the account has to begin; the size of the text if
// something else comes first.
std::size_t ContactFinder::account_place(Label& label) const {
  std::size_t at = label.last;
  std::size_t connectors = 0;
  std::size_t noise = 0;
  const std::size_t nowhere = text_.size();
  for (; at < nowhere; ++at) {
    const UnitText::Unit& unit = text_[at];
    if (is_letter_kind(unit.kind)) {
      const WordTrie::Hit* word = word_at(at, contact_class::kConnector);
      if (word == nullptr || ++connectors > kMostConnectors) return at;
      label.last = word->last;
      at = word->last - 1;
      noise = 0;
      continue;
    }
    switch (unit.code) {
      case U':':
        label.colon = true;
        break;
      case U'+':
      case U'@':
      case U'_':
        if (is_letter_kind(text_[at + 1].kind)) return at;
        break;
      case U'(':
        if (text_[at + 1].kind == UnitKind::digit) return at;
        break;
      case U'.':  // of an abbreviation: tel. 010 …
        if (!ends_with_latin(text_, at) || text_[at + 1].kind != UnitKind::blank) return nowhere;
        break;
      case U',':
      case U'/':
      case 0x3001:
      case 0x3002:
      case U'!':
      case U'?':
      case U';':
        return nowhere;
      default:
        break;
    }
    if (unit.kind == UnitKind::line_end || unit.kind == UnitKind::block_end) {
      if (label.far) return nowhere;
      label.far = true;
    }
    if (++noise > kLabelNoise) return nowhere;
  }
  return nowhere;
}

void ContactFinder::find_labelled() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i].payload.label == 0) continue;
    Label label;
    if (!read_label(i, label)) continue;
    const std::size_t at = account_place(label);
    if (at >= text_.size() || is_example(label.first)) continue;
    read_account(label, at);
  }
}

void ContactFinder::read_account(const Label& label, std::size_t at) {
  if (label.account == Account::email) return;  // an address is found by its @
  if (!add_number(label, at)) add_name(label, at);
}

bool ContactFinder::touches_latin(const ReadNumber& number) const {
  const UnitText::Unit& next = text_[number.last];
  const bool address = next.code == U'@' || next.code == U'#';
  return next.kind == UnitKind::latin || (address && is_alnum(text_[number.last + 1].code));
}

bool ContactFinder::is_amount(std::size_t last) const {
  std::size_t at = last;
  while (at - last < 2 && text_[at].kind == UnitKind::blank) ++at;
  return word_at(at, contact_class::kUnit) != nullptr || text_[at].code == U'%';
}

bool ContactFinder::is_example(std::size_t first) const {
  return has_word_before(first, contact_class::kExample, kExampleWithin) ||
         has_word_before(first, contact_class::kExampleBeside, 2);
}

bool ContactFinder::add_number(const Label& label, std::size_t at) {
  const bool sure = label.strength != LabelStrength::bare || label.colon || label.adding;
  const ContactLexicon* letters = label.account == Account::wechat ? nullptr : &lexicon_;
  const DigitRun run = read_digits(text_, at, letters);
  if (run.count < 5 || run.letters * 2 > run.count) return false;
  // What is set off only by the end of a line must be a number by itself.
  const bool labelled = sure && !label.far;
  std::optional<ReadNumber> number = mobile_of(run, labelled);
  std::string_view kind = kind_of_account(label.account);
  if (label.account == Account::whatsapp) {
    if (!number) number = international_of(run, labelled, true);
    kind = "phone";
  } else if (label.account == Account::phone) {
    if (!number) number = landline_of(run, labelled);
    if (!number) number = international_of(run, labelled, false);
  } else if (!number && label.account != Account::handle) {
    number = account_number_of(run);
    const bool wechat = label.account == Account::wechat;
    const bool set_off = label.colon || label.strength == LabelStrength::strong;
    if (number && wechat && (!set_off || number->value.size() < 6)) number.reset();
    // One letter and a year, a version, a quarter.
    const bool short_bare = label.strength == LabelStrength::bare && !label.colon;
    if (number && short_bare && number->value.size() < 7) number.reset();
  }
  if (!number || touches_latin(*number)) return false;
  const bool set_off = label.colon && label.strength != LabelStrength::bare;
  if (!set_off && is_amount(number->last)) return false;
  add(kind, number->first, number->last, std::move(number->value), &label);
  return true;
}

bool ContactFinder::accepts(const Label& label, const AccountName& name) const {
  const bool set_off = label.colon || label.adding || label.strength == LabelStrength::strong;
  if (std::binary_search(lexicon_.not_ids.begin(), lexicon_.not_ids.end(), name.value)) {
    return false;
  }
  if (label.far && !(name.has_digit || name.has_mark)) return false;
  if (label.strength == LabelStrength::bare) {
    return label.adding || (label.colon && name.looks_made_up());
  }
  return set_off || name.looks_made_up();
}

bool ContactFinder::add_name(const Label& label, std::size_t at) {
  if (label.account == Account::phone || label.account == Account::qq) return false;
  const bool at_sign = text_[at].code == U'@';
  const bool dots = label.account != Account::wechat && label.colon;
  const auto name = read_account_name(text_, at_sign ? at + 1 : at, dots);
  if (!name) return false;
  // A label of Latin letters and the name must not be one word.
  if (ends_with_latin(text_, label.last) && label.last == at) return false;
  const bool wechat = label.account == Account::wechat;
  const std::size_t shortest = wechat ? kShortestWeChat : kShortestHandle;
  if (name->value.size() < shortest || (wechat && name->value.size() > kLongestWeChat)) {
    return false;
  }
  if (!at_sign && !accepts(label, *name)) return false;
  add(kind_of_account(label.account), at_sign ? at : name->first, name->last, name->value, &label);
  return true;
}

// May a number begin here, as far as what stands before it goes?
bool ContactFinder::begins_number(std::size_t at) const {
  const UnitText::Unit& unit = text_[at];
  const UnitText::Unit& before = text_.before(at);
  if (before.kind == UnitKind::digit || before.kind == UnitKind::latin) return false;
  if (unit.kind == UnitKind::han_digit && before.kind == UnitKind::han_digit) return false;
  const UnitText::Unit& second = at >= 2 ? text_[at - 2] : text_.before(0);
  switch (before.code) {
    case U'/': {  // between two numbers, or in a path
      std::size_t digits = 0;
      while (digits < 7 && at >= digits + 2 && text_[at - digits - 2].kind == UnitKind::digit) {
        ++digits;
      }
      return digits == 7 || (!is_alnum(second.code) && second.code != before.code);
    }
    case U'-':
    case U'.':
    case U':':
    case U'_':
    case U'#':
    case U'=':
    case U'@':
    case U'&':
    case U'%':
      return !is_alnum(second.code) && second.code != before.code;
    case U'+':
      return false;
    default:
      return true;
  }
}

void ContactFinder::add_bare_number(std::size_t at) {
  if (!begins_number(at)) return;
  const DigitRun run = read_digits(text_, at, nullptr);
  if (run.count < 9) return;
  std::optional<ReadNumber> number = mobile_of(run, false);
  if (!number) number = landline_of(run, false);
  if (!number) number = international_of(run, false, false);
  if (!number || touches_latin(*number) || is_amount(number->last)) return;
  if (has_word_before(number->first, contact_class::kNotNumber, kNumberWordWithin) ||
      is_example(number->first)) {
    return;
  }
  add("phone", number->first, number->last, std::move(number->value), nullptr);
}

void ContactFinder::add_mail(std::size_t at) {
  auto mail = read_mail_address(text_, at, lexicon_);
  if (!mail) return;
  Label label;
  label.account = Account::email;
  bool labelled = false;
  auto word = std::lower_bound(words_.begin(), words_.end(), mail->first,
                               [](const WordTrie::Hit& w, std::size_t a) { return w.first < a; });
  while (word != words_.begin() && !labelled) {
    --word;
    if (word->first + kMailLabelWithin + kLongestWord < mail->first) break;
    labelled = account_of(word->payload) == Account::email && word->last <= mail->first &&
               mail->first - word->last <= kMailLabelWithin;
  }
  if (!(mail->certain || labelled) || is_example(mail->first)) return;
  add("email", mail->first, mail->last, std::move(mail->value), labelled ? &label : nullptr);
}

void ContactFinder::find_bare() {
  std::vector<char32_t> at_signs = {U'@'};
  for (const auto* list : {&lexicon_.at_signs, &lexicon_.uncertain_at_signs}) {
    for (const std::u32string& word : *list) {
      if (!word.empty()) at_signs.push_back(word.front());
    }
  }
  std::sort(at_signs.begin(), at_signs.end());
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const UnitText::Unit& unit = text_[at];
    if (std::binary_search(at_signs.begin(), at_signs.end(), unit.code)) add_mail(at);
    const bool plus = unit.code == U'+' && text_[at + 1].kind == UnitKind::digit;
    const bool bracket =
        unit.code == U'(' && (text_[at + 1].kind == UnitKind::digit || text_[at + 1].code == U'+');
    const bool digit =
        is_digit_kind(unit.kind) && (unit.digit <= 1 || unit.digit == 4 || unit.digit == 8);
    if (plus || bracket || digit) add_bare_number(at);
  }
}

}  // namespace hegui::text
