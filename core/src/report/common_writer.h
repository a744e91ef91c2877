// The parts of a result that every kind of document shares.
//
// Who uses it: the result writers.
#ifndef HEGUI_REPORT_COMMON_WRITER_H_
#define HEGUI_REPORT_COMMON_WRITER_H_

#include <string_view>
#include <vector>

#include "judge/common/result.h"
#include "report/json_writer.h"
#include "report/result_writer.h"
#include "rulebook/rulebook.h"

namespace hegui::report {

void write_text(JsonWriter& out, const rulebook::Text& text);
void write_strings(JsonWriter& out, std::string_view key, const std::vector<std::string>& strings);
// The value of a known fact as a document spells it; days as YYYY-MM-DD or "not_yet".
void write_fact_value(JsonWriter& out, const rulebook::DocumentRules& rules,
                      const judge::FactTable& facts, std::size_t fact);
void write_fact_value(JsonWriter& out, const rulebook::Fact& fact, const judge::FactValue& value);
// The key "values" of a question.
void write_values(JsonWriter& out, const rulebook::Fact& fact);
// Keys from `kind` to `as_of`.
void write_heading(JsonWriter& out, const rulebook::Rulebook& book,
                   const judge::CommonResult& result, const Heading& heading);
// Keys from `clauses` to `errors`.
void write_body(JsonWriter& out, const rulebook::DocumentRules& rules,
                const judge::CommonResult& result);
void write_missing(JsonWriter& out, const rulebook::DocumentRules& rules,
                   const judge::CommonResult& result);
// Facts by the names of their places, with their values; nothing when there are none.
void write_stated(JsonWriter& out, std::string_view key,
                  const std::vector<judge::StatedFact>& facts);
// The key "versions", the last one of a result; nothing where the rulebook has but one.
void write_versions(JsonWriter& out, const judge::CommonResult& result);
void write_errors(JsonWriter& out, const judge::CommonResult& result);
// The value of "errors" alone.
void write_error_list(JsonWriter& out, const std::vector<judge::DocumentError>& errors);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_COMMON_WRITER_H_
