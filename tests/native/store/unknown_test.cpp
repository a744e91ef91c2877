// What is not known of a store is asked, presumed where the rulebook says so, and never counts as
// false.
#include <algorithm>
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

TEST_CASE("parts that are absent are neither judged nor asked for, unless there is none",
          "[store][unknown]") {
  CHECK(asked_of(check_store("{}")) == Strings{"onboarding", "deposit", "delivery_failures",
                                               "orders", "support", "materials", "engagements",
                                               "contact", "invoices", "exit", "behaviours"});
  CHECK(check_store(R"({"id":"x"})")["status"] == "needs_information");
  const json one = check_store(R"({"delivery_failures":[]})");
  CHECK(one["status"] == "compliant");
  CHECK(asked_of(one).empty());
}

TEST_CASE("a part that is null is asked for as a whole", "[store][unknown]") {
  const json result = check_store(R"({"deposit":null,"delivery_failures":[]})");
  CHECK(result["status"] == "needs_information");
  CHECK(asked_of(result) == Strings{"deposit"});
  CHECK_FALSE(result["missing"][0]["question"]["en"].get<std::string>().empty());
  CHECK(asked_of(check_store(R"({"exit":{"projects":null}})")) == Strings{"exit.projects"});
}

TEST_CASE("every condition of entry that is not told is asked by its place", "[store][unknown]") {
  const json result = check_store(R"({"onboarding":{"3.1.1":true,"agreement_signed":null}})");
  CHECK(result["status"] == "needs_information");
  CHECK(asked_of(result) == Strings{"onboarding.bank_verified", "onboarding.business_licence",
                                    "onboarding.bank_account_proof", "onboarding.contact_details",
                                    "onboarding.agreement_signed", "onboarding.deposit_paid",
                                    "onboarding.runs_on_tencent_cloud"});
  CHECK(result["missing"][6]["affects"] ==
        json::parse(R"(["status","clauses","findings","penalties"])"));
}

TEST_CASE("a violation stands whatever is missing beside it", "[store][unknown]") {
  const json result = check_store(R"({"onboarding":{"account":false}})");
  CHECK(result["status"] == "violations");
  CHECK(asked_of(result).size() == 7);
  // No answer changes the status any more.
  CHECK(result["missing"][0]["affects"] == json::parse(R"(["clauses","findings"])"));
}

TEST_CASE("the day it is, is asked for once, and deadlines stand without it", "[store][unknown]") {
  const json result = check_store(R"({"deposit":{"deducted_on":"2026-06-30"},
    "delivery_failures":[{"product":"a","delivery":"saas","notified_on":"2026-03-02"}]})");
  CHECK(result["status"] == "needs_information");
  CHECK(asked_of(result) == Strings{"as_of"});
  CHECK(deadlines_of(result, "3.1.5.3") == Strings{"2026-07-09"});
  CHECK(deadlines_of(result, "4.2") == Strings{"2026-03-02", "2026-03-10", "2026-04-02"});
  CHECK_FALSE(result.contains("delivery_stage"));
}

TEST_CASE("the option as_of stands in for the document's, which wins", "[store][unknown]") {
  CheckOptions options;
  options.as_of = "2026-03-10";
  const auto stage = [&](const char* document) {
    const json result =
        json::parse(shipped_engine().check(DocumentKind::store, document, options).json);
    return result["delivery_stage"]["stage"];
  };
  const std::string failure =
      R"("delivery_failures":[{"product":"a","delivery":"saas","notified_on":"2026-03-02"}]})";
  CHECK(stage(("{" + failure).c_str()) == "all_saas_hidden");
  CHECK(stage(("{\"as_of\":\"2026-03-09\"," + failure).c_str()) == "product_hidden");
}

