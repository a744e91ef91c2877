#include "judge/listing/wording_rules.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "judge/listing/quoted_finding.h"
#include "judge/listing/stretches.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

text::WordingWeights weights_of(const rulebook::Wording& wording) {
  std::vector<std::vector<text::WordingWeight>> classes;
  for (const rulebook::RuleWording& rule : wording.rules) classes.push_back(rule.odds.weights);
  classes.push_back(wording.breach.weights);
  return text::WordingWeights(classes);
}

// Is sum > need * sqrt(size)? In whole numbers, so that it is the same everywhere.
bool exceeds(std::int64_t sum, std::int64_t need, std::size_t size) {
  const auto square = [](std::int64_t number) {
    return number < 0 ? -number * number : number * number;
  };
  return square(sum) > square(need) * static_cast<std::int64_t>(size);
}

}  // namespace

// One field's sentences, and what was found in them.
class WordingRules::FieldReading {
 public:
  FieldReading(const WordingRules& rules, const Field& field)
      : rules_(rules),
        field_(field),
        original_(field.text),
        letters_(field.letters),
        units_(units_of(letters_)) {
    const std::span<const char32_t> codes(letters_.codes);
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      unit.sums = rules_.weights_.weigh(codes.subspan(unit.first, unit.last - unit.first));
      for (std::size_t at = unit.first; at < unit.last; ++at) {
        starts_.emplace_back(field.folded[letters_.letters[at].symbol].start, i);
      }
    }
    std::sort(starts_.begin(), starts_.end());
  }

  // A finding of this field, in the order of the result.
  void take(Finding& finding, std::vector<const rulebook::Rule*>& milder) {
    const std::size_t rule = rules_.rule_at(finding.rule);
    if (rule == rules_.rules_.size()) return taken_.add(finding.span->start, finding.span->end);
    const rulebook::Wording& wording = rules_.book_.wording;
    bool is_doubtful = finding.detector == "words" && finding.outcome == Outcome::violation;
    for (const std::size_t at : units_at(*finding.span)) {
      Unit& unit = units_[at];
      unit.found.push_back(rule);
      is_doubtful = is_doubtful && !is_mostly_latin(unit) &&
                    rules_.has_fewer(wording.doubts_below, wording.rules[rule].odds,
                                     unit.sums[rule], size_of(unit));
    }
    // What is doubtful may be a breach of another rule.
    if (!is_doubtful) return taken_.add(finding.span->start, finding.span->end);
    milder.push_back(finding.rule);
    finding = made(rule, *finding.span, "words");
  }

  void excuse(const Excused& excused) {
    const std::size_t rule = rules_.rule_at(excused.rule);
    for (const std::size_t at : units_at(excused.span)) units_[at].excused.push_back(rule);
  }

  void speak(std::vector<Finding>& out) {
    const Stretches taken = taken_.stretches();
    for (const Unit& unit : units_) {
      if (unit.last - unit.first < rules_.book_.wording.shortest) continue;
      const std::size_t rule = rules_.likeliest(unit.sums, size_of(unit));
      const bool is_excused = std::count(unit.excused.begin(), unit.excused.end(), rule) != 0;
      const std::int64_t more = is_excused ? rules_.book_.wording.excused_needs : 0;
      if (!rules_.reads_like_a_breach(rule, unit.sums, size_of(unit), more)) continue;
      if (std::count(unit.found.begin(), unit.found.end(), rule) != 0) continue;
      const TextSpan span = heaviest(unit, rule);
      if (!taken.overlaps(span.start, span.end)) out.push_back(made(rule, span, "wording"));
    }
  }

 private:
  // A sentence, or a line of one: what is weighed together.
  struct Unit {
    std::size_t first = 0;  // letters
    std::size_t last = 0;
    std::vector<std::int32_t> sums;
    std::vector<std::size_t> found;    // rules with a finding in it
    std::vector<std::size_t> excused;  // rules whose words are harmless in it
  };

  static std::size_t size_of(const Unit& unit) {
    return text::wording_size(unit.last - unit.first);
  }

  static std::vector<Unit> units_of(const text::Skeleton& letters) {
    std::vector<Unit> out;
    for (std::size_t at = 0; at < letters.size(); ++at) {
      const text::Gap gap = letters.letters[at].gap;
      const bool is_new = out.empty() || gap == text::Gap::sentence || gap == text::Gap::line ||
                          at - out.back().first >= text::kLongestWording;
      if (is_new) out.push_back({at, at, {}, {}, {}});
      out.back().last = at + 1;
    }
    return out;
  }

  // Two letters of an alphabet tell little: they are too weak to doubt whole words.
  bool is_mostly_latin(const Unit& unit) const {
    const auto begin = letters_.codes.begin();
    const auto latin =
        std::count_if(begin + static_cast<std::ptrdiff_t>(unit.first),
                      begin + static_cast<std::ptrdiff_t>(unit.last), text::is_latin);
    return 2 * static_cast<std::size_t>(latin) > unit.last - unit.first;
  }

  // The units from the first letter of a stretch to its last.
  std::vector<std::size_t> units_at(TextSpan span) const {
    auto at =
        std::lower_bound(starts_.begin(), starts_.end(), std::pair{span.start, std::size_t{0}});
    std::vector<std::size_t> out;
    for (; at != starts_.end() && at->first < span.end; ++at) {
      if (out.empty() || out.back() != at->second) out.push_back(at->second);
    }
    return out;
  }

  TextSpan heaviest(const Unit& unit, std::size_t rule) const {
    const std::span<const char32_t> codes(letters_.codes);
    const text::WordingWeights::Part part =
        rules_.weights_.heaviest(codes.subspan(unit.first, unit.last - unit.first), rule);
    std::size_t first = unit.first + part.first;
    std::size_t last = unit.first + part.last;
    if (part.first == part.last) std::tie(first, last) = std::pair{unit.first, unit.last};
    std::tie(first, last) = to_ends_of_clause(unit, first, last);
    first = rules_.lead_ins_.end(letters_, static_cast<std::uint32_t>(first),
                                 static_cast<std::uint32_t>(last));
    const text::Symbol& begin = field_.folded[letters_.letters[first].symbol];
    const text::Symbol& end = field_.folded[letters_.letters[last - 1].symbol];
    return {std::min(begin.start, end.start), std::max(begin.end(), end.end())};
  }

  // What weighs most may begin in the middle of a word: a reader wants the clause, if it is not
  // long.
  std::pair<std::size_t, std::size_t> to_ends_of_clause(const Unit& unit, std::size_t first,
                                                        std::size_t last) const {
    constexpr std::size_t kFarthest = 12;
    std::size_t begin = first;
    while (begin > unit.first && letters_.letters[begin].gap < text::Gap::pause) --begin;
    std::size_t end = last;
    while (end < unit.last && letters_.letters[end].gap < text::Gap::pause) ++end;
    return {first - begin <= kFarthest ? begin : first, end - last <= kFarthest ? end : last};
  }

  Finding made(std::size_t rule, TextSpan span, std::string_view detector) {
    return quoted_finding(rules_.book_, *rules_.rules_[rule],
                          rules_.book_.wording.rules[rule].match, field_, span, original_,
                          detector);
  }

  const WordingRules& rules_;
  const Field& field_;
  text::Utf16Slicer original_;
  const text::Skeleton& letters_;
  std::vector<Unit> units_;
  std::vector<std::pair<std::uint32_t, std::size_t>> starts_;  // of each letter, and its unit
  Union taken_;
};

