// What is found in texts, and where it begins and ends: data/prices.jsonl, data/hours.jsonl and
// data/spans.jsonl hold a document a line with everything that the rule must find in it; a field or
// a quote that is not expected is a failure too.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/json_lists.h"
#include "judge/common/result.h"
#include "listing/shipped_rulebook.h"

namespace hegui::tests {
namespace {

using judge::member_of;
using judge::string_of;

using FoundText = std::vector<std::pair<std::string, std::string>>;  // field and quote

FoundText found_in(const judge::ListingResult& result, const std::string& rule) {
  FoundText out;
  for (const judge::Finding& finding : result.findings) {
    if (finding.rule->id == rule) out.emplace_back(finding.field, finding.quote);
  }
  return out;
}

FoundText expected_of(const nlohmann::json& row) {
  FoundText out;
  for (const nlohmann::json& each : member_of(row, "expect")) {
    out.emplace_back(string_of(each, "field"), string_of(each, "quote"));
  }
  return out;
}

// A line may name its own rule.
void check_file(const char* name, const std::string& of_all, std::size_t least) {
  std::ifstream file(std::string(HEGUI_SOURCE_DIR "/tests/native/listing/data/") + name);
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line); ++rows) {
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    INFO(line);
    REQUIRE(row.is_object());
    const std::string rule = row.contains("rule") ? string_of(row, "rule") : of_all;
    const auto result = judge_text(member_of(row, "document").dump());
    CHECK(result.errors.empty());
    CHECK(found_in(result, rule) == expected_of(row));
  }
  CHECK(rows >= least);
}

double seconds_for_support(const std::string& text) {
  nlohmann::json document = {{"title", "t"}, {"support", text}};
  document["prices"] = {{{"name", "a"}, {"amount_fen", 100}, {"period", "year"}}};
  const std::string text_of_all = document.dump();
  const auto start = std::chrono::steady_clock::now();
  CHECK(judge_text(text_of_all).errors.empty());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return took.count();
}

}  // namespace

TEST_CASE("prices in texts that do not follow from those stated are found", "[listing][price]") {
  check_file("prices.jsonl", "inconsistent-price", 80);
}

TEST_CASE("hours of service that are too short are found", "[listing][hours]") {
  check_file("hours.jsonl", "short-hours", 80);
}

TEST_CASE("a finding shows the words that matter and no more", "[listing][words]") {
  check_file("spans.jsonl", "", 8);
}

TEST_CASE("without a stated price the rule of prices does not apply", "[listing][price]") {
  const auto result = judge_text(R"({"title": "t", "description": "RMB 5/year"})");
  const auto entry = std::find_if(
      result.trace.begin(), result.trace.end(),
      [](const judge::TraceEntry& each) { return each.rule->id == "inconsistent-price"; });
  REQUIRE(entry != result.trace.end());
  CHECK(entry->outcome == judge::Outcome::not_applicable);
}

TEST_CASE("findings of several stages stand in the order of the text", "[listing][price]") {
  const auto result = judge_text(
      R"({"title": "t", "description": "RMB 5/year https://a-site.cn/x RMB 7/year",
          "prices": [{"name": "a", "amount_fen": 100, "period": "year"}]})");
  REQUIRE(result.findings.size() == 3);
  CHECK(std::is_sorted(result.findings.begin(), result.findings.end(),
                       [](const judge::Finding& left, const judge::Finding& right) {
                         return left.span->start < right.span->start;
                       }));
}

TEST_CASE("texts made of numbers cost no more than others", "[listing][price][hours]") {
  constexpr std::size_t kBytes = 400'000;
  for (const std::string_view piece : {"1",
                                       "1 ",
                                       "1,",
                                       "1-",
                                       "1.",
                                       "1/",
                                       "RMB",
                                       "RMB 1/year ",
                                       "\u4e00",
                                       "\u4e00\u4e07",
                                       "\u4e00\u5143",
                                       "\u5341",
                                       "\u5341\u4e00",
                                       "\u4e00\u5341",
                                       "\u4e07",
                                       "\u5341\u4e07",
                                       "\u4e03\u516b\u4e5d\u5341",
                                       "9:00-",
                                       "Mon-",
                                       "Monday, ",
                                       "5x",
                                       "\u4e0a\u5348",
                                       "\u5468\u4e00\u3001",
                                       "1\u5143/",
                                       "only ",
                                       "per "}) {
    std::string text;
    while (text.size() < kBytes) text += piece;
    INFO(piece);
    CHECK(seconds_for_support(text) < 10.0);
  }
}

}  // namespace hegui::tests
