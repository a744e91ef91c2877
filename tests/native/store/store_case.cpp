#include "store/store_case.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

nlohmann::json member(const nlohmann::json& object, const char* key) {
  return object.contains(key) ? object.at(key) : nlohmann::json::array();
}

}  // namespace

nlohmann::json check_store(std::string_view document) {
  const CheckResult result = shipped_engine().check(DocumentKind::store, document, {});
  nlohmann::json out = nlohmann::json::parse(result.json, nullptr, false);
  INFO(result.json);
  REQUIRE(out.is_object());
  return out;
}

std::vector<std::string> deadlines_of(const nlohmann::json& result, std::string_view clause) {
  std::vector<std::string> out;
  for (const nlohmann::json& deadline : member(result, "deadlines")) {
    if (deadline.at("clause") != clause) continue;
    const bool is_estimate = deadline.contains("estimate");
    const nlohmann::json& dated = is_estimate ? deadline.at("estimate") : deadline;
    std::string text = (is_estimate ? "~" : "") + dated.at("on").get<std::string>();
    if (dated.contains("days_left")) {
      text += " " + std::to_string(dated.at("days_left").get<int>());
    }
    if (deadline.contains("stage")) text += " " + deadline.at("stage").get<std::string>();
    out.push_back(text);
  }
  return out;
}

std::vector<std::string> asked_of(const nlohmann::json& result) {
  std::vector<std::string> out;
  for (const nlohmann::json& missing : member(result, "missing")) {
    out.push_back(missing.at("fact").get<std::string>());
  }
  return out;
}

std::vector<std::string> errors_of(const nlohmann::json& result) {
  std::vector<std::string> out;
  for (const nlohmann::json& error : member(result, "errors")) {
    out.push_back(error.at("pointer").get<std::string>() + " " +
                  error.at("code").get<std::string>());
  }
  return out;
}

std::vector<std::string> findings_of(const nlohmann::json& result) {
  std::vector<std::string> out;
  for (const nlohmann::json& finding : member(result, "findings")) {
    out.push_back(finding.at("rule").get<std::string>() + " " +
                  finding.at("outcome").get<std::string>() + " " +
                  finding.at("field").get<std::string>());
  }
  return out;
}

}  // namespace hegui::tests
