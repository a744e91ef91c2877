// Says what is to be done with one invoice when money goes back (clause 5.5): by whom, towards
// whom, until when.
//
// Who uses it: the refund judge, for the invoice of a refund; it knows nothing of refunds itself,
// so any judge whose documents hold invoices may ask it.
//
// What a caller may not assume: that every step is there while facts are missing. Each rule speaks
// as soon as it says the same in every case that the known facts allow, and asks until then.
#ifndef HEGUI_JUDGE_COMMON_INVOICE_JUDGE_H_
#define HEGUI_JUDGE_COMMON_INVOICE_JUDGE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/result.h"

namespace hegui::judge {

inline constexpr std::string_view kInvoiceSteps = "invoice_steps";

struct InvoiceAnswer {
  std::vector<const rulebook::Step*> steps;  // in the order of the rules
  std::vector<DayToKeep> deadlines;
  std::vector<MissingFact> missing;  // in the order of the rulebook, each affecting kInvoiceSteps
  std::vector<TraceEntry> trace;
  std::vector<std::string> clauses;  // of what is said; unsorted
};

// `invoice` holds the rulebook's invoice rules and facts read by them; the answer points into both.
InvoiceAnswer judge_invoice(const std::shared_ptr<const Part>& invoice);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_INVOICE_JUDGE_H_
