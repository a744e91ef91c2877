// What of a text is compared to find copies, and fingerprints that two copies of a stretch share.
//
// A text is reduced to its letters and digits, folded; spaces, punctuation and symbols are left
// out, so that a copy cannot hide behind them. Of the hashes of every kGram letters in a row the
// smallest in each window of kWindow is kept (winnowing, Schleimer, Wilkerson and Aiken, 2003).
// Both of two texts that share kGuaranteed letters in a row then keep a common fingerprint inside
// them, at the same place of the stretch.
//
// Who uses it: the index of copies, for the texts it holds and those it is asked about.
//
// What a caller may not assume: that stretches go across a place where positions go back (texts of
// attributes follow the body), or that two letters beyond the basic plane compare as different.
#ifndef HEGUI_TEXT_WINNOWING_H_
#define HEGUI_TEXT_WINNOWING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/symbol.h"

namespace hegui::text {

inline constexpr std::size_t kGram = 10;
inline constexpr std::size_t kWindow = 11;
inline constexpr std::size_t kGuaranteed = kGram + kWindow - 1;

// The letters of a text in reading order, with where each stands in the original.
struct Letters {
  std::vector<std::uint16_t> codes;
  std::vector<std::uint32_t> starts;  // UTF-16 units
  std::vector<std::uint16_t> lengths;
  std::vector<std::uint32_t> parts;  // where positions begin anew; the first is 0

  std::size_t size() const { return codes.size(); }
  std::uint32_t end(std::size_t at) const { return starts[at] + lengths[at]; }
};

// Of folded symbols those that are letters or digits of any script.
Letters letters_of(std::span<const Symbol> folded);

// Looks through `text`, folds it and takes its letters. Code (scripts, styles) is left out.
Letters letters_of_text(std::string_view text);

// How much a letter says, in quarters of an ideograph: a letter of an alphabet or a digit is one.
inline constexpr std::uint32_t kIdeographWeight = 4;
constexpr std::uint32_t weight_of(std::uint16_t code) {
  return code < 0x0590 ? 1 : kIdeographWeight;
}

struct Fingerprint {
  std::uint32_t hash;
  std::uint32_t at;  // of its first letter
};

// In the order of their places. Time is linear in the letters. The hash is fixed by constants and
// the same everywhere.
std::vector<Fingerprint> fingerprints_of(const Letters& letters);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WINNOWING_H_
