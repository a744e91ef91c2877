// The shipped rulebook with one fault planted in its files, and what is proved of it.
#ifndef HEGUI_TESTS_PROOF_MUTANT_H_
#define HEGUI_TESTS_PROOF_MUTANT_H_

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "judge/proof/proof.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {

class Mutant {
 public:
  Mutant() : files_(rulebook_files_of_few_words()) {}

  // Fails the test case when there is no such file.
  void edit(const std::string& path, const std::function<void(nlohmann::json&)>& change);
  void edit_rule(const std::string& rule, const std::function<void(nlohmann::json&)>& change);
  // Every text of every file of refunds, conditions and ids alike.
  void edit_texts(const std::function<void(std::string&)>& change);
  void add_rule(const nlohmann::json& rule);
  // Takes the rule away, and its name out of the files that speak of it.
  void remove_rule(const std::string& rule);

  // Fails the test case when the files do not load. A proof points into the rulebook, which lives
  // as long as the mutant.
  judge::proof::DocumentProof prove(judge::proof::Until until = judge::proof::Until::first_fault);

 private:
  Files files_;
  std::unique_ptr<rulebook::Rulebook> book_;
};

// The refund rules of one stage, in their order.
std::vector<nlohmann::json> refund_rules(const std::string& stage);

// Condition and given of a rule's match as one condition.
std::string whole_condition(const nlohmann::json& rule, std::size_t match = 0);

bool has_gap(const judge::proof::DocumentProof& proof, const std::string& question);
bool has_overlap(const judge::proof::DocumentProof& proof, const std::string& left,
                 const std::string& right);
bool has_dead_rule(const judge::proof::DocumentProof& proof, const std::string& rule);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_PROOF_MUTANT_H_
