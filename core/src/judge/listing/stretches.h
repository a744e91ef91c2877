// Stretches of a text that do not overlap, and whether another one overlaps one of them.
//
// Who uses it: the listing judge, to give one stretch to one rule. Each question costs the
// logarithm of their number.
#ifndef HEGUI_JUDGE_LISTING_STRETCHES_H_
#define HEGUI_JUDGE_LISTING_STRETCHES_H_

#include <cstdint>
#include <iterator>
#include <map>

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

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_STRETCHES_H_
