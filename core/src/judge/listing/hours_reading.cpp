#include "judge/listing/hours_reading.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "judge/listing/hours_rows.h"

namespace hegui::judge::listing {
namespace {

using text::HoursToken;
using Kind = HoursToken::Kind;

constexpr text::DaySet kMonday = 1;
constexpr std::size_t kWithin = 8;
constexpr std::size_t kMostRows = 500;

class Reader {
 public:
  Reader(const text::LetterStream& letters, const text::HoursWords& words,
         const HoursContexts& contexts, HoursField field)
      : letters_(letters),
        contexts_(contexts),
        field_(field),
        tokens_(text::find_hours(letters, words)) {}

  std::vector<HoursBreach> read() {
    std::size_t first = 0;
    for (std::size_t i = 0; i <= letters_.size() && next_ < tokens_.size(); ++i) {
      if (i < letters_.size() && !letters_.ends_sentence(i)) continue;
      if (tokens_[next_].first < i) read_sentence(first, i);
      read_heading(first, i);
      first = i + 1;
    }
    return breaches_of(rows_);
  }

 private:
  // ---- whose hours ----

  void read_sentence(std::size_t first, std::size_t last) {
    bool support = false;
    bool service = false;
    bool other = false;
    seasonal_ = false;
    for (std::size_t i = first; i < last; ++i) {
      if (const auto cue = contexts_.cues.longest_at(letters_, i)) {
        support = support || static_cast<HoursCue>(cue->value) == HoursCue::support;
        service = service || static_cast<HoursCue>(cue->value) == HoursCue::service;
        other = other || static_cast<HoursCue>(cue->value) == HoursCue::other;
      }
      seasonal_ = seasonal_ || contexts_.seasons.longest_at(letters_, i).has_value();
    }
    other_at_ = last;
    for (std::size_t i = first; other && i < last && other_at_ == last; ++i) {
      const auto cue = contexts_.cues.longest_at(letters_, i);
      if (cue && static_cast<HoursCue>(cue->value) == HoursCue::other) other_at_ = i;
    }
    support = support || heading_support_;
    service = service || heading_service_;
    const bool about_service = field_ == HoursField::support || support || service;
    clear_ =
        field_ == HoursField::support || support || (field_ == HoursField::commitment && service);
    const bool counts = about_service || field_ == HoursField::commitment;
    has_row_ = false;
    const std::size_t row = rows_.size();
    for (; next_ < tokens_.size() && tokens_[next_].first < last; ++next_) {
      const HoursToken& token = tokens_[next_];
      if (counts && !is_unstaffed(token.first, first, last) && !is_of_others(token.last)) {
        take(token);
      }
    }
    close();
    settle(row, support || service);
  }

  // A line that is no sentence, and a question, say what the next one is about.
  void read_heading(std::size_t first, std::size_t last) {
    const char32_t end = letters_.at(last);
    const bool heads = end == U'\n' || end == U'?' || end == text::kBlockBreak;
    if (heads && last <= first + 1) return;  // an empty line
    const bool keeps = letters_.at(first) == U'|' && (heading_support_ || heading_service_);
    if (keeps) return;
    heading_support_ = false;
    heading_service_ = false;
    if (!heads || last > first + kHeading) return;
    for (std::size_t i = first; i < last; ++i) {
      const auto cue = contexts_.cues.longest_at(letters_, i);
      if (!cue) continue;
      const auto kind = static_cast<HoursCue>(cue->value);
      heading_support_ = heading_support_ || kind == HoursCue::support;
      heading_service_ = heading_service_ || kind == HoursCue::service;
      if (kind == HoursCue::other) {
        heading_support_ = false;
        heading_service_ = false;
        return;
      }
    }
  }

  // "All the year round" beside a time says on which days, not that it is round the clock.
  void settle(std::size_t row, bool says_who) {
    const auto begin = rows_.begin() + static_cast<std::ptrdiff_t>(row);
    const bool timed =
        std::any_of(begin, rows_.end(), [](const HoursRow& each) { return !each.times.empty(); });
    for (auto each = begin; each != rows_.end(); ++each) {
      each->counts = !each->times.empty() || (!timed && says_who);
    }
  }

