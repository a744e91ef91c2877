#include "text/amount_parser.h"

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::uint64_t kTenThousand = 10000;
constexpr int kMostDecimals = 4;

class Parser {
 public:
  Parser(const LetterStream& letters, std::size_t at, const NumeralWords& words)
      : letters_(letters), words_(words), at_(at) {}

  std::optional<Amount> parse() {
    while (at_ < letters_.size() && step()) {
    }
    if (!any_ || failed_) return std::nullopt;
    close_section();
    const std::int64_t units = total_ + section_;
    if (failed_ || units > kMostUnits) return std::nullopt;
    out_.units = units;
    out_.end = at_;
    out_.chinese = !ascii_;
    for (std::int64_t scale = 1; scale < Amount::kScale && units % (scale * 10) == 0; scale *= 10) {
      --decimals_left_;
    }
    out_.decimals = written_decimals_ > 0 ? written_decimals_ : decimals_left_;
    return out_;
  }

 private:
  bool step() {
    const char32_t code = letters_.at(at_);
    if (is_digit(code)) return read_digits();
    // "6k a year": the year's numeral belongs to no number written in digits.
    if (words_.digits.count(code) != 0) return ascii_ ? false : read_numerals();
    const auto multiple = words_.multiples.find(code);
    if (multiple != words_.multiples.end()) return read_multiple(multiple->second);
    return false;
  }

  bool fits_multiple(std::uint64_t multiple) const {
    // Ten alone is a number, a hundred alone is not; "k" and "w" end in themselves.
    if (!has_number_ && (section_ == 0 && total_ == 0) && multiple != 10) return false;
    return !is_alpha(letters_.at(at_)) ||
           (has_number_ && !letters_.gap_before(at_) && !is_alpha(letters_.at(at_ + 1)));
  }

  // Thousands come before hundreds and these before tens, so that a row of tens is many numbers.
  bool falls_in_section(std::uint64_t multiple) const {
    if (multiple < kTenThousand) return multiple < section_multiple_;
    return has_number_ || section_ > 0 || (multiple > kTenThousand && total_ > 0);
  }

  bool read_multiple(std::uint64_t multiple) {
    if (!fits_multiple(multiple) || !falls_in_section(multiple)) return false;
    section_multiple_ = multiple < kTenThousand ? multiple : kTenThousand;
    if (!has_number_ && multiple < kTenThousand) number_ = Amount::kScale;
    any_ = true;
    const auto by = static_cast<std::int64_t>(multiple);
    if (multiple >= kTenThousand) {
      section_ += number_;
      const std::int64_t base = multiple > kTenThousand ? total_ + section_ : section_;
      if (base > kMostUnits / by) return fail();
      total_ = (multiple > kTenThousand ? 0 : total_) + base * by;
      if (total_ > kMostUnits) return fail();
      section_ = 0;
      out_.multiplied = true;
    } else {
      if (number_ > kMostUnits / by) return fail();
      section_ += number_ * by;
      if (section_ > kMostUnits) return fail();
    }
    written_decimals_ = 0;
    number_ = 0;
    has_number_ = false;
    after_zero_ = false;
    last_multiple_ = by;
    ++at_;
    return true;
  }

  bool fail() {
    failed_ = true;
    return false;
  }

  // "two hundred five" without a zero is two hundred and fifty.
  void close_section() {
    if (!has_number_) return;
    const bool colloquial = last_multiple_ >= 100 && !after_zero_ && single_digit_;
    section_ += colloquial ? number_ * (last_multiple_ / 10) : number_;
    has_number_ = false;
  }

