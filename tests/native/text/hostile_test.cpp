// Texts made to cost time or to break spans: each ends within its bound, and every span is sound.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/link_detector.h"
#include "text/marked_text.h"
#include "text/markup.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

std::string repeated_text(std::string_view piece, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + piece.size());
  while (out.size() < bytes) out += piece;
  return out;
}

double seconds_to_find(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const auto links = links_in_text(text);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(links.size() <= text.size());
  return took.count();
}

// A small generator of its own, so that the cases are the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::uint32_t roll(std::uint32_t below) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % below;
  }

 private:
  std::uint32_t state_;
};

constexpr std::string_view kPieces[] = {
    "https://", "a.cn", "/x",  "<a href=\"", "\">",       "</a>",   "<",    ">",   "&#46;",
    "&amp",     "[",    "](",  ")",          "**",        "_",      "`",    "。",  "点",
    "com",      " ",    "\n",  "\r\n",       "@",         "😀",      "微信", "\"",  "'",
    "=",        "<!--", "-->", "<script>",   "</script>", "<p>",    "\\",   "www", ".",
    ":",        "｡",    "０",  "\u200b",     "data-x",    "style=", "url(", "[.]", "//",
    "h t t p",  "𠮷",   "é",   "<b",         "#",         "|",      "(",    "%41"};

std::string random_text(Dice& dice) {
  std::string out;
  const std::uint32_t count = dice.roll(24);
  for (std::uint32_t i = 0; i < count; ++i) out += kPieces[dice.roll(std::size(kPieces))];
  return out;
}

std::uint32_t units_of(std::string_view text) {
  text::Position at;
  at.advance_to(text, text.size());
  return at.unit;
}

}  // namespace

TEST_CASE("hostile texts cost time in proportion to their length", "[text][hostile]") {
  // A megabyte each; the slowest honest text takes a fraction of a second even under sanitizers,
  // anything quadratic takes minutes.
  constexpr std::size_t kBytes = 1U << 20U;
  for (const std::string_view piece : {"<",
                                       "<a",
                                       "<a ",
                                       "<a b=\"",
                                       "<a b='<a b=\"",
                                       "<a b=<",
                                       "</",
                                       "<!--",
                                       "<!-- ",
                                       "<script>",
                                       "<script></scrip",
                                       "<style><",
                                       "&",
                                       "&#",
                                       "&#x",
                                       "&amp",
                                       "[",
                                       "](",
                                       "](<",
                                       "](a \"",
                                       "](a '",
                                       "[a](",
                                       "[a](b(",
                                       "*",
                                       "**a",
                                       "_a_",
                                       "`",
                                       "~~a",
                                       "\\",
                                       "#",
                                       "# ",
                                       "https://",
                                       "https://a",
                                       "https://a@",
                                       "https://a.",
                                       "a.",
                                       "a.b/",
                                       "a.cn/",
                                       "a.cn,",
                                       "a点",
                                       "a 点 ",
                                       "a [.] ",
                                       "a。",
                                       "a .",
                                       "h t t p ",
                                       "w w w . ",
                                       "a ",
                                       "//",
                                       "//a",
                                       "//a.b",
                                       "@",
                                       "a@",
                                       "a@b.",
                                       "a:",
                                       "a://",
                                       "mysql://a",
                                       "[",
                                       "(",
                                       "https://a.cn/(",
                                       "https://a.cn/x,https://",
                                       "%41",
                                       "x\n",
                                       "\r\n",
                                       "。",
                                       "\u200b",
                                       "<a href=a.cn>",
                                       "<img srcset=\"a.cn 1x,",
                                       "<p>",
                                       "xn--",
                                       "1.",
                                       "https://[",
                                       "https://[::",
                                       "星图.",
                                       "https://星图",
                                       "é",
                                       "𝐚."}) {
    const std::string text = repeated_text(piece, kBytes);
    INFO(piece);
    CHECK(seconds_to_find(text) < 20.0);
  }
}

TEST_CASE("sixteen megabytes in one line are read", "[text][hostile]") {
  const std::string text = repeated_text("见 https://a.cn/x ，<b>后</b>文 ", 16U << 20U);
  CHECK(seconds_to_find(text) < 60.0);
}

TEST_CASE("spans of random markup lie in the text, in order, apart", "[text][property]") {
  Dice dice(20170801);
  std::size_t found = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(dice);
    const std::uint32_t size = units_of(text);
    std::uint32_t done = 0;
    for (const text::Link& link : links_in_text(text)) {
      INFO(text);
      REQUIRE(link.start >= done);
      REQUIRE(link.start < link.end);
      REQUIRE(link.end <= size);
      REQUIRE_FALSE(text::utf16_slice(text, link.start, link.end).empty());
      done = link.end;
      ++found;
    }
    for (const text::Symbol& symbol : text::look_through(text).symbols) {
      REQUIRE(symbol.end() <= size);
      REQUIRE(symbol.code != text::kDropped);
    }
  }
  CHECK(found > 1000);  // or the generator proves nothing
}

TEST_CASE("inserted default-ignorables never hide a link or make one", "[text][property]") {
  const std::vector<std::string> texts = {
      "请访问https://ruiyun.cn/docs查看",   "见 demo.ruiyun-app.com 与 www。ruiyun。cn 。",
      "ruiyun点com、ruiyun[.]com",          "h t t p s : / / d e m o . ruiyun-x . com 可",
      "https://cloud.tencent.com@evil.cn",  "后端 ASP.NET、Node.js、install.sh、README.md",
      "http://localhost:3000 与 127.0.0.1", "邮箱 a@ruiyun.com，版本 7.4.33.1"};
  constexpr char32_t kIgnorables[] = {0x200B, 0x200D, 0xAD,   0x2060,
                                      0xFEFF, 0xFE0F, 0x202E, 0xE0041};
  Dice dice(7);
  for (const std::string& plain : texts) {
    std::vector<std::string> wanted;
    for (const auto& link : links_in_text(plain)) wanted.push_back(link.host.name + link.path);
    for (int round = 0; round < 300; ++round) {
      std::string noisy;
      for (const char32_t code : text::to_code_points(plain)) {
        if (dice.roll(3) == 0) text::append_utf8(noisy, kIgnorables[dice.roll(8)]);
        text::append_utf8(noisy, code);
      }
      std::vector<std::string> hosts;
      for (const auto& link : links_in_text(noisy)) hosts.push_back(link.host.name + link.path);
      INFO(noisy);
      REQUIRE(hosts == wanted);
    }
  }
}

TEST_CASE("folding twice is folding once", "[text][property]") {
  std::string all;
  for (char32_t code = 0x20; code < 0x30000; ++code) {
    if (code < 0xD800 || code > 0xDFFF) text::append_utf8(all, code);
  }
  const auto once = text::fold(text::as_written(all).symbols, {});
  const auto twice = text::fold(once, {});
  REQUIRE(once.size() == twice.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    INFO(std::hex << static_cast<std::uint32_t>(once[i].code));
    REQUIRE(once[i].code == twice[i].code);
  }
}

}  // namespace hegui::tests
