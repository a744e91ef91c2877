#include "judge/listing/fix_trial.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

std::string without(std::string_view text, const std::vector<TextSpan>& deletions) {
  std::string out;
  text::Utf16Slicer slicer(text);
  std::uint32_t reached = 0;
  for (const TextSpan& span : deletions) {
    out += slicer.slice(reached, span.start);
    reached = span.end;
  }
  return out += slicer.slice(reached, static_cast<std::uint32_t>(-1));
}

bool is_deleted(const std::vector<TextSpan>& deletions, std::uint32_t unit) {
  const auto behind =
      std::upper_bound(deletions.begin(), deletions.end(), unit,
                       [](std::uint32_t at, const TextSpan& span) { return at < span.start; });
  return behind != deletions.begin() && unit < (behind - 1)->end;
}

bool touches(const std::vector<TextSpan>& deletions, const TextSpan& span) {
  const auto behind =
      std::lower_bound(deletions.begin(), deletions.end(), span.end,
                       [](const TextSpan& each, std::uint32_t end) { return each.start < end; });
  return behind != deletions.begin() && (behind - 1)->end > span.start;
}

// Positions of an edited text in the original.
class Origin {
 public:
  explicit Origin(const std::vector<TextSpan>& deletions) {
    std::uint32_t gone = 0;
    for (const TextSpan& span : deletions) {
      gone += span.end - span.start;
      steps_.emplace_back(span.end - gone, gone);
    }
  }
  TextSpan of(const TextSpan& span) const { return {of(span.start), of(span.end - 1) + 1}; }

 private:
  std::uint32_t of(std::uint32_t unit) const {
    const auto behind =
        std::upper_bound(steps_.begin(), steps_.end(), unit,
                         [](std::uint32_t at, const auto& step) { return at < step.first; });
    return behind == steps_.begin() ? unit : unit + (behind - 1)->second;
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> steps_;  // from there on, so much before
};

using Place = std::tuple<const rulebook::Rule*, std::uint32_t, std::uint32_t>;

Place place_of(const Finding& finding, const TextSpan& span) {
  return {finding.rule, span.start, span.end};
}

// What was found before, and what of it the edits take away.
class Before {
 public:
  Before(const std::vector<TextSpan>& deletions) : deletions_(deletions) {}

  void add(const Finding& finding) {
    if (finding.source) return copies_.push_back(*finding.span);
    if (goes(*finding.span)) {
      gone_.insert(finding.fingerprint);
    } else {
      ++left_[place_of(finding, *finding.span)][finding.outcome];
    }
  }

  // Was it found before, and no milder? Each finding answers for one.
  bool had(const Finding& finding, const TextSpan& span) {
    if (gone_.count(finding.fingerprint) != 0) return false;
    if (finding.source) {
      return std::any_of(copies_.begin(), copies_.end(), [&](const TextSpan& copy) {
        return copy.start <= span.start && span.end <= copy.end;
      });
    }
    const auto found = left_.find(place_of(finding, span));
    if (found == left_.end()) return false;
    auto& outcomes = found->second;
    const auto same = outcomes.begin();
    if (worse(same->first, finding.outcome) != same->first) return false;
    if (--same->second == 0) outcomes.erase(same);
    if (outcomes.empty()) left_.erase(found);
    return true;
  }

  bool all_had() const { return left_.empty(); }

 private:
  bool goes(const TextSpan& span) const {
    return is_deleted(deletions_, span.start) && is_deleted(deletions_, span.end - 1);
  }

  const std::vector<TextSpan>& deletions_;
  std::set<std::string> gone_;
  std::map<Place, std::map<Outcome, int>> left_;
  std::vector<TextSpan> copies_;
};

}  // namespace

FixTrial::FixTrial(const FixFinder& finder, const std::vector<Field>& fields, ListingResult& result)
    : finder_(finder), result_(result) {
  gather(finder, fields);
}

