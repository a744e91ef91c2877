#include "report/text_layout.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace hegui::report {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_ranges(const std::array<Range, N>& ranges, char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](Range range) { return code >= range.first && code <= range.last; });
}

// Wide and Fullwidth of Unicode's East Asian Width, blocks taken whole.
constexpr std::array<Range, 12> kWide{{{0x1100, 0x115F},
                                       {0x2E80, 0x303E},
                                       {0x3041, 0x33FF},
                                       {0x3400, 0x4DBF},
                                       {0x4E00, 0xA4CF},
                                       {0xAC00, 0xD7A3},
                                       {0xF900, 0xFAFF},
                                       {0xFE30, 0xFE4F},
                                       {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6},
                                       {0x1F300, 0x1FAFF},
                                       {0x20000, 0x3FFFD}}};

constexpr std::array<Range, 4> kCombining{
    {{0x0300, 0x036F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}}};

// What changes how other text is shown without being seen itself: soft hyphen, joiners, direction
// marks and overrides, line and paragraph separators, byte order mark, tags.
constexpr std::array<Range, 10> kHidden{{{0x0000, 0x001F},
                                         {0x007F, 0x009F},
                                         {0x00AD, 0x00AD},
                                         {0x061C, 0x061C},
                                         {0x180B, 0x180F},
                                         {0x200B, 0x200F},
                                         {0x2028, 0x202E},
                                         {0x2060, 0x206F},
                                         {0xFEFF, 0xFEFF},
                                         {0xE0000, 0xE0FFF}}};

// Closing marks, which never begin a line, and opening ones, which never end it.
constexpr std::array<char32_t, 20> kClosing{0x3001, 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01,
                                            0xFF09, 0x300B, 0x201D, 0x2019, 0x300D, 0x300F, 0x3011,
                                            U',',   U'.',   U')',   U';',   U':',   U'%'};
constexpr std::array<char32_t, 8> kOpening{0xFF08, 0x300A, 0x201C, 0x2018,
                                           0x300C, 0x300E, 0x3010, U'('};

bool is_wide(char32_t code) { return in_ranges(kWide, code); }

std::size_t width_of(char32_t code) {
  if (in_ranges(kCombining, code)) return 0;
  return is_wide(code) ? 2 : 1;
}

void append_hexadecimal(std::string& out, std::string_view prefix, char32_t code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  do {
    digits.insert(digits.begin(), kDigits[code & 0xFU]);
    code >>= 4U;
  } while (code != 0 || digits.size() < 2);
  out += prefix;
  out += digits;
  out += '}';
}

template <std::size_t N>
bool is_one_of(const std::array<char32_t, N>& marks, char32_t code) {
  return std::find(marks.begin(), marks.end(), code) != marks.end();
}

// The decoder lets through what only looks like UTF-8: overlong forms, surrogates, code points past
// the last. A terminal may take them for anything.
bool is_well_formed(const text::Decoded& next, char lead) {
  constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  if (next.bytes == 1) return static_cast<unsigned char>(lead) < 0x80;
  const bool surrogate = next.code >= 0xD800 && next.code <= 0xDFFF;
  return next.code >= kLeast[next.bytes] && next.code <= 0x10FFFF && !surrogate;
}

bool may_break_between(char32_t left, char32_t right) {
  if (left == U' ') return true;
  if (right == U' ') return false;
  if (!is_wide(left) && !is_wide(right)) return false;
  return !is_one_of(kClosing, right) && !is_one_of(kOpening, left);
}

void drop_trailing_blanks(std::string& line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
}

