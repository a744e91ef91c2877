#include "judge/listing/copy_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "judge/common/finding.h"
#include "judge/common/json_lists.h"
#include "text/utf8.h"
#include "text/winnowing.h"

namespace hegui::judge::listing {
namespace {

std::uint64_t number_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& value = member_of(object, key);
  const std::int64_t number = value.is_number_integer() ? value.get<std::int64_t>() : 0;
  return number > 0 ? static_cast<std::uint64_t>(number) : 0;
}

// A field's letters, and what of them counts.
struct Compared {
  const Field* field;
  text::Letters letters;
  text::Copies copies;
  std::vector<std::uint64_t> sums;  // of the weights of the letters before; size + 1

  std::uint64_t weight(std::uint32_t first, std::uint32_t last) const {
    return sums[last] - sums[first];
  }

  // Without letters that do not count, at both ends.
  text::LetterRange without_idle_ends(text::LetterRange range) const {
    while (range.first < range.last && sums[range.first + 1] == sums[range.first]) ++range.first;
    while (range.first < range.last && sums[range.last - 1] == sums[range.last]) --range.last;
    return range;
  }
};

// A stretch of one field that another document has too.
struct Stretch {
  std::uint32_t document;
  std::uint32_t field;  // position in the fields compared
  text::Copy copy;
};

// Letters that a finding speaks of already, by first letter.
class Covered {
 public:
  void add(std::uint32_t first, std::uint32_t last) { ranges_[first] = last; }

  // What of [first, last) is not covered.
  std::vector<text::LetterRange> rest_of(std::uint32_t first, std::uint32_t last) const {
    std::vector<text::LetterRange> out;
    auto at = ranges_.upper_bound(first);
    if (at != ranges_.begin()) first = std::max(first, std::prev(at)->second);
    for (; at != ranges_.end() && at->first < last; ++at) {
      if (first < at->first) out.push_back({first, at->first});
      first = std::max(first, at->second);
    }
    if (first < last) out.push_back({first, last});
    return out;
  }

 private:
  std::map<std::uint32_t, std::uint32_t> ranges_;
};

}  // namespace

CopyRules::CopyRules(const rulebook::Rulebook& book) : book_(book) {
  for (const rulebook::Rule& rule : book_.listing.rules) {
    if (rule.stage != "copy") continue;
    CopyRule each{&rule, static_cast<std::uint32_t>(number_of(rule.source, "common_from")), {}};
    for (const rulebook::Match& match : rule.matches) {
      each.patterns.push_back({&match, number_of(match.output, "length") * text::kIdeographWeight,
                               number_of(match.output, "share"), outcome_of(match)});
    }
    rules_.push_back(std::move(each));
  }
}

// One listing against the others by one rule.
class CopyRules::Comparison {
 public:
  Comparison(const rulebook::Rulebook& book, const CopyRule& rule, const OtherListings& others)
      : book_(book), rule_(rule), others_(others) {}

  Outcome run(const std::vector<Field>& fields, std::string_view id,
              std::vector<Finding>& findings) {
    const std::vector<std::uint32_t> skipped = others_.owners_of(id);
    for (const Field& field : fields) {
      if (field.kind == FieldKind::prose) compare(field, skipped);
    }
    if (total_ == 0) return Outcome::not_applicable;
    std::sort(stretches_.begin(), stretches_.end(), [](const Stretch& left, const Stretch& right) {
      if (left.document != right.document) return left.document < right.document;
      if (left.field != right.field) return left.field < right.field;
      if (left.copy.first != right.copy.first) return left.copy.first < right.copy.first;
      if (left.copy.last != right.copy.last) return left.copy.last > right.copy.last;
      return left.copy.other < right.copy.other;
    });
    covered_.resize(compared_.size());
    Outcome worst = Outcome::pass;
    for (const Group& group : groups()) worst = worse(worst, judge(group));
    hand_over(findings);
    return worst;
  }

 private:
  // The stretches [first, last) that one document has, and how much of the listing they are.
  struct Group {
    std::size_t first;
    std::size_t last;
    std::uint64_t weight;
  };

