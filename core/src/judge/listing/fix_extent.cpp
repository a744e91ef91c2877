#include "judge/listing/fix_extent.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/letter.h"
#include "text/skeleton.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

// A bullet with its blanks is shorter; what is longer is no line that an edit may take.
constexpr std::size_t kLongestFiller = 64;

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    at += next.bytes;
    if (next.code <= 0xFFFFU) {
      out.push_back(static_cast<char16_t>(next.code));
      continue;
    }
    const char32_t above = next.code - 0x10000U;
    out.push_back(static_cast<char16_t>(0xD800U + (above >> 10U)));
    out.push_back(static_cast<char16_t>(0xDC00U + (above & 0x3FFU)));
  }
  return out;
}

bool is_line_end(char16_t unit) { return unit == u'\n' || unit == u'\r'; }

// Signs that no blank stands before.
bool closes(char16_t unit) {
  constexpr std::u32string_view kClosing = U",;:!?.)";
  const char32_t code = text::fold_dress(unit);
  return kClosing.find(code) != std::u32string_view::npos || code == 0x3001 || code == 0x3002;
}

// Marks of Markdown that vanish from the text. Half of a pair must not be deleted.
class Marks {
 public:
  void add(std::u16string_view gap) {
    if (gap.substr(0, 2) == u"](") {  // and an address, in which nothing is a mark
      --open_brackets_;
      torn_ = torn_ || open_brackets_ < 0;
      return;
    }
    char16_t before = 0;
    for (const char16_t unit : gap) {
      if (unit != before) count(unit);
      before = unit;
    }
  }
  bool balanced() const {
    return !torn_ && open_brackets_ == 0 &&
           std::none_of(odd_.begin(), odd_.end(), [](bool odd) { return odd; });
  }

 private:
  void count(char16_t unit) {
    constexpr std::u16string_view kMarks = u"*_~`";
    const std::size_t kind = kMarks.find(unit);
    if (kind != std::u16string_view::npos) odd_[kind] = !odd_[kind];
    if (unit == u'[') ++open_brackets_;
    if (unit == u'#') torn_ = true;
  }

  std::array<bool, 4> odd_{};
  int open_brackets_ = 0;
  bool torn_ = false;
};

// "<li>" or "<li class=...>" at the end of the text: its name; empty for any other tag.
std::u16string_view opening_tag(std::u16string_view text, std::size_t& start) {
  constexpr std::size_t kLongestTag = 80;
  if (text.empty() || text.back() != u'>') return {};
  const std::size_t from = text.size() > kLongestTag ? text.size() - kLongestTag : 0;
  const std::size_t open = text.substr(from, text.size() - from - 1).find_last_of(u"<>");
  if (open == std::u16string_view::npos || text[from + open] != u'<') return {};
  start = from + open;
  const std::u16string_view tag = text.substr(start + 1, text.size() - start - 2);
  for (const std::u16string_view name : {u"li", u"p", u"div"}) {
    if (tag.substr(0, name.size()) != name) continue;
    const std::u16string_view rest = tag.substr(name.size());
    if (rest.empty() || rest.substr(0, 7) == u" class=") return name;
  }
  return {};
}

// A line break at the beginning of the text: its length.
std::size_t break_at(std::u16string_view text) {
  for (const std::u16string_view tag : {u"<br>", u"<br/>", u"<br />"}) {
    if (text.substr(0, tag.size()) == tag) return tag.size();
  }
  return 0;
}

std::size_t break_before(std::u16string_view text) {
  for (const std::u16string_view tag : {u"<br>", u"<br/>", u"<br />"}) {
    if (text.size() >= tag.size() && text.substr(text.size() - tag.size()) == tag) {
      return tag.size();
    }
  }
  return 0;
}

}  // namespace

FixExtents::FixExtents(const Field& field, const text::LetterStream& letters)
    : field_(field), letters_(letters), text_(to_utf16(field.text)) {}

std::size_t FixExtents::letter_at(std::uint32_t unit) const {
  const auto found = std::lower_bound(
      letters_.index.begin(), letters_.index.end(), unit,
      [&](std::uint32_t index, std::uint32_t at) { return field_.folded[index].start < at; });
  return static_cast<std::size_t>(found - letters_.index.begin());
}

std::vector<TextSpan> FixExtents::deletions(std::size_t first, std::size_t last) const {
  std::vector<TextSpan> out;
  if (first >= last) return out;
  Marks marks;
  TextSpan piece{start(first), end(first)};
  for (std::size_t i = letters_.index[first]; i <= letters_.index[last - 1]; ++i) {
    const text::Symbol& next = field_.folded[i];
    if (next.start > piece.end) {
      const auto gap = std::u16string_view(text_).substr(piece.end, next.start - piece.end);
      if (gap.find(u'<') != std::u16string_view::npos) {
        out.push_back(piece);
        piece = {next.start, next.start};
      } else {
        marks.add(gap);
      }
    }
    piece.end = std::max(piece.end, next.end());
  }
  out.push_back(piece);
  out.erase(std::remove_if(out.begin(), out.end(),
                           [](const TextSpan& span) { return span.start == span.end; }),
            out.end());
  if (!marks.balanced() || out.empty() || is_marked(out.front(), out.back())) return {};
  take_blanks(out.front(), out.back());
  return out;
}

