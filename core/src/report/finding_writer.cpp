#include "report/finding_writer.h"

#include "report/messages.h"

namespace hegui::report {
namespace {

void write_languages(JsonWriter& out, const rulebook::Text& text) {
  out.member("zh-CN", text.zh_cn).member("en", text.en);
}

void write_span(JsonWriter& out, const judge::TextSpan& span) {
  out.member("start", std::int64_t{span.start}).member("end", std::int64_t{span.end});
}

void write_message(JsonWriter& out, const judge::Finding& finding) {
  out.key("message").open_object().member("id", finding.message_id);
  if (!finding.arguments.empty()) {
    out.key("arguments").open_object();
    for (const auto& [name, value] : finding.arguments) out.member(name, value);
    out.close_object();
  }
  write_languages(out, finding.message);
  out.close_object();
}

void write_estimate_year(JsonWriter& out, std::int64_t year) {
  out.key("estimate").open_object().member("year", year).key("message").open_object();
  write_languages(out, error_message("working_day_estimate", {{"value", std::to_string(year)}}));
  out.close_object().close_object();
}

void write_suggestions(JsonWriter& out, const std::vector<judge::Edit>& edits) {
  if (edits.empty()) return;
  out.key("suggest").open_array();
  for (const judge::Edit& edit : edits) {
    out.open_object();
    if (edit.span) {
      write_span(out, *edit.span);
      out.member("insert", edit.insert);
    }
    out.key("message").open_object();
    write_languages(out, *edit.message);
    out.close_object().close_object();
  }
  out.close_array();
}

void write_fix(JsonWriter& out, const judge::Fix& fix) {
  out.key("fix").open_object().key("edits").open_array();
  for (const judge::TextSpan& span : fix.deletions) {
    out.open_object();
    write_span(out, span);
    out.member("insert", "").close_object();
  }
  out.close_array();
  if (fix.remove) out.member("remove", true);
  out.key("message").open_object().member("id", fix.message);
  write_languages(out, error_message(fix.message, {}));
  out.close_object().close_object();
}

void write_penalties(JsonWriter& out, const judge::Finding& finding) {
  out.key("penalty").open_array();
  for (const rulebook::AnnexRow* row : finding.annex) {
    out.open_object().member("annex", row->id).member("action", row->action);
    if (row->days) out.member("days", *row->days);
    if (row->deposit_fen) out.member("deposit_fen", *row->deposit_fen);
    out.close_object();
  }
  if (finding.annex.empty()) out.open_object().member("action", "discretion").close_object();
  out.close_array();
}

void write_source(JsonWriter& out, const judge::CopySource& source) {
  out.key("source").open_object();
  if (!source.id.empty()) out.member("id", source.id);
  if (source.line != 0) out.member("line", source.line);
  out.member("field", source.field);
  write_span(out, source.span);
  out.close_object();
}

// All but the closing brace.
void write_members(JsonWriter& out, const judge::Finding& finding) {
  out.open_object().member("rule", finding.rule->id);
  if (!finding.clause.empty()) out.member("clause", finding.clause);
  if (!finding.annex.empty()) {
    out.key("annex").open_array();
    for (const rulebook::AnnexRow* row : finding.annex) out.value(row->id);
    out.close_array();
  }
  out.member("outcome", judge::name_of(finding.outcome)).member("field", finding.field);
  if (finding.span) {
    write_span(out, *finding.span);
    out.member("quote", finding.quote);
  }
  if (finding.source) write_source(out, *finding.source);
  out.member("detector", finding.detector);
  write_message(out, finding);
  if (finding.consequence) {
    out.key("consequence").open_object();
    write_languages(out, *finding.consequence);
    out.close_object();
  }
  if (finding.estimate_year) write_estimate_year(out, *finding.estimate_year);
  if (finding.fix) write_fix(out, *finding.fix);
  write_suggestions(out, finding.suggest);
  // What no clause forbids has no penalty, not even at the marketplace's discretion.
  if (!finding.clause.empty()) write_penalties(out, finding);
  out.member("fingerprint", finding.fingerprint);
}

}  // namespace

void write_findings(JsonWriter& out, const std::vector<judge::Finding>& findings) {
  if (findings.empty()) return;
  out.key("findings").open_array();
  for (const judge::Finding& finding : findings) {
    write_members(out, finding);
    out.close_object();
  }
  out.close_array();
}

void write_suppressed(JsonWriter& out, const std::vector<judge::SuppressedFinding>& suppressed) {
  if (suppressed.empty()) return;
  out.key("suppressed").open_array();
  for (const judge::SuppressedFinding& each : suppressed) {
    write_members(out, each.finding);
    out.member("reason", each.reason).close_object();
  }
  out.close_array();
}

}  // namespace hegui::report
