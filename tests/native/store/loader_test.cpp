// What the loader says of a store's facts and rules with mistakes, and that it asks for none.
#include "rulebook/loader.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hegui/engine.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

json shipped_files() {
  json out = json::object();
  for (const auto& [path, text] : rulebook_files_of_few_words())
    out[path] = json::parse(text, nullptr, false);
  return out;
}

std::string bundle_of(const json& files) {
  return json{{"format", "hegui-rulebook-1"}, {"files", files}}.dump();
}

json& part(json& files, const std::string& id) {
  for (json& each : files["facts/store.json"]["parts"]) {
    if (each["id"] == id) return each;
  }
  FAIL("no part " << id);
  return files;
}

// Whether loading fails with this error in this file.
bool refused(const json& files, const std::string& file, const std::string& code) {
  const rulebook::LoadResult loaded = rulebook::load_bundle(bundle_of(files));
  return std::any_of(loaded.errors.begin(), loaded.errors.end(), [&](const auto& error) {
    UNSCOPED_INFO(error.file << error.pointer << " " << error.code << " " << error.message);
    return error.file == file && error.code == code;
  });
}

}  // namespace

TEST_CASE("a rulebook without stores loads, and says so of a store", "[store][loader]") {
  json files = shipped_files();
  for (auto file = files.begin(); file != files.end();) {
    const bool of_stores =
        file.key().rfind("rules/store/", 0) == 0 || file.key() == "facts/store.json";
    file = of_stores ? files.erase(file) : std::next(file);
  }
  const Engine::Loaded loaded = Engine::load(bundle_of(files));
  INFO(loaded.errors);
  REQUIRE(loaded.engine.has_value());
  const json result =
      json::parse(loaded.engine->check(DocumentKind::store, R"({"deposit":{}})", {}).json);
  CHECK(result["status"] == "invalid");
  CHECK(result["errors"].size() == 1);
  CHECK(result["errors"][0]["code"] == "unsupported_kind");
}

TEST_CASE("mistakes in a store's facts and rules are told at their file", "[store][loader]") {
  const std::string facts = "facts/store.json";
  const std::string rule = "rules/store/deposit-return.json";
  json files = shipped_files();
  SECTION("rules without facts") {
    files.erase(facts);
    CHECK(refused(files, "rules/store/exit-deposit.json", "missing_file"));
  }
  SECTION("a rule of no part") {
    files[rule]["part"] = "cellar";
    CHECK(refused(files, rule, "unknown_part"));
  }
  SECTION("a list in no part") {
    part(files, "support.hours")["id"] = "cellar.hours";
    CHECK(refused(files, facts, "unknown_part"));
  }
  SECTION("an operator that the engine does not have") {
    part(files, "deposit")["computed"][0]["operator"] = "full_moon";
    CHECK(refused(files, facts, "unknown_value"));
  }
  SECTION("an operator on a fact that is not there") {
    part(files, "deposit")["computed"][0]["from"] = "deducted_at";
    CHECK(refused(files, facts, "unknown_fact"));
  }
  SECTION("an operator on a fact of another type") {
    part(files, "deposit")["computed"][0]["from"] = "balance_fen";
    CHECK(refused(files, facts, "wrong_type"));
  }
  SECTION("working days beyond the calendar's reach") {
    part(files, "deposit")["computed"][0]["count"] = 367;
    CHECK(refused(files, facts, "wrong_type"));
  }
  SECTION("hours that end before they begin") {
    part(files, "support")["computed"][1]["to"] = "08:00";
    CHECK(refused(files, facts, "wrong_type"));
  }
  SECTION("a count over values that do not exist") {
    part(files, "support")["computed"][0]["where"]["in"][0] = "fax";
    CHECK(refused(files, facts, "unknown_value"));
  }
  SECTION("a computed value under a fact's name") {
    part(files, "deposit")["computed"][0]["id"] = "balance_fen";
    CHECK(refused(files, facts, "duplicate_id"));
  }
  SECTION("a presumption that is no value") {
    part(files, "deposit")["facts"][3]["presumption"] = "never";
    CHECK(refused(files, facts, "unknown_value"));
  }
  SECTION("an outcome that does not exist") {
    files[rule]["match"][0]["output"]["outcome"] = "maybe";
    CHECK(refused(files, rule, "unknown_value"));
  }
  SECTION("a field that is no fact of the part") {
    files[rule]["match"][0]["output"]["field"] = "paid";
    CHECK(refused(files, rule, "unknown_fact"));
  }
  SECTION("a deadline on what is no day") {
    files[rule]["match"][0]["output"]["deadlines"][0]["on"] = "'tomorrow'";
    CHECK(refused(files, rule, "condition_refused"));
  }
  SECTION("an appendix row that does not exist") {
    files[rule]["match"][0]["output"]["annex"] = json::array({"annex.lateness"});
    CHECK(refused(files, rule, "unknown_annex"));
  }
}

TEST_CASE("the engine describes the rules and facts of stores", "[store][loader]") {
  const Engine::Loaded loaded = Engine::load(bundle_of(shipped_files()));
  REQUIRE(loaded.engine.has_value());
  const json described = json::parse(loaded.engine->describe());
  CHECK(described["store_facts"]["document"] == "store");
  const json& rules = described["rules"];
  const auto is_there = [&](const char* id) {
    return std::any_of(rules.begin(), rules.end(), [&](const json& rule) {
      return rule["id"] == id && rule["document"] == "store";
    });
  };
  CHECK(is_there("deposit-top-up"));
  CHECK(is_there("support-friend-request"));  // of a list inside a part
  const json clause = json::parse(loaded.engine->describe_clause("4.2"));
  CHECK(clause["rules"].dump().find("delivery-failures") != std::string::npos);
}

}  // namespace hegui::tests
