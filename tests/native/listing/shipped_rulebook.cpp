#include "listing/shipped_rulebook.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "judge/common/json_reader.h"
#include "rulebook/loader.h"

namespace hegui::tests {
namespace {

std::vector<std::pair<std::string, std::string>> rulebook_files() {
  const std::filesystem::path folder = HEGUI_SOURCE_DIR "/core/rulebook/tencent-cloud-market";
  std::vector<std::pair<std::string, std::string>> files;
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

}  // namespace

const rulebook::Rulebook& shipped_rulebook() {
  static const rulebook::LoadResult loaded = [] {
    const rulebook::BundleResult bundle = rulebook::make_bundle(rulebook_files());
    for (const auto& error : bundle.errors) UNSCOPED_INFO(error.file << ": " << error.message);
    CHECK(bundle.errors.empty());
    return rulebook::load_bundle(bundle.bundle);
  }();
  for (const auto& error : loaded.errors) {
    UNSCOPED_INFO(error.file << error.pointer << ": " << error.code << " " << error.message);
  }
  REQUIRE(loaded.rulebook.has_value());
  return *loaded.rulebook;
}

const judge::ListingJudge& shipped_judge() {
  static const judge::ListingJudge judge(shipped_rulebook());
  return judge;
}

judge::ListingResult judge_text(std::string_view json) {
  return shipped_judge().judge(judge::read_json(json), "");
}

}  // namespace hegui::tests
