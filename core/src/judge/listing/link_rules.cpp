#include "judge/listing/link_rules.h"

#include <algorithm>

#include "judge/common/finding.h"
#include "judge/common/json_lists.h"
#include "judge/listing/link_words.h"

namespace hegui::judge::listing {

LinkRules::LinkRules(const rulebook::Rulebook& book)
    : book_(book),
      lexicon_(read_link_lexicon(member_of(book.files, "hosts/links.json"))),
      detector_(lexicon_),
      sites_(member_of(book.files, "hosts/tencent.json")) {
  read_patterns();
}

void LinkRules::read_patterns() {
  for (const rulebook::Rule& rule : book_.listing.rules) {
    if (rule.stage != "link") continue;
    rules_.push_back(&rule);
    const nlohmann::json& suggestion = member_of(rule.source, "suggestion");
    suggestions_.push_back({string_of(suggestion, "zh-CN"), string_of(suggestion, "en")});
    for (const rulebook::Match& match : rule.matches) {
      const nlohmann::json& disguised = member_of(match.output, "disguised");
      patterns_.push_back({&rule, &match, string_of(match.output, "site"),
                           strings_of(match.output, "fields"), strings_of(match.output, "hosts"),
                           disguised.is_boolean() && disguised.get<bool>(), outcome_of(match)});
    }
  }
}

const LinkRules::Pattern* LinkRules::pattern_of(const text::Link& link, const Field& field) const {
  const std::string_view site = name_of(sites_.site_of(link));
  for (const Pattern& pattern : patterns_) {
    if (pattern.site != site || (pattern.disguised_only && !link.disguised)) continue;
    const auto& fields = pattern.fields;
    if (!fields.empty() && std::find(fields.begin(), fields.end(), field.name) == fields.end()) {
      continue;
    }
    const bool host_fits =
        pattern.hosts.empty() ||
        std::any_of(pattern.hosts.begin(), pattern.hosts.end(),
                    [&](const std::string& host) { return leads_to(link, host); });
    if (host_fits) return &pattern;
  }
  return nullptr;
}

Finding LinkRules::finding(const Pattern& pattern, const text::Link& link, const Field& field,
                           text::Utf16Slicer& original) const {
  Finding out = finding_of(book_, *pattern.rule, *pattern.match, {{"host", link.host.name}});
  out.field = field.pointer;
  out.span = TextSpan{link.start, link.end};
  out.quote = std::string(original.slice(link.start, link.end));
  out.detector = "link";
  const auto rule = std::find(rules_.begin(), rules_.end(), pattern.rule) - rules_.begin();
  const rulebook::Text& message = suggestions_[static_cast<std::size_t>(rule)];
  if (field.kind == FieldKind::prose && !message.zh_cn.empty()) {
    // Without its address a target must still be one, or the markup around it breaks.
    out.suggest.push_back({*out.span, link.target ? "#" : "", &message});
  }
  return out;
}

void LinkRules::judge(const std::vector<Field>& fields, ListingResult& result) const {
  std::vector<Outcome> outcomes(rules_.size(),
                                fields.empty() ? Outcome::not_applicable : Outcome::pass);
  for (const Field& field : fields) {
    const bool prose = field.kind == FieldKind::prose;
    const std::vector<text::Link> links =
        prose ? detector_.find(field.seen)
              : detector_.find_in_address(text::as_written(field.text));
    text::Utf16Slicer original(field.text);
    for (const text::Link& link : links) {
      const Pattern* pattern = pattern_of(link, field);
      if (pattern == nullptr || pattern->outcome == Outcome::pass) continue;
      const auto rule = std::find(rules_.begin(), rules_.end(), pattern->rule) - rules_.begin();
      Outcome& outcome = outcomes[static_cast<std::size_t>(rule)];
      outcome = worse(outcome, pattern->outcome);
      result.findings.push_back(finding(*pattern, link, field, original));
    }
  }
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    result.trace.push_back({rules_[i], outcomes[i], &rules_[i]->clauses, nullptr});
  }
}

}  // namespace hegui::judge::listing