  bool read_numerals() {
    if (has_number_) return false;
    std::int64_t number = 0;
    int count = 0;
    for (; at_ < letters_.size(); ++at_) {
      const auto digit = words_.digits.find(letters_.at(at_));
      if (digit == words_.digits.end()) break;
      if (count == 0 && digit->second == 0) after_zero_ = true;
      number = number * 10 + static_cast<std::int64_t>(digit->second);
      if (++count > 12) return fail();
    }
    number_ = number * Amount::kScale;
    single_digit_ = number < 10 && number > 0;
    if (words_.points.count(letters_.at(at_)) != 0 &&
        words_.digits.count(letters_.at(at_ + 1)) != 0) {
      ++at_;
      std::int64_t part = Amount::kScale;
      for (; words_.digits.count(letters_.at(at_)) != 0; ++at_) {
        part /= 10;
        if (part == 0) return fail();
        number_ += part * static_cast<std::int64_t>(words_.digits.find(letters_.at(at_))->second);
        ++written_decimals_;
      }
      single_digit_ = false;
    }
    any_ = has_number_ = true;
    return true;
  }

  bool read_digits() {
    if (has_number_) return false;
    ascii_ = true;
    std::int64_t number = 0;
    int count = 0;
    const bool spaced = all_stand_alone();
    std::size_t group = 0;  // digits since the last separator
    bool grouped = false;
    while (at_ < letters_.size()) {
      const char32_t code = letters_.at(at_);
      if (is_digit(code)) {
        if (count > 0 && letters_.gap_before(at_) && !spaced) {
          if (group > 3 || !group_of_three(at_)) break;
          group = 0;
        }
        number = number * 10 + static_cast<std::int64_t>(code - U'0');
        ++group;
        if (++count > 13) return fail();
        ++at_;
      } else if (code == U',' && count > 0 && group <= 3 && (!grouped || group == 3) &&
                 group_of_three(at_ + 1) && !letters_.gap_before(at_ + 1)) {
        grouped = true;
        group = 0;
        ++at_;
      } else {
        break;
      }
    }
    number_ = number * Amount::kScale;
    single_digit_ = count == 1 && number > 0;
    if (!read_decimals()) return false;
    any_ = has_number_ = true;
    return true;
  }

  bool read_decimals() {
    if (letters_.at(at_) != U'.' || !is_digit(letters_.at(at_ + 1)) ||
        letters_.gap_before(at_ + 1)) {
      return true;
    }
    ++at_;
    single_digit_ = false;
    std::int64_t part = Amount::kScale;
    for (; is_digit(letters_.at(at_)) && !letters_.gap_before(at_); ++at_) {
      const auto digit = static_cast<std::int64_t>(letters_.at(at_) - U'0');
      part /= 10;
      if (part == 0 && digit != 0) return fail();
      number_ += part * digit;
      if (++written_decimals_ > kMostDecimals * 2) return fail();
    }
    return true;
  }

  // Are exactly three digits here?
  bool group_of_three(std::size_t at) const {
    for (std::size_t i = 0; i < 3; ++i) {
      if (!is_digit(letters_.at(at + i)) || (i > 0 && letters_.gap_before(at + i))) return false;
    }
    return !is_digit(letters_.at(at + 3)) || letters_.gap_before(at + 3);
  }

  bool all_stand_alone() const {
    std::size_t i = at_ + 1;
    for (; is_digit(letters_.at(i)); ++i) {
      if (!letters_.gap_before(i)) return false;
    }
    return i - at_ >= 3;
  }

  const LetterStream& letters_;
  const NumeralWords& words_;
  std::size_t at_;
  Amount out_;
  std::int64_t total_ = 0;
  std::int64_t section_ = 0;
  std::int64_t number_ = 0;
  std::int64_t last_multiple_ = 1;
  std::uint64_t section_multiple_ = kTenThousand;  // the least so far of those below it
  int written_decimals_ = 0;
  int decimals_left_ = kMostDecimals;
  bool has_number_ = false;
  bool any_ = false;
  bool failed_ = false;
  bool ascii_ = false;
  bool after_zero_ = false;
  bool single_digit_ = false;
};

}  // namespace

void NumeralWords::add_beginnings(LetterSet& out) const {
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) out.add(digit);
  digits.add_to(out);
  multiples.add_to(out);
}

std::optional<Amount> parse_amount(const LetterStream& letters, std::size_t at,
                                   const NumeralWords& words) {
  return Parser(letters, at, words).parse();
}

}  // namespace hegui::text
