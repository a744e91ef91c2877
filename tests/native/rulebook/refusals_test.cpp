// Mistakes that an author of a rulebook makes: names that do not exist, values in a circle, dates
// out of order, ids that stand twice. Each is refused when the rulebook is loaded, at its place.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rulebook/broken_copy.h"
#include "rulebook/loader.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using rulebook::LoadError;

const std::string kLinkRule = "rules/listing/external-link.json";
const std::string kCopyRule = "rules/listing/copied-text.json";
const std::string kFactRule = "rules/listing/other-cloud.json";

std::string message_at(const std::vector<LoadError>& errors, const std::string& pointer,
                       const std::string& code) {
  for (const LoadError& error : errors) {
    if (error.pointer == pointer && error.code == code) return error.message;
  }
  return {};
}

json version(const std::string& id, const std::string& from, const std::string& to = "") {
  json out = {{"id", id}, {"effective_from", from}, {"clauses", {"9.1"}}};
  if (!to.empty()) out["effective_to"] = to;
  return out;
}

std::vector<LoadError> with_versions(const std::vector<json>& versions) {
  Copy copy;
  copy.file("rulebook.json")["versions"] = versions;
  return copy.errors();
}

}  // namespace

TEST_CASE("derived values in a circle are told as a circle", "[rulebook][loader]") {
  Copy copy;
  json& derived = copy.file(kFacts)["derived"];
  REQUIRE(derived[0].at("id") == "merchant_fault");
  REQUIRE(derived[1].at("id") == "left_unfinished");
  derived[0]["expression"] = "left_unfinished";
  derived[1]["expression"] = "!merchant_fault";
  const std::vector<LoadError> errors = copy.errors();
  INFO(told(errors));
  const std::string message = message_at(errors, "/derived/0/expression", "cycle");
  CHECK(message.find("merchant_fault -> left_unfinished -> merchant_fault") != std::string::npos);

  check_one(kFacts, "/derived/0/expression", "merchant_fault || true", "/derived/0/expression",
            "cycle");
}

TEST_CASE("a derived value that names a later one is told of the order", "[rulebook][loader]") {
  Copy copy;
  copy.file(kFacts)["derived"][0]["expression"] = "has_policy";
  const std::vector<LoadError> errors = copy.errors();
  INFO(told(errors));
  CHECK(message_at(errors, "/derived/0/expression", "later_reference").find("has_policy") !=
        std::string::npos);
  CHECK(message_at(errors, "/derived/0/expression", "condition_refused").empty());
}

TEST_CASE("names that nothing has are refused wherever they stand", "[rulebook][loader]") {
  check_one("rulebook.json", "/versions/0/clauses/1", "9.9", "/versions/0/clauses/1",
            "unknown_clause");
  check_one("annex.json", "/rows/3/clauses/0", "4.1.3.7", "/rows/3/clauses/0", "unknown_clause");
  check_one("clauses/5.json", "/clauses/1/parent", "5.0", "/clauses/1/parent", "unknown_clause");
  check_one("hosts/tencent.json", "/clauses/0", "4.9", "/clauses/0", "unknown_clause");
  check_one(kFacts, "/facts/9/values/0/clauses/0", "5.2.7", "/facts/9/values/0/clauses/0",
            "unknown_clause");
  check_one(kFactRule, "/annex/0", "annex.other-clouds", "/annex/0", "unknown_annex");
  check_one(kFactRule, "/match/0/output/field", "runs_on_cloud", "/match/0/output/field",
            "unknown_fact");
  check_one(kFactRule, "/match/0/condition", "!runs_on_cloud", "/match/0/condition",
            "condition_refused");
  check_one(kFactRule, "/match/0/condition", "days_between(1, 2) > 0", "/match/0/condition",
            "condition_refused");
  check_one(kLinkRule, "/match/0/output/site", "friends", "/match/0/output/site",
            "unknown_word_list");
  Copy lexicon;
  lexicon.add("lexicon/offline-deals.json", json::object());
  CHECK(has(lexicon.errors(), "lexicon/offline-deals.json", "", "unknown_rule"));
  check_one("rules/listing/contact-details.json", "/match/0/output/words", "offerings",
            "/match/0/output/words", "unknown_word_list");
  check_one("rules/listing/contact-details.json", "/match/0/output/contact", "phones",
            "/match/0/output/contact", "unknown_value");
  Copy site;
  site.file("hosts/tencent.json").erase("chat");
  CHECK(has(site.errors(), "rules/listing/contact-details.json", "/match/0/output/site",
            "unknown_word_list"));
}

