#include "judge/listing/price_rules.h"

#include <algorithm>

#include "judge/common/finding.h"
#include "judge/common/json_lists.h"
#include "judge/listing/price_context.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

constexpr const char* kPriceLexicon = "lexicon/inconsistent-price.json";
constexpr std::size_t kMostShown = 5;
constexpr std::size_t kShortestName = 2;
// With more there is hardly an amount that would not follow from one of them.
constexpr std::size_t kMostListed = 300;
constexpr std::size_t kMostPrices = 2000;
constexpr std::size_t kLongestName = 40;
// Beyond this every further one says nothing new, and a result is to stay readable.
constexpr std::size_t kMostBreaches = 200;

bool is_short(const Field& field) {
  return field.name != "description" && field.name != "service_commitment" &&
         field.name != "release_notes" && field.name != "user_guide" && field.name != "support";
}

std::string in_yuan(std::int64_t fen) {
  std::string out = std::to_string(fen / 100);
  if (fen % 100 != 0) {
    out += fen % 100 < 10 ? ".0" : ".";
    out += std::to_string(fen % 100);
    if (out.back() == '0') out.pop_back();
  }
  return out;
}

// The amounts that the listing states, as a message shows them.
std::string shown(const std::vector<ListedPrice>& listed) {
  std::vector<std::int64_t> amounts;
  for (const ListedPrice& price : listed) {
    if (std::find(amounts.begin(), amounts.end(), price.fen) != amounts.end()) continue;
    amounts.push_back(price.fen);
    if (amounts.size() > kMostShown) break;
  }
  std::string out;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    if (i > 0) out += ", ";
    if (i == kMostShown) return out + "...";
    out += in_yuan(amounts[i]);
  }
  return out;
}

text::WordTable table_of_names(const std::vector<ListedPrice>& listed) {
  text::WordTable out;
  for (const ListedPrice& price : listed) {
    const std::u32string name = text::to_code_points(price.name);
    if (name.size() >= kShortestName && name.size() <= kLongestName) out.add(name, 0);
  }
  out.prepare();
  return out;
}

}  // namespace

PriceRules::PriceRules(const rulebook::Rulebook& book)
    : book_(book),
      words_(read_price_words(member_of(book.files, kPriceLexicon))),
      contexts_(read_price_contexts(member_of(book.files, kPriceLexicon))) {
  for (const rulebook::Rule& rule : book_.listing.rules) {
    if (rule.stage != "price") continue;
    rules_.push_back(&rule);
    const nlohmann::json& suggestion = member_of(rule.source, "suggestion");
    suggestions_.push_back({string_of(suggestion, "zh-CN"), string_of(suggestion, "en")});
  }
}

bool PriceRules::agrees(const text::Price& price, const PriceHints& hints,
                        const std::vector<ListedPrice>& listed) {
  if (price.fen == 0) return true;  // what is free is no price
  return follows(price, price.fen, hints, listed) &&
         (price.highest_fen == price.fen || follows(price, price.highest_fen, hints, listed));
}

// A range of which neither end is listed, but something between them.
bool PriceRules::spans_one(const text::Price& price, const PriceHints& hints,
                           const std::vector<ListedPrice>& listed) {
  const bool between = std::any_of(listed.begin(), listed.end(), [&](const ListedPrice& each) {
    return price.fen < each.fen && each.fen < price.highest_fen;
  });
  return between && !follows(price, price.fen, hints, listed) &&
         !follows(price, price.highest_fen, hints, listed);
}

std::vector<PriceRules::Breach> PriceRules::breaches(const Field& field,
                                                     const std::vector<ListedPrice>& listed,
                                                     const text::WordTable& names) const {
  std::vector<Breach> out;
  const std::vector<text::Symbol>& symbols = field.folded;
  const text::LetterStream letters(symbols);
  std::vector<text::Price> prices = text::find_prices(letters, words_);
  drop_mere_numbers(prices, letters, words_, contexts_);
  const PriceContext context(letters, prices, words_, contexts_, names, is_short(field));
  for (std::size_t i = 0; i < std::min(prices.size(), kMostPrices) && out.size() < kMostBreaches;
       ++i) {
    const text::Price& price = prices[i];
    const PriceKind kind = context.kind(i);
    if (kind == PriceKind::former || kind == PriceKind::other) continue;
    if (agrees(price, context.hints(i), listed)) continue;
    const bool spans_listed = spans_one(price, context.hints(i), listed);
    const text::Symbol& first = symbols[letters.index[price.first]];
    const text::Symbol& last = symbols[letters.index[price.last - 1]];
    if (last.end() <= first.start) continue;
    out.push_back({kind == PriceKind::product && !spans_listed, {first.start, last.end()}});
  }
  return out;
}

Finding PriceRules::finding(const rulebook::Rule& rule, const rulebook::Match& match,
                            const Field& field, const Breach& breach,
                            const std::vector<ListedPrice>& listed, std::string quote) const {
  Finding out = finding_of(book_, rule, match, {{"price", quote}, {"listed", shown(listed)}});
  out.field = field.pointer;
  out.span = breach.span;
  out.quote = std::move(quote);
  out.detector = "price";
  const auto number = std::find(rules_.begin(), rules_.end(), &rule) - rules_.begin();
  const rulebook::Text& message = suggestions_[static_cast<std::size_t>(number)];
  if (!message.zh_cn.empty()) out.suggest.push_back({std::nullopt, "", &message});
  return out;
}

void PriceRules::judge(const std::vector<Field>& fields, std::vector<ListedPrice> listed,
                       ListingResult& result) const {
  if (listed.size() > kMostListed) listed.clear();
  std::vector<Outcome> outcomes(
      rules_.size(), fields.empty() || listed.empty() ? Outcome::not_applicable : Outcome::pass);
  const text::WordTable names = table_of_names(listed);
  for (const Field& field : fields) {
    if (rules_.empty() || listed.empty() || field.kind != FieldKind::prose) continue;
    text::Utf16Slicer original(field.text);
    for (const Breach& breach : breaches(field, listed, names)) {
      const std::string_view cue = breach.clear ? "clear" : "unclear";
      const std::string quote(original.slice(breach.span.start, breach.span.end));
      for (std::size_t i = 0; i < rules_.size(); ++i) {
        const auto& matches = rules_[i]->matches;
        const auto match = std::find_if(
            matches.begin(), matches.end(),
            [&](const rulebook::Match& each) { return string_of(each.output, "cue") == cue; });
        if (match == matches.end()) continue;
        outcomes[i] = worse(outcomes[i], outcome_of(*match));
        result.findings.push_back(finding(*rules_[i], *match, field, breach, listed, quote));
      }
    }
  }
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    result.trace.push_back({rules_[i], outcomes[i], &rules_[i]->clauses, nullptr});
  }
}

}  // namespace hegui::judge::listing
