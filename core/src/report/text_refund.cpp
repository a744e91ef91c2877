// The parts of the text report that only a refund has.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/civil.h"
#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

std::string amount_range(const TextWriter& out, const json& amount) {
  const auto least = integer_of(member(amount, "min"));
  const auto most = integer_of(member(amount, "max"));
  if (least && most && *least == *most) return out.money(*least);
  if (least && most) {
    return out.say("amount.range", {{"least", yuan(*least)}, {"most", yuan(*most)}});
  }
  if (least) return out.say("amount.at_least", {{"least", yuan(*least)}});
  return out.say("amount.open");
}

std::string amount_of(const TextWriter& out, const json& result) {
  const auto amount = integer_of(member(result, "amount_fen"));
  if (!amount) return {};
  const std::string basis = text_of(member(result, "amount_basis"));
  const std::string key = "basis." + basis;
  if (basis.empty() || !out.words.has(key)) return out.money(*amount);
  return out.say("amount.with_basis", {{"amount", yuan(*amount)}, {"basis", out.say(key)}});
}

std::optional<std::int64_t> day_of(const json& date) {
  const calendar::ParsedInstant parsed = calendar::parse_instant(text_of(date));
  if (parsed.error != calendar::InstantError::none) return std::nullopt;
  return parsed.instant.day;
}

// The days of the period in a row, each with its number, the day of the request marked.
void write_days(const TextWriter& out, std::int64_t first, std::int64_t last,
                const std::optional<std::int64_t>& request_day) {
  constexpr std::int64_t kMostInARow = 7;
  constexpr std::size_t kColumn = 13;
  if (last < first || last - first >= kMostInARow) return;
  std::string dates;
  std::string numbers;
  std::string marks;
  for (std::int64_t day = first; day <= last; ++day) {
    const std::int64_t number = day - first + 1;
    dates += padded(calendar::format_date(day), kColumn);
    numbers += padded(out.say("review.number", {{"day", std::to_string(number)}}), kColumn);
    marks += padded(request_day == number ? out.say("review.request_mark") : "", kColumn);
  }
  for (std::string* row : {&dates, &numbers, &marks}) {
    while (!row->empty() && row->back() == ' ') row->pop_back();
    if (!row->empty()) out.page.line(*row, 2);
  }
}

void write_review_period(const TextWriter& out, const json& result) {
  const json& period = member(result, "review_period");
  if (!period.is_object() || period.empty()) return;
  out.heading("heading.review_period");
  const std::string first_text = text_of(member(period, "first_day"));
  const auto first = day_of(member(period, "first_day"));
  const auto last = day_of(member(period, "last_day"));
  const auto day = integer_of(member(period, "day"));
  if (first && last) {
    write_days(out, *first, *last, day);
    out.page.line(out.say("review.span",
                          {{"first", first_text}, {"last", text_of(member(period, "last_day"))}}),
                  2);
  } else if (first && period.contains("last_day")) {
    out.page.line(out.say("review.until_confirmed", {{"first", first_text}}), 2);
  } else if (first) {
    out.page.line(out.say("review.starts", {{"first", first_text}}), 2);
  }
  if (day) out.page.line(out.say("review.day", {{"day", std::to_string(*day)}}), 2);
  if (const auto open = truth_of(member(period, "open"))) {
    out.page.line(out.say(*open ? "review.open" : "review.over"), 2);
  }
}

void write_reading_columns(const TextWriter& out, const json& result) {
  const json& readings = member(result, "readings");
  if (!readings.is_array() || readings.empty()) return;
  out.heading("heading.readings");
  std::vector<std::vector<std::string>> columns;
  for (const json& reading : readings) {
    std::vector<std::string> cell;
    const bool chosen = columns.empty();
    cell.push_back(chosen ? out.say("reading.chosen")
                          : out.say("reading.other", {{"number", std::to_string(columns.size())}}));
    std::string verdict = out.say_value("verdict", text_of(member(reading, "verdict")));
    if (const auto amount = integer_of(member(reading, "amount_fen"))) {
      verdict += " " + out.money(*amount);
    }
    cell.push_back(verdict);
    if (const auto may = truth_of(member(reading, "marketplace_may_refund"))) {
      cell.push_back(
          out.say(*may ? "flag.marketplace_may_refund" : "flag.marketplace_may_not_refund"));
    }
    std::string clauses;
    for (const json& clause : member(reading, "clauses")) {
      if (!clauses.empty()) clauses += out.say("list.separator");
      clauses += text_of(clause);
    }
    if (!clauses.empty()) cell.push_back(out.say("reading.clauses", {{"clauses", clauses}}));
    const std::string reason = out.in_language(member(reading, "reason"));
    if (!reason.empty()) cell.push_back(reason);
    columns.push_back(std::move(cell));
  }
  out.page.columns(columns, 2);
}

