#include "versions/two_versions.h"

#include <catch2/catch_test_macros.hpp>

namespace hegui::tests {

using nlohmann::json;

namespace {

// Marks the entry with this id as the old version's and puts the new version's behind it.
void change_entry(json& list, const std::string& id, const std::string& key, const json& value) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].at("id") != id) continue;
    json changed = list[i];
    list[i]["versions"] = {kOld};
    changed["versions"] = {kNew};
    changed[key] = value;
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(i) + 1, changed);
    return;
  }
  FAIL("no entry " << id);
}

}  // namespace

Copy two_versions() {
  Copy copy;
  copy.file("rulebook.json")["versions"] = {
      {{"id", kOld},
       {"effective_from", kOld},
       {"effective_to", "2026-12-31"},
       {"clauses", {"9.1", "9.2"}}},
      {{"id", kNew}, {"effective_from", kNew}, {"clauses", {"9.1", "9.2"}}}};
  // Both sides of the boundary are stated, so both move.
  json& derived = copy.file(kFacts)["derived"];
  change_entry(derived, "review_last_day", "expression", "purchased_at + 6");
  change_entry(derived, "review_over", "expression",
               "product_type == 'ops_service' ? has_confirmed : product_type in ['tool', 'other'] "
               "|| requested_at - purchased_at >= 7");
  change_entry(derived, "after_review", "expression",
               "in_scope && no_special_refund && review_over");
  change_entry(copy.file("annex.json")["rows"], "annex.diversion", "deposit_fen", 800'000);

  json& review = copy.file("rules/refund/review-period.json");
  json seven = review;
  review["versions"] = {kOld};
  seven["versions"] = {kNew};
  seven["match"][1]["explanation"]["en"] = "Within seven days everything is paid back.";
  copy.add("rules/refund/review-period@" + kNew + ".json", seven);

  for (const char* rule :
       {"rules/refund/tool-not-refundable.json", "rules/refund/tool-own-promise.json",
        "rules/refund/contested-tool.json", "rules/listing/security-review.json"}) {
    copy.file(rule)["versions"] = {kOld};
  }
  return copy;
}

const Engine& two_version_engine() {
  static const Engine::Loaded loaded = Engine::load(two_versions().bundle());
  INFO(loaded.errors);
  REQUIRE(loaded.engine.has_value());
  return *loaded.engine;
}

json check_versions(DocumentKind kind, const json& document, std::string_view as_of) {
  CheckOptions options;
  options.as_of = as_of;
  const CheckResult result = two_version_engine().check(kind, document.dump(), options);
  json out = json::parse(result.json, nullptr, false);
  INFO(result.json);
  REQUIRE(out.is_object());
  return out;
}

std::vector<std::string> versions_of(const json& result) {
  std::vector<std::string> out;
  for (const json& version : result.value("versions", json::array())) {
    std::string line = version.at("id").get<std::string>();
    line += !version.contains("applies") ? " open" : version.at("applies") ? " yes" : " no";
    for (const json& because : version.value("because", json::array())) {
      line += " " + because.at("fact").get<std::string>() + "=" +
              because.at("value").get<std::string>();
    }
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> missing_of(const json& result) {
  std::vector<std::string> out;
  for (const json& missing : result.value("missing", json::array())) {
    out.push_back(missing.at("fact").get<std::string>());
  }
  return out;
}

}  // namespace hegui::tests
