// Stores as every face asks for them: JSON text in, the parsed result out, with what tests look at.
#ifndef HEGUI_TESTS_STORE_STORE_CASE_H_
#define HEGUI_TESTS_STORE_STORE_CASE_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"

namespace hegui::tests {

// The result of a store document by this repository's rulebook.
nlohmann::json check_store(std::string_view document);

// "2026-07-09 3 open" for each deadline of `clause`; "~" before the day of an estimate.
std::vector<std::string> deadlines_of(const nlohmann::json& result, std::string_view clause);

// The facts that are asked for.
std::vector<std::string> asked_of(const nlohmann::json& result);

// "/orders/paid not_a_count" for each error.
std::vector<std::string> errors_of(const nlohmann::json& result);

// The findings as "rule outcome field".
std::vector<std::string> findings_of(const nlohmann::json& result);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_STORE_STORE_CASE_H_
