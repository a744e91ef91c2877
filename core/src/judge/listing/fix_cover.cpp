#include "judge/listing/fix_cover.h"

#include "judge/common/json_lists.h"
#include "text/ascii.h"
#include "text/letter.h"
#include "text/skeleton.h"

namespace hegui::judge::listing {

using namespace fix_cover;

int bracket_step(char32_t code) {
  // Corner, lenticular, angle and curved ones of Chinese, and ASCII's.
  constexpr std::u32string_view kOpening = U"([{\u3008\u300A\u300C\u300E\u3010\u3014\u2018\u201C";
  constexpr std::u32string_view kClosing = U")]}\u3009\u300B\u300D\u300F\u3011\u3015\u2019\u201D";
  if (kOpening.find(code) != std::u32string_view::npos) return 1;
  return kClosing.find(code) != std::u32string_view::npos ? -1 : 0;
}

std::uint8_t fix_cover_of(const Finding& finding, std::string_view field) {
  if (!finding.span || field == "name" || field == "text" || field == "codes") return 0;
  const bool violation = finding.outcome == Outcome::violation;
  const std::string fix = string_of(finding.rule->source, "fix");
  const std::uint8_t outcome = violation ? kBreach : kReview;
  if (fix == "contact" && (finding.detector == "contact" || finding.detector == "link")) {
    // A shop has to be reached somewhere: what stands there is moved, not deleted.
    return field == "support" ? std::uint8_t{0} : static_cast<std::uint8_t>(kContact | outcome);
  }
  if (!violation) return 0;
  if (fix == "link" && finding.detector == "link") return kLink | kBreach;
  if (fix == "sentence" && finding.detector == "words") return kSentence | kBreach;
  return 0;
}

namespace {

// A word of few letters is as often an item or a heading as a sentence.
bool is_too_short(const Finding& finding, std::uint8_t bits, const text::LetterStream& letters,
                  const FixExtents& extents) {
  constexpr std::size_t kFewestLetters = 5;
  if ((bits & kSentence) == 0) return false;
  std::size_t count = 0;
  for (std::size_t at = extents.letter_at(finding.span->start);
       at < letters.size() && extents.start(at) < finding.span->end; ++at) {
    if (text::is_letter(letters.at(at))) ++count;
  }
  return count < kFewestLetters;
}

}  // namespace

FixCover::FixCover(std::string_view field, std::span<const Finding* const> findings,
                   const text::LetterStream& letters, const FixExtents& extents,
                   const FixWords& words)
    : letters_(letters),
      words_(words),
      cover_(letters.size(), 0),
      has_letters_(findings.size(), false) {
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::uint8_t bits = fix_cover_of(*findings[i], field);
    if (bits == 0 || is_too_short(*findings[i], bits, letters, extents)) continue;
    const TextSpan span = *findings[i]->span;
    for (std::size_t at = extents.letter_at(span.start);
         at < letters.size() && extents.start(at) < span.end; ++at) {
      cover_[at] = static_cast<std::uint8_t>(cover_[at] | bits);
      has_letters_[i] = true;
    }
  }
}

std::uint8_t FixCover::bits(std::size_t first, std::size_t last) const {
  std::uint8_t out = 0;
  for (std::size_t at = first; at < last; ++at) out = static_cast<std::uint8_t>(out | cover_[at]);
  return out;
}

std::uint8_t FixCover::whole(std::size_t first, std::size_t last, bool narrow) const {
  const std::uint8_t found = bits(first, last);
  if (found == 0) return 0;
  std::uint32_t allowed = fix_word::kNoun;
  if (!narrow) {
    allowed = fix_word::kParticle;
    if ((found & kContact) != 0) allowed |= fix_word::kNoun | fix_word::kAround;
    if ((found & kLink) != 0) allowed |= fix_word::kSite;
  }
  int open = 0;        // brackets
  bool named = false;  // by a letter, of a word or of the account
  for (std::size_t at = first; at < last;) {
    const char32_t code = letters_.at(at);
    const bool letter = text::is_letter(code);
    named = named || (letter && !text::is_digit(code));
    if (cover_[at] == 0) open += bracket_step(code);
    if (open < 0) return 0;
    if (cover_[at] != 0 || !letter) {
      ++at;
      continue;
    }
    const auto word = words_.beside.longest_at(letters_, at);
    if (!word || (word->value & allowed) == 0 || at + word->length > last) return 0;
    at += word->length;
  }
  if (open != 0) return 0;
  return named || (found & kBreach) != 0 ? found : std::uint8_t{0};
}

}  // namespace hegui::judge::listing
