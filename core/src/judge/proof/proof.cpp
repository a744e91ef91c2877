#include "judge/proof/proof.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "judge/common/finding.h"
#include "judge/proof/evidence.h"
#include "judge/proof/influence.h"

namespace hegui::judge::proof {
namespace {

using nlohmann::json;
using rulebook::DocumentRules;
using rulebook::Match;
using rulebook::Rule;
using Cells = std::vector<Leaf<int>>;

FactTable nothing_known(const DocumentRules& rules) {
  FactTable out;
  out.values.resize(rules.facts.size());
  for (FactValue& value : out.values) value.status = FactValue::Status::null;
  return out;
}

class Prover {
 public:
  Prover(const rulebook::Rulebook& book, const DocumentRules& rules)
      : book_(book),
        rules_(rules),
        nothing_(nothing_known(rules)),
        open_(rules, nothing_, Absent::any_value),
        asker_(rules, open_),
        questions_(questions_of(rules)),
        evidence_(rules, questions_),
        matter_(rules.facts.size()) {
    out_.rules = &rules;
    out_.combinations = combinations(rules);
  }

  DocumentProof prove(Until until) {
    for (const Question& question : questions_) {
      if (question.where != nullptr) {
        examine_where(question);
      } else {
        examine(question);
      }
      if (until == Until::first_fault && !out_.sound()) return std::move(out_);
    }
    list_idle_facts();
    list_clauses();
    return std::move(out_);
  }

 private:
  Cells cells_of(const Question& question) {
    Cells cells = explore<int>(open_, open_.root(), [&](const State& state, OpenQuestion& open) {
      return question.where != nullptr ? asker_.misplaced(question, state, open)
                                       : asker_.first(question, state, open);
    });
    out_.cells += cells.size();
    for (const Leaf<int>& cell : cells) {
      if (!cell.label) note_unresolved(question, cell.state);
    }
    return cells;
  }

  void note_unresolved(const Question& question, const State& state) {
    OpenQuestion open;
    if (question.where != nullptr) {
      asker_.misplaced(question, state, open);
    } else {
      asker_.first(question, state, open);
    }
    add_unresolved(question, state, open);
  }

  // The fact whose number a condition wants; the first of several.
  int asked_fact(const OpenQuestion& open) const {
    if (open.variable >= 0) return open_.variable(open.variable).fact;
    for (std::size_t u = 0; u < open_.unknown_numbers(); ++u) {
      if (open.at_most_zero.coefficient[u] == 0) continue;
      return open_.variable(open_.variable_of_unknown(u)).fact;
    }
    return -1;
  }

  void add_unresolved(const Question& question, const State& state, const OpenQuestion& open) {
    Unresolved out;
    out.question = question.name;
    if (!open.names_nothing()) {
      const bool can_split = !split(open_, state, open).empty();
      out.doubt = can_split ? Doubt::too_many_cells : Doubt::needs_the_number;
      if (!can_split) out.fact = asked_fact(open);
      if (out.fact >= 0) matter_[static_cast<std::size_t>(out.fact)] = true;
    }
    for (const Unresolved& known : out_.unresolved) {
      if (known.question == out.question && known.fact == out.fact && known.doubt == out.doubt) {
        return;
      }
    }
    out_.unresolved.push_back(std::move(out));
  }

  void examine(const Question& question) {
    const Cells cells = cells_of(question);
    find_gap(question, cells);
    find_overlaps(question, cells);
    for (const Leaf<int>& cell : cells) {
      if (cell.label && *cell.label >= 0) {
        alive_.push_back(question.options[static_cast<std::size_t>(*cell.label)].match);
      }
    }
    std::sort(alive_.begin(), alive_.end());
    alive_.erase(std::unique(alive_.begin(), alive_.end()), alive_.end());
    list_dead_rules(question, cells);
    add_influence(
        open_, cells, [&](int left, int right) { return same_output(question, left, right); },
        matter_);
    add_facts_of_outputs(question);
  }

  void find_gap(const Question& question, const Cells& cells) {
    if (!question.always) return;
    Candidates found;
    for (const Leaf<int>& cell : cells) {
      if (cell.label && *cell.label == kNoOption) found.add(open_, cell.state);
    }
    if (found.empty()) return;
    json shown = evidence_.example(open_, found, [&](Asker& asker, const State& state) {
      OpenQuestion open;
      return (question.verdict || evidence_.has_verdict(asker, state)) &&
             asker.first(question, state, open) == std::optional<int>(kNoOption);
    });
    out_.gaps.push_back({question.name, std::move(shown)});
  }

