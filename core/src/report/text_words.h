// The words of the text report and of the command line, in both languages.
//
// Who uses it: the text report, and the public API's say(). The texts are
// core/messages/report.json:
// {"<key>": {"zh-CN": ..., "en": ...}}, a text being a string or an array of lines, with {name}
// placeholders.
//
// What a caller may not assume: that a key exists. An unknown key says itself, so that a report is
// never without the rest of its words; the tests hold every key in use to the catalogue.
#ifndef HEGUI_REPORT_TEXT_WORDS_H_
#define HEGUI_REPORT_TEXT_WORDS_H_

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace hegui::report {

enum class Language : std::uint8_t { zh_cn, en };

// The key of a language in every two-language text: "zh-CN", "en".
std::string_view name_of(Language language);

using WordArguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Words {
 public:
  // `catalogue` is the JSON text of the catalogue; what is no catalogue has no words.
  explicit Words(std::string_view catalogue);

  bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

  // The text of `key` with every {name} replaced by its argument, made printable. An argument's own
  // braces stay as they are.
  std::string say(std::string_view key, Language language, WordArguments arguments = {}) const;

 private:
  std::map<std::string, std::array<std::string, 2>, std::less<>> texts_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_TEXT_WORDS_H_
