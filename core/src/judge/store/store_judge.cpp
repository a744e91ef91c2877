#include "judge/store/store_judge.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "judge/common/touched_versions.h"
#include "judge/store/invoices.h"
#include "judge/store/object_judge.h"
#include "judge/store/operators.h"
#include "judge/store/row_versions.h"
#include "judge/store/store_reader.h"

namespace hegui::judge {
namespace {

// Stages of clause 4.2 from the mildest to the worst.
constexpr std::array<std::string_view, 3> kDeliveryStages = {"product_hidden", "all_saas_hidden",
                                                             "delisted"};

// What one version reads of a document: all that it governs, or rows alone.
struct Reading {
  const rulebook::Rulebook* book = nullptr;
  store::ReadStore store;
};

class StoreJudge {
 public:
  StoreJudge(const rulebook::Rulebook& book, StoreResult& result)
      : book_(book), result_(result), questions_(result) {}

  // The days of rows that nobody has told, and without which no version can be chosen for them.
  void ask_for_days(const store::RowVersions& rows) {
    for (const auto& [id, versions] : rows) {
      const rulebook::StorePart& part = *book_.store.part(id);
      for (std::size_t i = 0; i < versions.size(); ++i) {
        if (!versions[i]) ask_for_day(part, i);
      }
    }
  }

  // `others`: rows that other versions govern.
  void judge(store::ReadStore& document, const std::vector<store::Invoice>& invoices,
             std::vector<Reading>& others) {
    for (store::ReadPart& part : document.parts) judge_part(book_, part);
    for (Reading& other : others) {
      for (store::ReadPart& part : other.store.parts) judge_part(*other.book, part);
    }
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

  void ask_for_day(const rulebook::StorePart& part, std::size_t row) {
    for (const rulebook::RowsByDay& rows : book_.governed_by.store_rows) {
      if (rows.part != part.id) continue;
      const rulebook::Fact* fact = part.object.rules.fact(rows.fact);
      questions_.add(part.id + "." + std::to_string(row) + "." + fact->id, fact->question, fact,
                     {"status", "clauses", "findings"});
      part_is_open_ = true;
    }
  }

  void judge_part(const rulebook::Rulebook& book, store::ReadPart& part) {
    if (part.unknown) return ask_for(*part.part);
    store::ObjectJudge judge(book, *part.part, part.part->object.rules, questions_, result_);
    for (store::ReadObject& object : part.objects) {
      if (object.elsewhere) continue;
      const std::vector<store::Derivation> derived = store::compute(book, part, object, result_);
      judge.judge(object, derived);
    }
    judge.finish();
    for (std::size_t i = 0; i < part.lists.size(); ++i) judge_list(book, part, i);
  }

  void judge_list(const rulebook::Rulebook& book, const store::ReadPart& part, std::size_t index) {
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
    store::ObjectJudge judge(book, *part.part, list.row.rules, questions_, result_);
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

// The rows of a document by version, and what each version but the governing one reads of them.
class Rows {
 public:
  Rows(const Books& books, std::size_t governing, const JsonText& document)
      : books_(books), governing_(governing), dated_(versions_of(document)) {}

  store::RowChoice choice() const { return {dated_.versions, governing_, false}; }
  const store::RowVersions& versions() const { return dated_.versions; }

  std::vector<Reading> read_others(const JsonText& document, std::string_view as_of,
                                   std::vector<DocumentError>& errors) const {
    std::vector<Reading> out;
    for (std::size_t i = 0; i < books_.size(); ++i) {
      if (i == governing_ || dated_.versions.empty()) continue;
      const store::RowChoice choice{dated_.versions, i, true};
      out.push_back(
          {books_[i], store::read_store(books_[i]->store, document.root, as_of, choice, errors)});
    }
    return out;
  }

  void note(const store::ReadStore& read, StoreResult& result) {
    const rulebook::Rulebook& book = *books_[governing_];
    std::vector<std::size_t> governing = {governing_};
    for (const auto& [part, versions] : dated_.versions) {
      for (const std::optional<std::size_t>& version : versions) {
        const bool is_new =
            version && std::find(governing.begin(), governing.end(), *version) == governing.end();
        if (is_new) governing.push_back(*version);
      }
    }
    std::vector<StatedFact> days;
    if (read.as_of.known()) days.push_back({"as_of", &book.store.as_of, read.as_of});
    std::move(dated_.days.begin(), dated_.days.end(), std::back_inserter(days));
    note_versions(book, governing, Governed::by_each, std::move(days), result);
  }

 private:
  // A row without a day goes with the store where that makes no difference.
  store::DatedRows versions_of(const JsonText& document) const {
    store::DatedRows out = store::versions_of_rows(*books_[governing_], document.root);
    if (out.versions.empty() || (governing_ > 0 && !store::same_store_rules(books_))) return out;
    for (auto& [part, versions] : out.versions) {
      for (std::optional<std::size_t>& version : versions) version = version.value_or(governing_);
    }
    return out;
  }

  const Books& books_;
  std::size_t governing_;
  store::DatedRows dated_;
};

}  // namespace

StoreResult judge_store(const Books& books, std::size_t governing, const JsonText& document,
                        std::string_view as_of) {
  const rulebook::Rulebook& book = *books[governing];
  StoreResult result;
  result.errors = document.errors;
  store::ReadStore read;
  Rows rows(books, governing, document);
  std::vector<Reading> others;
  if (book.store.parts.empty()) {
    result.errors.push_back({"", "unsupported_kind", {{"value", "store"}}});
  } else if (document.complete) {
    read = store::read_store(book.store, document.root, as_of, rows.choice(), result.errors);
    others = rows.read_others(document, as_of, result.errors);
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
  StoreJudge judge(book, result);
  judge.ask_for_days(rows.versions());
  judge.judge(read, invoices, others);
  rows.note(read, result);
  return result;
}

}  // namespace hegui::judge
