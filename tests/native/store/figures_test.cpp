// Refund rates, service hours and penalties: figures worked out by hand.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "shared/shipped_engine.h"
#include "store/store_case.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("5.8: above one in a hundred, strictly, in whole numbers", "[store][figures]") {
  struct Row {
    const char* orders;
    const char* status;
    const char* rate;
  };
  const std::vector<Row> rows = {
      {R"({"paid":100,"refunded_for_product_reasons":0})", "compliant",
       R"({"paid":100,"refunded":0,"computable":true,"above":false,"more_that_fit":1})"},
      {R"({"paid":100,"refunded_for_product_reasons":1})", "compliant",
       R"({"above":false,"more_that_fit":0})"},
      {R"({"paid":100,"refunded_for_product_reasons":2})", "violations",
       R"({"above":true,"more_that_fit":0})"},
      {R"({"paid":99,"refunded_for_product_reasons":1})", "violations", R"({"above":true})"},
      {R"({"paid":199,"refunded_for_product_reasons":1})", "compliant",
       R"({"above":false,"more_that_fit":0})"},
      {R"({"paid":299,"refunded_for_product_reasons":3})", "violations", R"({"above":true})"},
      {R"({"paid":300,"refunded_for_product_reasons":3})", "compliant", R"({"above":false})"},
      {R"({"paid":1250,"refunded_for_product_reasons":5})", "compliant",
       R"({"above":false,"more_that_fit":7})"},
      {R"({"paid":1,"refunded_for_product_reasons":1})", "violations", R"({"above":true})"},
      {R"({"paid":0,"refunded_for_product_reasons":0})", "compliant",
       R"({"paid":0,"refunded":0,"computable":false})"},
      // The largest numbers that a document can state: 1 % of the first is 90071992547409.91.
      {R"({"paid":9007199254740991,"refunded_for_product_reasons":90071992547409})", "compliant",
       R"({"above":false,"more_that_fit":0})"},
      {R"({"paid":9007199254740991,"refunded_for_product_reasons":90071992547410})", "violations",
       R"({"above":true,"more_that_fit":0})"},
  };
  for (const Row& row : rows) {
    const json result = check_store("{\"orders\":" + std::string(row.orders) + "}");
    INFO(row.orders << "\n" << result.dump());
    CHECK(result["status"] == row.status);
    CHECK(contains(result["refund_rate"], json::parse(row.rate)));
  }
}

TEST_CASE("5.8: without orders there is no rate to be above", "[store][figures]") {
  const json rate =
      check_store(R"({"orders":{"paid":0,"refunded_for_product_reasons":0}})")["refund_rate"];
  CHECK_FALSE(rate.contains("above"));
  CHECK_FALSE(rate.contains("more_that_fit"));
}

TEST_CASE("5.8: rows count paid orders and the three reasons that lie with the merchant",
          "[store][figures]") {
  const std::string rows = R"([
    {"id":"1","paid":true,"refund_reason":"not_as_expected"},
    {"id":"2","paid":true,"refund_reason":"late_or_poor_attitude"},
    {"id":"3","paid":true,"refund_reason":"not_received"},
    {"id":"4","paid":true,"refund_reason":"no_reason"},
    {"id":"5","paid":true,"refund_reason":"other"},
    {"id":"6","paid":true,"refund_reason":"none"},
    {"id":"7","paid":false,"refund_reason":"none"}])";
  const json expected =
      json::parse(R"({"paid":6,"refunded":3,"computable":true,"above":true,"more_that_fit":0})");
  CHECK(check_store("{\"orders\":" + rows + "}")["refund_rate"] == expected);
  CHECK(check_store("{\"orders\":{\"rows\":" + rows + "}}")["refund_rate"] == expected);
}

