#include "judge/listing/hours_rules.h"

#include <algorithm>

#include "judge/common/finding.h"
#include "judge/common/json_lists.h"
#include "judge/listing/hours_reading.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

constexpr const char* kHoursLexicon = "lexicon/short-hours.json";

HoursField field_of(const Field& field) {
  if (field.name == "support") return HoursField::support;
  return field.name == "service_commitment" ? HoursField::commitment : HoursField::any;
}

}  // namespace

HoursRules::HoursRules(const rulebook::Rulebook& book)
    : book_(book),
      words_(read_hours_words(member_of(book.files, kHoursLexicon))),
      contexts_(read_hours_contexts(member_of(book.files, kHoursLexicon))) {
  for (const rulebook::Rule& rule : book_.listing.rules) {
    if (rule.stage != "hours") continue;
    rules_.push_back(&rule);
    const nlohmann::json& suggestion = member_of(rule.source, "suggestion");
    suggestions_.push_back({string_of(suggestion, "zh-CN"), string_of(suggestion, "en")});
  }
}

std::vector<HoursRules::Breach> HoursRules::breaches(const Field& field) const {
  std::vector<Breach> out;
  const std::vector<text::Symbol>& symbols = field.folded;
  const text::LetterStream letters(symbols);
  for (const HoursBreach& breach : read_hours(letters, words_, contexts_, field_of(field))) {
    const text::Symbol& first = symbols[letters.index[breach.first]];
    const text::Symbol& last = symbols[letters.index[breach.last - 1]];
    if (last.end() > first.start) out.push_back({breach.clear, {first.start, last.end()}});
  }
  return out;
}

void HoursRules::judge(const std::vector<Field>& fields, ListingResult& result) const {
  std::vector<Outcome> outcomes(rules_.size(),
                                fields.empty() ? Outcome::not_applicable : Outcome::pass);
  for (const Field& field : fields) {
    if (rules_.empty() || field.kind != FieldKind::prose) continue;
    text::Utf16Slicer original(field.text);
    for (const Breach& breach : breaches(field)) {
      const std::string quote(original.slice(breach.span.start, breach.span.end));
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        const auto& matches = rules_[i]->matches;
        const auto match =
            std::find_if(matches.begin(), matches.end(), [&](const rulebook::Match& each) {
              return string_of(each.output, "cue") == (breach.clear ? "clear" : "unclear");
            });
        if (match == matches.end()) continue;
        Finding found = finding_of(book_, *rules_[i], *match, {{"hours", quote}});
        found.field = field.pointer;
        found.span = breach.span;
        found.quote = quote;
        found.detector = "hours";
        if (!suggestions_[i].zh_cn.empty()) {
          found.suggest.push_back({std::nullopt, "", &suggestions_[i]});
        }
        outcomes[i] = worse(outcomes[i], found.outcome);
        result.findings.push_back(std::move(found));
      }
    }
  }
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    result.trace.push_back({rules_[i], outcomes[i], &rules_[i]->clauses, nullptr});
  }
}

}  // namespace hegui::judge::listing
