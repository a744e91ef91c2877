#include "text/skeleton.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/letter.h"

namespace hegui::text {
namespace {

// CJK and general punctuation by which a sentence ends.
bool ends_sentence(char32_t code) {
  return code == U'!' || code == U'?' || code == U';' || code == 0x3002 || code == 0xFF01 ||
         code == 0xFF1F || code == 0xFF1B || code == 0xFF61 || code == 0x2029 ||
         code == kBlockBreak;
}

bool ends_line(char32_t code) { return code == U'\n' || code == U'\r' || code == 0x2028; }

bool is_bracket_or_quote(char32_t code) {
  return (code >= 0x3008 && code <= 0x3011) || (code >= 0x3014 && code <= 0x301F) ||
         (code >= 0x2018 && code <= 0x201F) || code == 0xFF08 || code == 0xFF09 || code == 0xAB ||
         code == 0xBB;
}

bool is_bracket(char32_t code) {
  constexpr std::array kAscii = {U'"', U'(', U')', U'[', U']', U'<', U'>', U'{', U'}', U'\''};
  return std::find(kAscii.begin(), kAscii.end(), code) != kAscii.end() || is_bracket_or_quote(code);
}

bool pauses(char32_t code) {
  return code == U',' || code == U':' || code == 0xFF0C || code == 0x3001 || code == 0xFF1A ||
         code == 0x2014;
}

class Maker {
 public:
  explicit Maker(std::span<const Symbol> folded) : folded_(folded) {}

  Skeleton make() {
    out_.codes.reserve(folded_.size());
    out_.letters.reserve(folded_.size());
    for (std::size_t at = 0; at < folded_.size(); ++at) {
      const char32_t code = folded_[at].code;
      if (is_letter(code)) {
        add_letter(code, at);
      } else if (code != kLinkEdge) {
        add_gap(code, at);
      }
    }
    return std::move(out_);
  }

 private:
  void add_letter(char32_t code, std::size_t at) {
    if (gap_ == Gap::sentence) ++sentence_;
    out_.codes.push_back(code);
    out_.letters.push_back({static_cast<std::uint32_t>(at), sentence_, gap_, width_});
    gap_ = Gap::none;
    width_ = 0;
  }

  void add_gap(char32_t code, std::size_t at) {
    gap_ = std::max(gap_, kind_of(code, at));
    if (width_ < 255) ++width_;
  }

  Gap kind_of(char32_t code, std::size_t at) const {
    if (is_blank(code)) return Gap::space;
    if (ends_sentence(code) || is_full_stop(code, at)) return Gap::sentence;
    if (ends_line(code)) return ends_line_within_sentence(at) ? Gap::line : Gap::sentence;
    if (is_bracket(code)) return Gap::bracket;
    return pauses(code) ? Gap::pause : Gap::noise;
  }

  // Nothing else stands at the line's end and at the beginning of the next.
  bool ends_line_within_sentence(std::size_t at) const {
    if (width_ != 0 || at + 1 >= folded_.size()) return false;
    // A digit there numbers the next line.
    const char32_t next = folded_[at + 1].code;
    return is_letter(next) && !is_digit(next);
  }

  // A dot between Latin words with a blank behind it; others stand inside names and numbers, or
  // were put inside a word.
  bool is_full_stop(char32_t code, std::size_t at) const {
    if (code != U'.' || out_.codes.empty() || out_.codes.back() >= 0x80) return false;
    return at + 1 < folded_.size() && is_blank(folded_[at + 1].code) && at > 0 &&
           is_alpha_at(at - 1) && next_letter_is_latin(at + 2);
  }

  bool is_alpha_at(std::size_t at) const {
    const char32_t code = folded_[at].code;
    return code >= U'a' && code <= U'z' && at > 0 && folded_[at - 1].code != U' ';
  }

  bool next_letter_is_latin(std::size_t at) const {
    return at >= folded_.size() || folded_[at].code < 0x80;
  }

  std::span<const Symbol> folded_;
  Skeleton out_;
  Gap gap_ = Gap::none;
  std::uint8_t width_ = 0;
  std::uint32_t sentence_ = 0;
};

}  // namespace

bool is_latin(char32_t code) { return code < 0x250 && is_letter(code); }

bool may_stand_in_word(const Letter& letter) {
  constexpr std::uint8_t kWidestGap = 6;
  const std::uint8_t widest = letter.gap >= Gap::bracket ? 2 : kWidestGap;
  return letter.gap < Gap::pause && letter.width <= widest;
}

Skeleton make_skeleton(std::span<const Symbol> folded) { return Maker(folded).make(); }

}  // namespace hegui::text
