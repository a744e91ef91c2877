// Documents that contradict themselves or are none: each mistake with its pointer and its code.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "refund/refund_case.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

// "pointer code" of every error, in the order of the result.
std::vector<std::string> errors_of(const std::string& text) {
  const json result = check_refund(text);
  std::vector<std::string> out;
  if (!result.contains("errors")) return out;
  CHECK(result.at("status") == "invalid");
  for (const char* key : {"verdict", "amount_fen", "possible", "missing", "trace", "clauses"}) {
    CHECK_FALSE(result.contains(key));
  }
  for (const json& error : result.at("errors")) {
    CHECK_FALSE(error.at("message").empty());
    out.push_back(error.at("pointer").get<std::string>() + " " +
                  error.at("code").get<std::string>());
  }
  return out;
}

// The request with `changes` has exactly this one mistake.
void check_error(const json& changes, const std::string& expected) {
  const std::string text = refund_case(changes).dump();
  const std::vector<std::string> errors = errors_of(text);
  INFO(text);
  CHECK(errors == std::vector<std::string>{expected});
}

void check_valid(const json& changes) {
  INFO(changes.dump());
  CHECK(errors_of(refund_case(changes).dump()).empty());
}

json policy_of(const json& amount) {
  return {{"refund", "amount"}, {"amount_fen", amount}, {"consented", true}, {"displayed", true}};
}

}  // namespace

TEST_CASE("dates that contradict each other are refused", "[refund][invalid]") {
  check_error({{"requested_at", "2026-02-28"}}, "/requested_at before_purchase");
  check_error({{"confirmed_at", "2026-02-28"}, {"confirmed", true}},
              "/confirmed_at before_purchase");
  check_error({{"conduct_on", "2026-03-21"}}, "/conduct_on after_request");
  // An hour is enough where both have a time, whatever zone it is told in.
  check_error(
      {{"purchased_at", "2026-03-20T09:00:00+08:00"}, {"requested_at", "2026-03-20T00:00:00Z"}},
      "/requested_at before_purchase");
  check_valid({{"purchased_at", "2026-03-20T09:00:00+08:00"}, {"requested_at", "2026-03-20"}});
  check_valid(
      {{"purchased_at", "2026-03-20T08:00:00+08:00"}, {"requested_at", "2026-03-20T00:00:00Z"}});
  check_valid({{"conduct_on", "2026-03-20"}});
}

TEST_CASE("confirmed has to fit confirmed_at", "[refund][invalid]") {
  const std::string error = "/confirmed contradicts_confirmed_at";
  check_error({{"confirmed", false}, {"confirmed_at", "2026-03-19"}}, error);
  check_error({{"confirmed", true}, {"confirmed_at", "2026-03-21"}}, error);
  check_error({{"requested_at", "2026-03-20T10:00:00+08:00"},
               {"confirmed", false},
               {"confirmed_at", "2026-03-20T10:00:00+08:00"}},
              error);
  // On one day without both times either may be true.
  check_valid({{"confirmed", false}, {"confirmed_at", "2026-03-20"}});
  check_valid({{"confirmed", true}, {"confirmed_at", "2026-03-20T23:00:00+08:00"}});
  check_valid({{"confirmed", nullptr}, {"confirmed_at", "2026-03-19"}});
}

