// What may reach a terminal, how wide it is, where it is broken.
#include "report/text_layout.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using hegui::report::display_width;
using hegui::report::padded;
using hegui::report::Page;
using hegui::report::printable;
using hegui::report::Style;
using hegui::report::wrapped;
using hegui::report::yuan;
using Lines = std::vector<std::string>;

TEST_CASE("text without control characters is printed as it is", "[report]") {
  for (const std::string text : {"", "plain", "复议期 5 天", "é 😀 \\u{1b}", "a\\b"}) {
    CHECK(printable(text) == text);
  }
}

TEST_CASE("what could move, colour, hide or reorder text is escaped", "[report]") {
  CHECK(printable("a\x1b[31mb") == "a\\u{1b}[31mb");
  CHECK(printable(std::string("a\0b", 3)) == "a\\u{00}b");
  CHECK(printable("a\nb\tc\rd") == "a\\nb\\tc\\u{0d}d");
  CHECK(printable("\x7f") == "\\u{7f}");
  CHECK(printable("\xC2\x9B") == "\\u{9b}");             // CSI in one code point
  CHECK(printable("\xE2\x80\xAE") == "\\u{202e}");       // right-to-left override
  CHECK(printable("\xE2\x81\xA6") == "\\u{2066}");       // left-to-right isolate
  CHECK(printable("\xE2\x80\x8B") == "\\u{200b}");       // zero width space
  CHECK(printable("\xE2\x80\xA8") == "\\u{2028}");       // line separator
  CHECK(printable("\xF3\xA0\x81\x81") == "\\u{e0041}");  // tag
}

TEST_CASE("bytes that are no UTF-8 are escaped one by one", "[report]") {
  CHECK(printable("a\xFFz") == "a\\x{ff}z");
  CHECK(printable("\xE5\xA4") == "\\x{e5}\\x{a4}");
  CHECK(printable("\xC0\x80") == "\\x{c0}\\x{80}");                        // overlong NUL
  CHECK(printable("\xED\xA0\x80") == "\\x{ed}\\x{a0}\\x{80}");             // a surrogate
  CHECK(printable("\xE0\x81\x81") == "\\x{e0}\\x{81}\\x{81}");             // overlong A
  CHECK(printable("\xF4\x90\x80\x80") == "\\x{f4}\\x{90}\\x{80}\\x{80}");  // past the last
}

TEST_CASE("escaping twice is escaping once", "[report]") {
  const std::string once = printable("\x1b]0;x\x07\xFF\n");
  CHECK(printable(once) == once);
}

TEST_CASE("ideographs take two columns, combining marks none", "[report]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("合规") == 4);
  CHECK(display_width("Ａ，。") == 6);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("😀") == 2);
  CHECK(padded("合规", 6) == "合规  ");
  CHECK(padded("合规", 3) == "合规");
}

TEST_CASE("lines break at blanks and between ideographs", "[report]") {
  CHECK(wrapped("alpha beta gamma", 10) == Lines{"alpha beta", "gamma"});
  CHECK(wrapped("一二三四五", 4) == Lines{"一二", "三四", "五"});
  CHECK(wrapped("一二三四五", 5) == Lines{"一二", "三四", "五"});
  CHECK(wrapped("用 API 查", 6) == Lines{"用 API", "查"});
  CHECK(wrapped("anything at all", 0) == Lines{"anything at all"});
  CHECK(wrapped("", 10) == Lines{""});
}

TEST_CASE("no line begins with a closing mark or ends with an opening one", "[report]") {
  CHECK(wrapped("一二，三", 4) == Lines{"一", "二，", "三"});
  CHECK(wrapped("一（二三）", 4) == Lines{"一", "（二", "三）"});
}

TEST_CASE("a word wider than the line is cut", "[report]") {
  CHECK(wrapped("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
}

TEST_CASE("fen are written as yuan with thousands", "[report]") {
  CHECK(yuan(0) == "0.00");
  CHECK(yuan(5) == "0.05");
  CHECK(yuan(50) == "0.50");
  CHECK(yuan(99'999) == "999.99");
  CHECK(yuan(100'000) == "1,000.00");
  CHECK(yuan(123'456'789) == "1,234,567.89");
  CHECK(yuan(9'007'199'254'740'991) == "90,071,992,547,409.91");
  CHECK(yuan(-100) == "-1.00");
  CHECK(yuan(INT64_MIN) == "-92,233,720,368,547,758.08");
}

TEST_CASE("a page lets no control character out and colours only when told", "[report]") {
  std::string plain;
  Page page(plain, false, 0);
  page.line("a\x1b[2Jb\n", 2, Style::bad);
  page.item("\x07", "\x1b", 0, 4);
  CHECK(plain == "  a\\u{1b}[2Jb\\n\n\\u{07}\n    \\u{1b}\n");

  std::string coloured;
  Page colours(coloured, true, 0);
  colours.line("x", 0, Style::bad);
  colours.line("y");
  CHECK(coloured == "\x1b[1;31mx\x1b[0m\ny\n");
}

TEST_CASE("an item's text hangs behind its label", "[report]") {
  std::string text;
  Page page(text, false, 14);
  page.item("条款", "alpha beta gamma", 1, 6);
  // The least room for a text is wider than the page here: 16 columns.
  CHECK(text == " 条款  alpha beta gamma\n");
  text.clear();
  Page wide(text, false, 24);
  wide.item("条款", "alpha beta gamma delta", 1, 6);
  CHECK(text == " 条款  alpha beta gamma\n       delta\n");
}

TEST_CASE("texts side by side are broken each in its own column", "[report]") {
  std::string text;
  Page page(text, false, 43);
  page.columns({{"一二三四五六七八九十壹"}, {"short", "two"}}, 0);
  CHECK(text == "一二三四五六七八九十 | short\n壹                   | two\n");
}

TEST_CASE("a page has one empty line at a time and none at its start", "[report]") {
  std::string text;
  Page page(text, false, 0);
  page.blank();
  page.line("a");
  page.blank();
  page.blank();
  page.line("b");
  CHECK(text == "a\n\nb\n");
}
