// Days, stages and hours, worked out by hand from the clauses and the announced holidays.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "store/store_case.h"

namespace hegui::tests {
namespace {

using Strings = std::vector<std::string>;

std::string document(const std::string& as_of, const std::string& parts) {
  return "{\"as_of\":\"" + as_of + "\"," + parts + "}";
}

std::string stage_of(const nlohmann::json& result) {
  return result.contains("delivery_stage") ? result["delivery_stage"]["stage"].get<std::string>()
                                           : std::string();
}

}  // namespace

TEST_CASE("4.2: hidden from the notice, all hidden from day 8, delisted from day 31",
          "[store][deadlines]") {
  struct Row {
    const char* notified_on;
    const char* as_of;
    const char* stage;
  };
  const std::vector<Row> rows = {
      {"2026-03-02", "2026-03-01", ""},                 // not notified yet
      {"2026-03-02", "2026-03-02", "product_hidden"},   // the day of the notice
      {"2026-03-02", "2026-03-08", "product_hidden"},   // day 6
      {"2026-03-02", "2026-03-09", "product_hidden"},   // day 7
      {"2026-03-02", "2026-03-10", "all_saas_hidden"},  // day 8
      {"2026-03-02", "2026-04-01", "all_saas_hidden"},  // day 30
      {"2026-03-02", "2026-04-02", "delisted"},         // day 31
      {"2024-02-25", "2024-03-03", "product_hidden"},   // four days of a leap February, then three
      {"2024-02-25", "2024-03-04", "all_saas_hidden"},
      {"2024-02-25", "2024-03-26", "all_saas_hidden"},
      {"2024-02-25", "2024-03-27", "delisted"},
      {"2026-12-28", "2027-01-04", "product_hidden"},  // over the end of the year
      {"2026-12-28", "2027-01-05", "all_saas_hidden"},
      // 16:30 in UTC is half past midnight of the next day in Shanghai.
      {"2026-03-01T16:30:00Z", "2026-03-09T15:59:59Z", "product_hidden"},
      {"2026-03-01T16:30:00Z", "2026-03-09T16:00:00Z", "all_saas_hidden"},
  };
  for (const Row& row : rows) {
    const auto result = check_store(document(
        row.as_of, R"("delivery_failures":[{"product":"a","delivery":"saas","notified_on":")" +
                       std::string(row.notified_on) + "\"}]"));
    INFO(row.notified_on << " at " << row.as_of);
    CHECK(stage_of(result) == row.stage);
  }
}

TEST_CASE("4.2: the worst failure that is still open decides", "[store][deadlines]") {
  const auto result = check_store(R"({"as_of":"2026-04-02","delivery_failures":[
    {"product":"a","delivery":"saas","notified_on":"2026-03-30"},
    {"product":"b","delivery":"saas","notified_on":"2026-03-20"},
    {"product":"c","delivery":"saas","notified_on":"2026-03-02","fixed_on":"2026-04-01"},
    {"product":"d","delivery":"image","notified_on":"2026-01-01"}]})");
  CHECK(stage_of(result) == "all_saas_hidden");
  CHECK(result["delivery_stage"]["field"] == "/delivery_failures/1");
  CHECK(findings_of(result) ==
        Strings{"delivery-failures violation /delivery_failures/0/fixed_on",
                "delivery-failures violation /delivery_failures/1/fixed_on"});
}

TEST_CASE("3.1.5.3: the seventh working day after the deduction", "[store][deadlines]") {
  struct Row {
    const char* deducted_on;
    const char* last_day;
  };
  const std::vector<Row> rows = {
      {"2026-06-30", "2026-07-09 0 today"},  // 1 2 3, 6 7 8 9 July
      {"2026-07-03", "2026-07-14 0 today"},  // Friday: 6 to 10, 13 14
      {"2026-07-04", "2026-07-14 0 today"},  // Saturday: the same
      {"2026-09-18", "2026-09-29 0 today"},  // Sunday 20 is worked: 20 to 24; 25 off; 28 29
      {"2026-09-30", "2026-10-15 0 today"},  // 8 9, Saturday 10 is worked, 12 to 15 October
      {"2026-04-30", "2026-05-13 0 today"},  // 6 7 8, Saturday 9 is worked, 11 12 13 May
      {"2026-02-12", "2026-02-28 0 today"},  // 13, Saturday 14, 24 to 27, Saturday 28 February
      {"2025-09-30", "2025-10-16 0 today"},  // 9 10, Saturday 11 is worked, 13 to 16 October
      {"2025-12-31", "2026-01-12 0 today"},  // Sunday 4 is worked, 5 to 9, 12 January
  };
  for (const Row& row : rows) {
    const std::string last_day = std::string(row.last_day).substr(0, 10);
    const auto result = check_store(
        document(last_day, R"("deposit":{"deducted_on":")" + std::string(row.deducted_on) + "\"}"));
    INFO(row.deducted_on << " " << result.dump());
    CHECK(deadlines_of(result, "3.1.5.3") == Strings{row.last_day});
    CHECK(result["status"] == "compliant");
  }
}

