#include "text/service_hours.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kNoon = 12 * 60;
constexpr int kMostJoined = 12;

using Kind = HoursToken::Kind;

struct Number {
  int value;
  std::size_t end;
};

struct Moment {
  int minutes = 0;
  bool sure = false;      // written as a time, not as a mere number
  bool has_part = false;  // with a part of the day, or am and pm
  bool in_afternoon = false;
  std::size_t end = 0;
};

class Finder {
 public:
  Finder(const LetterStream& letters, const HoursWords& words) : letters_(letters), words_(words) {}

  std::vector<HoursToken> find() {
    std::size_t at = 0;
    while (at < letters_.size()) {
      if (!words_.beginnings.may_have(letters_.codes[at])) {
        ++at;
        continue;
      }
      if (const auto token = token_at(at)) {
        out_.push_back(*token);
        at = std::max(token->last, at + 1);
        continue;
      }
      if (const auto limit = words_.not_days.longest_at(letters_, at)) {
        at += limit->length;
        continue;
      }
      at = is_digit(letters_.at(at)) ? number_end(at) : at + 1;
    }
    return std::move(out_);
  }

 private:
  static HoursToken token(Kind kind, std::size_t first, std::size_t last) {
    HoursToken out{};
    out.kind = kind;
    out.first = first;
    out.last = last;
    return out;
  }

  std::size_t number_end(std::size_t at) const {
    while (is_digit(letters_.at(at))) ++at;
    return at;
  }

  std::optional<HoursToken> token_at(std::size_t at) const {
    const auto mark = words_.marks.longest_at(letters_, at);
    const auto days = days_at(at);
    if (days && (!mark || days->last >= at + mark->length)) return days;
    const auto limit = words_.not_days.longest_at(letters_, at);
    if (limit && (!mark || limit->length > mark->length)) return std::nullopt;
    if (mark) {
      HoursToken out = token(static_cast<Kind>(mark->value), at, at + mark->length);
      if (out.kind == Kind::round_clock) out.to = kDay;
      return out;
    }
    if (const auto product = product_at(at)) return product;
    if (const auto time = time_at(at)) return time;
    if (const auto part = words_.day_parts.longest_at(letters_, at)) {
      HoursToken out = token(Kind::part_of_day, at, at + part->length);
      out.from = static_cast<int>(part->value);
      return out;
    }
    return std::nullopt;
  }

  // ---- days ----

  std::optional<HoursToken> days_at(std::size_t at) const {
    auto set = one_set_at(at);
    if (!set) return std::nullopt;
    for (int i = 0; i < kMostJoined; ++i) {
      std::size_t next = set->last;
      if (const auto joiner = words_.joiners.longest_at(letters_, next)) next += joiner->length;
      const auto more = one_set_at(next);
      if (!more) break;
      set->days |= more->days;
      set->last = more->last;
    }
    if ((set->days & kWholeWeek) == kWholeWeek) set->days |= kHolidays;
    return set;
  }

  std::optional<HoursToken> one_set_at(std::size_t at) const {
    const auto set = words_.day_sets.longest_at(letters_, at);
    const auto limit = words_.not_days.longest_at(letters_, at);
    if (limit && (!set || limit->length > set->length)) return std::nullopt;
    const auto name = words_.day_names.longest_at(letters_, at);
    if (set && (!name || set->length >= name->length)) {
      if (is_count_before(at)) return std::nullopt;
      HoursToken out = token(Kind::days, at, at + set->length);
      out.days = set->value;
      return out;
    }
    if (!name) return std::nullopt;
    return named_days(at, *name);
  }

  // "two working days" are a time limit.
  bool is_count_before(std::size_t at) const {
    if (at == 0) return false;
    const char32_t before = letters_.at(at - 1);
    return is_digit(before) || words_.numerals.digits.count(before) != 0 ||
           words_.not_days.longest_before(letters_, at).has_value();
  }

  HoursToken named_days(std::size_t at, const WordTable::Hit& name) const {
    HoursToken out = token(Kind::days, at, at + name.length);
    std::uint32_t last_day = name.value;
    out.days = DaySet{1} << last_day;
    for (int i = 0; i < kMostJoined; ++i) {
      const auto through = words_.through.longest_at(letters_, out.last);
      const auto joiner = words_.joiners.longest_at(letters_, out.last);
      const std::size_t next = out.last + (through ? through->length : joiner ? joiner->length : 0);
      auto day = words_.day_names.longest_at(letters_, next);
      if (!day) {
        day = words_.day_endings.longest_at(letters_, next);
        // The same sign may begin a number: "Saturday one o'clock".
        const std::size_t behind = day ? next + day->length : next;
        if (day && !through && !joiner && words_.hour_signs.longest_at(letters_, behind)) break;
      }
      if (!day) break;
      if (through) {
        for (std::uint32_t d = last_day; d != day->value; d = (d + 1) % 7) {
          out.days |= DaySet{1} << d;
        }
      }
      out.days |= DaySet{1} << day->value;
      last_day = day->value;
      out.last = next + day->length;
    }
    return out;
  }

