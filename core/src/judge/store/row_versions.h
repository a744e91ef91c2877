// Which version of the rulebook judges which row of a store: conduct with a day of its own is
// judged by the text of that day (clause 9.2), whatever day the store as a whole is judged by.
//
// Who uses it: the store judge, where a rulebook has several versions.
//
// What a caller may not assume: that a row has a version. One whose day is not known has none; it
// goes with the store where all versions treat stores alike, and is asked for its day where not.
#ifndef HEGUI_JUDGE_STORE_ROW_VERSIONS_H_
#define HEGUI_JUDGE_STORE_ROW_VERSIONS_H_

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "judge/common/result.h"
#include "judge/store/store_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

struct DatedRows {
  RowVersions versions;
  std::vector<StatedFact> days;  // of each version's rows the first hundred
};

DatedRows versions_of_rows(const rulebook::Rulebook& book, const nlohmann::json& document);

// Whether all versions have the same facts, rules and penalties for stores.
bool same_store_rules(const Books& books);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_ROW_VERSIONS_H_
