// The engine with this repository's rulebook, asked as every face asks it: JSON text in and out.
#ifndef HEGUI_TESTS_SHARED_SHIPPED_ENGINE_H_
#define HEGUI_TESTS_SHARED_SHIPPED_ENGINE_H_

#include <nlohmann/json.hpp>
#include <string_view>

#include "hegui/engine.h"

namespace hegui::tests {

// Fails the test case when the rulebook does not load.
const Engine& shipped_engine();

// The result of a refund document, parsed. The text may hold any JSON, even broken.
nlohmann::json check_refund(std::string_view document);

// Whether `part` stands in `whole`: objects by the keys of `part`, arrays item by item and of the
// same length, everything else equal with the same type.
bool contains(const nlohmann::json& whole, const nlohmann::json& part);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_SHARED_SHIPPED_ENGINE_H_
