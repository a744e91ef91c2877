#include "api/words.h"

#include "embedded/embedded.h"
#include "report/text_layout.h"

namespace hegui {

const report::Words& report_words() {
  static const report::Words kWords(embedded::message_catalogue("report"));
  return kWords;
}

report::Language to_report(Language language) {
  return language == Language::en ? report::Language::en : report::Language::zh_cn;
}

std::optional<Language> language(std::string_view name) {
  for (const Language each : {Language::zh_cn, Language::en}) {
    if (report::name_of(to_report(each)) == name) return each;
  }
  return std::nullopt;
}

std::string say(std::string_view key, Language language,
                std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
  return report_words().say(key, to_report(language), arguments);
}

std::string printable(std::string_view text) { return report::printable(text); }

std::size_t display_width(std::string_view text) { return report::display_width(text); }

std::string padded(std::string_view text, std::size_t width) { return report::padded(text, width); }

}  // namespace hegui
