#include "report/brief_writer.h"

#include <cstdint>

#include "report/common_writer.h"

namespace hegui::report {

void write_brief(JsonWriter& out, const judge::RefundResult& result) {
  const auto count = [&out](std::string_view key, std::size_t number) {
    if (number > 0) out.member(key, static_cast<std::int64_t>(number));
  };
  out.open_object();
  if (result.facts.has_id) out.member("id", result.facts.id);
  out.member("status", judge::name_of(result.status));
  write_strings(out, "clauses", result.clauses);
  count("missing", result.missing.size());
  count("errors", result.errors.size());
  if (result.verdict) out.member("verdict", *result.verdict);
  if (result.amount_fen) out.member("amount_fen", *result.amount_fen);
  out.close_object();
}

}  // namespace hegui::report
