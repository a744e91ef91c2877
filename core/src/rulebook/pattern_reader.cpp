#include "rulebook/pattern_reader.h"

#include <algorithm>
#include <utility>

namespace hegui::rulebook {
namespace {

constexpr std::size_t kMostElements = 8;
constexpr std::size_t kMostOptional = 5;
constexpr int kWidestGap = 40;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// The number behind '~'; -1 when it is none, or too large.
int gap_of(std::string_view token) {
  int gap = 0;
  token.remove_prefix(1);
  if (token.empty() || token.size() > 2) return -1;
  for (const char digit : token) {
    if (digit < '0' || digit > '9') return -1;
    gap = gap * 10 + (digit - '0');
  }
  return gap <= kWidestGap ? gap : -1;
}

bool read_element(std::string token, PatternElement& out) {
  if (token.back() == '?') {
    out.optional = true;
    token.pop_back();
  }
  if (token.empty()) return false;
  if (token.front() == '@') {
    out.kind = PatternElement::Kind::token;
    out.name = token.substr(1);
    return !out.name.empty();
  }
  if (token.front() == '{') {
    if (token.size() < 3 || token.back() != '}') return false;
    out.kind = PatternElement::Kind::word_class;
    out.name = token.substr(1, token.size() - 2);
    return true;
  }
  out.kind = PatternElement::Kind::words;
  for (std::string& word : split(token, '|')) {
    std::replace(word.begin(), word.end(), '_', ' ');
    out.words.push_back(std::move(word));
  }
  return !out.words.empty();
}

}  // namespace

PatternReading read_pattern(std::string_view source) {
  PatternReading out;
  int gap = 0;
  bool gap_is_open = false;
  for (std::string& token : split(source, ' ')) {
    if (token.front() == '~') {
      gap = gap_of(token);
      if (gap < 0 || gap_is_open || out.elements.empty()) {
        out.error = token + " is no gap between two elements; write ~1 to ~40";
        return out;
      }
      gap_is_open = true;
      continue;
    }
    PatternElement element;
    const std::string shown = token;
    if (!read_element(std::move(token), element)) {
      out.error = shown + " is no {class}, @token or word";
      return out;
    }
    element.gap = static_cast<std::uint8_t>(gap);
    gap = 0;
    gap_is_open = false;
    out.elements.push_back(std::move(element));
  }
  const auto optional = std::count_if(out.elements.begin(), out.elements.end(),
                                      [](const PatternElement& each) { return each.optional; });
  const auto count = static_cast<std::ptrdiff_t>(out.elements.size());
  if (gap_is_open) out.error = "the pattern ends with a gap";
  if (optional == count) out.error = "a pattern needs an element that has to be there";
  if (out.elements.size() > kMostElements) out.error = "a pattern has at most 8 elements";
  if (optional > static_cast<std::ptrdiff_t>(kMostOptional)) {
    out.error = "at most five elements of a pattern are optional";
  }
  return out;
}

}  // namespace hegui::rulebook
