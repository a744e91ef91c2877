#include "judge/store/placeholders.h"

#include <string>

#include "calendar/civil.h"
#include "calendar/time_of_day.h"

namespace hegui::judge::store {
namespace {

using rulebook::Fact;
using rulebook::FactType;

constexpr const char* kDash = "\u2014";
constexpr const char* kAbout = "\u2248 ";
constexpr const char* kAtLeast = "\u2265 ";

std::string yuan(std::int64_t fen) {
  std::string whole = std::to_string(fen / 100);
  for (std::size_t at = whole.size(); at > 3;) {
    at -= 3;
    whole.insert(at, ",");
  }
  const std::int64_t rest = fen % 100;
  return whole + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

// In both languages; all but a choice reads the same.
rulebook::Text words_of(const Fact& fact, const FactValue& value, bool is_estimate) {
  if (!value.known()) return {kDash, kDash};
  std::string same;
  switch (fact.type) {
    case FactType::boolean:
      for (const rulebook::FactValue& each : fact.values) {
        if (each.id == (value.number != 0 ? "true" : "false")) return each.label;
      }
      same = value.number != 0 ? "true" : "false";
      break;
    case FactType::enumeration:
      return fact.values[static_cast<std::size_t>(value.number)].label;
    case FactType::instant:
    case FactType::date:
      if (value.number >= rulebook::kNotYet) return {kDash, kDash};
      same = (is_estimate ? kAbout : "") + calendar::format_date(value.number);
      break;
    case FactType::money:
      same = yuan(value.number);
      break;
    case FactType::count:
    case FactType::rows:
      same = std::to_string(value.number);
      break;
    case FactType::time:
      same = calendar::format_minute(static_cast<int>(value.number));
      break;
    case FactType::set:
    case FactType::object:
    case FactType::text:
      return {kDash, kDash};
  }
  return {same, same};
}

// As a program reads it: the id of a choice, and what the sentence says of everything else.
std::string argument_of(const Fact& fact, const FactValue& value, const rulebook::Text& words) {
  if (fact.type == FactType::boolean && value.known()) return value.number != 0 ? "true" : "false";
  if (fact.type != FactType::enumeration || !value.known()) return words.en;
  return fact.values[static_cast<std::size_t>(value.number)].id;
}

}  // namespace

Wording put_into_words(const rulebook::Text& pattern, const rulebook::DocumentRules& rules,
                       const FactTable& facts, const std::vector<Derivation>& derived) {
  Wording out;
  Arguments zh_cn;
  Arguments en;
  for (std::size_t i = 0; i < rules.facts.size(); ++i) {
    const Fact& fact = rules.facts[i];
    const std::string mark = "{" + fact.id + "}";
    if (pattern.zh_cn.find(mark) == std::string::npos &&
        pattern.en.find(mark) == std::string::npos) {
      continue;
    }
    const bool is_estimate = i < derived.size() && derived[i].estimate_year.has_value();
    rulebook::Text words = words_of(fact, facts[i], is_estimate);
    if (!facts[i].known() && i < derived.size() && derived[i].least) {
      words.zh_cn = words.en = kAtLeast + std::to_string(*derived[i].least);
    }
    out.arguments.emplace_back(fact.id, argument_of(fact, facts[i], words));
    zh_cn.emplace_back(fact.id, words.zh_cn);
    en.emplace_back(fact.id, words.en);
  }
  out.text = {fill(pattern.zh_cn, zh_cn), fill(pattern.en, en)};
  return out;
}

}  // namespace hegui::judge::store