TEST_CASE("versions stand in order and do not overlap", "[rulebook][loader]") {
  CHECK(with_versions({version("a", "2017-08-01", "2019-12-31"), version("b", "2020-01-01")})
            .empty());
  const auto refused = [](const std::vector<json>& versions, const std::string& pointer,
                          const std::string& code) {
    const std::vector<LoadError> errors = with_versions(versions);
    INFO(told(errors));
    CHECK(has(errors, "rulebook.json", "/versions/" + pointer, code));
  };
  refused({version("a", "2020-01-01", "2020-12-31"), version("b", "2017-08-01")},
          "1/effective_from", "wrong_order");
  refused({version("a", "2017-08-01", "2020-01-01"), version("b", "2020-01-01")},
          "1/effective_from", "overlap");
  refused({version("a", "2017-08-01"), version("b", "2020-01-01")}, "1/effective_from", "overlap");
  refused({version("a", "2017-08-01", "2017-07-31")}, "0/effective_to", "wrong_order");
  refused({version("a", "2017-02-29")}, "0/effective_from", "invalid_date");
  refused({version("a", "2017-08-01T00:00:00Z")}, "0/effective_from", "invalid_date");
  refused({version("a", "2017-08-01", "2018-01-01"), version("a", "2019-01-01")}, "1/id",
          "duplicate_id");
  check_one("rulebook.json", "/versions/0/effective_from", 20170801, "/versions/0/effective_from",
            "wrong_type");
  check_one("rulebook.json", "/versions/0/until", "2020-01-01", "/versions/0/until", "unknown_key");
}

TEST_CASE("an id that stands twice is told where it stands again", "[rulebook][loader]") {
  Copy clause;
  clause.file("clauses/9.json")["clauses"].push_back(clause.file("clauses/9.json")["clauses"][0]);
  CHECK(has(clause.errors(), "clauses/9.json", "/clauses/3/id", "duplicate_id"));
  Copy note;
  note.file("annex.json")["notes"].push_back(note.file("annex.json")["notes"][1]);
  CHECK(has(note.errors(), "annex.json", "/notes/2/id", "duplicate_id"));
  Copy row;
  row.file("annex.json")["rows"].push_back(row.file("annex.json")["rows"][4]);
  CHECK(has(row.errors(), "annex.json", "/rows/24/id", "duplicate_id"));
  check_one(kFacts, "/derived/1/id", "merchant_fault", "/derived/1/id", "duplicate_id");
  check_one(kFacts, "/derived/1/id", "settled", "/derived/1/id", "duplicate_id");
  Copy rule;
  rule.add("rules/refund/infringing.json", rule.file(kRule));
  rule.file("rules/refund/infringing.json")["id"] = "infringing";
  CHECK(has(rule.errors(), "rules/refund/infringing.json", "/id", "duplicate_id"));
  Copy place;
  place.add("rules/refund/zero.json", place.file(kRule));
  place.file("rules/refund/zero.json")["id"] = "zero";
  CHECK(has(place.errors(), "rules/refund/zero.json", "/order", "duplicate_order"));
}

TEST_CASE("ids that cannot be are refused", "[rulebook][loader]") {
  check_one("clauses/5.json", "/clauses/3/id", "5.1(3)", "/clauses/3/id", "wrong_id");
  check_one("clauses/5.json", "/clauses/3/id", "4.1.9", "/clauses/3/id", "wrong_id");
  check_one("clauses/5.json", "/clauses/3/parent", "5.2", "/clauses/3/parent", "wrong_id");
  check_one("clauses/5.json", "/chapter", "6", "/chapter", "wrong_id");
  check_one("annex.json", "/rows/0/id", "spam-ads", "/rows/0/id", "wrong_id");
  check_one(kRule, "/document", "listing", "/document", "wrong_id");
  check_one(kFacts, "/document", "listing", "/document", "wrong_id");
}

