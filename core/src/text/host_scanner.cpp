#include "text/host_scanner.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/fold.h"

namespace hegui::text {
namespace {

constexpr std::size_t kMostBlanks = 2;       // around a dot
constexpr std::size_t kLongestLabel = 63;    // RFC 1035
constexpr std::size_t kLookAheadLabels = 3;  // behind a dot in disguise

bool is_word_stop(char32_t code) { return code == U'.' || code == kIdeographicStop; }

char32_t closing_bracket(char32_t open) {
  switch (open) {
    case U'[':
      return U']';
    case U'(':
      return U')';
    case U'{':
      return U'}';
    case 0x3010:
      return 0x3011;
    case 0x3014:
      return 0x3015;
    default:
      return 0;
  }
}

bool is_capitalised(std::u32string_view label) {
  return label.size() > 1 && is_upper(label.front()) &&
         std::any_of(label.begin(), label.end(), [](char32_t c) { return is_lower(c); });
}

}  // namespace

std::string ascii_label(std::u32string_view label) {
  std::string out;
  for (const char32_t c : label) {
    const char32_t folded = fold_symbol(c);
    if (folded == kDropped) continue;
    if (folded >= 0x80) return {};
    out.push_back(static_cast<char>(folded));
  }
  return out;
}

std::size_t HostScanner::skip_blanks(std::size_t at, std::size_t most) const {
  for (std::size_t i = 0; i < most && line_.code(at) == U' '; ++i) ++at;
  return at;
}

bool HostScanner::begins_label(std::size_t at, bool after_scheme) const {
  const char32_t code = line_.code(at);
  if (is_label_unit(code)) return true;
  return after_scheme && (code == U'%' || is_east_asian_letter(code));
}

HostScanner::Label HostScanner::read_label(std::size_t at, bool after_scheme) const {
  Label label;
  std::size_t end = at;
  while (is_label_unit(line_.code(end)) ||
         (after_scheme && line_.code(end) == U'%' && hex_value(line_.code(end + 1)) >= 0)) {
    if (end - at <= kLongestLabel * 9) label.text.push_back(line_.code(end));
    ++end;
  }
  if (end == at + 1) {
    // A letter alone: perhaps one of several set apart.
    while (line_.code(end) == U' ' && is_label_unit(line_.code(end + 1)) &&
           !is_label_unit(line_.code(end + 2))) {
      if (label.text.size() <= kLongestLabel) label.text.push_back(line_.code(end + 1));
      label.spread = true;
      end += 2;
    }
  }
  label.end = end;
  if (end == at && after_scheme) return read_east_asian_label(at);
  return label;
}

// Han letters are a label only where a dot and more of a name follow; else they are the text.
HostScanner::Label HostScanner::read_east_asian_label(std::size_t at) const {
  Label label;
  std::size_t end = at;
  while (end - at < kLongestLabel &&
         (is_east_asian_letter(line_.code(end)) || is_label_unit(line_.code(end)))) {
    label.text.push_back(line_.code(end++));
  }
  label.end = end;
  const bool named = line_.code(end) == U'.' && begins_label(end + 1, true);
  const auto& tops = lexicon_.east_asian_tops;
  const bool top_level =
      line_.before(at) == U'.' && std::find(tops.begin(), tops.end(), label.text) != tops.end();
  if (!named && !top_level) label.text.clear();
  return label;
}

std::size_t HostScanner::spoken_length(std::size_t at, bool spaces_around) const {
  for (const std::u32string& word : lexicon_.spoken_dots) {
    std::size_t i = 0;
    while (i < word.size() && to_lower(line_.code(at + i)) == word[i]) ++i;
    if (i == word.size() && (spaces_around || word.front() >= 0x80)) return i;
  }
  return 0;
}

HostScanner::Separator HostScanner::read_bracketed(std::size_t at) const {
  const char32_t close = closing_bracket(line_.code(at));
  if (close == 0) return {};
  std::size_t here = skip_blanks(at + 1, 1);
  const std::size_t spoken = spoken_length(here, true);
  if (!is_word_stop(line_.code(here)) && spoken == 0) return {};
  here = skip_blanks(here + std::max<std::size_t>(spoken, 1), 1);
  if (line_.code(here) != close) return {};
  return {Dot::bracketed, skip_blanks(here + 1, 1)};
}

HostScanner::Separator HostScanner::read_separator(std::size_t at, bool after_scheme) const {
  const char32_t code = line_.code(at);
  Separator out;
  if (code == U'.' && begins_label(at + 1, after_scheme)) return {Dot::plain, at + 1};
  if (code == kIdeographicStop && begins_label(at + 1, false)) return {Dot::ideographic, at + 1};
  if (code == U'\\' && line_.code(at + 1) == U'.') {
    out = {Dot::bracketed, at + 2};
  } else {
    const std::size_t here = skip_blanks(at, kMostBlanks);
    const bool blank_before = here > at;
    out = read_bracketed(here);
    if (out.dot == Dot::none && is_word_stop(line_.code(here))) {
      out = {Dot::spread, skip_blanks(here + 1, kMostBlanks)};
    } else if (out.dot == Dot::none) {
      const std::size_t spoken = spoken_length(here, blank_before);
      const std::size_t after = skip_blanks(here + spoken, kMostBlanks);
      const bool words_apart = line_.code(here) >= 0x80 || after > here + spoken;
      if (spoken > 0 && words_apart) out = {Dot::spoken, after};
    }
  }
  if (out.dot != Dot::none && !is_label_unit(line_.code(out.after))) out.dot = Dot::none;
  return out;
}

// From `at`, do labels joined by dots of some disguise end in a top-level domain that is sure?
bool HostScanner::leads_to_domain(std::size_t at, bool plain_dots_too) const {
  for (std::size_t i = 0; i < kLookAheadLabels; ++i) {
    const Label label = read_label(at, false);
    if (label.text.empty()) return false;
    const Separator next = read_separator(label.end, false);
    const bool sure = lexicon_.top_level(ascii_label(label.text)) == TopLevelDomain::plain &&
                      !is_capitalised(label.text);
    if (sure && next.dot != Dot::plain) return line_.code(label.end) != U'@';
    if (next.dot == Dot::none || (next.dot == Dot::plain && !plain_dots_too)) return false;
    at = next.after;
  }
  return false;
}

bool HostScanner::continues(const ScannedHost& host, const Separator& separator,
                            bool after_scheme) const {
  if (separator.dot == Dot::none) return false;
  if (separator.dot == Dot::plain || separator.dot == Dot::bracketed) return true;
  const std::string last = ascii_label(host.last_label);
  const bool complete = host.labels >= 2 && lexicon_.top_level(last) != TopLevelDomain::unknown;
  if (complete) {
    // `x.com` with `cn` after an ideographic full stop goes on, `x.cn` with a sentence does not.
    const Label next = read_label(separator.after, false);
    return last.size() == 3 && next.text.size() == 2 && leads_to_domain(separator.after, false);
  }
  // "press F5, dot, top": what is too short for a name is the sentence around the word.
  if (separator.dot == Dot::spoken && host.labels == 1 && host.text.size() < 3) return false;
  const bool announced = after_scheme || host.text.substr(0, 3) == U"www";
  return leads_to_domain(separator.after, announced);
}

ScannedHost HostScanner::scan(std::size_t at, bool after_scheme) const {
  ScannedHost host;
  while (after_scheme && line_.code(at) == U'.') ++at;
  host.first = at;
  for (;;) {
    const Label label = read_label(at, after_scheme);
    if (label.text.empty()) return host;
    const Separator next = read_separator(label.end, after_scheme);
    // Letters apart belong together only before a dot or behind one.
    const bool joined = after_scheme ? next.dot != Dot::none : next.dot == Dot::spread;
    if (label.spread && host.labels == 0 && !joined) {
      host.last = label.end;
      return host;
    }
    if (host.labels > 0) host.text.push_back(U'.');
    if (host.text.size() <= 4096) host.text += label.text;
    host.last_label = label.text;
    host.last = label.end;
    ++host.labels;
    host.disguised = host.disguised || label.spread;
    if (!continues(host, next, after_scheme)) return host;
    host.disguised = host.disguised || next.dot != Dot::plain;
    at = next.after;
  }
}

}  // namespace hegui::text
