#include "text/marked_text.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "judge/listing/link_words.h"
#include "text/utf8.h"

namespace hegui::tests {

MarkedText read_marked(std::string_view marked) {
  constexpr char32_t kOpen = 0x27E6;
  constexpr char32_t kClose = 0x27E7;
  MarkedText out;
  std::uint32_t unit = 0;
  std::uint32_t open = 0;
  for (std::size_t at = 0; at < marked.size();) {
    const text::Decoded next = text::decode_at(marked, at);
    at += next.bytes;
    if (next.code == kOpen) {
      open = unit;
    } else if (next.code == kClose) {
      out.spans.emplace_back(open, unit);
    } else {
      text::append_utf8(out.text, next.code);
      unit += text::utf16_units(next.code);
    }
  }
  return out;
}

const text::LinkLexicon& shipped_lexicon() {
  static const text::LinkLexicon lexicon = [] {
    std::ifstream file(HEGUI_SOURCE_DIR "/core/rulebook/tencent-cloud-market/hosts/links.json");
    std::stringstream content;
    content << file.rdbuf();
    return judge::listing::read_link_lexicon(nlohmann::json::parse(content.str(), nullptr, false));
  }();
  return lexicon;
}

std::vector<text::Link> links_in_text(std::string_view text) {
  return text::LinkDetector(shipped_lexicon()).find(text::look_through(text));
}

std::vector<text::Link> links_in_address(std::string_view text) {
  return text::LinkDetector(shipped_lexicon()).find_in_address(text::as_written(text));
}

Spans spans_of(const std::vector<text::Link>& links) {
  Spans out;
  for (const text::Link& link : links) out.emplace_back(link.start, link.end);
  return out;
}

std::string with_marks(std::string_view text, const Spans& spans) {
  std::string out;
  std::uint32_t done = 0;
  for (const auto& [start, end] : spans) {
    out += text::utf16_slice(text, done, start);
    out += "⟦";
    out += text::utf16_slice(text, start, end);
    out += "⟧";
    done = end;
  }
  out += text::utf16_slice(text, done, static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace hegui::tests
