// Files and marks of versions: what belongs to which, and what is refused at its own place.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hegui/engine.h"
#include "refund/refund_case.h"
#include "rulebook/broken_copy.h"
#include "rulebook/loader.h"
#include "shared/rulebook_files.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using rulebook::LoadError;

const std::string kNewReview = "rules/refund/review-period@" + kNew + ".json";

std::size_t position(const json& list, const std::string& id, const std::string& version) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].at("id") == id && list[i].at("versions") == json({version})) return i;
  }
  FAIL("no entry " << id);
  return 0;
}

void refused(const Copy& copy, const std::string& file, const std::string& pointer,
             const std::string& code) {
  const std::vector<LoadError> errors = copy.errors();
  INFO(told(errors));
  CHECK(has(errors, file, pointer, code));
  CHECK(errors.size() == 1);
}

}  // namespace

TEST_CASE("each version has its own files and entries", "[versions][loader]") {
  const rulebook::LoadResult loaded = rulebook::load_bundle(two_versions().bundle());
  INFO(told(loaded.errors));
  REQUIRE(loaded.rulebook.has_value());
  REQUIRE(loaded.earlier.size() == 1);
  const rulebook::Rulebook& old = loaded.earlier.front();
  const rulebook::Rulebook& now = *loaded.rulebook;
  CHECK(old.version == kOld);
  CHECK(now.version == kNew);
  CHECK(old.sha256 == now.sha256);
  CHECK(old.annex_row("annex.diversion")->deposit_fen == 500'000);
  CHECK(now.annex_row("annex.diversion")->deposit_fen == 800'000);
  CHECK(old.annex.size() == now.annex.size());
  CHECK(old.refund.rules.size() == now.refund.rules.size() + 3);
  CHECK(old.listing.rules.size() == now.listing.rules.size() + 1);
  CHECK(now.files.contains("rules/refund/review-period.json"));
  CHECK_FALSE(now.files.contains(kNewReview));
}

TEST_CASE("a rulebook of one version may bear marks", "[versions][loader]") {
  Copy marked;
  marked.file("rules/refund/clawback.json")["versions"] = {kOld};
  const Engine::Loaded plain = Engine::load(Copy().bundle());
  const Engine::Loaded same = Engine::load(marked.bundle());
  REQUIRE(plain.engine.has_value());
  REQUIRE(same.engine.has_value());
  const std::string document = refund_case({{"settled", true}}).dump();
  json left = json::parse(plain.engine->check(DocumentKind::refund, document, {}).json);
  json right = json::parse(same.engine->check(DocumentKind::refund, document, {}).json);
  CHECK_FALSE(left.contains("versions"));
  left.erase("rulebook");
  right.erase("rulebook");
  CHECK(left == right);
}

TEST_CASE("the newest version is described, and all are listed", "[versions][loader]") {
  const json told = json::parse(two_version_engine().describe(), nullptr, false);
  CHECK(told.at("version") == kNew);
  CHECK(told.at("rulebook").at("versions").size() == 2);
  CHECK(two_version_engine().rulebook_version() == kNew);
}

TEST_CASE("marks of versions that do not exist are refused", "[versions][loader]") {
  Copy copy = two_versions();
  copy.file("rules/refund/clawback.json")["versions"] = {kOld, "2019-01-01"};
  refused(copy, "rules/refund/clawback.json", "/versions/1", "unknown_version");

  Copy none = two_versions();
  none.file("annex.json")["rows"][0]["versions"] = json::array();
  const std::vector<LoadError> errors = none.errors();
  CHECK(has(errors, "annex.json", "/rows/0/versions", "unknown_version"));
}

TEST_CASE("an error stands at its place among the entries of all versions", "[versions][loader]") {
  Copy copy = two_versions();
  json& rows = copy.file("annex.json")["rows"];
  const std::size_t at = position(rows, "annex.diversion", kNew);
  rows[at]["clauses"] = {"4.6.4", "4.9.9"};
  const std::string pointer = "/rows/" + std::to_string(at) + "/clauses/1";
  refused(copy, "annex.json", pointer, "unknown_clause");
  const std::vector<LoadError> errors = copy.errors();
  CHECK(errors.at(0).message.find("(in version " + kNew + ")") != std::string::npos);

  // What both versions have is told once, and names none.
  Copy both = two_versions();
  both.file("annex.json")["rows"].back()["level"] = "grave";
  const std::size_t last = both.file("annex.json")["rows"].size() - 1;
  refused(both, "annex.json", "/rows/" + std::to_string(last) + "/level", "unknown_value");
  CHECK(both.errors().at(0).message.find("in version") == std::string::npos);
}

TEST_CASE("an error of a version's own file names that file", "[versions][loader]") {
  Copy copy = two_versions();
  copy.file(kNewReview)["match"][1]["condition"] = "has_review_windows";
  refused(copy, kNewReview, "/match/1/condition", "condition_refused");
}

TEST_CASE("one version has a file once", "[versions][loader]") {
  Copy copy = two_versions();
  copy.file("rules/refund/review-period.json").erase("versions");
  refused(copy, kNewReview, "", "duplicate_id");
}

TEST_CASE("a file that bears a version in its name is of that version", "[versions][loader]") {
  Copy unmarked = two_versions();
  unmarked.file("rules/refund/review-period.json")["versions"] = {kOld, kNew};
  unmarked.file(kNewReview).erase("versions");
  const std::vector<LoadError> errors = unmarked.errors();
  INFO(told(errors));
  CHECK(has(errors, kNewReview, "/versions", "wrong_id"));

  Copy other = two_versions();
  other.add("rules/refund/payer@" + kNew + ".json", other.file("rules/refund/payer.json"));
  other.file("rules/refund/payer@" + kNew + ".json")["versions"] = {kOld};
  CHECK(has(other.errors(), "rules/refund/payer@" + kNew + ".json", "/versions", "wrong_id"));
}

TEST_CASE("what a version lacks is missed in that version", "[versions][loader]") {
  Copy copy = two_versions();
  json& derived = copy.file(kFacts)["derived"];
  derived.erase(derived.begin() +
                static_cast<std::ptrdiff_t>(position(derived, "review_last_day", kNew)));
  const std::vector<LoadError> errors = copy.errors();
  INFO(told(errors));
  REQUIRE_FALSE(errors.empty());
  CHECK(std::all_of(errors.begin(), errors.end(), [](const LoadError& error) {
    return error.message.find("(in version " + kNew + ")") != std::string::npos;
  }));
}

TEST_CASE("versions follow one another without a gap", "[versions][loader]") {
  Copy copy = two_versions();
  copy.file("rulebook.json")["versions"][0]["effective_to"] = "2026-12-30";
  refused(copy, "rulebook.json", "/versions/1/effective_from", "gap");
  copy.file("rulebook.json")["versions"][0]["effective_to"] = "2027-01-01";
  refused(copy, "rulebook.json", "/versions/1/effective_from", "overlap");
}

TEST_CASE("several versions need the day that chooses between them", "[versions][loader]") {
  Copy silent = two_versions();
  silent.file("rulebook.json").erase("governed_by");
  refused(silent, "rulebook.json", "/governed_by", "missing_key");

  const auto changed = [](const char* pointer, const json& value) {
    Copy copy = two_versions();
    copy.file("rulebook.json")["governed_by"][json::json_pointer(pointer)] = value;
    return copy;
  };
  refused(changed("/refund/day", "bought_on"), "rulebook.json", "/governed_by/refund/day",
          "condition_refused");
  refused(changed("/refund/day", "merchant_exited"), "rulebook.json", "/governed_by/refund/day",
          "condition_refused");
  refused(changed("/refund/dates/0", "paid_fen"), "rulebook.json", "/governed_by/refund/dates/0",
          "unknown_fact");
  refused(changed("/listing/day", "today"), "rulebook.json", "/governed_by/listing/day",
          "unknown_fact");
  refused(changed("/store/rows/0/part", "onboarding"), "rulebook.json",
          "/governed_by/store/rows/0/part", "unknown_part");
  refused(changed("/store/rows/0/day", "product"), "rulebook.json", "/governed_by/store/rows/0/day",
          "unknown_fact");
  refused(changed("/refund/clauses", {"9.2"}), "rulebook.json", "/governed_by/refund/clauses",
          "unknown_key");
}

TEST_CASE("a rulebook is described by the version that is named, else by its newest",
          "[versions]") {
  const Engine& engine = two_version_engine();
  const auto deposit = [](const std::string& described) {
    const json parsed = json::parse(described);
    for (const json& row : parsed.at("annex").at("rows")) {
      if (row.at("id") == "annex.diversion") return row.at("deposit_fen").get<int>();
    }
    return 0;
  };
  CHECK(deposit(engine.describe(kOld)) == 500'000);
  CHECK(deposit(engine.describe(kNew)) == 800'000);
  CHECK(engine.describe(kNew) == engine.describe());
  CHECK(json::parse(engine.describe(kOld)).at("version") == kOld);
  CHECK(json::parse(engine.describe(kOld)).at("sha256") == engine.rulebook_sha256());
  CHECK(engine.describe("2017-08-02").empty());
  CHECK(engine.describe("").empty());
}

}  // namespace hegui::tests
