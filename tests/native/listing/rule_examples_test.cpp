// Every listing rule's own examples: what must hit does, what must not does not.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "judge/common/json_lists.h"
#include "judge/common/result.h"
#include "listing/shipped_rulebook.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

using judge::member_of;
using judge::string_of;

bool is_expected(const judge::Finding& finding, const std::string& rule,
                 const nlohmann::json& expect) {
  const auto same = [&](const char* key, const std::string& value) {
    return !expect.contains(key) || string_of(expect, key) == value;
  };
  return finding.rule->id == rule && same("field", finding.field) && same("quote", finding.quote) &&
         same("outcome", std::string(judge::name_of(finding.outcome)));
}

judge::ListingResult judge_example(const nlohmann::json& example) {
  std::vector<std::string> others;
  for (const nlohmann::json& other : member_of(example, "against")) others.push_back(other.dump());
  return judge_text(member_of(example, "document").dump(), others);
}

}  // namespace

TEST_CASE("the examples of every listing rule hold", "[listing][examples]") {
  std::size_t examples = 0;
  for (const nlohmann::json& rule : rule_files("listing")) {
    const std::string id = string_of(rule, "id");
    INFO(id);
    for (const nlohmann::json& hit : examples_of(rule, "hit")) {
      const auto result = judge_example(hit);
      INFO(hit.dump());
      CHECK(result.errors.empty());
      const nlohmann::json& expect = member_of(hit, "expect");
      REQUIRE(expect.is_object());
      CHECK(std::any_of(result.findings.begin(), result.findings.end(),
                        [&](const auto& finding) { return is_expected(finding, id, expect); }));
      ++examples;
    }
    for (const nlohmann::json& miss : examples_of(rule, "miss")) {
      const auto result = judge_example(miss);
      INFO(miss.dump());
      CHECK(result.errors.empty());
      CHECK(std::none_of(result.findings.begin(), result.findings.end(),
                         [&](const auto& finding) { return finding.rule->id == id; }));
      ++examples;
    }
  }
  CHECK(examples >= 36);
}

}  // namespace hegui::tests
