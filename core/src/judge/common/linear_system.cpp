#include "judge/common/linear_system.h"

#include <algorithm>
#include <numeric>

namespace hegui::judge {
namespace {

std::int64_t ceiling_division(std::int64_t dividend, std::int64_t divisor) {
  const std::int64_t quotient = dividend / divisor;
  return dividend % divisor != 0 && dividend > 0 ? quotient + 1 : quotient;
}

// Divides by the common divisor of the coefficients and rounds the constant toward the whole
// numbers that can still solve the row.
void tighten(Inequality& row) {
  std::int64_t divisor = 0;
  for (const std::int32_t c : row.coefficient) {
    if (c == 0) continue;
    divisor = std::gcd(divisor, std::int64_t{c});
    if (divisor == 1) return;  // nearly always at once: differences have coefficients of one
  }
  if (divisor == 0) return;
  for (std::int32_t& c : row.coefficient) c = static_cast<std::int32_t>(c / divisor);
  row.constant = ceiling_division(row.constant, divisor);
}

// upper has a positive, lower a negative coefficient at `index`; the sum has none.
Inequality combined(const Inequality& upper, const Inequality& lower, std::size_t index) {
  const std::int32_t up = upper.coefficient[index];
  const std::int32_t down = -lower.coefficient[index];
  Inequality out;
  for (std::size_t i = 0; i < out.coefficient.size(); ++i) {
    out.coefficient[i] = upper.coefficient[i] * down + lower.coefficient[i] * up;
  }
  out.constant = upper.constant * down + lower.constant * up;
  tighten(out);
  return out;
}

constexpr std::uint32_t positive(std::size_t index) { return 1U << index; }
constexpr std::uint32_t negative(std::size_t index) {
  return positive(index) << kMaximumUnknownNumbers;
}

}  // namespace

LinearExpression negated(const LinearExpression& expression) {
  LinearExpression out;
  for (std::size_t i = 0; i < out.coefficient.size(); ++i) {
    out.coefficient[i] = -expression.coefficient[i];
  }
  out.constant = -expression.constant;
  return out;
}

LinearExpression difference(const LinearExpression& left, const LinearExpression& right) {
  LinearExpression out = left;
  for (std::size_t i = 0; i < out.coefficient.size(); ++i) {
    out.coefficient[i] -= right.coefficient[i];
  }
  out.constant -= right.constant;
  return out;
}

bool is_constant(const LinearExpression& expression) {
  for (const std::int32_t c : expression.coefficient) {
    if (c != 0) return false;
  }
  return true;
}

LinearSystem::Signs LinearSystem::signs_of(const Inequality& row) {
  Signs signs = 0;
  for (std::size_t i = 0; i < row.coefficient.size(); ++i) {
    if (row.coefficient[i] > 0) signs |= positive(i);
    if (row.coefficient[i] < 0) signs |= negative(i);
  }
  return signs;
}

LinearSystem::Signs LinearSystem::opposite(Signs signs) {
  return signs << kMaximumUnknownNumbers | signs >> kMaximumUnknownNumbers;
}

void LinearSystem::reserve(std::size_t rows) {
  rows_.reserve(rows);
  signs_.reserve(rows);
}

void LinearSystem::add(const Inequality& inequality) {
  Inequality row = inequality;
  tighten(row);
  const Signs signs = signs_of(row);
  if (signs == 0) {
    contradiction_ = contradiction_ || row.constant > 0;
    return;
  }
  add_tightened(row, signs);
}

void LinearSystem::add_tightened(const Inequality& row, Signs signs) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Inequality& known = rows_[i];
    if (signs_[i] != signs || known.coefficient != row.coefficient) continue;
    known.constant = std::max(known.constant, row.constant);
    return;
  }
  rows_.push_back(row);
  signs_.push_back(signs);
}

bool LinearSystem::appears(std::size_t index) const {
  const Signs either = positive(index) | negative(index);
  return std::any_of(signs_.begin(), signs_.end(),
                     [either](Signs signs) { return (signs & either) != 0; });
}

