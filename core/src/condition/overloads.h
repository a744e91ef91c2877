// The operators, functions and type names of the profile, and which types they take and give.
//
// Who uses it: the compiler, for every call.
//
// What a caller may not assume: that what is well typed can be evaluated. A dyn argument fits
// everywhere and may turn out to be of no use when its value is known.
#ifndef HEGUI_CONDITION_OVERLOADS_H_
#define HEGUI_CONDITION_OVERLOADS_H_

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "condition/code.h"
#include "condition/type.h"

namespace hegui::condition {

// An operator or a function called by its name: "<" of two, "size" of one.
std::optional<Function> find_global(std::string_view name, std::size_t arguments);
// A function called on a value, which counts as an argument: text.size().
std::optional<Function> find_member(std::string_view name, std::size_t arguments);
// A type that is written by its name: type(1) == int.
std::optional<Type::Kind> find_type(std::string_view name);

// Whether a value of `kind` may be one of `kinds`: dyn may be anything.
bool is_one_of(Type::Kind kind, std::initializer_list<Type::Kind> kinds);

// What `function` gives for arguments of `types`, of which there is at least one; nothing when it
// does not take them.
std::optional<Type> result_of(Function function, const std::vector<Type>& types);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_OVERLOADS_H_
