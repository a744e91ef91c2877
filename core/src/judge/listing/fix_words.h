// The words that may be deleted together with what a rule finds, out of the rulebook's
// lexicon/contacts.json ("alone", with the labels and all that joins them to an account).
//
// Who uses it: the fixes of the listing judge; read once a rulebook.
#ifndef HEGUI_JUDGE_LISTING_FIX_WORDS_H_
#define HEGUI_JUDGE_LISTING_FIX_WORDS_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "text/word_table.h"

namespace hegui::judge::listing {

// What a word may stand beside; bits.
namespace fix_word {
inline constexpr std::uint32_t kNoun = 1U << 0U;      // a contact: says what it is
inline constexpr std::uint32_t kAround = 1U << 1U;    // a contact: the rest of such a sentence
inline constexpr std::uint32_t kParticle = 1U << 2U;  // a sentence that is a breach
inline constexpr std::uint32_t kSite = 1U << 3U;      // a link: says what it is
}  // namespace fix_word

struct FixWords {
  text::WordTable beside;       // values are bits
  text::WordTable pointing;     // a sentence with one of them needs its link
  text::WordTable continuing;   // a sentence that begins with one needs the one before
  text::WordTable introducing;  // a sentence with one may speak of what stands beside it
  text::WordTable instructing;  // a sentence with one tells how something is set or tried
};

FixWords read_fix_words(const nlohmann::json& contacts);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_WORDS_H_
