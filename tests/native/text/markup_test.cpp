// What a reader sees of markup, and that every symbol knows where it came from.
#include "text/markup.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "text/entities.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

// The visible text; a block break reads as ¶, the edge of a link as nothing.
std::string seen(std::string_view text) {
  const text::LookThrough look = text::look_through(text);
  std::string out;
  for (std::size_t i = 0; i < look.code_from; ++i) {
    const char32_t code = look.symbols[i].code;
    if (code == text::kBlockBreak) {
      out += "¶";
    } else if (code != text::kLinkEdge) {
      text::append_utf8(out, code);
    }
  }
  return out;
}

// The original between the first and the last visible occurrence of a word's letters.
std::string source_of(std::string_view text, std::u32string_view word) {
  const text::LookThrough look = text::look_through(text);
  std::size_t same = 0;
  std::uint32_t start = 0;
  for (const text::Symbol& symbol : look.symbols) {
    if (symbol.code == text::kLinkEdge) continue;
    if (symbol.code != word[same]) {
      same = 0;
      continue;
    }
    if (same == 0) start = symbol.start;
    if (++same == word.size()) {
      return std::string(text::utf16_slice(text, start, symbol.end()));
    }
  }
  return {};
}

}  // namespace

TEST_CASE("tags inside words vanish, blocks do not", "[text][markup]") {
  CHECK(seen("<b>微</b>信") == "微信");
  CHECK(seen("微<b></b>信") == "微信");
  CHECK(seen("微<!-- x > -->信") == "微信");
  CHECK(seen("微<SPAN class='a>b'>信</SPAN>") == "微信");
  CHECK(seen("微<x-y z>信") == "微信");
  CHECK(seen("微<?php echo 1 ?>信<!DOCTYPE html>") == "微信");
  CHECK(seen("<p>微</p><p>信</p>") == "¶微¶¶信¶");
  CHECK(seen("微<br/>信") == "微¶信");
  CHECK(seen("<td>微</td><td>信</td>") == "¶微¶¶信¶");
  CHECK(seen("微<a href=\"/x\">信</a>") == "微信");
  CHECK(seen("a<script>微</script>b<style>信</style>c") == "abc");
  CHECK(seen("用 <script> 标签") == "用  标签");
}

TEST_CASE("plain text is not eaten as a tag", "[text][markup]") {
  for (const std::string_view text : {"a < b",
                                      "a<b",
                                      "1<2>1",
                                      "<服务器公网IP>",
                                      "<b则执行，c>d",
                                      "x <y 和 z> w",
                                      "a <- b -> c",
                                      "<",
                                      "</",
                                      "<>",
                                      "</>",
                                      "<!",
                                      "<?",
                                      "<a",
                                      "<a href=",
                                      "<a href=\"x",
                                      "a <b",
                                      "<!-- x",
                                      "<https://a.cn>",
                                      "<x@a.cn>",
                                      "<1>",
                                      "< b>",
                                      "5<6 and 7>6"}) {
    INFO(text);
    CHECK(seen(text) == text);
  }
}

TEST_CASE("character references are decoded as browsers do", "[text][markup]") {
  CHECK(seen("&#24494;&#20449;") == "微信");
  CHECK(seen("&#x5fae;&#X4FE1") == "微信");
  CHECK(seen("a&lt;b&gt;c&amp;d&nbsp;e&colon;f") == "a<b>c&d\u00a0e:f");
  CHECK(seen("&lt x &amp y") == "< x & y");
  CHECK(seen("?a=1&copy=2&reg=3") == "?a=1&copy=2&reg=3");
  CHECK(seen("&unknown; & &; &#; &#x; &#xZ;") == "&unknown; & &; &#; &#x; &#xZ;");
  CHECK(seen("&#0;&#xD800;&#x110000;&#99999999999;") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(seen("&#128;") == "€");
  CHECK(seen("&lt;b&gt;") == "<b>");
  CHECK(source_of("😀&#24494;<b>&#20449;</b>", U"微信") == "&#24494;<b>&#20449;");
}

TEST_CASE("Markdown gives way to its text", "[text][markup]") {
  CHECK(seen("**微**信") == "微信");
  CHECK(seen("*微*信 __加__ ~~线~~下") == "微信 加 线下");
  CHECK(seen("## 标题") == " 标题");
  CHECK(seen("a*b 与 2 * 3 * 4") == "a*b 与 2 * 3 * 4");
  CHECK(seen("snake_case_name") == "snake_case_name");
  CHECK(seen("`微`信") == "微信");
  CHECK(seen("[微](https://a.cn)信") == "微信");
  CHECK(seen("![微](https://a.cn)信") == "微信");
  CHECK(seen("[微](https://a.cn \"说明\")信") == "微信¶说明");
  CHECK(seen("[微](见下)信") == "[微](见下)信");
  CHECK(seen("\\*微\\*信") == "*微*信");
  CHECK(seen("https://a.cn/_x_ y") == "https://a.cn/_x_ y");
  CHECK(source_of("见**微**<i>信</i>号", U"微信号") == "微**<i>信</i>号");
}

TEST_CASE("texts of attributes are read after the body", "[text][markup]") {
  CHECK(seen("微<img alt=\"图&#24494;\" src=\"x.png\" title='题'>信") == "微信¶图微¶题");
  CHECK(source_of("<img alt=\"加&#24494;信\">", U"微信") == "&#24494;信");
}

TEST_CASE("positions count UTF-16 units across astral characters and CRLF", "[text][markup]") {
  const std::string text = "😀\r\n𠮷<b>微</b>";
  const text::LookThrough look = text::look_through(text);
  REQUIRE(look.symbols.size() == 5);
  CHECK(look.symbols[0].start == 0);
  CHECK(look.symbols[0].end() == 2);
  CHECK(look.symbols[1].start == 2);
  CHECK(look.symbols[3].start == 4);
  CHECK(look.symbols[3].end() == 6);
  CHECK(look.symbols[4].start == 9);
  CHECK(look.symbols[4].end() == 10);
}

TEST_CASE("a slice is what JavaScript would slice", "[text]") {
  CHECK(text::utf16_slice("a😀b", 1, 3) == "😀");
  CHECK(text::utf16_slice("a😀b", 3, 4) == "b");
  CHECK(text::utf16_slice("a😀b", 0, 99) == "a😀b");
  CHECK(text::utf16_slice("", 0, 1).empty());
}

TEST_CASE("slices of one text may go on, overlap and go back", "[text]") {
  text::Utf16Slicer slicer("中a😀bc");
  CHECK(slicer.slice(1, 4) == "a😀");
  CHECK(slicer.slice(2, 4) == "😀");
  CHECK(slicer.slice(3, 5) == "😀b");
  CHECK(slicer.slice(5, 9) == "c");
  CHECK(slicer.slice(0, 1) == "中");
  CHECK(slicer.slice(4, 2).empty());
}

}  // namespace hegui::tests