WordingRules::WordingRules(const rulebook::Rulebook& book)
    : book_(book), lead_ins_(book.lexicon.lead_ins), weights_(weights_of(book.wording)) {
  for (const rulebook::RuleWording& wording : book.wording.rules) {
    for (const rulebook::Rule& rule : book.listing.rules) {
      if (rule.id == wording.rule) rules_.push_back(&rule);
    }
  }
}

std::size_t WordingRules::rule_at(const rulebook::Rule* rule) const {
  return static_cast<std::size_t>(std::find(rules_.begin(), rules_.end(), rule) - rules_.begin());
}

bool WordingRules::has_more(std::int64_t points, const rulebook::WordingOdds& odds,
                            std::int64_t sum, std::size_t size) const {
  return exceeds(sum * 1000, (points - odds.bias) * book_.wording.scale, size);
}

bool WordingRules::has_fewer(std::int64_t points, const rulebook::WordingOdds& odds,
                             std::int64_t sum, std::size_t size) const {
  return exceeds(-sum * 1000, (odds.bias - points) * book_.wording.scale, size);
}

bool WordingRules::reads_like_a_breach(std::size_t rule, const std::vector<std::int32_t>& sums,
                                       std::size_t size, std::int64_t more) const {
  const rulebook::Wording& wording = book_.wording;
  return has_more(wording.breach_above + more, wording.breach, sums.back(), size) &&
         has_more(wording.rule_above + more, wording.rules[rule].odds, sums[rule], size);
}

std::size_t WordingRules::likeliest(const std::vector<std::int32_t>& sums, std::size_t size) const {
  const std::vector<rulebook::RuleWording>& rules = book_.wording.rules;
  std::size_t best = 0;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    const std::int64_t more = std::int64_t{sums[i]} - sums[best];
    const std::int64_t needed = std::int64_t{rules[best].odds.bias} - rules[i].odds.bias;
    if (exceeds(more * 1000, needed * book_.wording.scale, size)) best = i;
  }
  return best;
}

void WordingRules::judge(const std::vector<Field>& fields, const std::vector<Excused>& excused,
                         ListingResult& result) const {
  if (rules_.empty()) return;
  // By pointers of the fields: a finding that becomes milder is another one, with its own.
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_field;
  for (const Field& field : fields) by_field[field.pointer];
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    if (result.findings[i].span) by_field.at(result.findings[i].field).push_back(i);
  }
  std::vector<const rulebook::Rule*> milder;
  std::vector<Finding> more;
  auto denied = excused.begin();
  for (const Field& field : fields) {
    if (field.kind != FieldKind::prose) continue;
    FieldReading reading(*this, field);
    for (const std::size_t i : by_field.at(field.pointer)) reading.take(result.findings[i], milder);
    for (; denied != excused.end() && denied->field == &field; ++denied) reading.excuse(*denied);
    reading.speak(more);
  }
  std::move(more.begin(), more.end(), std::back_inserter(result.findings));
  for (TraceEntry& entry : result.trace) {
    if (std::count(milder.begin(), milder.end(), entry.rule) != 0) entry.outcome = Outcome::pass;
  }
}

}  // namespace hegui::judge::listing
