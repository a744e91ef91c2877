#include "report/text_words.h"

#include <nlohmann/json.hpp>

#include "report/text_layout.h"

namespace hegui::report {
namespace {

std::string joined(const nlohmann::json& text) {
  if (text.is_string()) return text.get_ref<const std::string&>();
  std::string out;
  if (!text.is_array()) return out;
  for (const nlohmann::json& line : text) {
    if (!line.is_string()) continue;
    if (!out.empty()) out += '\n';
    out += line.get_ref<const std::string&>();
  }
  return out;
}

}  // namespace

std::string_view name_of(Language language) { return language == Language::en ? "en" : "zh-CN"; }

Words::Words(std::string_view catalogue) {
  const nlohmann::json root = nlohmann::json::parse(catalogue, nullptr, false);
  if (!root.is_object()) return;
  for (const auto& [key, text] : root.items()) {
    if (!text.is_object()) continue;
    std::array<std::string, 2> both;
    for (const Language language : {Language::zh_cn, Language::en}) {
      const auto found = text.find(name_of(language));
      if (found != text.end()) both[static_cast<std::size_t>(language)] = joined(*found);
    }
    texts_.emplace(key, std::move(both));
  }
}

std::string Words::say(std::string_view key, Language language, WordArguments arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string(key);
  const std::string_view text = found->second[static_cast<std::size_t>(language)];
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const std::pair<std::string_view, std::string_view>* given = nullptr;
    for (const auto& argument : arguments) {
      if (argument.first == name) given = &argument;
    }
    out += text.substr(at, open - at);
    out += given != nullptr ? printable(given->second)
                            : std::string(text.substr(open, close - open + 1));
    at = close + 1;
  }
  out += text.substr(at);
  return out;
}

}  // namespace hegui::report