TEST_CASE("3.1.5.3: before, on and after the last day", "[store][deadlines]") {
  const std::string deposit = R"("deposit":{"deducted_on":"2026-06-30"})";
  const auto before = check_store(document("2026-07-06", deposit));
  CHECK(deadlines_of(before, "3.1.5.3") == Strings{"2026-07-09 3 open"});
  const auto after = check_store(document("2026-07-10", deposit));
  CHECK(deadlines_of(after, "3.1.5.3") == Strings{"2026-07-09 -1 passed"});
  CHECK(findings_of(after) == Strings{"deposit-top-up violation /deposit/topped_up_on"});
  const auto met = check_store(document(
      "2026-08-01", R"("deposit":{"deducted_on":"2026-06-30","topped_up_on":"2026-07-09"})"));
  CHECK(deadlines_of(met, "3.1.5.3") == Strings{"2026-07-09 -23 met"});
  CHECK(met["status"] == "compliant");
}

TEST_CASE("a year without a calendar gives an estimate that names it, and no plain date",
          "[store][deadlines]") {
  // After Monday 31 December 2998, Monday to Friday: 1 to 4 and 7 to 9 January 2999.
  const auto result =
      check_store(document("2999-01-07", R"("deposit":{"deducted_on":"2998-12-31"})"));
  INFO(result.dump());
  CHECK(deadlines_of(result, "3.1.5.3") == Strings{"~2999-01-09 2 open"});
  CHECK_FALSE(result["deadlines"][0].contains("on"));
  CHECK(result["deadlines"][0]["estimate"]["year"] == 2999);
  // Whether it is over is then for a person to say.
  const auto over =
      check_store(document("2999-01-10", R"("deposit":{"deducted_on":"2998-12-31"})"));
  CHECK(over["status"] == "review");
  CHECK(findings_of(over) == Strings{"deposit-top-up review /deposit/topped_up_on"});
  CHECK(over["findings"][0]["estimate"]["year"] == 2999);
}

TEST_CASE("3.1.5.4: the fifteenth working day after the receipts arrive", "[store][deadlines]") {
  struct Row {
    const char* received_on;
    const char* last_day;
  };
  const std::vector<Row> rows = {
      {"2026-06-30", "2026-07-21 0 today"},  // 1 2 3, 6 to 10, 13 to 17, 20 21 July
      {"2026-09-30", "2026-10-27 0 today"},  // 8 9 10, 12 to 16, 19 to 23, 26 27 October
      {"2026-04-24", "2026-05-19 0 today"},  // 27 to 30 April, 6 to 9, 11 to 15, 18 19 May
      {"2026-01-30", "2026-02-27 0 today"},  // 2 to 6, 9 to 13, Saturday 14, 24 to 27 February
  };
  for (const Row& row : rows) {
    const std::string last_day = std::string(row.last_day).substr(0, 10);
    const auto result = check_store(document(
        last_day, R"("deposit":{"receipts_received_on":")" + std::string(row.received_on) + "\"}"));
    INFO(row.received_on);
    CHECK(deadlines_of(result, "3.1.5.4") == Strings{row.last_day});
  }
}

TEST_CASE("6.1.1: both ways to count thirty days, and what lies between them",
          "[store][deadlines]") {
  struct Row {
    const char* changed_on;
    const char* reported_on;  // empty: not yet
    const char* as_of;
    const char* status;
    Strings deadlines;
  };
  const std::vector<Row> rows = {
      {"2026-01-01", "", "2026-01-30", "compliant", {"2026-01-30 0 today", "2026-01-31 1 open"}},
      {"2026-01-01", "", "2026-01-31", "review", {"2026-01-30 -1 passed", "2026-01-31 0 today"}},
      {"2026-01-01",
       "",
       "2026-02-01",
       "violations",
       {"2026-01-30 -2 passed", "2026-01-31 -1 passed"}},
      {"2026-02-01",
       "2026-03-02",
       "2026-03-03",
       "compliant",
       {"2026-03-02 -1 met", "2026-03-03 0 met"}},
      {"2026-02-01",
       "2026-03-03",
       "2026-03-04",
       "review",
       {"2026-03-02 -2 passed", "2026-03-03 -1 passed"}},
      {"2026-02-01",
       "2026-03-04",
       "2026-03-04",
       "violations",
       {"2026-03-02 -2 passed", "2026-03-03 -1 passed"}},
      // A leap February has one day more.
      {"2024-02-01", "", "2024-03-01", "compliant", {"2024-03-01 0 today", "2024-03-02 1 open"}},
      {"2026-12-15", "", "2027-01-13", "compliant", {"2027-01-13 0 today", "2027-01-14 1 open"}},
  };
  for (const Row& row : rows) {
    std::string changed = R"("materials":[{"changed_on":")" + std::string(row.changed_on) + "\"";
    if (*row.reported_on != 0)
      changed += R"(,"reported_on":")" + std::string(row.reported_on) + "\"";
    const auto result = check_store(document(row.as_of, changed + "}]"));
    INFO(row.changed_on << " " << row.reported_on << " at " << row.as_of);
    CHECK(result["status"] == row.status);
    CHECK(deadlines_of(result, "6.1.1") == row.deadlines);
  }
}

