// Listings and stores by a rulebook with two versions: by their as_of, rows of a store by their own
// day.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/store_case.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

json listing(const json& as_of, bool reviewed) {
  json out = {{"title", "堡垒机镜像"}, {"security_reviewed", reviewed}};
  if (!as_of.is_null()) out["as_of"] = as_of;
  return out;
}

json store(const json& as_of, const json& behaviours) {
  json out = {{"behaviours", behaviours}};
  if (!as_of.is_null()) out["as_of"] = as_of;
  return out;
}

json breach(const json& on) {
  json out = {{"annex", "annex.diversion"}};
  if (!on.is_null()) out["on"] = on;
  return out;
}

Lines rules_of(const json& result) {
  Lines out;
  for (const json& finding : result.value("findings", json::array())) {
    out.push_back(finding.at("rule").get<std::string>());
  }
  return out;
}

}  // namespace

TEST_CASE("a listing is judged by the version of its as_of", "[versions][listing]") {
  for (const char* day : {"2026-12-31", "2026-12-31T15:59:59Z", "2017-08-01"}) {
    INFO(day);
    const json old = check_versions(DocumentKind::listing, listing(day, false));
    CHECK(rules_of(old) == Lines{"security-review"});
    CHECK(old.at("rulebook").at("version") == kOld);
  }
  for (const char* day : {"2027-01-01", "2026-12-31T16:00:00Z", "2030-06-01"}) {
    INFO(day);
    const json after = check_versions(DocumentKind::listing, listing(day, false));
    CHECK(rules_of(after).empty());
    CHECK(after.at("rulebook").at("version") == kNew);
  }
  const json old = check_versions(DocumentKind::listing, listing("2026-12-31", false));
  CHECK(versions_of(old) == Lines{kOld + " yes as_of=2026-12-31"});
}

TEST_CASE("the option as_of chooses the version, the document's own wins", "[versions][listing]") {
  const json by_option =
      check_versions(DocumentKind::listing, listing(nullptr, false), "2026-12-31");
  CHECK(rules_of(by_option) == Lines{"security-review"});
  const json by_document =
      check_versions(DocumentKind::listing, listing("2027-01-01", false), "2026-12-31");
  CHECK(rules_of(by_document).empty());
}

TEST_CASE("a listing without as_of is asked for it where the versions differ",
          "[versions][listing]") {
  const json open = check_versions(DocumentKind::listing, listing(nullptr, false));
  INFO(open.dump());
  CHECK(open.at("status") == "needs_information");
  CHECK(missing_of(open) == Lines{"as_of"});
  CHECK_FALSE(open.at("missing")[0].at("question").at("zh-CN").get<std::string>().empty());
  CHECK(rules_of(open).empty());
  CHECK(versions_of(open) == Lines{kOld + " open", kNew + " open"});

  const json same =
      check_versions(DocumentKind::listing, {{"title", "堡垒机镜像"},
                                             {"security_reviewed", true},
                                             {"description", "教程见 https://docs.vendor-a.cn/a"}});
  INFO(same.dump());
  CHECK(rules_of(same) == Lines{"external-link"});
  CHECK(same.at("status") == "violations");
  CHECK(versions_of(same) == Lines{kOld + " open", kNew + " open"});
  for (const std::string& fact : missing_of(same)) CHECK(fact != "as_of");
}

TEST_CASE("an established breach is dealt with by the version of its day", "[versions][store]") {
  const json result = check_versions(
      DocumentKind::store,
      store("2027-02-01", json::array({breach("2026-12-31"), breach("2027-01-01")})));
  INFO(result.dump());
  CHECK(result.at("rulebook").at("version") == kNew);
  CHECK(result.at("deposit_to_deduct_fen") == 500'000 + 800'000);
  CHECK(findings_of(result).size() == 2);
  CHECK(versions_of(result) == Lines{kOld + " yes behaviours.0.on=2026-12-31",
                                     kNew + " yes as_of=2027-02-01 behaviours.1.on=2027-01-01"});
  for (const json& penalty : result.at("penalties")) {
    const bool first = penalty.at("field") == "/behaviours/0/annex";
    CHECK(penalty.at("deposit_fen") == (first ? 500'000 : 800'000));
  }

  const json old =
      check_versions(DocumentKind::store, store("2026-12-31", json::array({breach("2026-12-30")})));
  CHECK(old.at("rulebook").at("version") == kOld);
  CHECK(old.at("deposit_to_deduct_fen") == 500'000);

  const json ancient =
      check_versions(DocumentKind::store, store("2027-02-01", json::array({breach("2017-07-31")})));
  CHECK_FALSE(ancient.contains("penalties"));
}

TEST_CASE("a breach without a day is asked for it where the versions differ", "[versions][store]") {
  const json open =
      check_versions(DocumentKind::store, store("2027-02-01", json::array({breach(nullptr)})));
  INFO(open.dump());
  CHECK(open.at("status") == "needs_information");
  CHECK(missing_of(open) == Lines{"behaviours.0.on"});
  CHECK_FALSE(open.contains("penalties"));

  // Whatever happened by the end of the old version happened under it.
  const json old =
      check_versions(DocumentKind::store, store("2026-12-31", json::array({breach(nullptr)})));
  CHECK(old.at("deposit_to_deduct_fen") == 500'000);
}

TEST_CASE("a store without as_of is asked for it where the versions differ", "[versions][store]") {
  const json dated =
      check_versions(DocumentKind::store, store(nullptr, json::array({breach("2026-12-31")})));
  INFO(dated.dump());
  CHECK(dated.at("deposit_to_deduct_fen") == 500'000);
  CHECK(missing_of(dated).empty());

  const json open =
      check_versions(DocumentKind::store, store(nullptr, json::array({breach(nullptr)})));
  CHECK(open.at("status") == "needs_information");
  CHECK(missing_of(open) == Lines{"as_of"});
}

TEST_CASE("a wrong row is told whichever version it falls under", "[versions][store]") {
  json wrong = breach("2026-12-31");
  wrong["annex"] = "annex.nothing";
  const json result =
      check_versions(DocumentKind::store, store("2027-02-01", json::array({wrong})));
  INFO(result.dump());
  CHECK(errors_of(result) == Lines{"/behaviours/0/annex unknown_value"});
}

}  // namespace hegui::tests
