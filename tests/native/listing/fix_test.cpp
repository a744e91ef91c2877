// The edits that findings offer: data/fixes.jsonl holds a document a line with what is left of it
// when all of them are made. A document that stays as it is has nothing that is safe to delete.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"
#include "judge/common/json_lists.h"
#include "listing/shipped_rulebook.h"
#include "shared/shipped_engine.h"
#include "text/utf8.h"

namespace hegui::tests {
namespace {

using judge::member_of;
using nlohmann::json;

// Deletes every stretch of every fix, the last first, so that the others keep their places.
json fixed(const json& document, const judge::ListingResult& result) {
  json out = document;
  std::set<std::string> removed;
  for (auto finding = result.findings.rbegin(); finding != result.findings.rend(); ++finding) {
    if (!finding->fix) continue;
    REQUIRE_FALSE(finding->fix->deletions.empty());
    json& value = out[json::json_pointer(finding->field)];
    REQUIRE(value.is_string());
    const auto& deletions = finding->fix->deletions;
    for (auto span = deletions.rbegin(); span != deletions.rend(); ++span) {
      REQUIRE(span->start < span->end);
      const auto text = value.get<std::string>();
      value = std::string(text::utf16_slice(text, 0, span->start)) +
              std::string(text::utf16_slice(text, span->end, UINT32_MAX));
    }
    if (finding->fix->remove) removed.insert(finding->field);
  }
  for (auto field = removed.rbegin(); field != removed.rend(); ++field) {
    CHECK(out[json::json_pointer(*field)] == "");
    const std::size_t slash = field->rfind('/');
    out[json::json_pointer(field->substr(0, slash))].erase(
        static_cast<std::size_t>(std::stoul(field->substr(slash + 1))));
  }
  return out;
}

double seconds_for(const std::string& text) {
  const std::string document = json{{"title", "t"}, {"description", text}}.dump();
  const auto start = std::chrono::steady_clock::now();
  CHECK(judge_text(document).errors.empty());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  return took.count();
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("what is safe to delete is offered, and nothing else", "[listing][fix]") {
  std::ifstream file(HEGUI_SOURCE_DIR "/tests/native/listing/data/fixes.jsonl");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line); ++rows) {
    const json row = json::parse(line, nullptr, false);
    INFO(line);
    REQUIRE(row.is_object());
    const json& document = member_of(row, "document");
    const json left = fixed(document, judge_text(document.dump()));
    CHECK(left.dump() == member_of(row, "after").dump());
    CHECK(fixed(left, judge_text(left.dump())) == left);
  }
  CHECK(rows >= 50);
}

TEST_CASE("what an exception allows is not deleted", "[listing][fix]") {
  constexpr std::string_view kDocument =
      R"json({"title":"t","description":"x (QQ: 600012345, QQ: 600012346) y (QQ: 600012347)"})json";
  const auto read =
      shipped_engine().read_own_words(R"({"allow":[{"text":"QQ: 600012346","reason":"agreed"}]})");
  INFO(read.errors);
  REQUIRE(read.own_words != nullptr);
  CheckOptions options;
  const auto fixes = [&] {
    const json result =
        json::parse(shipped_engine().check(DocumentKind::listing, kDocument, options).json);
    std::vector<std::string> out;
    for (const json& each : result["findings"]) {
      if (!each.contains("fix")) continue;
      for (const json& edit : each["fix"]["edits"]) out.push_back(edit.dump());
    }
    return out;
  };
  CHECK(fixes() == std::vector<std::string>{R"({"end":33,"insert":"","start":2})",
                                            R"({"end":50,"insert":"","start":34})"});
  options.own_words = read.own_words.get();
  CHECK(fixes() == std::vector<std::string>{R"({"end":50,"insert":"","start":34})"});
}

TEST_CASE("fixes cost little, however many a hostile text asks for", "[listing][fix]") {
  constexpr double kLonger = 12.0;  // for four times the text; a square would take sixteen
  for (const std::string_view part :
       {"QQ: 600012345, ", "(QQ: 600012345 ", "<p>QQ: 600012345</p>", "- QQ: 600012345\n",
        "[a](https://x.cn) ", "<a href=https://x.cn>a</a>", "https://x.cn, ",
        "<b>QQ: 600012345. "}) {
    INFO(part);
    const double once = seconds_for(repeated(part, 2000));
    CHECK(seconds_for(repeated(part, 8000)) < kLonger * once + 0.2);
  }
}

}  // namespace hegui::tests