struct FlagWords {
  const char* key;
  const char* when_true;
  const char* when_false;  // null: nothing to say
};

constexpr std::array<FlagWords, 4> kFlags{
    {{"deduction_negotiable", "flag.deduction_negotiable", nullptr},
     {"marketplace_may_refund", "flag.marketplace_may_refund", "flag.marketplace_may_not_refund"},
     {"clawback", "flag.clawback", nullptr},
     {"counts_toward_refund_rate", "flag.counts_toward_refund_rate",
      "flag.does_not_count_toward_refund_rate"}}};

void write_flags(const TextWriter& out, const json& result) {
  std::vector<std::string> lines;
  const std::string payer = text_of(member(result, "payer"));
  if (!payer.empty()) lines.push_back(out.say_value("payer", payer));
  for (const FlagWords& flag : kFlags) {
    const auto truth = truth_of(member(result, flag.key));
    const char* key = truth.value_or(false) ? flag.when_true : flag.when_false;
    if (truth && key != nullptr) lines.push_back(out.say(key));
  }
  for (const json& note : member(result, "notes")) {
    const json& message = member(note, "message");
    std::string text = out.in_language(message.is_null() ? note : message);
    if (text.empty()) text = out.in_language(note);
    if (!text.empty()) lines.push_back(std::move(text));
  }
  if (lines.empty()) return;
  out.heading("heading.also");
  for (const std::string& line : lines) out.page.item("-", line, 2, 2);
}

void write_steps(const TextWriter& out, const json& result) {
  write_invoice_steps(out, result);
  const json& deadlines = member(result, "deadlines");
  if (!deadlines.empty()) out.heading("heading.deadlines");
  for (const json& deadline : deadlines) {
    out.page.item(text_of(member(deadline, "on")),
                  out.say("deadline.entry", {{"clause", text_of(member(deadline, "clause"))},
                                             {"what", out.in_language(member(deadline, "what"))}}),
                  2, 12);
  }
}

}  // namespace

void write_possible(const TextWriter& out, const json& result) {
  const json& possible = member(result, "possible");
  if (!possible.is_array() || possible.empty()) return;
  out.heading("heading.possible");
  for (const json& entry : possible) {
    const json& amount = member(entry, "amount_fen");
    out.page.item(out.say_value("verdict", text_of(member(entry, "verdict"))),
                  amount.is_object() ? amount_range(out, amount) : "", 2, 28);
  }
}

std::string amount_in_words(const TextWriter& out, const json& amount) {
  if (const auto fen = integer_of(amount)) return out.money(*fen);
  return amount.is_object() ? amount_range(out, amount) : std::string();
}

void write_presumed(const TextWriter& out, const json& result) {
  const json& presumed = member(result, "presumed");
  if (presumed.empty()) return;
  out.heading("heading.presumed");
  for (const json& entry : presumed) {
    const std::string fact = text_of(member(entry, "fact"));
    const std::string name =
        out.kind == "store" ? name_in_words(out, fact) : out.names.fact_title(out.kind, fact);
    out.page.item(name, value_in_words(out, fact, member(entry, "value")), 2, 28);
  }
}

void write_invoice_steps(const TextWriter& out, const json& result) {
  const json& steps = member(result, "invoice_steps");
  if (!steps.empty()) out.heading("heading.invoice_steps");
  for (const json& step : steps) {
    const std::string who = out.say_value("party", text_of(member(step, "who")));
    const std::string what = out.in_language(member(step, "what"));
    const std::string to = text_of(member(step, "to"));
    out.page.item(text_of(member(step, "clause")),
                  to.empty()
                      ? out.say("step.entry", {{"who", who}, {"what", what}})
                      : out.say("step.entry_to",
                                {{"who", who}, {"to", out.say_value("party", to)}, {"what", what}}),
                  2, 10);
  }
}

void write_refund_verdict(const TextWriter& out, const json& result) {
  const std::string verdict = text_of(member(result, "verdict"));
  if (!verdict.empty()) {
    out.page.item(out.say("label.verdict"), out.say_value("verdict", verdict), 0, 10,
                  Style::strong);
  }
  const std::string amount = amount_of(out, result);
  if (!amount.empty()) out.page.item(out.say("label.amount"), amount, 0, 10, Style::strong);
  if (text_of(member(result, "status")) == "needs_information") write_possible(out, result);
}

void write_refund_details(const TextWriter& out, const json& result) {
  write_reading_columns(out, result);
  write_review_period(out, result);
  write_flags(out, result);
  write_steps(out, result);
  write_presumed(out, result);
}

}  // namespace hegui::report
