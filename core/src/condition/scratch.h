// Working memory of an evaluation: texts, lists and maps made on the way, the unknowns, linear
// forms.
//
// Who uses it: whoever evaluates programs; one Scratch serves many evaluations, one thread at a
// time.
//
// What a caller may not assume: that a Value that points here outlives reset().
#ifndef HEGUI_CONDITION_SCRATCH_H_
#define HEGUI_CONDITION_SCRATCH_H_

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "condition/linear_form.h"
#include "condition/value.h"

namespace hegui::condition {

// The first thing that has to be settled before an unknown becomes known.
struct OpenAtom {
  int variable = -1;               // when there is no form
  std::optional<LinearForm> form;  // whether form <= 0
};

class Scratch {
 public:
  // Work of one reset() to the next; beyond it every evaluation ends in the error budget_exceeded,
  // whatever else it would have absorbed or left open.
  static constexpr std::size_t kMaximumSteps = 2'000'000;

  void reset();
  bool spend(std::uint64_t steps = 1) { return (steps_ += steps) <= kMaximumSteps; }

  Value keep(std::string text);
  Value keep(List list);
  Value keep(Map map);
  static Value error(const char* code) { return Value::error(code); }

  Value linear(const LinearForm& form);
  LinearForm linear_form(const Value& linear_or_symbolic) const;

  Value unknown_form(const LinearForm& form);
  // Both unknown: the variables of both, the atom of the left.
  Value merged(const Value& left, const Value& right);
  // Of those that are unknown, at least one: the variables of all, the atom of the first.
  Value merged(std::span<const Value> values);
  std::vector<int> variables(const Value& unknown) const;  // sorted
  OpenAtom open_atom(const Value& unknown) const;

  std::vector<Value> locals;  // of comprehensions; the evaluator's stack

 private:
  struct Unknown {
    std::vector<int> variables;
    OpenAtom atom;
  };
  std::deque<std::string> texts_;
  std::deque<List> lists_;
  std::deque<Map> maps_;
  std::vector<Unknown> unknowns_;
  std::vector<LinearForm> forms_;
  std::uint64_t steps_ = 0;
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_SCRATCH_H_
