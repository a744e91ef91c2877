// What the rules of a document answer, taken apart into questions that each must have one answer:
// the verdict, a key of the result, what a single rule says.
//
// Who uses it: the prover. A question's options are the matches that may answer it, in the order in
// which a judge tries them.
//
// What a caller may not assume: that every rule is part of a question. Rules that read no fact at
// all are chosen by something else, a text say, and their conditions prove nothing.
#ifndef HEGUI_JUDGE_PROOF_QUESTION_H_
#define HEGUI_JUDGE_PROOF_QUESTION_H_

#include <optional>
#include <string>
#include <vector>

#include "judge/refund/refund_decision.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::proof {

struct Option {
  const rulebook::Rule* rule = nullptr;
  const rulebook::Match* match = nullptr;

  // Whether the rule file says that this option wins where both hold.
  bool overrides(const Option& other) const;
};

struct Question {
  std::string name;  // "verdict", a key of the result, a stage, or the id of the rule
  std::vector<Option> options;
  bool verdict = false;
  bool always = false;   // in every case some option must hold
  bool decided = false;  // options speak of the decision
  // Options of one rule stand in an order that its author relies on: the first that holds speaks,
  // and those behind it say what is left. No overlap, then, is a fault.
  bool in_order = false;
  // Where given, some option must hold just there, and several may.
  const condition::Program* where = nullptr;
};

std::vector<Question> questions_of(const rulebook::DocumentRules& rules);

// The option that a question comes to in one case.
inline constexpr int kNoOption = -1;
inline constexpr int kNotAsked = -2;  // out of scope, or without a verdict

// Asks questions in the states of one case.
class Asker {
 public:
  Asker(const rulebook::DocumentRules& rules, const Case& document)
      : decider_(rules, document, scratch_) {}

  // The first option that holds, kNoOption or kNotAsked.
  std::optional<int> first(const Question& question, const State& state, OpenQuestion& open);
  // The options behind `option` that may hold beside it in `state`, say something else and are not
  // overridden by it.
  std::vector<int> rivals(const Question& question, int option, const State& state);
  // Whether `rival` holds beside `option`, is overridden by nothing and says something else.
  std::optional<bool> conflict(const Question& question, int option, int rival, const State& state,
                               OpenQuestion& open);
  // Whether an option holds just where one should: 0, or +1 where none does and one should, or -1.
  std::optional<int> misplaced(const Question& question, const State& state, OpenQuestion& open);
  // The amount of a verdict's option; nothing where it has none or it is open.
  std::optional<LinearExpression> amount(const Option& option, const State& state,
                                         OpenQuestion& open);

 private:
  std::optional<bool> prepare(const Question& question, const State& state, OpenQuestion& open);
  std::optional<bool> holds(const Option& option, OpenQuestion& open);
  std::optional<bool> different(const Option& left, const Option& right, const State& state,
                                OpenQuestion& open);

  condition::Scratch scratch_;
  RefundDecider decider_;
};

// Whether two options say the same and cite the same, whatever the facts.
bool same_output(const Question& question, int left, int right);

}  // namespace hegui::judge::proof

#endif  // HEGUI_JUDGE_PROOF_QUESTION_H_
