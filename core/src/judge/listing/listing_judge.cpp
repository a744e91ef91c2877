#include "judge/listing/listing_judge.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "judge/common/finding.h"
#include "judge/listing/fact_rules.h"
#include "judge/listing/fix_trial.h"
#include "judge/listing/listing_reader.h"

namespace hegui::judge {
namespace {

void sort_by_pointer(std::vector<DocumentError>& errors) {
  std::stable_sort(errors.begin(), errors.end(),
                   [](const DocumentError& left, const DocumentError& right) {
                     return left.pointer < right.pointer;
                   });
}

// By field in the document's order, then by start; rules of one start by their order.
void sort_findings(std::vector<Finding>& findings, const std::vector<listing::Field>& fields) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < fields.size(); ++i) places.emplace(fields[i].pointer, i);
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& left, const Finding& right) {
                     const std::size_t a = places.find(left.field)->second;
                     const std::size_t b = places.find(right.field)->second;
                     if (a != b) return a < b;
                     if (left.span->start != right.span->start) {
                       return left.span->start < right.span->start;
                     }
                     return left.rule->order < right.rule->order;
                   });
}

// A rule that asks for a fact may be broken by words, whatever the fact.
void worsen_by_findings(ListingResult& result) {
  std::map<const rulebook::Rule*, Outcome> worst;
  for (const Finding& finding : result.findings) {
    Outcome& outcome = worst.emplace(finding.rule, finding.outcome).first->second;
    outcome = worse(outcome, finding.outcome);
  }
  for (TraceEntry& entry : result.trace) {
    const auto found = worst.find(entry.rule);
    if (found == worst.end()) continue;
    entry.outcome = worse(entry.outcome, found->second);
    worst.erase(found);
  }
  // What is left was found by a merchant's own words for a rule that nothing else asked about.
  for (const auto& [rule, outcome] : worst) {
    result.trace.push_back({rule, outcome, &rule->clauses, nullptr});
  }
}

bool has_outcome(const std::vector<TraceEntry>& trace, Outcome outcome) {
  return std::any_of(trace.begin(), trace.end(),
                     [&](const TraceEntry& entry) { return entry.outcome == outcome; });
}

// The contract's order: the first that holds.
Status status_of(const std::vector<TraceEntry>& trace) {
  if (has_outcome(trace, Outcome::violation)) return Status::violations;
  if (has_outcome(trace, Outcome::unknown)) return Status::needs_information;
  return has_outcome(trace, Outcome::review) ? Status::review : Status::compliant;
}

// Does the answer rest on a rule with this outcome? On rules that hold only where all do.
bool counts(Outcome outcome, Status status) {
  if (outcome == Outcome::pass) return status == Status::compliant;
  return outcome != Outcome::not_applicable;
}

}  // namespace

const ListingJudge::TextRules& ListingJudge::text_rules() const {
  std::call_once(once_, [this] { text_rules_ = std::make_unique<const TextRules>(book_); });
  return *text_rules_;
}

ListingResult ListingJudge::judge(const JsonText& document, std::string_view as_of,
                                  const listing::Besides& besides) const {
  ListingResult result;
  result.errors = document.errors;
  std::vector<listing::Field> fields;
  if (document.complete) {
    result.facts = read_facts(book_.listing, document.root, result.errors);
    fields = listing::read_fields(document.root, result.errors);
  }
  result.as_of = result.facts.as_of.empty() ? std::string(as_of) : result.facts.as_of;
  if (!result.errors.empty()) {
    sort_by_pointer(result.errors);
    return result;
  }
  listing::look_at(fields);
  // Texts stand before facts in a document, and so do their findings.
  const std::vector<listing::ListedPrice> prices = listing::read_prices(document.root);
  judge_texts(fields, prices, besides, result);
  const FactSet missing = listing::judge_facts(book_, result);
  set_fingerprints(result.findings);
  if (besides.own != nullptr) besides.own->exceptions().set_aside(fields, result);
  offer_fixes(fields, prices, besides, result);
  worsen_by_findings(result);
  settle(result, missing);
  return result;
}

void ListingJudge::judge_texts(const std::vector<listing::Field>& fields,
                               const std::vector<listing::ListedPrice>& prices,
                               const listing::Besides& besides, ListingResult& result) const {
  const TextRules& rules = text_rules();
  const std::vector<listing::FieldContacts> contacts = rules.contacts.read(fields);
  rules.links.judge(fields, contacts, result);
  rules.contacts.judge(fields, contacts, result);
  const std::vector<listing::Excused> excused = rules.words.judge(fields, result);
  rules.prices.judge(fields, prices, result);
  rules.hours.judge(fields, result);
  rules.wording.judge(fields, excused, result);
  if (besides.others != nullptr)
    rules.copies.judge(fields, result.facts.id, *besides.others, result);
  if (besides.own != nullptr) besides.own->judge(book_, fields, result);
  sort_findings(result.findings, fields);
}

void ListingJudge::offer_fixes(const std::vector<listing::Field>& fields,
                               const std::vector<listing::ListedPrice>& prices,
                               const listing::Besides& besides, ListingResult& result) const {
  listing::FixTrial trial(text_rules().fixes, fields, result);
  // What the first trial drops changes what is left; what the second drops is not worth a third.
  for (int trials = 0; trials < 2 && !trial.empty(); ++trials) {
    ListingResult after;
    after.facts.id = result.facts.id;
    // Of copied text the whole listing tells how much there is.
    judge_texts(trial.edited(besides.others != nullptr), prices, besides, after);
    set_fingerprints(after.findings);
    if (trial.passes(after.findings)) return trial.offer();
  }
}

void ListingJudge::settle(ListingResult& result, const std::vector<bool>& missing) const {
  std::sort(result.trace.begin(), result.trace.end(),
            [](const TraceEntry& left, const TraceEntry& right) {
              return left.rule->order != right.rule->order ? left.rule->order < right.rule->order
                                                           : left.rule->id < right.rule->id;
            });
  result.status = status_of(result.trace);
  for (const TraceEntry& entry : result.trace) {
    if (!counts(entry.outcome, result.status)) continue;
    result.clauses.insert(result.clauses.end(), entry.clauses->begin(), entry.clauses->end());
  }
  book_.sort_clauses(result.clauses);
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (!missing[i]) continue;
    MissingFact fact{static_cast<int>(i), {}};
    if (result.status != Status::violations) fact.affects.push_back("status");
    fact.affects.push_back("clauses");
    fact.affects.push_back("findings");
    result.missing.push_back(std::move(fact));
  }
}

}  // namespace hegui::judge
