// The quick way through JSON text that is written plainly, as programs write documents: strings
// without escapes, whole numbers of at most 18 digits, nothing wrong anywhere.
//
// Who uses it: the reader of JSON, before it asks the full parser.
//
// What a caller may not assume: that a text that is not taken is wrong. It has then to be read
// anew, from its beginning and with another handler: events were already sent. The events of a text
// that is taken are those of the full parser.
#ifndef HEGUI_RULEBOOK_JSON_SCANNER_H_
#define HEGUI_RULEBOOK_JSON_SCANNER_H_

#include <nlohmann/json.hpp>
#include <string_view>

namespace hegui::rulebook {

// `text` is well-formed UTF-8. False: it is not written plainly, or the handler wanted no more.
bool scan_plain_json(std::string_view text, nlohmann::json_sax<nlohmann::json>& handler);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_JSON_SCANNER_H_
