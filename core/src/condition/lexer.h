// Cuts a condition into tokens (CEL's lexis).
//
// Who uses it: the parser. A token that the profile refuses (a double, bytes, an unsigned number)
// is a diagnostic with its position; nothing after it is read.
#ifndef HEGUI_CONDITION_LEXER_H_
#define HEGUI_CONDITION_LEXER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "condition/ast.h"

namespace hegui::condition {

struct Token {
  enum class Kind : std::uint8_t {
    end,
    identifier,
    integer,  // text: digits as written, without sign
    string,   // text: the value
    symbol,   // text: one or two characters
  };
  Kind kind = Kind::end;
  std::string text;
  std::size_t position = 0;
};

struct Tokens {
  std::vector<Token> tokens;  // the last one is `end`
  std::optional<Diagnostic> error;
};

Tokens tokenize(std::string_view source);

// Fills in line and column of `diagnostic` from its position.
void locate(std::string_view source, Diagnostic& diagnostic);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_LEXER_H_