  // ---- times ----

  std::optional<Number> number_at(std::size_t at) const {
    if (is_digit(letters_.at(at))) {
      if (at > 0 && is_digit(letters_.at(at - 1)) && !letters_.gap_before(at)) return std::nullopt;
      int value = 0;
      std::size_t end = at;
      while (is_digit(letters_.at(end)) && (end == at || !letters_.gap_before(end))) {
        value = value * 10 + static_cast<int>(letters_.at(end) - U'0');
        if (++end - at > 2) return std::nullopt;
      }
      return Number{value, end};
    }
    if (words_.numerals.digits.count(letters_.at(at)) == 0 &&
        words_.numerals.multiples.count(letters_.at(at)) == 0) {
      return std::nullopt;
    }
    const auto amount = parse_amount(letters_, at, words_.numerals);
    if (!amount || amount->units > 60 * Amount::kScale) return std::nullopt;
    return Number{static_cast<int>(amount->units / Amount::kScale), amount->end};
  }

  void read_minutes(Moment& moment) const {
    const char32_t sign = letters_.at(moment.end);
    const bool colon = sign == U':' || (sign == U'.' && is_digit(letters_.at(moment.end + 2)));
    if (colon && is_digit(letters_.at(moment.end + 1)) && is_digit(letters_.at(moment.end + 2))) {
      if (const auto minutes = number_at(moment.end + 1); minutes && minutes->value < 60) {
        moment.minutes += minutes->value;
        moment.end = minutes->end;
        moment.sure = moment.sure || sign == U':';
        if (const auto hour = words_.hour_signs.longest_at(letters_, moment.end)) {
          moment.end += hour->length;
        }
      }
      return;
    }
    const auto hour = words_.hour_signs.longest_at(letters_, moment.end);
    if (!hour) return;
    moment.sure = true;
    moment.end += hour->length;
    if (const auto half = words_.half_hours.longest_at(letters_, moment.end)) {
      moment.minutes += 30;
      moment.end += half->length;
    } else if (const auto quarter = words_.quarter_hours.longest_at(letters_, moment.end)) {
      moment.minutes += 15 * static_cast<int>(quarter->value);
      moment.end += quarter->length;
    } else if (const auto minutes = number_at(moment.end); minutes && minutes->value < 60) {
      moment.minutes += minutes->value;
      moment.end = minutes->end;
      if (const auto word = words_.minute_signs.longest_at(letters_, moment.end)) {
        moment.end += word->length;
      }
    }
  }

  std::optional<Moment> moment_at(std::size_t at) const {
    Moment moment;
    int part_begins = 0;
    if (const auto part = words_.day_parts.longest_at(letters_, at)) {
      moment.has_part = true;
      part_begins = static_cast<int>(part->value);
      at += part->length;
    }
    const auto hours = number_at(at);
    if (!hours || hours->value > 24) return std::nullopt;
    moment.minutes = hours->value * 60;
    moment.end = hours->end;
    read_minutes(moment);
    bool afternoon = part_begins >= kNoon;
    if (const auto behind = words_.noon_behind.longest_at(letters_, moment.end)) {
      moment.has_part = true;
      moment.sure = true;
      afternoon = behind->value == 1;
      if (!afternoon && moment.minutes >= kNoon && moment.minutes < kNoon + 60) {
        moment.minutes -= kNoon;
      }
      moment.end += behind->length;
    }
    if (afternoon && moment.minutes < kNoon) moment.minutes += kNoon;
    moment.in_afternoon = afternoon;
    return moment;
  }