TEST_CASE("5.8: rows that have not told are asked for only while they can change the answer",
          "[store][figures]") {
  // One certain refund of two orders is above, whatever the other row is.
  const json above =
      check_store(R"({"orders":[{"paid":true,"refund_reason":"not_received"},{"paid":true}]})");
  CHECK(above["status"] == "violations");
  CHECK(asked_of(above).empty());
  CHECK_FALSE(above.contains("refund_rate"));
  const json open =
      check_store(R"({"orders":[{"paid":true,"refund_reason":"none"},{"paid":true}]})");
  CHECK(open["status"] == "needs_information");
  CHECK(asked_of(open) == Strings{"orders.1.refund_reason"});
  const json nothing = check_store(R"({"orders":{}})");
  CHECK(nothing["status"] == "needs_information");
  CHECK(asked_of(nothing) == Strings{"orders.paid", "orders.refunded_for_product_reasons"});
}

TEST_CASE("4.4.1: stated hours against every day from 09:00 to 18:00, the end excluded",
          "[store][figures]") {
  const std::string all = R"("days":["mon","tue","wed","thu","fri","sat","sun"],)";
  struct Row {
    std::string hours;
    Strings gaps;  // of Monday and Sunday
  };
  const std::vector<Row> rows = {
      {"{" + all + R"("from":"09:00","to":"18:00"})", {}},
      {"{" + all + R"("from":"00:00","to":"24:00"})", {}},
      {"{" + all + R"("from":"08:00","to":"20:00"})", {}},
      {"{" + all + R"("from":"09:01","to":"18:00"})", {"mon 09:00-09:01", "sun 09:00-09:01"}},
      {"{" + all + R"("from":"09:00","to":"17:59"})", {"mon 17:59-18:00", "sun 17:59-18:00"}},
      // Two spans that meet, overlap, or leave a break.
      {"{" + all + R"("from":"09:00","to":"12:00"},{)" + all + R"("from":"12:00","to":"18:00"})",
       {}},
      {"{" + all + R"("from":"09:00","to":"13:00"},{)" + all + R"("from":"12:00","to":"18:00"})",
       {}},
      {"{" + all + R"("from":"09:00","to":"12:00"},{)" + all + R"("from":"13:30","to":"18:00"})",
       {"mon 12:00-13:30", "sun 12:00-13:30"}},
      // Over midnight: 20:00 to 12:00 of the next day, then 12:00 to 18:00.
      {"{" + all + R"("from":"20:00","to":"12:00"},{)" + all + R"("from":"12:00","to":"18:00"})",
       {}},
      // Sunday night ends on Monday; nothing but that night serves Monday.
      {R"({"days":["sun"],"from":"08:00","to":"20:00"},{"days":["tue","wed","thu","fri","sat"],)"
       R"("from":"09:00","to":"18:00"},{"days":["sun"],"from":"22:00","to":"11:00"})",
       {"mon 11:00-18:00"}},
      {R"({"days":["mon","tue","wed","thu","fri"],"from":"09:00","to":"18:00"})",
       {"sun 09:00-18:00"}},
      {"", {"mon 09:00-18:00", "sun 09:00-18:00"}},
  };
  for (const Row& row : rows) {
    const json result = check_store(
        "{\"support\":{\"channels\":[{\"type\":\"phone\"},{\"type\":"
        "\"online_chat\",\"needs_friend_request\":false}],\"hours\":[" +
        row.hours + "]}}");
    INFO(row.hours << "\n" << result.dump());
    Strings gaps;
    const json& hours = result["service_hours"];
    for (const json& gap : hours.contains("gaps") ? hours["gaps"] : json::array()) {
      if (gap["day"] != "mon" && gap["day"] != "sun") continue;
      gaps.push_back(gap["day"].get<std::string>() + " " + gap["from"].get<std::string>() + "-" +
                     gap["to"].get<std::string>());
    }
    CHECK(gaps == row.gaps);
    CHECK(hours["covered"] == row.gaps.empty());
    CHECK(result["status"] == (row.gaps.empty() ? "compliant" : "violations"));
  }
}

