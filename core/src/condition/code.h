// The compiled form of a condition: a flat array of nodes, children before parents.
//
// Who uses it: the compiler writes it, the evaluator runs it.
#ifndef HEGUI_CONDITION_CODE_H_
#define HEGUI_CONDITION_CODE_H_

#include <deque>
#include <string>
#include <vector>

#include "condition/environment.h"
#include "condition/type.h"
#include "condition/value.h"

namespace hegui::condition {

enum class Operation : std::uint8_t {
  constant,
  variable,  // argument: its index
  local,     // argument: slot of a comprehension's variable
  select,    // text: the field
  test,      // has()
  index,
  list,
  map,
  logical_and,
  logical_or,
  conditional,
  comprehension,  // function: which; argument: slot
  call,           // function
  host_call,      // host
};

enum class Function : std::uint8_t {
  // comprehensions
  all,
  exists,
  exists_one,
  map,
  filter,
  // operators
  equals,
  not_equals,
  less,
  less_equals,
  greater,
  greater_equals,
  in,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  negate,
  logical_not,
  // functions
  size,
  starts_with,
  ends_with,
  contains,
  to_int,
  to_string,
  to_bool,
  to_timestamp,
  to_duration,
  to_type,
  to_dyn,
  // members of timestamps and durations
  get_full_year,
  get_month,
  get_date,
  get_day_of_month,
  get_day_of_week,
  get_day_of_year,
  get_hours,
  get_minutes,
  get_seconds,
  get_milliseconds,
};

struct CodeNode {
  Operation operation = Operation::constant;
  Function function = Function::equals;
  int argument = 0;
  int first = 0;  // children: ProgramCode::children[first .. first + count)
  int count = 0;
  Value value = Value::null();  // of a constant; the field name of select and test
  HostFunction host = nullptr;
};

struct ProgramCode {
  std::vector<CodeNode> nodes;
  std::vector<int> children;
  int root = -1;
  Type result;
  std::vector<int> variables;
  std::deque<std::string> texts;  // of constants
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_CODE_H_
