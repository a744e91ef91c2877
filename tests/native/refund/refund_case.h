// A refund request to vary in tests: software, bought on 1 March 2026 and asked back on day 20, of
// 1,000 yuan with 300 yuan used, without grounds, loss or a policy of the shop's own.
#ifndef HEGUI_TESTS_REFUND_REFUND_CASE_H_
#define HEGUI_TESTS_REFUND_REFUND_CASE_H_

#include <nlohmann/json.hpp>

namespace hegui::tests {

// The request with `changes` laid over it; a null stays a null.
nlohmann::json refund_case(const nlohmann::json& changes = nlohmann::json::object());

// The request without one of its facts.
nlohmann::json refund_case_without(const char* fact);

// Checks that the result of a document holds `expected` (see contains).
void check_result(const nlohmann::json& document, const nlohmann::json& expected);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_REFUND_REFUND_CASE_H_
