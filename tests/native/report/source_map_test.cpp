// Places of values in the file, counted by hand.
#include "report/source_map.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using hegui::report::SourceMap;
using hegui::report::SourcePlace;
using hegui::report::SourceRegion;

namespace {

// What the region takes of the file.
std::u16string cut(const std::u16string& file, const std::optional<SourceRegion>& region) {
  if (!region) return u"(none)";
  const auto start = static_cast<std::size_t>(region->start.offset);
  return file.substr(start, static_cast<std::size_t>(region->end.offset) - start);
}

}  // namespace

TEST_CASE("a place moves by UTF-16 units, lines by LF", "[report][sarif]") {
  SourcePlace place;
  place.advance("ab\r\n\xE4\xBD\xA0\xF0\x9F\x98\x80x");
  CHECK(place.line == 2);
  CHECK(place.column == 5);  // one for the ideograph, two for the emoji, one for the x
  CHECK(place.offset == 8);
  place.advance("\n");
  CHECK(place.line == 3);
  CHECK(place.column == 1);
  CHECK(place.offset == 9);
}

TEST_CASE("a part of a string is found behind escapes", "[report][sarif]") {
  // The string says: a, quote, emoji as an escaped pair, ideograph, b.
  const std::string text =
      "{\"x\": 1,\n \"d\": \"a\\\"\\ud83d\\ude00\xE4\xBD\xA0"
      "b\"}";
  const std::u16string file = u"{\"x\": 1,\n \"d\": \"a\\\"\\ud83d\\ude00\u4f60b\"}";
  SourceMap map;
  map.want("/d", 1, 2);
  map.want("/d", 2, 4);
  map.want("/d", 4, 6);
  map.want("/d", 6, 7);
  map.locate(text, {});
  CHECK(cut(file, map.part("/d", 1, 2)) == u"\\\"");
  CHECK(cut(file, map.part("/d", 2, 4)) == u"\\ud83d\\ude00");
  CHECK(cut(file, map.part("/d", 4, 6)) == u"\u4f60b");
  CHECK_FALSE(map.part("/d", 6, 7));
  CHECK(map.part("/d", 4, 6)->start.line == 2);
  CHECK(map.part("/d", 4, 6)->start.column == 23);
  CHECK(cut(file, map.value("/d")) == file.substr(15, 19));
}

TEST_CASE("values are found by pointers with escapes, and elements with their comma",
          "[report][sarif]") {
  const std::string text = R"({"a/b": {"~": [10, 20 , {"k":[ ]}]}, "\u0061": null})";
  const std::u16string file(text.begin(), text.end());
  SourceMap map;
  for (const char* pointer :
       {"", "/a~1b/~0/0", "/a~1b/~0/1", "/a~1b/~0/2", "/a~1b/~0/2/k", "/a", "/nothing"}) {
    map.want(pointer);
  }
  map.locate(text, {});
  CHECK(cut(file, map.value("")) == file);
  CHECK(cut(file, map.value("/a~1b/~0/1")) == u"20");
  CHECK(cut(file, map.value("/a~1b/~0/2/k")) == u"[ ]");
  CHECK(cut(file, map.value("/a")) == u"null");
  CHECK_FALSE(map.value("/nothing"));
  CHECK(cut(file, map.element("/a~1b/~0/0")) == u"10,");
  CHECK(cut(file, map.element("/a~1b/~0/1")) == u", 20");
  CHECK(cut(file, map.element("/a~1b/~0/2")) == u", {\"k\":[ ]}");
  CHECK_FALSE(map.element("/a"));
}

TEST_CASE("places begin where the document does", "[report][sarif]") {
  SourceMap map;
  map.want("/a");
  map.locate("{\"a\":5}", {7, 3, 40});
  REQUIRE(map.value("/a"));
  CHECK(map.value("/a")->start.line == 7);
  CHECK(map.value("/a")->start.column == 8);
  CHECK(map.value("/a")->start.offset == 45);
}

TEST_CASE("what is no JSON ends the search", "[report][sarif]") {
  const std::string deep(100000, '[');
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("{\"a\""), std::string("{\"a\":"),
        std::string("{\"a\":\"x"), std::string("{\"a\":\"\\"), std::string("{\"a\" 1}"),
        std::string("{\"\\uZZ\":1}"), std::string("[1 2]"), std::string("nonsense,"), deep}) {
    SourceMap map;
    map.want("/a");
    map.want("/a", 0, 1);
    map.want("/9/9");
    map.locate(text, {});
    CHECK_FALSE(map.value("/9/9"));
  }
}
