#include "text/markup.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/entities.h"
#include "text/html_tag.h"
#include "text/markdown.h"
#include "text/utf8.h"

namespace hegui::text {
namespace {

// What the value of an attribute is.
enum class ValueKind { nothing, address, address_list, address_set, prose, code };

ValueKind value_kind(std::string_view name) {
  struct Known {
    std::string_view name;
    ValueKind kind;
  };
  static constexpr std::array kKnown = {
      Known{"href", ValueKind::address},
      Known{"src", ValueKind::address},
      Known{"action", ValueKind::address},
      Known{"formaction", ValueKind::address},
      Known{"poster", ValueKind::address},
      Known{"data", ValueKind::address},
      Known{"cite", ValueKind::address},
      Known{"background", ValueKind::address},
      Known{"longdesc", ValueKind::address},
      Known{"manifest", ValueKind::address},
      Known{"codebase", ValueKind::address},
      Known{"lowsrc", ValueKind::address},
      Known{"dynsrc", ValueKind::address},
      Known{"xlink:href", ValueKind::address},
      Known{"ping", ValueKind::address_list},
      Known{"srcset", ValueKind::address_set},
      Known{"imagesrcset", ValueKind::address_set},
      Known{"alt", ValueKind::prose},
      Known{"title", ValueKind::prose},
      Known{"placeholder", ValueKind::prose},
      Known{"label", ValueKind::prose},
      Known{"summary", ValueKind::prose},
      Known{"value", ValueKind::prose},
      Known{"aria-label", ValueKind::prose},
      Known{"aria-description", ValueKind::prose},
      Known{"style", ValueKind::code},
      Known{"srcdoc", ValueKind::code},
      Known{"content", ValueKind::code},
  };
  for (const Known& known : kKnown) {
    if (equals_ignoring_case(name, known.name)) return known.kind;
  }
  const bool handler = name.size() > 2 && equals_ignoring_case(name.substr(0, 2), "on");
  const bool data = name.size() > 5 && equals_ignoring_case(name.substr(0, 5), "data-");
  return handler || data ? ValueKind::code : ValueKind::nothing;
}

// A stretch of the text to be read after the body.
struct Later {
  Position from;
  std::size_t to;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), tags_(text) {}