  std::optional<HoursToken> time_at(std::size_t at) const {
    const auto from = moment_at(at);
    if (!from) return std::nullopt;
    std::size_t next = from->end;
    bool worded = false;  // with words that make a beginning and an end of them
    const auto open = words_.opens.longest_at(letters_, next);
    if (open) {
      next += open->length;
      if (letters_.at(next) == U',') ++next;
    }
    auto through = words_.through.longest_at(letters_, next);
    if (!through && words_.between.longest_before(letters_, at)) {
      through = words_.between_and.longest_at(letters_, next);
      worded = through.has_value();
    }
    if (through) {
      next += through->length;
    } else if (!open && (!from->has_part || !words_.day_parts.longest_at(letters_, next))) {
      return one_sided(at, *from);
    }
    const auto later = words_.next_day.longest_at(letters_, next);
    if (later) next += later->length;
    auto to = moment_at(next);
    if (!to) return one_sided(at, *from);
    if (open) {
      const auto close = words_.closes.longest_at(letters_, to->end);
      if (!close && !through) return one_sided(at, *from);
      if (close) to->end += close->length;
      worded = true;
    }
    const bool behind_days =
        !out_.empty() && out_.back().kind == Kind::days && out_.back().last == at;
    if (!from->sure && !to->sure && !(from->has_part && to->has_part) && !behind_days && !worded) {
      return std::nullopt;
    }
    HoursToken out = token(Kind::time, at, to->end);
    out.from = from->minutes;
    out.to = to->minutes;
    // "1:30 to 5:30 in the afternoon", said of one of them.
    if (!from->has_part && to->in_afternoon && out.from + kNoon < out.to && out.from < 7 * 60) {
      out.from += kNoon;
    }
    if (from->in_afternoon && !to->has_part && out.to <= out.from && out.to < kNoon) {
      out.to += kNoon;
    }
    // "12 to half past 1", but not "02:00" nor two in the next morning.
    const bool after_noon = !later && letters_.codes[next] != U'0';
    if (!to->has_part && after_noon && out.to <= out.from && out.from < 15 * 60 &&
        out.to + kNoon > out.from) {
      out.to += kNoon;
    }
    if (out.to <= out.from) out.to += kDay;
    return out;
  }

  // "After seven", "until half past five".
  std::optional<HoursToken> one_sided(std::size_t at, const Moment& moment) const {
    if (!moment.sure && !moment.has_part) return std::nullopt;
    HoursToken out = token(Kind::time, at, moment.end);
    out.to = kDay;
    if (const auto behind = words_.after.longest_at(letters_, moment.end)) {
      out.from = moment.minutes;
      out.last = moment.end + behind->length;
      return out;
    }
    if (const auto before = words_.after_before.longest_before(letters_, at)) {
      out.from = moment.minutes;
      out.first = at - before->length;
      return out;
    }
    if (const auto before = words_.until.longest_before(letters_, at)) {
      out.to = moment.minutes;
      out.first = at - before->length;
      return out;
    }
    return std::nullopt;
  }

  // Days times hours.
  std::optional<HoursToken> product_at(std::size_t at) const {
    const auto days = number_at(at);
    if (!days || days->value < 1 || days->value > 24) return std::nullopt;
    std::size_t next = days->end;
    const auto sign_of_days = words_.days_signs.longest_at(letters_, next);
    if (sign_of_days) next += sign_of_days->length;
    const auto times = words_.times.longest_at(letters_, next);
    if (times) next += times->length;
    const auto hours = number_at(next);
    if (!times &&
        (!sign_of_days || !hours || !words_.hours_long.longest_at(letters_, hours->end))) {
      return std::nullopt;
    }
    if (!hours || hours->value < 1 || hours->value > 24) return std::nullopt;
    int number = days->value;
    int length = hours->value;
    if (number > 7 && length <= 7) std::swap(number, length);
    if (number > 7 || length < 4) return std::nullopt;
    std::size_t last = hours->end;
    if (const auto sign = words_.hours_long.longest_at(letters_, last)) last += sign->length;
    HoursToken out = token(Kind::days_by_hours, at, last);
    out.days = static_cast<DaySet>(number);
    out.to = length * 60;
    return out;
  }

  const LetterStream& letters_;
  const HoursWords& words_;
  std::vector<HoursToken> out_;
};

}  // namespace

void HoursWords::prepare() {
  for (WordTable* table :
       {&day_sets,    &not_days,    &day_names,  &day_endings,  &through,       &joiners,
        &day_parts,   &next_day,    &hour_signs, &half_hours,   &quarter_hours, &minute_signs,
        &noon_behind, &times,       &days_signs, &hours_long,   &opens,         &closes,
        &between,     &between_and, &after,      &after_before, &until,         &marks}) {
    table->prepare();
  }
  for (const WordTable* table : {&marks, &day_sets, &not_days, &day_names, &day_parts}) {
    table->add_first_letters(beginnings);
  }
  numerals.add_beginnings(beginnings);
}

std::vector<HoursToken> find_hours(const LetterStream& letters, const HoursWords& words) {
  return Finder(letters, words).find();
}

}  // namespace hegui::text
