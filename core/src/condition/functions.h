// What CEL's operators and functions do to known values.
//
// Who uses it: the evaluator, for values that are neither errors nor unknown.
#ifndef HEGUI_CONDITION_FUNCTIONS_H_
#define HEGUI_CONDITION_FUNCTIONS_H_

#include <span>

#include "condition/code.h"
#include "condition/scratch.h"
#include "condition/value.h"

namespace hegui::condition {

// The result, or an error value: no_such_overload, overflow, divide_by_zero, modulus_by_zero, ...
Value apply(Function function, std::span<const Value> arguments, Scratch& scratch);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_FUNCTIONS_H_
