#include "judge/listing/word_rules.h"

#include <algorithm>
#include <span>
#include <utility>

#include "judge/listing/context_index.h"
#include "judge/listing/quoted_finding.h"
#include "judge/listing/stretches.h"
#include "text/plain_tokens.h"

namespace hegui::judge::listing {
namespace {

constexpr std::size_t kFirstClass = text::WordFinder::kCollision + 1;

text::ClassId class_id(std::size_t position) {
  return static_cast<text::ClassId>(position + kFirstClass);
}

bool by_end(const text::Occurrence& left, const text::Occurrence& right) {
  return left.last != right.last ? left.last < right.last : left.first < right.first;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Tokens as occurrences: the letters that lie in them.
void add_tokens(const text::Skeleton& text, const std::vector<text::PlainToken>& tokens,
                std::uint32_t word, std::vector<text::Occurrence>& out) {
  std::size_t at = 0;
  for (const text::PlainToken& token : tokens) {
    while (at < text.size() && text.letters[at].symbol < token.from) ++at;
    const std::size_t first = at;
    while (at < text.size() && text.letters[at].symbol < token.to) ++at;
    if (at == first) continue;
    out.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at), token.from,
                   token.to, word});
  }
}

}  // namespace

// One field's occurrences, and what is harmless among them.
class WordRules::FieldSearch {
 public:
  FieldSearch(const WordRules& rules, const Field& field, text::SequenceSearch& sequences)
      : rules_(rules), field_(field), sequences_(sequences), text_(field.letters) {
    occurrences_ = rules.finder_.find(text_);
    add_tokens(text_, text::find_numbers(field.folded), rules.number_token_, occurrences_);
    add_tokens(text_, text::find_quoted(field.folded), rules.quoted_token_, occurrences_);
    // Those that are written as they are, which are most, come by their ends already.
    const auto behind = std::is_sorted_until(occurrences_.begin(), occurrences_.end(), by_end);
    std::stable_sort(behind, occurrences_.end(), by_end);
    std::inplace_merge(occurrences_.begin(), behind, occurrences_.end(), by_end);
    collect_allowed();
  }

  // Those that hold, and in `excused` those that words around them forbid or deny.
  std::vector<Hit> hits(std::vector<Excused>& excused) const {
    std::vector<bool> asked;
    asked.reserve(rules_.groups_.size());
    for (const Group& group : rules_.groups_) asked.push_back(is_asked(group));
    const auto usable = [&](const text::Occurrence& at, std::uint32_t group) {
      return !is_allowed(at, rules_.groups_[group].rule);
    };
    const std::vector<text::SequenceMatch> matches =
        sequences_.match(text_, rules_.finder_, occurrences_, asked, usable);
    if (matches.empty()) return {};
    const ContextIndex contexts(text_, rules_.finder_, occurrences_, asked_around(matches));
    std::vector<Hit> out;
    for (const text::SequenceMatch& match : matches) {
      const rulebook::WordPattern& pattern = *rules_.patterns_[match.sequence].words;
      if (holds(pattern, match, contexts)) {
        const text::SequenceMatch found = without_lead_ins(stretched(match, pattern.stretch));
        out.push_back({match.sequence, found, is_in_one_clause(found)});
      } else if (is_denied(pattern, match, contexts)) {
        excused.push_back({rules_.rules_[rules_.patterns_[match.sequence].rule].rule,
                           &field_,
                           {field_.folded[match.from].start, field_.folded[match.to - 1].end()}});
      }
    }
    return out;
  }

