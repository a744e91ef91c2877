// The names that a condition may use: declared variables and functions of the host.
//
// Who uses it: the rulebook's loader declares a document's facts; the compiler resolves names
// against it.
#ifndef HEGUI_CONDITION_ENVIRONMENT_H_
#define HEGUI_CONDITION_ENVIRONMENT_H_

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "condition/scratch.h"
#include "condition/type.h"
#include "condition/value.h"

namespace hegui::condition {

// Called only with known values of the declared types.
using HostFunction = Value (*)(std::span<const Value> arguments, Scratch& scratch);

struct FunctionDeclaration {
  std::string name;
  std::vector<Type> parameters;
  Type result;
  HostFunction function = nullptr;
};

class Environment {
 public:
  // `name` may have dots: merchant_policy.refund. Gives the variable's index, counted from 0.
  int declare(std::string name, Type type);
  void define_function(std::string name, std::vector<Type> parameters, Type result,
                       HostFunction implementation);

  int variable(std::string_view name) const;  // -1 for none
  const Type& type_of(int variable) const { return types_[static_cast<std::size_t>(variable)]; }
  const std::string& name_of(int variable) const {
    return names_[static_cast<std::size_t>(variable)];
  }
  std::size_t variable_count() const { return names_.size(); }
  const FunctionDeclaration* function(std::string_view name, std::size_t arguments) const;

 private:
  std::vector<std::string> names_;
  std::vector<Type> types_;
  std::unordered_map<std::string, int> index_;
  std::vector<FunctionDeclaration> functions_;
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_ENVIRONMENT_H_
