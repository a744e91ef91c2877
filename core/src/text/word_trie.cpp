#include "text/word_trie.h"

#include <algorithm>

namespace hegui::text {
namespace {

constexpr std::size_t kMostNoise = 4;

std::uint64_t key_of(std::uint32_t node, char32_t code) {
  return (std::uint64_t{node} << 21U) | code;
}

}  // namespace

void WordTrie::add(std::u32string_view word, Payload payload) {
  std::uint32_t node = 0;
  for (const char32_t code : word) {
    if (!is_letter_kind(kind_of(code))) continue;
    const std::uint64_t key = key_of(node, code);
    const auto found = std::find_if(edges_.begin(), edges_.end(),
                                    [&](const auto& edge) { return edge.first == key; });
    if (found != edges_.end()) {
      node = found->second;
      continue;
    }
    if (node == 0) may_begin_.at(code % kFilterSize) = true;
    node = static_cast<std::uint32_t>(payloads_.size());
    edges_.emplace_back(key, node);
    payloads_.emplace_back();
  }
  if (node == 0) return;
  payloads_[node].classes |= payload.classes;
  if (payload.label != 0) payloads_[node].label = payload.label;
}

void WordTrie::prepare() { std::sort(edges_.begin(), edges_.end()); }

std::uint32_t WordTrie::child(std::uint32_t node, char32_t code) const {
  const std::uint64_t key = key_of(node, code);
  const auto found = std::lower_bound(edges_.begin(), edges_.end(), key,
                                      [](const auto& edge, auto k) { return edge.first < k; });
  return found != edges_.end() && found->first == key ? found->second : 0;
}

void WordTrie::find_at(const UnitText& text, std::size_t first, std::vector<Hit>& hits) const {
  std::uint32_t node = 0;
  std::size_t noise = 0;
  for (std::size_t at = first; at < text.size() && noise <= kMostNoise; ++at) {
    const UnitText::Unit& unit = text[at];
    if (unit.sentence != text[first].sentence) return;
    if (!is_letter_kind(unit.kind)) {
      ++noise;
      continue;
    }
    noise = 0;
    node = child(node, unit.code);
    if (node == 0) return;
    const Payload& payload = payloads_[node];
    if (payload.classes == 0 && payload.label == 0) continue;
    const bool ends = unit.kind != UnitKind::latin || text[at + 1].kind != UnitKind::latin;
    if (ends) hits.push_back({first, at + 1, payload});
  }
}

std::vector<WordTrie::Hit> WordTrie::find(const UnitText& text) const {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const UnitText::Unit& unit = text[at];
    if (!is_letter_kind(unit.kind) || !may_begin_.at(unit.code % kFilterSize)) continue;
    if (unit.kind == UnitKind::latin && text.before(at).kind == UnitKind::latin) continue;
    find_at(text, at, hits);
  }
  return hits;
}

}  // namespace hegui::text
