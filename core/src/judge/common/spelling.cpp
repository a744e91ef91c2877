#include "judge/common/spelling.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace hegui::judge {
namespace {

// How much of its beginning and end a word shares with a value: enough to find the one that was
// meant.
std::size_t likeness(std::string_view word, std::string_view value) {
  const std::size_t most = std::min(word.size(), value.size());
  std::size_t front = 0;
  while (front < most && word[front] == value[front]) ++front;
  std::size_t back = 0;
  while (back < most - front && word[word.size() - 1 - back] == value[value.size() - 1 - back]) {
    ++back;
  }
  return front + back;
}

}  // namespace

std::string shortened(std::string_view text) {
  constexpr std::size_t kShown = 40;
  if (text.size() <= kShown) return std::string(text);
  std::size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "...";
}

std::string spelled(const nlohmann::json& value) {
  if (value.is_string()) return shortened(value.get_ref<const std::string&>());
  if (value.is_object()) return "{...}";
  if (value.is_array()) return "[...]";
  return shortened(value.dump());
}

std::string offered(const rulebook::Fact& fact, std::string_view given) {
  constexpr std::size_t kLong = 10;
  std::vector<std::string_view> ids;
  for (const rulebook::FactValue& value : fact.values) {
    if (!value.internal) ids.push_back(value.id);
  }
  if (ids.size() > kLong) {
    const auto likeliest = std::max_element(ids.begin(), ids.end(),
                                            [&](std::string_view left, std::string_view right) {
                                              return likeness(given, left) < likeness(given, right);
                                            });
    std::rotate(ids.begin(), likeliest, likeliest + 1);
  }
  std::string out;
  for (const std::string_view id : ids) {
    if (!out.empty()) out += ", ";
    out += id;
  }
  return out;
}

}  // namespace hegui::judge
