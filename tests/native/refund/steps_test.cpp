// The order in which the specification is read: of two steps that would both decide, the earlier
// one does.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "refund/refund_case.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

json decided(const std::string& verdict, std::int64_t amount, const std::string& basis) {
  return {
      {"status", "decided"},
      {"verdict", verdict},
      {"amount_fen", amount},
      {"amount_basis", basis},
      {"possible", {{{"verdict", verdict}, {"amount_fen", {{"min", amount}, {"max", amount}}}}}}};
}

json contested(const std::string& verdict, std::int64_t amount) {
  return {{"status", "contested"}, {"verdict", verdict}, {"amount_fen", amount}};
}

json policy(const std::string& refund, bool consented, bool displayed) {
  return {{"refund", refund}, {"consented", consented}, {"displayed", displayed}};
}

json policy_of(std::int64_t amount, bool consented, bool displayed) {
  json out = policy("amount", consented, displayed);
  out["amount_fen"] = amount;
  return out;
}

json ops(const json& changes) {
  json out = refund_case({{"product_type", "ops_service"}});
  for (const auto& [key, value] : changes.items()) out[key] = value;
  return out;
}

const json kUnused = decided("negotiated_refund", 70'000, "unused");
const json kEverything = decided("full_refund", 100'000, "paid");

void check_out_of_scope(const json& document) {
  const json result = check_refund(document.dump());
  INFO(document.dump() << "\n" << result.dump());
  CHECK(result.at("status") == "out_of_scope");
  CHECK(result.at("possible") == json::parse(R"([{"verdict":"out_of_scope"}])"));
  for (const char* key : {"verdict", "amount_fen", "amount_basis", "payer", "missing", "readings",
                          "marketplace_may_refund", "review_period"}) {
    INFO(key);
    CHECK_FALSE(result.contains(key));
  }
}

}  // namespace

TEST_CASE("step 1: sales elsewhere and old purchases are out of scope", "[refund][steps]") {
  check_out_of_scope(refund_case({{"jurisdiction", "elsewhere"}}));
  check_out_of_scope(refund_case({{"jurisdiction", "elsewhere"},
                                  {"merchant_exited", true},
                                  {"project_state", "not_started"}}));
  check_out_of_scope(refund_case({{"purchased_at", "2017-07-31"}}));
  // The merchant's leaving counts like a ground, and only from the first day in force on.
  const json old = {
      {"purchased_at", "2017-07-31"}, {"merchant_exited", true}, {"project_state", "in_progress"}};
  json left = refund_case(old);
  left["conduct_on"] = "2017-07-31";
  check_out_of_scope(left);
  left["conduct_on"] = "2017-08-01";
  check_result(left, kEverything);
  // Conduct is never after the request, so a request before the first day settles it unasked.
  check_out_of_scope(refund_case({{"purchased_at", "2017-07-20"},
                                  {"requested_at", "2017-07-31"},
                                  {"grounds", {"late_or_stalled"}}}));
}

TEST_CASE("step 2: the merchant's leaving comes before every other reason", "[refund][steps]") {
  const json left = {{"merchant_exited", true}, {"project_state", "in_progress"}};
  json document = refund_case(left);
  check_result(document, kEverything);
  document["negotiation"] = "agreed";
  document["agreed_fen"] = 10;
  document["merchant_policy"] = policy("none", true, true);
  check_result(document, kEverything);
  document["product_type"] = "tool";
  check_result(document, contested("full_refund", 100'000));
  document["project_state"] = "completed";
  check_result(document, decided("not_refundable", 0, "none"));
}

TEST_CASE("step 3: a loss through the merchant comes before the review period", "[refund][steps]") {
  const json loss = {{"caused_loss", true}, {"negotiation", "agreed"}, {"agreed_fen", 5}};
  for (const char* type : {"ops_service", "image", "software", "saas", "other"}) {
    INFO(type);
    json document = refund_case(loss);
    document["product_type"] = type;
    document["grounds"] = {"delivery_promise_broken"};
    check_result(document, kEverything);
  }
  json service = ops(loss);
  service["user_caused_resource_loss"] = true;
  service["grounds"] = {"poor_service_quality"};
  check_result(service, kEverything);
  service["confirmed"] = true;
  check_result(service, kEverything);
  // On anything but a service the quality clause is only the other reading.
  json software = refund_case({{"caused_loss", true}, {"grounds", {"poor_service_quality"}}});
  check_result(software, contested("negotiated_refund", 70'000));
  // A loss by itself, or through another ground, decides nothing.
  check_result(refund_case({{"caused_loss", true}, {"grounds", {"not_as_described"}}}), kUnused);
}

TEST_CASE("step 4: five days from the day of purchase, that day being the first",
          "[refund][steps]") {
  for (const char* type : {"image", "software", "saas"}) {
    INFO(type);
    json document =
        refund_case({{"product_type", type}, {"merchant_policy", policy("none", true, true)}});
    document["requested_at"] = "2026-03-01";
    check_result(document, kEverything);
    document["requested_at"] = "2026-03-05";
    check_result(document, kEverything);
    document["requested_at"] = "2026-03-06";
    check_result(document, decided("merchant_policy", 0, "policy"));
  }
  // Confirmation, agreement and grounds change nothing within the five days of software.
  check_result(refund_case({{"requested_at", "2026-03-05"},
                            {"confirmed", true},
                            {"negotiation", "agreed"},
                            {"agreed_fen", 60'000},
                            {"grounds", {"user_ends_remaining_service"}}}),
               kEverything);
}

TEST_CASE("step 4: a service until it is confirmed, less what was agreed for the customer's change",
          "[refund][steps]") {
  check_result(ops({{"requested_at", "2027-12-31"}}), kEverything);
  check_result(ops({{"confirmed", true}, {"requested_at", "2026-03-01"}}), kUnused);
  const json agreed = {{"negotiation", "agreed"}, {"agreed_fen", 55'000}};
  check_result(ops(agreed), kEverything);
  json changed = ops(agreed);
  changed["user_caused_resource_loss"] = true;
  check_result(changed, decided("full_refund", 55'000, "agreed"));
  changed["grounds"] = {"user_ends_remaining_service"};
  check_result(changed, decided("full_refund", 55'000, "agreed"));
  changed["grounds"] = {"user_ends_remaining_service", "merchant_unreachable"};
  check_result(changed, kEverything);
}

TEST_CASE("step 5: a tool is not refundable without a ground, unless its shop promises money",
          "[refund][steps]") {
  const json none = decided("not_refundable", 0, "none");
  json tool = refund_case({{"product_type", "tool"}, {"requested_at", "2026-03-01"}});
  check_result(tool, none);
  // An agreement is no way around 5.1.3, and a loss without a ground is none of the merchant's.
  tool["negotiation"] = "agreed";
  tool["agreed_fen"] = 40'000;
  tool["caused_loss"] = true;
  check_result(tool, none);
  tool["merchant_policy"] = policy("none", true, true);
  check_result(tool, none);
  tool["merchant_policy"] = policy_of(0, true, true);
  check_result(tool, none);
  tool["merchant_policy"] = policy_of(1, false, false);
  check_result(tool, decided("merchant_policy", 1, "policy"));
  tool["merchant_policy"] = policy("unused", false, true);
  check_result(tool, decided("merchant_policy", 70'000, "policy"));
  // With a ground of the merchant's the tool is judged by step 6, where the agreement counts.
  tool["grounds"] = {"not_as_described"};
  check_result(tool, contested("negotiated_refund", 40'000));
}

TEST_CASE("step 6: agreement, then a promise that binds, then a filed policy, then the unused part",
          "[refund][steps]") {
  check_result(refund_case(), kUnused);
  json document = refund_case({{"negotiation", "agreed"},
                               {"agreed_fen", 12'345},
                               {"merchant_policy", policy("full", true, true)}});
  check_result(document, decided("negotiated_refund", 12'345, "agreed"));
  document["negotiation"] = "failed";
  check_result(document, decided("merchant_policy", 100'000, "policy"));
  // At least the unused part binds without consent, display and in spite of any ground.
  document["merchant_policy"] = policy_of(70'000, false, false);
  document["grounds"] = {"cannot_meet_requirements"};
  check_result(document, decided("merchant_policy", 70'000, "policy"));
  // Less than that counts only with both, and without a ground of the merchant's.
  document["merchant_policy"] = policy_of(69'999, true, true);
  check_result(document, kUnused);
  document["grounds"] = json::array();
  check_result(document, decided("merchant_policy", 69'999, "policy"));
  document["merchant_policy"] = policy_of(69'999, true, false);
  check_result(document, kUnused);
  document["merchant_policy"] = policy_of(69'999, false, true);
  check_result(document, kUnused);
}

TEST_CASE("every ground of the merchant's takes a smaller policy away", "[refund][steps]") {
  json document = refund_case({{"merchant_policy", policy("none", true, true)}});
  for (const char* ground :
       {"late_or_stalled", "not_as_described", "cannot_meet_requirements", "merchant_ceased",
        "merchant_unreachable", "poor_service_quality", "delivery_promise_broken"}) {
    INFO(ground);
    document["grounds"] = {ground};
    check_result(document, kUnused);
    check_result(document, {{"marketplace_may_refund", true}, {"counts_toward_refund_rate", true}});
  }
  document["grounds"] = {"user_ends_remaining_service"};
  check_result(document, contested("merchant_policy", 0));
  check_result(document, {{"marketplace_may_refund", true}, {"counts_toward_refund_rate", false}});
}

TEST_CASE("the payer is the merchant once confirmed, and nobody when nothing is due",
          "[refund][flags]") {
  check_result(refund_case(), {{"payer", "platform"}, {"clawback", false}});
  check_result(refund_case({{"confirmed", true}, {"settled", true}}),
               {{"payer", "merchant"}, {"clawback", true}});
  const json used_up = check_refund(refund_case({{"used_fen", 100'000}, {"settled", true}}).dump());
  CHECK_FALSE(used_up.contains("payer"));
  CHECK(used_up.at("clawback") == false);
}

TEST_CASE("the marketplace may refund after failed talks, or later on a listed ground",
          "[refund][flags]") {
  const auto may = [](const json& changes) {
    return check_refund(refund_case(changes).dump()).at("marketplace_may_refund").get<bool>();
  };
  const json early = {{"requested_at", "2026-03-05"}, {"grounds", {"late_or_stalled"}}};
  CHECK_FALSE(may(early));
  CHECK(may({{"requested_at", "2026-03-05"}, {"negotiation", "failed"}}));
  CHECK_FALSE(may({{"requested_at", "2026-03-05"}, {"negotiation", "agreed"}, {"agreed_fen", 1}}));
  CHECK_FALSE(may({{"negotiation", "failed"}}));
  CHECK(may({{"grounds", {"late_or_stalled"}}}));
}

TEST_CASE("the review period is given in days, as far as the type has one", "[refund][review]") {
  const auto period = [](const json& document) {
    const json result = check_refund(document.dump());
    return result.contains("review_period") ? result.at("review_period") : json();
  };
  CHECK(period(refund_case()) == json::parse(R"({"first_day":"2026-03-01","last_day":"2026-03-05",
                                                  "day":20,"open":false})"));
  CHECK(period(refund_case({{"purchased_at", "2028-02-27"}, {"requested_at", "2028-03-02"}})) ==
        json::parse(R"({"first_day":"2028-02-27","last_day":"2028-03-02","day":5,"open":true})"));
  CHECK(period(ops(json::object())) ==
        json::parse(R"({"first_day":"2026-03-01","last_day":null,"day":20,"open":true})"));
  CHECK(period(ops({{"confirmed_at", "2026-03-12"}, {"confirmed", true}})) ==
        json::parse(R"({"first_day":"2026-03-01","last_day":"2026-03-12","day":20,"open":false})"));
  CHECK(period(refund_case({{"product_type", "tool"}})).is_null());
  CHECK(period(refund_case({{"product_type", "other"}})).is_null());
}

TEST_CASE("a policy that is not filed is reported whatever decides", "[refund][report]") {
  const auto reported = [](const json& document) {
    const json result = check_refund(document.dump());
    for (const json& entry : result.at("trace")) {
      if (entry.at("rule") == "policy-not-filed") return entry.at("outcome") == "violation";
    }
    return false;
  };
  json document = refund_case({{"merchant_policy", policy("full", false, true)}});
  CHECK(reported(document));
  document["merchant_policy"] = policy("full", true, false);
  document["requested_at"] = "2026-03-02";
  CHECK(reported(document));
  document["merchant_policy"] = policy("full", true, true);
  CHECK_FALSE(reported(document));
}

TEST_CASE("the clauses of an answer are in the specification's order", "[refund][clauses]") {
  const json result =
      check_refund(refund_case({{"requested_at", "2026-03-05"}, {"confirmed", true}}).dump());
  CHECK(result.at("clauses") == json::parse(R"(["2.8","5.1","5.1.2","5.4.2","5.6.1"])"));
}

}  // namespace hegui::tests
