// Digits that belong together, with what stands between them, and what they can be the number of.
//
// Who uses it: the contact detector.
//
// What a caller may not assume: that a run ends where the digits do. It has at most kMostDigits,
// and the noise in one gap is bounded, so that reading costs the same wherever it begins.
#ifndef HEGUI_TEXT_DIGIT_RUN_H_
#define HEGUI_TEXT_DIGIT_RUN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "text/contact_lexicon.h"
#include "text/unit_text.h"

namespace hegui::text {

enum class DigitGap : std::uint8_t {
  none,
  blank,
  tight,     // hyphen, dot: also inside versions, dates, addresses
  bracket,   // around an area code
  colon,     // times, ports
  list,      // comma, slash: between numbers rather than inside one
  ornament,  // nothing that numbers are written with
};

struct DigitRun {
  static constexpr std::size_t kMostDigits = 26;

  std::size_t count = 0;
  std::array<std::uint8_t, kMostDigits> digits{};
  std::array<std::size_t, kMostDigits> places{};  // indices of the units
  std::array<DigitGap, kMostDigits> gaps{};       // before each digit; the first has none
  bool plus = false;                              // "+" before the first digit
  bool bracket = false;                           // "(" before both
  std::size_t first = 0;                          // with the plus and an opening bracket
  std::size_t letters = 0;                        // letters read as digits
  std::array<bool, kMostDigits> han{};            // is the digit a Han numeral?

  std::string value(std::size_t from, std::size_t to) const;
};

// A number that a run begins with.
struct ReadNumber {
  std::size_t first = 0;  // units, last exclusive
  std::size_t last = 0;
  std::string value;
};

// `at` is a digit, a plus or a bracket before one. Letters count as digits only if `letters`.
DigitRun read_digits(const UnitText& text, std::size_t at, const ContactLexicon* letters);

// Mobile numbers of the mainland, with or without its code.
std::optional<ReadNumber> mobile_of(const DigitRun& run, bool labelled);
// Area code and number, 400 and 800 numbers; labelled also a number without area code.
std::optional<ReadNumber> landline_of(const DigitRun& run, bool labelled);
// Plus and country code; labelled also without the plus if `any`.
std::optional<ReadNumber> international_of(const DigitRun& run, bool labelled, bool any);
// Five to eleven digits behind a label.
std::optional<ReadNumber> account_number_of(const DigitRun& run);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_DIGIT_RUN_H_
