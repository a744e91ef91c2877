// The note on a review period that ends on a public holiday: when it is made, and which of the two
// it is.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "refund/refund_case.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

// The note's date and whether it advises to agree; nothing without a note.
std::string note_of(const json& changes) {
  const json result = check_refund(refund_case(changes).dump());
  INFO(result.dump());
  if (!result.contains("notes")) return "";
  REQUIRE(result.at("notes").size() == 1);
  const json& note = result.at("notes").front();
  CHECK(note.at("clause") == "2.8");
  const std::string en = note.at("message").at("en");
  const std::string zh = note.at("message").at("zh-CN");
  const bool advises = en.find("agreeing is the safe course") != std::string::npos;
  CHECK(advises == (zh.find("同意退款") != std::string::npos));
  const std::string date = en.substr(en.find("202"), 10);
  CHECK(zh.find(date) != std::string::npos);
  return (advises ? "agree " : "know ") + date;
}

std::string note_of(const char* purchased, const char* requested) {
  return note_of({{"purchased_at", purchased}, {"requested_at", requested}});
}

}  // namespace

TEST_CASE("a review period that ends on a public holiday bears a note", "[refund][review][notes]") {
  // Bought on Sunday 27 September 2026, the fifth day is 1 October; the holiday lasts until the
  // 7th.
  CHECK(note_of("2026-09-27", "2026-10-01") == "know 2026-10-01");
  CHECK(note_of("2026-09-27", "2026-10-02") == "agree 2026-10-01");
  CHECK(note_of("2026-09-27", "2026-10-08") == "agree 2026-10-01");
  CHECK(note_of("2026-09-27", "2026-10-09") == "know 2026-10-01");
  CHECK(note_of("2026-09-27", "2026-09-27") == "know 2026-10-01");
  // The last day of the holiday, and a weekend within one.
  CHECK(note_of("2026-10-03", "2026-10-08") == "agree 2026-10-07");
  CHECK(note_of("2026-09-22", "2026-09-28") == "agree 2026-09-26");
  // The next working day is the Sunday that is worked.
  CHECK(note_of("2025-12-29", "2026-01-04") == "agree 2026-01-02");
  CHECK(note_of("2025-12-29", "2026-01-05") == "know 2026-01-02");
  // The days are Shanghai's: 15:59:59Z is the last second of 8 October there.
  CHECK(note_of("2026-09-27", "2026-10-08T15:59:59Z") == "agree 2026-10-01");
  CHECK(note_of("2026-09-27", "2026-10-08T16:00:00Z") == "know 2026-10-01");
}

TEST_CASE("a review period that ends on any other day bears none", "[refund][review][notes]") {
  CHECK(note_of("2026-09-26", "2026-10-08").empty());  // ends on 30 September
  CHECK(note_of("2026-10-04", "2026-10-09").empty());  // ends on 8 October
  // A weekend without a holiday, and a Sunday that is worked.
  CHECK(note_of("2026-07-01", "2026-07-06").empty());
  CHECK(note_of("2026-09-16", "2026-09-21").empty());
  // Nothing is known of that year.
  CHECK(note_of("2099-09-27", "2099-10-08").empty());
}

TEST_CASE("the note is made for periods counted in days, as soon as their last day is known",
          "[refund][review][notes]") {
  const json late = {{"purchased_at", "2026-09-27"}, {"requested_at", "2026-10-08"}};
  const auto with = [&](const char* fact, const json& value) {
    json changes = late;
    changes[fact] = value;
    return note_of(changes);
  };
  for (const char* type : {"image", "software", "saas"}) {
    INFO(type);
    CHECK(with("product_type", type) == "agree 2026-10-01");
  }
  CHECK(with("product_type", "tool").empty());
  CHECK(with("product_type", "other").empty());
  // A service's period ends with its confirmation, whichever day that is.
  json service = late;
  service["product_type"] = "ops_service";
  service["confirmed"] = true;
  service["confirmed_at"] = "2026-10-01";
  CHECK(note_of(service).empty());
  CHECK(with("requested_at", nullptr) == "know 2026-10-01");
  CHECK(with("purchased_at", nullptr).empty());
  CHECK(with("jurisdiction", "elsewhere").empty());
}

}  // namespace hegui::tests
