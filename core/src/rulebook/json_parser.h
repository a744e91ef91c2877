// The full parser of JSON, as events: what the plain scanner does not take.
//
// Who uses it: the reader of JSON. A file of its own, so that it is compiled once, and for size.
#ifndef HEGUI_RULEBOOK_JSON_PARSER_H_
#define HEGUI_RULEBOOK_JSON_PARSER_H_

#include <nlohmann/json.hpp>
#include <string_view>

namespace hegui::rulebook {

// False: there was an error, which the handler was told, or the handler wanted no more.
bool parse_json(std::string_view text, nlohmann::json_sax<nlohmann::json>& handler);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_JSON_PARSER_H_
