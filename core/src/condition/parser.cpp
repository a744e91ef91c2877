#include "condition/parser.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "condition/lexer.h"
#include "condition/program.h"
#include "condition/unicode.h"

namespace hegui::condition {
namespace {

using Kind = SyntaxNode::Kind;

constexpr std::array<std::string_view, 17> kReserved = {
    "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
    "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};

constexpr std::array<std::string_view, 5> kComprehensions = {"all", "exists", "exists_one", "map",
                                                             "filter"};

template <class Range>
bool contains(const Range& range, std::string_view text) {
  return std::find(range.begin(), range.end(), text) != range.end();
}

class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  ParseResult run() {
    out_.tree.root = expression();
    if (!out_.error && peek().kind != Token::Kind::end) unexpected();
    return std::move(out_);
  }

 private:
  const Token& peek(std::size_t ahead = 0) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
  }
  // Nothing stands here any more once there is an error: no loop goes on for what it cannot take.
  bool is(std::string_view symbol, std::size_t ahead = 0) const {
    return !out_.error && peek(ahead).kind == Token::Kind::symbol && peek(ahead).text == symbol;
  }
  bool take(std::string_view symbol) {
    if (!is(symbol)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view symbol) {
    if (!take(symbol)) unexpected("'" + std::string(symbol) + "' is needed here");
  }
  int fail(std::string code, std::string message, std::size_t position) {
    if (!out_.error) out_.error = Diagnostic{std::move(code), std::move(message), position, 1, 1};
    return -1;
  }
  int unexpected(std::string message = "this does not fit here") {
    const bool end = peek().kind == Token::Kind::end;
    return fail(end ? "unexpected_end" : "unexpected_token", std::move(message), peek().position);
  }

  int add(Kind kind, std::size_t position, std::vector<int> children = {}, std::string text = {}) {
    if (out_.error) return -1;
    SyntaxNode node;
    node.kind = kind;
    node.position = position;
    node.children = std::move(children);
    node.text = std::move(text);
    int height = 1;
    for (const int child : node.children) {
      height = std::max(height, heights_[static_cast<std::size_t>(child)] + 1);
    }
    if (height > kMaximumHeight) {
      return fail("too_deep", "this condition is nested too deeply", position);
    }
    heights_.push_back(height);
    out_.tree.nodes.push_back(std::move(node));
    return static_cast<int>(out_.tree.nodes.size()) - 1;
  }
  SyntaxNode& node(int index) { return out_.tree.nodes[static_cast<std::size_t>(index)]; }

  // Long chains of one operator nest as deep as they are long in the tree, so they count as
  // nesting. They stop counting where they end, and chains of chains make a tree far deeper than
  // the nesting: add() watches the height besides.
  bool deepen(std::size_t position) {
    if (depth_ < kMaximumNesting) return ++depth_, true;
    fail("too_deep", "this condition is nested too deeply", position);
    return false;
  }

  int expression() {
    const std::size_t position = peek().position;
    if (!deepen(position)) return -1;
    int out = logical(0);
    if (take("?")) {
      const int yes = logical(0);
      expect(":");
      const int no = expression();
      out = add(Kind::conditional, position, {out, yes, no});
    }
    --depth_;
    return out;
  }

  // Level 0 is ||, level 1 is &&. Operands are collected first and paired evenly, so that a long
  // chain makes a shallow tree; both operators are associative.
  int logical(int level) {
    const std::string_view symbol = level == 0 ? "||" : "&&";
    const auto operand = [&] { return level == 0 ? logical(1) : relation(); };
    std::vector<int> operands = {operand()};
    const std::size_t position = peek().position;
    while (take(symbol)) operands.push_back(operand());
    if (out_.error) return -1;
    return balanced(level == 0 ? Kind::logical_or : Kind::logical_and, position, operands, 0,
                    operands.size());
  }

  int balanced(Kind kind, std::size_t position, const std::vector<int>& operands, std::size_t from,
               std::size_t to) {
    if (to - from == 1) return operands[from];
    const std::size_t middle = from + (to - from + 1) / 2;
    const int left = balanced(kind, position, operands, from, middle);
    const int right = balanced(kind, position, operands, middle, to);
    return add(kind, position, {left, right});
  }

  int binary(std::size_t level) {
    static constexpr std::array<std::array<std::string_view, 6>, 3> kLevels = {{
        {"<", "<=", ">", ">=", "==", "!="},
        {"+", "-", "", "", "", ""},
        {"*", "/", "%", "", "", ""},
    }};
    if (level == kLevels.size()) return unary();
    int left = binary(level + 1);
    int chain = 0;
    while (!out_.error) {
      const Token& token = peek();
      const bool is_in = level == 0 && token.kind == Token::Kind::identifier && token.text == "in";
      const bool matches = token.kind == Token::Kind::symbol && !token.text.empty() &&
                           contains(kLevels[level], token.text);
      if (!is_in && !matches) break;
      if (!deepen(token.position)) return -1;
      ++chain;
      const std::string text = token.text;
      const std::size_t position = token.position;
      ++at_;
      left = add(Kind::call, position, {left, binary(level + 1)}, text);
    }
    depth_ -= chain;
    return left;
  }
  int relation() { return binary(0); }

  int unary() {
    const std::size_t position = peek().position;
    if (is("!")) {
      bool odd = false;
      while (take("!")) odd = !odd;
      const int operand = member();
      if (odd) return add(Kind::call, position, {operand}, "!");
      // An even number still asks for a boolean.
      return add(Kind::call, position, {add(Kind::call, position, {operand}, "!")}, "!");
    }
    if (is("-")) {
      if (peek(1).kind == Token::Kind::integer) return member();
      bool odd = false;
      while (is("-") && peek(1).kind != Token::Kind::integer) {
        take("-");
        odd = !odd;
      }
      if (is("-") && peek(1).kind == Token::Kind::integer) {
        take("-");
        odd = !odd;
      }
      const int operand = member();
      const int negative = add(Kind::call, position, {operand}, "-");
      return odd ? negative : add(Kind::call, position, {negative}, "-");
    }
    return member();
  }

  int member() {
    int out = primary();
    int chain = 0;
    while (!out_.error && (is(".") || is("[") || is("{"))) {
      const std::size_t position = peek().position;
      if (!deepen(position)) return -1;
      ++chain;
      if (is("{")) {
        return fail("unsupported_message", "messages are not part of the profile", position);
      }
      out = take("[") ? index(out, position) : select(out, position);
    }
    depth_ -= chain;
    return out;
  }

  int index(int operand, std::size_t position) {
    if (is("?"))
      return fail("unsupported_optional", "optionals are not part of the profile", position);
    const int key = expression();
    expect("]");
    return add(Kind::index, position, {operand, key});
  }

  int select(int operand, std::size_t position) {
    take(".");
    if (is("?"))
      return fail("unsupported_optional", "optionals are not part of the profile", position);
    if (peek().kind != Token::Kind::identifier) return unexpected("a name is needed here");
    const std::string name = tokens_[at_].text;
    if (name == "in" || name == "true" || name == "false" || name == "null") {
      return fail("reserved_word", "this word is reserved", peek().position);
    }
    ++at_;
    if (!is("(")) return add(Kind::select, position, {operand}, name);
    std::vector<int> arguments = {operand};
    take("(");
    list_of(")", arguments);
    if (contains(kComprehensions, name)) return comprehension(name, position, arguments);
    return add(Kind::member_call, position, std::move(arguments), name);
  }

  // range.all(x, condition): only with a plain name as the second argument is it the macro.
  int comprehension(const std::string& name, std::size_t position, std::vector<int>& arguments) {
    if (out_.error) return -1;
    const bool counts = arguments.size() == 3 || (name == "map" && arguments.size() == 4);
    if (!counts) {
      if (arguments.size() == 4) {
        return fail("unsupported_macro", "this macro is not part of the profile", position);
      }
      return fail("invalid_macro", "this macro takes a variable and a condition", position);
    }
    if (node(arguments[1]).kind != Kind::identifier || node(arguments[1]).text.starts_with('.')) {
      return fail("invalid_macro", "the first argument must be a simple name", position);
    }
    const std::string variable = node(arguments[1]).text;
    arguments.erase(arguments.begin() + 1);
    const int out = add(Kind::comprehension, position, std::move(arguments), name);
    if (out >= 0) node(out).variable = variable;
    return out;
  }

  // Expressions up to `close`, which is taken.
  void list_of(std::string_view close, std::vector<int>& out) {
    if (take(close)) return;
    do {
      if (is("?")) {
        fail("unsupported_optional", "optionals are not part of the profile", peek().position);
        return;
      }
      out.push_back(expression());
      if (close == "]" && is(",") && is("]", 1)) ++at_;
    } while (take(","));
    expect(close);
  }

  int primary() {
    if (out_.error) return -1;
    const Token token = peek();
    switch (token.kind) {
      case Token::Kind::integer:
        ++at_;
        return integer(token, false);
      case Token::Kind::string:
        ++at_;
        return add(Kind::string_literal, token.position, {}, token.text);
      case Token::Kind::identifier:
        ++at_;
        return identifier(token, "");
      case Token::Kind::end:
        return unexpected();
      case Token::Kind::symbol:
        break;
    }
    if (is("-") && peek(1).kind == Token::Kind::integer) {
      at_ += 2;
      return integer(tokens_[at_ - 1], true);
    }
    if (take("(")) {
      const int inner = expression();
      expect(")");
      return inner;
    }
    if (take("[")) {
      std::vector<int> items;
      list_of("]", items);
      return add(Kind::list, token.position, std::move(items));
    }
    if (take("{")) return map(token.position);
    if (take(".")) {
      if (peek().kind != Token::Kind::identifier) return unexpected("a name is needed here");
      const Token name = tokens_[at_++];
      return identifier(name, ".");
    }
    return unexpected();
  }

  int map(std::size_t position) {
    std::vector<int> entries;
    while (!take("}")) {
      if (out_.error) return -1;
      if (is("?"))
        return fail("unsupported_optional", "optionals are not part of the profile", position);
      entries.push_back(expression());
      expect(":");
      entries.push_back(expression());
      if (!take(",") && !is("}")) return unexpected("'}' is needed here");
    }
    return add(Kind::map, position, std::move(entries));
  }

  int integer(const Token& token, bool negative) {
    const bool hex = token.text.size() > 2 && (token.text[1] == 'x' || token.text[1] == 'X');
    const std::string digits = (negative ? "-" : "") + (hex ? token.text.substr(2) : token.text);
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, hex ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != end) {
      return fail("integer_out_of_range", "this number is no 64-bit integer", token.position);
    }
    const int out = add(Kind::integer_literal, token.position);
    if (out >= 0) node(out).integer = value;
    return out;
  }

