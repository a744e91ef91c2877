#include "text/entities.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestReference = 64;

struct Name {
  std::string_view name;
  char32_t code;
  bool bare;  // also known without the semicolon
};

// Sorted by name, byte by byte.
constexpr std::array kNames = {
    Name{"NewLine", U'\n', false},
    Name{"NoBreak", 0x2060, false},
    Name{"Tab", U'\t', false},
    Name{"ThinSpace", 0x2009, false},
    Name{"ZeroWidthSpace", 0x200B, false},
    Name{"amp", U'&', true},
    Name{"apos", U'\'', false},
    Name{"ast", U'*', false},
    Name{"bsol", U'\\', false},
    Name{"bull", 0x2022, false},
    Name{"cent", 0xA2, true},
    Name{"colon", U':', false},
    Name{"comma", U',', false},
    Name{"commat", U'@', false},
    Name{"copy", 0xA9, true},
    Name{"deg", 0xB0, true},
    Name{"divide", 0xF7, true},
    Name{"dollar", U'$', false},
    Name{"emsp", 0x2003, false},
    Name{"ensp", 0x2002, false},
    Name{"equals", U'=', false},
    Name{"euro", 0x20AC, false},
    Name{"excl", U'!', false},
    Name{"gt", U'>', true},
    Name{"hairsp", 0x200A, false},
    Name{"hearts", 0x2665, false},
    Name{"hellip", 0x2026, false},
    Name{"hyphen", 0x2010, false},
    Name{"lbrack", U'[', false},
    Name{"ldquo", 0x201C, false},
    Name{"lowbar", U'_', false},
    Name{"lpar", U'(', false},
    Name{"lrm", 0x200E, false},
    Name{"lsqb", U'[', false},
    Name{"lsquo", 0x2018, false},
    Name{"lt", U'<', true},
    Name{"mdash", 0x2014, false},
    Name{"middot", 0xB7, true},
    Name{"nbsp", 0xA0, true},
    Name{"ndash", 0x2013, false},
    Name{"num", U'#', false},
    Name{"percnt", U'%', false},
    Name{"period", U'.', false},
    Name{"plus", U'+', false},
    Name{"pound", 0xA3, true},
    Name{"quest", U'?', false},
    Name{"quot", U'"', true},
    Name{"rbrack", U']', false},
    Name{"rdquo", 0x201D, false},
    Name{"reg", 0xAE, true},
    Name{"rlm", 0x200F, false},
    Name{"rpar", U')', false},
    Name{"rsqb", U']', false},
    Name{"rsquo", 0x2019, false},
    Name{"semi", U';', false},
    Name{"shy", 0xAD, true},
    Name{"sol", U'/', false},
    Name{"star", 0x2606, false},
    Name{"starf", 0x2605, false},
    Name{"thinsp", 0x2009, false},
    Name{"times", 0xD7, true},
    Name{"trade", 0x2122, false},
    Name{"vert", U'|', false},
    Name{"yen", 0xA5, true},
    Name{"zwj", 0x200D, false},
    Name{"zwnj", 0x200C, false},
};

// What browsers make of the C1 controls, which old pages wrote for Windows-1252.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t as_browsers_read(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFFU || (number >= 0xD800U && number <= 0xDFFFU)) return 0xFFFD;
  if (number >= 0x80U && number < 0xA0U) return kWindows1252[number - 0x80U];
  return number;
}

Reference read_number(std::string_view text) {
  std::size_t at = 2;
  const bool hex = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hex) ++at;
  const std::size_t first = at;
  std::uint32_t number = 0;
  for (; at < text.size(); ++at) {
    const int digit = hex ? hex_value(text[at]) : (is_digit(text[at]) ? text[at] - '0' : -1);
    if (digit < 0) break;
    if (number <= 0x10FFFFU) number = number * (hex ? 16U : 10U) + static_cast<unsigned>(digit);
  }
  if (at == first) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {as_browsers_read(number), at};
}

Reference read_name(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && is_alnum(text[at])) ++at;
  const std::string_view name = text.substr(1, at - 1);
  const auto found = std::lower_bound(
      kNames.begin(), kNames.end(), name,
      [](const Name& known, std::string_view wanted) { return known.name < wanted; });
  if (found == kNames.end() || found->name != name) return {};
  if (at < text.size() && text[at] == ';') return {found->code, at + 1};
  if (!found->bare || (at < text.size() && text[at] == '=')) return {};
  return {found->code, at};
}

}  // namespace

Reference read_reference(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, kLongestReference);
  if (here.size() < 3) return {};
  return here[1] == '#' ? read_number(here) : read_name(here);
}

}  // namespace hegui::text
