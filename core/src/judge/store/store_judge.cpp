#include "judge/store/store_judge.h"

#include <algorithm>
#include <array>
#include <utility>

#include "judge/store/invoices.h"
#include "judge/store/object_judge.h"
#include "judge/store/operators.h"
#include "judge/store/store_reader.h"

namespace hegui::judge {
namespace {

// Stages of clause 4.2 from the mildest to the worst.
constexpr std::array<std::string_view, 3> kDeliveryStages = {"product_hidden", "all_saas_hidden",
                                                             "delisted"};

class StoreJudge {
 public:
  StoreJudge(const rulebook::Rulebook& book, StoreResult& result)
      : book_(book), result_(result), questions_(result) {}

  void judge(store::ReadStore& document, const std::vector<store::Invoice>& invoices) {
    for (store::ReadPart& part : document.parts) judge_part(part);
    if (document.parts.empty()) {
      for (const rulebook::StorePart& part : book_.store.parts) ask_for(part);
    }
    const store::InvoiceTrace trace =
        store::judge_invoices(book_, invoices, document.as_of, questions_, result_);
    set_fingerprints(result_.findings);
    sort_deadlines();
    find_delivery_stage();
    settle();
    // Behind what decides the status, which an invoice does not.
    result_.trace.insert(result_.trace.end(), trace.entries.begin(), trace.entries.end());
    result_.because.insert(result_.because.end(), trace.because.begin(), trace.because.end());
  }

 private:
  void ask_for(const rulebook::StorePart& part) {
    questions_.add(part.id, part.question, nullptr, {"status", "clauses", "findings"});
    part_is_open_ = true;
  }

  void judge_part(store::ReadPart& part) {
    if (part.unknown) return ask_for(*part.part);
    store::ObjectJudge judge(book_, *part.part, part.part->object.rules, questions_, result_);
    for (store::ReadObject& object : part.objects) {
      const std::vector<store::Derivation> derived = store::compute(book_, part, object, result_);
      judge.judge(object, derived);
    }
    judge.finish();
    for (std::size_t i = 0; i < part.lists.size(); ++i) judge_list(part, i);
  }

  void judge_list(const store::ReadPart& part, std::size_t index) {
    const rulebook::StoreList& list = part.part->lists[index];
    const store::ReadObject& around = part.objects.front();
    const auto fact = static_cast<std::size_t>(list.fact);
    if (around.facts[fact].status == FactValue::Status::null) {
      const rulebook::Fact& declared = part.part->object.rules.facts[fact];
      questions_.add(store::name_of_fact(*part.part, around, declared), declared.question,
                     &declared, {"status", "clauses", "findings"});
      part_is_open_ = true;
    }
    // The rows of a list that only counts need no judge.
    if (list.row.rules.rules.empty()) return;
    store::ObjectJudge judge(book_, *part.part, list.row.rules, questions_, result_);
    for (const store::ReadObject& row : part.lists[index]) judge.judge(row, {});
    judge.finish();
  }

  void sort_deadlines() {
    std::stable_sort(result_.deadlines.begin(), result_.deadlines.end(),
                     [this](const Deadline& left, const Deadline& right) {
                       if (left.day != right.day) return left.day < right.day;
                       return book_.clause_order(left.rule->clause) <
                              book_.clause_order(right.rule->clause);
                     });
  }

  void find_delivery_stage() {
    std::size_t worst = 0;
    for (const Deadline& deadline : result_.deadlines) {
      const auto* const found =
          std::find(kDeliveryStages.begin(), kDeliveryStages.end(), deadline.stage);
      if (found == kDeliveryStages.end()) continue;
      const auto rank = static_cast<std::size_t>(found - kDeliveryStages.begin()) + 1;
      if (rank <= worst) continue;
      worst = rank;
      result_.delivery_stage = DeliveryStage{deadline.stage, deadline.field};
    }
  }

  bool has(Outcome outcome) const {
    return std::any_of(result_.trace.begin(), result_.trace.end(),
                       [&](const TraceEntry& entry) { return entry.outcome == outcome; });
  }

  // The contract's order: the first that holds.
  Status status() const {
    if (has(Outcome::violation)) return Status::violations;
    if (part_is_open_ || has(Outcome::unknown)) return Status::needs_information;
    return has(Outcome::review) ? Status::review : Status::compliant;
  }

  void settle() {
    result_.status = status();
    for (const TraceEntry& entry : result_.trace) {
      const bool counts = entry.outcome == Outcome::pass ? result_.status == Status::compliant
                                                         : entry.outcome != Outcome::not_applicable;
      if (!counts) continue;
      result_.clauses.insert(result_.clauses.end(), entry.clauses->begin(), entry.clauses->end());
    }
    book_.sort_clauses(result_.clauses);
    if (result_.status != Status::violations) return;
    // No answer takes a violation back.
    for (StoreQuestion& question : result_.questions) {
      std::vector<std::string_view>& keys = question.affects;
      keys.erase(std::remove(keys.begin(), keys.end(), "status"), keys.end());
    }
  }

  const rulebook::Rulebook& book_;
  StoreResult& result_;
  store::Questions questions_;
  bool part_is_open_ = false;
};

}  // namespace

StoreResult judge_store(const rulebook::Rulebook& book, const JsonText& document,
                        std::string_view as_of) {
  StoreResult result;
  result.errors = document.errors;
  store::ReadStore read;
  if (book.store.parts.empty()) {
    result.errors.push_back({"", "unsupported_kind", {{"value", "store"}}});
  } else if (document.complete) {
    read = store::read_store(book.store, document.root, as_of, result.errors);
    result.facts = std::move(read.root);
  }
  std::vector<store::Invoice> invoices;
  if (result.errors.empty()) invoices = store::read_invoices(book, read, result.errors);
  result.as_of = result.facts.as_of.empty() ? std::string(as_of) : result.facts.as_of;
  if (!result.errors.empty()) {
    std::stable_sort(result.errors.begin(), result.errors.end(),
                     [](const DocumentError& left, const DocumentError& right) {
                       return left.pointer < right.pointer;
                     });
    return result;
  }
  StoreJudge(book, result).judge(read, invoices);
  return result;
}

}  // namespace hegui::judge
