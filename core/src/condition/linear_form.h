// A sum of unknown whole numbers: coefficients times variables, and a constant.
//
// Who uses it: the evaluator makes it of symbolic variables; an Activation decides `form <= 0`.
#ifndef HEGUI_CONDITION_LINEAR_FORM_H_
#define HEGUI_CONDITION_LINEAR_FORM_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace hegui::condition {

struct LinearTerm {
  int variable = -1;
  std::int64_t coefficient = 0;
};

class LinearForm {
 public:
  static constexpr std::size_t kMaximumTerms = 8;

  static LinearForm of_constant(std::int64_t constant);
  static LinearForm of_variable(int variable);

  std::int64_t constant() const { return constant_; }
  std::span<const LinearTerm> terms() const { return {terms_.data(), count_}; }

  // Nothing when a number overflows or there would be too many terms.
  std::optional<LinearForm> plus(const LinearForm& other) const;
  std::optional<LinearForm> times(std::int64_t factor) const;

 private:
  bool add_term(LinearTerm term);

  std::array<LinearTerm, kMaximumTerms> terms_{};
  std::size_t count_ = 0;
  std::int64_t constant_ = 0;
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_LINEAR_FORM_H_
