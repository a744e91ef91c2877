// Applies the rules of stage "fact" to what the merchant has told of a listing.
//
// Who uses it: the listing judge. A fact that nobody has told is asked for as long as its answer
// can still break a rule; it never counts as false.
#ifndef HEGUI_JUDGE_LISTING_FACT_RULES_H_
#define HEGUI_JUDGE_LISTING_FACT_RULES_H_

#include "judge/common/explorer.h"
#include "judge/listing/listing_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::listing {

// Appends findings and trace entries to `result`, whose facts have been read. Gives the facts that
// can still change the answer.
FactSet judge_facts(const rulebook::Rulebook& book, ListingResult& result);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FACT_RULES_H_