std::string_view colour_of(Style style) {
  switch (style) {
    case Style::strong:
      return "\x1b[1m";
    case Style::good:
      return "\x1b[1;32m";
    case Style::bad:
      return "\x1b[1;31m";
    case Style::caution:
      return "\x1b[1;33m";
    case Style::quiet:
      return "\x1b[2m";
    case Style::plain:
      break;
  }
  return {};
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    if (!is_well_formed(next, text[at])) {
      append_hexadecimal(out, "\\x{", static_cast<unsigned char>(text[at]));
      ++at;
      continue;
    }
    if (next.code == U'\n') {
      out += "\\n";
    } else if (next.code == U'\t') {
      out += "\\t";
    } else if (in_ranges(kHidden, next.code)) {
      append_hexadecimal(out, "\\u{", next.code);
    } else {
      out += text.substr(at, next.bytes);
    }
    at += next.bytes;
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    width += width_of(next.code);
    at += next.bytes;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t taken = display_width(text);
  if (taken < width) out.append(width - taken, ' ');
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  if (width == 0 || display_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines;
  std::string line;            // what stands on the line so far
  std::size_t line_width = 0;  // its columns
  std::size_t break_at = 0;    // bytes of it that may stay when it is broken; 0: nowhere
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    if (!line.empty() && may_break_between(previous, next.code)) break_at = line.size();
    if (line_width + width_of(next.code) > width && next.code != U' ' && !line.empty()) {
      std::string rest = break_at == 0 ? std::string() : line.substr(break_at);
      if (break_at != 0) line.resize(break_at);
      drop_trailing_blanks(line);
      lines.push_back(std::move(line));
      line = std::move(rest);
      line_width = display_width(line);
      break_at = 0;
    }
    if (!(line.empty() && next.code == U' ')) {
      line += text.substr(at, next.bytes);
      line_width += width_of(next.code);
    }
    previous = next.code;
    at += next.bytes;
  }
  drop_trailing_blanks(line);
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string yuan(std::int64_t fen) {
  const bool negative = fen < 0;
  const std::uint64_t amount =
      negative ? 0 - static_cast<std::uint64_t>(fen) : static_cast<std::uint64_t>(fen);
  std::string whole = std::to_string(amount / 100);
  for (std::size_t at = whole.size(); at > 3;) {
    at -= 3;
    whole.insert(at, ",");
  }
  const std::uint64_t rest = amount % 100;
  return (negative ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

std::size_t Page::room(std::size_t indent) const {
  // On a terminal too narrow for its indentation, lines run over rather than down.
  constexpr std::size_t kLeast = 16;
  return width_ == 0 ? 0 : std::max(width_, indent + kLeast) - indent;
}

void Page::put(std::string_view text, Style style) {
  const std::string_view colour = colour_ ? colour_of(style) : std::string_view();
  out_ += colour;
  out_ += text;
  if (!colour.empty()) out_ += "\x1b[0m";
}

void Page::line(std::string_view text, std::size_t indent, Style style) {
  for (const std::string& part : wrapped(printable(text), room(indent))) {
    out_.append(indent, ' ');
    put(part, style);
    out_ += '\n';
  }
}

void Page::item(std::string_view label, std::string_view text, std::size_t indent,
                std::size_t label_width, Style text_style) {
  const std::string safe_label = printable(label);
  const std::size_t hang = indent + label_width;
  const bool own_line = label_width != 0 && display_width(safe_label) >= label_width;
  out_.append(indent, ' ');
  put(own_line ? safe_label : padded(safe_label, label_width), Style::quiet);
  bool first = !own_line;
  if (own_line) out_ += '\n';
  for (const std::string& part : wrapped(printable(text), room(hang))) {
    if (!first) out_.append(hang, ' ');
    put(part, text_style);
    out_ += '\n';
    first = false;
  }
}

void Page::columns(const std::vector<std::vector<std::string>>& cells, std::size_t indent) {
  if (cells.empty()) return;
  constexpr std::string_view kRule = " | ";
  const std::size_t total = width_ == 0 ? 100 : width_;
  const std::size_t rules = (cells.size() - 1) * kRule.size();
  const std::size_t free = total > indent + rules ? total - indent - rules : 0;
  const std::size_t width = std::max<std::size_t>(free / cells.size(), 16);
  std::vector<std::vector<std::string>> lines(cells.size());
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (const std::string& paragraph : cells[i]) {
      for (std::string& part : wrapped(printable(paragraph), width)) {
        lines[i].push_back(std::move(part));
      }
    }
    height = std::max(height, lines[i].size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string text(indent, ' ');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i != 0) text += kRule;
      text += padded(row < lines[i].size() ? lines[i][row] : std::string(), width);
    }
    drop_trailing_blanks(text);
    put(text, Style::plain);
    out_ += '\n';
  }
}

void Page::blank() {
  if (out_.empty()) return;
  if (out_.size() >= 2 && out_[out_.size() - 2] == '\n' && out_.back() == '\n') return;
  out_ += '\n';
}

}  // namespace hegui::report
