#include "text/price_detector.h"

#include <algorithm>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::int64_t kUnitsOfFen = Amount::kScale / 100;
constexpr int kMostParts = 4;  // of "per person per month" and its like
constexpr int kMostFillers = 3;
constexpr std::uint32_t kMostPeriods = 120;

// What stands behind whole yuan.
struct Coins {
  std::int64_t fen = 0;
  std::int64_t unit = 100;  // fen that the amount counts
};

class Finder {
 public:
  Finder(const LetterStream& letters, const PriceWords& words) : letters_(letters), words_(words) {}

  std::vector<Price> find() {
    std::size_t at = 0;
    while (at < letters_.size()) {
      const bool may_begin = words_.beginnings.may_have(letters_.codes[at]);
      at = may_begin ? std::max(read_at(at), at + 1) : at + 1;
    }
    return std::move(out_);
  }

 private:
  bool begins_number(std::size_t at) const {
    const char32_t code = letters_.at(at);
    return is_digit(code) || words_.numerals.digits.count(code) != 0 ||
           words_.numerals.multiples.count(code) != 0;
  }

  // Reads on from `at`; where to go on.
  std::size_t read_at(std::size_t at) {
    if (const auto sign = words_.currency_before.longest_at(letters_, at)) {
      const std::size_t from = at + sign->length;
      if (begins_number(from)) return read_price(at, from, true);
      return at + 1;
    }
    if (!begins_number(at)) return at + 1;
    return read_price(at, at, false);
  }

  bool is_apart(std::size_t from) const {
    if (words_.vague.longest_before(letters_, from)) return false;
    if (from == 0 || letters_.gap_before(from)) return true;
    const char32_t before = letters_.at(from - 1);
    return !(is_digit(before) || before == U'.' || before == U'_');
  }

  std::size_t read_price(std::size_t first, std::size_t from, bool signed_before) {
    const auto low = parse_amount(letters_, from, words_.numerals);
    if (!low) return skip_digits(from);
    Price price;
    price.first = first;
    price.signed_before = signed_before;
    auto high = low;
    std::size_t end = low->end;
    if (const auto range = read_range(*low)) {
      high = range;
      end = range->end;
    }
    Coins coins;
    const std::size_t after_currency = currency_end(end, coins);
    const bool has_currency = after_currency != end || signed_before;
    if (!has_currency) price.bare = true;
    price.last = after_currency;
    read_suffix(price);
    const bool counts =
        has_currency || (price.last != after_currency && (slash_follows(end) || high->multiplied) &&
                         price.period != PricePeriod::unsaid);
    if (!is_apart(from)) return low->end;
    if (!counts) {
      const bool small = low->chinese && low->units < 100 * Amount::kScale;
      if (small || !stands_alone(price.last)) return low->end;
      price.mere = true;
    }
    if (has_currency) price.bare = false;
    if (!set_amounts(price, *low, *high, coins)) return price.last;
    read_prefix(price);
    out_.push_back(price);
    if (!price.mere) floor_ = price.last;
    return price.last;
  }

  // Nothing follows that the number could count.
  bool stands_alone(std::size_t end) const {
    if (end >= letters_.size() || words_.loose_followers.longest_at(letters_, end)) return true;
    const char32_t next = letters_.at(end);
    return letters_.ends_clause(end) || next == U'*' || next == U'<';
  }

  std::size_t skip_digits(std::size_t at) const {
    ++at;
    while (begins_number(at)) ++at;
    return at;
  }

  std::optional<Amount> read_range(const Amount& low) const {
    const auto between = words_.ranges.longest_at(letters_, low.end);
    if (!between) return std::nullopt;
    std::size_t at = low.end + between->length;
    if (const auto sign = words_.currency_before.longest_at(letters_, at)) at += sign->length;
    if (!begins_number(at)) return std::nullopt;
    const auto high = parse_amount(letters_, at, words_.numerals);
    if (!high || high->units <= 0) return std::nullopt;
    return high;
  }

  // Where the currency behind an amount ends; `end` where there is none. Coins count too.
  std::size_t currency_end(std::size_t end, Coins& coins) const {
    if (words_.not_currency.longest_at(letters_, end)) return end;
    if (const auto word = words_.currency_after.longest_at(letters_, end)) {
      return read_coins(end + word->length, coins);
    }
    if (const auto coin = words_.small_coins.longest_at(letters_, end)) {
      coins.unit = coin->value;
      return end + coin->length;
    }
    const auto loose = words_.loose_currency.longest_at(letters_, end);
    if (!loose) return end;
    const std::size_t after = end + loose->length;
    const std::size_t after_coins = read_coins(after, coins);
    if (after_coins != after) return after_coins;
    const char32_t next = letters_.at(after);
    const bool noun = is_han(next) || is_alnum(next);
    if (!noun || words_.loose_followers.longest_at(letters_, after) ||
        words_.periods_after.longest_at(letters_, after)) {
      return after;
    }
    return end;
  }

  // "three yuan five": one more digit, with or without the word for the coin.
  std::size_t read_coins(std::size_t at, Coins& coins) const {
    if (letters_.gap_before(at)) return at;
    const char32_t code = letters_.at(at);
    std::uint32_t digit = 0;
    if (is_digit(code)) {
      digit = static_cast<std::uint32_t>(code - U'0');
    } else {
      const auto numeral = words_.numerals.digits.find(code);
      if (numeral == words_.numerals.digits.end()) return at;
      digit = numeral->second;
    }
    if (digit == 0) return at;
    if (const auto coin = words_.tenths.longest_at(letters_, at + 1)) {
      coins.fen = digit * 10;
      return at + 1 + coin->length;
    }
    const char32_t next = letters_.at(at + 1);
    const bool period = words_.periods_after.longest_at(letters_, at + 1).has_value();
    const bool goes_on = is_han(next) || is_alnum(next) || next == U'.' || next == U',';
    if (goes_on && !period) return at;
    if (words_.periods_after.longest_at(letters_, at)) return at;
    coins.fen = digit * 10;
    return at + 1;
  }

