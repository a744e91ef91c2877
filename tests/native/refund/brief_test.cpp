// The brief of a refund says what the whole result says: for every rule's own examples, whole, with
// each fact left out or not known, and broken; by one version of the rulebook and by two.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "shared/rulebook_files.h"
#include "shared/shipped_engine.h"
#include "versions/two_versions.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

constexpr const char* kAsOf = "2026-08-01T12:00:00+08:00";

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    REQUIRE(end != std::string::npos);
    out.push_back(json::parse(text.substr(from, end - from), nullptr, false));
    REQUIRE(out.back().is_object());
    from = end + 1;
  }
  return out;
}

// Of a whole result, what a brief one keeps.
json brief_of(const json& whole) {
  json out = json::object();
  for (const char* key : {"id", "status", "clauses", "verdict", "amount_fen"}) {
    if (whole.contains(key)) out[key] = whole.at(key);
  }
  for (const char* key : {"missing", "errors"}) {
    if (whole.contains(key)) out[key] = whole.at(key).size();
  }
  return out;
}

void compare(const Engine& engine, const std::vector<std::string>& documents,
             const std::string& as_of) {
  std::string all;
  for (const std::string& document : documents) all += document + '\n';
  const std::vector<json> briefs = lines_of(engine.summarize_refunds(all, as_of));
  REQUIRE(briefs.size() == documents.size());
  CheckOptions options;
  options.as_of = as_of;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    INFO(documents[i]);
    const CheckResult whole = engine.check(DocumentKind::refund, documents[i], options);
    CHECK(briefs[i] == brief_of(json::parse(whole.json)));
  }
}

// Every example of a refund rule, and what becomes of it when each of its facts is taken away.
std::vector<std::string> cases() {
  std::vector<std::string> out;
  for (const json& rule : rule_files("refund")) {
    for (const char* kind : {"hit", "miss"}) {
      for (const json& example : examples_of(rule, kind)) {
        const json& whole = example.at("document");
        out.push_back(whole.dump());
        for (const auto& [key, value] : whole.items()) {
          json open = whole;
          open.erase(key);
          out.push_back(open.dump());
          open[key] = nullptr;
          out.push_back(open.dump());
        }
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a brief says what the whole result says", "[refund][brief]") {
  const std::vector<std::string> documents = cases();
  REQUIRE(documents.size() > 500);
  compare(shipped_engine(), documents, kAsOf);
}

TEST_CASE("a brief by two versions says what the whole result says", "[refund][brief]") {
  std::vector<std::string> some;
  const std::vector<std::string> documents = cases();
  for (std::size_t i = 0; i < documents.size(); i += 7) some.push_back(documents[i]);
  compare(two_version_engine(), some, kAsOf);
}

TEST_CASE("a brief of what is no refund counts its errors", "[refund][brief]") {
  const std::vector<std::string> broken = {
      "",
      "{",
      "[]",
      "null",
      R"({"id":5,"paid_fen":"abc","x":1})",
      R"({"id":"a\nb","paid_fen":-1})",
      R"({"paid_fen":100,"used_fen":200})",
      "{\"id\":\"\xFF\"}",
      R"({"id":")" + std::string(2000, 'x') + R"("})",
      R"({"as_of":"never"})",
  };
  compare(shipped_engine(), broken, kAsOf);
  compare(shipped_engine(), broken, "no day");
}

TEST_CASE("a line of documents gives a line, whether or not the last one ends", "[refund][brief]") {
  const Engine& engine = shipped_engine();
  CHECK(engine.summarize_refunds("", "").empty());
  CHECK(lines_of(engine.summarize_refunds("{}", "")).size() == 1);
  CHECK(lines_of(engine.summarize_refunds("{}\n", "")).size() == 1);
  CHECK(lines_of(engine.summarize_refunds("{}\n\n{}", "")).size() == 3);
}

}  // namespace hegui::tests