 private:
  // The classes of the contexts that these matches depend on.
  std::vector<bool> asked_around(const std::vector<text::SequenceMatch>& matches) const {
    const rulebook::Lexicon& lexicon = rules_.book_.lexicon;
    std::vector<bool> seen(lexicon.contexts.size(), false);
    std::vector<bool> classes(lexicon.classes.size() + kFirstClass, false);
    for (const text::SequenceMatch& match : matches) {
      const rulebook::WordPattern& pattern = *rules_.patterns_[match.sequence].words;
      for (const std::vector<std::size_t>* contexts : {&pattern.unless, &pattern.needs}) {
        for (const std::size_t context : *contexts) {
          if (seen[context]) continue;
          seen[context] = true;
          for (const std::size_t each : lexicon.contexts[context].classes) {
            classes[each + kFirstClass] = true;
          }
        }
      }
    }
    return classes;
  }

  bool is_asked(const Group& group) const {
    return (group.fields->empty() || contains(*group.fields, field_.name)) &&
           !contains(*group.not_fields, field_.name);
  }

  bool holds(const rulebook::WordPattern& pattern, const text::SequenceMatch& match,
             const ContextIndex& contexts) const {
    const auto stands = [&](std::size_t context) {
      return contexts.stands_around(rules_.book_.lexicon.contexts[context], match);
    };
    return std::none_of(pattern.unless.begin(), pattern.unless.end(), stands) &&
           std::all_of(pattern.needs.begin(), pattern.needs.end(), stands);
  }

  // By words that forbid or deny whatever they stand around.
  bool is_denied(const rulebook::WordPattern& pattern, const text::SequenceMatch& match,
                 const ContextIndex& contexts) const {
    const rulebook::Lexicon& lexicon = rules_.book_.lexicon;
    return std::any_of(pattern.unless.begin(), pattern.unless.end(), [&](std::size_t context) {
      return context < lexicon.common_contexts &&
             contexts.stands_around(lexicon.contexts[context], match);
    });
  }

  // To the ends of its clause, if they are near.
  text::SequenceMatch stretched(text::SequenceMatch match, const rulebook::Stretch& to) const {
    constexpr std::uint32_t kFarthest = 24;
    std::uint32_t first = match.first;
    while (to.left && first > 0 && text_.letters[first].gap < text::Gap::line) --first;
    std::uint32_t last = match.last;
    while (to.right && last < text_.size() && text_.letters[last].gap < text::Gap::line) ++last;
    if (match.first - first > kFarthest) first = match.first;
    if (last - match.last > kFarthest) last = match.last;
    if (first < match.first) match.from = text_.letters[first].symbol;
    if (last > match.last) match.to = text_.letters[last - 1].symbol + 1;
    match.first = first;
    match.last = last;
    return match;
  }

  text::SequenceMatch without_lead_ins(text::SequenceMatch match) const {
    match.first = rules_.lead_ins_.end(text_, match.first, match.last);
    match.from = std::max(match.from, text_.letters[match.first].symbol);
    return match;
  }

  // A clause goes on over a line end, and over the comma of an enumeration.
  bool is_in_one_clause(const text::SequenceMatch& match) const {
    constexpr char32_t kEnumerationComma = 0x3001;
    for (std::uint32_t at = match.first + 1; at < match.last; ++at) {
      if (text_.letters[at].gap < text::Gap::pause) continue;
      for (std::uint32_t i = text_.letters[at - 1].symbol + 1; i < text_.letters[at].symbol; ++i) {
        const char32_t code = field_.folded[i].code;
        if (code != kEnumerationComma && code != U' ') return false;
      }
    }
    return true;
  }

  void collect_allowed() {
    allowed_.resize(rules_.rules_.size());
    for (const text::Occurrence& at : occurrences_) {
      const std::span<const text::ClassId> classes = rules_.finder_.classes_of(at.word);
      // They were added behind all others.
      for (std::size_t i = classes.size(); i > 0 && classes[i - 1] >= rules_.first_allow_; --i) {
        const auto rule = static_cast<std::size_t>(classes[i - 1] - rules_.first_allow_);
        if (rule < allowed_.size()) allowed_[rule].push_back(at);
      }
    }
  }

