// Every refund rule's own examples: what must hit does, what must not does not.
#include <catch2/catch_test_macros.hpp>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "shared/rulebook_files.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

// What the trace says of a rule that spoke, by its stage.
std::string deciding_outcome(const std::string& stage) {
  static const std::map<std::string, std::string> outcomes = {{"verdict", "pass"},
                                                              {"contest", "review"},
                                                              {"flag", "pass"},
                                                              {"report", "violation"},
                                                              {"deadline", "pass"}};
  INFO("stage " << stage);
  REQUIRE(outcomes.contains(stage));
  return outcomes.at(stage);
}

bool spoke(const json& result, const std::string& rule, const std::string& outcome) {
  if (!result.contains("trace")) return false;
  for (const json& entry : result.at("trace")) {
    if (entry.at("rule") == rule && entry.at("outcome") == outcome) return true;
  }
  return false;
}

// An example is a whole case: nothing that could still change the answer is left out.
json judged_whole(const json& example) {
  const json result = check_refund(example.at("document").dump());
  INFO(example.at("document").dump() << "\n" << result.dump());
  CHECK_FALSE(result.contains("errors"));
  CHECK_FALSE(result.contains("missing"));
  CHECK_FALSE(example.at("why").empty());
  return result;
}

void check_hit(const json& example, const std::string& rule, const std::string& outcome) {
  const json result = judged_whole(example);
  INFO(example.dump() << "\n" << result.dump());
  CHECK(spoke(result, rule, outcome));
  json expect = example.at("expect");
  REQUIRE_FALSE(expect.empty());
  // What a rule of the report stage decides is its outcome, which stands in the trace.
  if (expect.contains("outcome")) {
    CHECK(expect.at("outcome") == outcome);
    expect.erase("outcome");
  }
  CHECK(contains(result, expect));
}

void check_miss(const json& example, const std::string& rule, const std::string& outcome) {
  const json result = judged_whole(example);
  INFO(example.dump() << "\n" << result.dump());
  CHECK_FALSE(spoke(result, rule, outcome));
}

}  // namespace

TEST_CASE("the examples of every refund rule hold", "[refund][examples]") {
  std::size_t hits = 0;
  std::size_t misses = 0;
  const std::vector<json> rules = rule_files("refund");
  REQUIRE_FALSE(rules.empty());
  for (const json& rule : rules) {
    const std::string id = rule.at("id").get<std::string>();
    const std::string outcome = deciding_outcome(rule.at("stage").get<std::string>());
    INFO(id);
    for (const json& example : examples_of(rule, "hit")) {
      check_hit(example, id, outcome);
      ++hits;
    }
    for (const json& example : examples_of(rule, "miss")) {
      check_miss(example, id, outcome);
      ++misses;
    }
  }
  CHECK(hits >= 2 * rules.size());
  CHECK(misses >= 2 * rules.size());
  std::cout << "refund rules: " << rules.size() << ", hits: " << hits << ", misses: " << misses
            << '\n';
}

}  // namespace hegui::tests