  LookThrough read() {
    while (here_.byte < text_.size()) step();
    for (const Later& later : prose_) read_later(later);
    compact();
    out_.code_from = out_.symbols.size();
    for (const Later& later : code_) read_later(later);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kDeepestBrackets = 32;

  char at(std::size_t byte) const { return byte < text_.size() ? text_[byte] : '\0'; }

  void emit(char32_t code, std::uint32_t length) {
    out_.symbols.push_back(make_symbol(code, here_.unit, length));
  }

  // One code point as it stands.
  void pass_through() {
    const Decoded next = decode_at(text_, here_.byte);
    const std::uint32_t units = utf16_units(next.code);
    emit(next.code, units);
    here_.byte += next.bytes;
    here_.unit += units;
    line_start_ = next.code == U'\n' || (line_start_ && next.code == U' ');
    if (next.code == U' ' || next.code == U'\n' || next.code >= 0x2E80) in_address_ = false;
  }

  void step() {
    switch (text_[here_.byte]) {
      case '<':
        return step_angle();
      case '&':
        return step_reference();
      case '\\':
        return step_escape();
      case '*':
      case '_':
      case '~':
        return step_emphasis();
      case '`':
        return step_code_span();
      case '[':
        return step_open_bracket();
      case ']':
        return step_close_bracket();
      case '#':
        return step_heading();
      case '\n':
        return step_line_end();
      case ':':
        if (at(here_.byte + 1) == '/' && at(here_.byte + 2) == '/') in_address_ = true;
        return pass_through();
      default:
        return pass_through();
    }
  }

  void step_line_end() {
    if (line_start_) forget_paragraph();
    pass_through();
  }

  void forget_paragraph() {
    emphasis_.clear();
    brackets_ = 0;
  }

  void block_break() {
    emit(kBlockBreak, 0);
    forget_paragraph();
    in_address_ = false;
    line_start_ = true;
  }

  void step_angle() {
    const std::size_t comment = tags_.comment_end(here_.byte);
    if (comment != kNowhere) return here_.advance_to(text_, comment);
    const Tag tag = tags_.tag_at(here_.byte);
    if (tag.end == kNowhere) return pass_through();
    const TagKind kind = kind_of(tag);
    if (kind == TagKind::block) block_break();
    if (kind == TagKind::anchor) emit(kLinkEdge, 0);
    if (!tag.closing) read_attributes(tag);
    here_.advance_to(text_, tag.end);
    if (kind == TagKind::raw && !tag.closing) skip_raw(tag.name);
  }

  void skip_raw(std::string_view name) {
    const std::string_view lower = equals_ignoring_case(name, "script") ? "script" : "style";
    const std::size_t close = tags_.closing_tag(here_.byte, lower);
    if (close == kNowhere) return;
    code_.push_back({here_, close});
    here_.advance_to(text_, close);
  }

  void read_attributes(const Tag& tag) {
    std::size_t next = tag.attributes;
    Position place = here_;
    for (;;) {
      const Attribute attribute = tags_.next_attribute(tag, next);
      if (!attribute.found) return;
      const ValueKind kind = value_kind(attribute.name);
      if (kind == ValueKind::nothing || attribute.value_begin == attribute.value_end) continue;
      place.advance_to(text_, attribute.value_begin);
      read_value(kind, place, attribute.value_end);
    }
  }

  void read_value(ValueKind kind, Position place, std::size_t end) {
    if (kind == ValueKind::prose) return prose_.push_back({place, end});
    if (kind == ValueKind::code) return code_.push_back({place, end});
    if (kind == ValueKind::address) return add_target(place, end);
    // Several addresses: separated by spaces, or by commas with a size behind each.
    const bool set = kind == ValueKind::address_set;
    while (place.byte < end) {
      while (place.byte < end && (is_space(text_[place.byte]) || text_[place.byte] == ',')) {
        place.advance_to(text_, place.byte + 1);
      }
      std::size_t stop = place.byte;
      while (stop < end && !is_space(text_[stop])) ++stop;
      std::size_t last = stop;
      while (set && last > place.byte && text_[last - 1] == ',') --last;
      if (last > place.byte) add_target(place, last);
      while (set && last == stop && stop < end && text_[stop] != ',') ++stop;
      place.advance_to(text_, stop);
    }
  }

  void add_target(Position place, std::size_t end) {
    const std::size_t first = out_.target_symbols.size();
    decode(place, end, out_.target_symbols);
    out_.targets.push_back({first, out_.target_symbols.size()});
  }

  // Text in which only character references mean something.
  void decode(Position place, std::size_t end, std::vector<Symbol>& into) const {
    const std::string_view part = text_.substr(0, end);
    while (place.byte < end) {
      const Reference reference =
          part[place.byte] == '&' ? read_reference(part, place.byte) : Reference{};
      const Decoded next = decode_at(part, place.byte);
      const bool referred = reference.bytes != 0;
      const auto units = referred ? static_cast<std::uint32_t>(reference.bytes)  // ASCII
                                  : utf16_units(next.code);
      into.push_back(make_symbol(referred ? reference.code : next.code, place.unit, units));
      place.byte += referred ? reference.bytes : next.bytes;
      place.unit += units;
    }
  }

  void read_later(const Later& later) {
    out_.symbols.push_back(make_symbol(kBlockBreak, later.from.unit, 0));
    decode(later.from, later.to, out_.symbols);
  }

  void step_reference() {
    const Reference reference = read_reference(text_, here_.byte);
    if (reference.bytes == 0) return pass_through();
    const auto length = static_cast<std::uint32_t>(reference.bytes);  // ASCII: bytes are units
    emit(reference.code, length);
    here_.byte += reference.bytes;
    here_.unit += length;
  }

  // A backslash before what Markdown would read. Before a dot, a slash or '@' it stays: browsers
  // read it as a slash, and that changes where an address leads.
  void step_escape() {
    constexpr std::string_view kEscapable = "*_`[]()#~<>!|{}+-";
    if (kEscapable.find(at(here_.byte + 1)) == std::string_view::npos || in_address_) {
      return pass_through();
    }
    here_.advance_to(text_, here_.byte + 1);
    if (at(here_.byte) != '<') pass_through();
  }

  void step_emphasis() {
    const DelimiterRun run = read_delimiters(text_, here_.byte);
    const char delimiter = text_[here_.byte];
    const bool usable = !in_address_ && run.length <= 3 && (run.opens || run.closes);
    if (usable && run.closes) {
      std::size_t& open = emphasis_.open(delimiter, run.length);
      if (open != EmphasisMemory::kNone) {
        for (std::size_t i = 0; i < run.length; ++i) drop(open + i);
        open = EmphasisMemory::kNone;
        return here_.advance_to(text_, here_.byte + run.length);
      }
    }
    if (usable && run.opens) emphasis_.open(delimiter, run.length) = out_.symbols.size();
    for (std::size_t i = 0; i < run.length; ++i) pass_through();
  }

  void step_code_span() {
    emit(kLinkEdge, 0);
    while (at(here_.byte) == '`') here_.advance_to(text_, here_.byte + 1);
    in_address_ = false;
  }

  void step_heading() {
    std::size_t end = here_.byte;
    while (at(end) == '#' && end - here_.byte < 7) ++end;
    const bool heading = line_start_ && end - here_.byte <= 6 && at(end) == ' ';
    if (!heading) return pass_through();
    here_.advance_to(text_, end);
  }

  void step_open_bracket() {
    if (brackets_ < kDeepestBrackets) bracket_at_[brackets_++] = out_.symbols.size();
    pass_through();
  }

  void step_close_bracket() {
    const std::size_t open = brackets_ == 0 ? EmphasisMemory::kNone : bracket_at_[--brackets_];
    if (open == EmphasisMemory::kNone || at(here_.byte + 1) != '(') return pass_through();
    const Destination destination = read_destination(text_, here_.byte + 1);
    if (!destination.found) return pass_through();
    out_.symbols[open].code = kLinkEdge & 0x1FFFFFU;
    out_.symbols[open].length = 0;
    if (open > 0 && out_.symbols[open - 1].code == U'!' &&
        out_.symbols[open - 1].end() == out_.symbols[open].start) {
      drop(open - 1);
    }
    emit(kLinkEdge, 0);
    here_.advance_to(text_, destination.begin);
    add_target(here_, destination.end);
    if (destination.title_begin != destination.title_end) {
      Position title = here_;
      title.advance_to(text_, destination.title_begin);
      prose_.push_back({title, destination.title_end});
    }
    here_.advance_to(text_, destination.after);
    in_address_ = false;
  }

  void drop(std::size_t index) { out_.symbols[index].code = kDropped & 0x1FFFFFU; }

  void compact() {
    const auto dropped = std::remove_if(out_.symbols.begin(), out_.symbols.end(),
                                        [](const Symbol& s) { return s.code == kDropped; });
    out_.symbols.erase(dropped, out_.symbols.end());
  }

  std::string_view text_;
  TagReader tags_;
  LookThrough out_;
  Position here_;
  EmphasisMemory emphasis_;
  std::array<std::size_t, kDeepestBrackets> bracket_at_{};
  std::size_t brackets_ = 0;
  std::vector<Later> prose_;
  std::vector<Later> code_;
  bool line_start_ = true;
  bool in_address_ = false;  // since "://", until a space or a letter no address holds
};

}  // namespace

LookThrough look_through(std::string_view text) { return Reader(text).read(); }

LookThrough as_written(std::string_view text) {
  LookThrough out;
  Position here;
  while (here.byte < text.size()) {
    const Decoded next = decode_at(text, here.byte);
    const std::uint32_t units = utf16_units(next.code);
    out.symbols.push_back(make_symbol(next.code, here.unit, units));
    here.byte += next.bytes;
    here.unit += units;
  }
  out.code_from = out.symbols.size();
  return out;
}

}  // namespace hegui::text
