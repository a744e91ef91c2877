// Linear systems say what trying every point of a small box says: whether there is a solution, how
// far an expression reaches, and whether two systems meet.
#include "judge/common/linear_system.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <random>
#include <vector>

namespace hegui::tests {
namespace {

using judge::Bounds;
using judge::Inequality;
using judge::LinearSystem;

constexpr std::size_t kVariables = 3;
constexpr std::int64_t kReach = 3;  // every variable is from -3 to 3

using Point = std::array<std::int64_t, kVariables>;
using Rows = std::vector<Inequality>;

std::vector<Point> all_points() {
  std::vector<Point> out;
  for (std::int64_t x = -kReach; x <= kReach; ++x) {
    for (std::int64_t y = -kReach; y <= kReach; ++y) {
      for (std::int64_t z = -kReach; z <= kReach; ++z) out.push_back({x, y, z});
    }
  }
  return out;
}

std::int64_t value_at(const Inequality& row, const Point& point) {
  std::int64_t out = row.constant;
  for (std::size_t i = 0; i < kVariables; ++i) out += row.coefficient[i] * point[i];
  return out;
}

bool solves(const Rows& rows, const Point& point) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const Inequality& row) { return value_at(row, point) <= 0; });
}

std::vector<Point> solutions(const Rows& rows) {
  std::vector<Point> out = all_points();
  std::erase_if(out, [&](const Point& point) { return !solves(rows, point); });
  return out;
}

Rows box() {
  Rows out;
  for (std::size_t i = 0; i < kVariables; ++i) {
    for (const std::int32_t sign : {1, -1}) {
      Inequality row;
      row.coefficient[i] = sign;
      row.constant = -kReach;
      out.push_back(row);
    }
  }
  return out;
}

// The box, and some differences of two variables or bounds of one, as the rulebook has them.
Rows random_rows(std::mt19937& random) {
  const auto below = [&](unsigned end) { return static_cast<std::size_t>(random() % end); };
  Rows out = box();
  for (std::size_t count = 1 + below(5); count > 0; --count) {
    Inequality row;
    row.coefficient[below(kVariables)] = 1;
    const std::size_t other = below(kVariables);
    if (row.coefficient[other] == 0) row.coefficient[other] = -1;
    if (below(2) == 0) row = judge::negated(row);
    row.constant = static_cast<std::int64_t>(below(9)) - 4;
    out.push_back(row);
  }
  return out;
}

LinearSystem system_of(const Rows& rows) {
  LinearSystem out;
  for (const Inequality& row : rows) out.add(row);
  return out;
}

bool agree_without(const std::vector<Point>& left, const std::vector<Point>& right,
                   std::size_t index) {
  const auto agree = [&](const Point& one, const Point& other) {
    for (std::size_t i = 0; i < kVariables; ++i) {
      if (i != index && one[i] != other[i]) return false;
    }
    return true;
  };
  return std::any_of(left.begin(), left.end(), [&](const Point& one) {
    return std::any_of(right.begin(), right.end(),
                       [&](const Point& other) { return agree(one, other); });
  });
}

TEST_CASE("a linear system has the solutions that trying every point finds", "[linear]") {
  std::mt19937 random(20170801);
  std::size_t solvable = 0;
  for (int times = 0; times < 400; ++times) {
    const Rows rows = random_rows(random);
    const std::vector<Point> points = solutions(rows);
    const LinearSystem system = system_of(rows);
    REQUIRE(system.feasible() == !points.empty());
    const Inequality asked = random_rows(random).back();
    const bool some = std::any_of(points.begin(), points.end(),
                                  [&](const Point& each) { return value_at(asked, each) <= 0; });
    REQUIRE(system.feasible_with(asked) == some);
    if (points.empty()) continue;
    ++solvable;
    const auto [least, most] = std::minmax_element(
        points.begin(), points.end(), [&](const Point& left, const Point& right) {
          return value_at(asked, left) < value_at(asked, right);
        });
    REQUIRE(system.bounds(asked) == Bounds{value_at(asked, *least), value_at(asked, *most)});
    if (system.says(asked) == true) REQUIRE(value_at(asked, *most) <= 0);
    if (system.says(asked) == false) REQUIRE_FALSE(some);
  }
  CHECK(solvable > 100);
  CHECK(solvable < 390);
}

TEST_CASE("two linear systems meet where both have a point", "[linear]") {
  std::mt19937 random(20260701);
  std::size_t meeting = 0;
  for (int times = 0; times < 400; ++times) {
    const Rows one = random_rows(random);
    const Rows other = random_rows(random);
    Rows both = one;
    both.insert(both.end(), other.begin(), other.end());
    const LinearSystem left = system_of(one);
    const LinearSystem right = system_of(other);
    const bool meet = !solutions(both).empty();
    REQUIRE(left.meets(right) == meet);
    REQUIRE(right.meets(left) == meet);
    REQUIRE(left.both(right).feasible() == meet);
    for (std::size_t index = 0; index < kVariables; ++index) {
      REQUIRE(left.meets_without(right, index) ==
              agree_without(solutions(one), solutions(other), index));
    }
    if (meet) ++meeting;
  }
  CHECK(meeting > 50);
  CHECK(meeting < 350);
}

}  // namespace
}  // namespace hegui::tests
