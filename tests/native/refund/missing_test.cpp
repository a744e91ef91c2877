// Documents that leave something out: what is presumed, what is still possible, what is asked for.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "refund/refund_case.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

json judged(const json& document) {
  json result = check_refund(document.dump());
  UNSCOPED_INFO(document.dump() << "\n" << result.dump());
  return result;
}

json range(const char* verdict, std::int64_t least, const json& most) {
  return {{"verdict", verdict}, {"amount_fen", {{"min", least}, {"max", most}}}};
}

std::vector<std::string> asked(const json& result) {
  std::vector<std::string> out;
  if (!result.contains("missing")) return out;
  for (const json& entry : result.at("missing")) {
    out.push_back(entry.at("fact").get<std::string>());
  }
  return out;
}

bool is_asked(const json& result, const char* fact) {
  const std::vector<std::string> facts = asked(result);
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

json affected_by(const json& result, const char* fact) {
  if (!result.contains("missing")) return {};
  for (const json& entry : result.at("missing")) {
    if (entry.at("fact") == fact) return entry.at("affects");
  }
  return {};
}

}  // namespace

TEST_CASE("absent facts take their presumption, and the result says so", "[refund][missing]") {
  CHECK(judged(refund_case()).at("presumed") ==
        json::parse(R"([{"fact":"jurisdiction","value":"mainland_china"},
                        {"fact":"merchant_exited","value":false},
                        {"fact":"negotiation","value":"not_started"},
                        {"fact":"settled","value":false}])"));
  const json told = judged(refund_case({{"jurisdiction", "mainland_china"},
                                        {"merchant_exited", false},
                                        {"negotiation", "not_started"},
                                        {"settled", false}}));
  CHECK_FALSE(told.contains("presumed"));
  CHECK(told.at("verdict") == "negotiated_refund");
}