TEST_CASE("values that no judge and no reader knows are refused", "[rulebook][loader]") {
  check_one("clauses/5.json", "/clauses/0/treatment", "manual", "/clauses/0/treatment",
            "unknown_value");
  check_one("clauses/5.json", "/clauses/0/kind", "duty", "/clauses/0/kind", "unknown_value");
  check_one("annex.json", "/rows/0/level", "severe", "/rows/0/level", "unknown_value");
  check_one("annex.json", "/rows/0/treatment", "manual", "/rows/0/treatment", "unknown_value");
  check_one("annex.json", "/rows/4/deposit_fen", -500000, "/rows/4/deposit_fen", "unknown_value");
  check_one("rulebook.json", "/time_zone", "Europe/Berlin", "/time_zone", "unknown_value");
  check_one(kRule, "/stage", "verdikt", "/stage", "unknown_value");
  check_one(kFactRule, "/stage", "verdict", "/stage", "unknown_value");
  check_one(kRule, "/match/0/output/verdict", "refund", "/match/0/output/verdict", "unknown_value");
  check_one(kRule, "/match/0/output/amount_basis", "price", "/match/0/output/amount_basis",
            "unknown_value");
  check_one(kFactRule, "/match/0/output/outcome", "pass", "/match/0/output/outcome",
            "unknown_value");
  check_one("rules/refund/payer.json", "/match/0/output", {{"payer", "user"}},
            "/match/0/output/payer", "unknown_value");
  check_one(kFacts, "/derived/0/type", "string", "/derived/0/type", "unknown_value");
}

TEST_CASE("rules that compare say by which numbers", "[rulebook][loader]") {
  check_one(kCopyRule, "/common_from", 1, "/common_from", "wrong_type");
  check_one(kCopyRule, "/common_from", 33, "/common_from", "wrong_type");
  check_one(kCopyRule, "/match/0/output/length", -1, "/match/0/output/length", "wrong_type");
  check_one(kCopyRule, "/match/0/output/length", "40", "/match/0/output/length", "wrong_type");
  check_one(kCopyRule, "/match/1/output/share", 101, "/match/1/output/share", "wrong_type");
  check_one(kLinkRule, "/common_from", 10, "/common_from", "unknown_key");
  Copy copy;
  copy.file(kCopyRule).erase("common_from");
  copy.file(kCopyRule)["match"][0]["output"].erase("length");
  const std::vector<LoadError> errors = copy.errors();
  CHECK(!message_at(errors, "/common_from", "missing_key").empty());
  CHECK(!message_at(errors, "/match/0/output/length", "missing_key").empty());
}

TEST_CASE("outputs hold what their judge reads and nothing else", "[rulebook][loader]") {
  check_one(kRule, "/match/0/output/amount", "1", "/match/0/output/amount", "unknown_key");
  check_one(kLinkRule, "/match/0/output/hots", {"a.cn"}, "/match/0/output/hots", "unknown_key");
  check_one(kLinkRule, "/match/1/output/hosts", "docs.qq.com", "/match/1/output/hosts",
            "wrong_type");
  check_one(kLinkRule, "/match/3/output/disguised", "yes", "/match/3/output/disguised",
            "wrong_type");
  check_one("rules/refund/clawback.json", "/match/0/output", {{"clawback", "yes"}},
            "/match/0/output/clawback", "wrong_type");
  Copy outcome;
  outcome.file(kFactRule)["match"][0]["output"].erase("outcome");
  CHECK(has(outcome.errors(), kFactRule, "/match/0/output/outcome", "missing_key"));
  check_one(kFactRule, "/suggestion", "move it", "/suggestion", "wrong_type");
  check_one(kFactRule, "/examples/mis", json::array(), "/examples/mis", "unknown_key");
  check_one(kFactRule, "/examples/hit/0/why", 1, "/examples/hit/0/why", "wrong_type");
}

TEST_CASE("texts are there, in both languages and no third", "[rulebook][loader]") {
  check_one(kRule, "/title/fr", "Le reste", "/title/fr", "unknown_key");
  check_one(kRule, "/title/en", "", "/title/en", "empty_text");
  check_one("annex.json", "/rows/0/action/label", "block", "/rows/0/action/label", "wrong_type");
  check_one("annex.json", "/rows/0/action/name", "x", "/rows/0/action/name", "unknown_key");
  check_one("annex.json", "/notes/0/title", "x", "/notes/0/title", "unknown_key");
  check_one("rulebook.json", "/notice", "none", "/notice", "wrong_type");
}

TEST_CASE("files that nothing reads, and files that are missed", "[rulebook][loader]") {
  for (const std::string path :
       {"readme.json", "rules/refunds/x.json", "rules/x.json", "clause/1.json", "word/a.json"}) {
    Copy copy;
    copy.add(path, json::object());
    INFO(path);
    CHECK(has(copy.errors(), path, "", "unknown_file"));
  }
  Copy links;
  links.remove("hosts/links.json");
  CHECK(has(links.errors(), "hosts/links.json", "", "missing_file"));
  check_one("hosts/links.json", "/site_words", "site", "/site_words", "wrong_type");
  check_one("hosts/links.json", "/top_level_domains/odd", json::array(), "/top_level_domains/odd",
            "unknown_key");
  check_one("hosts/tencent.json", "/own/0", 1, "/own/0", "wrong_type");
}

