#include "condition/parser.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "condition/program.h"
#include "condition/told.h"

namespace hegui::condition {
namespace {

constexpr auto kNesting = static_cast<std::size_t>(kMaximumNesting);

bool accepts(std::string_view source) { return !parse(source).error; }

struct Mistake {
  std::string_view source;
  std::string_view code;
  std::size_t position;
  std::size_t line = 1;
  std::size_t column = 0;  // 0: on the first line, one more than the position
};

void check(const Mistake& mistake) {
  INFO(mistake.source.substr(0, 200));
  const ParseResult parsed = parse(mistake.source);
  REQUIRE(parsed.error);
  CHECK(parsed.error->code == mistake.code);
  CHECK(parsed.error->position == mistake.position);
  CHECK(parsed.error->line == mistake.line);
  CHECK(parsed.error->column == (mistake.column == 0 ? mistake.position + 1 : mistake.column));
}

int height(const Tree& tree) {
  std::vector<int> heights;
  for (const SyntaxNode& node : tree.nodes) {
    int out = 1;
    for (const int child : node.children) {
      out = std::max(out, heights[static_cast<std::size_t>(child)] + 1);
    }
    heights.push_back(out);
  }
  return heights[static_cast<std::size_t>(tree.root)];
}

}  // namespace

TEST_CASE("a syntax error is at the first token that does not fit", "[condition]") {
  check({"", "unexpected_end", 0});
  check({"a b", "unexpected_token", 2});
  check({"a &&", "unexpected_end", 4});
  check({"a & b", "unexpected_character", 2});
  check({"a = b", "unexpected_character", 2});
  check({"(a", "unexpected_end", 2});
  check({"a)", "unexpected_token", 1});
  check({"()", "unexpected_token", 1});
  check({"[1, 2", "unexpected_end", 5});
  check({"f(1,)", "unexpected_token", 4});
  check({"{1: 2, 3}", "unexpected_token", 8});
  check({"a ? b", "unexpected_end", 5});
  check({"a.", "unexpected_end", 2});
  check({"a.'b'", "unexpected_token", 2});
  // CEL's grammar has signs before members only.
  check({"!-a", "unexpected_token", 1});
  check({"-!a", "unexpected_token", 1});
  check({"rr'a'", "unexpected_token", 2});
}

TEST_CASE("lines and columns count from one, after any line end", "[condition]") {
  check({"a &&\n  b ||\n", "unexpected_end", 12, 3, 1});
  check({"a\r\n&& b c", "unexpected_token", 8, 2, 6});
  check({"a // b c\n b", "unexpected_token", 10, 2, 2});
  check({"a\t\tb", "unexpected_token", 3});
  check({"'''x\ny''' z", "unexpected_token", 10, 2, 6});
  check({"\n\n\n@", "unexpected_character", 3, 4, 1});
}

TEST_CASE("positions count code points, not bytes and not UTF-16 units", "[condition]") {
  check({"'\u00e9' @", "unexpected_character", 4});
  check({"'\u4e2d\u6587' @", "unexpected_character", 5});
  check({"'\U0001F600' @", "unexpected_character", 4});
  check({"'\u4e2d\n'", "unterminated_string", 0});
  check({"'''\u4e2d\n\U0001F600''' @", "unexpected_character", 10, 2, 6});
  check({"\u4e2d", "unexpected_character", 0});
  check({"'\U0001F600\\q'", "invalid_escape", 2});
}

TEST_CASE("what the profile leaves out is refused at its place", "[condition]") {
  for (const std::string_view number : {"1.5", ".5", "1e3", "1E-3", "1.5e3"}) {
    check({"a + " + std::string(number), "unsupported_double", 4});
  }
  for (const std::string_view number : {"1u", "1U", "0x1Fu", "0u"}) {
    check({"a + " + std::string(number), "unsupported_uint", 4});
  }
  for (const std::string_view bytes : {"b'x'", "B\"x\"", "rb'x'", "bR'''x'''"}) {
    check({"a + " + std::string(bytes), "unsupported_bytes", 4});
  }
  check({"a.?b", "unsupported_optional", 1});
  check({"[1, ?b]", "unsupported_optional", 4});
  check({"Message{}", "unsupported_message", 7});
  check({"a.all(i, v, true)", "unsupported_macro", 1});
  for (const std::string_view word : {"in", "as", "if", "for", "while", "package", "namespace"}) {
    check({"a + " + std::string(word), "reserved_word", 4});
  }
}

TEST_CASE("a macro wants a plain name", "[condition]") {
  CHECK(accepts("a.all(x, true)"));
  for (const std::string_view name : {"1", "x.y", ".x", "x + 1", "'x'", "f()"}) {
    check({"a.all(" + std::string(name) + ", true)", "invalid_macro", 1});
  }
  check({"a.exists(x)", "invalid_macro", 1});
  check({"true && has(a)", "invalid_macro", 8});
  check({"has(a['b'])", "invalid_macro", 0});
}

TEST_CASE("whole numbers have 64 bits", "[condition]") {
  for (const std::string_view most :
       {"9223372036854775807", "-9223372036854775808", "0x7FFFFFFFFFFFFFFF", "-0x8000000000000000",
        "00000000000000000000000000007"}) {
    INFO(most);
    CHECK(accepts(most));
  }
  check({"a + 9223372036854775808", "integer_out_of_range", 4});
  check({"a + -9223372036854775809", "integer_out_of_range", 5});
  check({"a + 0x", "integer_out_of_range", 4});
  check({repeated("9", 10'000), "integer_out_of_range", 0});
}

TEST_CASE("brackets nest up to the limit, the whole condition being one level", "[condition]") {
  struct Nest {
    std::string_view open;
    std::string_view close;
    std::size_t at;          // where the first inner expression begins in `open`
    std::size_t levels = 1;  // a chain of members is one more
  };
  for (const Nest& nest :
       {Nest{"(", ")", 1}, Nest{"[", "]", 1}, Nest{"{1: ", "}", 1}, Nest{"size(", ")", 5},
        Nest{"a ? b : ", "", 8}, Nest{"a[", "]", 2, 2}, Nest{"a.all(x, ", ")", 6, 2},
        Nest{"a.f(", ")", 4, 2}, Nest{"a + (", ")", 5, 2}}) {
    const auto nested = [&](std::size_t times) {
      return repeated(nest.open, times) + "a" + repeated(nest.close, times);
    };
    const std::size_t most = (kNesting - 1) / nest.levels;
    INFO(nest.open);
    CHECK(accepts(nested(most)));
    check({nested(most + 1), "too_deep", nest.open.size() * most + nest.at});
  }
}

TEST_CASE("chains are as long as the nesting is deep, but those of && and || have no limit",
          "[condition]") {
  for (const std::string_view link :
       {"+a", "-a", "*a", "/a", "%a", "<a", "==a", " in a", ".a", ".f()"}) {
    INFO(link);
    CHECK(accepts("a" + repeated(link, kNesting - 1)));
    const std::size_t at = 1 + link.size() * (kNesting - 1) + (link.starts_with(' ') ? 1 : 0);
    check({"a" + repeated(link, kNesting), "too_deep", at});
  }
  for (const std::string_view link : {"&&a", "||a", "&&a||a"}) {
    const ParseResult parsed = parse("a" + repeated(link, 10'000));
    REQUIRE_FALSE(parsed.error);
    // 10,001 operands in pairs: 2^14 is more.
    CHECK(height(parsed.tree) <= 16);
  }
}

TEST_CASE("chains of chains are as high as the limit and no higher", "[condition]") {
  std::string source = "a";
  // 25 times 10 above a name: 251 of the 256 that the tree may be high.
  static_assert(kMaximumHeight == 256);
  for (int i = 0; i < 25; ++i) source = "(" + source + repeated("+a", 10) + ")";
  const ParseResult highest = parse(source + repeated("+a", 5));
  REQUIRE_FALSE(highest.error);
  CHECK(height(highest.tree) == kMaximumHeight);
  check({source + repeated("+a", 6), "too_deep", source.size() + 10});

  // All that nesting allows, on every level: without a limit, a tree eight thousand high.
  std::string hostile = "a";
  for (std::size_t level = kNesting - 2; level > 0; --level) {
    const std::size_t room = kNesting - level - 1;
    hostile = "(" + hostile + repeated(".a", room) + repeated("*a", room) + repeated("+a", room) +
              repeated("<a", room) + ")";
  }
  CHECK(parse(hostile).error.value_or(Diagnostic{}).code == "too_deep");
}

TEST_CASE("a condition has 64 KiB at most", "[condition]") {
  CHECK(accepts("a" + std::string(kMaximumSourceBytes - 1, ' ')));
  check({"a" + std::string(kMaximumSourceBytes, ' '), "too_long", 0});
  const std::string wide = "'" + repeated("\u00e9", kMaximumSourceBytes / 2 - 1) + "'";
  CHECK(accepts(wide));
  check({wide + " ", "too_long", 0});
}

TEST_CASE("ten thousand of anything end in a diagnostic", "[condition]") {
  for (const std::string_view opening : {"(", "[", "{"}) {
    check({repeated(opening, 10'000), "too_deep", kNesting});
    check({repeated(opening, 10'000) + "a", "too_deep", kNesting});
  }
  check({"a" + repeated(")", 10'000), "unexpected_token", 1});
  check({repeated("a?a:", 10'000), "too_deep", 4 * kNesting});
  check({repeated("a?", 10'000), "unexpected_token", 3});
  check({repeated("!", 10'000), "unexpected_end", 10'000});
  check({repeated("-", 10'000), "unexpected_end", 10'000});
  check({repeated("!-", 10'000), "unexpected_token", 1});
  check({repeated("a.", 10'000), "too_deep", 2 * kNesting - 1});
  check({repeated("a.", 512 * 1024), "too_long", 0});
  check({repeated("'", 10'002), "unexpected_token", 6});
  check({repeated("// a\n", 10'000), "unexpected_end", 50'000, 10'001, 1});
  for (const std::string_view sign : {"!", "-"}) {
    const ParseResult parsed = parse(repeated(sign, 10'000) + "a");
    REQUIRE_FALSE(parsed.error);
    CHECK(height(parsed.tree) <= 3);
  }
}

TEST_CASE("words of the grammar name no field", "[condition]") {
  for (const std::string_view word : {"in", "true", "false", "null"}) {
    check({"a." + std::string(word), "reserved_word", 2});
  }
  CHECK(accepts("a.as"));  // reserved as a name, free as a field
}

TEST_CASE("parsing ends at the first error, whatever stands behind it", "[condition]") {
  // The sign behind the error was waited for without end.
  check({"a?.-a", "unexpected_token", 3});
  check({"0[1?.-p(", "unexpected_token", 5});
  check({"a?.!a", "unexpected_token", 3});
}

TEST_CASE("a text without an end is refused at its beginning", "[condition]") {
  for (const std::string_view text :
       {"'abc", "\"abc", "'abc\"", "'''abc''", "\"\"\"abc", "r'abc", "R\"abc", "'abc\\'", "'",
        "'''", "'a\nb'", "'a\rb'", "r'a\nb'", "r'a\\b"}) {
    check({"a+" + std::string(text), "unterminated_string", 2});
  }
}

TEST_CASE("an escape that is none is refused at its backslash", "[condition]") {
  const std::string_view nul("\\\0", 2);
  for (const std::string_view escape :
       {std::string_view("\\q"), std::string_view("\\x4"), std::string_view("\\xg0"),
        std::string_view("\\u12"), std::string_view("\\u123g"), std::string_view("\\U0001F60"),
        std::string_view("\\8"), std::string_view("\\18"), std::string_view("\\08"),
        std::string_view("\\400"), std::string_view("\\ "), std::string_view("\\\n"), nul,
        // Beyond Unicode, and halves of pairs, which are no characters even in pairs.
        std::string_view("\\U00110000"), std::string_view("\\UFFFFFFFF"),
        std::string_view("\\ud800"), std::string_view("\\udfff"),
        std::string_view("\\ud83d\\ude00"), std::string_view("\\U0000D800")}) {
    check({"'ab" + std::string(escape) + "'", "invalid_escape", 3});
  }
  check({"'ab\\", "invalid_escape", 3});
  check({"'ab\\u", "invalid_escape", 3});
  for (const std::string_view escape : {"\\ud7ff", "\\ue000", "\\U0010FFFF", "\\377", "\\x00"}) {
    INFO(escape);
    CHECK(accepts("'" + std::string(escape) + "'"));
  }
  CHECK(accepts("r'\\q\\ud800'"));
}

TEST_CASE("bytes that are no text are refused", "[condition]") {
  check({std::string_view("a\0b", 3), "unexpected_character", 1});
  check({std::string_view("\0", 1), "unexpected_character", 0});
  // Overlong, a half of a pair, beyond U+10FFFF, cut short, a lone continuation.
  for (const std::string_view bytes : {"\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80", "\xE4\xB8", "\x80", "\xFF"}) {
    check({"'" + std::string(bytes) + "'", "not_utf8", 0});
  }
}

}  // namespace hegui::condition
