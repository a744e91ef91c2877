// The table of coverage: what serves a clause, and every kind of hole, planted.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hegui/engine.h"
#include "rulebook/broken_copy.h"
#include "shared/rulebook_files.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

json parsed(const std::string& text) {
  json out = json::parse(text, nullptr, false);
  INFO(text);
  REQUIRE(out.is_object());
  return out;
}

json coverage_of(const Copy& copy) {
  const Engine::Loaded loaded = Engine::load(copy.bundle());
  INFO(loaded.errors);
  REQUIRE(loaded.engine);
  return parsed(loaded.engine->coverage());
}

const json& entry(const json& coverage, const std::string& id) {
  for (const json& each : coverage.at("clauses")) {
    if (each.at("id") == id) return each;
  }
  FAIL("no entry " << id);
  return coverage;
}

bool holds(const json& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

std::vector<std::string> holes(const json& coverage) {
  std::vector<std::string> out;
  for (const json& hole : coverage.at("holes")) {
    out.push_back(hole.at("clause").get<std::string>() + " " + hole.at("code").get<std::string>());
  }
  return out;
}

using Holes = std::vector<std::string>;

// The clause of a chapter's file, for changing it.
json& clause(Copy& copy, const std::string& id) {
  for (json& each : copy.file("clauses/" + id.substr(0, 1) + ".json")["clauses"]) {
    if (each.at("id") == id) return each;
  }
  FAIL("no clause " << id);
  return copy.file("clauses/1.json");
}

json& row(Copy& copy, const std::string& id) {
  for (json& each : copy.file("annex.json")["rows"]) {
    if (each.at("id") == id) return each;
  }
  FAIL("no row " << id);
  return copy.file("annex.json");
}

}  // namespace

TEST_CASE("the repository's rulebook has no holes", "[rulebook][coverage]") {
  const json coverage = parsed(shipped_engine().coverage());
  CHECK(holes(coverage).empty());
  int counted = 0;
  for (const auto& [treatment, count] : coverage.at("counts").items()) counted += count.get<int>();
  CHECK(counted == 120 + 24 + 2);
  CHECK(coverage.at("clauses").size() == 120 + 24 + 2);
  CHECK(coverage.at("chapters").size() == 9);
}

TEST_CASE("a clause has the rules, facts and rows that name it", "[rulebook][coverage]") {
  const json coverage = parsed(shipped_engine().coverage());
  const json& last_day = entry(coverage, "2.8");
  CHECK(last_day.at("treatment") == "automated");
  CHECK(holds(last_day.at("rules"), "review-period"));
  CHECK(holds(last_day.at("facts"), "purchased_at"));
  // Named by a value of `grounds`, which the right of the marketplace rests on.
  const json& unreachable = entry(coverage, "5.2.5");
  CHECK(holds(unreachable.at("facts"), "grounds"));
  CHECK(holds(unreachable.at("rules"), "marketplace-may-refund"));
  CHECK_FALSE(holds(unreachable.at("rules"), "scope-jurisdiction"));
  // Named by one reading of a match only.
  CHECK(holds(entry(coverage, "5.2.6").at("rules"), "contested-tool"));
  CHECK(entry(coverage, "4.6.4").at("annex") == json::array({"annex.diversion"}));
  const json& row = entry(coverage, "annex.malicious-product.infringing");
  CHECK(row.at("kind") == "penalty");
  CHECK(holds(row.at("rules"), "infringing"));
  CHECK(entry(coverage, "annex.note.2").at("kind") == "note");
}

TEST_CASE("a clause that nothing serves is a hole", "[rulebook][coverage]") {
  Copy silent;
  clause(silent, "8.1")["treatment"] = "automated";
  clause(silent, "8.2")["treatment"] = "asked";
  CHECK(holes(coverage_of(silent)) == Holes{"8.1 not_served", "8.2 not_served"});
  // A fact serves what is asked, and decides nothing by itself.
  Copy asked;
  clause(asked, "2.7")["treatment"] = "automated";
  CHECK(holes(coverage_of(asked)) == Holes{"2.7 not_served"});
  Copy gone;
  gone.remove("rules/refund/clawback.json");
  CHECK(holes(coverage_of(gone)) == Holes{"5.6.2 not_served"});
  Copy note;
  note.file("annex.json")["notes"][0]["treatment"] = "automated";
  CHECK(holes(coverage_of(note)) == Holes{"annex.note.1 not_served"});
}

TEST_CASE("a clause that is not automated says why", "[rulebook][coverage]") {
  Copy copy;
  clause(copy, "9.3").erase("because");
  clause(copy, "4.1.2").erase("because");
  row(copy, "annex.abuse").erase("because");
  CHECK(holes(coverage_of(copy)) ==
        Holes{"4.1.2 no_reason", "9.3 no_reason", "annex.abuse no_reason"});
}