  bool slash_follows(std::size_t end) const {
    return words_.per.longest_at(letters_, end).has_value();
  }

  // Periods and units behind the amount.
  void read_suffix(Price& price) const {
    for (int part = 0; part < kMostParts; ++part) {
      const std::size_t at = price.last;
      if (const auto period = words_.periods_after.longest_at(letters_, at)) {
        price.last += period->length;
        set_period(price, period->value, 1);
        continue;
      }
      if (read_per(price)) continue;
      if (read_count(price)) continue;
      return;
    }
  }

  void set_period(Price& price, std::uint32_t value, std::uint32_t count) const {
    if (price.period != PricePeriod::unsaid) return;
    price.period = static_cast<PricePeriod>(value);
    price.periods = count;
  }

  bool read_per(Price& price) const {
    const auto per = words_.per.longest_at(letters_, price.last);
    if (!per) return false;
    std::size_t at = price.last + per->length;
    std::uint32_t count = 1;
    if (begins_number(at)) {
      const auto number = parse_amount(letters_, at, words_.numerals);
      if (!number || number->units % Amount::kScale != 0) return false;
      const std::int64_t whole = number->units / Amount::kScale;
      if (whole < 1 || whole > kMostPeriods) return false;
      count = static_cast<std::uint32_t>(whole);
      at = number->end;
    }
    if (const auto noun = words_.period_nouns.longest_at(letters_, at)) {
      set_period(price, noun->value, count);
      price.last = at + noun->length;
      return true;
    }
    if (const auto unit = words_.units.longest_at(letters_, at)) {
      price.per_unit = true;
      price.last = at + unit->length;
      return true;
    }
    return false;
  }

  // "for three years", where nothing else follows that the years could belong to.
  bool read_count(Price& price) const {
    if (!begins_number(price.last) || price.period != PricePeriod::unsaid) return false;
    const auto number = parse_amount(letters_, price.last, words_.numerals);
    if (!number || number->units % Amount::kScale != 0) return false;
    const std::int64_t whole = number->units / Amount::kScale;
    if (whole < 1 || whole > kMostPeriods) return false;
    const auto noun = words_.period_nouns.longest_at(letters_, number->end);
    if (!noun) return false;
    const std::size_t end = number->end + noun->length;
    const char32_t next = letters_.at(end);
    if (is_han(next) || is_alnum(next)) return false;
    set_period(price, noun->value, static_cast<std::uint32_t>(whole));
    price.last = end;
    return true;
  }

  void read_prefix(Price& price) const {
    std::size_t first = price.first;
    if (const auto before = words_.periods_before.longest_before(letters_, first)) {
      if (first - before->length >= floor_) {
        set_period(price, before->value, 1);
        price.first = first - before->length;
        return;
      }
    }
    for (int i = 0; i <= kMostFillers && first > floor_; ++i) {
      for (const WordTable* table : {&words_.periods_before, &words_.periods_told}) {
        const auto told = table->longest_before(letters_, first);
        if (!told || first - told->length < floor_) continue;
        set_period(price, told->value, 1);
        return;
      }
      const auto filler = words_.fillers.longest_before(letters_, first);
      if (!filler) return;
      first -= std::min(first, filler->length);
    }
  }

  static bool set_amounts(Price& price, const Amount& low, const Amount& high, Coins coins) {
    std::int64_t units = low.units;
    // "1-2 ten thousand": the multiple belongs to both.
    if (!low.multiplied && high.multiplied && units <= high.units / Amount::kScale) {
      units *= Amount::kScale;
    }
    if (coins.unit != 100) {
      price.fen = units * coins.unit / Amount::kScale;
      price.highest_fen = high.units * coins.unit / Amount::kScale;
      price.step_fen = coins.unit;
      return units * coins.unit % Amount::kScale == 0 && price.fen <= price.highest_fen;
    }
    if (units % kUnitsOfFen != 0 || high.units % kUnitsOfFen != 0) return false;
    price.fen = units / kUnitsOfFen + coins.fen;
    price.highest_fen = high.units / kUnitsOfFen + coins.fen;
    if (price.highest_fen < price.fen) std::swap(price.fen, price.highest_fen);
    const int decimals = coins.fen != 0 ? 1 : low.decimals;
    price.step_fen = decimals == 0 ? 100 : (decimals == 1 ? 10 : 1);
    return true;
  }

  const LetterStream& letters_;
  const PriceWords& words_;
  std::vector<Price> out_;
  std::size_t floor_ = 0;  // where the price before ends
};

}  // namespace

void PriceWords::prepare() {
  for (WordTable* table :
       {&currency_before, &currency_after, &loose_currency, &loose_followers, &not_currency,
        &tenths, &small_coins, &vague, &ranges, &per, &periods_after, &period_nouns,
        &periods_before, &periods_told, &fillers, &units}) {
    table->prepare();
  }
  currency_before.add_first_letters(beginnings);
  numerals.add_beginnings(beginnings);
}

std::vector<Price> find_prices(const LetterStream& letters, const PriceWords& words) {
  return Finder(letters, words).find();
}

}  // namespace hegui::text
