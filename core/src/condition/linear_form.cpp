#include "condition/linear_form.h"

namespace hegui::condition {

LinearForm LinearForm::of_constant(std::int64_t constant) {
  LinearForm out;
  out.constant_ = constant;
  return out;
}

LinearForm LinearForm::of_variable(int variable) {
  LinearForm out;
  out.terms_[0] = {variable, 1};
  out.count_ = 1;
  return out;
}

bool LinearForm::add_term(LinearTerm term) {
  for (std::size_t i = 0; i < count_; ++i) {
    if (terms_[i].variable != term.variable) continue;
    std::int64_t sum = 0;
    if (__builtin_add_overflow(terms_[i].coefficient, term.coefficient, &sum)) return false;
    terms_[i].coefficient = sum;
    if (sum == 0) terms_[i] = terms_[--count_];
    return true;
  }
  if (count_ == kMaximumTerms) return false;
  terms_[count_++] = term;
  return true;
}

std::optional<LinearForm> LinearForm::plus(const LinearForm& other) const {
  LinearForm out = *this;
  if (__builtin_add_overflow(constant_, other.constant_, &out.constant_)) return std::nullopt;
  for (const LinearTerm& term : other.terms()) {
    if (!out.add_term(term)) return std::nullopt;
  }
  return out;
}

std::optional<LinearForm> LinearForm::times(std::int64_t factor) const {
  LinearForm out;
  if (__builtin_mul_overflow(constant_, factor, &out.constant_)) return std::nullopt;
  if (factor == 0) return out;
  for (const LinearTerm& term : terms()) {
    LinearTerm scaled = term;
    // Larger coefficients could overflow where an activation combines forms.
    constexpr std::int64_t kMaximumCoefficient = 1'000'000;
    if (__builtin_mul_overflow(term.coefficient, factor, &scaled.coefficient) ||
        scaled.coefficient > kMaximumCoefficient || scaled.coefficient < -kMaximumCoefficient) {
      return std::nullopt;
    }
    out.terms_[out.count_++] = scaled;
  }
  return out;
}

}  // namespace hegui::condition
