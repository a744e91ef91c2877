// The rulebook of this repository, bundled and loaded as the build does it.
#ifndef HEGUI_TESTS_LISTING_SHIPPED_RULEBOOK_H_
#define HEGUI_TESTS_LISTING_SHIPPED_RULEBOOK_H_

#include <string>
#include <string_view>
#include <vector>

#include "judge/listing/listing_judge.h"
#include "rulebook/rulebook.h"

namespace hegui::tests {

// Fails the test case when the rulebook does not load.
const rulebook::Rulebook& shipped_rulebook();
const judge::ListingJudge& shipped_judge();

judge::ListingResult judge_text(std::string_view json);
// The same with other listings to look for copied text in; without any, nothing is said of it.
judge::ListingResult judge_text(std::string_view json, const std::vector<std::string>& others);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_LISTING_SHIPPED_RULEBOOK_H_
