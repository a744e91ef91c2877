// Puts facts into the sentences of a rulebook: {balance_fen} becomes 4,000.00.
//
// Who uses it: the object judge. A fact that is not known, or has not happened yet, reads as a
// dash; a day that is an estimate has a sign before it that says so.
#ifndef HEGUI_JUDGE_STORE_PLACEHOLDERS_H_
#define HEGUI_JUDGE_STORE_PLACEHOLDERS_H_

#include <vector>

#include "judge/common/fact_table.h"
#include "judge/common/finding.h"
#include "judge/store/operators.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

struct Wording {
  rulebook::Text text;
  Arguments arguments;  // those that the text uses, in the order of the facts
};

Wording put_into_words(const rulebook::Text& pattern, const rulebook::DocumentRules& rules,
                       const FactTable& facts, const std::vector<Derivation>& derived);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_PLACEHOLDERS_H_
