#include "api/check_summary.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "calendar/civil.h"
#include "judge/common/json_reader.h"

namespace hegui::api {

void check_as_of(std::string_view as_of, std::vector<judge::DocumentError>& errors) {
  if (as_of.empty()) return;
  calendar::Instant ignored;
  judge::read_instant(nlohmann::json(std::string(as_of)), "/as_of", ignored, errors);
}

CheckResult summary(const judge::CommonResult& result, std::string json) {
  using judge::Status;
  CheckResult out;
  out.json = std::move(json);
  out.invalid = result.status == Status::invalid;
  out.clean = result.status == Status::decided || result.status == Status::compliant ||
              result.status == Status::out_of_scope || result.status == Status::review;
  for (const judge::TraceEntry& entry : result.trace) {
    if (entry.outcome == judge::Outcome::violation) out.clean = false;
  }
  return out;
}

}  // namespace hegui::api