TEST_CASE("prompt work: the second working day after payment", "[store][deadlines]") {
  struct Row {
    const char* members;
    const char* as_of;
    const char* status;
  };
  const std::vector<Row> rows = {
      // Friday 3 July: the 6th and 7th.
      {R"("paid_on":"2026-07-03","user_caused":false)", "2026-07-07", "compliant"},
      {R"("paid_on":"2026-07-03","user_caused":false)", "2026-07-08", "violations"},
      {R"("paid_on":"2026-07-03","user_caused":true)", "2026-07-08", "compliant"},
      {R"("paid_on":"2026-07-03","user_caused":null)", "2026-07-08", "needs_information"},
      {R"("paid_on":"2026-07-03","started_on":"2026-07-07","user_caused":false)", "2026-08-01",
       "compliant"},
      {R"("paid_on":"2026-07-03","started_on":"2026-07-08","user_caused":false)", "2026-08-01",
       "violations"},
      // Before the week of the National Day: 8 and 9 October.
      {R"("paid_on":"2026-09-30","user_caused":false)", "2026-10-09", "compliant"},
      {R"("paid_on":"2026-09-30","user_caused":false)", "2026-10-10", "violations"},
      // Friday 8 May: Saturday 9 is worked, then the 11th.
      {R"("paid_on":"2026-05-08","user_caused":false)", "2026-05-11", "compliant"},
      {R"("paid_on":"2026-05-08","user_caused":false)", "2026-05-12", "violations"},
  };
  for (const Row& row : rows) {
    const auto result =
        check_store(document(row.as_of, "\"engagements\":[{" + std::string(row.members) + "}]"));
    INFO(row.members << " at " << row.as_of << "\n" << result.dump());
    CHECK(result["status"] == row.status);
  }
}

TEST_CASE("48 and 72 hours run through nights and holidays; dates decide where they can",
          "[store][deadlines]") {
  struct Row {
    const char* members;
    const char* as_of;
    const char* status;
    Strings asked;
  };
  const std::vector<Row> rows = {
      {R"("market_first_attempt_at":"2026-10-01T10:00:00+08:00")",
       "2026-10-03T10:00:00+08:00",
       "violations",
       {}},
      {R"("market_first_attempt_at":"2026-10-01T10:00:00+08:00")",
       "2026-10-03T09:59:59+08:00",
       "compliant",
       {}},
      {R"("market_first_attempt_at":"2026-02-27T20:00:00Z")",
       "2026-03-02T04:00:00+08:00",
       "violations",
       {}},
      // A date is any moment of its day: from 24 to 72 hours lie between the 1st and the 3rd.
      {R"("market_first_attempt_at":"2026-10-01")", "2026-10-02", "compliant", {}},
      {R"("market_first_attempt_at":"2026-10-01")",
       "2026-10-03",
       "needs_information",
       {"contact.market_first_attempt_at", "as_of"}},
      {R"("market_first_attempt_at":"2026-10-01")", "2026-10-04", "violations", {}},
      {R"("market_first_attempt_at":"2026-10-01T10:00:00+08:00")",
       "2026-10-03",
       "needs_information",
       {"as_of"}},
      {R"("market_first_attempt_at":"2026-10-01T00:00:00+08:00")", "2026-10-03", "violations", {}},
      {R"("market_first_attempt_at":"2026-10-01")",
       "2026-10-03T23:59:59+08:00",
       "needs_information",
       {"contact.market_first_attempt_at"}},
      {R"("market_first_attempt_at":"2026-10-01")", "2026-10-04T00:00:00+08:00", "violations", {}},
      {R"("user_evidence_since":"2026-10-01T09:30:00+08:00")",
       "2026-10-04T09:30:00+08:00",
       "violations",
       {}},
      {R"("user_evidence_since":"2026-10-01T09:30:00+08:00")",
       "2026-10-04T09:29:59+08:00",
       "compliant",
       {}},
      {R"("user_evidence_since":"2026-10-01")", "2026-10-03", "compliant", {}},
      {R"("user_evidence_since":"2026-10-01")",
       "2026-10-04",
       "needs_information",
       {"contact.user_evidence_since", "as_of"}},
      {R"("user_evidence_since":"2026-10-01")", "2026-10-05", "violations", {}},
      // Still to come.
      {R"("user_evidence_since":"2026-10-09")", "2026-10-05", "compliant", {}},
  };
  for (const Row& row : rows) {
    const auto result =
        check_store(document(row.as_of, "\"contact\":{" + std::string(row.members) + "}"));
    INFO(row.members << " at " << row.as_of << "\n" << result.dump());
    CHECK(result["status"] == row.status);
    CHECK(asked_of(result) == row.asked);
  }
}

}  // namespace hegui::tests