  int identifier(const Token& token, const std::string& prefix) {
    if (prefix.empty()) {
      if (token.text == "true" || token.text == "false") {
        const int out = add(Kind::boolean_literal, token.position);
        if (out >= 0) node(out).integer = token.text == "true" ? 1 : 0;
        return out;
      }
      if (token.text == "null") return add(Kind::null_literal, token.position);
    }
    if (token.text == "in" || contains(kReserved, token.text)) {
      return fail("reserved_word", "this word is reserved", token.position);
    }
    if (!is("(")) return add(Kind::identifier, token.position, {}, prefix + token.text);
    take("(");
    std::vector<int> arguments;
    list_of(")", arguments);
    if (out_.error) return -1;
    if (token.text == "has" && arguments.size() == 1) {
      SyntaxNode& operand = node(arguments[0]);
      if (operand.kind != Kind::select) {
        return fail("invalid_macro", "has() takes a field, as in has(a.b)", token.position);
      }
      operand.kind = Kind::test;
      return arguments[0];
    }
    return add(Kind::call, token.position, std::move(arguments), token.text);
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<int> heights_;  // of the tree's nodes
  ParseResult out_;
};

}  // namespace

ParseResult parse(std::string_view source) {
  ParseResult out;
  if (source.size() > kMaximumSourceBytes) {
    out.error = Diagnostic{"too_long", "this condition is longer than 64 KiB", 0, 1, 1};
    return out;
  }
  if (!is_well_formed(source)) {
    out.error = Diagnostic{"not_utf8", "this condition is not valid UTF-8", 0, 1, 1};
    return out;
  }
  Tokens tokens = tokenize(source);
  if (tokens.error) {
    out.error = std::move(tokens.error);
  } else {
    out = Parser(std::move(tokens.tokens)).run();
  }
  if (out.error) locate(source, *out.error);
  return out;
}

}  // namespace hegui::condition
