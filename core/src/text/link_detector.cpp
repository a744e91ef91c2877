#include "text/link_detector.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/line_scanner.h"
#include "text/line_view.h"
#include "text/link_target.h"

namespace hegui::text {
namespace {

void scan_lines(std::span<const Symbol> symbols, bool code, const LinkLexicon& lexicon,
                std::vector<Link>& links) {
  LineView line;
  for (std::size_t at = 0; at < symbols.size();) {
    at = line.read(symbols, at);
    LineScanner(line, symbols, lexicon, code).scan(links);
  }
}

// By position; of two that overlap the first stays, and of two that begin together the longer.
void put_in_order(std::vector<Link>& links) {
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  std::vector<Link> kept;
  for (Link& link : links) {
    if (kept.empty() || link.start >= kept.back().end) kept.push_back(std::move(link));
  }
  links = std::move(kept);
}

bool has_blank_inside(std::span<const Symbol> symbols) {
  const auto blank = [](const Symbol& s) { return is_blank(s.code) || s.code == U'\n'; };
  const auto first = std::find_if_not(symbols.begin(), symbols.end(), blank);
  const auto gap = std::find_if(first, symbols.end(), blank);
  return std::find_if_not(gap, symbols.end(), blank) != symbols.end();
}

}  // namespace

std::vector<Link> LinkDetector::find(const LookThrough& text) const {
  std::vector<Link> links;
  const std::span<const Symbol> all = text.symbols;
  scan_lines(all.first(text.code_from), false, lexicon_, links);
  scan_lines(all.subspan(text.code_from), true, lexicon_, links);
  for (const LookThrough::Target& target : text.targets) {
    const std::span<const Symbol> symbols = text.target(target);
    if (auto link = read_target(symbols, lexicon_)) {
      links.push_back(std::move(*link));
    } else {
      // What another scheme carries: `javascript:location='https://…'`.
      scan_lines(symbols, true, lexicon_, links);
    }
  }
  put_in_order(links);
  return links;
}

std::vector<Link> LinkDetector::find_in_address(const LookThrough& address) const {
  std::vector<Link> links;
  if (has_blank_inside(address.symbols)) scan_lines(address.symbols, false, lexicon_, links);
  if (links.empty()) {
    if (auto link = read_target(address.symbols, lexicon_)) links.push_back(std::move(*link));
  }
  if (links.empty()) scan_lines(address.symbols, false, lexicon_, links);
  put_in_order(links);
  return links;
}

}  // namespace hegui::text
