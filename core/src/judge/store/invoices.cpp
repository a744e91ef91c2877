#include "judge/store/invoices.h"

#include <algorithm>
#include <utility>

#include "judge/common/invoice_judge.h"
#include "judge/store/deadlines.h"

namespace hegui::judge::store {
namespace {

constexpr std::string_view kPart = "invoices";

void note(const TraceEntry& entry, InvoiceTrace& out) {
  const auto found = std::find_if(out.entries.begin(), out.entries.end(),
                                  [&](const TraceEntry& each) { return each.rule == entry.rule; });
  const bool is_new = found == out.entries.end();
  if (!is_new && worse(entry.outcome, found->outcome) == found->outcome) return;
  std::vector<StatedFact> because;
  for (const int fact : *entry.because) {
    const auto index = static_cast<std::size_t>(fact);
    const FactValue& value = entry.part->facts[index];
    const rulebook::Fact& declared = entry.part->rules->facts[index];
    if (value.known()) because.push_back({entry.part->name + "." + declared.id, &declared, value});
  }
  if (is_new) {
    out.entries.push_back(entry);
    out.because.push_back(std::move(because));
  } else {
    out.because[static_cast<std::size_t>(found - out.entries.begin())] = std::move(because);
    *found = entry;
  }
}

}  // namespace

std::vector<Invoice> read_invoices(const rulebook::Rulebook& book, const ReadStore& document,
                                   std::vector<DocumentError>& errors) {
  std::vector<Invoice> out;
  if (book.invoice.rules.empty()) return out;
  for (const ReadPart& part : document.parts) {
    if (part.part->id != kPart) continue;
    for (const ReadObject& row : part.objects) {
      FactTable facts = read_part(book.invoice, *row.source, row.pointer, errors);
      out.push_back({std::make_shared<const judge::Part>(
                         judge::Part{&book.invoice, row.name, std::move(facts)}),
                     row.pointer});
    }
  }
  return out;
}

InvoiceTrace judge_invoices(const rulebook::Rulebook& book, const std::vector<Invoice>& invoices,
                            const FactValue& as_of, Questions& questions, StoreResult& result) {
  InvoiceTrace out;
  for (const Invoice& invoice : invoices) {
    const InvoiceAnswer answer = judge_invoice(invoice.part);
    for (const rulebook::Step* step : answer.steps) {
      result.invoice_steps.push_back({step, invoice.pointer});
    }
    for (const DayToKeep& kept : answer.deadlines) {
      Deadline deadline;
      deadline.rule = kept.deadline;
      deadline.day = kept.on;
      deadline.field = invoice.pointer;
      if (as_of.known()) {
        deadline.days_left = kept.on - as_of.number;
        deadline.stage = stage_of(*kept.deadline, *deadline.days_left);
      } else {
        questions.add("as_of", book.store.as_of.question, &book.store.as_of, {"deadlines"});
      }
      result.deadlines.push_back(std::move(deadline));
    }
    for (const MissingFact& missing : answer.missing) {
      const rulebook::Fact& fact = book.invoice.facts[static_cast<std::size_t>(missing.fact)];
      questions.add(invoice.part->name + "." + fact.id, fact.question, &fact, missing.affects);
    }
    result.clauses.insert(result.clauses.end(), answer.clauses.begin(), answer.clauses.end());
    for (const TraceEntry& entry : answer.trace) note(entry, out);
  }
  return out;
}

}  // namespace hegui::judge::store
