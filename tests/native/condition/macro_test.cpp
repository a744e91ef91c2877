// Macros and the errors that && and || absorb: what a name means at each place, and what an error
// may hide.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "condition/told.h"

namespace hegui::condition {

TEST_CASE("the name of a macro is the innermost one", "[condition]") {
  check_told({{"[1, 2].all(x, [10, 20].all(x, x >= 10) && x <= 2)", "true"},
              {"[1].map(x, [x] + [2].map(x, x) + [x])", "[[1,2,1]]"},
              // The range is outside of the name that it gives.
              {"[[1, 2], [3]].map(x, x.map(x, x * 10))", "[[10,20],[30]]"},
              {"[1].map(x, x) + [x]", "[1,7]"},
              {"[1].map(x, .x)", "[7]"},
              {"[1].map(x, [2].map(y, [3].map(x, [x, y, .x])) + [[[x]]])", "[[[[3,2,7]],[[1]]]]"},
              {"[1].exists(a, [2].exists(b, [3].exists(c, a + b + c == 6)))", "true"},
              {"[3].map(x, [1, 2].filter(y, y < x).map(x, x + 1) == [2, 3] && x == 3)", "[true]"},
              {"[1, 2].map(x, x > 1 ? [x].map(y, y + x)[0] : x)", "[1,4]"}},
             {{"x", Value::integer(7)}});
}

TEST_CASE("macros go through lists and the keys of maps", "[condition]") {
  check_told({{"[].all(x, false)", "true"},
              {"[].exists(x, true)", "false"},
              {"[].exists_one(x, true)", "false"},
              {"[1, 1].exists_one(x, x == 1)", "false"},
              {"[1, 2].exists_one(x, x == 1)", "true"},
              {"[1, 2, 3, 4].map(x, x % 2 == 0, x * x)", "[4,16]"},
              {"{'a': 1, 'b': 2}.all(k, k in ['a', 'b'])", "true"},
              {"{'a': 1, 'b': 2}.filter(k, k == 'b')", "[\"b\"]"},
              {"{}.exists(k, true)", "false"}});
}

TEST_CASE("a decisive side of && and || hides an error on the other", "[condition]") {
  const std::string error = "1 / 0 == 1";
  check_told({{"false && " + error, "false"},
              {error + " && false", "false"},
              {"true || " + error, "true"},
              {error + " || true", "true"},
              {"true && " + error, "!divide_by_zero"},
              {error + " && true", "!divide_by_zero"},
              {"false || " + error, "!divide_by_zero"},
              {error + " || false", "!divide_by_zero"},
              {error + " || " + error, "!divide_by_zero"},
              {"!(" + error + ")", "!divide_by_zero"},
              {"!(" + error + " && false)", "true"},
              {error + " || 1 % 0 == 1 || true", "true"},
              {"(" + error + " || true) && (false || " + error + " && false)", "false"},
              // What is no bool is an error like any other.
              {"dyn(1) && false", "false"},
              {"dyn(1) || false", "!no_such_overload"},
              {error + repeated(" || false", 999) + " || true", "true"},
              {error + repeated(" && true", 999), "!divide_by_zero"}});
}

TEST_CASE("a conditional evaluates the side that it takes and no other", "[condition]") {
  check_told({{"true ? 1 : 1 / 0", "1"},
              {"false ? 1 / 0 : 2", "2"},
              {"true ? 1 / 0 : 2", "!divide_by_zero"},
              {"1 / 0 == 1 ? 1 : 2", "!divide_by_zero"},
              {"dyn(1) ? 1 : 2", "!no_such_overload"},
              {"(1 / 0 == 1 || true) ? 1 : 2", "1"}});
}

TEST_CASE("exists and all absorb errors as || and && do; the others do not", "[condition]") {
  check_told({{"[0, 1].exists(x, 1 / x == 1)", "true"},
              {"[1, 0].exists(x, 1 / x == 1)", "true"},
              {"[0, 2].exists(x, 1 / x == 1)", "!divide_by_zero"},
              {"[0, 2].all(x, 1 / x == 1)", "false"},
              {"[2, 0].all(x, 1 / x == 1)", "false"},
              {"[0, 1].all(x, 1 / x == 1)", "!divide_by_zero"},
              {"[1, 0].exists_one(x, 1 / x == 1)", "!divide_by_zero"},
              {"[0, 1].filter(x, 1 / x == 1)", "!divide_by_zero"},
              {"[1, 0].map(x, 1 / x)", "!divide_by_zero"},
              {"[1, 0].map(x, x != 0, 1 / x)", "[1]"}});
}

TEST_CASE("a variable that is worked out inside a macro leaves its names alone", "[condition]") {
  // Evaluated by the same Scratch, in the middle of the other program's loop.
  class Derived : public Activation {
   public:
    Derived(const Program& program, Scratch& scratch) : program_(program), scratch_(scratch) {}
    Value lookup(int /*variable*/) const override { return program_.evaluate(*this, scratch_); }

   private:
    const Program& program_;
    Scratch& scratch_;
  };
  Environment environment;
  const CompileResult inner = compile("[10].map(a, [20].map(b, a + b)[0])[0]", environment);
  environment.declare("derived", Type::integer());
  const CompileResult outer = compile(
      "[1, 2].map(x, [100].map(y, [derived + x, y, x, derived])[0] + [x, derived])", environment);
  REQUIRE(inner.program);
  REQUIRE(outer.program);
  Scratch scratch;
  const Value value = outer.program->evaluate(Derived(*inner.program, scratch), scratch);
  CHECK(to_json(value) == "[[31,100,1,30,1,30],[32,100,2,30,2,30]]");
  CHECK(scratch.locals.empty());
}

}  // namespace hegui::condition
