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

bool appears(const std::vector<Inequality>& rows, std::size_t index) {
  for (const Inequality& row : rows) {
    if (row.coefficient[index] != 0) return true;
  }
  return false;
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

void LinearSystem::add(const Inequality& inequality) {
  Inequality row = inequality;
  tighten(row);
  if (is_constant(row)) {
    contradiction_ = contradiction_ || row.constant > 0;
    return;
  }
  for (Inequality& known : rows_) {
    if (known.coefficient != row.coefficient) continue;
    if (row.constant > known.constant) known.constant = row.constant;
    return;
  }
  rows_.push_back(row);
}

LinearSystem LinearSystem::without(std::size_t index) const {
  LinearSystem out;
  out.contradiction_ = contradiction_;
  for (const Inequality& row : rows_) {
    if (row.coefficient[index] == 0) out.add(row);
  }
  for (const Inequality& upper : rows_) {
    if (upper.coefficient[index] <= 0) continue;
    for (const Inequality& lower : rows_) {
      if (lower.coefficient[index] < 0) out.add(combined(upper, lower, index));
    }
  }
  return out;
}

bool LinearSystem::feasible() const {
  if (contradiction_) return false;
  LinearSystem rest = *this;
  for (std::size_t index = 0; index < kMaximumUnknownNumbers; ++index) {
    if (appears(rest.rows_, index)) rest = rest.without(index);
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
  for (const Inequality& row : rows_) {
    bool same = true;
    bool opposite = true;
    for (std::size_t i = 0; i < row.coefficient.size() && (same || opposite); ++i) {
      same = same && row.coefficient[i] == inequality.coefficient[i];
      opposite = opposite && row.coefficient[i] == -inequality.coefficient[i];
    }
    if (same && row.constant >= inequality.constant) return true;
    // -x + row.constant <= 0 against x + inequality.constant <= 0
    if (opposite && row.constant + inequality.constant > 0) return false;
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
    if (appears(extended.rows_, index)) extended = extended.without(index);
  }
  Bounds out;
  for (const Inequality& row : extended.rows_) {
    if (row.coefficient[kItself] > 0) out.maximum = -row.constant;
    if (row.coefficient[kItself] < 0) out.minimum = row.constant;
  }
  return out;
}

LinearSystem LinearSystem::both(const LinearSystem& other) const {
  LinearSystem out = *this;
  out.contradiction_ = contradiction_ || other.contradiction_;
  for (const Inequality& row : other.rows_) out.add(row);
  return out;
}

bool LinearSystem::mentions_more_than(const LinearSystem& other, std::size_t index) const {
  for (const Inequality& row : rows_) {
    if (row.coefficient[index] == 0) continue;
    if (std::find(other.rows_.begin(), other.rows_.end(), row) == other.rows_.end()) return true;
  }
  return false;
}

bool LinearSystem::meets_without(const LinearSystem& other, std::size_t index) const {
  return without(index).both(other.without(index)).feasible();
}

}  // namespace hegui::judge
