// Test cases written as a reader sees them: the expected spans stand between ⟦ and ⟧ in the text.
#ifndef HEGUI_TESTS_TEXT_MARKED_TEXT_H_
#define HEGUI_TESTS_TEXT_MARKED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/link_detector.h"
#include "text/link_lexicon.h"

namespace hegui::tests {

using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

struct MarkedText {
  std::string text;  // without the marks
  Spans spans;       // UTF-16 units
};
MarkedText read_marked(std::string_view marked);

// The lexicon that the rulebook ships.
const text::LinkLexicon& shipped_lexicon();

std::vector<text::Link> links_in_text(std::string_view text);
std::vector<text::Link> links_in_address(std::string_view text);
Spans spans_of(const std::vector<text::Link>& links);

// The spans put back into the text, for messages of failed tests.
std::string with_marks(std::string_view text, const Spans& spans);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_TEXT_MARKED_TEXT_H_
