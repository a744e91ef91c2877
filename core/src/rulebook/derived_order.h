// Derived values rest on facts and on derived values before them. This finds those that do not, and
// tells a cycle from a value that merely stands too early.
//
// Who uses it: the document loader, before it compiles them.
#ifndef HEGUI_RULEBOOK_DERIVED_ORDER_H_
#define HEGUI_RULEBOOK_DERIVED_ORDER_H_

#include <string>
#include <vector>

#include "condition/environment.h"
#include "condition/type.h"
#include "rulebook/file_reader.h"

namespace hegui::rulebook {

struct DerivedFault {
  std::string code;  // cycle, later_reference; empty: none
  std::string message;
};

// What a derived value gives; an error for a type that it cannot have.
condition::Type type_of_derived(const Node& node);

// One entry a node of "derived". `facts` has everything that they may rest on besides each other.
// What does not compile at all has no fault here.
std::vector<DerivedFault> check_derived_order(const condition::Environment& facts,
                                              const std::vector<Node>& nodes);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_DERIVED_ORDER_H_
