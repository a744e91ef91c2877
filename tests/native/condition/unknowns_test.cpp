// What a condition gives while facts are missing, and which names it waits for.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "condition/told.h"

namespace hegui::condition {

TEST_CASE("an unknown names the variables that it waits for, each once", "[condition]") {
  check_told({{"a", "?a"},
              {"a + a", "?a"},
              {"b + a", "?a b"},
              {"a < b", "?a b"},
              {"-a", "?a"},
              {"size(a) + size(b)", "?a b"},
              {"a.b.c", "?a"},
              {"a[b]", "?a b"},
              {"has(a.b)", "?a"},
              {"[a, 1, b]", "?a b"},
              {"{a: b}", "?a b"},
              {"type(a)", "?a"},
              {"a in [b, c]", "?a b c"},
              {"[b, a, b, a]", "?a b"},
              {"known + a", "?a"},
              {"known + 1", "8"}},
             {{"known", Value::integer(7)}});
}

TEST_CASE("what is decided by the one side does not wait for the other", "[condition]") {
  check_told({{"false && a", "false"},
              {"a && false", "false"},
              {"true || a", "true"},
              {"a || true", "true"},
              {"true && a", "?a"},
              {"a && true", "?a"},
              {"false || a", "?a"},
              {"a && b", "?a b"},
              {"b || a", "?a b"},
              {"!a", "?a"},
              {"!(a && false)", "true"},
              {"(a && false) || b", "?b"},
              {"(a || b) && (c || true)", "?a b"},
              {"(a || b) && (c && false)", "false"}});
}

TEST_CASE("what is unknown outlasts an error, and what is decided outlasts both", "[condition]") {
  check_told({{"a && 1 / 0 == 1", "?a"},
              {"1 / 0 == 1 && a", "?a"},
              {"a || 1 / 0 == 1", "?a"},
              {"1 / 0 == 1 || a", "?a"},
              {"(a && 1 / 0 == 1) && false", "false"},
              {"false && (1 / 0 == 1 && a)", "false"},
              {"1 / 0 == 1 || a || true", "true"},
              {"a + 1 / 0", "?a"},
              {"1 / 0 + a", "?a"},
              {"[1 / 0, a]", "?a"}});
}

TEST_CASE("a conditional waits for its condition first", "[condition]") {
  check_told({{"a ? b : c", "?a"},
              {"a ? 1 : 1", "?a"},
              {"a && b ? 1 : 2", "?a b"},
              {"true ? b : c", "?b"},
              {"false ? b : c", "?c"},
              {"true ? 1 : c", "1"},
              {"(a && false) ? b : 2", "2"}});
}

TEST_CASE("macros wait only where no element decides", "[condition]") {
  check_told({{"a.all(x, true)", "?a"},
              {"[1, 2].exists(x, x == 2 || a)", "true"},
              {"[2, 1].exists(x, x == 2 || a)", "true"},
              {"[1, 3].exists(x, x == 2 || a)", "?a"},
              {"[1, 2].all(x, x == 1 && a)", "false"},
              {"[2, 1].all(x, x == 1 && a)", "false"},
              {"[1, 1].all(x, x == 1 && a)", "?a"},
              {"[1, 2].all(x, x == 1 ? a : b)", "?a b"},
              {"[0, 1].exists(x, 1 / x == 2 || a)", "?a"},
              {"[].all(x, a)", "true"},
              {"[1, 2].exists_one(x, x == 1 || a)", "?a"},
              {"[1, 2].filter(x, x == 1 || a)", "?a"},
              {"[1, 2].map(x, x + a)", "?a"}});
}

TEST_CASE("a list of which elements are unknown is decided by the others", "[condition]") {
  struct Holding : Activation {
    List list;
    Value lookup(int variable) const override {
      return variable == 0 ? Value::list(&list) : Value::unknown(variable);
    }
  };
  Environment environment;
  environment.declare("list", Type::list_of(Type::boolean()));
  const int missing = environment.declare("missing", Type::boolean());
  const auto ask = [&](const char* source, std::vector<Value> items) {
    const CompileResult compiled = compile(source, environment, Type::boolean());
    Holding holding;
    holding.list.items = std::move(items);
    Scratch scratch;
    const Value value = compiled.program.value_or(Program()).evaluate(holding, scratch);
    if (!value.is_unknown()) return to_json(value);
    CHECK(scratch.variables(value) == std::vector<int>{missing});
    return std::string("?");
  };
  const Value unknown = Value::unknown(missing);
  const Value yes = Value::boolean(true);
  const Value no = Value::boolean(false);
  for (const Value& one : {yes, no}) {
    const bool decides = one.is_true();
    for (const auto& items : {std::vector{unknown, one}, std::vector{one, unknown}}) {
      CHECK(ask("list.exists(x, x)", items) == (decides ? "true" : "?"));
      CHECK(ask("list.all(x, x)", items) == (decides ? "?" : "false"));
      CHECK(ask("list.exists_one(x, x)", items) == "?");
    }
  }
}

}  // namespace hegui::condition
