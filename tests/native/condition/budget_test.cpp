// Evaluations that would take hours or gigabytes end in an error. Where one does not, its test runs
// out of time or memory.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "condition/told.h"

namespace hegui::condition {
namespace {

constexpr auto kExceeded = "!budget_exceeded";

std::string list_of_ones(std::size_t length) { return "[1" + repeated(",1", length - 1) + "]"; }

// 200 times 200 times 200 are more than two million.
std::string endless() {
  const std::string list = list_of_ones(200);
  return list + ".all(a, " + list + ".all(b, " + list + ".all(c, true)))";
}

}  // namespace

TEST_CASE("an evaluation has a budget, until it is given another", "[condition]") {
  Scratch scratch;
  CHECK(told("true", {}, scratch) == "true");
  CHECK(told(endless(), {}, scratch) == kExceeded);
  CHECK(told("true", {}, scratch) == kExceeded);
  CHECK(told("unknown_name", {}, scratch) == kExceeded);
  scratch.reset();
  CHECK(told("true", {}, scratch) == "true");
}

TEST_CASE("nothing hides that the budget is exhausted", "[condition]") {
  check_told({{endless() + " || true", kExceeded},
              {endless() + " && false", kExceeded},
              {"missing || " + endless(), kExceeded},
              {"[1, 2].exists(x, x == 2 || " + endless() + ")", kExceeded},
              {"missing + (" + endless() + " ? 1 : 2)", kExceeded},
              // What is not evaluated costs nothing.
              {"true || " + endless(), "true"},
              {"true ? 1 : (" + endless() + " ? 1 : 2)", "1"}});
}

TEST_CASE("honest work is far below the budget", "[condition]") {
  const std::string list = list_of_ones(1'000);
  check_told({{list + ".all(x, x in " + list_of_ones(100) + ")", "true"},
              {list + ".map(x, x + 1).filter(x, x == 2).size()", "1000"},
              {list + " + " + list + " == " + list + " + " + list, "true"},
              {"'" + std::string(60'000, 'a') + "'.contains('b')", "false"}});
}

TEST_CASE("a list that shares its parts costs what it would be written out", "[condition]") {
  // 2^10 ones, then 2^40.
  const std::string doubled = ".map(a, [a, a])";
  CHECK(told("[1]" + repeated(doubled, 10) + ".size()") == "1");
  CHECK(told("[1]" + repeated(doubled, 10) + ".exists(x, x != x)") == "false");
  CHECK(told("[1]" + repeated(doubled, 40)) == kExceeded);
  CHECK(told("[1]" + repeated(doubled, 40) + ".exists(x, x != x)") == kExceeded);
  CHECK(told("[1]" + repeated(".map(a, {'l': a, 'r': a})", 40)) == kExceeded);
  CHECK(told("[[1]]" + repeated(".map(a, a + a)", 40) + "[0].size()") == kExceeded);
}

TEST_CASE("texts cost what there is to read", "[condition]") {
  const std::string loops = list_of_ones(900);
  const auto often = [&](const std::string& condition) {
    return loops + ".all(i, " + loops + ".all(j, " + condition + "))";
  };
  // 4,000 letters, doubled eight times: a million.
  const std::string text = "['" + std::string(4'000, 'a') + "']" + repeated(".map(s, s + s)", 8);
  CHECK(told(text + ".map(s, size(s))") == "[1024000]");
  CHECK(told("['aa']" + repeated(".map(s, s + s)", 60)) == kExceeded);
  CHECK(told(text + ".map(s, " + often("size(s) > 0") + ")") == kExceeded);
  CHECK(told(text + ".map(s, " + often("s == s") + ")") == kExceeded);
  CHECK(told(text + ".map(s, " + often("[s] == [s]") + ")") == kExceeded);
  CHECK(told(text + ".map(s, " + often("s <= s") + ")") == kExceeded);
  CHECK(told(text + ".map(s, " + often("s.startsWith(s)") + ")") == kExceeded);
  CHECK(told(text + ".map(s, " + loops + ".map(i, s))") == kExceeded);
  // A part that nearly fits everywhere: a million times half a million letters to compare.
  CHECK(told(text + ".map(s, [s + s, 'b' + s]).map(p, p[0].contains(p[1]))") == kExceeded);
  CHECK(told(text + ".map(s, (s + s).contains(s + 'b'))") == kExceeded);
}

TEST_CASE("a loop that ends at once does not cost its whole list", "[condition]") {
  // 57,600 ones, and forty thousand loops that look at the first.
  const std::string list = list_of_ones(900);
  const std::string wide = "[" + list + "]" + repeated(".map(a, a + a + a + a)", 3);
  CHECK(told(wide + ".map(a, " + list_of_ones(200) + ".all(i, " + list_of_ones(200) +
             ".all(j, a.exists(x, true))))") == "[true]");
}

TEST_CASE("maps cost what is searched", "[condition]") {
  std::string entries;
  for (int i = 0; i < 1'000; ++i) entries += (i > 0 ? "," : "") + std::to_string(i) + ":0";
  const std::string map = "{" + entries + "}";
  CHECK(told(map + "[999] == 0 && 999 in " + map) == "true");
  const std::string loops = list_of_ones(900);
  for (const std::string condition : {"m[999] == 0", "!(1000 in m)", "m == m", "m.all(k, true)"}) {
    INFO(condition);
    CHECK(told("[" + map + "].map(m, " + loops + ".all(i, " + loops + ".all(j, " + condition +
               ")))") == kExceeded);
  }
}

TEST_CASE("many unknowns are named once", "[condition]") {
  std::string names = "a0";
  for (int i = 1; i < 10'000; ++i) names += ",a" + std::to_string(i);
  Scratch scratch;
  const StandaloneResult result = evaluate_standalone("[" + names + "]", {}, scratch);
  CHECK(result.value.is_unknown());
  CHECK(result.unknown.size() == 10'000);
}

}  // namespace hegui::condition
