// What every finding of a listing is put together from, whichever detector made it.
//
// Who uses it: the link rules and the fact rules.
#ifndef HEGUI_JUDGE_LISTING_FINDING_PARTS_H_
#define HEGUI_JUDGE_LISTING_FINDING_PARTS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/listing/listing_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// The rule's part of a finding: clause, appendix rows, outcome, message.
Finding finding_of(const rulebook::Rulebook& book, const rulebook::Rule& rule,
                   const rulebook::Match& match, Arguments arguments);

// The outcome that a match's data names; `violation` when it names none.
Outcome outcome_of(const rulebook::Match& match);

// The worse of two: violation, review, unknown, pass, not_applicable.
Outcome worse(Outcome left, Outcome right);

// Gives every finding its fingerprint; call when their order is final.
void set_fingerprints(std::vector<Finding>& findings);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FINDING_PARTS_H_
