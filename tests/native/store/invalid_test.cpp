// What is wrong with a store is told at the very place, and then nothing else is said of it.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "store/store_case.h"

namespace hegui::tests {

using Strings = std::vector<std::string>;

TEST_CASE("errors point at the row and the fact", "[store][invalid]") {
  struct Row {
    const char* document;
    Strings errors;
  };
  const std::vector<Row> rows = {
      {R"([])", {" not_an_object"}},
      {R"("store")", {" not_an_object"}},
      {R"({"depositt":{}})", {"/depositt unknown_key"}},
      {R"({"refund":{}})", {"/refund unknown_key"}},
      {R"({"as_of":"2026-02-30"})", {"/as_of invalid_date"}},
      {R"({"as_of":"2026-02-28T10:00:00"})", {"/as_of timestamp_without_offset"}},
      {R"({"as_of":20260228})", {"/as_of wrong_type"}},
      {R"({"deposit":[]})", {"/deposit not_an_object"}},
      {R"({"deposit":true})", {"/deposit not_an_object"}},
      {R"({"deposit":{"balance":1}})", {"/deposit/balance unknown_key"}},
      {R"({"deposit":{"as_of":"2026-01-01"}})", {"/deposit/as_of unknown_key"}},
      {R"({"deposit":{"top_up_due":"2026-01-01"}})", {"/deposit/top_up_due unknown_key"}},
      {R"({"deposit":{"balance_fen":-1}})", {"/deposit/balance_fen negative_amount"}},
      {R"({"deposit":{"balance_fen":1.5}})", {"/deposit/balance_fen not_an_integer"}},
      {R"({"deposit":{"balance_fen":"1"}})", {"/deposit/balance_fen wrong_type"}},
      {R"({"deposit":{"balance_fen":9007199254740992}})",
       {"/deposit/balance_fen number_too_large"}},
      {R"({"deposit":{"deducted_on":"2026-07-02","topped_up_on":"2026-07-01"}})",
       {"/deposit/topped_up_on out_of_order"}},
      {R"({"onboarding":{"account":"yes"}})", {"/onboarding/account wrong_type"}},
      {R"({"onboarding":{"account":true,"3.1.1":true}})", {"/onboarding/account duplicate_key"}},
      {R"({"onboarding":{"3.1.7":true}})", {"/onboarding/3.1.7 unknown_key"}},
      {R"({"delivery_failures":{}})", {"/delivery_failures wrong_type"}},
      {R"({"delivery_failures":[1,[]]})",
       {"/delivery_failures/0 not_an_object", "/delivery_failures/1 not_an_object"}},
      {R"({"delivery_failures":[{},{"delivery":"cloud"}]})",
       {"/delivery_failures/1/delivery unknown_value"}},
      {R"({"delivery_failures":[{"product":7}]})", {"/delivery_failures/0/product wrong_type"}},
      {R"({"delivery_failures":[{"notified_on":"2026-07-02","fixed_on":"2026-07-01"}]})",
       {"/delivery_failures/0/fixed_on out_of_order"}},
      {R"({"delivery_failures":[{"id":"x"}]})", {"/delivery_failures/0/id unknown_key"}},
      {R"({"materials":[{"changed_on":"2026-07-02","reported_on":"2026-07-01"}]})",
       {"/materials/0/reported_on out_of_order"}},
      {R"({"engagements":[{"paid_on":"2026-07-02","started_on":"2026-07-01"}]})",
       {"/engagements/0/started_on out_of_order"}},
      {R"({"engagements":[{"paid_on":"2026-07-02T10:00:00+08:00",)"
       R"("started_on":"2026-07-02T09:59:00+08:00"}]})",
       {"/engagements/0/started_on out_of_order"}},
      {R"({"orders":{"paid":1,"refunded_for_product_reasons":2}})",
       {"/orders/refunded_for_product_reasons refunds_above_orders"}},
      {R"({"orders":{"paid":-1}})", {"/orders/paid not_a_count"}},
      {R"({"orders":{"paid":1.5}})", {"/orders/paid not_a_count"}},
      {R"({"orders":{"paid":null,"refunded_for_product_reasons":"2"}})",
       {"/orders/refunded_for_product_reasons wrong_type"}},
      {R"({"orders":[{"paid":false,"refund_reason":"not_received"}]})",
       {"/orders refunds_above_orders"}},
      {R"({"orders":{"paid":1,"rows":[]}})", {"/orders/paid rows_and_totals"}},
      {R"({"orders":[{"paid":1}]})", {"/orders/0/paid wrong_type"}},
      {R"({"orders":{"rows":[{"refund_reason":"late"}]}})",
       {"/orders/rows/0/refund_reason unknown_value"}},
      {R"({"orders":{"rows":{}}})", {"/orders/rows wrong_type"}},
      {R"({"support":{"at":"2026-07-06"}})", {"/support/at time_needed"}},
      {R"({"support":{"hours":[{"days":["mon"],"from":"9:00","to":"18:00"}]}})",
       {"/support/hours/0/from invalid_time"}},
      {R"({"support":{"hours":[{"days":["mon"],"from":"09:00","to":"24:01"}]}})",
       {"/support/hours/0/to invalid_time"}},
      {R"({"support":{"hours":[{"days":["mon"],"from":"09:60","to":"18:00"}]}})",
       {"/support/hours/0/from invalid_time"}},
      {R"({"support":{"hours":[{"days":["mon"],"from":"24:00","to":"18:00"}]}})",
       {"/support/hours/0/from invalid_time"}},
      {R"({"support":{"hours":[{"days":["mon"],"from":"09:00","to":"09:00"}]}})",
       {"/support/hours/0/to empty_span"}},
      {R"({"support":{"hours":[{"days":["monday"]}]}})", {"/support/hours/0/days/0 unknown_value"}},
      {R"({"support":{"hours":[{"days":"mon"}]}})", {"/support/hours/0/days wrong_type"}},
      {R"({"support":{"channels":[{"type":"fax"}]}})", {"/support/channels/0/type unknown_value"}},
      {R"({"support":{"channels":"qq"}})", {"/support/channels wrong_type"}},
      {R"({"contact":{"failed_official_contacts":-1}})",
       {"/contact/failed_official_contacts not_a_count"}},
      {R"({"exit":{"projects":[{"state":"done"}]}})", {"/exit/projects/0/state unknown_value"}},
      {R"({"exit":{"projects":[{"paid_fen":-5}]}})", {"/exit/projects/0/paid_fen negative_amount"}},
      {R"({"exit":[]})", {"/exit not_an_object"}},
      {R"({"behaviours":[{"annex":"annex.diverson"}]})", {"/behaviours/0/annex unknown_value"}},
      {R"({"behaviours":[{"annex":7}]})", {"/behaviours/0/annex wrong_type"}},
  };
  for (const Row& row : rows) {
    const auto result = check_store(row.document);
    INFO(row.document << "\n" << result.dump());
    CHECK(result["status"] == "invalid");
    CHECK(errors_of(result) == row.errors);
    CHECK_FALSE(result.contains("findings"));
    CHECK_FALSE(result.contains("missing"));
  }
}

TEST_CASE("what is to come, and what is merely presumed, contradicts nothing", "[store][invalid]") {
  for (
      const char* document : {
          R"({"as_of":"2026-01-01","deposit":{"deducted_on":"2026-07-01"}})",
          R"({"as_of":"2026-01-01","deposit":{"deducted_on":"2026-07-01","topped_up_on":"2026-07-01"}})",
          R"({"as_of":"2026-01-01","delivery_failures":[{"notified_on":"2026-07-01"}]})",
          R"({"as_of":"2026-01-01","contact":{"market_first_attempt_at":"2026-07-01"}})",
          R"({"engagements":[{"started_on":"2026-07-01"}]})",
      }) {
    INFO(document);
    CHECK(errors_of(check_store(document)).empty());
  }
}

TEST_CASE("of an unknown appendix row the likeliest is named first", "[store][invalid]") {
  const auto result = check_store(R"({"behaviours":[{"annex":"annex.diverson"}]})");
  const std::string message = result["errors"][0]["message"]["en"].get<std::string>();
  CHECK(message.find("Use one of: annex.diversion, ") != std::string::npos);
  const auto bare = check_store(R"({"behaviours":[{"annex":"fake-trade"}]})");
  CHECK(bare["errors"][0]["message"]["en"].get<std::string>().find(
            "Use one of: annex.fake-trade, ") != std::string::npos);
}

TEST_CASE("every error has words in both languages", "[store][invalid]") {
  for (const char* document :
       {R"({"orders":{"paid":-1}})", R"({"orders":{"paid":1,"rows":[]}})",
        R"({"support":{"at":"2026-07-06"}})",
        R"({"support":{"hours":[{"days":["mon"],"from":"9","to":"18:00"}]}})",
        R"({"support":{"hours":[{"days":["mon"],"from":"09:00","to":"09:00"}]}})",
        R"({"deposit":{"deducted_on":"2026-07-02","topped_up_on":"2026-07-01"}})",
        R"({"orders":{"paid":1,"refunded_for_product_reasons":2}})"}) {
    const auto result = check_store(document);
    INFO(result.dump());
    const auto& error = result["errors"][0];
    CHECK(error["message"]["en"] != error["code"]);
    CHECK(error["message"]["zh-CN"] != error["code"]);
    CHECK(error["message"]["en"].get<std::string>().find('{') == std::string::npos);
  }
}

TEST_CASE("a list of too many rows or errors ends early", "[store][invalid]") {
  std::string rows = "{}";
  for (int i = 0; i < 100'000; ++i) rows += ",{}";
  CHECK(errors_of(check_store("{\"orders\":[" + rows + "]}")) == Strings{"/orders too_many_items"});
  std::string wrong = "1";
  for (int i = 0; i < 5000; ++i) wrong += ",1";
  const auto result = check_store("{\"materials\":[" + wrong + "]}");
  CHECK(result["errors"].size() < 300);
  CHECK(errors_of(result).front() == "/materials too_many_errors");
}

TEST_CASE("thousands of rows of which nothing is known are judged", "[store][invalid]") {
  std::string rows = "{}";
  for (int i = 1; i < 2000; ++i) rows += ",{}";
  const auto result = check_store("{\"delivery_failures\":[" + rows + "]}");
  CHECK(result["status"] == "needs_information");
  // Of very many questions the first thousand: their answers bring the next.
  CHECK(result["missing"].size() == 1000);
  CHECK(asked_of(result).back().rfind("delivery_failures.", 0) == 0);
}

}  // namespace hegui::tests
