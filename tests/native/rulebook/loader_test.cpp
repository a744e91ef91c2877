// What the loader says of a rulebook with mistakes: all of them at once, each at its place.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rulebook/broken_copy.h"
#include "rulebook/loader.h"

namespace hegui::tests {

using nlohmann::json;
using rulebook::LoadError;

TEST_CASE("the repository's rulebook loads", "[rulebook][loader]") {
  CHECK(told(Copy().errors()).empty());
}

TEST_CASE("all mistakes of all files are told at once", "[rulebook][loader]") {
  Copy copy;
  copy.file("rulebook.json").erase("id");
  copy.file("annex.json")["rows"][0]["days"] = "fifteen";
  copy.file("clauses/1.json")["clauses"][0]["statement"].erase("en");
  copy.fact("settled")["title"] = "settled";
  copy.file(kRule)["match"][0]["condition"] = "paid_fen >";
  copy.file(kRule)["clauses"] = {"5.2", "5.99"};
  copy.file("rules/listing/other-cloud.json")["annex"] = {"annex.no-such-row"};
  const std::vector<LoadError> errors = copy.errors();
  INFO(told(errors));
  CHECK(has(errors, "rulebook.json", "/id", "missing_key"));
  CHECK(has(errors, "annex.json", "/rows/0/days", "wrong_type"));
  CHECK(has(errors, "clauses/1.json", "/clauses/0/statement/en", "missing_key"));
  CHECK(std::any_of(errors.begin(), errors.end(), [](const LoadError& error) {
    return error.file == kFacts && error.code == "wrong_type" &&
           error.pointer.find("/title") != std::string::npos;
  }));
  CHECK(has(errors, kRule, "/match/0/condition", "condition_refused"));
  CHECK(has(errors, kRule, "/clauses/1", "unknown_clause"));
  CHECK(has(errors, "rules/listing/other-cloud.json", "/annex/0", "unknown_annex"));
  CHECK(errors.size() == 7);
}

TEST_CASE("values of a wrong type are told at their place", "[rulebook][loader]") {
  check_one("rulebook.json", "/versions", "2017-08-01", "/versions", "wrong_type");
  check_one("rulebook.json", "/versions", json::array(), "", "missing_key");
  check_one("clauses/5.json", "/clauses/0/id", 5, "/clauses/0/id", "wrong_type");
  check_one("clauses/5.json", "/clauses", json::object(), "/clauses", "wrong_type");
  check_one("clauses/5.json", "/clauses/0", "5.1", "/clauses/0", "wrong_type");
  check_one("annex.json", "/rows/2/deposit_fen", 0.5, "/rows/2/deposit_fen", "wrong_type");
  check_one(kFacts, "/facts/0/type", 1, "/facts/0/type", "wrong_type");
  check_one(kFacts, "/facts/0/type", "boolean", "/facts/0/type", "unknown_value");
  check_one(kFacts, "/facts/0/values/0/internal", "no", "/facts/0/values/0/internal", "wrong_type");
  check_one(kFacts, "/facts/0/presumption", "mars", "/facts/0/presumption", "unknown_value");
  check_one(kRule, "/clauses", "5.2", "/clauses", "wrong_type");
  check_one(kRule, "/clauses/0", 5.2, "/clauses/0", "wrong_type");
  check_one(kRule, "/order", "last", "/order", "wrong_type");
  check_one(kRule, "/match/0/condition", true, "/match/0/condition", "wrong_type");
  check_one(kRule, "/match/0/output", "unused", "/match/0/output", "wrong_type");
  check_one(kRule, "/match/0/explanation", "text", "/match/0/explanation", "wrong_type");
  check_one("rules/refund/contested-tool.json", "/match/0/output/readings", "none",
            "/match/0/output/readings", "wrong_type");
}

TEST_CASE("what has to be there is missed", "[rulebook][loader]") {
  for (const std::string key : {"id", "stage", "title", "clauses", "match"}) {
    Copy copy;
    copy.file(kRule).erase(key);
    INFO(key);
    CHECK(has(copy.errors(), kRule, "/" + key, "missing_key"));
  }
  for (const std::string key : {"condition", "output", "explanation"}) {
    Copy copy;
    copy.file(kRule)["match"][0].erase(key);
    INFO(key);
    CHECK(has(copy.errors(), kRule, "/match/0/" + key, "missing_key"));
  }
  for (const std::string file : {"rulebook.json", "annex.json", "facts/refund.json"}) {
    Copy copy;
    copy.remove(file);
    INFO(file);
    CHECK(has(copy.errors(), file, "", "missing_file"));
  }
  check_one(kRule, "/match", json::array(), "/match", "missing_key");
  check_one(kRule, "/match", nullptr, "/match", "missing_key");
  check_one(kFacts, "/facts/0/values", json::array(), "/facts/0/values", "missing_key");
  Copy copy;
  copy.file(kRule)["match"][0]["output"].erase("verdict");
  CHECK(has(copy.errors(), kRule, "/match/0/output/verdict", "missing_key"));
}

TEST_CASE("keys that nothing reads are refused", "[rulebook][loader]") {
  check_one("rulebook.json", "/language", "zh", "/language", "unknown_key");
  check_one("clauses/5.json", "/clauses/1/kinds", "right", "/clauses/1/kinds", "unknown_key");
  check_one("annex.json", "/rows/0/day", 15, "/rows/0/day", "unknown_key");
  check_one(kFacts, "/facts/0/default", "elsewhere", "/facts/0/default", "unknown_key");
  check_one(kFacts, "/facts/0/values/0/name", "x", "/facts/0/values/0/name", "unknown_key");
  check_one(kFacts, "/constraints/0/before", "x", "/constraints/0/before", "unknown_key");
  check_one(kFacts, "/derived/0/condition", "true", "/derived/0/condition", "unknown_key");
  check_one(kRule, "/conditions", "true", "/conditions", "unknown_key");
  check_one(kRule, "/match/0/clauzes", json::array(), "/match/0/clauzes", "unknown_key");
  check_one("rules/refund/contested-tool.json", "/match/0/output/readings/0/amount", "0",
            "/match/0/output/readings/0/amount", "unknown_key");
  // The pointer holds where a key has the pointer's own signs.
  check_one(kRule, "/a~1b~0c", 1, "/a~1b~0c", "unknown_key");
}

TEST_CASE("a condition that does not compile is told with its column", "[rulebook][loader]") {
  const auto message = [](const std::string& condition) {
    Copy copy;
    copy.file(kRule)["match"][0]["condition"] = condition;
    for (const LoadError& error : copy.errors()) {
      if (error.file == kRule && error.pointer == "/match/0/condition") {
        CHECK(error.code == "condition_refused");
        return error.message;
      }
    }
    return std::string("accepted");
  };
  const auto column = [&](const std::string& condition) {
    const std::string text = message(condition);
    INFO(condition << ": " << text);
    const std::string mark = " at column ";
    const std::size_t at = text.find(mark);
    REQUIRE(at != std::string::npos);
    return std::stoi(text.substr(at + mark.size()));
  };
  CHECK(message("paid_fen > 0") == "accepted");
  CHECK(column("price > 0") == 1);
  CHECK(column("paid_fen > 0 && price > 0") == 17);
  CHECK(column("paid_fen > 0.5") == 12);
  CHECK(column("paid_fen ~ 0") == 10);
  CHECK(message("paid_fen + 1") != "accepted");
  CHECK(message("paid_fen == 'much'") != "accepted");
  CHECK(message("product_type == 'images'") != "accepted");
  CHECK(message("grounds.late") != "accepted");
  CHECK(message("civil_day(20170801) < purchased_at") != "accepted");
  CHECK(message("paid_fen.matches('9+')") != "accepted");
  CHECK(message("") != "accepted");
}

TEST_CASE("amounts and derived conditions are compiled as well", "[rulebook][loader]") {
  check_one(kRule, "/match/0/output/amount_fen", "paid_fen > 0", "/match/0/output/amount_fen",
            "condition_refused");
  check_one(kRule, "/match/0/output/amount_fen", "unused", "/match/0/output/amount_fen",
            "condition_refused");
  check_one("rules/refund/contested-user-ends.json",
            "/match/0/output/readings/0/marketplace_may_refund", "1",
            "/match/0/output/readings/0/marketplace_may_refund", "condition_refused");
  check_one(kFacts, "/derived/0/expression", "paid_fen", "/derived/0/expression",
            "condition_refused");
}

TEST_CASE("clauses that the specification does not have are told everywhere",
          "[rulebook][loader]") {
  check_one(kRule, "/clauses/0", "5.99", "/clauses/0", "unknown_clause");
  check_one("rules/refund/clawback.json", "/match/1/clauses", {"8.8.8"}, "/match/1/clauses/0",
            "unknown_clause");
  check_one("rules/refund/contested-tool.json", "/match/0/output/readings/0/clauses/0", "5.0",
            "/match/0/output/readings/0/clauses/0", "unknown_clause");
  check_one(kFacts, "/facts/0/clauses/0", "1.9", "/facts/0/clauses/0", "unknown_clause");
  check_one(kFacts, "/derived/0/clauses/0", "x", "/derived/0/clauses/0", "unknown_clause");
}

TEST_CASE("an id that stands twice is refused", "[rulebook][loader]") {
  Copy rule;
  rule.add("rules/refund/unused-half.json", rule.file(kRule));
  CHECK(has(rule.errors(), "rules/refund/unused-half.json", "/id", "wrong_id"));
  Copy fact;
  fact.file(kFacts)["facts"].push_back(fact.fact("settled"));
  const std::vector<LoadError> errors = fact.errors();
  CHECK(std::any_of(errors.begin(), errors.end(), [](const LoadError& error) {
    return error.file == kFacts && error.code == "duplicate_id";
  }));
  Copy clause;
  clause.file("clauses/9.json")["clauses"].push_back(clause.file("clauses/9.json")["clauses"][0]);
  CHECK(told(clause.errors()).find("duplicate_id") != std::string::npos);
  Copy row;
  row.file("annex.json")["rows"].push_back(row.file("annex.json")["rows"][0]);
  CHECK(told(row.errors()).find("duplicate_id") != std::string::npos);
  check_one(kFacts, "/facts/0/values/1/id", "mainland_china", "/facts/0/values/1", "duplicate_id");
}

TEST_CASE("constraints hold between facts that have an order", "[rulebook][loader]") {
  check_one(kFacts, "/constraints/0/not_before", "bought_at", "/constraints/0/not_before",
            "unknown_fact");
  check_one(kFacts, "/constraints/0/not_before", "grounds", "/constraints/0/not_before",
            "wrong_type");
  check_one(kFacts, "/constraints/3/at_most", "invoice", "/constraints/3/at_most", "wrong_type");
}

TEST_CASE("facts beyond what a judge can hold are refused", "[rulebook][loader]") {
  Copy numbers;
  for (int i = 0; i < 8; ++i) {
    json money = numbers.fact("paid_fen");
    money["id"] = "more_" + std::to_string(i);
    numbers.file(kFacts)["facts"].push_back(money);
  }
  CHECK(has(numbers.errors(), kFacts, "/facts", "too_many_items"));
  Copy values;
  for (int i = 0; i < 40; ++i) {
    json value = values.fact("jurisdiction")["values"][0];
    value["id"] = "place_" + std::to_string(i);
    values.fact("jurisdiction")["values"].push_back(value);
  }
  CHECK(has(values.errors(), kFacts, "/facts/0/values", "too_many_items"));
  Copy named;
  named.fact("confirmed_at")["type"] = "object";
  CHECK(told(named.errors()).find("wrong_type") != std::string::npos);
}

TEST_CASE("what an operator makes is made of dates", "[rulebook][loader]") {
  const char* facts = "facts/invoice.json";
  check_one(facts, "/computed/0/operator", "later_year", "/computed/0/operator", "unknown_value");
  check_one(facts, "/computed/0/from", "paid_on", "/computed/0/from", "unknown_fact");
  check_one(facts, "/computed/0/until", "issued", "/computed/0/until", "wrong_type");
  check_one(facts, "/computed/1/clauses/0", "5.9", "/computed/1/clauses/0", "unknown_clause");
}

TEST_CASE("a fact needs another one that is true or false", "[rulebook][loader]") {
  const char* facts = "facts/invoice.json";
  check_one(facts, "/constraints/1/needs", "paid", "/constraints/1/needs", "unknown_fact");
  check_one(facts, "/constraints/1/needs", "issued_on", "/constraints/1/needs", "wrong_type");
  check_one(facts, "/constraints/1/at", "kind", "/constraints/1/at", "wrong_type");
}

TEST_CASE("an object may have the facts of another document kind", "[rulebook][loader]") {
  Copy unknown;
  unknown.fact("invoice")["document"] = "receipt";
  CHECK(told(unknown.errors()).find("unknown_document") != std::string::npos);
  Copy itself;
  itself.fact("invoice")["document"] = "refund";
  CHECK(told(itself.errors()).find("unknown_document") != std::string::npos);
  Copy both;
  both.fact("invoice")["facts"] = both.fact("merchant_policy")["facts"];
  CHECK(told(both.errors()).find("wrong_type") != std::string::npos);
}

TEST_CASE("steps and deadlines are checked when they are loaded", "[rulebook][loader]") {
  const char* step = "rules/invoice/settled-with-the-user.json";
  check_one(step, "/match/0/output/steps/0/clause", "5.5.9", "/match/0/output/steps/0",
            "unknown_clause");
  const char* deadline = "rules/invoice/return-within-month.json";
  check_one(deadline, "/match/0/output/deadlines/0/on", "last_day",
            "/match/0/output/deadlines/0/on", "condition_refused");
  check_one(deadline, "/match/0/output/deadlines/0/on", "issued", "/match/0/output/deadlines/0/on",
            "condition_refused");
}

}  // namespace hegui::tests
