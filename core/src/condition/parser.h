// Parses a condition into its syntax tree (CEL's grammar and macros).
//
// Who uses it: the compiler. Recursion is bounded by kMaximumNesting, the source by
// kMaximumSourceBytes, and the tree, for whoever walks it, by kMaximumHeight.
#ifndef HEGUI_CONDITION_PARSER_H_
#define HEGUI_CONDITION_PARSER_H_

#include <optional>
#include <string_view>

#include "condition/ast.h"

namespace hegui::condition {

struct ParseResult {
  Tree tree;
  std::optional<Diagnostic> error;
};

ParseResult parse(std::string_view source);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_PARSER_H_
