#include "judge/listing/fix_guard.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "text/ascii.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kNowhere = std::u16string_view::npos;

// Is there a tag of this name at `at`, where its '<' or "</" stands before?
bool names(std::u16string_view text, std::size_t at, std::string_view name) {
  if (at + name.size() > text.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (text::to_lower(char32_t{text[at + i]}) != static_cast<unsigned char>(name[i])) return false;
  }
  const char32_t next = at + name.size() < text.size() ? text[at + name.size()] : U'>';
  return !text::is_alnum(next);
}

Union barred(std::u16string_view text) {
  Union out;
  std::size_t start = 0;  // of the paragraph
  bool bar = false;
  bool blank = true;  // so is the line
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char16_t unit = at < text.size() ? text[at] : u'\n';
    bar = bar || unit == u'|';
    if (unit != u'\n') {
      blank = blank && unit <= u' ';
      continue;
    }
    if (blank || at == text.size()) {
      if (bar) out.add(start, at);
      start = at + 1;
      bar = false;
    }
    blank = true;
  }
  return out;
}

void add_elements(Union& out, std::u16string_view text) {
  std::size_t depth = 0;
  std::size_t start = 0;
  for (std::size_t at = text.find(u'<'); at != kNowhere; at = text.find(u'<', at + 1)) {
    const bool closing = at + 1 < text.size() && text[at + 1] == u'/';
    const std::size_t name = at + (closing ? 2 : 1);
    const std::size_t before = depth;
    if (names(text, name, "table")) {
      if (!closing) ++depth;
      if (closing && depth > 0) --depth;
    } else if (!closing && depth == 0) {
      for (const std::string_view cell : {"tr", "td", "th", "caption"}) {
        if (names(text, name, cell)) depth = 1;
      }
    }
    if (before == 0 && depth > 0) start = at;
    if (before > 0 && depth == 0) out.add(start, at);
  }
  if (depth > 0) out.add(start, text.size());
}

void add_brackets(Union& out, std::u16string_view text) {
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // A link's text ends with its paragraph.
    if (text[at] == u'\n' && at + 1 < text.size() && text[at + 1] == u'\n') open.clear();
    if (text[at] == u'[') open.push_back(at);
    if (text[at] != u']' || open.empty()) continue;
    const char16_t next = at + 1 < text.size() ? text[at + 1] : u'\n';
    if (next == u'(' || next == u'[' || next == u':') out.add(open.back(), at + 1);
    open.pop_back();
  }
}

void add_anchors(Union& out, std::u16string_view text) {
  std::size_t start = kNowhere;
  for (std::size_t at = text.find(u'<'); at != kNowhere; at = text.find(u'<', at + 1)) {
    if (names(text, at + 1, "a") && start == kNowhere) start = at;
    if (start == kNowhere || at + 1 >= text.size() || text[at + 1] != u'/') continue;
    if (!names(text, at + 2, "a")) continue;
    out.add(start, at);
    start = kNowhere;
  }
  if (start != kNowhere) out.add(start, text.size());
}

}  // namespace

FixGuard::FixGuard(std::u16string_view text) {
  Union tables = barred(text);
  add_elements(tables, text);
  tables_ = tables.stretches();
  Union links;
  add_brackets(links, text);
  add_anchors(links, text);
  links_ = links.stretches();
}

bool FixGuard::any(const Stretches& stretches, const std::vector<TextSpan>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const TextSpan& span) {
    return stretches.overlaps(span.start, span.end);
  });
}

}  // namespace hegui::judge::listing
