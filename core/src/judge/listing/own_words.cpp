#include "judge/listing/own_words.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "judge/common/finding.h"
#include "judge/listing/stretches.h"
#include "text/skeleton.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kFirstOwnClass = text::WordFinder::kCollision + 1;

const rulebook::Rule& own_rule() {
  static const rulebook::Rule kRule = [] {
    rulebook::Rule rule;
    rule.id = "own-words";
    rule.order = std::numeric_limits<int>::max();  // behind all that the rulebook has
    return rule;
  }();
  return kRule;
}

const rulebook::Rule& rule_of(const rulebook::Rulebook& book, const OwnWord& word) {
  if (word.rule.empty()) return own_rule();
  for (const rulebook::Rule& rule : book.listing.rules) {
    if (rule.id == word.rule) return rule;
  }
  return own_rule();  // an earlier version of the rulebook, which does not have it
}

// The clause that the rule's own findings of this outcome would name.
std::string_view clause_of(const rulebook::Rule& rule, Outcome outcome) {
  for (const rulebook::Match& match : rule.matches) {
    if (outcome_of(match) == outcome && !match.clauses.empty()) return match.clauses.front();
  }
  return rule.clauses.empty() ? std::string_view() : std::string_view(rule.clauses.front());
}

// The stretches of a field that a rule has taken: for violations, and at all.
struct Taken {
  Stretches violations;
  Stretches all;

  bool has(Outcome outcome, TextSpan span) const {
    const Stretches& asked = outcome == Outcome::violation ? violations : all;
    return asked.overlaps(span.start, span.end);
  }
  void add(Outcome outcome, TextSpan span) {
    if (outcome == Outcome::violation) add_to(violations, span);
    add_to(all, span);
  }

 private:
  static void add_to(Stretches& stretches, TextSpan span) {
    if (!stretches.overlaps(span.start, span.end)) stretches.add(span.start, span.end);
  }
};

using FindingsByField = std::unordered_map<std::string_view, std::vector<const Finding*>>;

// Of words that say the same of the same rule the first of the worst: the others would only be
// dropped again wherever the word stands.
std::vector<OwnWord> without_repeats(std::vector<OwnWord> words) {
  std::vector<OwnWord> out;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (OwnWord& word : words) {
    const auto [place, is_new] = places.emplace(std::pair(word.text, word.rule), out.size());
    if (is_new) {
      out.push_back(std::move(word));
    } else if (OwnWord& before = out[place->second];
               before.outcome != worse(before.outcome, word.outcome)) {
      before = std::move(word);
    }
  }
  return out;
}

}  // namespace

struct OwnWords::Hit {
  TextSpan span;
  const OwnWord* word;
  const rulebook::Rule* rule;
};

// One field's own words.
class OwnWords::FieldSearch {
 public:
  FieldSearch(const OwnWords& own, const rulebook::Rulebook& book, const Field& field)
      : own_(own), book_(book), field_(field) {}

  // Those that nothing has taken, by their starts.
  std::vector<Hit> hits(const std::vector<const Finding*>& there) const {
    std::vector<Hit> all = found();
    std::map<const rulebook::Rule*, Taken> taken;
    for (const Hit& hit : all) taken.emplace(hit.rule, Taken{});
    for (const Finding* finding : there) {
      const auto rule = taken.find(finding->rule);
      if (rule != taken.end() && finding->span) rule->second.add(finding->outcome, *finding->span);
    }
    std::vector<Hit> out;
    for (const Hit& hit : all) {
      Taken& of_rule = taken[hit.rule];
      if (of_rule.has(hit.word->outcome, hit.span)) continue;
      of_rule.add(hit.word->outcome, hit.span);
      out.push_back(hit);
    }
    std::stable_sort(out.begin(), out.end(), [](const Hit& left, const Hit& right) {
      return left.span.start < right.span.start;
    });
    return out;
  }

 private:
  // The worst first, then the longest, then the first.
  std::vector<Hit> found() const {
    std::vector<Hit> out;
    for (const text::Occurrence& at : own_.finder_.find(field_.letters)) {
      const TextSpan span{field_.folded[at.from].start, field_.folded[at.to - 1].end()};
      for (const text::ClassId each : own_.finder_.classes_of(at.word)) {
        const OwnWord& word = own_.words_[each - kFirstOwnClass];
        out.push_back({span, &word, &rule_of(book_, word)});
      }
    }
    std::stable_sort(out.begin(), out.end(), [](const Hit& left, const Hit& right) {
      if (left.word->outcome != right.word->outcome) {
        return left.word->outcome == Outcome::violation;
      }
      const std::uint32_t length = left.span.end - left.span.start;
      const std::uint32_t other = right.span.end - right.span.start;
      return length != other ? length > other : left.span.start < right.span.start;
    });
    return out;
  }

  const OwnWords& own_;
  const rulebook::Rulebook& book_;
  const Field& field_;
};

OwnWords::OwnWords(OwnWordList list)
    : words_(without_repeats(std::move(list.words))), exceptions_(std::move(list.allow)) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    finder_.add(words_[i].text, static_cast<text::ClassId>(i + kFirstOwnClass));
  }
  finder_.ready();
}

void OwnWords::judge(const rulebook::Rulebook& book, const std::vector<Field>& fields,
                     ListingResult& result) const {
  if (words_.empty()) return;
  FindingsByField there;
  for (const Finding& finding : result.findings) there[finding.field].push_back(&finding);
  std::vector<Finding> findings;
  Outcome worst = fields.empty() ? Outcome::not_applicable : Outcome::pass;
  for (const Field& field : fields) {
    if (field.kind != FieldKind::prose) continue;
    text::Utf16Slicer original(field.text);
    for (const Hit& hit : FieldSearch(*this, book, field).hits(there[field.pointer])) {
      if (hit.rule == &own_rule()) worst = worse(worst, hit.word->outcome);
      findings.push_back(finding(book, hit, field.pointer,
                                 std::string(original.slice(hit.span.start, hit.span.end))));
    }
  }
  std::move(findings.begin(), findings.end(), std::back_inserter(result.findings));
  const bool has_own = std::any_of(words_.begin(), words_.end(),
                                   [](const OwnWord& word) { return word.rule.empty(); });
  if (has_own) result.trace.push_back({&own_rule(), worst, &own_rule().clauses, nullptr});
}

Finding OwnWords::finding(const rulebook::Rulebook& book, const Hit& hit, const std::string& field,
                          std::string quote) {
  Finding out;
  out.rule = hit.rule;
  out.clause = clause_of(*hit.rule, hit.word->outcome);
  for (const std::string& id : hit.rule->annex) {
    if (const rulebook::AnnexRow* row = book.annex_row(id)) out.annex.push_back(row);
  }
  out.outcome = hit.word->outcome;
  out.field = field;
  out.span = hit.span;
  out.detector = kOwnWordsDetector;
  out.message_id = "own-words";
  out.arguments = {{"words", quote}, {"reason", hit.word->reason}};
  // In whichever language the merchant wrote it.
  out.message = {hit.word->reason, hit.word->reason};
  out.quote = std::move(quote);
  return out;
}

}  // namespace hegui::judge::listing
