#include "rulebook/file_reader.h"

#include <algorithm>

#include "rulebook/json_reader.h"

namespace hegui::rulebook {
namespace {

const nlohmann::json& null_json() {
  static const nlohmann::json kNull;
  return kNull;
}

}  // namespace

bool Node::has(std::string_view key) const {
  return json_->is_object() && json_->contains(std::string(key));
}

Node Node::at(std::string_view key) const {
  const std::string name(key);
  const std::string pointer = pointer_to(pointer_, key);
  if (!has(key)) return {null_json(), file_, pointer, *errors_};
  return {*json_->find(name), file_, pointer, *errors_};
}

std::vector<Node> Node::items() const {
  std::vector<Node> out;
  if (!json_->is_array()) {
    error(json_->is_null() ? "missing_key" : "wrong_type", "an array is needed here");
    return out;
  }
  std::size_t index = 0;
  for (const nlohmann::json& item : *json_) {
    out.emplace_back(item, file_, pointer_ + "/" + std::to_string(index++), *errors_);
  }
  return out;
}

std::string Node::as_text() const {
  if (json_->is_string()) return json_->get<std::string>();
  error(json_->is_null() ? "missing_key" : "wrong_type", "a string is needed here");
  return {};
}

Text Node::as_localized() const {
  if (!json_->is_object()) {
    error(json_->is_null() ? "missing_key" : "wrong_type",
          "a text in two languages is needed here: {\"zh-CN\": ..., \"en\": ...}");
    return {};
  }
  only({"zh-CN", "en"});
  Text out{at("zh-CN").as_text(), at("en").as_text()};
  for (const std::string_view language : {"zh-CN", "en"}) {
    const nlohmann::json& text = at(language).json();
    if (text.is_string() && text.get_ref<const std::string&>().empty()) {
      at(language).error("empty_text", "a text says something in both languages");
    }
  }
  return out;
}

std::vector<std::string> Node::as_texts() const {
  std::vector<std::string> out;
  for (const Node& item : items()) out.push_back(item.as_text());
  return out;
}

std::string Node::text(std::string_view key) const { return at(key).as_text(); }
Text Node::localized(std::string_view key) const { return at(key).as_localized(); }

std::vector<std::string> Node::texts(std::string_view key) const { return at(key).as_texts(); }

std::string Node::text_or(std::string_view key, std::string_view otherwise) const {
  return has(key) ? text(key) : std::string(otherwise);
}

std::optional<std::int64_t> Node::integer_or_nothing(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  const Node member = at(key);
  if (member.json().is_number_integer()) return member.json().get<std::int64_t>();
  member.error("wrong_type", "a whole number is needed here");
  return std::nullopt;
}

bool Node::truth_or(std::string_view key, bool otherwise) const {
  if (!has(key)) return otherwise;
  const Node member = at(key);
  if (member.json().is_boolean()) return member.json().get<bool>();
  member.error("wrong_type", "true or false is needed here");
  return otherwise;
}

bool Node::must_be_object() const {
  if (json_->is_object()) return true;
  error(json_->is_null() ? "missing_key" : "wrong_type", "an object is needed here");
  return false;
}

void Node::only(std::initializer_list<std::string_view> keys) const {
  if (!must_be_object()) return;
  for (const auto& [key, value] : json_->items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    errors_->push_back({file_, pointer_to(pointer_, key), "unknown_key",
                        "nothing reads this key; is it misspelt?"});
  }
}

void Node::error(std::string code, std::string message) const {
  errors_->push_back({file_, pointer_, std::move(code), std::move(message)});
}

}  // namespace hegui::rulebook
