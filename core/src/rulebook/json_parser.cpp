#include "rulebook/json_parser.h"

namespace hegui::rulebook {

bool parse_json(std::string_view text, nlohmann::json_sax<nlohmann::json>& handler) {
  return nlohmann::json::sax_parse(text.begin(), text.end(), &handler);
}

}  // namespace hegui::rulebook