void FixTrial::gather(const FixFinder& finder, const std::vector<Field>& fields) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    places.emplace(fields[i].pointer, i);
    trials_.emplace_back();
    trials_.back().field = &fields[i];
  }
  for (const SuppressedFinding& each : result_.suppressed) {
    const auto place = places.find(each.finding.field);
    if (!each.finding.span || place == places.end()) continue;
    trials_[place->second].allowed.push_back(&each.finding);
  }
  for (std::size_t i = 0; i < result_.findings.size(); ++i) {
    const auto place = places.find(result_.findings[i].field);
    if (!result_.findings[i].span || place == places.end()) continue;
    trials_[place->second].findings.push_back(i);
  }
  for (Trial& trial : trials_) {
    std::vector<const Finding*> findings;
    for (const std::size_t i : trial.findings) findings.push_back(&result_.findings[i]);
    trial.candidates = finder.find(*trial.field, findings);
    for (const FixCandidate& each : trial.candidates) {
      trial.removed = trial.removed || each.fix.remove;
      trial.deletions.insert(trial.deletions.end(), each.fix.deletions.begin(),
                             each.fix.deletions.end());
    }
    std::sort(trial.deletions.begin(), trial.deletions.end(),
              [](const TextSpan& left, const TextSpan& right) { return left.start < right.start; });
  }
}

bool FixTrial::empty() const {
  return std::all_of(trials_.begin(), trials_.end(),
                     [](const Trial& trial) { return trial.candidates.empty(); });
}

const std::vector<Field>& FixTrial::edited(bool all) {
  texts_.clear();
  edited_.clear();
  for (const Trial& trial : trials_) {
    if (trial.removed || (trial.candidates.empty() && !all)) continue;
    Field field{
        trial.field->pointer, trial.field->name, trial.field->kind, trial.field->text, {}, {}, {}};
    if (!trial.candidates.empty()) {
      texts_.push_back(without(trial.field->text, trial.deletions));
      field.text = texts_.back();
    }
    edited_.push_back(std::move(field));
  }
  look_at(edited_);
  return edited_;
}

bool FixTrial::passes(const std::vector<Finding>& after) {
  std::unordered_map<std::string_view, std::vector<const Finding*>> found;
  for (const Finding& each : after) found[each.field].push_back(&each);
  std::unordered_map<std::string_view, const Field*> edited;
  for (const Field& each : edited_) edited.emplace(each.pointer, &each);
  bool good = true;
  for (Trial& trial : trials_) {
    if (trial.candidates.empty()) continue;
    const auto field = edited.find(trial.field->pointer);
    if (is_good(trial, field == edited.end() ? nullptr : field->second,
                found[trial.field->pointer])) {
      continue;
    }
    good = false;
    trial.candidates.clear();
    trial.deletions.clear();
    trial.removed = false;
  }
  return good;
}

bool FixTrial::is_good(const Trial& trial, const Field* edited,
                       const std::vector<const Finding*>& after) const {
  const bool deletes_allowed =
      std::any_of(trial.allowed.begin(), trial.allowed.end(),
                  [&](const Finding* finding) { return touches(trial.deletions, *finding->span); });
  if (deletes_allowed) return false;
  if (trial.removed) return true;
  Before before(trial.deletions);
  std::set<Place> allowed;
  for (const std::size_t i : trial.findings) before.add(result_.findings[i]);
  for (const Finding* finding : trial.allowed) {
    before.add(*finding);
    allowed.insert(place_of(*finding, *finding->span));
  }
  const Origin origin(trial.deletions);
  std::vector<const Finding*> left;
  for (const Finding* finding : after) {
    const TextSpan span = origin.of(*finding->span);
    if (!before.had(*finding, span)) return false;
    if (allowed.count(place_of(*finding, span)) == 0) left.push_back(finding);
  }
  // What could be deleted only now would be offered the next time, and the edits have no end.
  return before.all_had() && finder_.find(*edited, left).empty();
}

void FixTrial::offer() {
  for (Trial& trial : trials_) {
    for (FixCandidate& each : trial.candidates) {
      result_.findings[trial.findings[each.finding]].fix = std::move(each.fix);
    }
  }
}

}  // namespace hegui::judge::listing