TEST_CASE("amounts are whole, not negative, and not above what was paid", "[refund][invalid]") {
  check_error({{"used_fen", 100'001}}, "/used_fen amount_above_paid");
  check_error({{"negotiation", "agreed"}, {"agreed_fen", 100'001}},
              "/agreed_fen amount_above_paid");
  check_error({{"merchant_policy", policy_of(100'001)}},
              "/merchant_policy/amount_fen amount_above_paid");
  check_valid({{"used_fen", 100'000}, {"merchant_policy", policy_of(100'000)}});
  check_error({{"used_fen", -1}}, "/used_fen negative_amount");
  check_error({{"agreed_fen", -1}}, "/agreed_fen negative_amount");
  check_error({{"merchant_policy", policy_of(-1)}}, "/merchant_policy/amount_fen negative_amount");
  check_error({{"used_fen", 299.5}}, "/used_fen not_an_integer");
  check_error({{"used_fen", 300.0}}, "/used_fen not_an_integer");
  check_error({{"used_fen", "300"}}, "/used_fen wrong_type");
  check_error({{"paid_fen", 9'007'199'254'740'992}}, "/paid_fen number_too_large");
  check_valid({{"paid_fen", 9'007'199'254'740'991}});
  CHECK(errors_of(R"({"paid_fen":99999999999999999999})") ==
        std::vector<std::string>{"/paid_fen number_too_large"});
  // A price below zero is also below what was used.
  CHECK(errors_of(refund_case({{"paid_fen", -1}}).dump()) ==
        std::vector<std::string>{"/paid_fen negative_amount", "/used_fen amount_above_paid"});
}

TEST_CASE("unknown keys, values and units are refused", "[refund][invalid]") {
  check_error({{"colour", "red"}}, "/colour unknown_key");
  check_error({{"a/b~c", 1}}, "/a~1b~0c unknown_key");
  check_error({{"paid_yuan", 1000}}, "/paid_yuan unknown_key");
  check_error({{"merchant_policy", {{"refund", "full"}, {"days", 7}}}},
              "/merchant_policy/days unknown_key");
  check_error({{"invoice", {{"number", "A1"}}}}, "/invoice/number unknown_key");
  check_error({{"product_type", "images"}}, "/product_type unknown_value");
  check_error({{"product_type", "Image"}}, "/product_type unknown_value");
  check_error({{"jurisdiction", "china"}}, "/jurisdiction unknown_value");
  check_error({{"negotiation", "done"}}, "/negotiation unknown_value");
  check_error({{"grounds", {"late_or_stalled", "too_dear"}}}, "/grounds/1 unknown_value");
  check_error({{"merchant_policy", "full"}}, "/merchant_policy unknown_value");
  // The spelling that stands for "none" inside the engine is no value of a document.
  check_error({{"merchant_policy", {{"refund", "no_policy"}}}},
              "/merchant_policy/refund unknown_value");
}

TEST_CASE("values of a wrong type are refused", "[refund][invalid]") {
  check_error({{"confirmed", "yes"}}, "/confirmed wrong_type");
  check_error({{"confirmed", 1}}, "/confirmed wrong_type");
  check_error({{"grounds", "late_or_stalled"}}, "/grounds wrong_type");
  check_error({{"grounds", {1}}}, "/grounds/0 wrong_type");
  check_error({{"product_type", 3}}, "/product_type wrong_type");
  check_error({{"purchased_at", 20260301}}, "/purchased_at wrong_type");
  check_error({{"merchant_policy", 5}}, "/merchant_policy wrong_type");
  check_error({{"invoice", json::array()}}, "/invoice wrong_type");
  check_error({{"id", 17}}, "/id wrong_type");
  check_error({{"id", std::string(1025, 'x')}}, "/id string_too_long");
}

TEST_CASE("dates that do not exist or name no zone are refused", "[refund][invalid]") {
  check_error({{"purchased_at", "2026-02-30"}}, "/purchased_at invalid_date");
  check_error({{"purchased_at", "1 March 2026"}}, "/purchased_at invalid_date");
  check_error({{"purchased_at", ""}}, "/purchased_at invalid_date");
  check_error({{"purchased_at", "2026-03-01T10:00:00"}}, "/purchased_at timestamp_without_offset");
  check_error({{"requested_at", "3026-03-20"}}, "/requested_at date_out_of_range");
  check_error({{"as_of", "soon"}}, "/as_of invalid_date");
  check_error({{"invoice", {{"issued_on", "2026-13-01"}}}}, "/invoice/issued_on invalid_date");
}

TEST_CASE("an invoice that contradicts itself is refused", "[refund][invalid][invoice]") {
  const auto with = [](const json& invoice) { return json{{"invoice", invoice}}; };
  check_error(with({{"issued", false}, {"delivered", true}}),
              "/invoice/delivered contradicts_issued");
  check_error(with({{"issued", false}, {"issued_on", "2026-03-10"}}),
              "/invoice/issued_on contradicts_issued");
  check_error(with({{"issued_on", "2026-03-10"}, {"returned_on", "2026-03-09"}}),
              "/invoice/returned_on returned_before_issued");
  check_valid(with({{"issued_on", "2026-03-10"}, {"returned_on", "2026-03-10"}}));
  // A deduction is entered by the invoice's number, whoever holds the paper.
  check_valid(with({{"issued", true}, {"delivered", false}, {"tax_deducted", true}}));
  check_valid(with(nullptr));
  check_valid(with(json::object()));
}

TEST_CASE("the parts of an invoice are read like any fact", "[refund][invalid][invoice]") {
  const auto with = [](const json& invoice) { return json{{"invoice", invoice}}; };
  check_error(with({{"kind", "receipt"}}), "/invoice/kind unknown_value");
  check_error(with({{"business_mode", true}}), "/invoice/business_mode wrong_type");
  check_error(with({{"issued", "yes"}}), "/invoice/issued wrong_type");
  check_error(with({{"tax_deducted", 0}}), "/invoice/tax_deducted wrong_type");
  check_error(with({{"returned_on", "2026-02-29"}}), "/invoice/returned_on invalid_date");
  check_error(with({{"issued_on", "2026-03-10T08:00:00"}}),
              "/invoice/issued_on timestamp_without_offset");
  check_error(with({{"issued_on", "1026-03-10"}}), "/invoice/issued_on date_out_of_range");
  // What belongs to whole documents is nothing of an invoice.
  check_error(with({{"id", "1"}}), "/invoice/id unknown_key");
  check_error(with({{"as_of", "2026-03-10"}}), "/invoice/as_of unknown_key");
  check_error(with("none"), "/invoice wrong_type");
}

TEST_CASE("all mistakes are told, by pointer", "[refund][invalid]") {
  const json document = refund_case({{"used_fen", -5},
                                     {"colour", "red"},
                                     {"product_type", "images"},
                                     {"requested_at", "2026-02-01"},
                                     {"grounds", {"late_or_stalled", 7, "dear"}}});
  CHECK(errors_of(document.dump()) ==
        std::vector<std::string>{"/colour unknown_key", "/grounds/1 wrong_type",
                                 "/grounds/2 unknown_value", "/product_type unknown_value",
                                 "/requested_at before_purchase", "/used_fen negative_amount"});
}

TEST_CASE("a text that is no document is told what it is", "[refund][invalid]") {
  const auto only = [](const std::string& text, const std::string& expected) {
    INFO(text.substr(0, 60));
    CHECK(errors_of(text) == std::vector<std::string>{expected});
  };
  only("", " empty_document");
  only(" \n", " empty_document");
  only("[]", " not_an_object");
  only("null", " not_an_object");
  only("{", " invalid_json");
  only("{\"paid_fen\":1,}", " invalid_json");
  only("{\"id\":\"\xff\"}", " not_utf8");
  only("\xef\xbb\xbf{}", " invalid_json");
  only(R"({"id":"\ud800"})", "/id lone_surrogate");
  only(R"({"paid_fen":1,"paid_fen":1})", "/paid_fen duplicate_key");
  const std::string deep = errors_of(std::string(100'000, '[')).at(0);
  CHECK(deep.substr(deep.find(' ') + 1) == "too_deep");
}

}  // namespace hegui::tests
