// The full fold: what it makes of single characters, and what must hold whatever it is given.
// Expected values are from the Unicode Standard (decompositions, case, digits) and from how the
// characters look; none is from the table.
#include "text/fold.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/markup.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

using text::Symbol;

std::string folded(std::string_view given) {
  std::string out;
  for (const Symbol& symbol : text::fold_symbols(text::as_written(given).symbols)) {
    text::append_utf8(out, symbol.code);
  }
  return out;
}

struct Case {
  std::string_view given;
  std::string_view wanted;
};

void check_all_cases(std::initializer_list<Case> cases) {
  for (const Case& each : cases) {
    INFO(each.given);
    CHECK(folded(each.given) == each.wanted);
  }
}

// Where the symbols of a folded text begin and end.
std::vector<std::uint32_t> edges(std::string_view given) {
  std::vector<std::uint32_t> out;
  for (const Symbol& symbol : text::fold_symbols(text::as_written(given).symbols)) {
    out.push_back(symbol.start);
    out.push_back(symbol.end());
  }
  return out;
}

using Edges = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("of ASCII the full fold takes the case alone", "[text][fold]") {
  std::string all;
  std::string wanted;
  for (char c = 0x01; c < 0x7F; ++c) {
    all += c;
    wanted += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  }
  CHECK(folded(all) == wanted);
}

TEST_CASE("letters and digits fold from every dress", "[text][fold]") {
  check_all_cases({
      {"ＱＱ：１２３＠ａ．ｃｎ／－", "qq:123@a.cn/-"},
      {"ⓐⒷ⒞①⑨⑩⑳⓪❶❿➀➓⓫⑴⒈",
       "abc1910200110110"
       "11"
       "1"
       "1"},
      {"🄰🅰🅐🄐🇶🇶", "aaaaqq"},
      {"𝐀𝒽𝔔𝕏𝖆𝗕𝘤𝙳𝟎𝟙𝟮𝟯𝟺", "ahqxabcd01234"},
      {"x²₃ⁿᵃᴮₜªº", "x23nabtao"},
      {"ﬁﬂﬃ㏄㎏№℡Ⅳⅷ", "fiflfficckgnotelivviii"},
      {"1️⃣2⃣", "12"},
      {"١٢٣ ۴۵ ०१ ๓", "123 45 01 3"},
  });
}

TEST_CASE("letters lose what is written on and through them", "[text][fold]") {
  check_all_cases({
      {"fǎn xiàn nǚ ÉÑÇ", "fan xian nu enc"},
      {"fa\u030Cn", "fan"},
      {"øØđĐłŁıƙɡɑħŧ", "ooddllikgaht"},
      {"æœß", "aeoess"},
  });
}

TEST_CASE("what looks like a Latin letter folds to it", "[text][fold]") {
  check_all_cases({
      {"ʜᴛᴛᴘꜱ ᴡʙɢɪʟɴʀʏ", "https wbgilnry"},
      {"аеорсухі АВЕКМНОРСТХІ", "aeopcyxi abekmhopctxi"},
      {"вткмнп", "btkmhn"},
      {"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ αονρι", "abezhikmnoptyx aovpi"},
      {"ᎪᏴᏟᎬ", "abce"},
      {"ꓐꓚꓓ", "bcd"},
      {"օսհ", "ouh"},
  });
}

TEST_CASE("characters fold to simplified ones", "[text][fold]") {
  check_all_cases({
      {"關註退續費繳錢聯係電話", "关注退续费缴钱联系电话"},
      {"⾒⻅⼈⽅", "见见人方"},
      {"\uF9B4\uFA0C", "领兀"},
      {"㈱㊤㍿", "株上株式会社"},
      {"エロカ", "工口力"},
  });
}

