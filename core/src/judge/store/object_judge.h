// Applies the rules of one object of a store: a part, a row of one, or a row of a list inside one.
//
// Who uses it: the store judge, which hands over one object after another.
//
// What a caller may not assume: that a rule has an outcome of its own for every row. The trace has
// one entry a rule, with the worst outcome of all its rows and the facts of the first such row.
#ifndef HEGUI_JUDGE_STORE_OBJECT_JUDGE_H_
#define HEGUI_JUDGE_STORE_OBJECT_JUDGE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/evaluator.h"
#include "judge/common/explorer.h"
#include "judge/store/operators.h"
#include "judge/store/store_reader.h"
#include "judge/store/store_result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

// Questions that one result holds. Of more the first are asked: every answer to them brings the
// next.
inline constexpr std::size_t kMaximumQuestions = 1000;

// What is still to be asked, each fact once.
class Questions {
 public:
  explicit Questions(StoreResult& result) : result_(result) {}

  // `affects` are keys of the result; those that stand there already are not added again.
  void add(const std::string& name, const rulebook::Text& question, const rulebook::Fact* fact,
           const std::vector<std::string_view>& affects);

 private:
  StoreResult& result_;
  std::map<std::string, std::size_t> found_;
};

// Judges the objects of one set of rules; `rules` and what it is made with must outlive it.
class ObjectJudge {
 public:
  ObjectJudge(const rulebook::Rulebook& book, const rulebook::StorePart& part,
              const rulebook::DocumentRules& rules, Questions& questions, StoreResult& result);

  // `derived` has one entry a fact, or none at all when nothing is computed.
  void judge(const ReadObject& object, const std::vector<Derivation>& derived);
  // Appends the trace of every rule to the result.
  void finish();

 private:
  using Answer = const rulebook::Match*;  // null: no match applies
  struct RuleTrace {
    bool seen = false;
    Outcome outcome = Outcome::not_applicable;
    const rulebook::Match* match = nullptr;
    std::vector<StatedFact> because;
  };
  // One object while it is judged.
  struct Current;

  void judge_rule(const rulebook::Rule& rule, RuleTrace& trace, Current& current);
  void settle(const rulebook::Rule& rule, Answer match, RuleTrace& trace, Current& current);
  void ask(const rulebook::Rule& rule, const std::vector<Leaf<Answer>>& leaves, RuleTrace& trace,
           Current& current);
  void ask_fact(const rulebook::Rule& rule, std::size_t fact, Current& current);
  void note(Outcome outcome, const rulebook::Match& match, RuleTrace& trace,
            const Current& current) const;
  void add_finding(const rulebook::Rule& rule, const rulebook::Match& match, Outcome outcome,
                   const Current& current);
  void add_deadlines(const std::vector<Leaf<Answer>>& leaves, Current& current);
  std::optional<std::int64_t> estimate_of(const std::vector<int>& facts,
                                          const Current& current) const;
  std::vector<const rulebook::AnnexRow*> annex_of(const rulebook::Rule& rule,
                                                  const rulebook::Match& match,
                                                  const Current& current) const;

  const rulebook::Rulebook& book_;
  const rulebook::StorePart& part_;
  const rulebook::DocumentRules& rules_;
  Questions& questions_;
  StoreResult& result_;
  condition::Scratch scratch_;
  std::vector<RuleTrace> traces_;
};

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_OBJECT_JUDGE_H_
