#include "judge/listing/hours_reading.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hegui::judge::listing {
namespace {

using text::HoursToken;
using Kind = HoursToken::Kind;
using Span = std::pair<int, int>;

constexpr int kOpens = 9 * 60;
constexpr int kCloses = 18 * 60;
constexpr int kDay = 24 * 60;
constexpr std::size_t kDays = 8;
// Letters between parts of one statement.
constexpr std::size_t kNear = 2;
constexpr std::size_t kWithin = 8;
constexpr std::size_t kMostRows = 500;

struct Row {
  text::DaySet days = text::kEveryDay;
  std::vector<Span> times;
  bool names_days = false;
  bool only = false;
  bool absent = false;
  bool serving = false;  // without a time, but there is service
  bool clear = true;
  bool seasonal = false;
  std::size_t first = 0;
  std::size_t last = 0;
};

class Coverage {
 public:
  void add(const Row& row) {
    for (std::size_t day = 0; day < kDays; ++day) {
      if ((row.days >> day & 1U) == 0) continue;
      if (row.times.empty()) spans_[day].emplace_back(0, kDay);
      for (const Span& time : row.times) spans_[day].push_back(time);
    }
  }

  bool is_complete() const {
    return std::all_of(spans_.begin(), spans_.end(), [](std::vector<Span> spans) {
      std::sort(spans.begin(), spans.end());
      int until = kOpens;
      for (const Span& span : spans) {
        // 11:59 and 12:00 touch.
        if (span.first <= until + 1) until = std::max(until, span.second);
      }
      return until >= kCloses - 1;
    });
  }

