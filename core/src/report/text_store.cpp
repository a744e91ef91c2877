// The parts of the text report that only a store has: deadlines, penalties and figures.
#include <algorithm>
#include <cstdint>
#include <string>

#include "report/text_writer.h"

namespace hegui::report {
namespace {

using nlohmann::json;

constexpr std::size_t kStoreLabel = 12;

std::string days_in_words(const TextWriter& out, std::int64_t days_left) {
  if (days_left == 0) return out.say("deadline.today");
  const std::string days = std::to_string(days_left > 0 ? days_left : -days_left);
  return out.say(days_left > 0 ? "deadline.left" : "deadline.over", {{"days", days}});
}

void write_deadline(const TextWriter& out, const json& deadline) {
  const json& estimate = member(deadline, "estimate");
  const json& dated = estimate.is_object() ? estimate : deadline;
  std::string day = text_of(member(dated, "on"));
  if (estimate.is_object()) day = out.say("deadline.about", {{"day", day}});
  std::string text = out.say("deadline.entry", {{"what", out.in_language(member(deadline, "what"))},
                                                {"clause", text_of(member(deadline, "clause"))}});
  const std::string stage = text_of(member(deadline, "stage"));
  if (stage == "met") {
    text += out.say("deadline.met");
  } else if (const auto left = integer_of(member(dated, "days_left"))) {
    text += days_in_words(out, *left);
  }
  out.page.item(day, text, 2, kStoreLabel);
  const std::string why = out.in_language(member(estimate, "message"));
  if (!why.empty()) out.page.line(why, 2 + kStoreLabel, Style::caution);
}

void write_deadlines(const TextWriter& out, const json& result) {
  const json& deadlines = member(result, "deadlines");
  if (!deadlines.empty()) out.heading("heading.deadlines");
  for (const json& deadline : deadlines) write_deadline(out, deadline);
  const std::string stage = text_of(member(member(result, "delivery_stage"), "stage"));
  if (!stage.empty()) out.page.line(out.say_value("stage", stage), 2, Style::bad);
}

void write_store_penalties(const TextWriter& out, const json& result) {
  const json& penalties = member(result, "penalties");
  if (penalties.empty()) return;
  out.heading("heading.penalties");
  for (const json& entry : penalties) {
    std::string text = out.in_language(member(entry, "action_text"));
    if (const auto days = integer_of(member(entry, "days"))) {
      text += out.say("penalty.days", {{"days", std::to_string(*days)}});
    }
    if (const auto deposit = integer_of(member(entry, "deposit_fen"))) {
      text += out.say("penalty.deposit", {{"amount", yuan(*deposit)}});
    }
    const std::string annex = out.names.annex_title(text_of(member(entry, "annex")));
    out.page.item("-", out.say("penalty.entry", {{"annex", annex}, {"penalty", text}}), 2, 2);
  }
  if (const auto total = integer_of(member(result, "deposit_to_deduct_fen"))) {
    if (*total > 0) {
      out.page.line(out.say("penalties.total", {{"amount", yuan(*total)}}), 2, Style::strong);
    }
  }
}

void write_refund_rate(const TextWriter& out, const json& result) {
  const json& rate = member(result, "refund_rate");
  if (!rate.is_object()) return;
  out.heading("heading.refund_rate");
  const auto number = [&](const char* key) {
    return std::to_string(integer_of(member(rate, key)).value_or(0));
  };
  if (!truth_of(member(rate, "computable")).value_or(false)) {
    out.page.line(out.say("rate.no_orders"), 2);
    return;
  }
  out.page.line(
      out.say("rate.numbers", {{"paid", number("paid")}, {"refunded", number("refunded")}}), 2);
  const bool above = truth_of(member(rate, "above")).value_or(false);
  out.page.line(
      above ? out.say("rate.above") : out.say("rate.fits", {{"more", number("more_that_fit")}}), 2,
      above ? Style::bad : Style::plain);
}

void write_service_hours(const TextWriter& out, const json& result) {
  const json& hours = member(result, "service_hours");
  if (!hours.is_object()) return;
  out.heading("heading.service_hours");
  if (const auto covered = truth_of(member(hours, "covered"))) {
    out.page.line(out.say(*covered ? "hours.covered" : "hours.not_covered"), 2);
  }
  for (const json& gap : member(hours, "gaps")) {
    out.page.item(out.say_value("day", text_of(member(gap, "day"))),
                  out.say("hours.span", {{"from", text_of(member(gap, "from"))},
                                         {"to", text_of(member(gap, "to"))}}),
                  4, 10);
  }
  const json& at = member(hours, "at");
  if (const auto within = truth_of(member(at, "within_required"))) {
    out.page.line(out.say(*within ? "hours.at_required" : "hours.at_not_required"), 2);
  }
  if (const auto within = truth_of(member(at, "within_stated"))) {
    out.page.line(out.say(*within ? "hours.at_stated" : "hours.at_not_stated"), 2);
  }
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::string name_in_words(const TextWriter& out, const std::string& name) {
  std::string path;
  std::string text;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('.', at), name.size());
    const std::string token = name.substr(at, end - at);
    at = end + 1;
    if (is_number(token)) {
      constexpr std::size_t kDigits = 9;
      const auto row = std::stoul(token.substr(0, kDigits)) + 1;
      text += out.say("place.row", {{"number", std::to_string(row)}});
      continue;
    }
    path += (path.empty() ? "" : ".") + token;
    if (!text.empty()) text += out.say("place.separator");
    text += out.names.fact_title(out.kind, path);
  }
  return text;
}

std::string place_in_words(const TextWriter& out, const std::string& pointer) {
  if (pointer.size() < 2) return pointer;
  std::string name = pointer.substr(1);
  std::replace(name.begin(), name.end(), '/', '.');
  return out.say("place.entry", {{"words", name_in_words(out, name)}, {"pointer", pointer}});
}

void write_store_details(const TextWriter& out, const json& result) {
  write_deadlines(out, result);
  write_store_penalties(out, result);
  write_refund_rate(out, result);
  write_service_hours(out, result);
  write_invoice_steps(out, result);
}

}  // namespace hegui::report