TEST_CASE("numerals in words and the marks of a sentence stay", "[text][fold]") {
  check_all_cases({
      {"一二三〇零壹", "一二三〇零壹"},
      {"，。！？；、…—", "，。！？；、…—"},
      {"﹐︒︕﹖︔｡､", "，。！？；。、"},
      {"™ · ~", "™ · ~"},
      {"a\u00A0b\u3000c", "a b c"},
  });
}

TEST_CASE("folding what is folded changes nothing, and nothing unseen is left", "[text][fold]") {
  std::size_t several = 0;
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    const Symbol one = text::make_symbol(code, 0, text::utf16_units(code));
    const std::vector<Symbol> once = text::fold_symbols(std::vector{one});
    const std::vector<Symbol> twice = text::fold_symbols(once);
    several += once.size() > 1 ? 1U : 0U;
    bool sound = once.size() == twice.size() && once.size() <= 4;
    for (std::size_t i = 0; sound && i < once.size(); ++i) {
      const char32_t to = once[i].code;
      sound = to == twice[i].code && to < 0x110000 && !(to >= 0xD800 && to < 0xE000) &&
              once[i].start == 0 && once[i].end() == one.end() && !text::is_default_ignorable(to) &&
              !text::is_combining_mark(to);
    }
    if (text::is_default_ignorable(code) || text::is_combining_mark(code)) {
      sound = sound && once.empty();
    }
    const char32_t alone = once.size() == 1 ? char32_t{once[0].code} : code;
    sound = sound && text::fold_symbol(code) == (once.empty() ? text::kDropped : alone);
    INFO(static_cast<std::uint32_t>(code));
    if (!sound) FAIL_CHECK();
  }
  CHECK(several > 100);
}

TEST_CASE("a symbol ends where its character ends for a reader", "[text][fold]") {
  CHECK(edges("ab") == Edges{0, 1, 1, 2});
  CHECK(edges("a\u0301b") == Edges{0, 2, 2, 3});
  CHECK(edges("a\u0301\u0302b") == Edges{0, 3, 3, 4});
  CHECK(edges("\u5173\U000E0100\u6CE8") == Edges{0, 3, 3, 4});
  CHECK(edges("1\uFE0F\u20E32") == Edges{0, 3, 3, 4});
  CHECK(edges("\u5173\u200D\u6CE8") == Edges{0, 2, 2, 3});
  CHECK(edges("\uFB01\u0301") == Edges{0, 2, 0, 2});
  // Zero-width spaces part characters; they belong to neither.
  CHECK(edges("\u5173\u200B\u6CE8") == Edges{0, 1, 2, 3});
  CHECK(edges("\u5173\u200B\u0301\u6CE8") == Edges{0, 1, 3, 4});
  CHECK(edges("\u0301a") == Edges{1, 2});
  CHECK(edges("\n\u0301a") == Edges{0, 1, 2, 3});
}

TEST_CASE("marks of structure stay, and nothing sits on them", "[text][fold]") {
  const std::vector<Symbol> given = {
      text::make_symbol(U'a', 0, 1), text::make_symbol(text::kBlockBreak, 1, 4),
      text::make_symbol(0x301, 5, 1), text::make_symbol(text::kLinkEdge, 6, 0),
      text::make_symbol(U'B', 6, 1)};
  const std::vector<Symbol> got = text::fold_symbols(given);
  REQUIRE(got.size() == 4);
  CHECK(got[0].end() == 1);
  CHECK(got[1].code == text::kBlockBreak);
  CHECK(got[1].end() == 5);
  CHECK(got[2].code == text::kLinkEdge);
  CHECK(got[3].code == U'b');
}

TEST_CASE("a tower of marks keeps within what a symbol can hold", "[text][fold]") {
  std::string tower = "a";
  for (int i = 0; i < 5000; ++i) tower += "\u0301";
  const std::vector<Symbol> got = text::fold_symbols(text::as_written(tower + "b").symbols);
  REQUIRE(got.size() == 2);
  CHECK(got[0].end() <= 5001);
  CHECK(got[1].start == 5001);
}

}  // namespace hegui::tests
