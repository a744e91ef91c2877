#include "condition/environment.h"

#include <utility>

namespace hegui::condition {

int Environment::declare(std::string name, Type type) {
  const int index = static_cast<int>(names_.size());
  index_[name] = index;
  names_.push_back(std::move(name));
  types_.push_back(std::move(type));
  return index;
}

void Environment::define_function(std::string name, std::vector<Type> parameters, Type result,
                                  HostFunction implementation) {
  functions_.push_back({std::move(name), std::move(parameters), std::move(result), implementation});
}

int Environment::variable(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? -1 : found->second;
}

const FunctionDeclaration* Environment::function(std::string_view name,
                                                 std::size_t arguments) const {
  for (const FunctionDeclaration& candidate : functions_) {
    if (candidate.name == name && candidate.parameters.size() == arguments) return &candidate;
  }
  return nullptr;
}

}  // namespace hegui::condition