TEST_CASE("an absent day is presumed still to come; null lifts that", "[store][unknown]") {
  const std::string begin = R"({"as_of":"2026-03-10","delivery_failures":[{"product":"a",)"
                            R"("delivery":"saas","notified_on":"2026-03-02")";
  const json absent = check_store(begin + "}]}");
  CHECK(absent["status"] == "violations");
  CHECK(absent["presumed"] ==
        json::parse(R"([{"fact":"delivery_failures.0.fixed_on","value":"not_yet"}])"));
  const json null = check_store(begin + R"(,"fixed_on":null}]})");
  CHECK(null["status"] == "needs_information");
  CHECK(asked_of(null) == Strings{"delivery_failures.0.fixed_on"});
  CHECK_FALSE(null.contains("presumed"));
}

TEST_CASE("contact is judged by what a merchant reports, the rest presumed not to have happened",
          "[store][unknown]") {
  const json result = check_store(R"({"as_of":"2026-03-10","contact":{}})");
  CHECK(result["status"] == "compliant");
  CHECK(contains(result["presumed"], json::parse(R"([
    {"fact":"contact.market_first_attempt_at","value":"not_yet"},
    {"fact":"contact.user_evidence_since","value":"not_yet"},
    {"fact":"contact.failed_official_contacts","value":0},
    {"fact":"contact.abusive","value":false}])")));
  const json lifted =
      check_store(R"({"as_of":"2026-03-10","contact":{"failed_official_contacts":null}})");
  CHECK(asked_of(lifted) == Strings{"contact.failed_official_contacts"});
}

TEST_CASE("the worst row of a part decides, and every row is asked by its number",
          "[store][unknown]") {
  const json result = check_store(R"({"as_of":"2026-07-08","engagements":[
    {"paid_on":"2026-07-03","started_on":"2026-07-06"},
    {"paid_on":"2026-07-03","user_caused":null},
    {"user_caused":false}]})");
  CHECK(result["status"] == "needs_information");
  CHECK(asked_of(result) == Strings{"engagements.1.user_caused", "engagements.2.paid_on"});
}

TEST_CASE("the rows of a list see the part around them", "[store][unknown]") {
  const json result = check_store(R"({"exit":{"agreement_ended_on":"2026-12-31","projects":[
    {"state":"completed"},{"state":"not_started","paid_fen":12345}]}})");
  INFO(result.dump());
  const Strings findings = findings_of(result);
  CHECK(std::count(findings.begin(), findings.end(),
                   "exit-full-refund review /exit/projects/1/paid_fen") == 1);
}

TEST_CASE("an invoice has its steps, and asks for what they rest on, without a status of its own",
          "[store][unknown]") {
  const json result = check_store(R"({"invoices":[{"business_mode":"platform","kind":"sale",
    "issued":true,"delivered":true}]})");
  INFO(result.dump());
  REQUIRE(result.contains("invoice_steps"));
  CHECK(result["invoice_steps"][0]["field"] == "/invoices/0");
  CHECK(result["status"] == "compliant");
  const json open = check_store(R"({"invoices":[{}]})");
  CHECK(open["status"] == "compliant");
  CHECK(asked_of(open).front() == "invoices.0.business_mode");
  CHECK(open["missing"][0]["affects"] == json::parse(R"(["invoice_steps"])"));
  // Delivered, and yet not issued.
  CHECK_FALSE(
      errors_of(check_store(R"({"invoices":[{"issued":false,"delivered":true}]})")).empty());
}

TEST_CASE("a fingerprint stays with its row wherever the row stands", "[store][unknown]") {
  const std::string first = R"({"product":"a","delivery":"saas","notified_on":"2026-03-02"})";
  const std::string second = R"({"product":"b","delivery":"saas","notified_on":"2026-03-02"})";
  const auto prints = [](const std::string& rows) {
    std::vector<std::string> out;
    const json result = check_store(R"({"as_of":"2026-03-10","delivery_failures":[)" + rows + "]}");
    for (const json& finding : result["findings"]) {
      out.push_back(finding["fingerprint"].get<std::string>());
    }
    return out;
  };
  const auto forward = prints(first + "," + second);
  const auto backward = prints(second + "," + first);
  REQUIRE(forward.size() == 2);
  CHECK(forward[0] != forward[1]);
  CHECK(forward == std::vector<std::string>{backward[1], backward[0]});
}

}  // namespace hegui::tests
