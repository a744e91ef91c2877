#include "report/source_map.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace hegui::report {

void SourcePlace::advance(std::string_view text) {
  std::int64_t units = 0;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    // A code point counts once by its first byte, and once more where it takes a surrogate pair.
    units += static_cast<std::int64_t>((byte & 0xC0U) != 0x80U);
    units += static_cast<std::int64_t>(byte >= 0xF0U);
  }
  offset += units;
  const std::size_t last = text.rfind('\n');
  if (last == std::string_view::npos) {
    column += units;
    return;
  }
  line += std::count(text.begin(), text.end(), '\n');
  SourcePlace of_line;
  of_line.advance(text.substr(last + 1));
  column = of_line.column;
}

// One pass over JSON text. It stops where the text is no JSON; what was found before stays found.
class SourceScanner {
 public:
  SourceScanner(std::map<std::string, SourceMap::Wanted, std::less<>>& wanted,
                std::string_view text, const SourcePlace& begin)
      : wanted_(wanted), text_(text), place_(begin) {}

  void scan() {
    skip_blanks();
    scan_value(0);
  }

 private:
  // Deeper documents are refused before anything is looked for in them.
  static constexpr int kDeepest = 64;

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void take(std::size_t bytes) {
    const std::size_t count = std::min(bytes, text_.size() - at_);
    place_.advance(text_.substr(at_, count));
    at_ += count;
  }

  void skip_blanks() {
    const std::size_t end = text_.find_first_not_of(" \t\r\n", at_);
    take((end == std::string_view::npos ? text_.size() : end) - at_);
  }

  SourceMap::Wanted* wanted() {
    const auto found = wanted_.find(pointer_);
    return found == wanted_.end() ? nullptr : &found->second;
  }

  bool scan_value(int depth) {
    SourceMap::Wanted* here = wanted();
    const SourcePlace start = place_;
    bool sound = false;
    switch (peek()) {
      case '{':
        sound = depth < kDeepest && scan_object(depth);
        break;
      case '[':
        sound = depth < kDeepest && scan_array(depth);
        break;
      case '"':
        sound = scan_string(here);
        break;
      default:
        sound = scan_word();
    }
    if (sound && here != nullptr) here->value = SourceRegion{start, place_};
    return sound;
  }

  bool scan_word() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,:]}[{\"", at_), text_.size());
    const bool any = end != at_;
    take(end - at_);
    return any;
  }

  // Places inside are those of what the string says, each before the unit it names.
  bool scan_string(SourceMap::Wanted* here) {
    if (here == nullptr || here->units.empty()) {
      const std::size_t end = string_end();
      if (end == std::string_view::npos) return false;
      take(end - at_);
      return true;
    }
    take(1);
    std::int64_t unit = 0;
    auto next = here->units.begin();
    while (at_ < text_.size()) {
      for (; next != here->units.end() && next->first <= unit; ++next) next->second = place_;
      if (peek() == '"') {
        take(1);
        return true;
      }
      if (peek() == '\\') {
        take(at_ + 1 < text_.size() && text_[at_ + 1] == 'u' ? 6 : 2);
        ++unit;
      } else {
        const text::Decoded letter = text::decode_at(text_, at_);
        take(letter.bytes);
        unit += text::utf16_units(letter.code);
      }
    }
    return false;
  }

  std::size_t string_end() const {
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '"') {
        return at + 1;
      }
    }
    return std::string_view::npos;
  }

  // The key that begins here, as a pointer names it; nothing where none begins.
  std::optional<std::string> scan_key() {
    if (peek() != '"') return std::nullopt;
    const std::size_t end = string_end();
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view quoted = text_.substr(at_, end - at_);
    take(quoted.size());
    std::string name(quoted.substr(1, quoted.size() - 2));
    if (quoted.find('\\') != std::string_view::npos) {
      const nlohmann::json parsed = nlohmann::json::parse(quoted, nullptr, false);
      if (!parsed.is_string()) return std::nullopt;
      name = parsed.get_ref<const std::string&>();
    }
    std::string out;
    for (const char each : name) {
      if (each == '~') {
        out += "~0";
      } else if (each == '/') {
        out += "~1";
      } else {
        out += each;
      }
    }
    return out;
  }

  bool scan_object(int depth) {
    take(1);
    skip_blanks();
    for (bool first = true; peek() != '}'; first = false) {
      if (!first && !take_comma()) return false;
      const std::optional<std::string> key = scan_key();
      if (!key) return false;
      skip_blanks();
      if (peek() != ':') return false;
      take(1);
      skip_blanks();
      if (!scan_child(*key, depth)) return false;
      skip_blanks();
    }
    take(1);
    return true;
  }

  bool scan_array(int depth) {
    take(1);
    skip_blanks();
    for (std::size_t index = 0; peek() != ']'; ++index) {
      const SourcePlace before = place_;
      if (index != 0 && !take_comma()) return false;
      const SourcePlace start = place_;
      const std::string name = std::to_string(index);
      if (!scan_child(name, depth)) return false;
      SourceMap::Wanted* element = wanted_child(name);
      SourcePlace end = place_;
      skip_blanks();
      if (element == nullptr) continue;
      // The first of several has its comma behind it, every other one before it.
      if (index == 0 && peek() == ',') {
        end = place_;
        end.advance(",");
      }
      element->element = SourceRegion{index == 0 ? start : before, end};
    }
    take(1);
    return true;
  }

  bool take_comma() {
    if (peek() != ',') return false;
    take(1);
    skip_blanks();
    return true;
  }

  bool scan_child(const std::string& name, int depth) {
    const std::size_t length = pointer_.size();
    pointer_ += '/';
    pointer_ += name;
    const bool sound = scan_value(depth + 1);
    pointer_.resize(length);
    return sound;
  }

  SourceMap::Wanted* wanted_child(const std::string& name) {
    const auto found = wanted_.find(pointer_ + "/" + name);
    return found == wanted_.end() ? nullptr : &found->second;
  }

  std::map<std::string, SourceMap::Wanted, std::less<>>& wanted_;
  std::string_view text_;
  SourcePlace place_;
  std::size_t at_ = 0;
  std::string pointer_;
};

void SourceMap::want(const std::string& pointer, std::int64_t start, std::int64_t end) {
  Wanted& here = wanted_[pointer];
  here.units[start];
  here.units[end];
}

void SourceMap::locate(std::string_view document, const SourcePlace& begin) {
  if (!wanted_.empty()) SourceScanner(wanted_, document, begin).scan();
}

std::optional<SourceRegion> SourceMap::value(const std::string& pointer) const {
  const auto found = wanted_.find(pointer);
  return found == wanted_.end() ? std::nullopt : found->second.value;
}

std::optional<SourceRegion> SourceMap::element(const std::string& pointer) const {
  const auto found = wanted_.find(pointer);
  return found == wanted_.end() ? std::nullopt : found->second.element;
}

std::optional<SourceRegion> SourceMap::part(const std::string& pointer, std::int64_t start,
                                            std::int64_t end) const {
  const auto found = wanted_.find(pointer);
  if (found == wanted_.end()) return std::nullopt;
  const auto& units = found->second.units;
  const auto first = units.find(start);
  const auto last = units.find(end);
  if (first == units.end() || last == units.end() || !first->second || !last->second) {
    return std::nullopt;
  }
  return SourceRegion{*first->second, *last->second};
}

}  // namespace hegui::report
