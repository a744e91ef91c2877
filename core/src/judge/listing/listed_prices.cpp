#include "judge/listing/listed_prices.h"

#include <algorithm>
#include <array>

namespace hegui::judge::listing {
namespace {

using text::PricePeriod;

// Products of what is below these fit into 64 bits.
constexpr std::int64_t kMostFen = 1'000'000'000'000;
constexpr std::int64_t kMostTimes = 90'000;
constexpr std::size_t kMostSummands = 40;

struct Lengths {
  std::int64_t months;                // 0: no whole months
  std::array<std::int64_t, 4> hours;  // every way to count it; 0 ends the list
};

// By PricePeriod.
constexpr std::array<Lengths, 8> kLengths = {{
    {0, {}},
    {0, {}},
    {0, {1}},
    {0, {24}},
    {0, {std::int64_t{7} * 24}},
    {1, {std::int64_t{30} * 24, std::int64_t{31} * 24}},
    {3, {std::int64_t{90} * 24, std::int64_t{91} * 24, std::int64_t{92} * 24}},
    {12, {std::int64_t{360} * 24, std::int64_t{365} * 24, std::int64_t{366} * 24}},
}};

const Lengths& lengths_of(PricePeriod period) { return kLengths[static_cast<std::size_t>(period)]; }

bool recurs(PricePeriod period) { return period > PricePeriod::once; }

class Check {
 public:
  Check(const text::Price& price, std::int64_t fen, const PriceHints& hints)
      : price_(price), fen_(fen), hints_(hints) {}

  bool follows_from(std::int64_t listed, PricePeriod period) const {
    if (fen_ == listed && same_period(period)) return true;
    if (fen_ > kMostFen || listed > kMostFen) return false;
    if (by_period(listed, period)) return true;
    return std::any_of(hints_.counts.begin(), hints_.counts.end(), [&](std::int64_t count) {
      return count > 1 && count <= kMostTimes && by_count(listed, period, count);
    });
  }

 private:
  bool same_period(PricePeriod period) const {
    if (!recurs(period) || !recurs(price_.period)) return true;
    if (price_.period == period) return price_.periods == 1;
    return months_of_price() != 0 && months_of_price() == lengths_of(period).months;
  }

  std::int64_t months_of_price() const { return lengths_of(price_.period).months * price_.periods; }

  // Is it `listed` divided by `parts`, as far as its decimals can tell?
  bool is_part(std::int64_t listed, std::int64_t parts) const {
    const std::int64_t difference = fen_ * parts - listed;
    if (difference == 0) return true;
    const bool rounded = hints_.about || price_.step_fen < 100;
    if (!rounded) return false;
    const std::int64_t step = price_.step_fen * parts;
    return 2 * (difference < 0 ? -difference : difference) <= step ||
           (hints_.about && difference > 0 && difference < step);
  }

  bool is_ratio(std::int64_t listed, std::int64_t mine, std::int64_t theirs) const {
    if (mine <= 0 || theirs <= 0) return false;
    if (fen_ * theirs == listed * mine) return true;
    return theirs % mine == 0 && is_part(listed, theirs / mine);
  }

  bool by_period(std::int64_t listed, PricePeriod period) const {
    if (!recurs(price_.period) || !recurs(period)) return false;
    const Lengths& mine = lengths_of(price_.period);
    const Lengths& theirs = lengths_of(period);
    if (mine.months != 0 && theirs.months != 0) {
      return is_ratio(listed, mine.months * price_.periods, theirs.months);
    }
    for (const std::int64_t my_hours : mine.hours) {
      for (const std::int64_t their_hours : theirs.hours) {
        if (is_ratio(listed, my_hours * price_.periods, their_hours)) return true;
      }
    }
    return false;
  }

  bool by_count(std::int64_t listed, PricePeriod period, std::int64_t count) const {
    const bool times = fen_ == listed * count;
    if (times && (same_period(period) || !recurs(price_.period))) return true;
    // A year for three people at a monthly price a head.
    if (recurs(price_.period) && recurs(period) && listed <= kMostFen / count &&
        by_period(listed * count, period)) {
      return true;
    }
    return (hints_.each || price_.per_unit || recurs(price_.period)) && is_part(listed, count);
  }

  const text::Price& price_;
  std::int64_t fen_;
  const PriceHints& hints_;
};

bool is_sum(const Check& check, const std::vector<ListedPrice>& listed) {
  if (listed.size() > kMostSummands) return false;
  std::int64_t all = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    if (listed[i].fen > kMostFen) return false;
    all += listed[i].fen;
    for (std::size_t j = 0; j < i; ++j) {
      if (check.follows_from(listed[i].fen + listed[j].fen, listed[i].period)) return true;
    }
  }
  return listed.size() > 1 && check.follows_from(all, listed.front().period);
}

}  // namespace

bool follows(const text::Price& price, std::int64_t fen, const PriceHints& hints,
             const std::vector<ListedPrice>& listed) {
  const Check check(price, fen, hints);
  const bool from_one = std::any_of(listed.begin(), listed.end(), [&](const ListedPrice& each) {
    return check.follows_from(each.fen, each.period);
  });
  return from_one || (hints.sum && is_sum(check, listed));
}

}  // namespace hegui::judge::listing
