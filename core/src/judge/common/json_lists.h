// Reading of rulebook data that the loader has checked already: what is not there is empty.
#ifndef HEGUI_JUDGE_COMMON_JSON_LISTS_H_
#define HEGUI_JUDGE_COMMON_JSON_LISTS_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hegui::judge {

// The member, or null.
inline const nlohmann::json& member_of(const nlohmann::json& object, const char* key) {
  static const nlohmann::json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

inline std::vector<std::string> strings_of(const nlohmann::json& object, const char* key) {
  std::vector<std::string> out;
  const nlohmann::json& list = member_of(object, key);
  if (!list.is_array()) return out;
  for (const nlohmann::json& entry : list) {
    if (entry.is_string()) out.push_back(entry.get_ref<const std::string&>());
  }
  return out;
}

inline std::string string_of(const nlohmann::json& object, const char* key) {
  const nlohmann::json& value = member_of(object, key);
  return value.is_string() ? value.get_ref<const std::string&>() : std::string{};
}

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_JSON_LISTS_H_
