// UTF-8 read code point by code point, with positions in UTF-16 code units beside.
//
// Who uses it: the readers of markup, hosts and words. The text must be valid UTF-8, which the JSON
// reader has already made sure of; on invalid bytes the functions stay within the text and give
// U+FFFD, byte by byte, but say nothing.
#ifndef HEGUI_TEXT_UTF8_H_
#define HEGUI_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::text {

struct Decoded {
  char32_t code;
  std::uint32_t bytes;  // 1 to 4
};

// The code point at `at`, which must be less than text.size().
inline Decoded decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80U) return {lead, 1};
  if (lead >= 0xC2U && lead < 0xE0U && follows(at + 1)) {
    return {((lead & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU), 2};
  }
  if ((lead & 0xF0U) == 0xE0U && follows(at + 1) && follows(at + 2)) {
    return {((lead & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU), 3};
  }
  if ((lead & 0xF8U) == 0xF0U && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    return {((lead & 0x07U) << 18U) | ((byte(at + 1) & 0x3FU) << 12U) |
                ((byte(at + 2) & 0x3FU) << 6U) | (byte(at + 3) & 0x3FU),
            4};
  }
  return {0xFFFD, 1};
}

inline std::uint32_t utf16_units(char32_t code) { return code > 0xFFFFU ? 2U : 1U; }

// A place in a text, known in bytes and in UTF-16 units. Moves forward only.
struct Position {
  std::size_t byte = 0;
  std::uint32_t unit = 0;

  void advance_to(std::string_view text, std::size_t target) {
    while (byte < target && byte < text.size()) {
      const Decoded next = decode_at(text, byte);
      unit += utf16_units(next.code);
      byte += next.bytes;
    }
  }
};

// Code points as UTF-8; what is no scalar value becomes U+FFFD.
void append_utf8(std::string& out, char32_t code);

std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

// Parts of one text by UTF-16 positions. Parts in ascending order cost one pass over the text in
// all; going back starts that pass again. The text must outlive it.
class Utf16Slicer {
 public:
  explicit Utf16Slicer(std::string_view utf8) : utf8_(utf8) {}

  // What `text.slice(start, end)` is in JavaScript. Positions inside a surrogate pair move to its
  // start; positions past the end are the end.
  std::string_view slice(std::uint32_t start, std::uint32_t end);

 private:
  Position moved(Position from, std::uint32_t unit) const;

  std::string_view utf8_;
  Position start_;
};

// One part alone.
std::string_view utf16_slice(std::string_view utf8, std::uint32_t start, std::uint32_t end);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_UTF8_H_
