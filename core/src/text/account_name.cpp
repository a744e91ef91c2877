#include "text/account_name.h"

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongest = 32;
constexpr std::size_t kMostNoise = 2;
constexpr std::size_t kShortestSpelt = 5;

bool is_sign(const UnitText::Unit& unit) { return unit.code == U'_' || unit.code == U'-'; }

// Latin letters beyond ASCII are no part of a name; they have been folded if they imitate one.
bool is_name_unit(const UnitText::Unit& unit) { return is_alnum(unit.code) || is_sign(unit); }

class NameReader {
 public:
  NameReader(const UnitText& text, std::size_t at, bool dots) : text_(text), at_(at), dots_(dots) {
    name_.first = at;
    name_.last = at;
  }

  std::optional<AccountName> read() {
    while (name_.value.size() <= kLongest && read_piece() && cross_gap()) {
    }
    while (!name_.value.empty() && (name_.value.back() == '-')) {
      name_.value.pop_back();
      --name_.last;
    }
    if (name_.value.empty() || name_.value.size() > kLongest || is_part_of_other()) {
      return std::nullopt;
    }
    name_.spelt_out = ornaments_ || (pieces_ >= kShortestSpelt && pieces_ == singles_);
    return name_;
  }

 private:
  void add(char32_t code) {
    name_.value += static_cast<char>(code);
    name_.has_digit = name_.has_digit || is_digit(code);
    name_.has_mark = name_.has_mark || code == U'_' || code == U'-';
  }

  // Letters, digits and signs that touch each other; Han numerals only in pairs, for one alone is
  // the word after the name.
  bool read_piece() {
    const std::size_t begin = at_;
    while (name_.value.size() <= kLongest) {
      const UnitText::Unit& unit = text_[at_];
      const bool dot = dots_ && unit.code == U'.' && is_alnum(text_[at_ + 1].code);
      if (is_name_unit(unit) || dot) {
        add(unit.code);
      } else if (unit.kind == UnitKind::han_digit &&
                 (text_[at_ + 1].kind == UnitKind::han_digit ||
                  (at_ > begin && text_.before(at_).kind == UnitKind::han_digit))) {
        add(U'0' + unit.digit);
      } else {
        break;
      }
      name_.last = ++at_;
    }
    ++pieces_;
    if (at_ - begin == 1) ++singles_;
    return at_ > begin;
  }

  // Moves over noise to where the name goes on: behind an ornament, around a sign, or to the next
  // letter of a name that is spelt out.
  bool cross_gap() {
    std::size_t next = at_;
    bool ornament = false;
    while (next - at_ <= kMostNoise) {
      const UnitKind kind = text_[next].kind;
      if (kind != UnitKind::blank && kind != UnitKind::ornament &&
          !(kind == UnitKind::mark && !is_sign(text_[next]) && is_between_singles(next))) {
        break;
      }
      ornament = ornament || kind == UnitKind::ornament;
      ++next;
    }
    if (next == at_ || next - at_ > kMostNoise || !is_name_unit(text_[next])) return false;
    const bool around_sign =
        (text_[next].code == U'_' || text_.before(at_).code == U'_') && !ornament;
    const bool single = pieces_ == singles_ && !is_name_unit(text_[next + 1]);
    if (!ornament && !around_sign && !single) return false;
    if (ornament && text_[next - 1].kind == UnitKind::blank) return false;
    ornaments_ = ornaments_ || ornament;
    at_ = next;
    return true;
  }

  bool is_between_singles(std::size_t mark) const {
    const char32_t code = text_[mark].code;
    return pieces_ == singles_ && (code == U'.' || code == U'*' || code == U'~' || code == U'+' ||
                                   code == 0xB7 || code == 0x3001);
  }

  bool is_part_of_other() const {
    const UnitText::Unit& next = text_[name_.last];
    const UnitText::Unit& after = text_[name_.last + 1];
    if (next.code == U'@' || next.code == U'#' || next.kind == UnitKind::latin) return true;
    if (next.code == U'.' || next.code == U'/' || next.code == U':' || next.code == U'\\') {
      return is_alnum(after.code) || after.code == U'/';
    }
    return next.code == U'=' || (next.code == U'(' && after.code == U')');
  }

  const UnitText& text_;
  std::size_t at_;
  bool dots_;
  AccountName name_;
  std::size_t pieces_ = 0;
  std::size_t singles_ = 0;
  bool ornaments_ = false;
};

}  // namespace

std::optional<AccountName> read_account_name(const UnitText& text, std::size_t at, bool dots) {
  const UnitText::Unit& first = text[at];
  if (!is_alpha(first.code) && first.code != U'_') return std::nullopt;
  return NameReader(text, at, dots).read();
}

}  // namespace hegui::text