TEST_CASE("4.4.1: whether a moment falls inside the required and the stated hours",
          "[store][figures]") {
  struct Row {
    const char* at;
    bool required;
    bool stated;
  };
  // 4 July 2026 is a Saturday, the 5th a Sunday, the 6th a Monday.
  const std::vector<Row> rows = {
      {"2026-07-06T09:00:00+08:00", true, true},     {"2026-07-06T08:59:59+08:00", false, false},
      {"2026-07-06T17:59:59.999+08:00", true, true}, {"2026-07-06T18:00:00+08:00", false, false},
      {"2026-07-05T01:00:00Z", true, false},   // Sunday 09:00
      {"2026-07-04T16:30:00Z", false, true},   // 00:30 of Sunday: Saturday's night
      {"2026-07-04T22:00:00Z", false, false},  // 06:00 of Sunday, when that night is over
  };
  for (const Row& row : rows) {
    const json result = check_store(
        R"({"support":{"channels":[],"hours":[
          {"days":["mon","tue","wed","thu","fri"],"from":"09:00","to":"18:00"},
          {"days":["sat"],"from":"22:00","to":"06:00"}],"at":")" +
        std::string(row.at) + "\"}}");
    INFO(row.at << "\n" << result.dump());
    CHECK(result["service_hours"]["at"]["within_required"] == row.required);
    CHECK(result["service_hours"]["at"]["within_stated"] == row.stated);
  }
}

TEST_CASE("4.4.1: hours that nobody has told are asked for, never taken as none",
          "[store][figures]") {
  const json part = check_store(
      R"({"support":{"channels":[{"type":"online_chat","needs_friend_request":false}]}})");
  CHECK(part["status"] == "needs_information");
  CHECK(asked_of(part) == Strings{"support.hours"});
  const json row = check_store(
      R"({"support":{"channels":[{"type":"online_chat","needs_friend_request":false}],
          "hours":[{"days":["mon"],"from":"09:00"}]}})");
  CHECK(asked_of(row) == Strings{"support.hours.0.to"});
}

TEST_CASE("7.2: every established breach stands by itself, and deductions add up",
          "[store][figures]") {
  const json result = check_store(R"({"behaviours":[
    {"annex":"annex.fraud","on":"2026-01-01"},
    {"annex":"annex.fraud","on":"2026-01-02"},
    {"annex":"annex.diversion","on":"2026-01-02"},
    {"annex":"annex.fake-trade","on":"2026-01-02"},
    {"annex":"annex.spam-ads","on":"2026-01-02"},
    {"annex":"annex.fraud","on":"2017-07-31"}]})");
  INFO(result.dump());
  CHECK(result["status"] == "violations");
  // Three rows with 5,000 yuan each; the last one is older than the rules.
  CHECK(result["deposit_to_deduct_fen"] == 1'500'000);
  REQUIRE(result["penalties"].size() == 5);
  CHECK(contains(result["penalties"][0], json::parse(R"({"annex":"annex.fraud",
    "field":"/behaviours/0/annex","level":"serious","deposit_fen":500000})")));
  CHECK(contains(result["penalties"][3],
                 json::parse(R"({"annex":"annex.fake-trade","level":"serious","days":15})")));
  CHECK_FALSE(result["penalties"][3].contains("deposit_fen"));
  CHECK(contains(result["penalties"][4], json::parse(R"({"level":"general"})")));
}

TEST_CASE("a clause without a row in the appendix is left to the marketplace", "[store][figures]") {
  const json result = check_store(
      R"({"support":{"channels":[{"type":"qq","needs_friend_request":true}],"hours":[]}})");
  for (const json& finding : result["findings"]) {
    CHECK(finding["penalty"] == json::parse(R"([{"action":"discretion"}])"));
  }
  CHECK_FALSE(result.contains("penalties"));
  CHECK_FALSE(result.contains("deposit_to_deduct_fen"));
}

}  // namespace hegui::tests
