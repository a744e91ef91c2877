// The parts of a refund document that the declared facts alone do not settle.
//
// Who uses it: the refund judge, once the facts are read. A caller may not assume that nothing is
// wrong: errors are appended, and the document is then invalid.
#ifndef HEGUI_JUDGE_REFUND_REFUND_READER_H_
#define HEGUI_JUDGE_REFUND_REFUND_READER_H_

#include <memory>
#include <vector>

#include "judge/common/result.h"

namespace hegui::judge {

// `confirmed` follows from `confirmed_at` where both days, or both times, are known; saying both in
// ways that do not fit is an error.
void settle_confirmation(const rulebook::DocumentRules& rules, FactTable& facts,
                         std::vector<DocumentError>& errors);

// What `root`, whose facts are `facts`, says of its invoice. Nothing when it does not speak of one:
// who does not ask about an invoice is not asked about one. A null says that there may be one of
// which nothing is known, and every fact of it is then open.
std::shared_ptr<const Part> read_invoice(const rulebook::Rulebook& book, const nlohmann::json& root,
                                         const FactTable& facts,
                                         std::vector<DocumentError>& errors);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_REFUND_REFUND_READER_H_
