#include "shared/rulebook_files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace hegui::tests {
namespace {

Files read_folder(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    std::stringstream content;
    content << file.rdbuf();
    files.emplace_back(std::filesystem::relative(entry.path(), folder).generic_string(),
                       content.str());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Of a word list: the first word of each class, and the first pattern of each message.
std::string few_words(const std::string& list) {
  nlohmann::json content = nlohmann::json::parse(list, nullptr, false);
  if (!content.is_object() || !content.contains("patterns")) return list;
  for (nlohmann::json& words : content["classes"]) words.erase(words.begin() + 1, words.end());
  std::set<std::string> said;
  nlohmann::json patterns = nlohmann::json::array();
  for (const nlohmann::json& pattern : content["patterns"]) {
    if (said.insert(pattern.value("message", std::string())).second) patterns.push_back(pattern);
  }
  content["patterns"] = patterns;
  return content.dump();
}

}  // namespace

const Files& rulebook_files() {
  static const Files files = read_folder(HEGUI_SOURCE_DIR "/core/rulebook/tencent-cloud-market");
  return files;
}

const Files& rulebook_files_of_few_words() {
  static const Files files = [] {
    Files out;
    for (const auto& [path, text] : rulebook_files()) {
      if (path.rfind("wording/", 0) == 0) continue;
      out.emplace_back(path, path.rfind("lexicon/", 0) == 0 ? few_words(text) : text);
    }
    return out;
  }();
  return files;
}

std::vector<nlohmann::json> rule_files(const std::string& document) {
  const std::string folder = "rules/" + document + "/";
  std::vector<nlohmann::json> out;
  for (const auto& [path, text] : rulebook_files()) {
    if (path.rfind(folder, 0) != 0) continue;
    out.push_back(nlohmann::json::parse(text, nullptr, false));
    INFO(path);
    REQUIRE(out.back().is_object());
  }
  return out;
}

const nlohmann::json& examples_of(const nlohmann::json& rule, const char* kind) {
  INFO(rule.value("id", std::string()) << ": " << kind);
  REQUIRE(rule.contains("examples"));
  const nlohmann::json& examples = rule.at("examples");
  REQUIRE(examples.contains(kind));
  CHECK(examples.at(kind).size() >= 2);
  return examples.at(kind);
}

}  // namespace hegui::tests
