// A bundle in two parts, its front and its words: they are one rulebook, and each says what it
// lacks.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "hegui/engine.h"
#include "rulebook/loader.h"
#include "rulebook/sha256.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

const std::string& whole() {
  static const std::string bundle = rulebook::make_bundle(rulebook_files_of_few_words()).bundle;
  return bundle;
}

const rulebook::BundleParts& parts() {
  static const rulebook::BundleParts both = rulebook::split_bundle(whole());
  return both;
}

std::string code_of(const rulebook::LoadResult& loaded) {
  return loaded.errors.size() == 1 ? loaded.errors[0].code : "";
}

const Engine& front_engine() {
  static const Engine::Loaded loaded = Engine::load(parts().front);
  INFO(loaded.errors);
  REQUIRE(loaded.engine.has_value());
  return *loaded.engine;
}

}  // namespace

TEST_CASE("a bundle's parts are its whole, under its fingerprint", "[rulebook][bundle]") {
  const rulebook::LoadResult joined = rulebook::load_parts(parts().front, parts().words);
  REQUIRE(joined.rulebook);
  CHECK_FALSE(joined.rulebook->lacks_words);
  CHECK(joined.rulebook->sha256 == rulebook::sha256_hex(whole()));
  const rulebook::LoadResult one = rulebook::load_bundle(whole());
  REQUIRE(one.rulebook);
  CHECK(joined.rulebook->files == one.rulebook->files);
  CHECK(joined.rulebook->lexicon.rules.size() == one.rulebook->lexicon.rules.size());
}

TEST_CASE("a front has everything but words, and the fingerprint of the whole",
          "[rulebook][bundle]") {
  const rulebook::LoadResult front = rulebook::load_bundle(parts().front);
  REQUIRE(front.rulebook);
  CHECK(front.rulebook->lacks_words);
  CHECK(front.rulebook->sha256 == rulebook::sha256_hex(whole()));
  CHECK(front.rulebook->lexicon.rules.empty());
  for (const auto& [path, content] : front.rulebook->files.items()) {
    INFO(path);
    CHECK(path.rfind("lexicon/", 0) != 0);
    CHECK(path.rfind("wording/", 0) != 0);
  }
}

TEST_CASE("words of another rulebook are refused", "[rulebook][bundle]") {
  std::string other = parts().words;
  const std::size_t at = other.find("\"where\":\"before\"");
  REQUIRE(at != std::string::npos);
  other.replace(at, 16, "\"where\":\"around\"");
  CHECK(code_of(rulebook::load_parts(parts().front, other)) == "not_the_words");
  CHECK(code_of(rulebook::load_parts(parts().front, "{}")) == "not_the_words");
  CHECK(code_of(rulebook::load_parts(parts().front, parts().front)) == "not_the_words");
  const std::string half = parts().words.substr(0, parts().words.size() / 2);
  CHECK(code_of(rulebook::load_parts(parts().front, half)) == "not_the_words");
  CHECK(code_of(rulebook::load_parts(whole(), parts().words)) == "not_a_bundle");
  CHECK(rulebook::split_bundle("{}").front.empty());
}

TEST_CASE("words alone are no bundle, nor is a front without the fingerprint of its whole",
          "[rulebook][bundle]") {
  CHECK(code_of(rulebook::load_bundle(parts().words)) == "not_a_bundle");
  nlohmann::json front = nlohmann::json::parse(parts().front);
  front.erase("sha256");
  CHECK(code_of(rulebook::load_bundle(front.dump())) == "not_a_bundle");
  front["sha256"] = 1;
  CHECK(code_of(rulebook::load_bundle(front.dump())) == "not_a_bundle");
}

TEST_CASE("without words refunds and stores are judged, and listings are refused",
          "[rulebook][bundle]") {
  const Engine::Loaded full = Engine::load(whole());
  REQUIRE(full.engine.has_value());
  CHECK(full.engine->has_words());
  const Engine& front = front_engine();
  CHECK_FALSE(front.has_words());
  const std::string refund =
      R"({"product_type":"image","purchased_at":"2026-07-01","requested_at":"2026-07-03"})";
  CHECK(front.check(DocumentKind::refund, refund, {}).json ==
        full.engine->check(DocumentKind::refund, refund, {}).json);
  CHECK(front.check(DocumentKind::store, "{}", {}).json ==
        full.engine->check(DocumentKind::store, "{}", {}).json);
  CHECK(front.describe() == full.engine->describe());
  CHECK(front.coverage() == full.engine->coverage());
  const CheckResult refused =
      front.check(DocumentKind::listing, R"({"id":"a","description":"b"})", {});
  CHECK(refused.invalid);
  const nlohmann::json result = nlohmann::json::parse(refused.json);
  CHECK(result.at("status") == "invalid");
  CHECK(result.at("errors").at(0).at("code") == "words_missing");
  CHECK(result.count("findings") == 0);
}

}  // namespace hegui::tests
