// Every store rule's own examples: what must hit does, what must not does not.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "judge/common/json_lists.h"
#include "shared/rulebook_files.h"
#include "shared/shipped_engine.h"
#include "store/store_case.h"

namespace hegui::tests {
namespace {

using judge::member_of;
using judge::string_of;
using nlohmann::json;

bool has_finding(const json& result, const std::string& rule, const json& expect) {
  const json& findings = member_of(result, "findings");
  return std::any_of(findings.begin(), findings.end(), [&](const json& finding) {
    return finding.at("rule") == rule && finding.at("outcome") == expect.at("outcome") &&
           (!expect.contains("field") || finding.at("field") == expect.at("field"));
  });
}

std::string outcome_of(const json& result, const std::string& rule) {
  for (const json& entry : member_of(result, "trace")) {
    if (entry.at("rule") == rule) return entry.at("outcome").get<std::string>();
  }
  return "";
}

bool has_deadline(const json& result, const json& expected) {
  const json& deadlines = member_of(result, "deadlines");
  return std::any_of(deadlines.begin(), deadlines.end(),
                     [&](const json& deadline) { return contains(deadline, expected); });
}

// Does any deadline of the result come from this rule?
bool speaks_of(const json& result, const json& rule) {
  for (const json& match : rule.at("match")) {
    for (const json& deadline : member_of(match.at("output"), "deadlines")) {
      if (has_deadline(result, {{"what", deadline.at("what")}})) return true;
    }
  }
  return false;
}

void check_hit(const json& rule, const json& example) {
  const std::string id = string_of(rule, "id");
  const json result = check_store(member_of(example, "document").dump());
  const json& expect = member_of(example, "expect");
  INFO(example.dump() << "\n" << result.dump());
  CHECK_FALSE(result.contains("errors"));
  REQUIRE(expect.is_object());
  if (expect.at("outcome") == "pass") {
    CHECK(outcome_of(result, id) == "pass");
  } else {
    CHECK(has_finding(result, id, expect));
  }
  for (const json& deadline : member_of(expect, "deadlines")) {
    CHECK(has_deadline(result, deadline));
  }
}

void check_miss(const json& rule, const json& example) {
  const std::string id = string_of(rule, "id");
  const json result = check_store(member_of(example, "document").dump());
  INFO(example.dump() << "\n" << result.dump());
  CHECK_FALSE(result.contains("errors"));
  const json& findings = member_of(result, "findings");
  CHECK(std::none_of(findings.begin(), findings.end(),
                     [&](const json& finding) { return finding.at("rule") == id; }));
}

// A rule that only names deadlines has nothing else that a miss could lack.
bool only_names_deadlines(const json& rule) {
  const json& matches = rule.at("match");
  return std::none_of(matches.begin(), matches.end(), [](const json& match) {
    const json& outcome = match.at("output").at("outcome");
    return outcome == "violation" || outcome == "review";
  });
}

}  // namespace

TEST_CASE("the examples of every store rule hold", "[store][examples]") {
  std::size_t examples = 0;
  for (const json& rule : rule_files("store")) {
    INFO(string_of(rule, "id"));
    for (const json& hit : examples_of(rule, "hit")) {
      check_hit(rule, hit);
      ++examples;
    }
    for (const json& miss : examples_of(rule, "miss")) {
      check_miss(rule, miss);
      if (only_names_deadlines(rule)) {
        CHECK_FALSE(speaks_of(check_store(member_of(miss, "document").dump()), rule));
      }
      ++examples;
    }
  }
  CHECK(examples >= 100);
}

}  // namespace hegui::tests