  // Does the sentence tell of other hours, up to the comma behind `at`?
  bool is_of_others(std::size_t at) const {
    if (other_at_ > at + kClause) return false;
    for (std::size_t i = at; i < other_at_; ++i) {
      if (letters_.at(i) == U',') return false;
    }
    return other_at_ < letters_.size() && !letters_.ends_sentence(other_at_);
  }

  // Is the part of the sentence around `at` about machines and letter boxes?
  bool is_unstaffed(std::size_t at, std::size_t first, std::size_t last) {
    if (at < clause_end_) return clause_unstaffed_;
    clause_unstaffed_ = false;
    std::size_t begin = at;
    const std::size_t floor = std::max(first, at < kClause ? 0 : at - kClause);
    while (begin > floor && !letters_.ends_clause(begin - 1)) --begin;
    const std::size_t ceiling = std::min(last, at + kClause);
    for (std::size_t i = begin; i < ceiling && !letters_.ends_clause(i); ++i) {
      clause_unstaffed_ = clause_unstaffed_ || contexts_.unstaffed.longest_at(letters_, i);
      clause_end_ = i + 1;
    }
    return clause_unstaffed_;
  }

  // ---- rows ----

  bool clause_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (letters_.ends_clause(i)) return true;
    }
    return false;
  }

  void open(const HoursToken& token) {
    close();
    row_ = HoursRow{};
    has_row_ = true;
    row_.first = token.first;
    row_.last = token.last;
    row_.clear = clear_;
    row_.seasonal = seasonal_;
  }

  void close() {
    if (has_row_ && row_.only && row_.times.empty()) row_.first = row_.marked_first;
    if (has_row_ && rows_.size() < kMostRows) rows_.push_back(row_);
    has_row_ = false;
  }

  void take(const HoursToken& token) {
    switch (token.kind) {
      case Kind::days:
        take_days(token);
        break;
      case Kind::time:
        take_time(token, {token.from, token.to});
        break;
      case Kind::part_of_day:
        take_part(token);
        break;
      case Kind::round_clock:
        take_time(token, {0, kDay});
        break;
      case Kind::days_by_hours:
        take_product(token);
        break;
      case Kind::absent:
        take_absent(token);
        break;
      case Kind::present:
        // "open at weekends too" says nothing of the hours that follow.
        if (has_row_ && row_.times.empty()) has_row_ = false;
        break;
      case Kind::only:
      case Kind::only_behind:
        if (has_row_ && row_.times.empty() && row_.last == token.first) {
          row_.only = true;
          row_.marked_first = row_.first;
          row_.last = token.last;
        }
        break;
      case Kind::except:
        break;
    }
    before_ = token;
  }

  bool behind(Kind kind, const HoursToken& token) const {
    return before_ && before_->kind == kind && is_near_hours(before_->last, token.first);
  }

  // Times first, then the days they hold on: "10 to 5 (every day)", "10 to 5, all the year round".
  bool takes_days_behind(const HoursToken& token) {
    if (!has_row_ || row_.names_days || row_.absent || row_.times.empty()) return false;
    const bool every_day = token.days == text::kEveryDay;
    const bool joined = letters_.at(row_.last) == U'(' || row_.last == token.first;
    const bool near = is_near_hours(row_.last, token.first) && (token.days & kMonday) != 0;
    if (!every_day && !joined && !near) return false;
    row_.days = token.days;
    row_.names_days = true;
    if (joined || (near && !every_day)) row_.last = token.last;
    if (joined && letters_.at(token.last) == U')') ++row_.last;
    return true;
  }

  // "Monday to Friday, every day 9 to 6": on each of these.
  bool says_each(const HoursToken& token) const {
    return has_row_ && token.days == text::kEveryDay && row_.names_days && !row_.absent &&
           row_.times.empty() && row_.days != text::kEveryDay &&
           is_near_hours(row_.last, token.first);
  }

  void take_days(const HoursToken& token) {
    if (takes_days_behind(token) || says_each(token)) return;
    const bool only = behind(Kind::only, token);
    const bool except = behind(Kind::except, token);
    open(token);
    row_.days = token.days;
    row_.names_days = true;
    row_.only = only;
    row_.absent = except;
    row_.marked_first = only || except ? before_->first : token.first;
    if (except) row_.first = row_.marked_first;
    if (const auto serving = contexts_.serving.longest_at(letters_, token.last)) {
      row_.serving = true;
      row_.last = token.last + serving->length;
    }
  }

