#include "judge/listing/fix_links.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/html_tag.h"
#include "text/letter.h"
#include "text/skeleton.h"

namespace hegui::judge::listing {
namespace {

// From an address to the ends of its markup, and from a link to the ends of its sentence.
constexpr std::size_t kFarthest = 300;
constexpr std::size_t kFarthestWord = 60;
constexpr std::size_t kNoLink = std::u16string_view::npos;

std::u16string lower(std::u16string_view text) {
  std::u16string out(text);
  for (char16_t& unit : out) {
    if (unit < 0x80) unit = static_cast<char16_t>(text::to_lower(char32_t{unit}));
  }
  return out;
}

// The same length, for a reader of bytes; what is not ASCII is a letter of some word.
std::string ascii(std::u16string_view text) {
  std::string out;
  for (const char16_t unit : text) out.push_back(unit < 0x80 ? static_cast<char>(unit) : 'x');
  return out;
}

TextSpan span_of(std::size_t start, std::size_t end) {
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

// Does the beginning of a tag end in `href=` and perhaps a quote?
bool ends_in_href(std::u16string_view tag) {
  if (!tag.empty() && (tag.back() == u'"' || tag.back() == u'\'')) tag.remove_suffix(1);
  constexpr std::u16string_view kHref = u" href=";
  return tag.size() > kHref.size() && tag.substr(tag.size() - kHref.size()) == kHref;
}

}  // namespace

std::vector<TextSpan> FixLinks::unlinked(const TextSpan& address) const {
  const std::vector<TextSpan> out = markdown(address);
  return out.empty() ? anchor(address) : out;
}

std::vector<TextSpan> FixLinks::markdown(const TextSpan& address) const {
  const std::u16string_view text = extents_.text();
  if (address.start < 3 || text.substr(address.start - 2, 2) != u"](") return {};
  if (address.end >= text.size() || text[address.end] != u')') return {};
  const std::size_t close = address.start - 2;
  const std::size_t from = close > kFarthest ? close - kFarthest : 0;
  const std::size_t open = text.substr(from, close - from).find_last_of(u"[]\n");
  if (open == kNoLink || text[from + open] != u'[') return {};
  const std::size_t bracket = from + open;
  if (bracket > 0 && text[bracket - 1] == u'!') return {};
  if (!stands_without(span_of(bracket + 1, close))) return {};
  return {span_of(bracket, bracket + 1), span_of(close, address.end + 1)};
}

std::vector<TextSpan> FixLinks::anchor(const TextSpan& address) const {
  const std::u16string_view text = extents_.text();
  const std::size_t from = address.start > kFarthest ? address.start - kFarthest : 0;
  const std::size_t sign = text.substr(from, address.start - from).find_last_of(u"<>");
  if (sign == kNoLink || text[from + sign] != u'<') return {};
  const std::size_t tag = from + sign;
  const std::u16string before = lower(text.substr(tag, address.start - tag));
  if (before.substr(0, 3) != u"<a " || !ends_in_href(before)) return {};
  const std::string html = ascii(text.substr(tag, address.end - tag + 2 * kFarthest));
  text::TagReader reader(html);
  const text::Tag opening = reader.tag_at(0);
  if (opening.end == text::kNowhere || tag + opening.end <= address.end) return {};
  std::size_t close = opening.end;
  text::Tag closing;
  while (true) {
    close = html.find('<', close);
    if (close == std::string::npos) return {};
    closing = reader.tag_at(close);
    // Comments, and what is no tag or no text, may hide where the link ends.
    if (closing.end == text::kNowhere || text::kind_of(closing) == text::TagKind::raw) return {};
    if (text::kind_of(closing) == text::TagKind::anchor) break;
    close = closing.end;
  }
  if (!closing.closing || closing.name.size() != 1) return {};
  const std::size_t first = tag + opening.end;
  if (!stands_without(span_of(first, tag + close))) return {};
  return {span_of(tag, first), span_of(tag + close, tag + closing.end)};
}

// Has the text letters, and its sentence no word that sends a reader to the link?
bool FixLinks::stands_without(const TextSpan& shown) const {
  // A list or a heading could begin where the link did.
  const char32_t begin = extents_.text().substr(shown.start, 1).empty()
                             ? char32_t{0}
                             : char32_t{extents_.text()[shown.start]};
  if (begin != U'<' && (!text::is_letter(begin) || text::is_digit(begin))) return false;
  std::size_t first = extents_.letter_at(shown.start);
  std::size_t last = extents_.letter_at(shown.end);
  const auto is_letter = [&](std::size_t at) { return text::is_letter(letters_.at(at)); };
  bool any = false;
  for (std::size_t at = first; at < last && !any; ++at) any = is_letter(at);
  if (!any) return false;
  for (std::size_t i = 0; i < kFarthestWord && first > 0 && !letters_.ends_sentence(first - 1);
       ++i) {
    --first;
  }
  for (std::size_t i = 0;
       i < kFarthestWord && last < letters_.size() && !letters_.ends_sentence(last); ++i) {
    ++last;
  }
  for (std::size_t at = first; at < last; ++at) {
    if (words_.pointing.longest_at(letters_, at)) return false;
  }
  return true;
}

}  // namespace hegui::judge::listing
