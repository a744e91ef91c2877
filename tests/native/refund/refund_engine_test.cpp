// The engine of refunds alone says what the whole engine says, byte for byte.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hegui/engine.h"
#include "hegui/refund_engine.h"
#include "refund/refund_case.h"
#include "rulebook/loader.h"
#include "rulebook/refund_part.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

std::string whole_line(const json& document) {
  return Engine::embedded().check(DocumentKind::refund, document.dump(), {}).json;
}

// The refunds of the corpus, as their texts.
std::vector<std::string> corpus_texts() {
  std::ifstream file(std::string(HEGUI_SOURCE_DIR) + "/tests/cases/refund.jsonl");
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) {
    const json entry = json::parse(line, nullptr, false);
    if (!entry.is_object()) continue;
    out.push_back(entry.contains("text") ? entry["text"].get<std::string>()
                                         : entry["document"].dump());
  }
  return out;
}

// A request with each of its facts left out once, and with none of them.
std::vector<json> partial_cases() {
  const json whole = refund_case();
  std::vector<json> out = {whole, json::object()};
  for (const auto& [fact, ignored] : whole.items()) {
    json without = whole;
    without.erase(fact);
    out.push_back(std::move(without));
  }
  return out;
}

}  // namespace

TEST_CASE("refunds alone are judged as by the whole", "[refund][part]") {
  const RefundEngine& part = RefundEngine::embedded();
  const std::vector<std::string> texts = corpus_texts();
  REQUIRE(texts.size() > 80);
  for (const std::string& text : texts) {
    const CheckResult whole = Engine::embedded().check(DocumentKind::refund, text, {"", 7});
    const CheckResult alone = part.check(text, {"", 7});
    INFO(text);
    REQUIRE(alone.json == whole.json);
    REQUIRE(alone.invalid == whole.invalid);
    REQUIRE(alone.clean == whole.clean);
  }
  for (const json& document : partial_cases()) {
    INFO(document.dump());
    REQUIRE(part.check(document.dump(), {}).json == whole_line(document));
  }
}

TEST_CASE("refunds alone take the option as_of", "[refund][part]") {
  json document = refund_case();
  document.erase("as_of");
  for (const char* as_of : {"2026-03-20", "2026-03-20T23:59:59+08:00", "yesterday"}) {
    const CheckOptions options{as_of, 0};
    CHECK(RefundEngine::embedded().check(document.dump(), options).json ==
          Engine::embedded().check(DocumentKind::refund, document.dump(), options).json);
  }
}

TEST_CASE("refunds alone describe what they ask for", "[refund][part]") {
  const json part = json::parse(RefundEngine::embedded().describe());
  const json whole = json::parse(Engine::embedded().describe());
  CHECK(part["part"] == "refund");
  for (const char* key : {"id", "version", "sha256", "engine", "rulebook"}) {
    INFO(key);
    CHECK(part[key] == whole[key]);
  }
  CHECK(part["refund_facts"]["facts"] == whole["refund_facts"]["facts"]);
  for (const char* key : {"clauses", "rules"}) CHECK(part[key] == json::array());
  CHECK(part["listing_facts"]["facts"] == json::array());
}

TEST_CASE("refunds alone know every version of a rulebook", "[refund][part][versions]") {
  const rulebook::LoadResult loaded = rulebook::load_bundle(two_versions().bundle());
  REQUIRE(loaded.rulebook);
  REQUIRE(loaded.earlier.size() == 1);
  const auto written = rulebook::write_refund_part(*loaded.rulebook, loaded.earlier);
  REQUIRE(written);
  const auto part = RefundEngine::read(*written);
  REQUIRE(part);
  for (const char* day : {"2026-12-01", "2026-12-31", "2027-01-01", "2027-02-01"}) {
    json document = refund_case({{"purchased_at", day}, {"requested_at", "2027-02-03"}});
    CHECK(json::parse(part->check(document.dump(), {}).json) ==
          check_versions(DocumentKind::refund, document));
    document.erase("purchased_at");
    CHECK(json::parse(part->check(document.dump(), {}).json) ==
          check_versions(DocumentKind::refund, document));
  }
}

TEST_CASE("what ends too early or too late is not read", "[refund][part]") {
  const rulebook::LoadResult loaded = rulebook::load_bundle(two_versions().bundle());
  REQUIRE(loaded.rulebook);
  const auto written = rulebook::write_refund_part(*loaded.rulebook, {});
  REQUIRE(written);
  REQUIRE(RefundEngine::read(*written));
  CHECK_FALSE(RefundEngine::read(*written + '\0'));
  // Every length of the first texts and lists, then samples: each reads all that comes before.
  constexpr std::size_t kEach = 300;
  constexpr std::size_t kStep = 97;
  for (std::size_t size = 0; size < written->size(); size += size < kEach ? 1 : kStep) {
    INFO(size);
    REQUIRE_FALSE(RefundEngine::read(std::string_view(*written).substr(0, size)));
  }
}

}  // namespace hegui::tests
