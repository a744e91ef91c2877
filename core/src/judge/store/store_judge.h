// Judges the state of a shop: its parts and their rows in, findings, deadlines and penalties out
// (contract, "Store document").
//
// Who uses it: the public API.
//
// What a caller may not assume: that a part was judged. A part that the document does not have is
// not, and `compliant` speaks only of those it has. A document with errors is `invalid`, and
// nothing else is said of it.
#ifndef HEGUI_JUDGE_STORE_STORE_JUDGE_H_
#define HEGUI_JUDGE_STORE_STORE_JUDGE_H_

#include <cstddef>
#include <string_view>

#include "judge/common/json_reader.h"
#include "judge/store/store_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

// By the version at `governing`; rows whose own day falls under another version by that one.
// `as_of` is the option; the document's own wins. `books` must outlive the result.
StoreResult judge_store(const Books& books, std::size_t governing, const JsonText& document,
                        std::string_view as_of);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_STORE_STORE_JUDGE_H_
