#include "condition/lexer.h"

#include <array>

#include "condition/unicode.h"

namespace hegui::condition {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool starts_identifier(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
std::uint32_t hex_value(char c) {
  if (is_digit(c)) return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
}

class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  Tokens run() {
    while (!out_.error) {
      skip_space();
      const std::size_t start = at_;
      if (at_ == source_.size()) break;
      const char c = source_[at_];
      if (starts_string()) {
        read_string();
      } else if (starts_identifier(c)) {
        while (starts_identifier(peek()) || is_digit(peek())) ++at_;
        push(Token::Kind::identifier, std::string(source_.substr(start, at_ - start)), start);
      } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
        read_number();
      } else {
        read_symbol();
      }
    }
    push(Token::Kind::end, "", at_);
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  void push(Token::Kind kind, std::string text, std::size_t start) {
    out_.tokens.push_back({kind, std::move(text), start});
  }
  void fail(std::string code, std::string message, std::size_t where) {
    if (!out_.error) out_.error = Diagnostic{std::move(code), std::move(message), where, 1, 1};
  }

  void skip_space() {
    for (;;) {
      const char c = peek();
      if (at_ < source_.size() && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
        ++at_;
      } else if (c == '/' && peek(1) == '/') {
        while (at_ < source_.size() && source_[at_] != '\n') ++at_;
      } else {
        return;
      }
    }
  }

  // A quote, or the prefixes r and b (each at most once, in either order and case) right before
  // one.
  bool starts_string() const {
    std::size_t ahead = 0;
    while (ahead < 2 &&
           (peek(ahead) == 'r' || peek(ahead) == 'R' || peek(ahead) == 'b' || peek(ahead) == 'B')) {
      ++ahead;
    }
    if (ahead == 2 && (peek() | 0x20) == (peek(1) | 0x20)) return false;
    return peek(ahead) == '"' || peek(ahead) == '\'';
  }

  void read_string() {
    const std::size_t start = at_;
    bool raw = false;
    for (; peek() != '"' && peek() != '\''; ++at_) {
      if (peek() == 'b' || peek() == 'B') {
        return fail("unsupported_bytes", "bytes are not part of the profile", start);
      }
      raw = true;
    }
    const char quote = peek();
    const bool triple = peek(1) == quote && peek(2) == quote;
    at_ += triple ? 3 : 1;
    std::string value;
    while (at_ < source_.size()) {
      if (peek() == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
        at_ += triple ? 3 : 1;
        return push(Token::Kind::string, std::move(value), start);
      }
      if (!triple && (peek() == '\n' || peek() == '\r')) break;
      if (peek() == '\\' && !raw) {
        if (!read_escape(value)) return;
      } else {
        value += source_[at_++];
      }
    }
    fail("unterminated_string", "this string has no closing quote", start);
  }

  bool read_escape(std::string& value) {
    const std::size_t start = at_++;
    const char c = peek();
    ++at_;
    constexpr std::string_view kNames = "abfnrtv\\?\"'`";
    constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v\\?\"'`";
    if (const std::size_t found = kNames.find(c); c != '\0' && found != std::string_view::npos) {
      value += kMeanings[found];
      return true;
    }
    std::size_t digits = c == 'x' || c == 'X' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    std::uint32_t code = 0;
    bool valid = digits > 0;
    if (c >= '0' && c <= '3') {
      code = static_cast<std::uint32_t>(c - '0');
      for (int i = 0; i < 2 && (valid = peek() >= '0' && peek() <= '7'); ++i) {
        code = code * 8 + static_cast<std::uint32_t>(source_[at_++] - '0');
      }
    }
    for (; valid && digits > 0; --digits) {
      valid = is_hex(peek());
      if (valid) code = code * 16 + hex_value(source_[at_++]);
    }
    if (!valid || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      fail("invalid_escape", "this is no escape sequence for a character", start);
      return false;
    }
    append_code_point(value, code);
    return true;
  }

  void read_number() {
    const std::size_t start = at_;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
      at_ += 2;
      while (is_hex(peek())) ++at_;
    } else {
      while (is_digit(peek())) ++at_;
      const bool exponent = peek() == 'e' || peek() == 'E';
      if ((peek() == '.' && is_digit(peek(1))) || exponent || at_ == start) {
        return fail("unsupported_double", "doubles are not part of the profile", start);
      }
    }
    if (peek() == 'u' || peek() == 'U') {
      return fail("unsupported_uint", "unsigned numbers are not part of the profile", start);
    }
    push(Token::Kind::integer, std::string(source_.substr(start, at_ - start)), start);
  }

  void read_symbol() {
    static constexpr std::array<std::string_view, 6> kPairs = {"&&", "||", "==", "!=", "<=", ">="};
    const std::size_t start = at_;
    for (const std::string_view pair : kPairs) {
      if (source_.substr(at_, 2) != pair) continue;
      at_ += 2;
      return push(Token::Kind::symbol, std::string(pair), start);
    }
    constexpr std::string_view kSingles = "+-*/%<>!?:.,()[]{}";
    if (kSingles.find(peek()) == std::string_view::npos || peek() == '\0') {
      return fail("unexpected_character", "this character cannot stand in a condition", start);
    }
    push(Token::Kind::symbol, std::string(1, source_[at_++]), start);
  }

  std::string_view source_;
  std::size_t at_ = 0;
  Tokens out_;
};

}  // namespace

Tokens tokenize(std::string_view source) { return Lexer(source).run(); }

void locate(std::string_view source, Diagnostic& diagnostic) {
  const std::string_view before = source.substr(0, diagnostic.position);
  const std::size_t newline = before.rfind('\n');
  diagnostic.line = 1;
  for (const char c : before) diagnostic.line += c == '\n' ? 1 : 0;
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  diagnostic.column = count_code_points(before.substr(line_start)) + 1;
  diagnostic.position = count_code_points(before);
}

}  // namespace hegui::condition
