// What the parts of the text report share: where they write, in which words.
//
// Who uses it: text*.cpp beside it, nobody else. A caller may not assume that a part writes
// anything: what a result does not hold has no line.
#ifndef HEGUI_REPORT_TEXT_WRITER_H_
#define HEGUI_REPORT_TEXT_WRITER_H_

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/text_layout.h"
#include "report/text_names.h"
#include "report/text_words.h"

namespace hegui::report {

struct TextWriter {
  const Words& words;
  const Names& names;
  Language language;
  Page& page;
  std::string kind;  // "refund", "listing", "store"

  std::string say(std::string_view key, WordArguments arguments = {}) const {
    return words.say(key, language, arguments);
  }
  // The words for one of a key's values, or the value itself: say_value("verdict", "full_refund").
  std::string say_value(std::string_view group, const std::string& value) const {
    const std::string key = std::string(group) + "." + value;
    return words.has(key) ? say(key) : value;
  }
  std::string in_language(const nlohmann::json& value) const { return text_in(value, language); }
  std::string money(std::int64_t fen) const { return say("money", {{"amount", yuan(fen)}}); }

  void heading(std::string_view key, WordArguments arguments = {}) const {
    page.blank();
    page.line(say(key, arguments), 0, Style::strong);
  }
};

// A fact's value in words: a label, an amount, a date as it stands.
std::string value_in_words(const TextWriter& out, const std::string& fact,
                           const nlohmann::json& value);

// text_refund.cpp
void write_refund_verdict(const TextWriter& out, const nlohmann::json& result);
void write_refund_details(const TextWriter& out, const nlohmann::json& result);
void write_possible(const TextWriter& out, const nlohmann::json& result);
// An amount, or {"min","max"} where it is open.
std::string amount_in_words(const TextWriter& out, const nlohmann::json& amount);

// text_explanation.cpp
void write_explanation(const TextWriter& out, const nlohmann::json& result);

// text_listing.cpp
void write_findings(const TextWriter& out, const nlohmann::json& result);
void write_suppressed(const TextWriter& out, const nlohmann::json& result);
void write_what_was_checked(const TextWriter& out, const nlohmann::json& result);

// text_refund.cpp
void write_invoice_steps(const TextWriter& out, const nlohmann::json& result);
void write_presumed(const TextWriter& out, const nlohmann::json& result);

// text_store.cpp
void write_store_details(const TextWriter& out, const nlohmann::json& result);
// What stands at "delivery_failures.0.fixed_on": the part, the row, the fact.
std::string name_in_words(const TextWriter& out, const std::string& name);
// The same of a JSON pointer, with the pointer.
std::string place_in_words(const TextWriter& out, const std::string& pointer);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_TEXT_WRITER_H_
