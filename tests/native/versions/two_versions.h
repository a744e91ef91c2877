// This repository's rulebook with a second version that tests made up. From 1 January 2027:
//   - the review period of images and software has seven days instead of five;
//   - tools are refunded like everything else, the unused part by negotiation;
//   - leading users away costs 8,000 yuan of the deposit instead of 5,000;
//   - a listing needs no security review.
// It is made of files and marks alone, as an author would make it.
#ifndef HEGUI_TESTS_VERSIONS_TWO_VERSIONS_H_
#define HEGUI_TESTS_VERSIONS_TWO_VERSIONS_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"
#include "rulebook/broken_copy.h"

namespace hegui::tests {

inline const std::string kOld = "2017-08-01";
inline const std::string kNew = "2027-01-01";

Copy two_versions();
const Engine& two_version_engine();

// The result of a document, parsed; `as_of` is the option.
nlohmann::json check_versions(DocumentKind kind, const nlohmann::json& document,
                              std::string_view as_of = {});

// "2017-08-01 no purchased_at=2026-12-31" for each entry of a result's `versions`: whether it
// applies (yes, no, open), and because of which days.
std::vector<std::string> versions_of(const nlohmann::json& result);

// The facts that are asked for, in their order.
std::vector<std::string> missing_of(const nlohmann::json& result);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_VERSIONS_TWO_VERSIONS_H_
