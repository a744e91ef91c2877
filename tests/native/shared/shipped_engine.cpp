#include "shared/shipped_engine.h"

#include <catch2/catch_test_macros.hpp>

#include "hegui/bundle.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {

const Engine& shipped_engine() {
  static const Engine::Loaded loaded = Engine::load(make_bundle(rulebook_files()).text);
  INFO(loaded.errors);
  REQUIRE(loaded.engine.has_value());
  return *loaded.engine;
}

nlohmann::json check_refund(std::string_view document) {
  const CheckResult result = shipped_engine().check(DocumentKind::refund, document, {});
  nlohmann::json out = nlohmann::json::parse(result.json, nullptr, false);
  INFO(result.json);
  REQUIRE(out.is_object());
  return out;
}

bool contains(const nlohmann::json& whole, const nlohmann::json& part) {
  if (whole.is_object() && part.is_object()) {
    for (const auto& [key, value] : part.items()) {
      if (!whole.contains(key) || !contains(whole.at(key), value)) return false;
    }
    return true;
  }
  if (whole.is_array() && part.is_array()) {
    if (whole.size() != part.size()) return false;
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (!contains(whole[i], part[i])) return false;
    }
    return true;
  }
  return whole.is_number() == part.is_number() && whole == part;
}

}  // namespace hegui::tests
