#include "text/utf8.h"

namespace hegui::text {

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFFU || (code >= 0xD800U && code <= 0xDFFFU)) code = 0xFFFD;
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80U) {
    put(code);
  } else if (code < 0x800U) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decode_at(utf8, at);
    out.push_back(next.code);
    at += next.bytes;
  }
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string out;
  for (const char32_t code : code_points) append_utf8(out, code);
  return out;
}

Position Utf16Slicer::moved(Position from, std::uint32_t unit) const {
  while (from.byte < utf8_.size()) {
    const Decoded next = decode_at(utf8_, from.byte);
    if (from.unit + utf16_units(next.code) > unit) break;
    from.unit += utf16_units(next.code);
    from.byte += next.bytes;
  }
  return from;
}

std::string_view Utf16Slicer::slice(std::uint32_t start, std::uint32_t end) {
  start_ = moved(start < start_.unit ? Position{} : start_, start);
  return utf8_.substr(start_.byte, moved(start_, end).byte - start_.byte);
}

std::string_view utf16_slice(std::string_view utf8, std::uint32_t start, std::uint32_t end) {
  return Utf16Slicer(utf8).slice(start, end);
}

}  // namespace hegui::text
