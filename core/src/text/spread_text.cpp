#include "text/spread_text.h"

#include "text/unit_text.h"

namespace hegui::text {
namespace {

constexpr std::size_t kMostSigns = 2;   // between two letters
constexpr std::size_t kFewestGaps = 5;  // of a stretch

bool is_end(UnitKind kind) { return kind == UnitKind::line_end || kind == UnitKind::block_end; }

class Stretch {
 public:
  Stretch(std::span<const Symbol> symbols, std::size_t first) : symbols_(symbols), last_(first) {
    const char32_t sign = code(first + 1);
    if (is_letter_kind(kind_of(sign)) || is_end(kind_of(sign))) return;
    add(first);
    for (std::size_t at = first + 1; at < symbols.size();) {
      std::size_t signs = 0;
      while (signs < kMostSigns && code(at + signs) == sign) ++signs;
      const std::size_t next = at + signs;
      if (signs == 0 || next >= symbols.size()) break;
      if (code(next) == sign || is_end(kind_of(code(next)))) break;
      add(next);
      ++gaps_;
      at = next + 1;
    }
  }

  // The last element; everything from the first one to it that is `sign` is left out.
  std::size_t last() const { return last_; }
  bool is_spread() const { return gaps_ >= kFewestGaps && letters_ > gaps_ / 2 && not_digits_ > 0; }

 private:
  char32_t code(std::size_t at) const { return at < symbols_.size() ? symbols_[at].code : 0; }

  void add(std::size_t at) {
    const UnitKind kind = kind_of(code(at));
    if (is_letter_kind(kind)) ++letters_;
    if (is_letter_kind(kind) && kind != UnitKind::digit) ++not_digits_;
    last_ = at;
  }

  std::span<const Symbol> symbols_;
  std::size_t last_;
  std::size_t gaps_ = 0;
  std::size_t letters_ = 0;
  std::size_t not_digits_ = 0;
};

}  // namespace

DrawnTogether draw_together(std::span<const Symbol> symbols) {
  DrawnTogether out;
  out.symbols.reserve(symbols.size());
  out.places.reserve(symbols.size());
  const auto keep = [&](std::size_t at) {
    out.symbols.push_back(symbols[at]);
    out.places.push_back(at);
  };
  for (std::size_t at = 0; at < symbols.size();) {
    const Stretch stretch(symbols, at);
    if (stretch.last() == at) {
      keep(at++);
      continue;
    }
    // The last letter may begin another stretch; the others begin none that this one is not.
    const char32_t sign = symbols[at + 1].code;
    for (; at < stretch.last(); ++at) {
      if (!stretch.is_spread() || symbols[at].code != sign) keep(at);
    }
  }
  return out;
}

}  // namespace hegui::text
