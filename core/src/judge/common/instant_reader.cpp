// The spelling of dates and timestamps in documents, apart from the table of facts that holds them.
#include <nlohmann/json.hpp>

#include "calendar/civil.h"
#include "judge/common/fact_table.h"
#include "judge/common/spelling.h"

namespace hegui::judge {

bool read_instant(const nlohmann::json& value, std::string_view pointer, calendar::Instant& out,
                  std::vector<DocumentError>& errors) {
  const auto& text = value.get_ref<const std::string&>();
  const calendar::ParsedInstant parsed = calendar::parse_instant(text);
  const char* code = nullptr;
  switch (parsed.error) {
    case calendar::InstantError::none:
      break;
    case calendar::InstantError::malformed:
    case calendar::InstantError::no_such_date:
      code = "invalid_date";
      break;
    case calendar::InstantError::without_offset:
      code = "timestamp_without_offset";
      break;
    case calendar::InstantError::out_of_range:
      code = "date_out_of_range";
      break;
  }
  if (code == nullptr) {
    out = parsed.instant;
    return true;
  }
  errors.push_back({std::string(pointer), code, {{"value", shortened(text)}}});
  return false;
}

}  // namespace hegui::judge