  void find_overlaps(const Question& question, const Cells& cells) {
    std::map<std::pair<int, int>, Candidates> found;
    for (const Leaf<int>& cell : cells) {
      if (!cell.label || *cell.label < 0) continue;
      for (const int rival : asker_.rivals(question, *cell.label, cell.state)) {
        find_conflicts(question, *cell.label, rival, cell.state, found[{*cell.label, rival}]);
      }
    }
    for (const auto& [pair, candidates] : found) {
      if (!candidates.empty()) add_overlap(question, pair.first, pair.second, candidates);
    }
  }

  void find_conflicts(const Question& question, int option, int rival, const State& cell,
                      Candidates& found) {
    const auto evaluate = [&](const State& state, OpenQuestion& open) {
      return asker_.conflict(question, option, rival, state, open);
    };
    for (const Leaf<bool>& part : explore<bool>(open_, cell, evaluate)) {
      if (!part.label) {
        OpenQuestion open;
        asker_.conflict(question, option, rival, part.state, open);
        add_unresolved(question, part.state, open);
      } else if (*part.label) {
        found.add(open_, part.state);
      }
    }
  }

  void add_overlap(const Question& question, int option, int rival, const Candidates& candidates) {
    const Option& left = question.options[static_cast<std::size_t>(option)];
    const Option& right = question.options[static_cast<std::size_t>(rival)];
    Overlap out{question.name, left, right, {}, json::array()};
    out.example = evidence_.example(open_, candidates, [&](Asker& asker, const State& state) {
      OpenQuestion open;
      return evidence_.has_verdict(asker, state) &&
             asker.first(question, state, open) == std::optional(option) &&
             asker.conflict(question, option, rival, state, open) == std::optional(true) &&
             (!question.verdict || !output(asker, right, state).is_null());
    });
    evidence_.shows(out.example, [&](Asker& asker, const State& state) {
      for (const Option* both : {&left, &right}) {
        json said = question.verdict ? output(asker, *both, state) : both->match->output;
        if (said.is_object()) said["clauses"] = both->match->clauses;
        out.outputs.push_back(std::move(said));
      }
      return true;
    });
    out_.overlaps.push_back(std::move(out));
  }

  // What a verdict's option says of a document; null where its amount is open.
  static json output(Asker& asker, const Option& option, const State& state) {
    json out{{"verdict", option.match->verdict}};
    if (!option.match->amount) return out;
    OpenQuestion open;
    const std::optional<LinearExpression> amount = asker.amount(option, state, open);
    if (!amount || !is_constant(*amount)) return nullptr;
    out["amount_fen"] = amount->constant;
    out["amount_basis"] = option.match->amount_basis;
    return out;
  }

  void examine_where(const Question& question) {
    const Cells cells = cells_of(question);
    for (const int side : {1, -1}) {
      Candidates found;
      for (const Leaf<int>& cell : cells) {
        if (cell.label && *cell.label == side) found.add(open_, cell.state);
      }
      if (found.empty()) continue;
      json shown = evidence_.example(open_, found, [&](Asker& asker, const State& state) {
        OpenQuestion open;
        return evidence_.has_verdict(asker, state) &&
               asker.misplaced(question, state, open) == std::optional(side);
      });
      if (side > 0) {
        out_.gaps.push_back({question.name, std::move(shown)});
      } else {
        add_undue(question, std::move(shown));
      }
    }
  }

  void add_undue(const Question& question, json shown) {
    Overlap out{question.name, {}, {}, std::move(shown), json::array()};
    evidence_.shows(out.example, [&](Asker& asker, const State& state) {
      OpenQuestion open;
      const std::optional<int> option = asker.first(question, state, open);
      if (option && *option >= 0) out.option = question.options[static_cast<std::size_t>(*option)];
      return true;
    });
    out_.overlaps.push_back(std::move(out));
  }

  // Amounts and readings rest on facts as well.
  void add_facts_of_outputs(const Question& question) {
    for (const Option& option : question.options) {
      if (!std::binary_search(alive_.begin(), alive_.end(), option.match)) continue;
      if (option.match->amount) add_facts_read(open_, *option.match->amount, matter_);
      for (const rulebook::Reading& reading : option.match->readings) {
        if (reading.amount) add_facts_read(open_, *reading.amount, matter_);
        if (reading.marketplace_may_refund) {
          add_facts_read(open_, *reading.marketplace_may_refund, matter_);
        }
      }
    }
  }