  void take_time(const HoursToken& token, HoursSpan time) {
    if (!has_row_ || row_.absent || (row_.serving && token.kind != Kind::time)) {
      open(token);
    }
    // Two days and more apart a time belongs to something else.
    if (row_.serving) row_.serving = false;
    row_.times.push_back(time);
    last_time_ = token.first;
    if (time.second > kDay) row_.times.emplace_back(0, time.second - kDay);
    row_.last = std::max(row_.last, token.last);
    const auto tail = contexts_.tails.longest_at(letters_, token.last);
    if (tail && row_.names_days) row_.last += tail->length;
  }

  void take_part(const HoursToken& token) {
    if (!clear_) return;
    const bool alone = behind(Kind::only, token) && (!has_row_ || !row_.times.empty());
    if (alone) {
      open(token);
      row_.first = before_->first;
    }
    if (!has_row_ || (!row_.names_days && !alone) || !row_.times.empty() ||
        (row_.last != token.first && !alone)) {
      return;
    }
    constexpr int kNoon = 12 * 60;
    row_.times.emplace_back(token.from, token.from < kNoon ? kNoon : kCloses + 60);
    row_.last = token.last;
  }

  void take_product(const HoursToken& token) {
    open(token);
    row_.days = token.days >= 7 ? text::kEveryDay : (text::DaySet{1} << token.days) - 1;
    row_.names_days = true;
    const bool enough = token.to >= kCloses - kOpens;
    row_.times.emplace_back(kOpens, enough ? kCloses : kOpens + token.to);
    close();
  }

  // "9 to 6, closed 12 to 1": only the last of the times is what nobody is there for.
  void leave_earlier_times() {
    // One time over midnight is two of them.
    if (row_.times.size() < 2 || last_time_ <= row_.first) return;
    HoursRow earlier = row_;
    earlier.absent = false;
    earlier.times.pop_back();
    earlier.last = last_time_;
    while (earlier.last > earlier.first + 1 && letters_.ends_clause(earlier.last - 1)) {
      --earlier.last;
    }
    row_.times.erase(row_.times.begin(), row_.times.end() - 1);
    row_.first = last_time_;
    if (rows_.size() < kMostRows) rows_.push_back(std::move(earlier));
  }

  // Does the row go on up to this word? Days alone do across one comma, or the dates behind them.
  bool leads_to(const HoursToken& token) const {
    if (!clause_between(row_.last, token.first)) return true;
    if (!row_.times.empty() || row_.serving) return false;
    int breaks = 0;
    for (std::size_t i = row_.last; i < token.first; ++i) {
      if (letters_.ends_clause(i)) ++breaks;
    }
    return breaks == 1 || (breaks == 2 && letters_.at(row_.last) == U'(');
  }

  void take_absent(const HoursToken& token) {
    if (has_row_ && token.first <= row_.last + kWithin && leads_to(token)) {
      row_.absent = true;
      row_.last = token.last;
      leave_earlier_times();
      close();
      return;
    }
    // "closed at weekends, nobody there": one statement.
    if (!has_row_ && before_ && before_->kind == Kind::absent && !rows_.empty() &&
        token.first <= rows_.back().last + 1) {
      rows_.back().last = token.last;
    }
  }

  static constexpr std::size_t kClause = 60;
  static constexpr std::size_t kHeading = 24;

  const text::LetterStream& letters_;
  const HoursContexts& contexts_;
  HoursField field_;
  std::vector<HoursToken> tokens_;
  std::size_t next_ = 0;
  std::size_t clause_end_ = 0;  // up to which it is known:
  bool clause_unstaffed_ = false;
  bool clear_ = true;
  bool seasonal_ = false;
  bool heading_support_ = false;  // of the line before
  bool heading_service_ = false;
  std::size_t other_at_ =
      0;  // the sentence's first word of other hours; its end where there is none
  std::optional<HoursToken> before_;
  HoursRow row_;  // being read, where there is one
  bool has_row_ = false;
  std::size_t last_time_ = 0;  // where it begins
  std::vector<HoursRow> rows_;
};

}  // namespace

std::vector<HoursBreach> read_hours(const text::LetterStream& letters,
                                    const text::HoursWords& words, const HoursContexts& contexts,
                                    HoursField field) {
  return Reader(letters, words, contexts, field).read();
}

}  // namespace hegui::judge::listing