TEST_CASE("a file that is no JSON is told with its line, and with what is wrong in the others",
          "[rulebook][loader]") {
  Files files = rulebook_files_of_few_words();
  for (auto& [path, text] : files) {
    if (path == kRule) text = "{\n  \"id\": \"unused-part\",\n  \"stage\" \"verdict\"\n}";
    if (path == kFactRule) {
      json rule = json::parse(text);
      rule["clauses"] = {"3.1.99"};
      text = rule.dump();
    }
  }
  const rulebook::BundleResult made = rulebook::make_bundle(files);
  INFO(told(made.errors));
  CHECK(made.bundle.empty());
  REQUIRE(made.errors.size() == 2);
  CHECK(has(made.errors, kRule, "", "invalid_json"));
  CHECK(made.errors[0].message.find("line 3, column ") != std::string::npos);
  CHECK(has(made.errors, kFactRule, "/clauses/0", "unknown_clause"));
}

TEST_CASE("what a broken file may have held is not missed in the others", "[rulebook][loader]") {
  Files files = rulebook_files_of_few_words();
  for (auto& [path, text] : files) {
    if (path == "clauses/5.json") text.resize(text.size() / 2);
  }
  const rulebook::BundleResult made = rulebook::make_bundle(files);
  INFO(told(made.errors));
  REQUIRE(made.errors.size() == 1);
  CHECK(has(made.errors, "clauses/5.json", "", "invalid_json"));
}

TEST_CASE("weights of wording that cannot be read are refused", "[rulebook][loader]") {
  const std::string breach_file = "wording/breach.json";
  const std::string rule_file = "wording/cashback.json";
  const json breach = {{"made_of", ""},      {"scale", 2},          {"shortest", 8},
                       {"breach_above", 0},  {"rule_above", -1000}, {"excused_needs", 0},
                       {"doubts_below", -1}, {"bias", 0},           {"steps", ""},
                       {"weights", ""}};
  const json rule = {
      {"message", "cashback.wording"}, {"bias", -1000}, {"steps", "BB/B"}, {"weights", "hgf"}};
  const auto with = [](json changed, const std::string& key, const json& value) {
    changed[key] = value;
    return changed;
  };
  const auto errors_of = [&](const json& of_breach, const json& of_rule) {
    Copy copy;
    copy.add(breach_file, of_breach);
    copy.add(rule_file, of_rule);
    return copy.errors();
  };
  const auto refused = [&](const std::string& key, const json& value, const std::string& pointer,
                           const std::string& code) {
    const std::vector<LoadError> errors = errors_of(breach, with(rule, key, value));
    INFO(key << " " << value.dump() << "\n" << told(errors));
    CHECK(has(errors, rule_file, pointer, code));
  };
  CHECK(told(errors_of(breach, rule)).empty());

  refused("message", "cashback.cash", "", "unknown_rule");
  refused("steps", "BB", "", "unknown_value");
  refused("steps", "BB-B", "", "unknown_value");
  refused("weights", "h!f", "", "unknown_value");
  // Beyond the last bucket.
  refused("steps", "BB" + std::string(1100, '/') + "B", "", "unknown_value");
  refused("bias", 1000000, "/bias", "out_of_range");
  refused("bias", "-1", "/bias", "wrong_type");
  refused("steps", 3, "/steps", "wrong_type");
  refused("stepps", "", "/stepps", "unknown_key");
  CHECK(has(errors_of(with(breach, "scale", 0), rule), breach_file, "/scale", "out_of_range"));
  CHECK(has(errors_of(with(breach, "shortest", 1000), rule), breach_file, "/shortest",
            "out_of_range"));
  CHECK(has(errors_of(with(breach, "weights", "hh"), rule), breach_file, "", "unknown_value"));

  Copy of_no_rule;
  of_no_rule.add(breach_file, breach);
  of_no_rule.add("wording/no-such-rule.json", rule);
  CHECK(has(of_no_rule.errors(), "wording/no-such-rule.json", "", "unknown_rule"));
  Copy alone;
  alone.add(rule_file, rule);
  CHECK(has(alone.errors(), breach_file, "", "missing_file"));
}

}  // namespace hegui::tests
