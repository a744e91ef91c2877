// The invoices of a store, each by the rulebook's own rules for invoices (clause 5.5).
//
// Who uses it: the store judge. What a caller may not assume: that an invoice changes the status:
// what is to be done with it is said, and asked for, beside the rest.
#ifndef HEGUI_JUDGE_STORE_INVOICES_H_
#define HEGUI_JUDGE_STORE_INVOICES_H_

#include <memory>
#include <string>
#include <vector>

#include "judge/common/result.h"
#include "judge/store/object_judge.h"
#include "judge/store/store_reader.h"
#include "judge/store/store_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

struct Invoice {
  std::shared_ptr<const judge::Part> part;
  std::string pointer;
};

// The rows of the part `invoices`; appends what is wrong with them by the rules for invoices.
std::vector<Invoice> read_invoices(const rulebook::Rulebook& book, const ReadStore& document,
                                   std::vector<DocumentError>& errors);

// Adds steps, deadlines, questions and clauses. Gives the trace, one entry a rule, with what it
// rests on, for the end of the result's own.
struct InvoiceTrace {
  std::vector<TraceEntry> entries;
  std::vector<std::vector<StatedFact>> because;
};
InvoiceTrace judge_invoices(const rulebook::Rulebook& book, const std::vector<Invoice>& invoices,
                            const FactValue& as_of, Questions& questions, StoreResult& result);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_INVOICES_H_
