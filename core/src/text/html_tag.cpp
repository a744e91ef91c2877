#include "text/html_tag.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace hegui::text {
namespace {

// Sorted. Elements whose edges are line breaks for a reader.
constexpr std::array<std::string_view, 58> kBlocks = {
    "address",  "article", "aside",    "audio",      "blockquote", "body",   "br",      "button",
    "canvas",   "caption", "center",   "dd",         "details",    "dialog", "dir",     "div",
    "dl",       "dt",      "fieldset", "figcaption", "figure",     "footer", "form",    "h1",
    "h2",       "h3",      "h4",       "h5",         "h6",         "head",   "header",  "hr",
    "html",     "iframe",  "legend",   "li",         "main",       "menu",   "nav",     "ol",
    "optgroup", "option",  "p",        "pre",        "section",    "select", "summary", "table",
    "tbody",    "td",      "textarea", "tfoot",      "th",         "thead",  "title",   "tr",
    "ul",       "video",
};

// `text` from `at` begins with `lower`, in any case.
bool begins_ignoring_case(std::string_view text, std::size_t at, std::string_view lower) {
  return at + lower.size() <= text.size() &&
         equals_ignoring_case(text.substr(at, lower.size()), lower);
}

bool is_name_character(char c) { return is_alnum(c) || c == '-' || c == ':' || c == '_'; }

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

TagKind kind_of(const Tag& tag) {
  std::array<char, 10> lower{};
  if (tag.name.size() > lower.size()) return TagKind::inline_tag;
  std::transform(tag.name.begin(), tag.name.end(), lower.begin(),
                 [](char c) { return to_lower(c); });
  const std::string_view name(lower.data(), tag.name.size());
  if (name == "a" || name == "area") return TagKind::anchor;
  if (name == "script" || name == "style") return TagKind::raw;
  const bool block = std::binary_search(kBlocks.begin(), kBlocks.end(), name);
  return block ? TagKind::block : TagKind::inline_tag;
}

std::size_t TagReader::next_greater(std::size_t at) {
  if (greater_from_ == kNowhere || at < greater_from_ || at > greater_) {
    greater_ = text_.find('>', at);
    greater_from_ = at;
  }
  return greater_;
}

// Moves `at`, behind a tag's name, to the byte after the '>' that ends it, quotes respected. Stops
// where an attribute cannot go on, so that tags which fail do not make later ones search again.
TagReader::Ending TagReader::quoted_end(std::size_t& at) const {
  while (at < text_.size()) {
    const char c = text_[at];
    if (c == '<' || static_cast<unsigned char>(c) >= 0x80) return Ending::not_a_tag;
    ++at;
    if (c == '>') return Ending::found;
    if (c != '=') continue;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at >= text_.size()) break;
    const char quote = text_[at];
    if (quote == '"' || quote == '\'') {
      const std::size_t close = text_.find(quote, at + 1);
      if (close == kNowhere) break;
      at = close + 1;
    } else {
      while (at < text_.size() && !is_space(text_[at]) && text_[at] != '>' && text_[at] != '<')
        ++at;
    }
  }
  return Ending::end_of_text;
}

Tag TagReader::tag_at(std::size_t at) {
  Tag tag;
  std::size_t here = at + 1;
  tag.closing = here < text_.size() && text_[here] == '/';
  if (tag.closing) ++here;
  if (here >= text_.size() || !is_alpha(text_[here])) return tag;
  const std::size_t first = here;
  while (here < text_.size() && is_name_character(text_[here])) ++here;
  if (here >= text_.size()) return tag;
  const char after = text_[here];
  if (!is_space(after) && after != '/' && after != '>') return tag;
  // `<https://…>` is a Markdown link in brackets: a name that ends with ':' is a scheme.
  if (text_[here - 1] == ':') return tag;
  tag.name = text_.substr(first, here - first);
  tag.attributes = here;
  std::size_t end = kNowhere;
  if (!quotes_unbalanced_) {
    const Ending ending = quoted_end(here);
    if (ending == Ending::not_a_tag) return tag;
    if (ending == Ending::found) end = here;
    quotes_unbalanced_ = ending == Ending::end_of_text;
  }
  if (end == kNowhere) {
    const std::size_t greater = next_greater(tag.attributes);
    if (greater == kNowhere) return tag;
    end = greater + 1;
  }
  tag.end = end;
  if (!plausible(tag)) tag.end = kNowhere;
  return tag;
}

// Attribute names are ASCII and hold no '<', nor do values without quotes; words of a sentence are
// no attributes.
bool TagReader::plausible(const Tag& tag) const {
  std::size_t at = tag.attributes;
  for (;;) {
    const Attribute attribute = next_attribute(tag, at);
    if (!attribute.found) return true;
    const bool ascii = std::all_of(attribute.name.begin(), attribute.name.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x80 && c != '<';
    });
    if (!ascii || text_[attribute.value_begin] == '<') return false;
  }
}

Attribute TagReader::next_attribute(const Tag& tag, std::size_t& at) const {
  Attribute attribute;
  const std::size_t end = tag.end - 1;  // the '>'
  while (at < end && (is_space(text_[at]) || text_[at] == '/')) ++at;
  if (at >= end) return attribute;
  attribute.found = true;
  const std::size_t first = at;
  do ++at;
  while (at < end && !is_space(text_[at]) && text_[at] != '/' && text_[at] != '=');
  attribute.name = text_.substr(first, at - first);
  std::size_t value = at;
  while (value < end && is_space(text_[value])) ++value;
  attribute.value_begin = attribute.value_end = at;
  if (value >= end || text_[value] != '=') return attribute;
  do ++value;
  while (value < end && is_space(text_[value]));
  if (value < end && (text_[value] == '"' || text_[value] == '\'')) {
    const std::size_t close = std::min(text_.substr(0, end).find(text_[value], value + 1), end);
    attribute.value_begin = value + 1;
    attribute.value_end = close;
    at = std::min(close + 1, end);
  } else {
    attribute.value_begin = value;
    while (value < end && !is_space(text_[value]) && text_[value] != '<') ++value;
    attribute.value_end = at = value;
  }
  return attribute;
}

std::size_t TagReader::comment_end(std::size_t at) {
  if (at + 2 >= text_.size()) return kNowhere;
  const char second = text_[at + 1];
  if (text_.substr(at, 4) == "<!--") {
    if (comments_unclosed_) return kNowhere;
    const std::size_t close = text_.find("-->", at + 2);
    comments_unclosed_ = close == kNowhere;
    return close == kNowhere ? kNowhere : close + 3;
  }
  // Only what begins like a declaration or an instruction: `<!>` and `<?` alone are text.
  const bool declaration = second == '!' && (is_alpha(text_[at + 2]) || text_[at + 2] == '[');
  const bool instruction = second == '?' && is_alpha(text_[at + 2]);
  if (!declaration && !instruction) return kNowhere;
  const std::size_t greater = next_greater(at);
  return greater == kNowhere ? kNowhere : greater + 1;
}

std::size_t TagReader::closing_tag(std::size_t at, std::string_view name) {
  if (raw_unclosed_) return kNowhere;
  for (std::size_t open = text_.find("</", at); open != kNowhere;
       open = text_.find("</", open + 2)) {
    const std::size_t after = open + 2 + name.size();
    if (begins_ignoring_case(text_, open + 2, name) &&
        (after >= text_.size() || !is_name_character(text_[after]))) {
      return open;
    }
  }
  raw_unclosed_ = true;
  return kNowhere;
}

}  // namespace hegui::text
