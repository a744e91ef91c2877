// Whether so many hours lie between two instants, of which either may be a plain date.
//
// Who uses it: the operators of the store judge.
#ifndef HEGUI_JUDGE_STORE_HOURS_PASSED_H_
#define HEGUI_JUDGE_STORE_HOURS_PASSED_H_

#include <cstdint>
#include <optional>

#include "calendar/civil.h"

namespace hegui::judge::store {

// At least `hours` (at most a year of them) from `from` to `until`; nothing when only a time of day
// that is not given could tell.
std::optional<bool> hours_passed(const calendar::Instant& from, const calendar::Instant& until,
                                 std::int64_t hours);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_HOURS_PASSED_H_