LinearSystem LinearSystem::without(std::size_t index) const {
  const Signs either = positive(index) | negative(index);
  LinearSystem out;
  out.contradiction_ = contradiction_;
  out.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if ((signs_[i] & either) != 0) continue;
    out.rows_.push_back(rows_[i]);
    out.signs_.push_back(signs_[i]);
  }
  for (std::size_t upper = 0; upper < rows_.size(); ++upper) {
    if ((signs_[upper] & positive(index)) == 0) continue;
    for (std::size_t lower = 0; lower < rows_.size(); ++lower) {
      if ((signs_[lower] & negative(index)) == 0) continue;
      out.add(combined(rows_[upper], rows_[lower], index));
    }
  }
  return out;
}

bool LinearSystem::feasible() const {
  if (contradiction_) return false;
  // Nothing is copied before there is something to leave out.
  LinearSystem rest;
  const LinearSystem* system = this;
  for (std::size_t index = 0; index < kMaximumUnknownNumbers; ++index) {
    if (!system->appears(index)) continue;
    rest = system->without(index);
    system = &rest;
    if (rest.contradiction_) return false;
  }
  return true;
}

bool LinearSystem::feasible_with(const Inequality& inequality) const {
  LinearSystem extended = *this;
  extended.add(inequality);
  return extended.feasible();
}

std::optional<bool> LinearSystem::says(const Inequality& inequality) const {
  return says(inequality, signs_of(inequality));
}

std::optional<bool> LinearSystem::says(const Inequality& inequality, Signs signs) const {
  const Signs turned = opposite(signs);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Inequality& row = rows_[i];
    if (signs_[i] == signs && row.constant >= inequality.constant &&
        row.coefficient == inequality.coefficient) {
      return true;
    }
    // -x + row.constant <= 0 against x + inequality.constant <= 0
    if (signs_[i] == turned && row.constant + inequality.constant > 0 &&
        row.coefficient == negated(inequality).coefficient) {
      return false;
    }
  }
  return std::nullopt;
}

Bounds LinearSystem::bounds(const LinearExpression& expression) const {
  if (is_constant(expression)) return {expression.constant, expression.constant};
  // The last variable stands for the expression itself; no fact uses it.
  constexpr std::size_t kItself = kMaximumUnknownNumbers - 1;
  LinearSystem extended = *this;
  Inequality at_most = negated(expression);
  at_most.coefficient[kItself] = 1;
  Inequality at_least = expression;
  at_least.coefficient[kItself] = -1;
  extended.add(at_most);
  extended.add(at_least);
  for (std::size_t index = 0; index < kItself; ++index) {
    if (extended.appears(index)) extended = extended.without(index);
  }
  Bounds out;
  for (const Inequality& row : extended.rows_) {
    if (row.coefficient[kItself] > 0) out.maximum = -row.constant;
    if (row.coefficient[kItself] < 0) out.minimum = row.constant;
  }
  return out;
}

LinearSystem LinearSystem::both(const LinearSystem& other) const {
  LinearSystem out;
  out.reserve(rows_.size() + other.rows_.size());
  out.rows_ = rows_;
  out.signs_ = signs_;
  out.contradiction_ = contradiction_ || other.contradiction_;
  for (std::size_t i = 0; i < other.rows_.size(); ++i) {
    out.add_tightened(other.rows_[i], other.signs_[i]);
  }
  return out;
}

// Whether two single rows, one of each, have no solution together; most systems that do not meet
// differ so.
bool LinearSystem::contradicts(const LinearSystem& other) const {
  for (std::size_t i = 0; i < other.rows_.size(); ++i) {
    if (says(other.rows_[i], other.signs_[i]) == false) return true;
  }
  return false;
}

bool LinearSystem::meets(const LinearSystem& other) const {
  return !contradicts(other) && both(other).feasible();
}

bool LinearSystem::mentions_more_than(const LinearSystem& other, std::size_t index) const {
  for (const Inequality& row : rows_) {
    if (row.coefficient[index] == 0) continue;
    if (std::find(other.rows_.begin(), other.rows_.end(), row) == other.rows_.end()) return true;
  }
  return false;
}

bool LinearSystem::meets_without(const LinearSystem& other, std::size_t index) const {
  return without(index).meets(other.without(index));
}

}  // namespace hegui::judge
