#include "report/text_names.h"

#include <nlohmann/json.hpp>

namespace hegui::report {
namespace {

std::string found_or(const std::map<std::string, std::string, std::less<>>& names,
                     std::string_view id, std::string_view otherwise) {
  const auto found = names.find(id);
  return found == names.end() || found->second.empty() ? std::string(otherwise) : found->second;
}

std::string key_of(std::string_view document, std::string_view fact) {
  std::string key(document);
  key += '/';
  key += fact;
  return key;
}

// "delivery_failures.fixed_on" for "delivery_failures.0.fixed_on": all rows have the same facts.
std::string without_rows(std::string_view id) {
  std::string out;
  while (!id.empty()) {
    const std::size_t dot = id.find('.');
    const std::string_view name = id.substr(0, dot);
    if (name.find_first_not_of("0123456789") != std::string_view::npos) {
      if (!out.empty()) out += '.';
      out += name;
    }
    id.remove_prefix(dot == std::string_view::npos ? id.size() : dot + 1);
  }
  return out;
}

// A value's id as a result spells it: values of booleans are no strings.
std::string spelled(const nlohmann::json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>();
  return value.is_null() ? std::string() : value.dump();
}

}  // namespace

const nlohmann::json& member(const nlohmann::json& object, std::string_view key) {
  static const nlohmann::json kNothing;
  if (!object.is_object()) return kNothing;
  const auto found = object.find(key);
  return found == object.end() ? kNothing : *found;
}

std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get_ref<const std::string&>() : std::string();
}

std::optional<std::int64_t> integer_of(const nlohmann::json& value) {
  if (!value.is_number_integer()) return std::nullopt;
  return value.get<std::int64_t>();
}

std::optional<bool> truth_of(const nlohmann::json& value) {
  if (!value.is_boolean()) return std::nullopt;
  return value.get<bool>();
}

std::string text_in(const nlohmann::json& value, Language language) {
  return value.is_object() ? text_of(member(value, name_of(language))) : text_of(value);
}

Names::Names(std::string_view description, Language language) : language_(language) {
  const nlohmann::json root = nlohmann::json::parse(description, nullptr, false);
  for (const nlohmann::json& clause : member(root, "clauses")) {
    statements_[text_of(member(clause, "id"))] = text_in(member(clause, "statement"), language);
  }
  for (const nlohmann::json& rule : member(root, "rules")) {
    rules_[text_of(member(rule, "id"))] = text_in(member(rule, "title"), language);
  }
  const nlohmann::json& annex = member(root, "annex");
  for (const nlohmann::json& row : annex.is_object() ? member(annex, "rows") : annex) {
    const std::string id = text_of(member(row, "id"));
    annex_titles_[id] = text_in(member(row, "title"), language);
    actions_[id] = text_in(member(member(row, "action"), "label"), language);
  }
  read_store(member(root, "store_facts"));
  for (const char* document : {"refund", "listing"}) {
    read_facts(member(member(root, std::string(document) + "_facts"), "facts"), document, "");
  }
  notice_ = text_in(member(member(root, "rulebook"), "notice"), language);
}

void Names::read_facts(const nlohmann::json& facts, const std::string& document,
                       const std::string& prefix) {
  if (!facts.is_array()) return;
  for (const nlohmann::json& declared : facts) {
    const std::string id = prefix + text_of(member(declared, "id"));
    Fact& entry = facts_[key_of(document, id)];
    entry.title = text_in(member(declared, "title"), language_);
    entry.type = text_of(member(declared, "type"));
    for (const nlohmann::json& value : member(declared, "values")) {
      entry.values[spelled(member(value, "id"))] = text_in(member(value, "label"), language_);
    }
    read_facts(member(declared, "facts"), document, id + ".");
  }
}

void Names::read_store(const nlohmann::json& store) {
  if (!store.is_object()) return;
  Fact& as_of = facts_[key_of("store", "as_of")];
  as_of.title = text_in(member(member(store, "as_of"), "title"), language_);
  as_of.type = "instant";
  for (const nlohmann::json& part : member(store, "parts")) {
    const std::string id = text_of(member(part, "id"));
    Fact& entry = facts_[key_of("store", id)];
    entry.title = text_in(member(part, "title"), language_);
    entry.type = truth_of(member(part, "rows")).value_or(false) ? "rows" : "object";
    read_facts(member(part, "facts"), "store", id + ".");
  }
}

const Names::Fact* Names::fact(std::string_view document, std::string_view id) const {
  const auto found = facts_.find(key_of(document, document == "store" ? without_rows(id) : id));
  return found == facts_.end() ? nullptr : &found->second;
}

std::string Names::statement(std::string_view clause) const {
  return found_or(statements_, clause, found_or(annex_titles_, clause, ""));
}

std::string Names::rule_title(std::string_view rule) const { return found_or(rules_, rule, rule); }

std::string Names::action_label(std::string_view annex, std::string_view action) const {
  return found_or(actions_, annex, action);
}

std::string Names::annex_title(std::string_view annex) const {
  return found_or(annex_titles_, annex, annex);
}

std::string Names::fact_title(std::string_view document, std::string_view id) const {
  const Fact* known = fact(document, id);
  return known == nullptr || known->title.empty() ? std::string(id) : known->title;
}

std::string Names::fact_type(std::string_view document, std::string_view id) const {
  const Fact* known = fact(document, id);
  return known == nullptr ? std::string() : known->type;
}

std::string Names::value_label(std::string_view document, std::string_view id,
                               std::string_view value) const {
  const Fact* known = fact(document, id);
  return known == nullptr ? std::string(value) : found_or(known->values, value, value);
}

}  // namespace hegui::report