// Of blanks on both sides one side goes, and all that would end a line or stand before a sign.
void FixExtents::take_blanks(TextSpan& first, TextSpan& last) const {
  const auto blank = [&](std::size_t unit) {
    return unit < text_.size() && text::is_blank(text_[unit]);
  };
  const auto at_end = [&](std::size_t unit) {
    return unit >= text_.size() || is_line_end(at(unit));
  };
  const bool at_start = first.start == 0 || is_line_end(at(first.start - 1));
  if (at_start || blank(first.start - 1)) {
    while (blank(last.end)) ++last.end;
  }
  if (at_start || !(at_end(last.end) || closes(at(last.end)))) return;
  while (first.start > 0 && blank(first.start - 1)) --first.start;
}

// Do marks of Markdown touch it that would be left with nothing between them?
bool FixExtents::is_marked(const TextSpan& first, const TextSpan& last) const {
  constexpr std::u16string_view kMarks = u"*_~`";
  const auto mark = [&](std::size_t unit) {
    return kMarks.find(at(unit)) != std::u16string_view::npos;
  };
  return (first.start > 0 && mark(first.start - 1)) || mark(last.end);
}

// May it go with a line whose letters are deleted? Bullets, marks, blanks.
bool FixExtents::is_filler(std::size_t unit) const {
  const char16_t code = at(unit);
  return code != u'<' && code != u'>' && code != u'|' && !text::is_letter(code);
}

// A digit of "2." or "2)" before an item.
bool FixExtents::is_number_of_item(std::size_t unit) const {
  constexpr std::size_t kMostDigits = 3;
  std::size_t behind = unit;
  while (text::is_digit(char32_t{at(behind)}) && behind - unit < kMostDigits) ++behind;
  const char32_t sign = text::fold_dress(at(behind));
  return behind > unit && (sign == U'.' || sign == U')' || sign == 0x3001);
}

std::optional<TextSpan> FixExtents::line(std::size_t first, std::size_t last) const {
  TextSpan out{start(first), end(last - 1)};
  const auto inside = std::u16string_view(text_).substr(out.start, out.end - out.start);
  if (inside.find_first_of(u"<|") != std::u16string_view::npos) return std::nullopt;
  std::size_t steps = 0;
  while (out.start > 0 && at(out.start - 1) != u'\n') {
    --out.start;
    if (++steps > kLongestFiller) return std::nullopt;
    if (!is_filler(out.start) && !is_number_of_item(out.start)) return std::nullopt;
  }
  steps = 0;
  while (out.end < text_.size() && at(out.end) != u'\n') {
    if (++steps > kLongestFiller || !is_filler(out.end)) return std::nullopt;
    ++out.end;
  }
  if (out.end < text_.size()) {
    ++out.end;
    // What is underlined would become another line.
    if (at(out.end) == u'=' || (at(out.end) == u'-' && at(out.end + 1) == u'-'))
      return std::nullopt;
  } else if (out.start > 0) {
    --out.start;
    if (out.start > 0 && at(out.start - 1) == u'\r') --out.start;
  }
  return out;
}

std::optional<TextSpan> FixExtents::element(std::size_t first, std::size_t last) const {
  TextSpan out{start(first), end(last - 1)};
  const std::u16string_view text = text_;
  const std::u16string_view inside = text.substr(out.start, out.end - out.start);
  if (inside.find(u'<') != std::u16string_view::npos) return std::nullopt;
  const std::u16string_view before = text.substr(0, out.start);
  const std::u16string_view behind = text.substr(out.end);
  std::size_t tag = 0;
  if (const std::u16string_view name = opening_tag(before, tag); !name.empty()) {
    const std::u16string close = u"</" + std::u16string(name) + u">";
    if (behind.substr(0, close.size()) != close) return std::nullopt;
    return TextSpan{static_cast<std::uint32_t>(tag),
                    out.end + static_cast<std::uint32_t>(close.size())};
  }
  const bool alone = before.empty() || before.back() == u'>' || before.back() == u'\n';
  if (!alone) return std::nullopt;
  if (const std::size_t size = break_at(behind); size != 0) {
    out.end += static_cast<std::uint32_t>(size);
    return out;
  }
  const std::size_t size = break_before(before);
  if (size == 0 || !(behind.empty() || behind.front() == u'<')) return std::nullopt;
  out.start -= static_cast<std::uint32_t>(size);
  return out;
}

}  // namespace hegui::judge::listing
