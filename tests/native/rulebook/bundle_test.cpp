// Bundles: the same files are the same bytes, and what is no bundle is refused.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "hegui/bundle.h"
#include "hegui/engine.h"
#include "rulebook/loader.h"
#include "rulebook/sha256.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

std::string shipped_bundle() { return rulebook::make_bundle(rulebook_files()).bundle; }

std::string small_bundle() { return rulebook::make_bundle(rulebook_files_of_few_words()).bundle; }

// Refused as a whole, with nothing loaded.
bool is_refused(std::string_view bundle, const std::string& code) {
  const rulebook::LoadResult loaded = rulebook::load_bundle(bundle);
  return !loaded.rulebook && loaded.errors.size() == 1 && loaded.errors[0].code == code &&
         loaded.errors[0].file.empty();
}

}  // namespace

TEST_CASE("a bundle is the same bytes whatever the order of its files", "[rulebook][bundle]") {
  const std::string bundle = small_bundle();
  REQUIRE_FALSE(bundle.empty());
  Files files = rulebook_files_of_few_words();
  std::reverse(files.begin(), files.end());
  CHECK(rulebook::make_bundle(files).bundle == bundle);
  std::mt19937 random(20170801);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(files.begin(), files.end(), random);
    CHECK(rulebook::make_bundle(files).bundle == bundle);
  }
}

TEST_CASE("white space, the order of keys and other files leave a bundle alone",
          "[rulebook][bundle]") {
  const std::string bundle = rulebook::make_bundle({{"a.json", R"({"x":1,"y":[2]})"}}).bundle;
  CHECK(bundle == R"({"files":{"a.json":{"x":1,"y":[2]}},"format":"hegui-rulebook-1"})");
  CHECK(rulebook::make_bundle({{"a.json", "{\n  \"y\": [ 2 ],\n  \"x\": 1 }\n"},
                               {"README.md", "not JSON"},
                               {".json", "no name"}})
            .bundle == bundle);
}

TEST_CASE("of a rule's examples a bundle has what means something without a document",
          "[rulebook][bundle]") {
  const Files files = {
      {"facts/a.json", R"({"examples":1,"facts":[{"id":"grounds","type":"set"}]})"},
      {"rules/a/b.json",
       R"({"examples":{"hit":[{"document":{"grounds":["late"],"paid_fen":5},)"
       R"("expect":{"amount_basis":"paid","amount_fen":5,"clawback":true,"field":"/a","quote":"b",)"
       R"("readings":[],"verdict":"full_refund"},"why":"w"}],)"
       R"("miss":[{"document":{"grounds":[]},"why":"v"}]},"id":"b"})"}};
  CHECK(rulebook::make_bundle(files).bundle ==
        R"({"files":{"facts/a.json":{"examples":1,"facts":[{"id":"grounds","type":"set"}]},)"
        R"("rules/a/b.json":{"examples":{"hit":[{"expect":{"clawback":true,)"
        R"("verdict":"full_refund"},"holds":{"grounds":["late"]},"why":"w"}],)"
        R"("miss":[{"why":"v"}]},"id":"b"}},"format":"hegui-rulebook-1"})");
}

TEST_CASE("every file that is no sound JSON is told, and no bundle made", "[rulebook][bundle]") {
  const rulebook::BundleResult made = rulebook::make_bundle({{"good.json", "{}"},
                                                             {"half.json", R"({"a":)"},
                                                             {"twice.json", R"({"a":1,"a":2})"},
                                                             {"empty.json", ""},
                                                             {"mark.json", "\xef\xbb\xbf{}"},
                                                             {"latin.json", "{\"a\":\"\xe9\"}"}});
  CHECK(made.bundle.empty());
  std::vector<std::string> told;
  for (const rulebook::LoadError& error : made.errors)
    told.push_back(error.file + " " + error.code);
  CHECK(told == std::vector<std::string>{"half.json invalid_json", "twice.json duplicate_key",
                                         "empty.json empty_document", "mark.json invalid_json",
                                         "latin.json not_utf8"});
  CHECK(make_bundle({{"half.json", "{"}}).text.empty());
  CHECK(make_bundle({{"half.json", "{"}}).errors.find("half.json") != std::string::npos);
  const rulebook::BundleResult nothing = rulebook::make_bundle({{"README.md", "hello"}});
  REQUIRE(nothing.errors.size() == 1);
  CHECK(nothing.errors[0].code == "no_files");
}

