#include "judge/listing/listing_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "judge/common/fact_table.h"
#include "judge/common/json_lists.h"
#include "text/fold.h"

namespace hegui::judge::listing {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 7> kTexts = {
    "title",         "subtitle",   "description", "service_commitment",
    "release_notes", "user_guide", "support"};
constexpr std::array<std::string_view, 3> kImageTexts = {"name", "alt", "text"};
constexpr std::array<std::string_view, 6> kPeriods = {"once",  "hour",    "day",
                                                      "month", "quarter", "year"};
constexpr std::array<text::PricePeriod, 6> kPeriodValues = {
    text::PricePeriod::once,  text::PricePeriod::hour,    text::PricePeriod::day,
    text::PricePeriod::month, text::PricePeriod::quarter, text::PricePeriod::year};
// Beyond these a document is wrong as a whole, and more errors help nobody.
constexpr std::size_t kMostErrorsOfList = 200;
constexpr std::size_t kMostListingErrors = 2000;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A value as it stands in an error, never more than a few words of it.
std::string shown(const Json& value) {
  constexpr std::size_t kMost = 40;
  if (value.is_object()) return "{...}";
  if (value.is_array()) return "[...]";
  std::string text = value.is_string() ? value.get_ref<const std::string&>() : value.dump();
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "...";
}

class ListingFields {
 public:
  ListingFields(std::vector<Field>& fields, std::vector<DocumentError>& errors)
      : fields_(fields), errors_(errors) {}

  void read(const Json& document) {
    for (const std::string_view name : kTexts) read_text(document, name, "");
    read_list(document, "tags", [this](const Json& item, const std::string& at) {
      read_string(item, "tags", at, FieldKind::prose);
    });
    read_list(document, "images",
              [this](const Json& item, const std::string& at) { read_image(item, at); });
    read_list(document, "links", [this](const Json& item, const std::string& at) {
      read_string(item, "links", at, FieldKind::address);
    });
    read_list(document, "prices",
              [this](const Json& item, const std::string& at) { check_price(item, at); });
  }

 private:
  void report(const std::string& at, const char* code,
              std::vector<std::pair<std::string, std::string>> arguments) {
    if (errors_.size() < kMostListingErrors) errors_.push_back({at, code, std::move(arguments)});
  }

  void wrong_type(std::string_view fact, const Json& value, const std::string& at,
                  const char* expected) {
    report(at, "wrong_type",
           {{"fact", std::string(fact)}, {"value", shown(value)}, {"values", expected}});
  }

  static const Json* member(const Json& object, std::string_view name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
  }

  void read_string(const Json& value, std::string_view name, const std::string& at,
                   FieldKind kind) {
    if (!value.is_string()) return wrong_type(name, value, at, "string");
    fields_.push_back({at, name, kind, value.get_ref<const std::string&>(), {}, {}, {}});
  }

  void read_text(const Json& object, std::string_view name, const std::string& at) {
    if (const Json* value = member(object, name)) {
      read_string(*value, name, pointer_to(at, name), FieldKind::prose);
    }
  }

  template <class ReadItem>
  void read_list(const Json& object, std::string_view name, ReadItem read_item,
                 const std::string& parent = "") {
    const Json* list = member(object, name);
    if (list == nullptr) return;
    const std::string at = pointer_to(parent, name);
    if (!list->is_array()) return wrong_type(name, *list, at, "array");
    const std::size_t before = errors_.size();
    for (std::size_t i = 0; i < list->size() && errors_.size() - before < kMostErrorsOfList; ++i) {
      read_item((*list)[i], pointer_to(at, std::to_string(i)));
    }
  }

  void unknown_key(const std::string& key, const std::string& at) {
    report(pointer_to(at, key), "unknown_key", {{"fact", key}, {"suggestion", ""}});
  }

  void read_image(const Json& image, const std::string& at) {
    if (!image.is_object()) return wrong_type("images", image, at, "object");
    for (const auto& [key, value] : image.items()) {
      if (key != "codes" && !is_one_of(kImageTexts, key)) unknown_key(key, at);
    }
    for (const std::string_view name : kImageTexts) read_text(image, name, at);
    read_list(
        image, "codes",
        [this](const Json& item, const std::string& code_at) {
          read_string(item, "codes", code_at, FieldKind::payload);
        },
        at);
  }

  void check_price(const Json& price, const std::string& at) {
    if (!price.is_object()) return wrong_type("prices", price, at, "object");
    for (const auto& [key, value] : price.items()) {
      const std::string value_at = pointer_to(at, key);
      if (key != "name" && key != "amount_fen" && key != "period") {
        unknown_key(key, at);
      } else if (value.is_null()) {
        continue;
      } else if (key == "amount_fen") {
        check_amount(value, value_at);
      } else if (!value.is_string()) {
        wrong_type(key, value, value_at, "string");
      } else if (key == "period" && !is_one_of(kPeriods, value.get_ref<const std::string&>())) {
        report(value_at, "unknown_value",
               {{"fact", key},
                {"value", shown(value)},
                {"values", "once, hour, day, month, quarter, year"}});
      }
    }
  }

  void check_amount(const Json& value, const std::string& at) {
    const std::pair<std::string, std::string> fact{"fact", "amount_fen"};
    if (!value.is_number()) return wrong_type("amount_fen", value, at, "integer");
    if (!value.is_number_integer()) {
      // An integer too large for 64 bits has been reported by the reader of the text.
      if (std::abs(value.get<double>()) < 9.2e18) {
        report(at, "not_an_integer", {fact, {"value", shown(value)}});
      }
      return;
    }
    const auto amount = value.get<std::int64_t>();
    if (amount < 0) report(at, "negative_amount", {fact, {"value", shown(value)}});
    if (amount > kMaximumFen) {
      report(at, "number_too_large",
             {fact, {"value", shown(value)}, {"limit", std::to_string(kMaximumFen)}});
    }
  }

  std::vector<Field>& fields_;
  std::vector<DocumentError>& errors_;
};

}  // namespace

std::vector<Field> read_fields(const nlohmann::json& document, std::vector<DocumentError>& errors) {
  std::vector<Field> fields;
  if (document.is_object()) ListingFields(fields, errors).read(document);
  return fields;
}

std::vector<ListedPrice> read_prices(const nlohmann::json& document) {
  std::vector<ListedPrice> out;
  const Json& prices = member_of(document, "prices");
  if (!prices.is_array()) return out;
  for (const Json& price : prices) {
    const Json& amount = member_of(price, "amount_fen");
    if (!amount.is_number_integer()) continue;
    ListedPrice listed;
    listed.fen = amount.get<std::int64_t>();
    const Json& name = member_of(price, "name");
    if (name.is_string()) listed.name = name.get_ref<const std::string&>();
    const auto period =
        std::find(kPeriods.begin(), kPeriods.end(), string_of(price, "period")) - kPeriods.begin();
    if (static_cast<std::size_t>(period) < kPeriods.size()) {
      listed.period = kPeriodValues[static_cast<std::size_t>(period)];
    }
    out.push_back(listed);
  }
  return out;
}

void look_at(std::vector<Field>& fields) {
  for (Field& field : fields) {
    if (field.kind != FieldKind::prose) continue;
    field.seen = text::look_through(field.text);
    // What is code has no words in it, only addresses.
    field.folded = text::fold_symbols(std::span(field.seen.symbols).first(field.seen.code_from));
    field.letters = text::make_skeleton(field.folded);
  }
}

}  // namespace hegui::judge::listing
