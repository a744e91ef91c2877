// What is said of a refund whose days are open must hold for every answer, and be possible for one:
// all days around both changes of rules are tried.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "refund/refund_case.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

const std::vector<const char*> kPurchases = {"2017-07-31", "2017-08-01", "2026-06-01", "2026-12-29",
                                             "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02",
                                             "2027-01-04", "2027-01-05"};
const std::vector<const char*> kConducts = {"2017-07-31", "2017-08-01", "2026-12-31", "2027-01-01",
                                            "2027-01-05"};

json judged_by_day(const json& document) { return check_versions(DocumentKind::refund, document); }

// "full_refund 100000", or "out_of_scope", of a result without anything open.
std::string answer_of(const json& result) {
  if (result.at("status") == "out_of_scope") return "out_of_scope";
  INFO(result.dump());
  REQUIRE(result.contains("verdict"));
  REQUIRE(result.contains("amount_fen"));
  return result.at("verdict").get<std::string>() + " " +
         std::to_string(result.at("amount_fen").get<std::int64_t>());
}

std::set<std::string> possible_of(const json& result) {
  std::set<std::string> out;
  for (const json& possible : result.at("possible")) {
    std::string line = possible.at("verdict").get<std::string>();
    if (possible.contains("amount_fen")) {
      CHECK(possible.at("amount_fen").at("min") == possible.at("amount_fen").at("max"));
      line += " " + std::to_string(possible.at("amount_fen").at("min").get<std::int64_t>());
    }
    out.insert(line);
  }
  return out;
}

// Judges `document` with every one of `days` for `fact`, and as one whose day is not known.
void try_all(json document, const char* fact, const std::vector<const char*>& days) {
  std::set<std::string> answers;
  std::set<std::string> versions;
  for (const char* day : days) {
    document[fact] = day;
    const json result = judged_by_day(document);
    answers.insert(answer_of(result));
    versions.insert(result.at("rulebook").at("version").get<std::string>());
  }
  document[fact] = nullptr;
  const json open = judged_by_day(document);
  INFO(document.dump() << "\n" << open.dump());
  CHECK(possible_of(open) == answers);
  CHECK((open.at("status") == "needs_information") == (answers.size() > 1));
  std::set<std::string> told;
  for (const json& version : open.at("versions")) {
    if (version.value("applies", true)) told.insert(version.at("id").get<std::string>());
  }
  if (answers != std::set<std::string>{"out_of_scope"}) CHECK(told == versions);
  if (answers.size() > 1) CHECK(open.at("missing")[0].at("fact") == fact);
}

}  // namespace

TEST_CASE("an open purchase allows just what its days allow", "[versions][refund]") {
  for (const char* type : {"software", "tool", "ops_service"}) {
    for (const char* requested : {"2027-01-05", "2027-01-07"}) {
      try_all(refund_case({{"product_type", type}, {"requested_at", requested}}), "purchased_at",
              kPurchases);
      for (const char* conduct : kConducts) {
        try_all(refund_case({{"product_type", type},
                             {"requested_at", requested},
                             {"conduct_on", conduct},
                             {"grounds", {"late_or_stalled"}}}),
                "purchased_at", kPurchases);
      }
    }
  }
}

TEST_CASE("an open day of conduct allows just what its days allow", "[versions][refund]") {
  for (const char* type : {"software", "tool"}) {
    for (const char* purchased : kPurchases) {
      for (const char* requested : {"2027-01-05", "2027-01-07"}) {
        try_all(refund_case({{"product_type", type},
                             {"purchased_at", purchased},
                             {"requested_at", requested},
                             {"grounds", {"late_or_stalled"}}}),
                "conduct_on", kConducts);
      }
    }
  }
}

}  // namespace hegui::tests