  // Where a question could not be resolved a rule may yet have its say in what is not known.
  void list_dead_rules(const Question& question, const Cells& cells) {
    for (const Leaf<int>& cell : cells) {
      if (!cell.label) return;
    }
    for (const Option& option : question.options) {
      if (&option.rule->matches.front() == option.match) list_dead_matches(*option.rule);
    }
  }

  void list_dead_matches(const Rule& rule) {
    std::vector<std::size_t> dead;
    for (std::size_t i = 0; i < rule.matches.size(); ++i) {
      if (is_of_words(rule.matches[i])) continue;
      if (!std::binary_search(alive_.begin(), alive_.end(), &rule.matches[i])) dead.push_back(i);
    }
    if (dead.size() == rule.matches.size()) {
      out_.dead_rules.push_back({&rule, std::nullopt});
      return;
    }
    for (const std::size_t match : dead) out_.dead_rules.push_back({&rule, match});
  }

  void list_idle_facts() {
    // Operators and the rules of rows read the facts of a part too; they are not asked here.
    if (rules_.document == "store") return;
    // What is made of two dates stands for the first of them.
    for (const rulebook::Computed& computed : rules_.computed) {
      if (computed.until >= 0 && matter_[static_cast<std::size_t>(computed.from)]) {
        matter_[static_cast<std::size_t>(computed.until)] = true;
      }
    }
    for (std::size_t i = 0; i < rules_.facts.size(); ++i) {
      // What no condition can see is read by its judge.
      if (rules_.facts[i].variable < 0) continue;
      if (!matter_[i]) out_.idle_facts.push_back(static_cast<int>(i));
    }
  }

  // A rule that is no part of a question is taken to be heard: what chooses it is not known here.
  bool heard(const Rule& rule, const Match& match) const {
    for (const Question& question : questions_) {
      if (question.where != nullptr) continue;
      for (const Option& option : question.options) {
        if (option.rule == &rule) {
          return std::binary_search(alive_.begin(), alive_.end(), &match);
        }
      }
    }
    return true;
  }

  void list_clauses() {
    std::vector<std::string> named;
    std::vector<std::string>& cited = out_.cited_clauses;
    const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& clauses) {
      to.insert(to.end(), clauses.begin(), clauses.end());
    };
    for (const Rule& rule : rules_.rules) {
      add(named, rule.clauses);
      for (const Match& match : rule.matches) {
        add(named, match.clauses);
        if (heard(rule, match)) add(cited, match.clauses);
        for (const rulebook::Reading& reading : match.readings) {
          add(named, reading.clauses);
          if (heard(rule, match)) add(cited, reading.clauses);
        }
      }
    }
    book_.sort_clauses(named);
    book_.sort_clauses(cited);
    for (const std::string& clause : named) {
      if (std::find(cited.begin(), cited.end(), clause) == cited.end()) {
        out_.uncited_clauses.push_back(clause);
      }
    }
  }

  const rulebook::Rulebook& book_;
  const DocumentRules& rules_;
  FactTable nothing_;
  Case open_;
  Asker asker_;
  std::vector<Question> questions_;
  Evidence evidence_;
  FactSet matter_;
  std::vector<const Match*> alive_;  // sorted
  DocumentProof out_;
};

// A store is judged part by part, each with rules of its own.
std::string name_of(const rulebook::Rulebook& book, const DocumentRules& rules) {
  for (const rulebook::StorePart& part : book.store.parts) {
    std::string name = rules.document + "." + part.id;
    if (&part.object.rules == &rules) return name;
    for (const rulebook::StoreList& list : part.lists) {
      if (&list.row.rules == &rules) return name + "." + list.id;
    }
  }
  return rules.document;
}

}  // namespace

bool RulebookProof::sound() const {
  return std::all_of(documents.begin(), documents.end(),
                     [](const DocumentProof& document) { return document.sound(); });
}

DocumentProof prove(const rulebook::Rulebook& book, const DocumentRules& rules, Until until) {
  return Prover(book, rules).prove(until);
}

RulebookProof prove(const rulebook::Rulebook& book) {
  RulebookProof out;
  std::set<std::string> cited;
  for (const DocumentRules* rules : book.documents()) {
    if (rules->rules.empty()) continue;
    out.documents.push_back(prove(book, *rules));
    out.documents.back().name = name_of(book, *rules);
    const std::vector<std::string>& clauses = out.documents.back().cited_clauses;
    cited.insert(clauses.begin(), clauses.end());
  }
  for (const rulebook::Clause& clause : book.clauses) {
    if (clause.treatment == "automated" && !cited.contains(clause.id)) {
      out.uncited_clauses.push_back(clause.id);
    }
  }
  return out;
}

}  // namespace hegui::judge::proof
