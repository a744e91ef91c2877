// Writes the result of a store document as the contract has it.
#include "calendar/civil.h"
#include "calendar/time_of_day.h"
#include "report/common_writer.h"
#include "report/finding_writer.h"
#include "report/messages.h"
#include "report/result_writer.h"

namespace hegui::report {
namespace {

using judge::StoreResult;

void write_questions(JsonWriter& out, const StoreResult& result) {
  if (result.questions.empty()) return;
  out.key("missing").open_array();
  for (const judge::StoreQuestion& question : result.questions) {
    out.open_object().member("fact", question.name).key("affects").open_array();
    for (const std::string_view key : question.affects) out.value(key);
    out.close_array().key("question");
    write_text(out, *question.question);
    if (question.fact != nullptr && !question.fact->values.empty()) {
      write_values(out, *question.fact);
    }
    out.close_object();
  }
  out.close_array();
}

void write_trace(JsonWriter& out, const StoreResult& result) {
  if (result.trace.empty()) return;
  out.key("trace").open_array();
  for (std::size_t i = 0; i < result.trace.size(); ++i) {
    const judge::TraceEntry& entry = result.trace[i];
    out.open_object().member("rule", entry.rule->id);
    out.member("outcome", judge::name_of(entry.outcome));
    write_strings(out, "clauses", *entry.clauses);
    write_stated(out, "because", result.because[i]);
    out.close_object();
  }
  out.close_array();
}

void write_day(JsonWriter& out, const judge::Deadline& deadline) {
  out.member("on", calendar::format_date(deadline.day));
  if (deadline.estimate_year) out.member("year", *deadline.estimate_year);
  if (deadline.days_left) out.member("days_left", *deadline.days_left);
}

// An estimate has no plain day: who reads only "on" must not take it for one.
void write_deadline(JsonWriter& out, const judge::Deadline& deadline) {
  out.open_object().member("clause", deadline.rule->clause).key("what");
  write_text(out, deadline.rule->what);
  if (deadline.estimate_year) {
    out.key("estimate").open_object();
    write_day(out, deadline);
    out.key("message");
    write_text(out, error_message("working_day_estimate",
                                  {{"value", std::to_string(*deadline.estimate_year)}}));
    out.close_object();
  } else {
    write_day(out, deadline);
  }
  if (!deadline.stage.empty()) out.member("stage", deadline.stage);
  out.member("field", deadline.field).close_object();
}

void write_deadlines(JsonWriter& out, const StoreResult& result) {
  if (!result.deadlines.empty()) {
    out.key("deadlines").open_array();
    for (const judge::Deadline& deadline : result.deadlines) write_deadline(out, deadline);
    out.close_array();
  }
  if (!result.delivery_stage) return;
  out.key("delivery_stage").open_object();
  out.member("stage", result.delivery_stage->stage).member("field", result.delivery_stage->field);
  out.close_object();
}

void write_action(JsonWriter& out, const rulebook::AnnexRow& row) {
  const auto action = row.source.find("action");
  if (action == row.source.end() || !action->is_object() || !action->contains("label")) return;
  out.key("action_text").raw((*action)["label"].dump());
}

void write_penalties(JsonWriter& out, const StoreResult& result) {
  if (result.penalties.empty()) return;
  out.key("penalties").open_array();
  for (const judge::StorePenalty& penalty : result.penalties) {
    const rulebook::AnnexRow& row = *penalty.row;
    out.open_object().member("annex", row.id).member("field", penalty.field);
    out.member("level", row.level).member("action", row.action);
    if (row.days) out.member("days", *row.days);
    if (row.deposit_fen) out.member("deposit_fen", *row.deposit_fen);
    write_action(out, row);
    out.close_object();
  }
  out.close_array().member("deposit_to_deduct_fen", result.deposit_to_deduct_fen);
}

void write_refund_rate(JsonWriter& out, const StoreResult& result) {
  if (!result.refund_rate) return;
  const judge::RefundRate& rate = *result.refund_rate;
  const bool computable = rate.paid > 0;
  out.key("refund_rate").open_object();
  out.member("paid", rate.paid).member("refunded", rate.refunded).member("computable", computable);
  if (computable) out.member("above", rate.above).member("more_that_fit", rate.more_that_fit);
  out.close_object();
}

void write_service_hours(JsonWriter& out, const judge::ServiceHours& hours) {
  if (hours.empty()) return;
  out.key("service_hours").open_object();
  if (hours.covered) out.member("covered", *hours.covered);
  if (!hours.gaps.empty()) {
    out.key("gaps").open_array();
    for (const judge::HoursGap& gap : hours.gaps) {
      out.open_object().member("day", gap.day_name);
      out.member("from", calendar::format_minute(gap.from));
      out.member("to", calendar::format_minute(gap.to)).close_object();
    }
    out.close_array();
  }
  if (hours.at_within_required || hours.at_within_stated) {
    out.key("at").open_object();
    if (hours.at_within_required) out.member("within_required", *hours.at_within_required);
    if (hours.at_within_stated) out.member("within_stated", *hours.at_within_stated);
    out.close_object();
  }
  out.close_object();
}

void write_invoice_steps(JsonWriter& out, const StoreResult& result) {
  if (result.invoice_steps.empty()) return;
  out.key("invoice_steps").open_array();
  for (const judge::InvoiceStep& entry : result.invoice_steps) {
    out.open_object().member("field", entry.field).member("clause", entry.step->clause);
    out.member("who", entry.step->who);
    if (!entry.step->to.empty()) out.member("to", entry.step->to);
    out.key("what");
    write_text(out, entry.step->what);
    out.close_object();
  }
  out.close_array();
}

}  // namespace

std::string write_store(const rulebook::Rulebook& book, const StoreResult& result,
                        const Heading& heading) {
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  write_strings(out, "clauses", result.clauses);
  write_questions(out, result);
  write_trace(out, result);
  write_errors(out, result);
  write_findings(out, result.findings);
  write_deadlines(out, result);
  write_penalties(out, result);
  write_refund_rate(out, result);
  write_service_hours(out, result.service_hours);
  write_invoice_steps(out, result);
  write_stated(out, "presumed", result.presumed);
  write_versions(out, result);
  out.close_object();
  return text;
}

std::string write_next(const rulebook::Rulebook& book, const StoreResult& result,
                       const Heading& heading) {
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  write_questions(out, result);
  write_errors(out, result);
  out.close_object();
  return text;
}

}  // namespace hegui::report
