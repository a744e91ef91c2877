#include "text/mail_address.h"

#include <algorithm>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestUser = 64;
constexpr std::size_t kLongestHost = 80;
constexpr std::size_t kMostBlanks = 2;
constexpr std::size_t kAnnouncedBefore = 64;

bool is_user_unit(const UnitText::Unit& unit) {
  const char32_t c = unit.code;
  return is_alnum(c) || unit.kind == UnitKind::han_digit || c == U'.' || c == U'_' || c == U'-' ||
         c == U'+' || c == U'%';
}

bool has(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Does the host, or anything it is under, stand in the list?
bool has_host(const std::vector<std::string>& sorted, const std::string& host) {
  for (std::size_t from = 0; from < host.size();) {
    if (has(sorted, host.substr(from))) return true;
    const std::size_t dot = host.find('.', from);
    if (dot == std::string::npos) break;
    from = dot + 1;
  }
  return false;
}

class MailReader {
 public:
  MailReader(const UnitText& text, const ContactLexicon& lexicon)
      : text_(text), lexicon_(lexicon) {}

  std::optional<MailAddress> read(std::size_t at) {
    std::size_t behind = at_sign(at);
    if (behind == at) return std::nullopt;
    spaced_ = skip_blanks(behind);
    if (!read_host(behind) || !read_user(at) || is_other()) return std::nullopt;
    MailAddress out{user_first_, host_last_, user_ + "@" + host_, false};
    const bool known = has_host(lexicon_.mail_hosts, host_);
    out.certain = known || spelt_dot_ || (sure_ && !spaced_);
    if (!plain_ && !sure_ && !known && !spelt_dot_) out.certain = false;
    return out;
  }

 private:
  // The end of a word at `at`, blanks inside left out; `at` if it does not stand there.
  std::size_t word_at(std::size_t at, const std::u32string& word) const {
    std::size_t next = at;
    for (const char32_t code : word) {
      for (std::size_t n = 0; next > at && n < kMostBlanks; ++n) {
        if (text_[next].kind == UnitKind::blank) ++next;
      }
      if (text_[next].code != code) return at;
      ++next;
    }
    // A Latin word stands by itself.
    const bool latin = is_alpha(word.front());
    const bool touches = text_.before(at).kind == UnitKind::latin || is_alnum(text_[next].code);
    return latin && touches ? at : next;
  }

  std::size_t any_word_at(std::size_t at, const std::vector<std::u32string>& words) const {
    for (const std::u32string& word : words) {
      const std::size_t end = word_at(at, word);
      if (end != at) return end;
    }
    return at;
  }

  std::size_t at_sign(std::size_t at) {
    sure_ = true;
    plain_ = text_[at].code == U'@';
    if (plain_) return at + 1;
    const std::size_t end = any_word_at(at, lexicon_.at_signs);
    if (end != at) return end;
    sure_ = false;
    return any_word_at(at, lexicon_.uncertain_at_signs);
  }

  bool skip_blanks(std::size_t& at) const {
    const std::size_t begin = at;
    while (at - begin < kMostBlanks && text_[at].kind == UnitKind::blank) ++at;
    return at != begin;
  }

  bool read_user(std::size_t at) {
    std::size_t last = at;
    while (last > 0 && at - last < kMostBlanks && text_[last - 1].kind == UnitKind::blank) --last;
    spaced_ = spaced_ || last != at;
    std::size_t first = last;
    while (first > 0 && last - first <= kLongestUser && is_user_unit(text_[first - 1])) --first;
    if (first == last || last - first > kLongestUser) return false;
    while (first < last && !is_letter_kind(text_[first].kind)) ++first;
    if (first == last || !is_letter_kind(text_[last - 1].kind)) return false;
    // A numeral alone is the word before the address.
    if (text_[first].kind == UnitKind::han_digit && text_[first + 1].kind != UnitKind::han_digit) {
      ++first;
    }
    if (first == last || text_.before(first).kind == UnitKind::latin) return false;
    for (std::size_t i = first; i < last; ++i) {
      const UnitText::Unit& unit = text_[i];
      user_ += static_cast<char>(is_digit_kind(unit.kind) ? U'0' + unit.digit : unit.code);
    }
    user_first_ = first;
    return true;
  }

  // A dot, plain or spelt out; moves behind it.
  bool cross_dot(std::size_t& at) {
    std::size_t next = at;
    const bool blanks = skip_blanks(next);
    bool spelt = false;
    std::size_t behind = next;
    if (text_[next].code == U'.' || (text_[next].code == 0x3002 && !blanks)) {
      behind = next + 1;
    } else {
      behind = any_word_at(next, lexicon_.dots);
      if (behind == next) return false;
      spelt = true;
    }
    // A full stop and the next sentence are no dot.
    if (skip_blanks(behind) && !spelt && !blanks) return false;
    if (!is_alnum(text_[behind].code)) return false;
    spaced_ = spaced_ || (blanks && !spelt);
    spelt_dot_ = spelt_dot_ || spelt;
    at = behind;
    return true;
  }

  bool read_host(std::size_t at) {
    const std::size_t begin = at;
    std::size_t labels = 0;
    std::string last;
    for (;;) {
      last.clear();
      while (at - begin < kLongestHost && (is_alnum(text_[at].code) || text_[at].code == U'-')) {
        last += static_cast<char>(text_[at].code);
        ++at;
      }
      if (last.empty()) return false;
      host_ += last;
      ++labels;
      host_last_ = at;
      if (at - begin >= kLongestHost || !cross_dot(at)) break;
      host_ += '.';
    }
    const bool letters = std::all_of(last.begin(), last.end(), [](char c) { return is_alpha(c); });
    return labels >= 2 && letters && last.size() >= 2 && last.size() <= 18 &&
           text_[host_last_].kind != UnitKind::latin;
  }

  // Repositories, packages, pictures, examples, log-ins of addresses.
  bool is_other() const {
    if (has_host(lexicon_.not_mail_hosts, host_) || has(lexicon_.not_mail_users, user_))
      return true;
    const char32_t next = text_[host_last_].code;
    const char32_t after = text_[host_last_ + 1].code;
    if (next == U'@' || ((next == U':' || next == U'/') && is_alnum(after))) return true;
    const char32_t before = text_.before(user_first_).code;
    if (before == U'$' || before == U'{' || before == U'@') return true;
    return before == U'/' || (before == U':' && is_in_address());
  }

  bool is_in_address() const {
    for (std::size_t i = user_first_, n = 0; i > 1 && n < kAnnouncedBefore; --i, ++n) {
      if (!is_user_unit(text_[i - 1]) && text_[i - 1].code != U':') {
        return text_[i - 1].code == U'/' && text_[i - 2].code == U'/';
      }
    }
    return false;
  }

  const UnitText& text_;
  const ContactLexicon& lexicon_;
  std::string user_;
  std::string host_;
  std::size_t user_first_ = 0;
  std::size_t host_last_ = 0;
  bool plain_ = false;      // with an @
  bool sure_ = false;       // with an @ or what only stands for one
  bool spaced_ = false;     // with blanks inside
  bool spelt_dot_ = false;  // with a dot in words
};

}  // namespace

std::optional<MailAddress> read_mail_address(const UnitText& text, std::size_t at,
                                             const ContactLexicon& lexicon) {
  return MailReader(text, lexicon).read(at);
}

}  // namespace hegui::text
