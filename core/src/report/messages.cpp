#include "report/messages.h"

#include <nlohmann/json.hpp>

#include "embedded/embedded.h"
#include "rulebook/json_reader.h"

namespace hegui::report {
namespace {

// What any document may have wrong, and what only listings, stores, tables and fixes have to say. A
// module that knows refunds alone has the first only.
constexpr std::string_view kCatalogues[] = {"errors", "listing_errors", "store_errors",
                                            "table_errors", "fixes"};

nlohmann::json all_catalogues() {
  nlohmann::json out = nlohmann::json::object();
  for (const std::string_view name : kCatalogues) {
    const nlohmann::json one = rulebook::read_json(embedded::message_catalogue(name)).root;
    if (one.is_object()) out.update(one);
  }
  return out;
}

const nlohmann::json& catalogue() {
  static const nlohmann::json kParsed = all_catalogues();
  return kParsed;
}

std::string filled(const std::string& text, const Arguments& arguments) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    out.append(text, at, open - at);
    const std::string_view name(text.data() + open + 1, close - open - 1);
    for (const auto& [key, value] : arguments) {
      if (key == name) out += value;
    }
    at = close + 1;
  }
  return out.append(text, at, std::string::npos);
}

}  // namespace

rulebook::Text error_message(std::string_view code, const Arguments& arguments) {
  const nlohmann::json& all = catalogue();
  const auto found = all.find(std::string(code));
  const auto text = [&](const char* language) {
    if (found == all.end() || !found->is_object() || !found->contains(language)) {
      return std::string(code);
    }
    const nlohmann::json& sentence = (*found)[language];
    return sentence.is_string() ? filled(sentence.get_ref<const std::string&>(), arguments)
                                : std::string(code);
  };
  return {text("zh-CN"), text("en")};
}

}  // namespace hegui::report
