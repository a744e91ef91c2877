// Whole numbers of which only the range is known: what is said of them holds for every number in
// it.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "condition/program.h"

namespace hegui::condition {
namespace {

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

// Decides by the least and the most that a sum can be, each variable by itself.
struct Ranged : Activation {
  std::array<Range, 2> ranges;
  Value lookup(int variable) const override { return Value::symbolic(variable); }
  Truth decide(const LinearForm& form) const override {
    std::int64_t least = form.constant();
    std::int64_t most = form.constant();
    for (const LinearTerm& term : form.terms()) {
      const Range& range = ranges[static_cast<std::size_t>(term.variable)];
      least += term.coefficient * (term.coefficient > 0 ? range.least : range.most);
      most += term.coefficient * (term.coefficient > 0 ? range.most : range.least);
    }
    return most <= 0 ? Truth::yes : least > 0 ? Truth::no : Truth::open;
  }
};

Environment two_numbers() {
  Environment out;
  out.declare("x", Type::integer());
  out.declare("y", Type::integer());
  return out;
}

// "true", "false", an error's code, or "?" and the names.
std::string told(const std::string& source, const Ranged& ranged) {
  const Environment environment = two_numbers();
  const CompileResult compiled = compile(source, environment, Type::boolean());
  if (!compiled.program) return compiled.diagnostics.front().code;
  Scratch scratch;
  const Value value = compiled.program->evaluate(ranged, scratch);
  if (value.is_error()) return value.as_error();
  if (!value.is_unknown()) return value.is_true() ? "true" : "false";
  std::string out = "?";
  for (const int variable : scratch.variables(value)) out += environment.name_of(variable);
  return out;
}

// A condition, and what it gives for numbers that are known: nothing for an error.
struct Sum {
  enum class Kind : std::uint8_t { variable, constant, negate, add, subtract, multiply, divide };
  Kind kind = Kind::constant;
  std::int64_t number = 0;
  std::vector<Sum> parts;

  std::string text() const {
    static constexpr std::array<const char*, 7> kSigns = {"", "", "-", " + ", " - ", " * ", " / "};
    if (kind == Kind::variable) return number == 0 ? "x" : "y";
    if (kind == Kind::constant) return std::to_string(number);
    const std::string sign = kSigns[static_cast<std::size_t>(kind)];
    if (kind == Kind::negate) return sign + "(" + parts[0].text() + ")";
    return "(" + parts[0].text() + ")" + sign + "(" + parts[1].text() + ")";
  }

  std::optional<std::int64_t> of(const std::array<std::int64_t, 2>& values) const {
    if (kind == Kind::variable) return values[static_cast<std::size_t>(number)];
    if (kind == Kind::constant) return number;
    const std::optional<std::int64_t> left = parts[0].of(values);
    if (!left || kind == Kind::negate) return left ? std::optional(-*left) : left;
    const std::optional<std::int64_t> right = parts[1].of(values);
    if (!right || (kind == Kind::divide && *right == 0)) return std::nullopt;
    if (kind == Kind::add) return *left + *right;
    if (kind == Kind::subtract) return *left - *right;
    return kind == Kind::multiply ? *left * *right : *left / *right;
  }
};

class FormulaGenerator {
 public:
  unsigned pick(unsigned limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<unsigned>((state_ >> 33) % limit);
  }
  std::int64_t number() { return std::int64_t{pick(9)} - 4; }
  Sum sum(unsigned depth) {
    Sum out;
    if (depth == 0 || pick(5) == 0) {
      out.kind = pick(3) == 0 ? Sum::Kind::constant : Sum::Kind::variable;
      out.number = out.kind == Sum::Kind::constant ? number() : std::int64_t{pick(2)};
      return out;
    }
    // Sums, and sums of multiples, are what stays linear: mostly these.
    static constexpr std::array kInner = {
        Sum::Kind::negate,   Sum::Kind::add,      Sum::Kind::add,      Sum::Kind::subtract,
        Sum::Kind::subtract, Sum::Kind::multiply, Sum::Kind::multiply, Sum::Kind::divide};
    out.kind = kInner[pick(kInner.size())];
    out.parts.push_back(sum(depth - 1));
    if (out.kind != Sum::Kind::negate) out.parts.push_back(sum(depth - 1));
    return out;
  }

