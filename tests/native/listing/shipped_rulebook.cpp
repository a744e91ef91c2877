#include "listing/shipped_rulebook.h"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "judge/common/json_reader.h"
#include "judge/listing/other_listings.h"
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

judge::ListingResult judge_text(std::string_view json, const std::vector<std::string>& others) {
  if (others.empty()) return judge_text(json);
  judge::listing::OtherListings collection;
  std::int64_t line = 0;
  for (const std::string& other : others) {
    judge::listing::OtherListing read = judge::listing::read_other_listing(other);
    CHECK(read.errors.empty());
    CHECK(collection.add(std::move(read), ++line));
  }
  collection.finish();
  return shipped_judge().judge(judge::read_json(json), "", {nullptr, &collection});
}

}  // namespace hegui::tests
