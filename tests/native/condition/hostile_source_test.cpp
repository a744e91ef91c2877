// Sources that nobody would write: whatever they are, they end, in a value or in a diagnostic that
// is inside of them.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "condition/parser.h"
#include "condition/told.h"
#include "condition/unicode.h"

namespace hegui::condition {
namespace {

bool ends_well(const std::string& source) {
  const ParseResult parsed = parse(source);
  // What has been accepted must bear being compiled and evaluated.
  if (!parsed.error) return !told(source).empty();
  const Diagnostic& error = *parsed.error;
  if (error.code == "not_utf8") return error.position == 0;
  const auto newlines = std::count(source.begin(), source.end(), '\n');
  return !error.code.empty() && !error.message.empty() &&
         error.position <= count_code_points(source) && error.line >= 1 &&
         error.line <= static_cast<std::size_t>(newlines) + 1 && error.column >= 1 &&
         error.column <= error.position + 1;
}

// Every kind of token, and beginnings of some.
constexpr std::array<std::string_view, 40> kTokens = {
    "a",   "b.c",  "1",       "-1",      "'t'",   "true", "null", "(",  ")",  "[",
    "]",   "{",    "}",       ",",       ":",     "?",    ".",    ".?", "[?", "!",
    "-",   "+",    "*",       "/",       "%",     "<",    "==",   "&&", "||", "in",
    ".f(", "has(", ".all(x,", ".map(x,", "size(", "0x",   "1.5",  "r'", "\n", "1u"};

}  // namespace

TEST_CASE("any two bytes end well", "[condition]") {
  int wrong = 0;
  std::string pair(2, ' ');
  for (int code = 0; code < 256 * 256; ++code) {
    pair[0] = static_cast<char>(code / 256);
    pair[1] = static_cast<char>(code % 256);
    for (const std::string& source : {pair, "'" + pair, "a." + pair}) {
      wrong += ends_well(source) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("any part of a condition ends well", "[condition]") {
  const std::string whole =
      "has(a.b) && [1, -0x2f].exists_one(x, x % 2 == 0 ? 'a\\u4e2d' in {'\u4e2d': null} :\n"
      "  !f(r\"\\\", '''x''') /* */ || .c.size() >= a[\"k\"]) // end";
  std::string wrong;
  for (std::size_t from = 0; from <= whole.size(); ++from) {
    for (std::size_t length = 0; from + length <= whole.size(); ++length) {
      const std::string part = whole.substr(from, length);
      if (!ends_well(part)) wrong += part + "\n";
    }
  }
  CHECK(wrong.empty());
}

TEST_CASE("any tokens in any order end well", "[condition]") {
  std::string wrong;
  for (const std::string_view first : kTokens) {
    for (const std::string_view second : kTokens) {
      for (const std::string_view third : kTokens) {
        std::string source(first);
        source.append(" ").append(second).append(third);
        if (!ends_well(source)) wrong += source + "\n";
      }
    }
  }
  // Longer ones have an error early and much behind it, which must not hold the parser up.
  std::uint64_t state = 20'170'801;
  for (int i = 0; i < 50'000; ++i) {
    std::string source;
    for (int tokens = 4 + i % 27; tokens > 0; --tokens) {
      state ^= state << 13;
      state ^= state >> 7;
      state ^= state << 17;
      source += kTokens[(state >> 33) % kTokens.size()];
      if (state % 4 == 0) source += ' ';
    }
    if (!ends_well(source)) wrong += source + "\n";
  }
  CHECK(wrong.empty());
}

}  // namespace hegui::condition
