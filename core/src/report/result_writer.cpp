#include "report/result_writer.h"

#include "calendar/civil.h"
#include "report/common_writer.h"
#include "report/finding_writer.h"
#include "report/messages.h"

namespace hegui::report {
namespace {

void write_optional_day(JsonWriter& out, std::string_view key,
                        const std::optional<std::int64_t>& day) {
  if (day) out.member(key, calendar::format_date(*day));
}

void write_end(JsonWriter& out, const std::optional<std::int64_t>& number) {
  if (number) {
    out.value(*number);
  } else {
    out.null();
  }
}

void write_review_period(JsonWriter& out, const judge::ReviewPeriod& period) {
  if (period.empty()) return;
  out.key("review_period").open_object();
  write_optional_day(out, "first_day", period.first_day);
  if (period.last_day) {
    write_optional_day(out, "last_day", period.last_day);
  } else if (period.until_confirmed) {
    out.key("last_day").null();
  }
  if (period.day) out.member("day", *period.day);
  if (period.open) out.member("open", *period.open);
  out.close_object();
}

void write_readings(JsonWriter& out, const judge::RefundResult& result) {
  if (result.readings.empty()) return;
  out.key("readings").open_array();
  for (const judge::RefundReading& reading : result.readings) {
    out.open_object().member("verdict", reading.verdict);
    if (reading.amount_fen) out.member("amount_fen", *reading.amount_fen);
    if (reading.marketplace_may_refund) {
      out.member("marketplace_may_refund", *reading.marketplace_may_refund);
    }
    write_strings(out, "clauses", *reading.clauses);
    out.key("reason");
    write_text(out, *reading.reason);
    out.close_object();
  }
  out.close_array();
}

void write_invoice_steps(JsonWriter& out, const judge::RefundResult& result) {
  if (result.invoice_steps.empty()) return;
  out.key("invoice_steps").open_array();
  for (const rulebook::Step* step : result.invoice_steps) {
    out.open_object().member("clause", step->clause).member("who", step->who);
    if (!step->to.empty()) out.member("to", step->to);
    out.key("what");
    write_text(out, step->what);
    out.close_object();
  }
  out.close_array();
}

void write_deadlines(JsonWriter& out, const judge::RefundResult& result) {
  if (result.deadlines.empty()) return;
  out.key("deadlines").open_array();
  for (const judge::DayToKeep& day : result.deadlines) {
    out.open_object().member("clause", day.deadline->clause).key("what");
    write_text(out, day.deadline->what);
    out.member("on", calendar::format_date(day.on)).close_object();
  }
  out.close_array();
}

void write_presumed(JsonWriter& out, const rulebook::DocumentRules& rules,
                    const judge::RefundResult& result) {
  if (result.presumed.empty()) return;
  out.key("presumed").open_array();
  for (const int fact : result.presumed) {
    const auto index = static_cast<std::size_t>(fact);
    out.open_object().member("fact", rules.facts[index].id).key("value");
    write_fact_value(out, rules, result.facts, index);
    out.close_object();
  }
  out.close_array();
}

void write_notes(JsonWriter& out, const judge::RefundResult& result) {
  if (result.notes.empty()) return;
  out.key("notes").open_array();
  for (const judge::RefundNote& note : result.notes) {
    out.open_object().member("clause", note.clause).key("message");
    write_text(out, error_message(note.message, {{"value", calendar::format_date(note.day)}}));
    out.close_object();
  }
  out.close_array();
}

void write_flags(JsonWriter& out, const judge::RefundResult& result) {
  for (const judge::RefundFlag& flag : result.flags) out.key(flag.key).raw(flag.value->dump());
}

void write_verdict(JsonWriter& out, const judge::RefundResult& result) {
  if (result.verdict) out.member("verdict", *result.verdict);
  write_possible(out, result);
}

template <class Result>
std::string write_questions(const rulebook::Rulebook& book, const rulebook::DocumentRules& rules,
                            const Result& result, const Heading& heading) {
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  if constexpr (std::is_same_v<Result, judge::RefundResult>) write_verdict(out, result);
  write_missing(out, rules, result);
  write_errors(out, result);
  out.close_object();
  return text;
}

}  // namespace

void write_possible(JsonWriter& out, const judge::RefundResult& result) {
  if (result.possible.empty()) return;
  out.key("possible").open_array();
  for (const judge::PossibleVerdict& possible : result.possible) {
    out.open_object().member("verdict", possible.verdict);
    if (possible.has_amount) {
      out.key("amount_fen").open_object().key("min");
      write_end(out, possible.amount_fen.minimum);
      out.key("max");
      write_end(out, possible.amount_fen.maximum);
      out.close_object();
    }
    out.close_object();
  }
  out.close_array();
}

std::string write_refund(const rulebook::Rulebook& book, const judge::RefundResult& result,
                         const Heading& heading) {
  std::string text;
  text.reserve(2048);
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  write_body(out, book.refund, result);
  write_verdict(out, result);
  if (result.amount_fen) out.member("amount_fen", *result.amount_fen);
  if (result.amount_basis) out.member("amount_basis", *result.amount_basis);
  write_review_period(out, result.review_period);
  write_flags(out, result);
  write_readings(out, result);
  write_invoice_steps(out, result);
  write_deadlines(out, result);
  write_presumed(out, book.refund, result);
  write_notes(out, result);
  write_versions(out, result);
  out.close_object();
  return text;
}

std::string write_listing(const rulebook::Rulebook& book, const judge::ListingResult& result,
                          const Heading& heading) {
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  write_body(out, book.listing, result);
  write_findings(out, result.findings);
  write_suppressed(out, result.suppressed);
  write_versions(out, result);
  out.close_object();
  return text;
}

std::string write_refused(const rulebook::Rulebook& book, const judge::CommonResult& result,
                          const Heading& heading) {
  std::string text;
  JsonWriter out(text);
  out.open_object();
  write_heading(out, book, result, heading);
  write_errors(out, result);
  out.close_object();
  return text;
}

std::string write_next(const rulebook::Rulebook& book, const judge::RefundResult& result,
                       const Heading& heading) {
  return write_questions(book, book.refund, result, heading);
}

std::string write_next(const rulebook::Rulebook& book, const judge::ListingResult& result,
                       const Heading& heading) {
  return write_questions(book, book.listing, result, heading);
}

}  // namespace hegui::report
