// Counts the rows of a list, as far as they are known.
//
// Who uses it: the reader of stores, to compare totals, and the operators.
#ifndef HEGUI_JUDGE_STORE_ROW_COUNT_H_
#define HEGUI_JUDGE_STORE_ROW_COUNT_H_

#include <cstdint>
#include <vector>

#include "judge/store/store_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

// Rows that surely count, and rows that may: `least` == `most` when every row has told.
struct RowCount {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

// `computed` is a count_rows over `rows`.
RowCount count_rows(const rulebook::ComputedFact& computed, const std::vector<ReadObject>& rows);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_ROW_COUNT_H_
