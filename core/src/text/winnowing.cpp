#include "text/winnowing.h"

#include "text/fold.h"
#include "text/letter.h"
#include "text/markup.h"

namespace hegui::text {
namespace {

// Letters beyond the basic plane are rare: they share the codes that no character has.
std::uint16_t compact(char32_t code) {
  if (code <= 0xFFFF) return static_cast<std::uint16_t>(code);
  constexpr std::uint32_t kMultiplier = 0x9E3779B1U;
  return static_cast<std::uint16_t>(0xD800U | ((code * kMultiplier) >> 21U));
}

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15U;

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  std::uint64_t out = 1;
  for (; exponent > 0; --exponent) out *= base;
  return out;
}

// Spreads the rolling sum over all bits, so that the smallest is as good as drawn by lot.
std::uint32_t mixed(std::uint64_t sum) {
  sum ^= sum >> 33U;
  sum *= 0xFF51AFD7ED558CCDU;
  sum ^= sum >> 33U;
  sum *= 0xC4CEB9FE1A85EC53U;
  return static_cast<std::uint32_t>(sum >> 32U);
}

// The hash of every kGram codes in a row.
void hash_grams(std::span<const std::uint16_t> codes, std::vector<std::uint32_t>& out) {
  constexpr std::uint64_t kLeaving = power(kBase, kGram);
  out.clear();
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    sum = sum * kBase + codes[i] + 1;
    if (i >= kGram) sum -= kLeaving * (std::uint64_t{codes[i - kGram]} + 1);
    if (i + 1 >= kGram) out.push_back(mixed(sum));
  }
}

// The place of the smallest in [first, last), of equal ones the last.
std::size_t smallest(const std::vector<std::uint32_t>& hashes, std::size_t first,
                     std::size_t last) {
  std::size_t best = first;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (hashes[i] <= hashes[best]) best = i;
  }
  return best;
}

void winnow(const std::vector<std::uint32_t>& hashes, std::uint32_t offset,
            std::vector<Fingerprint>& out) {
  if (hashes.size() < kWindow) return;
  std::size_t kept = smallest(hashes, 0, kWindow);
  out.push_back({hashes[kept], offset + static_cast<std::uint32_t>(kept)});
  for (std::size_t last = kWindow; last < hashes.size(); ++last) {
    const std::size_t first = last + 1 - kWindow;
    if (kept >= first && hashes[last] > hashes[kept]) continue;
    kept = kept < first ? smallest(hashes, first, last + 1) : last;
    out.push_back({hashes[kept], offset + static_cast<std::uint32_t>(kept)});
  }
}

}  // namespace

Letters letters_of(std::span<const Symbol> folded) {
  Letters out;
  std::uint32_t reached = 0;
  for (const Symbol& symbol : folded) {
    if (!is_letter(symbol.code)) continue;
    if (out.codes.empty() || symbol.start < reached) {
      out.parts.push_back(static_cast<std::uint32_t>(out.codes.size()));
    }
    out.codes.push_back(compact(symbol.code));
    out.starts.push_back(symbol.start);
    out.lengths.push_back(static_cast<std::uint16_t>(symbol.length));
    reached = symbol.start;
  }
  return out;
}

Letters letters_of_text(std::string_view text) {
  const LookThrough seen = look_through(text);
  return letters_of(fold_symbols(std::span(seen.symbols).first(seen.code_from)));
}

std::vector<Fingerprint> fingerprints_of(const Letters& letters) {
  std::vector<Fingerprint> out;
  std::vector<std::uint32_t> hashes;
  for (std::size_t i = 0; i < letters.parts.size(); ++i) {
    const std::size_t first = letters.parts[i];
    const std::size_t last =
        i + 1 < letters.parts.size() ? letters.parts[i + 1] : letters.codes.size();
    if (last - first < kGuaranteed) continue;
    hash_grams(std::span(letters.codes).subspan(first, last - first), hashes);
    winnow(hashes, static_cast<std::uint32_t>(first), out);
  }
  return out;
}

}  // namespace hegui::text