TEST_CASE("what is no bundle is refused", "[rulebook][bundle]") {
  for (const std::string_view text :
       {"", " ", "null", "[]", "42", "\"hegui-rulebook-1\"", "{}",
        R"({"format":"hegui-rulebook-1"})", R"({"files":{}})",
        R"({"files":[],"format":"hegui-rulebook-1"})",
        R"({"files":{},"format":"hegui-rulebook-2"})", R"({"files":{},"format":1})"}) {
    INFO(text);
    CHECK(is_refused(text, "not_a_bundle"));
  }
}

TEST_CASE("a bundle is refused wherever it was cut off", "[rulebook][bundle]") {
  // Every kind of place that a cut can fall on: within letters of several bytes, escapes, numbers,
  // names, and between all of them.
  const std::string bundle =
      rulebook::make_bundle({{"a.json",
                              "{\"b\":[1,-2.5e3,true,null,\"\\u0041\\n\"],"
                              "\"\xe5\x90\x88\":{\"c\":\"\xf0\x9f\x98\x80\"}}"},
                             {"d.json", "[{},[]]"}})
          .bundle;
  REQUIRE(bundle.size() > 100);
  // Whole, it is one of which only the contents are no rulebook.
  CHECK_FALSE(is_refused(bundle, "not_a_bundle"));
  for (std::size_t length = 0; length < bundle.size(); ++length) {
    INFO(bundle.substr(0, length));
    CHECK(is_refused(bundle.substr(0, length), "not_a_bundle"));
  }
}

TEST_CASE("a bundle that was cut off or damaged is refused", "[rulebook][bundle]") {
  const std::string bundle = small_bundle();
  // Where a download may end.
  for (int part = 0; part < 16; ++part) {
    const std::size_t length = bundle.size() * static_cast<std::size_t>(part) / 16;
    INFO(length);
    CHECK(is_refused(bundle.substr(0, length), "not_a_bundle"));
  }
  CHECK(is_refused(bundle.substr(0, bundle.size() - 1), "not_a_bundle"));
  CHECK(is_refused(bundle.substr(1), "not_a_bundle"));
  CHECK(is_refused(bundle + "}", "not_a_bundle"));
  // A byte that is no UTF-8 and a control character, anywhere in a text.
  for (const char damage : {'\xff', '\x01'}) {
    std::string damaged = bundle;
    damaged[damaged.find("civil_day") + 2] = damage;
    CHECK(is_refused(damaged, "not_a_bundle"));
  }
  std::string deep = R"({"files":{"a.json":)" + std::string(100'000, '[');
  CHECK(is_refused(deep, "not_a_bundle"));
}

TEST_CASE("a bundle with another byte has another fingerprint", "[rulebook][bundle]") {
  const std::string bundle = shipped_bundle();
  const rulebook::LoadResult loaded = rulebook::load_bundle(bundle);
  REQUIRE(loaded.rulebook);
  CHECK(loaded.rulebook->sha256 == rulebook::sha256_hex(bundle));
  std::string changed = bundle;
  const std::size_t at = changed.find("Tencent Cloud");
  REQUIRE(at != std::string::npos);
  changed[at] = 't';
  const rulebook::LoadResult other = rulebook::load_bundle(changed);
  REQUIRE(other.rulebook);
  CHECK(other.rulebook->sha256 != loaded.rulebook->sha256);
}

TEST_CASE("the embedded rulebook is the bundle of this repository's files", "[rulebook][bundle]") {
  CHECK(Engine::embedded().rulebook_sha256() == rulebook::sha256_hex(shipped_bundle()));
}

}  // namespace hegui::tests
