#include "rulebook/coverage.h"

#include <algorithm>
#include <set>

namespace hegui::rulebook {
namespace {

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Rows may be chosen by a match as well.
bool has_row(const nlohmann::json& output, const std::string& id) {
  const auto found = output.find("annex");
  return found != output.end() && found->is_array() &&
         std::find(found->begin(), found->end(), id) != found->end();
}

bool names(const Match& match, const std::string& id) {
  return has(match.clauses, id) || has_row(match.output, id) ||
         std::any_of(match.readings.begin(), match.readings.end(),
                     [&](const Reading& reading) { return has(reading.clauses, id); });
}

bool names(const Rule& rule, const std::string& id) {
  return has(rule.clauses, id) || has(rule.annex, id) ||
         std::any_of(rule.matches.begin(), rule.matches.end(),
                     [&](const Match& match) { return names(match, id); });
}

bool cites(const Fact& fact, const std::string& id) {
  return has(fact.clauses, id) ||
         std::any_of(fact.values.begin(), fact.values.end(),
                     [&](const FactValue& value) { return has(value.clauses, id); });
}

// The condition variables that stand for a clause: derived values and members of sets that cite it,
// and derived values that rest on those.
std::set<int> variables_of(const DocumentRules& document, const std::string& id) {
  std::set<int> out;
  for (const Fact& fact : document.facts) {
    if (fact.type != FactType::set) continue;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (has(fact.values[i].clauses, id)) out.insert(fact.variable + static_cast<int>(i));
    }
  }
  for (const Derived& derived : document.derived) {
    const std::vector<int>& reads = derived.program.variables();
    const bool rests = std::any_of(reads.begin(), reads.end(),
                                   [&](int variable) { return out.count(variable) != 0; });
    if (rests || has(derived.clauses, id)) out.insert(derived.variable);
  }
  return out;
}

bool rests_on(const Rule& rule, const std::set<int>& variables) {
  return std::any_of(rule.matches.begin(), rule.matches.end(), [&](const Match& match) {
    const std::vector<int>& reads = match.condition.variables();
    return std::any_of(reads.begin(), reads.end(),
                       [&](int variable) { return variables.count(variable) != 0; });
  });
}

void add_servants(const Rulebook& book, CoverageEntry& entry) {
  std::set<std::string> told;  // facts that several parts of one document share
  for (const DocumentRules* document : book.documents()) {
    const std::set<int> variables = variables_of(*document, entry.id);
    for (const Rule& rule : document->rules) {
      const bool names_it = names(rule, entry.id);
      if (names_it || rests_on(rule, variables)) {
        entry.rules.push_back({document, &rule, names_it});
      }
    }
    for (const Fact& fact : document->facts) {
      if (!cites(fact, entry.id)) continue;
      if (told.insert(document->document + "/" + fact.id).second) {
        entry.facts.push_back({document, &fact});
      }
    }
  }
}

bool has_children(const Rulebook& book, const std::string& id) {
  return std::any_of(book.clauses.begin(), book.clauses.end(),
                     [&](const Clause& clause) { return clause.parent == id; });
}

// A clause that only gathers its items may be named beside them without being decided itself.
bool is_understated(const Rulebook& book, const CoverageEntry& entry) {
  if (entry.treatment != "platform" && entry.treatment != "informative") return false;
  if (has_children(book, entry.id)) return false;
  return std::any_of(entry.rules.begin(), entry.rules.end(), [&](const ServingRule& each) {
    return has(each.rule->clauses, entry.id) || has(each.rule->annex, entry.id);
  });
}

void find_holes(const Rulebook& book, const CoverageEntry& entry,
                std::vector<CoverageHole>& holes) {
  if (entry.treatment == "automated" && entry.rules.empty()) {
    holes.push_back({entry.id, "not_served", "it is said to be automated, and no rule decides it"});
  }
  if (entry.treatment == "asked" && entry.rules.empty() && entry.facts.empty()) {
    holes.push_back(
        {entry.id, "not_served", "it is said to be asked, and no fact or rule names it"});
  }
  if (entry.treatment != "automated" && entry.because->en.empty()) {
    holes.push_back({entry.id, "no_reason", "it is not automated and does not say why"});
  }
  if (is_understated(book, entry)) {
    holes.push_back({entry.id, "understated",
                     "it is said to be " + entry.treatment + ", and a rule decides it"});
  }
}

std::vector<const AnnexRow*> rows_of(const Rulebook& book, const std::string& clause) {
  std::vector<const AnnexRow*> out;
  for (const AnnexRow& row : book.annex) {
    if (has(row.clauses, clause)) out.push_back(&row);
  }
  return out;
}

}  // namespace

Coverage coverage_of(const Rulebook& book) {
  Coverage out;
  for (const Clause& clause : book.clauses) {
    out.entries.push_back({clause.id,
                           clause.kind,
                           clause.treatment,
                           &clause.statement,
                           &clause.because,
                           {},
                           {},
                           rows_of(book, clause.id)});
  }
  for (const AnnexRow& row : book.annex) {
    out.entries.push_back(
        {row.id, "penalty", row.treatment, &row.statement, &row.because, {}, {}, {}});
  }
  for (const AnnexNote& note : book.notes) {
    out.entries.push_back(
        {note.id, "note", note.treatment, &note.statement, &note.because, {}, {}, {}});
  }
  for (CoverageEntry& entry : out.entries) {
    add_servants(book, entry);
    find_holes(book, entry, out.holes);
  }
  return out;
}

}  // namespace hegui::rulebook
