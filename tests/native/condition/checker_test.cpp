// What the compiler accepts and refuses where the names are declared: the conformance suite asks
// the program without declarations, so types are put to the test here.
#include <catch2/catch_test_macros.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "condition/program.h"

namespace hegui::condition {
namespace {

// Host functions are plain pointers: what they count cannot be with the test.
int calls = 0;

Value day_of(std::span<const Value> arguments, Scratch& scratch) {
  ++calls;
  const std::string_view text = arguments[0].as_string();
  return text == "never" ? scratch.error("invalid_argument")
                         : Value::integer(static_cast<std::int64_t>(text.size()));
}

Environment declared() {
  Environment out;
  out.declare("flag", Type::boolean());
  out.declare("count", Type::integer());
  out.declare("name", Type::string());
  out.declare("status", Type::enumeration({"paid", "shipped"}));
  out.declare("numbers", Type::list_of(Type::integer()));
  out.declare("names", Type::list_of(Type::string()));
  out.declare("placed", Type::of(Type::Kind::timestamp));
  out.declare("grace", Type::of(Type::Kind::duration));
  out.declare("prices", Type::map_of(Type::string(), Type::integer()));
  out.declare("anything", Type::dyn());
  out.declare("merchant.level", Type::enumeration({"gold", "silver"}));
  out.declare("shop", Type::map_of(Type::string(), Type::integer()));
  out.declare("shop.open", Type::boolean());
  out.define_function("day_of", {Type::string()}, Type::integer(), day_of);
  out.define_function("within", {Type::integer(), Type::list_of(Type::integer())}, Type::boolean(),
                      [](std::span<const Value>, Scratch&) { return Value::boolean(true); });
  out.define_function("greeting", {Type::string()}, Type::string(),
                      [](std::span<const Value> arguments, Scratch& scratch) {
                        return scratch.keep("hello " + std::string(arguments[0].as_string()));
                      });
  return out;
}

class Unknowing : public Activation {
 public:
  Value lookup(int variable) const override { return Value::unknown(variable); }
};

std::string type_of(std::string_view source) {
  const CompileResult compiled = compile(source, declared());
  return compiled.program ? name_of(compiled.program->result_type())
                          : compiled.diagnostics.front().code;
}

// The place of the mistake is marked with @, which no condition has.
void check(std::string marked, std::string_view code, const Type& expected = Type::dyn()) {
  INFO(marked);
  const std::size_t position = marked.find('@');
  REQUIRE(position != std::string::npos);
  const CompileResult compiled = compile(marked.erase(position, 1), declared(), expected);
  CHECK_FALSE(compiled.program);
  REQUIRE(compiled.diagnostics.size() == 1);
  CHECK(compiled.diagnostics[0].code == code);
  CHECK(compiled.diagnostics[0].position == position);
  CHECK(compiled.diagnostics[0].column == position + 1);
  CHECK_FALSE(compiled.diagnostics[0].message.empty());
}

void check_overloads(const std::vector<std::string>& refused) {
  for (const std::string& marked : refused) check(marked, "no_matching_overload");
}

}  // namespace

TEST_CASE("a condition has the type that its parts give it", "[condition]") {
  CHECK(type_of("count + 1") == "int");
  CHECK(type_of(".count") == "int");
  CHECK(type_of("name + status") == "string");
  CHECK(type_of("numbers + [1]") == "list(int)");
  CHECK(type_of("grace + placed") == "google.protobuf.Timestamp");
  CHECK(type_of("placed - grace") == "google.protobuf.Timestamp");
  CHECK(type_of("placed - placed") == "google.protobuf.Duration");
  CHECK(type_of("grace - grace") == "google.protobuf.Duration");
  CHECK(type_of("prices.apple") == "int");
  CHECK(type_of("prices['apple'] < numbers[0]") == "bool");
  CHECK(type_of("has(prices.apple)") == "bool");
  CHECK(type_of("flag ? numbers : []") == "list(int)");
  CHECK(type_of("numbers.map(n, string(n))") == "list(string)");
  CHECK(type_of("numbers.map(n, n > 0, n == 1)") == "list(bool)");
  CHECK(type_of("numbers.filter(n, n > 0)") == "list(int)");
  CHECK(type_of("prices.filter(key, prices[key] > 1)") == "list(string)");
  CHECK(type_of("{'a': numbers}") == "map(string, list(int))");
  CHECK(type_of("[1, 'a']") == "list(dyn)");
  CHECK(type_of("anything.field[0]") == "dyn");
  CHECK(type_of("type(count)") == "type");
  CHECK(type_of("within(count, [1])") == "bool");
}

TEST_CASE("the longest declared name is the one that is meant", "[condition]") {
  CHECK(type_of("shop.open") == "bool");
  CHECK(type_of("shop.closed") == "int");
  CHECK(type_of("merchant.level") == "string");
  check("shop.open@.now", "no_matching_overload");
  check("@merchant", "undeclared_reference");
  check("flag || @merchant.size == 1", "undeclared_reference");
  // The variable of a macro comes before what is declared.
  CHECK(type_of("[{'level': 1}].all(merchant, merchant.level == 1)") == "bool");
  CHECK(type_of("[1].map(name, name + 1)") == "list(int)");
  CHECK(type_of("[1].map(name, .name + 'a')") == "list(string)");
}

TEST_CASE("a name that nobody declared is refused where it stands", "[condition]") {
  check("flag && @missing", "undeclared_reference");
  check("@flags", "undeclared_reference");
  check("[count, @missing]", "undeclared_reference");
  check("numbers.all(n, n > @m)", "undeclared_reference");
  check("numbers.all(n, n > 0) && @n > 0", "undeclared_reference");
  check("@n.all(n, true)", "undeclared_reference");
  check("[1].all(x, .@x == 1)", "undeclared_reference");
  check("@missing(1)", "undeclared_function");
  check("flag && count@.missing()", "undeclared_function");
  check("@size()", "undeclared_function");
  check("@startsWith(name, 'a')", "undeclared_function");
  check("count@.day_of()", "undeclared_function");
}

TEST_CASE("operators take the types that CEL gives them", "[condition]") {
  check_overloads(
      {"count @+ 'a'",     "name @- name",       "flag @+ flag",      "count @* flag",
       "name @% 2",        "numbers @/ 2",       "count @== 'a'",     "null @== count",
       "name @< count",    "numbers @< numbers", "numbers @== names", "prices @== numbers",
       "numbers @+ names", "flag @&& count",     "name @|| flag",     "@!count",
       "@-name",           "flag && @-flag",     "@count ? 1 : 2",    "@flag ? 1 : 'a'",
       "1 @in count",      "'a' @in numbers",    "1 @in prices",      "numbers@['a']",
       "prices@[1]",       "count@[0]",          "count@.field",      "has(name@.field)",
       "numbers@.field",   "placed @+ placed",   "grace @- placed",   "placed @< grace",
       "placed @+ 1"});
}

TEST_CASE("functions and macros take the types that CEL gives them", "[condition]") {
  check_overloads({"@size(count)", "flag && count@.size() > 0", "prices.all(key, key @> 1)",
                   "name@.startsWith(1)", "numbers@.contains(1)", "@int(flag)", "@bool(count)",
                   "@string(numbers)", "@timestamp(flag)", "@duration(count)", "name@.getHours()",
                   "placed@.getHours(8)", "grace@.getFullYear()", "grace@.getHours('UTC')",
                   "count@.all(n, true)", "numbers@.all(n, n)", "names.exists(n, n @== 1)",
                   "names@.filter(n, n)", "names@.map(n, n, 1)"});
}

TEST_CASE("an enumeration is only ever compared with a value that it may have", "[condition]") {
  check("status == @'lost'", "unknown_value");
  check("@'lost' == status", "unknown_value");
  check("status != @'Paid'", "unknown_value");
  check("status == @''", "unknown_value");
  check(".status == @'lost'", "unknown_value");
  check("(status) == @'lost'", "unknown_value");
  check("status in ['paid', @'lost']", "unknown_value");
  check("flag || !(merchant.level == @'paid')", "unknown_value");
  check(".merchant.level != @'paid'", "unknown_value");
  for (const std::string_view accepted :
       {"status == 'paid'", "status in ['shipped', 'paid']", "status in [name, 'paid']",
        "status in []", "status == name", "name == 'lost'", "merchant.level == 'gold'",
        "status.startsWith('lost')", "status + 'x' == 'lost'",
        "names.all(status, status == 'lost')"}) {
    INFO(accepted);
    CHECK(type_of(accepted) == "bool");
  }
}

TEST_CASE("what the profile leaves out is refused by its own code", "[condition]") {
  check("name@.matches('a')", "unsupported_regex");
  check("@matches(name, 'a')", "unsupported_regex");
  for (const std::string_view type : {"double", "uint", "bytes"}) {
    check("type(count) == @" + std::string(type), "unsupported_type");
  }
  check("google.protobuf@.Int32Value", "unsupported_message");
  CHECK(type_of("type(placed) == google.protobuf.Timestamp") == "bool");

  for (const std::string_view zone : {"America/New_York", "utc", "", "Z", "+8:00", "+24:00",
                                      "+08:60", "+08:00:00", "Asia/Shanghai "}) {
    check("placed.getHours(@'" + std::string(zone) + "')", "unsupported_time_zone");
  }
  for (const std::string_view zone : {"UTC", "Asia/Shanghai", "+08:00", "-03:30", "+23:59"}) {
    INFO(zone);
    CHECK(type_of("placed.getHours('" + std::string(zone) + "')") == "int");
  }
}

TEST_CASE("a condition that gives another type than is needed is refused", "[condition]") {
  check("@count", "wrong_result_type", Type::boolean());
  check("count @+ 1", "wrong_result_type", Type::boolean());
  check("@flag ? 1 : 2", "wrong_result_type", Type::boolean());
  check("@status", "wrong_result_type", Type::integer());
  check("@numbers", "wrong_result_type", Type::list_of(Type::string()));
  check("@null", "wrong_result_type", Type::of(Type::Kind::timestamp));
  CHECK(compile("flag && anything", declared(), Type::boolean()).program);
  CHECK(compile("anything", declared(), Type::boolean()).program);
  CHECK(compile("[]", declared(), Type::list_of(Type::string())).program);
}

TEST_CASE("functions of the host take what they declare", "[condition]") {
  check_overloads({"@day_of(count)", "flag && @day_of(names) > 1", "@within(1, names)",
                   "@within('a', numbers)", "@day_of(day_of(name))"});
  check("@day_of()", "undeclared_function");
  check("@day_of(name, name)", "undeclared_function");
  // Before anything else has been compiled, and before a second mistake.
  check("day_of(@missing)", "undeclared_reference");
  check("within(@missing, names)", "undeclared_reference");
  check("within(1 @+ 'a', numbers)", "no_matching_overload");
  CHECK(type_of("day_of(anything)") == "int");
}

TEST_CASE("a function of the host that fails for constants fails the condition", "[condition]") {
  check("@day_of('never') > 1", "invalid_argument");
  check("flag || count > @day_of('never')", "invalid_argument");
  check("false && @day_of('never') == 1", "invalid_argument");
  // Nothing can be known of a variable.
  CHECK(type_of("day_of(name)") == "int");
}

TEST_CASE("a function of the host is called for constants once", "[condition]") {
  const Environment environment = declared();
  Scratch scratch;
  calls = 0;
  const CompileResult folded = compile("day_of('abc') + 1", environment);
  REQUIRE(folded.program);
  CHECK(calls == 1);
  for (int i = 0; i < 100; ++i) {
    CHECK(folded.program->evaluate(Unknowing(), scratch).as_integer() == 4);
  }
  CHECK(calls == 1);

  // A text would outlive the Scratch that it is in: it is made anew.
  const CompileResult text = compile("greeting('you') == 'hello you'", environment);
  REQUIRE(text.program);
  CHECK(text.program->evaluate(Unknowing(), scratch).is_true());
  scratch.reset();
  CHECK(text.program->evaluate(Unknowing(), scratch).is_true());

  // Nor is it ever asked about what is not known.
  const CompileResult unknown = compile("day_of(name)", environment);
  REQUIRE(unknown.program);
  CHECK(unknown.program->evaluate(Unknowing(), scratch).is_unknown());
  CHECK(calls == 1);
}

TEST_CASE("a program names every variable that it may look up, once and sorted", "[condition]") {
  const Environment environment = declared();
  const CompileResult compiled =
      compile("shop.open || (false && names.all(flag, flag == name)) || count > 0 || count < 0",
              environment);
  REQUIRE(compiled.program);
  CHECK(compiled.program->variables() ==
        std::vector<int>{environment.variable("count"), environment.variable("name"),
                         environment.variable("names"), environment.variable("shop.open")});
  CHECK(compile("1 == 1", environment).program->variables().empty());
}

TEST_CASE("an open compilation declares what it does not know", "[condition]") {
  Environment environment = declared();
  const std::size_t before = environment.variable_count();
  REQUIRE(compile_open("x > 1 && y.z && x < count", environment).program);
  CHECK(environment.variable_count() == before + 2);
  CHECK(environment.variable("x") >= 0);
  CHECK(environment.variable("y") >= 0);
  CHECK(environment.variable("y.z") == -1);
}

TEST_CASE("the type of a condition is no longer than the condition", "[condition]") {
  // Were a map the type of a key, each link would double the type: 2^50 of them.
  std::string source = "[1]";
  for (int i = 0; i < 50; ++i) source += ".map(a, {a: a})";
  CHECK(type_of(source).size() < source.size());
}

}  // namespace hegui::condition