  bool is_allowed(const text::Occurrence& at, std::size_t rule) const {
    const std::vector<text::Occurrence>& phrases = allowed_[rule];
    if (phrases.empty()) return false;
    auto phrase = std::lower_bound(
        phrases.begin(), phrases.end(), at.last,
        [](const text::Occurrence& each, std::uint32_t last) { return each.last < last; });
    // Phrases that end behind the word; the longest begin far before their end, none farther.
    constexpr std::uint32_t kLongestPhrase = 40;
    for (; phrase != phrases.end() && phrase->last <= at.last + kLongestPhrase; ++phrase) {
      const bool longer = phrase->last - phrase->first > at.last - at.first;
      if (longer && phrase->first <= at.first) return true;
    }
    return false;
  }

  const WordRules& rules_;
  const Field& field_;
  text::SequenceSearch& sequences_;
  const text::Skeleton& text_;
  std::vector<text::Occurrence> occurrences_;
  std::vector<std::vector<text::Occurrence>> allowed_;  // by rule
};

WordRules::WordRules(const rulebook::Rulebook& book)
    : book_(book), lead_ins_(book.lexicon.lead_ins) {
  read_words();
  for (const rulebook::RuleWords& words : book.lexicon.rules) read_rule(words);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    for (const std::string& id : book.lexicon.rules[i].over) {
      for (std::size_t other = 0; other < rules_.size(); ++other) {
        if (rules_[other].rule->id == id) rules_[other].under.push_back(i);
      }
    }
  }
  finder_.ready();
  matcher_.ready();
}

void WordRules::read_words() {
  const auto& classes = book_.lexicon.classes;
  std::vector<bool> sought(classes.size(), false);  // by a pattern
  for (const rulebook::RuleWords& rule : book_.lexicon.rules) {
    for (const rulebook::WordPattern& pattern : rule.patterns) {
      for (const auto& wording : pattern.wordings) {
        for (const rulebook::PatternStep& step : wording) sought[step.word_class] = true;
      }
    }
  }
  first_allow_ = class_id(classes.size());
  // No pattern names this class: it is for tokens that no pattern asks for.
  const text::ClassId unasked = class_id(classes.size() + book_.lexicon.rules.size());
  text::ClassId number = unasked;
  text::ClassId quoted = unasked;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    if (classes[i].token == "number") number = class_id(i);
    if (classes[i].token == "quoted") quoted = class_id(i);
    for (const std::string& word : classes[i].words) {
      finder_.add(word, class_id(i), sought[i]);
    }
  }
  for (const std::string& word : book_.lexicon.collisions) finder_.add_collision(word);
  const rulebook::WordSounds& sounds = book_.lexicon.sounds;
  for (const std::string& word : sounds.short_words) finder_.add_short_sound(word);
  finder_.add_fixed_sounds(sounds.fixed);
  for (const auto& [looks, meant] : sounds.look_alikes) finder_.add_look_alike(looks, meant);
  for (const auto& [parts, meant] : sounds.splits) finder_.add_split(parts, meant);
  number_token_ = finder_.add_token(number);
  quoted_token_ = finder_.add_token(quoted);
}

std::uint32_t WordRules::group_of(const rulebook::WordPattern& pattern) {
  const std::size_t rule = rules_.size();
  const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) {
    return group.rule == rule && *group.fields == pattern.fields &&
           *group.not_fields == pattern.not_fields;
  });
  const auto place = static_cast<std::uint32_t>(same - groups_.begin());
  if (same == groups_.end()) groups_.push_back({rule, &pattern.fields, &pattern.not_fields});
  return place;
}

