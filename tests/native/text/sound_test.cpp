// Sounds of characters, from any dictionary; and letters read as syllables.
#include "text/sound.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace hegui::tests {
namespace {

std::string spelled(std::string_view characters) {
  std::string out;
  for (const char32_t code : text::to_code_points(characters)) {
    if (!out.empty()) out += ' ';
    const std::string_view name = text::syllable_name(text::syllable_of(code));
    out += name.empty() ? "-" : name;
  }
  return out;
}

std::string parsed_syllables(std::string_view letters) {
  std::string out;
  for (const text::Spelled& each : text::parse_syllables(letters)) {
    if (!out.empty()) out += ' ';
    out += text::syllable_name(each.syllable);
  }
  return out;
}

}  // namespace

TEST_CASE("characters have their most usual sound", "[text][sound]") {
  CHECK(spelled("关注微信公众号返现好评") == "guan zhu wei xin gong zhong hao fan xian hao ping");
  CHECK(spelled("线下交易私下付款转账") == "xian xia jiao yi si xia fu kuan zhuan zhang");
  CHECK(spelled("电话手机加群扣扣优惠") == "dian hua shou ji jia qun kou kou you hui");
  CHECK(spelled("女绿略虐旅吕律") == "nv lv lve nve lv lv lv");
  CHECK(spelled("安欧二儿额啊哦") == "an ou er er e a o");
  CHECK(spelled("一二三四五六七八九十百千万") == "yi er san si wu liu qi ba jiu shi bai qian wan");
  CHECK(spelled("薇威危徽信芯幸") == "wei wei wei hui xin xin xing");
}

TEST_CASE("what is no common Chinese character has no sound", "[text][sound]") {
  CHECK(spelled("a1，ガ한😀") == "- - - - - -");
  CHECK(spelled("關") == "-");  // folded before it is asked for
}

TEST_CASE("syllables are found by name and by number", "[text][sound]") {
  CHECK(text::syllable_count() > 395);
  CHECK(text::syllable_count() < 420);
  for (int i = 0; i < text::syllable_count(); ++i) {
    const std::string_view name = text::syllable_name(i);
    INFO(name);
    CHECK(!name.empty());
    CHECK(name.size() <= text::kLongestSyllable);
    CHECK(text::syllable_named(name) == i);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
  }
  CHECK(text::syllable_named("lue") == text::syllable_named("lve"));
  CHECK(text::syllable_named("nue") == text::syllable_named("nve"));
  for (const std::string_view none : {"", "b", "zh", "ng", "bq", "Guan", "zhuangg", "iang", "u"}) {
    INFO(none);
    CHECK(text::syllable_named(none) == text::kNoSyllable);
  }
  CHECK(text::syllable_name(text::kNoSyllable).empty());
  CHECK(text::syllable_name(text::syllable_count()).empty());
}

TEST_CASE("letters are read as syllables, the longest first", "[text][sound]") {
  CHECK(text::longest_syllable("guanzhu").length == 4);
  CHECK(text::longest_syllable("guanzhu").syllable == text::syllable_named("guan"));
  CHECK(text::longest_syllable("xyz").length == 0);
  CHECK(parsed_syllables("weixin") == "wei xin");
  CHECK(parsed_syllables("gongzhonghao") == "gong zhong hao");
  CHECK(parsed_syllables("xian") == "xian");
  // The longest is given up where it leaves letters that cannot be read.
  CHECK(parsed_syllables("fangu") == "fan gu");
  CHECK(parsed_syllables("haopingfanxian") == "hao ping fan xian");
  CHECK(parsed_syllables("zhuangguo") == "zhuang guo");
  CHECK(parsed_syllables("windows").empty());
  CHECK(parsed_syllables("weixinb").empty());
  CHECK(parsed_syllables("").empty());
}

}  // namespace hegui::tests
