#include "text/automaton.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hegui::text {
namespace {

WordPool pool_of(const std::vector<std::u32string>& words) {
  WordPool out;
  for (const std::u32string& word : words) out.push(word);
  return out;
}

}  // namespace

// The words are sorted, so that those with a common beginning lie together: a state is a range of
// them, and no tree is needed.
class Automaton::Builder {
 public:
  Builder(Automaton& out, const WordPool& words) : out_(out), words_(words) {}

  void build() {
    number_symbols();
    sort_words();
    place();
    link();
  }

 private:
  struct Entry {
    std::uint64_t beginning;  // its first four numbers, the first the highest
    std::uint32_t first;      // of numbers_
    std::uint32_t length;
    std::uint32_t word;
  };
  // A state on its way: the words that begin as it does.
  struct Range {
    std::uint32_t first;  // of entries_
    std::uint32_t last;
    std::uint32_t depth;
    std::int32_t state;
  };
  struct Child {
    std::int32_t number;
    std::uint32_t first;
    std::uint32_t last;
  };

  // The more frequent a symbol, the smaller its number: siblings then lie close together.
  void number_symbols() {
    out_.pages_.assign(kSymbolLimit >> 8U, 0);
    out_.numbers_.assign(256, 0);
    std::vector<std::uint32_t> counts(256, 0);  // laid out as the numbers are
    std::vector<char32_t> symbols;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (const char32_t symbol : words_[i]) {
        if (symbol >= kSymbolLimit) continue;
        std::uint16_t& page = out_.pages_[symbol >> 8U];
        if (page == 0) {
          page = static_cast<std::uint16_t>(counts.size() >> 8U);
          counts.resize(counts.size() + 256, 0);
        }
        if (counts[place_of(symbol)]++ == 0) symbols.push_back(symbol);
      }
    }
    out_.numbers_.resize(counts.size(), 0);
    std::sort(symbols.begin(), symbols.end(), [&](char32_t left, char32_t right) {
      const std::uint32_t a = counts[place_of(left)];
      const std::uint32_t b = counts[place_of(right)];
      return a != b ? a > b : left < right;
    });
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max() - 1;
    if (symbols.size() > kMost) symbols.resize(kMost);
    std::uint16_t number = 0;
    for (const char32_t symbol : symbols) out_.numbers_[place_of(symbol)] = ++number;
    alphabet_ = number;
  }

  std::size_t place_of(char32_t symbol) const {
    return (static_cast<std::size_t>(out_.pages_[symbol >> 8U]) << 8U) | (symbol & 0xFFU);
  }

  void sort_words() {
    entries_.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) add_entry(i);
    std::sort(entries_.begin(), entries_.end(), [this](const Entry& left, const Entry& right) {
      const int order = compared(left, right);
      return order != 0 ? order < 0 : left.word < right.word;
    });
    entries_.erase(std::unique(entries_.begin(), entries_.end(),
                               [this](const Entry& left, const Entry& right) {
                                 return left.length == right.length && compared(left, right) == 0;
                               }),
                   entries_.end());
  }

  // Words with symbols that are in no alphabet are never found.
  void add_entry(std::size_t word) {
    const std::u32string_view letters = words_[word];
    Entry entry{0, static_cast<std::uint32_t>(numbers_.size()),
                static_cast<std::uint32_t>(letters.size()), static_cast<std::uint32_t>(word)};
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const auto number = static_cast<std::uint16_t>(out_.number_of(letters[i]));
      if (number == 0) {
        numbers_.resize(entry.first);
        return;
      }
      numbers_.push_back(number);
      if (i < kInBeginning) entry.beginning |= std::uint64_t{number} << (48U - 16U * i);
    }
    if (!letters.empty()) entries_.push_back(entry);
  }

  int compared(const Entry& left, const Entry& right) const {
    if (left.beginning != right.beginning) return left.beginning < right.beginning ? -1 : 1;
    const std::uint32_t common = std::min(left.length, right.length);
    for (std::uint32_t i = kInBeginning; i < common; ++i) {
      const int order = int{numbers_[left.first + i]} - int{numbers_[right.first + i]};
      if (order != 0) return order;
    }
    return left.length == right.length ? 0 : left.length < right.length ? -1 : 1;
  }

  void grow(std::size_t size) {
    if (size <= out_.states_.size()) return;
    const std::size_t to = std::max(size, out_.states_.size() * 2);
    out_.states_.resize(to);
    for (std::size_t place = next_free_.size(); place <= to; ++place) {
      next_free_.push_back(static_cast<std::uint32_t>(place));
    }
  }

  bool is_free(std::size_t place) const { return out_.states_[place].check == -1; }

  // The first unused place from here on. Every search makes the next ones over the same places
  // shorter.
  std::size_t free_from(std::size_t place) {
    std::uint32_t end = next_free_[place];
    while (next_free_[end] != end) end = next_free_[end];
    while (next_free_[place] != end) place = std::exchange(next_free_[place], end);
    return end;
  }

  void take(std::size_t place, std::int32_t state) {
    out_.states_[place].check = state;
    next_free_[place] = static_cast<std::uint32_t>(place + 1);
  }

  // A base under which all children fall on unused places.
  std::int32_t free_base() {
    const std::size_t lowest = slot(children_.front().number);
    const bool single = children_.size() == 1;
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
      const bool fits = std::all_of(children_.begin(), children_.end(), [&](const Child& child) {
        return is_free(slot(base + child.number));
      });
      if (fits) return base;
    }
  }

  // The words of a range by the number that comes next; gives the word that ends here.
  std::int32_t divide(const Range& range) {
    children_.clear();
    std::uint32_t at = range.first;
    std::int32_t word = -1;
    if (at < range.last && entries_[at].length == range.depth) {
      word = static_cast<std::int32_t>(entries_[at].word);
      ++at;
    }
    while (at < range.last) {
      const std::uint16_t number = numbers_[entries_[at].first + range.depth];
      const std::uint32_t first = at;
      while (at < range.last && numbers_[entries_[at].first + range.depth] == number) ++at;
      children_.push_back({number, first, at});
    }
    return word;
  }

  void place() {
    grow(static_cast<std::size_t>(alphabet_) + 2);
    take(0, 0);
    order_.push_back({0, static_cast<std::uint32_t>(entries_.size()), 0, 0});
    std::size_t used = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Range range = order_[i];
      order_[i].first = static_cast<std::uint32_t>(divide(range) + 1);  // link() asks for it
      // A base of its own keeps a leaf from taking a neighbour's children for its own.
      if (children_.empty()) continue;
      const std::int32_t base = free_base();
      out_.states_[slot(range.state)].base = base;
      for (const Child& child : children_) {
        take(slot(base + child.number), range.state);
        used = std::max(used, slot(base + child.number) + 1);
        order_.push_back({child.first, child.last, range.depth + 1, base + child.number});
      }
    }
    out_.states_.resize(used);
    out_.states_.shrink_to_fit();
  }

  // Breadth first: what a state falls back to is nearer to the root and done before it.
  void link() {
    out_.outputs_.reserve(entries_.size() + 1);
    out_.outputs_.push_back({0, 0});
    for (std::size_t i = 1; i < order_.size(); ++i) {
      const std::int32_t state = order_[i].state;
      State& found = out_.states_[slot(state)];
      const State& before = out_.states_[slot(found.check)];
      const std::int32_t number = state - before.base;
      found.fail = found.check == 0 ? 0 : out_.next(before.fail, number);
      found.output = out_.states_[slot(found.fail)].output;
      if (order_[i].first == 0) continue;
      out_.outputs_.push_back({order_[i].first - 1, found.output});
      found.output = static_cast<std::uint32_t>(out_.outputs_.size() - 1);
    }
  }

  static constexpr std::uint32_t kInBeginning = 4;
  static constexpr std::size_t kMostTries = 64;

  Automaton& out_;
  const WordPool& words_;
  std::vector<std::uint16_t> numbers_;  // of all words
  std::vector<Entry> entries_;
  std::vector<Child> children_;  // of the state that is being placed
  std::vector<Range> order_;
  std::int32_t alphabet_ = 0;
  std::vector<std::uint32_t> next_free_;  // by place: itself, or one nearer to the next unused one
  std::size_t first_tried_ = 1;
};

Automaton::Automaton(const WordPool& words) { Builder(*this, words).build(); }

Automaton::Automaton(const std::vector<std::u32string>& words) : Automaton(pool_of(words)) {}

std::size_t Automaton::memory() const {
  return (pages_.size() + numbers_.size()) * sizeof(std::uint16_t) +
         states_.size() * sizeof(State) + outputs_.size() * sizeof(Output);
}

}  // namespace hegui::text