TEST_CASE("a clause that a rule decides does not say that nothing is decided",
          "[rulebook][coverage]") {
  Copy copy;
  clause(copy, "5.6.1")["treatment"] = "informative";
  clause(copy, "5.6.1")["because"] = {{"zh-CN", "\u8bf4\u660e"}, {"en", "to be read"}};
  row(copy, "annex.other-cloud")["treatment"] = "platform";
  CHECK(holes(coverage_of(copy)) == Holes{"5.6.1 understated", "annex.other-cloud understated"});
}

TEST_CASE("the page of a clause has where it stands, what decides it and what it costs",
          "[rulebook][page]") {
  const json page = parsed(shipped_engine().describe_clause("4.1.3.5"));
  CHECK(page.at("id") == "4.1.3.5");
  CHECK(page.at("chapter").at("id") == "4");
  CHECK(page.at("parent").at("id") == "4.1.3");
  CHECK_FALSE(page.contains("children"));
  const json& rules = page.at("rules");
  const auto found = std::find_if(rules.begin(), rules.end(), [](const json& each) {
    return each.at("id") == "external-link";
  });
  REQUIRE(found != rules.end());
  const json& rule = *found;
  CHECK(rule.at("document") == "listing");
  CHECK(rule.at("says").size() == 6);
  CHECK(rule.at("examples").at("hit").size() == 4);
  CHECK(rule.at("examples").at("hit").at(0).at("expect") == json{{"outcome", "violation"}});
  CHECK(page.at("penalties").size() == 1);
  CHECK(page.at("penalties").at(0).at("annex") == "annex.content-theft");
  CHECK_FALSE(page.at("penalties").at(0).contains("days"));
  const auto is_tied = [&](const std::string& id, const char* by) {
    return std::any_of(page.at("related").begin(), page.at("related").end(), [&](const json& each) {
      return each.at("id") == id && holds(each.at("by"), by);
    });
  };
  CHECK(is_tied("4.1.3.1", "sibling"));
  CHECK(is_tied("4.1.3.1", "annex"));
  CHECK(is_tied("4.4.2", "fact"));
  CHECK_FALSE(is_tied("4.1.3", "sibling"));
}

TEST_CASE("a clause that only a ground stands for has the examples with that ground",
          "[rulebook][page]") {
  const json page = parsed(shipped_engine().describe_clause("5.2.3"));
  const json* deduction = nullptr;
  for (const json& rule : page.at("rules")) {
    CHECK_FALSE(rule.at("says").empty());
    if (rule.at("id") == "deduction-negotiable") deduction = &rule;
  }
  REQUIRE(deduction != nullptr);
  CHECK(deduction->at("names_it") == false);
  // Its examples: two of a customer's own reason, and one of work that missed the requirements.
  CHECK(deduction->at("examples").at("hit").empty());
  REQUIRE(deduction->at("examples").at("miss").size() == 1);
  const std::string why = deduction->at("examples").at("miss").at(0).at("why").at("en");
  CHECK(why.find("did not meet the requirements") != std::string::npos);
}

TEST_CASE("penalties are those of the clause, of what holds it, or at discretion",
          "[rulebook][page]") {
  const auto penalties = [](const std::string& id) {
    const json page = parsed(shipped_engine().describe_clause(id));
    return page.value("penalties", json::array());
  };
  const json offline = penalties("4.6.2");
  REQUIRE(offline.size() == 1);
  CHECK(offline[0].at("deposit_fen") == 500000);
  CHECK(offline[0].at("action") == "expel-and-seal");
  // False papers: the row names 3.1.3, which holds the item.
  const json papers = penalties("3.1.3.1");
  REQUIRE(papers.size() == 1);
  CHECK(papers[0].at("annex") == "annex.false-credentials");
  CHECK(penalties("5.7.2") == json::array({{{"action", "discretion"}}}));
  CHECK(penalties("2.8").empty());
  CHECK(penalties("7.1").empty());
  const json row = penalties("annex.dishonesty");
  REQUIRE(row.size() == 1);
  CHECK(row[0].at("days") == 30);
}

TEST_CASE("every clause, row and note has a page, and nothing else has", "[rulebook][page]") {
  const json coverage = parsed(shipped_engine().coverage());
  for (const json& each : coverage.at("clauses")) {
    const std::string id = each.at("id");
    const json page = parsed(shipped_engine().describe_clause(id));
    INFO(id);
    CHECK(page.at("id") == id);
    CHECK(page.at("statement") == each.at("statement"));
    CHECK(page.at("rules").size() == each.at("rules").size());
  }
  for (const std::string id : {"", "5", "5.2.7", "annex", "annex.note.3", "5.2.3 "}) {
    CHECK(shipped_engine().describe_clause(id).empty());
  }
}

TEST_CASE("an example without both languages is no part of a page", "[rulebook][page]") {
  Copy copy;
  copy.file("rules/refund/clawback.json")["examples"]["hit"][0]["why"] = "a note";
  const Engine::Loaded loaded = Engine::load(copy.bundle());
  REQUIRE(loaded.engine);
  const json page = parsed(loaded.engine->describe_clause("5.6.2"));
  const json& rule = page.at("rules").at(0);
  REQUIRE(rule.at("id") == "clawback");
  CHECK(rule.at("examples").at("hit").size() == 1);
}

}  // namespace hegui::tests
