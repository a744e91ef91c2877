#include "judge/listing/contact_rules.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include "judge/common/finding.h"
#include "judge/common/json_lists.h"
#include "judge/listing/contact_words.h"
#include "text/ascii.h"
#include "text/fold.h"
#include "text/markup.h"

namespace hegui::judge::listing {
namespace {

constexpr const char* kLexicon = "lexicon/contacts.json";

// A listing has a few of them; a hostile one must not make every one be compared with all others.
constexpr std::size_t kMostTargets = 200;

bool has_contact_scheme(std::span<const text::Symbol> target) {
  for (const std::string_view scheme : {"tel:", "mailto:", "sms:"}) {
    std::size_t same = 0;
    while (same < scheme.size() && same < target.size() &&
           text::to_lower(char32_t{target[same].code}) ==
               static_cast<char32_t>(static_cast<unsigned char>(scheme[same]))) {
      ++same;
    }
    if (same == scheme.size()) return true;
  }
  return false;
}

bool is_link(const Finding& finding) { return finding.detector == "link" && finding.span; }

}  // namespace

ContactRules::ContactRules(const rulebook::Rulebook& book)
    : book_(book),
      lexicon_(read_contact_lexicon(member_of(book.files, kLexicon))),
      detector_(lexicon_) {
  const nlohmann::json& words = member_of(book.files, kLexicon);
  for (const rulebook::Rule& rule : book_.listing.rules) {
    bool any = false;
    for (const rulebook::Match& match : rule.matches) {
      if (rule.stage != "link" || !match.output.is_object() || !match.output.contains("contact")) {
        continue;
      }
      const std::string list = string_of(match.output, "words");
      patterns_.push_back({&rule, &match, strings_of(match.output, "fields"), !list.empty(),
                           sentence_class(words, list), outcome_of(match)});
      any = true;
    }
    if (!any) continue;
    const nlohmann::json& suggestion = member_of(rule.source, "suggestion");
    suggestions_.push_back({&rule, {string_of(suggestion, "zh-CN"), string_of(suggestion, "en")}});
  }
}

std::vector<FieldContacts> ContactRules::read(const std::vector<Field>& fields) const {
  std::vector<FieldContacts> out;
  for (const Field& field : fields) {
    if (field.kind != FieldKind::prose || patterns_.empty()) {
      out.emplace_back();
      continue;
    }
    const text::LookThrough& seen = field.seen;
    FieldContacts contacts(field.folded, detector_.read(field.folded));
    std::size_t targets = 0;
    for (const text::LookThrough::Target& target : seen.targets) {
      if (!has_contact_scheme(seen.target(target)) || ++targets > kMostTargets) continue;
      const std::vector<text::Symbol> address = text::fold_symbols(seen.target(target));
      contacts.add_target(address, detector_.read(address));
    }
    out.push_back(std::move(contacts));
  }
  return out;
}

const ContactRules::Pattern* ContactRules::pattern_of(const Field& field,
                                                      std::uint32_t words) const {
  for (const Pattern& pattern : patterns_) {
    if (pattern.needs_words && (pattern.words & words) == 0) continue;
    const auto& names = pattern.fields;
    if (names.empty() || std::find(names.begin(), names.end(), field.name) != names.end()) {
      return &pattern;
    }
  }
  return nullptr;
}

Finding ContactRules::finding(const Pattern& pattern, const FieldContacts::Contact& contact,
                              const Field& field, text::Utf16Slicer& original) const {
  Finding out = finding_of(book_, *pattern.rule, *pattern.match,
                           {{"kind", std::string(contact.kind)}, {"contact", contact.value}});
  out.field = field.pointer;
  out.span = TextSpan{contact.start, contact.end};
  out.quote = std::string(original.slice(contact.start, contact.end));
  out.detector = "contact";
  const auto suggestion =
      std::find_if(suggestions_.begin(), suggestions_.end(),
                   [&](const auto& entry) { return entry.first == pattern.rule; });
  if (suggestion != suggestions_.end() && !suggestion->second.zh_cn.empty()) {
    out.suggest.push_back({*out.span, "", &suggestion->second});
  }
  return out;
}

void ContactRules::judge(const std::vector<Field>& fields,
                         const std::vector<FieldContacts>& contacts, ListingResult& result) const {
  std::vector<Finding> merged;
  auto link = result.findings.begin();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const auto first_link = link;
    while (link != result.findings.end() && is_link(*link) && link->field == field.pointer) ++link;
    const auto first = static_cast<std::ptrdiff_t>(merged.size());
    text::Utf16Slicer original(field.text);
    auto beside = first_link;
    for (const FieldContacts::Contact& contact : contacts[i].contacts()) {
      while (beside != link && beside->span->end <= contact.account_start) ++beside;
      if (beside != link && beside->span->start < contact.end) continue;
      const Pattern* pattern = pattern_of(field, contact.words);
      if (pattern == nullptr || pattern->outcome == Outcome::pass) continue;
      merged.push_back(finding(*pattern, contact, field, original));
      for (TraceEntry& entry : result.trace) {
        if (entry.rule == pattern->rule) entry.outcome = worse(entry.outcome, pattern->outcome);
      }
    }
    std::move(first_link, link, std::back_inserter(merged));
    std::stable_sort(merged.begin() + first, merged.end(),
                     [](const Finding& left, const Finding& right) {
                       return left.span->start < right.span->start;
                     });
  }
  std::move(link, result.findings.end(), std::back_inserter(merged));
  result.findings = std::move(merged);
}

}  // namespace hegui::judge::listing