 private:
  std::array<std::vector<Span>, kDays> spans_;
};

bool is_complete(const Row& row) {
  Coverage coverage;
  coverage.add(row);
  return coverage.is_complete();
}

bool touches_required(const Row& row) {
  return row.times.empty() || std::any_of(row.times.begin(), row.times.end(), [](const Span& time) {
           return time.first < kCloses && time.second > kOpens;
         });
}

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
      first = i + 1;
    }
    return breaches();
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
    const bool about_service = field_ == HoursField::support || support || service;
    clear_ =
        field_ == HoursField::support || support || (field_ == HoursField::commitment && service);
    const bool counts = (about_service || field_ == HoursField::commitment) && !other;
    current_.reset();
    for (; next_ < tokens_.size() && tokens_[next_].first < last; ++next_) {
      if (counts && !is_unstaffed(tokens_[next_].first, first, last)) take(tokens_[next_]);
    }
    close();
  }

  // Is the part of the sentence around `at` about machines and letter boxes?
  bool is_unstaffed(std::size_t at, std::size_t first, std::size_t last) const {
    std::size_t begin = at;
    const std::size_t floor = std::max(first, at < kClause ? 0 : at - kClause);
    while (begin > floor && !letters_.ends_clause(begin - 1)) --begin;
    const std::size_t ceiling = std::min(last, at + kClause);
    for (std::size_t i = begin; i < ceiling && !letters_.ends_clause(i); ++i) {
      if (contexts_.unstaffed.longest_at(letters_, i)) return true;
    }
    return false;
  }

  // ---- rows ----

  bool clause_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (letters_.ends_clause(i)) return true;
    }
    return false;
  }

  bool is_near(std::size_t from, std::size_t to) const { return to <= from + kNear; }

  void open(const HoursToken& token) {
    close();
    current_.emplace();
    current_->first = token.first;
    current_->last = token.last;
    current_->clear = clear_;
    current_->seasonal = seasonal_;
  }

  void close() {
    if (current_ && rows_.size() < kMostRows) rows_.push_back(*current_);
    current_.reset();
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
      case Kind::except:
      case Kind::only:
        break;
    }
    before_ = token;
  }

  bool behind(Kind kind, const HoursToken& token) const {
    return before_ && before_->kind == kind && is_near(before_->last, token.first);
  }

  void take_days(const HoursToken& token) {
    // Times first, then the days they hold on.
    if (current_ && !current_->names_days && !current_->times.empty() &&
        is_near(current_->last, token.first)) {
      current_->days = token.days;
      current_->names_days = true;
      current_->last = token.last;
      if (letters_.at(token.last) == U')') ++current_->last;
      return;
    }
    // "10 to 5, all the year round": the days of the same hours.
    if (current_ && !current_->names_days && token.days == text::kEveryDay) {
      current_->names_days = true;
      return;
    }
    const bool only = behind(Kind::only, token);
    const bool except = behind(Kind::except, token);
    const std::size_t first = only && before_->last == token.first ? before_->first : token.first;
    open(token);
    current_->days = token.days;
    current_->names_days = true;
    current_->only = only;
    current_->absent = except;
    for (std::size_t at = token.last; at <= token.last + kNear; ++at) {
      const auto serving = contexts_.serving.longest_at(letters_, at);
      if (!serving) continue;
      current_->serving = true;
      current_->last = at + serving->length;
      current_->first = first;
      break;
    }
    if (except) current_->first = before_->first;
  }

  void take_time(const HoursToken& token, Span time) {
    if (!current_ || current_->absent || (current_->serving && token.kind != Kind::time)) {
      open(token);
    }
    // Two days and more apart a time belongs to something else.
    if (current_->serving) current_->serving = false;
    current_->times.push_back(time);
    if (time.second > kDay) current_->times.emplace_back(0, time.second - kDay);
    current_->last = std::max(current_->last, token.last);
  }

  void take_part(const HoursToken& token) {
    if (!current_ || !current_->names_days || !current_->times.empty() ||
        current_->last != token.first) {
      return;
    }
    constexpr int kNoon = 12 * 60;
    current_->times.emplace_back(token.from, token.from < kNoon ? kNoon : kCloses + 60);
    current_->last = token.last;
  }

  void take_product(const HoursToken& token) {
    open(token);
    current_->days = token.days >= 7 ? text::kEveryDay : (text::DaySet{1} << token.days) - 1;
    current_->names_days = true;
    const bool enough = token.to >= kCloses - kOpens;
    current_->times.emplace_back(kOpens, enough ? kCloses : kOpens + token.to);
    close();
  }

  void take_absent(const HoursToken& token) {
    if (current_ && token.first <= current_->last + kWithin &&
        !clause_between(current_->last, token.first)) {
      current_->absent = true;
      current_->last = token.last;
      if (current_->times.size() > 1)
        current_->times.erase(current_->times.begin(), current_->times.end() - 1);
      close();
      return;
    }
    // "closed at weekends, nobody there": one statement.
    if (!current_ && before_ && before_->kind == Kind::absent && !rows_.empty() &&
        token.first <= rows_.back().last + 1) {
      rows_.back().last = token.last;
    }
  }

  // ---- what is left open ----

  static bool says_hours(const Row& row) {
    return !row.times.empty() || row.only || row.serving || row.days == text::kEveryDay;
  }

  std::vector<HoursBreach> breaches() const {
    Coverage coverage;
    for (const Row& row : rows_) {
      if (!row.absent && says_hours(row)) coverage.add(row);
    }
    const bool complete = coverage.is_complete();
    std::vector<HoursBreach> out;
    for (const Row& row : rows_) {
      const bool short_row =
          !row.absent && says_hours(row) && !is_complete(row) && (!complete || row.seasonal);
      if ((!row.absent && !short_row) || !touches_required(row)) continue;
      if (!out.empty() && is_near(out.back().last, row.first) && out.back().clear == row.clear &&
          !row.seasonal) {
        out.back().last = row.last;
      } else {
        out.push_back({row.clear, row.first, row.last});
      }
    }
    return out;
  }

  static constexpr std::size_t kClause = 60;

  const text::LetterStream& letters_;
  const HoursContexts& contexts_;
  HoursField field_;
  std::vector<HoursToken> tokens_;
  std::size_t next_ = 0;
  bool clear_ = true;
  bool seasonal_ = false;
  std::optional<HoursToken> before_;
  std::optional<Row> current_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<HoursBreach> read_hours(const text::LetterStream& letters,
                                    const text::HoursWords& words, const HoursContexts& contexts,
                                    HoursField field) {
  return Reader(letters, words, contexts, field).read();
}

}  // namespace hegui::judge::listing