 private:
  std::uint64_t state_ = 20'170'801;
};

constexpr std::array<const char*, 6> kComparisons = {" < ", " <= ", " > ", " >= ", " == ", " != "};

bool compare(std::size_t comparison, std::int64_t left, std::int64_t right) {
  switch (comparison) {
    case 0:
      return left < right;
    case 1:
      return left <= right;
    case 2:
      return left > right;
    case 3:
      return left >= right;
    case 4:
      return left == right;
    default:
      return left != right;
  }
}

}  // namespace

TEST_CASE("a comparison is decided where the whole range agrees", "[condition]") {
  Ranged ranged;
  ranged.ranges = {Range{3, 5}, Range{5, 9}};
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"x < 6", "true"},      {"x < 5", "?x"},         {"x < 3", "false"},
      {"x <= 5", "true"},     {"x <= 2", "false"},     {"x > 2", "true"},
      {"x > 5", "false"},     {"x >= 3", "true"},      {"x >= 6", "false"},
      {"x == 4", "?x"},       {"x == 6", "false"},     {"x != 6", "true"},
      {"4 <= x", "?x"},       {"x <= y", "true"},      {"x < y", "?xy"},
      {"x - y > 0", "false"}, {"2 * x > 10", "false"}, {"-x >= -5", "true"},
      {"y - x <= 6", "true"}, {"x + y == 15", "false"}};
  for (const auto& [source, value] : expected) {
    INFO(source);
    CHECK(told(source, ranged) == value);
  }
}

TEST_CASE("what cancels out is known", "[condition]") {
  Ranged ranged;
  ranged.ranges = {Range{-1'000, 1'000}, Range{-1'000, 1'000}};
  for (const std::string source :
       {"x == x", "x <= x", "!(x < x)", "x + 1 > x", "x - x == 0", "0 * x == 0", "2 * x - x == x",
        "x + y == y + x", "-(x - y) == y - x", "3 * (x + y) - 3 * x - 3 * y == 0"}) {
    INFO(source);
    CHECK(told(source, ranged) == "true");
  }
}

TEST_CASE("what is no sum of multiples waits for its numbers", "[condition]") {
  Ranged ranged;
  ranged.ranges = {Range{1, 1}, Range{2, 2}};
  CHECK(told("x * y == 2", ranged) == "?xy");
  CHECK(told("x / 1 == 1", ranged) == "?x");
  CHECK(told("x % 2 == 1", ranged) == "?x");
  CHECK(told("x in [1, 2]", ranged) == "?x");
  CHECK(told("[x, y] == [1, 2]", ranged) == "?xy");
  CHECK(told("string(x) == '1'", ranged) == "?x");
  CHECK(told("{1: true}[x]", ranged) == "?x");
  CHECK(told("x * y == 2 && y > 2", ranged) == "false");
  // Beyond 64 bits, or beyond a million times, a sum is no longer kept.
  CHECK(told("x + 9223372036854775807 + 1 > 0", ranged) == "?x");
  CHECK(told("1000001 * x > 0", ranged) == "?x");
  CHECK(told("1000000 * x > 0", ranged) == "true");
}

TEST_CASE("what is said of a range holds for every number in it", "[condition]") {
  FormulaGenerator generator;
  std::string wrong;
  int decided = 0;
  int open = 0;
  for (int i = 0; i < 20'000; ++i) {
    Ranged ranged;
    for (Range& range : ranged.ranges) {
      range.least = generator.number();
      range.most = range.least + generator.pick(4);
    }
    const Sum left = generator.sum(generator.pick(4));
    const Sum right = generator.sum(generator.pick(3));
    const std::size_t comparison = generator.pick(kComparisons.size());
    const std::string source = left.text() + kComparisons[comparison] + right.text();
    const std::string said = told(source, ranged);
    ++(said.starts_with('?') ? open : decided);
    if (said.starts_with('?')) continue;
    for (std::int64_t x = ranged.ranges[0].least; x <= ranged.ranges[0].most; ++x) {
      for (std::int64_t y = ranged.ranges[1].least; y <= ranged.ranges[1].most; ++y) {
        const auto a = left.of({x, y});
        const auto b = right.of({x, y});
        const std::string truth = !a || !b                      ? "divide_by_zero"
                                  : compare(comparison, *a, *b) ? "true"
                                                                : "false";
        if (said != truth) wrong += source + "\n";
      }
    }
  }
  CHECK(wrong.empty());
  CHECK(decided > 5'000);
  CHECK(open > 1'000);
}

}  // namespace hegui::condition
