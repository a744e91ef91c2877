// The syntax tree of a condition, as it was written.
//
// Who uses it: the parser makes it, the compiler reads it, and so may an analysis of rules. Nodes
// point at each other by their index in Tree::nodes; the children of a node have smaller indices.
#ifndef HEGUI_CONDITION_AST_H_
#define HEGUI_CONDITION_AST_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hegui::condition {

// What is wrong with a condition, and where. Positions count code points from 0, lines and columns
// from 1.
struct Diagnostic {
  std::string code;
  std::string message;
  std::size_t position = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

struct SyntaxNode {
  enum class Kind : std::uint8_t {
    null_literal,
    boolean_literal,  // integer: 0 or 1
    integer_literal,
    string_literal,
    identifier,   // text
    select,       // children[0] . text
    test,         // has(children[0] . text)
    index,        // children[0] [ children[1] ]
    call,         // text(children...)
    member_call,  // children[0].text(children[1]...)
    list,
    map,  // key, value, key, value ...
    logical_and,
    logical_or,
    conditional,    // children[0] ? children[1] : children[2]
    comprehension,  // children[0].text(variable, children[1] [, children[2]])
  };
  Kind kind = Kind::null_literal;
  std::size_t position = 0;
  std::string text;
  std::string variable;  // of a comprehension
  std::int64_t integer = 0;
  std::vector<int> children;
};

struct Tree {
  std::vector<SyntaxNode> nodes;
  int root = -1;
};

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_AST_H_
