// Hosts and addresses against the URL Standard; Punycode against RFC 3492, section 7.1.
#include "text/host.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/punycode.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

text::Host host(std::string_view utf8) { return text::read_host(text::to_code_points(utf8)); }

}  // namespace

TEST_CASE("Punycode encodes the samples of the RFC", "[text][host]") {
  CHECK(text::to_punycode(U"\u4ED6\u4EEC\u4E3A\u4EC0\u4E48\u4E0D\u8BF4\u4E2D\u6587") ==
        "xn--ihqwcrb4cv8a8dqg056pqjye");
  CHECK(text::to_punycode(U"3\u5E74B\u7D44\u91D1\u516B\u5148\u751F") ==
        "xn--3B-ww4c5e180e575a65lsy2b");
  CHECK(text::to_punycode(U"\u305D\u306E\u30B9\u30D4\u30FC\u30C9\u3067") == "xn--d9juau41awczczp");
  CHECK(text::to_punycode(std::u32string(64, U'\u4ED6')).empty());
}

TEST_CASE("host names are folded, addresses are read in every spelling", "[text][host]") {
  CHECK(host("Cloud.Tencent.COM").name == "cloud.tencent.com");
  CHECK(host("ｃｌｏｕｄ．tencent｡com").name == "cloud.tencent.com");
  CHECK(host("cloud%2Etencent.com").name == "cloud.tencent.com");
  CHECK(host("a.cn.").name == "a.cn");
  CHECK(host("a b.cn").kind == text::HostKind::invalid);
  CHECK(host("a%2Fb.cn").kind == text::HostKind::invalid);
  CHECK(host("").kind == text::HostKind::invalid);
  CHECK(host("...").kind == text::HostKind::invalid);
  CHECK(host("1.2.3.4").ipv4 == 0x01020304U);
  CHECK(host("0x1020304").ipv4 == 0x01020304U);
  CHECK(host("1.2.772").ipv4 == 0x01020304U);
  CHECK(host("01.02.03.04").unusual);
  CHECK_FALSE(host("1.2.3.4").unusual);
  CHECK(host("1.2.3.256").kind == text::HostKind::invalid);
  CHECK(host("1.2.3.4.5").kind == text::HostKind::invalid);
  CHECK(host("256").ipv4 == 256U);
  CHECK(host("4294967296").kind == text::HostKind::invalid);
  CHECK(host("a.08").kind == text::HostKind::invalid);
  CHECK(host("[::1]").kind == text::HostKind::ipv6);
  CHECK(host("[1:2]").kind == text::HostKind::invalid);
  CHECK(host("[1:2:3:4:5:6:7:8]").name == "[1:2:3:4:5:6:7:8]");
  CHECK(host("[::ffff:127.0.0.1]").kind == text::HostKind::ipv6);
  CHECK(host("[1::2::3]").kind == text::HostKind::invalid);
}

TEST_CASE("only addresses that anybody could reach are public", "[text][host]") {
  for (const std::string_view local :
       {"127.0.0.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.1.1",
        "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "[::1]",
        "[::]", "[fe80::1]", "[fc00::1]", "[2001:db8::1]", "[::ffff:10.0.0.1]", "[ff02::1]"}) {
    INFO(local);
    CHECK_FALSE(text::is_public_address(host(local)));
  }
  for (const std::string_view open :
       {"8.8.8.8", "172.32.0.1", "100.128.0.1", "11.0.0.1", "[2400:3200::1]", "[::ffff:8.8.8.8]"}) {
    INFO(open);
    CHECK(text::is_public_address(host(open)));
  }
}

TEST_CASE("a host belongs to a site by whole labels", "[text][host]") {
  CHECK(text::is_within("cloud.tencent.com", "cloud.tencent.com"));
  CHECK(text::is_within("console.cloud.tencent.com", "cloud.tencent.com"));
  CHECK_FALSE(text::is_within("mycloud.tencent.com", "cloud.tencent.com"));
  CHECK_FALSE(text::is_within("cloud.tencent.com.evil.cn", "cloud.tencent.com"));
  CHECK_FALSE(text::is_within("com", "cloud.tencent.com"));
  CHECK_FALSE(text::is_within("x", ""));
}

TEST_CASE("folding undresses letters and digits", "[text][fold]") {
  const auto folded = [](std::u32string_view written) {
    std::u32string out;
    for (const char32_t c : written) out.push_back(text::fold_dress(c));
    return out;
  };
  CHECK(folded(U"ＡｚＺ０９．／：") == U"AzZ09./:");
  CHECK(folded(U"ⒶⓏⓐⓩ①⑨⓪❶⓵⑴⒜") == U"AZaz190111a");
  CHECK(folded(U"𝐀𝐳𝓐𝔞𝕬𝖆𝙖𝚣𝟎𝟗𝟘") == U"AzAaAaaz090");
  CHECK(folded(U"🅰🄰🅐🇦²³₀ℹ") == U"AAAA230i");
  CHECK(folded(U"微信 abc") == U"微信 abc");
  CHECK(text::fold_case(U'Х') == U'х');
  CHECK(text::fold_case(U'Ё') == U'ё');
}

}  // namespace hegui::tests
