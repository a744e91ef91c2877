// Refunds alone, by the rulebook that was built in: what a page needs to answer one while it still
// fetches the rest of Hegui.
//
// Who uses it: the binding of the small WebAssembly module.
//
// What a caller may assume: everything it says is, byte for byte, what hegui/engine.h says of the
// same document and options. No call throws, aborts, reads a clock, a file or the environment, and
// any number of threads may ask.
//
// What a caller may not assume: that it knows listings, stores, clauses, or another rulebook.
#ifndef HEGUI_REFUND_ENGINE_H_
#define HEGUI_REFUND_ENGINE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hegui/engine.h"

namespace hegui {

class RefundEngine {
 public:
  static const RefundEngine& embedded();
  // Of what rulebook/refund_part.h wrote in this build; nothing for other bytes.
  static std::optional<RefundEngine> read(std::string_view part);

  // As Engine::check of a refund; own words and other listings in the options count for nothing.
  CheckResult check(std::string_view document, const CheckOptions& options) const;

  // As Engine::describe, with the facts of refunds only and "part": "refund"; lists of what it does
  // not have are empty.
  std::string describe() const;

 private:
  struct State;
  explicit RefundEngine(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace hegui

#endif  // HEGUI_REFUND_ENGINE_H_
