#include "text/punycode.h"

#include <cstdint>

namespace hegui::text {
namespace {

// RFC 3492, section 5.
constexpr std::uint32_t kBase = 36;
constexpr std::uint32_t kSmallestThreshold = 1;
constexpr std::uint32_t kLargestThreshold = 26;
constexpr std::uint32_t kSkew = 38;
constexpr std::uint32_t kDamp = 700;
constexpr std::uint32_t kFirstBias = 72;
constexpr std::uint32_t kFirstCode = 128;
constexpr std::size_t kLongestLabel = 63;

char digit(std::uint32_t value) {
  return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26));
}

// Section 6.1.
std::uint32_t adapt(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / kDamp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  while (delta > ((kBase - kSmallestThreshold) * kLargestThreshold) / 2) {
    delta /= kBase - kSmallestThreshold;
    k += kBase;
  }
  return k + (kBase - kSmallestThreshold + 1) * delta / (delta + kSkew);
}

void append_number(std::string& out, std::uint32_t number, std::uint32_t bias) {
  for (std::uint32_t k = kBase;; k += kBase) {
    const std::uint32_t threshold = k <= bias                       ? kSmallestThreshold
                                    : k >= bias + kLargestThreshold ? kLargestThreshold
                                                                    : k - bias;
    if (number < threshold) break;
    out.push_back(digit(threshold + (number - threshold) % (kBase - threshold)));
    number = (number - threshold) / (kBase - threshold);
  }
  out.push_back(digit(number));
}

}  // namespace

// Section 6.3. A label of at most 63 code points cannot overflow 32 bits here.
std::string to_punycode(std::u32string_view label) {
  if (label.size() > kLongestLabel) return {};
  std::string out = "xn--";
  std::uint32_t basic = 0;
  for (const char32_t c : label) {
    if (c >= kFirstCode) continue;
    out.push_back(static_cast<char>(c));
    ++basic;
  }
  if (basic > 0) out.push_back('-');
  std::uint32_t code = kFirstCode;
  std::uint32_t delta = 0;
  std::uint32_t bias = kFirstBias;
  std::uint32_t handled = basic;
  while (handled < label.size()) {
    std::uint32_t next = 0x110000;
    for (const char32_t c : label) {
      if (c >= code && c < next) next = c;
    }
    delta += (next - code) * (handled + 1);
    code = next;
    for (const char32_t c : label) {
      if (c < code) ++delta;
      if (c != code) continue;
      append_number(out, delta, bias);
      bias = adapt(delta, handled + 1, handled == basic);
      delta = 0;
      ++handled;
    }
    ++delta;
    ++code;
  }
  return out.size() > kLongestLabel ? std::string{} : out;
}

}  // namespace hegui::text
