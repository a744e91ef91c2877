// Refunds by a rulebook with two versions: each by its own, spanning cases say so, open days are
// asked for.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "refund/refund_case.h"
#include "shared/shipped_engine.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

json judged_by_versions(const json& changes) {
  return check_versions(DocumentKind::refund, refund_case(changes));
}

void check(const json& changes, const json& expected, const Lines& versions) {
  const json result = judged_by_versions(changes);
  INFO(changes.dump() << "\n" << result.dump() << "\n" << expected.dump());
  CHECK(contains(result, expected));
  CHECK(versions_of(result) == versions);
}

json by(const std::string& version, const char* verdict, std::int64_t fen) {
  return {{"status", "decided"},
          {"rulebook", {{"version", version}}},
          {"verdict", verdict},
          {"amount_fen", fen}};
}

}  // namespace

TEST_CASE("a refund is judged by the version of its purchase", "[versions][refund]") {
  check({{"purchased_at", "2026-12-31"}, {"requested_at", "2027-01-04"}},
        by(kOld, "full_refund", 100'000),
        {kOld + " yes purchased_at=2026-12-31", kNew + " no requested_at=2027-01-04"});
  check({{"purchased_at", "2026-12-31"}, {"requested_at", "2027-01-05"}},
        by(kOld, "negotiated_refund", 70'000),
        {kOld + " yes purchased_at=2026-12-31", kNew + " no requested_at=2027-01-05"});
  check({{"purchased_at", "2027-01-01"}, {"requested_at", "2027-01-07"}},
        by(kNew, "full_refund", 100'000),
        {kNew + " yes purchased_at=2027-01-01 requested_at=2027-01-07"});
  check({{"purchased_at", "2027-01-01"}, {"requested_at", "2027-01-08"}},
        by(kNew, "negotiated_refund", 70'000),
        {kNew + " yes purchased_at=2027-01-01 requested_at=2027-01-08"});
  check({{"purchased_at", "2026-12-01"}, {"requested_at", "2026-12-06"}},
        by(kOld, "negotiated_refund", 70'000),
        {kOld + " yes purchased_at=2026-12-01 requested_at=2026-12-06"});
}

TEST_CASE("the change comes at midnight in Shanghai", "[versions][refund]") {
  check({{"purchased_at", "2026-12-31T15:59:59Z"}, {"requested_at", "2027-01-05T01:00:00+08:00"}},
        by(kOld, "negotiated_refund", 70'000),
        {kOld + " yes purchased_at=2026-12-31", kNew + " no requested_at=2027-01-05"});
  check({{"purchased_at", "2026-12-31T16:00:00Z"}, {"requested_at", "2027-01-06T01:00:00+08:00"}},
        by(kNew, "full_refund", 100'000),
        {kNew + " yes purchased_at=2027-01-01 requested_at=2027-01-06"});
}

TEST_CASE("the review period has the days of its version", "[versions][refund]") {
  CHECK(judged_by_versions({{"purchased_at", "2026-12-31"}, {"requested_at", "2027-01-02"}})
            .at("review_period")
            .at("last_day") == "2027-01-04");
  CHECK(judged_by_versions({{"purchased_at", "2027-01-01"}, {"requested_at", "2027-01-02"}})
            .at("review_period")
            .at("last_day") == "2027-01-07");
}

TEST_CASE("rules of one version say nothing in the other", "[versions][refund]") {
  check({{"product_type", "tool"}, {"purchased_at", "2026-12-31"}, {"requested_at", "2027-02-01"}},
        by(kOld, "not_refundable", 0),
        {kOld + " yes purchased_at=2026-12-31", kNew + " no requested_at=2027-02-01"});
  check({{"product_type", "tool"}, {"purchased_at", "2027-01-01"}, {"requested_at", "2027-02-01"}},
        by(kNew, "negotiated_refund", 70'000),
        {kNew + " yes purchased_at=2027-01-01 requested_at=2027-02-01"});
}

TEST_CASE("conduct after the change brings an older purchase under it", "[versions][refund]") {
  const json sale = {{"product_type", "tool"},
                     {"purchased_at", "2026-12-20"},
                     {"requested_at", "2027-01-10"},
                     {"grounds", {"not_as_described"}}};
  json later = sale;
  later["conduct_on"] = "2027-01-01";
  check(later, by(kNew, "negotiated_refund", 70'000),
        {kOld + " no purchased_at=2026-12-20",
         kNew + " yes conduct_on=2027-01-01 requested_at=2027-01-10"});
  const json clauses = judged_by_versions(later).at("clauses");
  CHECK(std::count(clauses.begin(), clauses.end(), "9.1") == 1);
  CHECK(std::count(clauses.begin(), clauses.end(), "9.2") == 1);

  json sooner = sale;
  sooner["conduct_on"] = "2026-12-31";
  check(sooner, {{"status", "contested"}, {"rulebook", {{"version", kOld}}}},
        {kOld + " yes purchased_at=2026-12-20 conduct_on=2026-12-31",
         kNew + " no requested_at=2027-01-10"});

  // Without a ground of the merchant's the day of some conduct decides nothing.
  json own_wish = later;
  own_wish["grounds"] = json::array();
  check(own_wish, by(kOld, "not_refundable", 0),
        {kOld + " yes purchased_at=2026-12-20",
         kNew + " no conduct_on=2027-01-01 requested_at=2027-01-10"});

  // A sale under the new version stays there, however old the fault.
  json old_fault = sale;
  old_fault["purchased_at"] = "2027-01-02";
  old_fault["conduct_on"] = "2026-12-30";
  check(old_fault, by(kNew, "negotiated_refund", 70'000),
        {kOld + " no conduct_on=2026-12-30",
         kNew + " yes purchased_at=2027-01-02 requested_at=2027-01-10"});
}

TEST_CASE("sales before every version are out of scope as before", "[versions][refund]") {
  check({{"purchased_at", "2017-07-31"}, {"requested_at", "2027-01-05"}},
        {{"status", "out_of_scope"}, {"rulebook", {{"version", kOld}}}},
        {kOld + " no", kNew + " no requested_at=2027-01-05"});
  check({{"purchased_at", "2017-07-31"},
         {"requested_at", "2027-01-20"},
         {"grounds", {"late_or_stalled"}},
         {"conduct_on", "2027-01-02"}},
        by(kNew, "negotiated_refund", 70'000),
        {kNew + " yes conduct_on=2027-01-02 requested_at=2027-01-20"});
}

TEST_CASE("an unknown purchase leaves every version's verdict possible", "[versions][refund]") {
  // Bought by 31 December it is day 6 or later of five, or nothing of this specification at all;
  // bought from 1 January it is day 5 of seven at most.
  const json result =
      judged_by_versions({{"purchased_at", nullptr}, {"requested_at", "2027-01-05"}});
  INFO(result.dump());
  CHECK(result.at("status") == "needs_information");
  CHECK(contains(
      result.at("possible"),
      json::array(
          {{{"verdict", "full_refund"}, {"amount_fen", {{"min", 100'000}, {"max", 100'000}}}},
           {{"verdict", "negotiated_refund"}, {"amount_fen", {{"min", 70'000}, {"max", 70'000}}}},
           {{"verdict", "out_of_scope"}}})));
  CHECK(missing_of(result) == Lines{"purchased_at"});
  CHECK(versions_of(result) == Lines{kOld + " open", kNew + " open requested_at=2027-01-05"});

  // Asked for by the last day of the old version, nothing was bought under the new one.
  const json before =
      judged_by_versions({{"purchased_at", nullptr}, {"requested_at", "2026-12-31"}});
  CHECK(before.at("rulebook").at("version") == kOld);
  CHECK(versions_of(before) == Lines{kOld + " yes requested_at=2026-12-31"});
}

TEST_CASE("an unknown day of conduct is asked for where it matters", "[versions][refund]") {
  // Day 6: past the five days of the old version, within the seven of the new one.
  const json result = judged_by_versions({{"purchased_at", "2026-12-30"},
                                          {"requested_at", "2027-01-04"},
                                          {"grounds", {"late_or_stalled"}}});
  INFO(result.dump());
  CHECK(result.at("status") == "needs_information");
  CHECK(contains(result.at("possible"),
                 json::array({{{"verdict", "full_refund"},
                               {"amount_fen", {{"min", 100'000}, {"max", 100'000}}}},
                              {{"verdict", "negotiated_refund"},
                               {"amount_fen", {{"min", 70'000}, {"max", 70'000}}}}})));
  CHECK_FALSE(result.contains("verdict"));
  CHECK(missing_of(result) == Lines{"conduct_on"});
  CHECK(result.at("missing")[0].at("affects")[0] == "verdict");
  CHECK(versions_of(result) ==
        Lines{kOld + " open purchased_at=2026-12-30", kNew + " open requested_at=2027-01-04"});
  // Each answer gives one of the two.
  CHECK(judged_by_versions({{"purchased_at", "2026-12-30"},
                            {"requested_at", "2027-01-04"},
                            {"grounds", {"late_or_stalled"}},
                            {"conduct_on", "2026-12-31"}})
            .at("verdict") == "negotiated_refund");
  CHECK(judged_by_versions({{"purchased_at", "2026-12-30"},
                            {"requested_at", "2027-01-04"},
                            {"grounds", {"late_or_stalled"}},
                            {"conduct_on", "2027-01-01"}})
            .at("verdict") == "full_refund");
}

TEST_CASE("what every version says is said before it is known which governs",
          "[versions][refund]") {
  // Past five days and past seven; only the last day of the review period differs.
  const json result = judged_by_versions({{"purchased_at", "2026-12-30"},
                                          {"requested_at", "2027-01-20"},
                                          {"grounds", {"late_or_stalled"}}});
  INFO(result.dump());
  CHECK(result.at("status") == "decided");
  CHECK(result.at("verdict") == "negotiated_refund");
  CHECK(result.at("amount_fen") == 70'000);
  CHECK_FALSE(result.contains("review_period"));
  CHECK(result.at("missing")[0].at("fact") == "conduct_on");
  CHECK(result.at("missing")[0].at("affects") == json({"review_period"}));

  // A sale under the newest version cannot come under an older one.
  const json newest = judged_by_versions({{"purchased_at", "2027-01-02"},
                                          {"requested_at", "2027-01-20"},
                                          {"grounds", {"late_or_stalled"}}});
  CHECK(missing_of(newest).empty());
  CHECK(versions_of(newest) ==
        Lines{kNew + " yes purchased_at=2027-01-02 requested_at=2027-01-20"});
}

TEST_CASE("an unknown ground is asked for like an unknown day", "[versions][refund]") {
  // With a fault the conduct of 2 January counts, without one the purchase of 30 December.
  const json result = judged_by_versions({{"purchased_at", "2026-12-30"},
                                          {"requested_at", "2027-01-04"},
                                          {"conduct_on", "2027-01-02"},
                                          {"grounds", nullptr}});
  INFO(result.dump());
  CHECK(result.at("status") == "needs_information");
  CHECK(result.at("possible").size() == 2);
  CHECK(missing_of(result).at(0) == "grounds");
}

TEST_CASE("an invalid refund is invalid by every version", "[versions][refund]") {
  const json result =
      judged_by_versions({{"purchased_at", "2027-01-05"}, {"requested_at", "2027-01-04"}});
  CHECK(result.at("status") == "invalid");
  CHECK_FALSE(result.contains("versions"));
}

TEST_CASE("the questions of a spanning refund name its day", "[versions][refund]") {
  const json document = refund_case({{"purchased_at", "2026-12-30"},
                                     {"requested_at", "2027-01-04"},
                                     {"grounds", {"late_or_stalled"}}});
  const CheckResult next = two_version_engine().next(DocumentKind::refund, document.dump(), {});
  const json result = json::parse(next.json, nullptr, false);
  CHECK(missing_of(result) == Lines{"conduct_on"});
}

}  // namespace hegui::tests
