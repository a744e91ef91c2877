#include "text/markdown.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestTitle = 512;
constexpr int kDeepestParentheses = 32;  // as in CommonMark's reference implementations

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + 16);
  while (at < limit && is_space(text[at])) ++at;
  return at;
}

// In angle brackets: up to '>', on one line, without another '<'.
std::size_t bracketed_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '>' && text[at] != '<' && text[at] != '\n') ++at;
  return at < text.size() && text[at] == '>' ? at : text.size();
}

// Without them: no space, and parentheses in pairs.
std::size_t bare_end(std::string_view text, std::size_t at) {
  int depth = 0;
  for (; at < text.size() && !is_space(text[at]); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && !is_space(text[at + 1])) {
      ++at;
    } else if (text[at] == '(') {
      if (++depth > kDeepestParentheses) return text.size();
    } else if (text[at] == ')') {
      if (depth-- == 0) break;
    }
  }
  return std::min(at, text.size());
}

bool reads_as_address(std::string_view destination) {
  if (destination.empty()) return false;
  if (destination.find("://") != std::string_view::npos || destination.substr(0, 2) == "//") {
    return true;
  }
  return std::all_of(destination.begin(), destination.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Is what stands here a word character, a space, or punctuation, in the sense of flanking?
enum class Side { space, punctuation, word };

Side side_of(char32_t code) {
  if (code == 0 || code == U' ' || code == U'\t' || code == U'\n' || code == U'\r' ||
      code == 0x3000 || code == 0xA0) {
    return Side::space;
  }
  if (code < 0x80) return is_alnum(code) ? Side::word : Side::punctuation;
  const bool punctuation = (code >= 0x2010 && code <= 0x205E) ||
                           (code >= 0x3001 && code <= 0x3011) ||
                           (code >= 0xFF01 && code <= 0xFF0F) || (code >= 0xFF1A && code <= 0xFF20);
  return punctuation ? Side::punctuation : Side::word;
}

char32_t code_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 &&
         (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
    --start;
  }
  return decode_at(text, start).code;
}

}  // namespace

Destination read_destination(std::string_view text, std::size_t at) {
  Destination out;
  std::size_t here = skip_spaces(text, at + 1);
  if (here >= text.size()) return out;
  const bool bracketed = text[here] == '<';
  out.begin = bracketed ? here + 1 : here;
  out.end = bracketed ? bracketed_end(text, out.begin) : bare_end(text, out.begin);
  if (out.end >= text.size()) return out;
  const std::size_t close = bracketed ? out.end + 1 : out.end;
  here = skip_spaces(text, close);
  if (here < text.size() && here > close && (text[here] == '"' || text[here] == '\'')) {
    const std::size_t quote = text.substr(0, here + 1 + kLongestTitle).find(text[here], here + 1);
    if (quote == std::string_view::npos) return out;
    out.title_begin = here + 1;
    out.title_end = quote;
    here = skip_spaces(text, quote + 1);
  }
  if (here >= text.size() || text[here] != ')') return out;
  out.after = here + 1;
  out.found = reads_as_address(text.substr(out.begin, out.end - out.begin));
  return out;
}

DelimiterRun read_delimiters(std::string_view text, std::size_t at) {
  DelimiterRun run;
  const char delimiter = text[at];
  while (at + run.length < text.size() && text[at + run.length] == delimiter) ++run.length;
  const std::size_t end = at + run.length;
  const Side before = side_of(code_before(text, at));
  const Side after = end < text.size() ? side_of(decode_at(text, end).code) : Side::space;
  const bool left = after != Side::space && (after == Side::word || before != Side::word);
  const bool right = before != Side::space && (before == Side::word || after != Side::word);
  run.opens = left && (delimiter != '_' || !right || before == Side::punctuation);
  run.closes = right && (delimiter != '_' || !left || after == Side::punctuation);
  if (delimiter == '~' && run.length != 2) run.opens = run.closes = false;
  return run;
}

}  // namespace hegui::text
