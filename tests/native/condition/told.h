// What a condition gives, as a text that a test can hold against what it should give.
#ifndef HEGUI_TESTS_CONDITION_TOLD_H_
#define HEGUI_TESTS_CONDITION_TOLD_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "condition/standalone.h"

namespace hegui::condition {

using Bindings = std::vector<std::pair<std::string, Value>>;

// The value as JSON, "!" and the code of an error, "?" and the names that an unknown waits for, or
// "refused: " and the code of a condition that cannot be compiled. Names that are not bound are
// unknown.
std::string told(std::string_view source, const Bindings& bindings, Scratch& scratch);
std::string told(std::string_view source, const Bindings& bindings = {});

// Pairs of a condition and what it should give.
void check_told(const std::vector<std::pair<std::string, std::string>>& expected,
                const Bindings& bindings = {});

std::string repeated(std::string_view text, std::size_t times);

}  // namespace hegui::condition

#endif  // HEGUI_TESTS_CONDITION_TOLD_H_
