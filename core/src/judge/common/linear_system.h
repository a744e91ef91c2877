// A small set of linear inequalities over whole numbers: what is known of amounts and days whose
// values nobody has told yet.
//
// Who uses it: the explorer of open cases, to tell which comparisons are still open and how far an
// amount can reach. Decided by Fourier-Motzkin elimination with integer tightening. That is exact
// here: the rulebook compares differences of days and sums of amounts, whose systems are totally
// unimodular (a used amount is the price less the unused one, and every row is then a difference).
//
// What a caller may not assume: speed on large systems. It is made for a dozen variables.
#ifndef HEGUI_JUDGE_COMMON_LINEAR_SYSTEM_H_
#define HEGUI_JUDGE_COMMON_LINEAR_SYSTEM_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hegui::judge {

inline constexpr std::size_t kMaximumUnknownNumbers = 16;

// coefficient[0]*x0 + coefficient[1]*x1 + ... + constant <= 0
struct Inequality {
  std::array<std::int32_t, kMaximumUnknownNumbers> coefficient{};
  std::int64_t constant = 0;

  bool operator==(const Inequality&) const = default;
};

// A linear expression; the same shape as the left side of an inequality.
using LinearExpression = Inequality;

LinearExpression negated(const LinearExpression& expression);
LinearExpression difference(const LinearExpression& left, const LinearExpression& right);
bool is_constant(const LinearExpression& expression);

// The values that an expression can take; an absent end is not bounded.
struct Bounds {
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;

  bool operator==(const Bounds&) const = default;
};

class LinearSystem {
 public:
  // Room for so many rows.
  void reserve(std::size_t rows);
  void add(const Inequality& inequality);
  bool feasible() const;
  // Whether some solution has `inequality` as well.
  bool feasible_with(const Inequality& inequality) const;
  // What a single row already says of `inequality`: true where it follows, false where it cannot
  // be, of a system that has solutions. Nothing means no more than that nobody looked further.
  std::optional<bool> says(const Inequality& inequality) const;
  Bounds bounds(const LinearExpression& expression) const;
  // All solutions with variable `index` left out, and nothing else changed.
  LinearSystem without(std::size_t index) const;
  // The solutions that both have.
  LinearSystem both(const LinearSystem& other) const;
  // Whether some solution is one of both.
  bool meets(const LinearSystem& other) const;
  // Solutions of this and of `other` that agree in every variable but `index`.
  bool meets_without(const LinearSystem& other, std::size_t index) const;
  // Whether a row about variable `index` stands here and not in `other`.
  bool mentions_more_than(const LinearSystem& other, std::size_t index) const;

 private:
  // The signs of the coefficients: a bit for each that is positive, and behind those one for each
  // that is negative. Rows of different signs are different, which is seen at once.
  using Signs = std::uint32_t;
  static_assert(2 * kMaximumUnknownNumbers <= 32);

  static Signs signs_of(const Inequality& row);
  static Signs opposite(Signs signs);

  void add_tightened(const Inequality& row, Signs signs);
  std::optional<bool> says(const Inequality& inequality, Signs signs) const;
  bool appears(std::size_t index) const;
  bool contradicts(const LinearSystem& other) const;

  // Tightened, no two with the same coefficients.
  std::vector<Inequality> rows_;
  std::vector<Signs> signs_;  // of each row
  bool contradiction_ = false;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_LINEAR_SYSTEM_H_
