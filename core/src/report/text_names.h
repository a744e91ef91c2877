// What a rulebook calls things: clauses, facts, values, rules and penalties in one language.
//
// Who uses it: the text report, which gets it from what the engine says of its rulebook.
//
// What a caller may not assume: that a name is known. A result may come of another rulebook; an
// unknown id then stands for itself, and an unknown statement is empty.
#ifndef HEGUI_REPORT_TEXT_NAMES_H_
#define HEGUI_REPORT_TEXT_NAMES_H_

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "report/text_words.h"

namespace hegui::report {

// Reading results without trusting their shape: what is missing or of another type is null, empty
// or nothing.
const nlohmann::json& member(const nlohmann::json& object, std::string_view key);
std::string text_of(const nlohmann::json& value);
std::optional<std::int64_t> integer_of(const nlohmann::json& value);
std::optional<bool> truth_of(const nlohmann::json& value);
// A string, or the language's text of {"zh-CN","en"}.
std::string text_in(const nlohmann::json& value, Language language);

class Names {
 public:
  // `description` is what Engine::describe() gives.
  Names(std::string_view description, Language language);

  std::string statement(std::string_view clause) const;
  std::string rule_title(std::string_view rule) const;
  std::string action_label(std::string_view annex, std::string_view action) const;
  std::string annex_title(std::string_view annex) const;
  // `document` is "refund", "listing" or "store"; `fact` has dots when nested, and in stores the
  // numbers of rows.
  std::string fact_title(std::string_view document, std::string_view fact) const;
  std::string fact_type(std::string_view document, std::string_view fact) const;
  std::string value_label(std::string_view document, std::string_view fact,
                          std::string_view value) const;
  const std::string& notice() const { return notice_; }

 private:
  struct Fact {
    std::string title;
    std::string type;
    std::map<std::string, std::string, std::less<>> values;
  };

  void read_facts(const nlohmann::json& facts, const std::string& document,
                  const std::string& prefix);
  void read_store(const nlohmann::json& store);
  const Fact* fact(std::string_view document, std::string_view id) const;

  Language language_;
  std::map<std::string, std::string, std::less<>> statements_;
  std::map<std::string, std::string, std::less<>> rules_;
  std::map<std::string, std::string, std::less<>> annex_titles_;
  std::map<std::string, std::string, std::less<>> actions_;  // by annex row
  std::map<std::string, Fact, std::less<>> facts_;           // by document/fact
  std::string notice_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_TEXT_NAMES_H_
