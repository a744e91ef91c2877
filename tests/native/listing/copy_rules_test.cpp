// Text copied from other listings: whose it is, how much of it, and where it stands on both sides.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "judge/common/finding.h"
#include "listing/shipped_rulebook.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

// Passages of 60 ideographs that have nothing in common.
std::string passage(std::uint32_t number) {
  std::string out;
  std::uint32_t state = number * 2654435761U + 1;
  for (int i = 0; i < 60; ++i) {
    state = state * 1664525U + 1013904223U;
    const std::uint32_t code = 0x4E00 + (state >> 8U) % 20000;
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
  return out;
}

std::string listing(const std::string& description, const std::string& more = "") {
  return "{\"description\":\"" + description + "\"" + more + "}";
}

std::vector<judge::Finding> copies(const judge::ListingResult& result) {
  std::vector<judge::Finding> out;
  for (const judge::Finding& finding : result.findings) {
    if (finding.rule->id == "copied-text") out.push_back(finding);
  }
  return out;
}

std::string argument(const judge::Finding& finding, const std::string& name) {
  for (const auto& [key, value] : finding.arguments) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace

TEST_CASE("a finding names the source and both places", "[listing][copy]") {
  const auto result = judge_text(
      "{\"title\":\"a\",\"description\":\"<p>" + passage(1) + "</p>\",\"user_guide\":\"" +
          passage(2) + passage(3) + "\"}",
      {listing(passage(9)), listing("*" + passage(1) + "*" + passage(2), ",\"id\":\"L-2\"")});
  const auto found = copies(result);
  REQUIRE(found.size() == 2);
  CHECK(found[0].field == "/description");
  CHECK(found[0].span->start == 3);
  CHECK(found[0].span->end == 63);
  CHECK(found[0].quote == passage(1));
  CHECK(found[0].detector == "copy");
  CHECK(found[0].clause == "4.1.3.5");
  REQUIRE(found[0].source.has_value());
  CHECK(found[0].source->id == "L-2");
  CHECK(found[0].source->line == 2);
  CHECK(found[0].source->field == "/description");
  CHECK(found[0].source->span.start == 1);
  CHECK(found[0].source->span.end == 61);
  CHECK(argument(found[0], "source") == "L-2");
  CHECK(argument(found[0], "length") == "60");
  // 120 of 180 ideographs and one letter.
  CHECK(argument(found[0], "share") == "66");
  CHECK(found[1].field == "/user_guide");
  CHECK(found[1].source->span.start == 62);
  CHECK(found[1].source->span.end == 122);
  CHECK(result.status == judge::Status::violations);
}

TEST_CASE("how much is copied decides", "[listing][copy]") {
  const std::string own = passage(21) + passage(22) + passage(23) + passage(24);
  const auto outcome = [&](const std::string& text, const std::string& other) {
    const auto found = copies(judge_text(listing(text), {listing(other)}));
    return found.empty() ? std::string() : std::string(judge::name_of(found.front().outcome));
  };
  const std::string both = passage(1) + passage(2);
  CHECK(outcome(own + both, both) == "violation");  // 120 in a row
  CHECK(outcome(own + both.substr(3), both) == "review");
  CHECK(outcome(passage(21) + passage(1), passage(1)) == "violation");  // half of it
  CHECK(outcome(own + passage(1), passage(1)) == "review");
  CHECK(outcome(own + passage(1).substr(0, 3 * 40), passage(1)) == "review");
  CHECK(outcome(own + passage(1).substr(0, 3 * 39), passage(1)).empty());
  CHECK(outcome(passage(1).substr(0, 3 * 24), passage(1)).empty());
  CHECK(outcome(passage(1).substr(0, 3 * 25), passage(1)) == "review");  // a third, in pieces
}

TEST_CASE("letters of an alphabet count for less", "[listing][copy]") {
  const std::string words =
      "Backup plans run every hour, day or week, keep as many copies as you say, and restore to "
      "the "
      "old place or to a new one; ";
  CHECK(copies(judge_text(listing(words), {listing(words)})).size() == 0);
  const std::string twice =
      words + "A restore can be tried out on a spare machine before it is done in earnest.";
  CHECK(copies(judge_text(listing(twice), {listing(twice)})).size() == 1);
}

TEST_CASE("what is one's own is no copy", "[listing][copy]") {
  const std::string text = passage(1) + passage(2);
  const std::string judged = listing(text, ",\"id\":\"A-1\"");
  const auto count = [&](const std::vector<std::string>& others) {
    return copies(judge_text(judged, others)).size();
  };
  const std::string stranger = listing(text, ",\"id\":\"B-1\"");
  CHECK(count({stranger}) == 1);
  CHECK(count({judged}) == 0);
  CHECK(count({judged, stranger}) == 1);
  CHECK(count({listing(text, ",\"own\":true")}) == 0);
  CHECK(count({listing(text, ",\"own\":true"), stranger}) == 0);
  CHECK(count({listing(text, ",\"own\":false"), stranger}) == 1);
  // Only the first passage is one's own.
  const auto second = copies(judge_text(judged, {listing(passage(1), ",\"own\":true"), stranger}));
  REQUIRE(second.size() == 1);
  CHECK(second.front().quote == passage(2));
  CHECK(second.front().source->span.start == 60);
  const std::string same_shop = listing(text, ",\"id\":\"A-2\",\"shop\":\"a\"");
  CHECK(count({same_shop}) == 1);
  CHECK(count({same_shop, listing("x", ",\"id\":\"A-1\",\"shop\":\"a\"")}) == 0);
  CHECK(count({same_shop, listing("x", ",\"id\":\"A-1\",\"shop\":\"b\"")}) == 1);
}

TEST_CASE("of several sources the one with most of the text is named", "[listing][copy]") {
  const std::string text = passage(1) + passage(2) + passage(3);
  const auto found = copies(judge_text(
      listing(text), {listing(passage(1), ",\"id\":\"one\""), listing(text, ",\"id\":\"all\""),
                      listing(passage(3) + passage(2), ",\"id\":\"two\"")}));
  REQUIRE(found.size() == 1);
  CHECK(found.front().source->id == "all");
  CHECK(argument(found.front(), "share") == "100");
  const auto pieces = copies(
      judge_text(listing(text), {listing(passage(1)), listing(passage(3) + "," + passage(2))}));
  REQUIRE(pieces.size() == 3);
  CHECK(argument(pieces[0], "source") == "#1");
  CHECK(argument(pieces[1], "source") == "#2");
  CHECK(argument(pieces[2], "source") == "#2");
}

TEST_CASE("findings stand in the order of the fields", "[listing][copy]") {
  const auto result =
      judge_text("{\"description\":\"" + passage(1) + " https://a.example.cn/ " + passage(2) +
                     "\",\"user_guide\":\"https://b.example.cn/\",\"runs_on_tencent_cloud\":false}",
                 {listing(passage(1)), listing(passage(2))});
  std::vector<std::string> order;
  for (const judge::Finding& finding : result.findings) order.push_back(finding.rule->id);
  CHECK(order == std::vector<std::string>{"copied-text", "external-link", "copied-text",
                                          "external-link", "other-cloud"});
}

TEST_CASE("documents that are no listings are told apart", "[listing][copy]") {
  using judge::listing::read_other_listing;
  for (const char* bad : {"", "[]", "7", "{", "{\"title\":7}", "{\"images\":[{\"alt\":[]}]}"}) {
    INFO(bad);
    CHECK_FALSE(read_other_listing(bad).errors.empty());
  }
  for (const char* good :
       {"{}", "{\"id\":7,\"kind\":\"x\",\"prices\":[7],\"runs_on_tencent_cloud\":7}",
        "{\"title\":null,\"images\":[{\"size\":7}]}"}) {
    INFO(good);
    CHECK(read_other_listing(good).errors.empty());
  }
  CHECK(read_other_listing("{\"id\":7}").id == "7");
}

}  // namespace hegui::tests
