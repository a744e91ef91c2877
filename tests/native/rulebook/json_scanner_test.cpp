// The quick way through plain JSON finds what the full parser finds, whatever is written: texts
// with one character changed, added or taken away are read by both.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rulebook/json_reader.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

const std::vector<std::string> kTexts = {
    R"({"id":"R-1","paid_fen":55862,"used":0,"grounds":[],"loss":true,"x":{"a":null,"b":[1,"2",{}]}})",
    "[ 0 , 10 , 123456789012345678 , false ]\r\n",
    R"(	{ "a" : "é" } )",
    "true",
    "7",
    R"("text")",
};

void compare(const std::string& text) {
  INFO(text);
  const rulebook::JsonText read = rulebook::read_json(text);
  const json whole = json::parse(text, nullptr, false);
  REQUIRE(read.complete == !whole.is_discarded());
  if (!read.complete) {
    CHECK_FALSE(read.errors.empty());
    return;
  }
  // Of two equal keys the reader keeps the first, and says so; the parser keeps the last.
  if (read.errors.empty()) CHECK(read.root == whole);
}

}  // namespace

TEST_CASE("plain JSON is read as by the full parser", "[rulebook][json]") {
  const std::string odd = "\"\\{}[]:,0159.-+eEtfnul \n\x01/";
  for (const std::string& text : kTexts) {
    compare(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
      // Half of a character is no UTF-8, which is refused before anything is parsed.
      if (static_cast<unsigned char>(text[at]) >= 0x80) continue;
      std::string less = text;
      compare(less.erase(at, 1));
      for (const char c : odd) {
        std::string changed = text;
        changed[at] = c;
        compare(changed);
        std::string more = text;
        compare(more.insert(at, 1, c));
      }
    }
  }
}

TEST_CASE("of two equal keys the first counts, however plain", "[rulebook][json]") {
  const rulebook::JsonText read = rulebook::read_json(R"({"a":{"b":1,"b":[2],"c":3}})");
  CHECK(read.complete);
  CHECK(read.root == json::parse(R"({"a":{"b":1,"c":3}})"));
  REQUIRE(read.errors.size() == 1);
  CHECK(read.errors[0].code == "duplicate_key");
  CHECK(read.errors[0].pointer == "/a/b");
}

TEST_CASE("an error in a list is told at the place that it has there", "[rulebook][json]") {
  const rulebook::JsonText read =
      rulebook::read_json(R"([[],[{"a":1},{"b":[{"c":1,"c":2}]}],18446744073709551615])");
  REQUIRE(read.errors.size() == 2);
  CHECK(read.errors[0].code == "duplicate_key");
  CHECK(read.errors[0].pointer == "/1/1/b/0/c");
  CHECK(read.errors[1].code == "number_too_large");
  CHECK(read.errors[1].pointer == "/2");
}

}  // namespace hegui::tests
