// Stretches of a text that do not overlap, made of any, and whether another one overlaps one of
// them.
//
// Who uses it: the listing judge, to give one stretch to one rule, and to leave stretches alone.
// Each question costs the logarithm of their number.
#ifndef HEGUI_JUDGE_LISTING_STRETCHES_H_
#define HEGUI_JUDGE_LISTING_STRETCHES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace hegui::judge::listing {

class Stretches {
 public:
  bool overlaps(std::uint32_t from, std::uint32_t to) const {
    const auto behind = ends_.lower_bound(to);
    return behind != ends_.begin() && std::prev(behind)->second > from;
  }
  // [from, to) must overlap none of them.
  void add(std::uint32_t from, std::uint32_t to) { ends_.emplace(from, to); }

 private:
  std::map<std::uint32_t, std::uint32_t> ends_;  // by beginning
};

// Stretches that touch become one.
class Union {
 public:
  void add(std::size_t from, std::size_t to) {
    if (from < to) spans_.emplace_back(from, to);
  }
  Stretches stretches() {
    std::sort(spans_.begin(), spans_.end());
    Stretches out;
    for (std::size_t i = 0; i < spans_.size();) {
      auto [from, to] = spans_[i];
      while (++i < spans_.size() && spans_[i].first <= to) to = std::max(to, spans_[i].second);
      out.add(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
    }
    return out;
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_STRETCHES_H_
