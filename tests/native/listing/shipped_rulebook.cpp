#include "listing/shipped_rulebook.h"

#include <catch2/catch_test_macros.hpp>

#include "judge/common/json_reader.h"
#include "rulebook/loader.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {

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
