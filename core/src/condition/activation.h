// What a program asks while it is evaluated.
//
// Who uses it: whoever has facts implements it.
#ifndef HEGUI_CONDITION_ACTIVATION_H_
#define HEGUI_CONDITION_ACTIVATION_H_

#include "condition/linear_form.h"
#include "condition/value.h"

namespace hegui::condition {

enum class Truth : std::uint8_t { no, yes, open };

class Activation {
 public:
  virtual ~Activation() = default;
  // The value of a declared variable: known, Value::symbolic(variable) or Value::unknown(variable).
  // May evaluate other programs with the same Scratch.
  virtual Value lookup(int variable) const = 0;
  // Whether form <= 0, for symbolic variables.
  virtual Truth decide(const LinearForm& /*form*/) const { return Truth::open; }
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_ACTIVATION_H_
