#include "judge/common/finding.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "judge/common/json_lists.h"
#include "text/fold.h"
#include "text/markup.h"
#include "text/utf8.h"

namespace hegui::judge {
namespace {

// FNV-1a with 64 bits.
std::uint64_t hash(std::string_view text, std::uint64_t state = 0xCBF29CE484222325U) {
  for (const char c : text) {
    state ^= static_cast<unsigned char>(c);
    state *= 0x100000001B3U;
  }
  return state;
}

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; number >>= 4U) out[i] = kDigits[number & 0xFU];
  return out;
}

// "/images/3/codes/0" is "/images/codes".
std::string without_indices(std::string_view pointer) {
  std::string out;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string_view token = pointer.substr(0, end);
    if (token.find_first_not_of("/0123456789") != std::string_view::npos) out += token;
    pointer.remove_prefix(end);
  }
  return out;
}

std::string folded(std::string_view quote) {
  std::string out;
  for (const text::Symbol& symbol : text::fold(text::as_written(quote).symbols, {})) {
    if (!text::is_blank(symbol.code)) text::append_utf8(out, symbol.code);
  }
  return out;
}

int rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::violation:
      return 4;
    case Outcome::review:
      return 3;
    case Outcome::unknown:
      return 2;
    case Outcome::pass:
      return 1;
    case Outcome::not_applicable:
      return 0;
  }
  return 0;
}

}  // namespace

std::string fill(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    const std::size_t close = pattern.find('}', open);
    out += pattern.substr(0, open);
    if (close == std::string_view::npos) return out.append(pattern.substr(open));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const auto& [key, value] : arguments) {
      if (key == name) out += value;
    }
    pattern.remove_prefix(close + 1);
  }
  return out;
}

Outcome outcome_of(const rulebook::Match& match) {
  const std::string outcome = string_of(match.output, "outcome");
  if (outcome == "pass") return Outcome::pass;
  if (outcome == "not_applicable") return Outcome::not_applicable;
  return outcome == "review" ? Outcome::review : Outcome::violation;
}

bool is_of_words(const rulebook::Match& match) {
  const nlohmann::json& words = member_of(match.output, "words");
  return words.is_boolean() && words.get<bool>();
}

Outcome worse(Outcome left, Outcome right) { return rank(left) >= rank(right) ? left : right; }

Finding finding_of(const rulebook::Rulebook& book, const rulebook::Rule& rule,
                   const rulebook::Match& match, Arguments arguments) {
  Finding out;
  out.rule = &rule;
  if (!match.clauses.empty()) out.clause = match.clauses.front();
  for (const std::string& id : rule.annex) {
    if (const rulebook::AnnexRow* row = book.annex_row(id)) out.annex.push_back(row);
  }
  out.outcome = outcome_of(match);
  out.message_id = string_of(match.output, "message");
  if (out.message_id.empty()) out.message_id = rule.id;
  out.message = {fill(match.explanation.zh_cn, arguments), fill(match.explanation.en, arguments)};
  out.arguments = std::move(arguments);
  return out;
}

void set_fingerprints(std::vector<Finding>& findings) {
  std::map<std::string, int> seen;
  for (Finding& finding : findings) {
    // A merchant's own words are counted apart, so that they leave all other fingerprints alone.
    std::string key = finding.detector == kOwnWordsDetector ? "own-words\n" : "";
    key += finding.rule->id + "\n" + without_indices(finding.field) + "\n" + folded(finding.quote);
    const int number = ++seen[key];
    finding.fingerprint =
        hexadecimal(number == 1 ? hash(key) : hash("\n" + std::to_string(number), hash(key)));
  }
}

}  // namespace hegui::judge