TEST_CASE("a null lifts the presumption", "[refund][missing]") {
  const json place = judged(refund_case({{"jurisdiction", nullptr}}));
  CHECK(place.at("status") == "needs_information");
  CHECK(place.at("possible") ==
        json({range("negotiated_refund", 70'000, 70'000), {{"verdict", "out_of_scope"}}}));
  CHECK_FALSE(place.contains("verdict"));
  CHECK(asked(place).at(0) == "jurisdiction");

  const json left = judged(refund_case({{"merchant_exited", nullptr}}));
  CHECK(left.at("possible") ==
        json({range("full_refund", 100'000, 100'000), range("negotiated_refund", 70'000, 70'000)}));
  CHECK(asked(left).at(0) == "merchant_exited");

  // The verdict is settled while its amount is open: anything may have been agreed on.
  const json talks = judged(refund_case({{"negotiation", nullptr}}));
  CHECK(talks.at("status") == "needs_information");
  CHECK(talks.at("verdict") == "negotiated_refund");
  CHECK(talks.at("possible") == json::array({range("negotiated_refund", 0, 100'000)}));
  CHECK(asked(talks).at(0) == "negotiation");
  CHECK_FALSE(talks.contains("amount_fen"));

  // What stands beside verdict and amount does not hold them up.
  const json payout = judged(refund_case({{"settled", nullptr}}));
  CHECK(payout.at("status") == "decided");
  CHECK_FALSE(payout.contains("clawback"));
  CHECK(affected_by(payout, "settled") == json({"clawback"}));
  CHECK(asked(payout) == std::vector<std::string>{"settled"});
}

TEST_CASE("an absent fact without a presumption counts as a null", "[refund][missing]") {
  for (const char* fact : {"product_type", "purchased_at", "requested_at", "paid_fen", "used_fen",
                           "grounds", "confirmed", "merchant_policy"}) {
    INFO(fact);
    const json absent = check_refund(refund_case_without(fact).dump());
    CHECK(absent == check_refund(refund_case({{fact, nullptr}}).dump()));
    CHECK(is_asked(absent, fact));
  }
}

TEST_CASE("amounts are ranges while they are open", "[refund][missing]") {
  const auto possible = [](const json& document) { return judged(document).at("possible"); };
  CHECK(possible(refund_case_without("paid_fen")) ==
        json::array({range("negotiated_refund", 0, nullptr)}));
  CHECK(possible(refund_case_without("used_fen")) ==
        json::array({range("negotiated_refund", 0, 100'000)}));
  CHECK(possible(refund_case({{"negotiation", "agreed"}})) ==
        json::array({range("negotiated_refund", 0, 100'000)}));
  json free = refund_case({{"used_fen", nullptr}});
  free["paid_fen"] = 0;
  CHECK(possible(free) == json::array({range("negotiated_refund", 0, 0)}));
  CHECK(judged(free).at("amount_fen") == 0);
  // Within the review period what was used does not matter.
  const json early = judged(refund_case({{"requested_at", "2026-03-05"}, {"used_fen", nullptr}}));
  CHECK(early.at("amount_fen") == 100'000);
  CHECK_FALSE(early.contains("missing"));
}

TEST_CASE("every verdict that the known facts allow is possible, and no other",
          "[refund][missing]") {
  const auto possible = [](const json& document) { return judged(document).at("possible"); };
  const json full = range("full_refund", 100'000, 100'000);
  const json unused = range("negotiated_refund", 70'000, 70'000);
  // A service not yet confirmed, software on day 20 and a tool without a ground.
  CHECK(possible(refund_case_without("product_type")) ==
        json({full, unused, range("not_refundable", 0, 0)}));
  CHECK(possible(refund_case_without("requested_at")) == json({full, unused}));
  CHECK(possible(refund_case_without("purchased_at")) ==
        json({full, unused, {{"verdict", "out_of_scope"}}}));
  CHECK(possible(refund_case({{"grounds", {"delivery_promise_broken"}},
                              {"caused_loss", nullptr}})) == json({full, unused}));
  CHECK(possible(refund_case({{"product_type", "ops_service"}, {"confirmed", nullptr}})) ==
        json({full, unused}));
  // A policy may give everything, or nothing if it is consented to and displayed.
  CHECK(possible(refund_case_without("merchant_policy")) ==
        json({range("merchant_policy", 0, 100'000), unused}));
}

TEST_CASE("a policy that is half known", "[refund][missing]") {
  const auto with = [](const json& policy) {
    return judged(refund_case({{"merchant_policy", policy}}));
  };
  const json unused = range("negotiated_refund", 70'000, 70'000);
  // Not consented to: only what is at least the unused part counts.
  CHECK(with({{"refund", "amount"}, {"consented", false}, {"displayed", true}}).at("possible") ==
        json({range("merchant_policy", 70'000, 100'000), unused}));
  const json hidden = with({{"refund", "none"}, {"consented", true}});
  CHECK(hidden.at("possible") == json({range("merchant_policy", 0, 0), unused}));
  CHECK(asked(hidden) == std::vector<std::string>{"merchant_policy.displayed"});
  const json unfiled = with({{"refund", "none"}, {"consented", false}});
  CHECK(unfiled.at("status") == "decided");
  CHECK_FALSE(unfiled.contains("missing"));
  // An object was given, so there is a policy.
  const json some = with(json::object());
  CHECK(some.at("possible") == json({range("merchant_policy", 0, 100'000), unused}));
  CHECK(is_asked(some, "merchant_policy.refund"));
}

TEST_CASE("confirmation on the day of the request stays open without both times",
          "[refund][missing]") {
  json service = refund_case({{"product_type", "ops_service"}, {"confirmed_at", "2026-03-20"}});
  service.erase("confirmed");
  const json open = judged(service);
  CHECK(open.at("status") == "needs_information");
  CHECK(open.at("possible") ==
        json({range("full_refund", 100'000, 100'000), range("negotiated_refund", 70'000, 70'000)}));
  CHECK(asked(open).at(0) == "confirmed");
  service["confirmed_at"] = "2026-03-19";
  CHECK(judged(service).at("verdict") == "negotiated_refund");
  service["confirmed_at"] = "2026-03-21";
  CHECK(judged(service).at("verdict") == "full_refund");
  service["requested_at"] = "2026-03-20T10:00:00+08:00";
  service["confirmed_at"] = "2026-03-20T10:00:01+08:00";
  CHECK(judged(service).at("verdict") == "full_refund");
  service["confirmed_at"] = "2026-03-20T02:00:00Z";
  CHECK(judged(service).at("verdict") == "negotiated_refund");
}

TEST_CASE("old purchases ask when the conduct was", "[refund][missing]") {
  const json old = {{"purchased_at", "2017-07-15"},
                    {"requested_at", "2017-08-20"},
                    {"grounds", {"merchant_ceased"}}};
  const json open = judged(refund_case(old));
  CHECK(open.at("possible") ==
        json({range("negotiated_refund", 70'000, 70'000), {{"verdict", "out_of_scope"}}}));
  CHECK(asked(open).at(0) == "conduct_on");
  // A purchase of a later day does not ask.
  CHECK_FALSE(is_asked(judged(refund_case({{"grounds", {"merchant_ceased"}}})), "conduct_on"));
}

TEST_CASE("only what can change the answer is asked for", "[refund][next]") {
  CHECK_FALSE(judged(json::parse(R"({"jurisdiction":"elsewhere"})")).contains("missing"));
  // Software in its five days: nothing but the price, and who pays, is open.
  const json early = judged(json::parse(
      R"({"product_type":"software","purchased_at":"2026-03-01","requested_at":"2026-03-03",
          "grounds":[]})"));
  CHECK(early.at("verdict") == "full_refund");
  CHECK(asked(early).at(0) == "paid_fen");
  for (const char* fact : {"used_fen", "merchant_policy", "caused_loss", "conduct_on",
                           "user_caused_resource_loss", "project_state", "agreed_fen", "invoice"}) {
    INFO(fact);
    CHECK_FALSE(is_asked(early, fact));
  }
  CHECK(affected_by(early, "confirmed") == json({"payer"}));
}

TEST_CASE("an untold case is asked for as one would tell it", "[refund][next]") {
  const std::vector<std::string> facts = asked(judged(json::object()));
  REQUIRE(facts.size() > 4);
  CHECK(facts[0] == "product_type");
  CHECK(facts[1] == "purchased_at");
  CHECK(is_asked(judged(json::object()), "merchant_policy"));
}

TEST_CASE("a question that mostly settles the case is asked first", "[refund][next]") {
  const json result = judged(refund_case({{"grounds", nullptr}, {"merchant_exited", nullptr}}));
  CHECK(result.at("status") == "needs_information");
  // A merchant who has left gives everything back, whatever the grounds: half of the answers settle
  // it.
  CHECK(asked(result).at(0) == "merchant_exited");
}

TEST_CASE("questions that decide come before those that do not", "[refund][next]") {
  const json result = judged(json::parse(R"({"purchased_at":"2026-03-01","settled":null})"));
  bool beside = false;
  for (const json& entry : result.at("missing")) {
    const json& affects = entry.at("affects");
    const bool decides = std::any_of(affects.begin(), affects.end(), [](const json& key) {
      return key == "verdict" || key == "amount_fen";
    });
    CHECK_FALSE((decides && beside));
    beside = beside || !decides;
    for (const char* language : {"zh-CN", "en"}) {
      CHECK_FALSE(entry.at("question").at(language).get<std::string>().empty());
    }
  }
  CHECK(beside);
}

TEST_CASE("answering the first question again and again settles a case, each asked once",
          "[refund][next]") {
  const std::vector<json> answers = {
      refund_case({{"grounds", {"user_ends_remaining_service"}}}),
      refund_case({{"product_type", "ops_service"},
                   {"user_caused_resource_loss", true},
                   {"negotiation", "agreed"},
                   {"agreed_fen", 40'000}}),
      refund_case({{"product_type", "tool"},
                   {"merchant_policy",
                    {{"refund", "amount"},
                     {"amount_fen", 500},
                     {"consented", true},
                     {"displayed", false}}}}),
      refund_case({{"grounds", {"delivery_promise_broken"}}, {"caused_loss", true}})};
  for (const json& known : answers) {
    // What is presumed is not asked for: who knows otherwise says so first.
    json document = json::object();
    if (known.contains("negotiation")) document["negotiation"] = known.at("negotiation");
    std::set<std::string> questions;
    for (int round = 0; round < 30; ++round) {
      const CheckResult next = shipped_engine().next(DocumentKind::refund, document.dump(), {});
      const json result = json::parse(next.json, nullptr, false);
      const std::vector<std::string> facts = asked(result);
      if (facts.empty()) break;
      INFO(document.dump() << " asks for " << facts.front());
      REQUIRE(questions.insert(facts.front()).second);
      // Whoever does not know says so, and is not asked again.
      document[facts.front()] = known.contains(facts.front()) ? known.at(facts.front()) : json();
      if (document[facts.front()].is_null()) break;
    }
    const json walked = judged(document);
    const json whole = judged(known);
    CHECK(walked.at("verdict") == whole.at("verdict"));
    CHECK(walked.at("amount_fen") == whole.at("amount_fen"));
    CHECK(walked.at("status") == whole.at("status"));
  }
}

}  // namespace hegui::tests
