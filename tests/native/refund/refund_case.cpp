#include "refund/refund_case.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/shipped_engine.h"

namespace hegui::tests {

using nlohmann::json;

json refund_case(const json& changes) {
  json out = {{"product_type", "software"},
              {"purchased_at", "2026-03-01"},
              {"requested_at", "2026-03-20"},
              {"paid_fen", 100'000},
              {"used_fen", 30'000},
              {"grounds", json::array()},
              {"confirmed", false},
              {"caused_loss", false},
              {"user_caused_resource_loss", false},
              {"merchant_policy", "none"}};
  for (const auto& [key, value] : changes.items()) out[key] = value;
  return out;
}

json refund_case_without(const char* fact) {
  json out = refund_case();
  REQUIRE(out.erase(fact) == 1);
  return out;
}

void check_result(const json& document, const json& expected) {
  const json result = check_refund(document.dump());
  INFO(document.dump() << "\n" << result.dump() << "\n" << expected.dump());
  CHECK(contains(result, expected));
}

}  // namespace hegui::tests