  void compare(const Field& field, const std::vector<std::uint32_t>& skipped) {
    Compared out{&field, text::letters_of_text(field.text), {}, {}};
    out.copies = others_.index().find({out.letters, skipped, rule_.common_from});
    std::vector<std::uint8_t> weights;
    weights.reserve(out.letters.size());
    for (const std::uint16_t code : out.letters.codes) {
      weights.push_back(static_cast<std::uint8_t>(text::weight_of(code)));
      total_ += weights.back();
    }
    const auto discount = [&](std::uint32_t first, std::uint32_t last) {
      std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(first), last - first,
                  std::uint8_t{0});
    };
    for (const text::LetterRange& range : out.copies.common) discount(range.first, range.last);
    for (const text::Copy& copy : out.copies.found) {
      const std::uint32_t document = others_.document_of(copy.text);
      if (others_.document(document).owner == OtherListings::kOwn) {
        discount(copy.first, copy.last);
      } else {
        stretches_.push_back({document, static_cast<std::uint32_t>(compared_.size()), copy});
      }
    }
    out.sums.push_back(0);
    for (const std::uint8_t weight : weights) out.sums.push_back(out.sums.back() + weight);
    compared_.push_back(std::move(out));
  }

  // By document; those with most of the listing's text first.
  std::vector<Group> groups() const {
    std::vector<Group> out;
    for (std::size_t first = 0; first < stretches_.size();) {
      Group group{first, first, 0};
      std::uint32_t field = 0;
      std::uint32_t reached = 0;
      for (; group.last < stretches_.size() &&
             stretches_[group.last].document == stretches_[first].document;
           ++group.last) {
        const Stretch& stretch = stretches_[group.last];
        if (stretch.field != field) reached = 0;
        field = stretch.field;
        const std::uint32_t begin = std::max(reached, stretch.copy.first);
        if (begin >= stretch.copy.last) continue;
        group.weight += compared_[field].weight(begin, stretch.copy.last);
        reached = stretch.copy.last;
      }
      out.push_back(group);
      first = group.last;
    }
    std::stable_sort(out.begin(), out.end(), [](const Group& left, const Group& right) {
      return left.weight > right.weight;
    });
    return out;
  }

  const Pattern* pattern_of(std::uint64_t weight, std::uint64_t share) const {
    for (const Pattern& pattern : rule_.patterns) {
      if (weight >= pattern.length && share >= pattern.share) return &pattern;
    }
    return nullptr;
  }

  Outcome judge(const Group& group) {
    const std::uint64_t share = group.weight * 100 / total_;
    Outcome worst = Outcome::pass;
    for (std::size_t i = group.first; i < group.last; ++i) {
      const Stretch& stretch = stretches_[i];
      const Compared& here = compared_[stretch.field];
      for (const text::LetterRange& rest :
           covered_[stretch.field].rest_of(stretch.copy.first, stretch.copy.last)) {
        const auto [first, last] = here.without_idle_ends(rest);
        const std::uint64_t weight = here.weight(first, last);
        const Pattern* pattern = pattern_of(weight, share);
        if (first == last || pattern == nullptr || pattern->outcome == Outcome::pass) continue;
        covered_[stretch.field].add(first, last);
        worst = worse(worst, pattern->outcome);
        findings_.push_back({stretch.field, finding(*pattern, stretch, {first, last}, share)});
      }
    }
    return worst;
  }

  Finding finding(const Pattern& pattern, const Stretch& stretch, text::LetterRange range,
                  std::uint64_t share) const {
    const Compared& here = compared_[stretch.field];
    const OtherListings::Document& document = others_.document(stretch.document);
    const std::string name =
        !document.id.empty()
            ? document.id
            : "#" + std::to_string(document.line != 0 ? document.line
                                                      : std::int64_t{stretch.document} + 1);
    const std::uint64_t length = here.weight(range.first, range.last) / text::kIdeographWeight;
    Finding out = finding_of(
        book_, *rule_.rule, *pattern.match,
        {{"source", name}, {"share", std::to_string(share)}, {"length", std::to_string(length)}});
    out.field = here.field->pointer;
    out.span = TextSpan{here.letters.starts[range.first], here.letters.end(range.last - 1)};
    out.detector = "copy";
    const std::uint32_t other = stretch.copy.other + (range.first - stretch.copy.first);
    const auto [start, end] = others_.index().span_of(other, other + (range.last - range.first));
    out.source =
        CopySource{document.id, document.line, others_.field_of(stretch.copy.text), {start, end}};
    if (!rule_.rule->suggestion.zh_cn.empty()) {
      out.suggest.push_back({std::nullopt, "", &rule_.rule->suggestion});
    }
    return out;
  }

  // In the order of their places, in which all quotes of a field are cut out in one go.
  void hand_over(std::vector<Finding>& findings) {
    std::stable_sort(findings_.begin(), findings_.end(), [](const auto& left, const auto& right) {
      if (left.first != right.first) return left.first < right.first;
      return left.second.span->start < right.second.span->start;
    });
    for (std::size_t i = 0; i < findings_.size();) {
      const std::uint32_t field = findings_[i].first;
      text::Utf16Slicer original(compared_[field].field->text);
      for (; i < findings_.size() && findings_[i].first == field; ++i) {
        Finding& each = findings_[i].second;
        each.quote = std::string(original.slice(each.span->start, each.span->end));
        findings.push_back(std::move(each));
      }
    }
  }

  const rulebook::Rulebook& book_;
  const CopyRule& rule_;
  const OtherListings& others_;
  std::uint64_t total_ = 0;  // weight of the listing's letters
  std::vector<Compared> compared_;
  std::vector<Stretch> stretches_;
  std::vector<Covered> covered_;                             // by position in compared_
  std::vector<std::pair<std::uint32_t, Finding>> findings_;  // with the position of their field
};

void CopyRules::judge(const std::vector<Field>& fields, std::string_view id,
                      const OtherListings& others, ListingResult& result) const {
  for (const CopyRule& rule : rules_) {
    const Outcome outcome = Comparison(book_, rule, others).run(fields, id, result.findings);
    result.trace.push_back({rule.rule, outcome, &rule.rule->clauses, nullptr});
  }
}

}  // namespace hegui::judge::listing
