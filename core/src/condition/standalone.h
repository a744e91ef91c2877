// Evaluates a single condition against named values, and writes values down.
//
// Who uses it: `hegui cel` and the page's condition field. A name that is not bound is unknown.
#ifndef HEGUI_CONDITION_STANDALONE_H_
#define HEGUI_CONDITION_STANDALONE_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "condition/program.h"

namespace hegui::condition {

struct StandaloneResult {
  std::optional<Diagnostic> refused;  // the condition cannot be compiled
  Program program;                    // owns the constants that the value may point to
  Value value = Value::null();        // points into the Scratch and the bindings too
  std::vector<std::string> unknown;   // names that the value waits for, sorted; when it is unknown
};

StandaloneResult evaluate_standalone(std::string_view source,
                                     const std::vector<std::pair<std::string, Value>>& bindings,
                                     Scratch& scratch);

// The value as JSON: timestamps and durations as text, types by their name.
std::string to_json(const Value& value);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_STANDALONE_H_