void WordRules::read_rule(const rulebook::RuleWords& words) {
  SpeakingRule speaking{nullptr, {}};
  for (const rulebook::Rule& rule : book_.listing.rules) {
    if (rule.id == words.rule) speaking.rule = &rule;
  }
  const auto allow = static_cast<text::ClassId>(first_allow_ + rules_.size());
  for (const std::string& phrase : words.allow) finder_.add(phrase, allow);
  for (const rulebook::WordPattern& pattern : words.patterns) {
    const std::uint32_t group = group_of(pattern);
    for (const auto& wording : pattern.wordings) {
      std::vector<text::SequenceStep> steps;
      steps.reserve(wording.size());
      for (const rulebook::PatternStep& step : wording) {
        steps.push_back({class_id(step.word_class), step.gap});
      }
      matcher_.add(static_cast<std::uint32_t>(patterns_.size()), group, steps);
    }
    patterns_.push_back(
        {rules_.size(), &pattern, outcome_of(speaking.rule->matches[pattern.match])});
  }
  rules_.push_back(std::move(speaking));
}

// The worse first, then those in one clause, then the longest; what overlaps one before it of its
// rule, or one of a rule over it, is left out.
std::vector<WordRules::Hit> WordRules::settled(std::vector<Hit> hits) const {
  std::stable_sort(hits.begin(), hits.end(), [this](const Hit& left, const Hit& right) {
    const Outcome a = patterns_[left.pattern].outcome;
    const Outcome b = patterns_[right.pattern].outcome;
    if (a != b) return a == worse(a, b);
    if (left.in_one_clause != right.in_one_clause) return left.in_one_clause;
    const std::uint32_t length = left.match.to - left.match.from;
    const std::uint32_t other = right.match.to - right.match.from;
    return length != other ? length > other : left.match.from < right.match.from;
  });
  std::vector<Stretches> taken(rules_.size());
  std::vector<Hit> longest;
  for (const Hit& hit : hits) {
    Stretches& mine = taken[patterns_[hit.pattern].rule];
    if (mine.overlaps(hit.match.from, hit.match.to)) continue;
    mine.add(hit.match.from, hit.match.to);
    longest.push_back(hit);
  }
  std::vector<Hit> out;
  for (const Hit& hit : longest) {
    const auto& under = rules_[patterns_[hit.pattern].rule].under;
    const bool gives_way = std::any_of(under.begin(), under.end(), [&](std::size_t other) {
      return taken[other].overlaps(hit.match.from, hit.match.to);
    });
    if (!gives_way) out.push_back(hit);
  }
  std::stable_sort(out.begin(), out.end(), [](const Hit& left, const Hit& right) {
    return left.match.from < right.match.from;
  });
  return out;
}

Finding WordRules::finding(const Hit& hit, const Field& field, text::Utf16Slicer& original) const {
  const Pattern& pattern = patterns_[hit.pattern];
  const SpeakingRule& speaking = rules_[pattern.rule];
  const std::uint32_t start = field.folded[hit.match.from].start;
  const std::uint32_t end = field.folded[hit.match.to - 1].end();
  return quoted_finding(book_, *speaking.rule, pattern.words->match, field, {start, end}, original,
                        "words");
}

std::vector<Excused> WordRules::judge(const std::vector<Field>& fields,
                                      ListingResult& result) const {
  std::vector<Excused> excused;
  std::vector<Outcome> outcomes(rules_.size(),
                                fields.empty() ? Outcome::not_applicable : Outcome::pass);
  text::SequenceSearch sequences(matcher_);
  for (const Field& field : fields) {
    if (rules_.empty() || field.kind != FieldKind::prose) continue;
    text::Utf16Slicer original(field.text);
    for (const Hit& hit : settled(FieldSearch(*this, field, sequences).hits(excused))) {
      const Pattern& pattern = patterns_[hit.pattern];
      outcomes[pattern.rule] = worse(outcomes[pattern.rule], pattern.outcome);
      result.findings.push_back(finding(hit, field, original));
    }
  }
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const rulebook::Rule& rule = *rules_[i].rule;
    if (rule.stage == "words") {
      result.trace.push_back({&rule, outcomes[i], &rule.clauses, nullptr});
    }
  }
  return excused;
}

}  // namespace hegui::judge::listing
