#include "text/automaton.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace hegui::text {
namespace {

// A trie before its states have found their places.
struct Node {
  std::vector<std::pair<std::int32_t, std::int32_t>> children;  // number, node; by number
  std::int32_t word = -1;
};

}  // namespace

class Automaton::Builder {
 public:
  Builder(Automaton& out, const std::vector<std::u32string>& words) : out_(out), words_(words) {}

  void build() {
    number_symbols();
    make_trie();
    place();
    link();
  }

 private:
  // The more frequent a symbol, the smaller its number: siblings then lie close together.
  void number_symbols() {
    std::map<char32_t, std::size_t> counts;
    for (const std::u32string& word : words_) {
      for (const char32_t symbol : word) {
        if (symbol < kSymbolLimit) ++counts[symbol];
      }
    }
    std::vector<std::pair<char32_t, std::size_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) {
      return left.second > right.second;
    });
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max() - 1;
    if (ranked.size() > kMost) ranked.resize(kMost);
    out_.pages_.assign(kSymbolLimit >> 8U, 0);
    out_.numbers_.assign(256, 0);
    std::uint16_t number = 0;
    for (const auto& [symbol, count] : ranked) {
      std::uint16_t& page = out_.pages_[symbol >> 8U];
      if (page == 0) {
        page = static_cast<std::uint16_t>(out_.numbers_.size() >> 8U);
        out_.numbers_.resize(out_.numbers_.size() + 256, 0);
      }
      out_.numbers_[(static_cast<std::size_t>(page) << 8U) | (symbol & 0xFFU)] = ++number;
    }
    alphabet_ = number;
  }

  void make_trie() {
    nodes_.emplace_back();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].empty()) continue;
      std::size_t node = 0;
      bool usable = true;
      for (const char32_t symbol : words_[i]) {
        const std::int32_t number = out_.number_of(symbol);
        usable = usable && number != 0;
        if (usable) node = child(node, number);
      }
      if (usable && nodes_[node].word < 0) nodes_[node].word = static_cast<std::int32_t>(i);
    }
  }

  std::size_t child(std::size_t node, std::int32_t number) {
    auto& children = nodes_[node].children;
    const auto at = std::lower_bound(
        children.begin(), children.end(), number,
        [](const auto& entry, std::int32_t wanted) { return entry.first < wanted; });
    if (at != children.end() && at->first == number) return slot(at->second);
    const auto made = static_cast<std::int32_t>(nodes_.size());
    children.insert(at, {number, made});
    nodes_.emplace_back();
    return slot(made);
  }

  void grow(std::size_t size) {
    if (size <= out_.states_.size()) return;
    const std::size_t to = std::max(size, out_.states_.size() * 2);
    out_.states_.resize(to);
    out_.words_.resize(to, -1);
    for (std::size_t place = next_free_.size(); place <= to; ++place) next_free_.push_back(place);
  }

  bool is_free(std::size_t place) const { return out_.states_[place].check == -1; }

  // The first unused place from here on. Every search makes the next ones over the same places
  // shorter.
  std::size_t free_from(std::size_t place) {
    std::size_t end = place;
    while (next_free_[end] != end) end = next_free_[end];
    while (next_free_[place] != end) place = std::exchange(next_free_[place], end);
    return end;
  }

  void take(std::size_t place, std::int32_t state) {
    out_.states_[place].check = state;
    next_free_[place] = place + 1;
  }

  // A base under which all children fall on unused places.
  std::int32_t free_base(const Node& node) {
    const std::size_t lowest = slot(node.children.front().first);
    const bool single = node.children.size() == 1;
    std::size_t tries = 0;
    for (std::size_t place = std::max(lowest, single ? std::size_t{1} : first_tried_);; ++place) {
      grow(place + static_cast<std::size_t>(alphabet_) + 1);
      place = free_from(place);
      grow(place + static_cast<std::size_t>(alphabet_) + 1);
      // Where the array is nearly full, places before here are not worth another look; what they
      // leave is for states with one child.
      if (!single && ++tries == kMostTries) first_tried_ = place;
      const std::int32_t base =
          static_cast<std::int32_t>(place) - static_cast<std::int32_t>(lowest);
      const bool fits =
          std::all_of(node.children.begin(), node.children.end(),
                      [&](const auto& entry) { return is_free(slot(base + entry.first)); });
      if (fits) return base;
    }
  }

  void place() {
    grow(static_cast<std::size_t>(alphabet_) + 2);
    take(0, 0);
    order_.push_back({0, 0});
    std::size_t used = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const auto [node_index, state] = order_[i];
      const Node& node = nodes_[node_index];
      out_.words_[slot(state)] = node.word;
      // A base of its own keeps a leaf from taking a neighbour's children for its own.
      if (node.children.empty()) continue;
      const std::int32_t base = free_base(node);
      out_.states_[slot(state)].base = base;
      for (const auto& [number, to] : node.children) {
        take(slot(base + number), state);
        used = std::max(used, slot(base + number) + 1);
        order_.push_back({slot(to), base + number});
      }
    }
    out_.states_.resize(used);
    out_.states_.shrink_to_fit();
    out_.words_.resize(used);
    out_.words_.shrink_to_fit();
  }

  // Breadth first: what a state falls back to is nearer to the root and done before it.
  void link() {
    out_.links_.assign(out_.states_.size(), 0);
    for (const auto& [node_index, state] : order_) {
      for (const auto& [number, to] : nodes_[node_index].children) {
        const std::int32_t reached = out_.states_[slot(state)].base + number;
        State& found = out_.states_[slot(reached)];
        const std::int32_t back =
            state == 0 ? 0 : out_.next(out_.states_[slot(state)].fail, number);
        found.fail = back;
        const std::int32_t behind = out_.states_[slot(back)].output;
        found.output = out_.words_[slot(reached)] >= 0 ? reached : behind;
        out_.links_[slot(reached)] = behind;
      }
    }
  }

  struct Placed {
    std::size_t node;
    std::int32_t state;
  };

  Automaton& out_;
  const std::vector<std::u32string>& words_;
  std::vector<Node> nodes_;
  std::vector<Placed> order_;
  std::int32_t alphabet_ = 0;
  static constexpr std::size_t kMostTries = 64;
  std::vector<std::size_t> next_free_;  // by place: itself, or one nearer to the next unused one
  std::size_t first_tried_ = 1;
};

Automaton::Automaton(const std::vector<std::u32string>& words) { Builder(*this, words).build(); }

std::size_t Automaton::memory() const {
  return (pages_.size() + numbers_.size()) * sizeof(std::uint16_t) +
         states_.size() * sizeof(State) + (words_.size() + links_.size()) * sizeof(std::int32_t);
}

}  // namespace hegui::text
