#include "rulebook/host_functions.h"

#include "calendar/civil.h"

namespace hegui::rulebook {

condition::Value civil_day(std::span<const condition::Value> arguments,
                           condition::Scratch& scratch) {
  const calendar::ParsedInstant parsed = calendar::parse_instant(arguments[0].as_string());
  if (parsed.error != calendar::InstantError::none) return scratch.error("invalid_argument");
  return condition::Value::integer(parsed.instant.day);
}

}  // namespace hegui::rulebook
