// What is known and what is open of one document, as condition variables.
//
// Who uses it: the explorer and the judges. A Case is made once a document; a State narrows what is
// open in it: which values a boolean or enumerated variable may still have, and which whole numbers
// the unknown days and amounts may still be.
//
// What a caller may not assume: that a State of one Case fits another.
#ifndef HEGUI_JUDGE_COMMON_CASE_STATE_H_
#define HEGUI_JUDGE_COMMON_CASE_STATE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "condition/value.h"
#include "judge/common/fact_table.h"
#include "judge/common/linear_system.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

struct Variable {
  enum class Kind : std::uint8_t {
    none,     // not a fact: derived, or set by the judge
    boolean,  // possible: bit 0 false, bit 1 true
    choice,   // possible: one bit a value
    number,   // known, or an unknown of the linear system
  };
  Kind kind = Kind::none;
  int fact = -1;                                             // the fact it belongs to
  const std::vector<rulebook::FactValue>* values = nullptr;  // of a choice
  std::int64_t known = 0;                                    // of a known number
  int unknown = -1;  // of an unknown number: index in the system
};

struct State {
  std::vector<std::uint32_t> possible;  // by variable
  LinearSystem numbers;
  bool narrowed = false;  // differs from the root of its case
};

// Whether a fact that nobody has told is one that the document leaves out, or one that may stand
// there with any value: the second is for proofs about every document at once.
enum class Absent : std::uint8_t { left_out, any_value };

class Case {
 public:
  // `facts` must outlive the case and come from the same rules.
  Case(const rulebook::DocumentRules& rules, const FactTable& facts,
       Absent absent = Absent::left_out);

  const rulebook::DocumentRules& rules() const { return rules_; }
  const FactTable& facts() const { return facts_; }
  const Variable& variable(int index) const { return variables_[static_cast<std::size_t>(index)]; }
  const State& root() const { return root_; }
  // The variable that an index of the linear system stands for.
  int variable_of_unknown(std::size_t unknown) const { return unknowns_[unknown]; }
  std::size_t unknown_numbers() const { return unknowns_.size(); }

  // Narrows the root by what else is known; before anything is explored.
  void require(const Inequality& inequality) { root_.numbers.add(inequality); }

  // The value of a fact's variable in `state`: known, symbolic or unknown.
  condition::Value value(int variable, const State& state) const;
  LinearExpression expression(const condition::LinearForm& form) const;

 private:
  void set_boolean(int variable, int fact, std::uint32_t possible);
  void set_number(int variable, int fact, const FactValue& value, bool is_money);
  void set_fact(int index, const rulebook::Fact& fact, const FactValue& value);
  void open_set(int index, const rulebook::Fact& fact);
  void set_computed(const rulebook::Computed& computed);
  void add_constraint(const rulebook::Constraint& constraint);

  const rulebook::DocumentRules& rules_;
  const FactTable& facts_;
  Absent absent_;
  std::vector<Variable> variables_;
  std::vector<int> unknowns_;
  State root_;
};

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_CASE_STATE_H_
