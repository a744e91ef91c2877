#include "judge/listing/price_words.h"

#include <array>
#include <utility>

#include "judge/listing/word_tables.h"

namespace hegui::judge::listing {
namespace {

using text::PricePeriod;

constexpr std::array<std::pair<const char*, PricePeriod>, 7> kPricePeriods = {{
    {"once", PricePeriod::once},
    {"hour", PricePeriod::hour},
    {"day", PricePeriod::day},
    {"week", PricePeriod::week},
    {"month", PricePeriod::month},
    {"quarter", PricePeriod::quarter},
    {"year", PricePeriod::year},
}};

void add_periods(text::WordTable& table, const nlohmann::json& file, const char* key) {
  const nlohmann::json& lists = member_of(file, key);
  for (const auto& [name, period] : kPricePeriods) {
    add_words(table, lists, name, static_cast<std::uint32_t>(period));
  }
}

void add_cue(text::WordTable& table, const nlohmann::json& lists, const char* key, PriceCue cue) {
  add_words(table, lists, key, static_cast<std::uint32_t>(cue));
}

}  // namespace

text::PriceWords read_price_words(const nlohmann::json& file) {
  text::PriceWords out;
  out.numerals = read_numerals(file);
  add_words(out.currency_before, file, "currency_before");
  add_words(out.currency_after, file, "currency_after");
  add_words(out.loose_currency, file, "loose_currency");
  add_words(out.loose_followers, file, "loose_followers");
  add_words(out.not_currency, file, "not_currency");
  add_words(out.tenths, file, "tenths");
  add_words(out.small_coins, member_of(file, "small_coins"), "ten_fen", 10);
  add_words(out.small_coins, member_of(file, "small_coins"), "fen", 1);
  add_words(out.vague, file, "vague");
  add_words(out.ranges, file, "ranges");
  add_words(out.per, file, "per");
  add_periods(out.periods_after, file, "periods_after");
  add_periods(out.period_nouns, file, "period_nouns");
  add_periods(out.periods_before, file, "periods_before");
  add_periods(out.periods_told, file, "periods_told");
  add_words(out.fillers, file, "fillers");
  add_words(out.units, file, "units");
  out.prepare();
  return out;
}

PriceContexts read_price_contexts(const nlohmann::json& file) {
  const nlohmann::json& lists = member_of(file, "contexts");
  PriceContexts out;
  add_cue(out.before, lists, "former", PriceCue::former);
  add_cue(out.before, lists, "other_before", PriceCue::other);
  add_cue(out.before, lists, "cue", PriceCue::price);
  add_cue(out.after, lists, "former_after", PriceCue::former_after);
  add_cue(out.after, lists, "other_after", PriceCue::other_after);
  add_cue(out.after, lists, "cue_after", PriceCue::price_after);
  add_cue(out.sentence, lists, "other_sentence", PriceCue::other_sentence);
  add_cue(out.sentence, lists, "example", PriceCue::example);
  add_cue(out.asking, lists, "asking", PriceCue::price);
  add_cue(out.field, lists, "field_cue", PriceCue::field);
  add_cue(out.sum, lists, "sum", PriceCue::sum);
  add_cue(out.about, lists, "about", PriceCue::about);
  add_cue(out.each, lists, "each", PriceCue::each);
  for (text::WordTable* table : {&out.before, &out.asking, &out.after, &out.sentence, &out.field,
                                 &out.sum, &out.about, &out.each}) {
    table->prepare();
  }
  return out;
}

}  // namespace hegui::judge::listing
