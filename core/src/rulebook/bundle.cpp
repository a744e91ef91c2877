#include <algorithm>
#include <set>

#include "rulebook/json_reader.h"
#include "rulebook/loader.h"

namespace hegui::rulebook {
namespace {

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool is_rule_file(std::string_view path) { return path.substr(0, 6) == "rules/"; }

// What an example comes to, as far as it means anything without its document: no amount, no place.
nlohmann::json without_document(const nlohmann::json& expect) {
  nlohmann::json out = nlohmann::json::object();
  for (const auto& [key, value] : expect.items()) {
    const bool is_place = key == "field" || key == "quote" || key == "amount_basis";
    if (!is_place && (value.is_string() || value.is_boolean())) out[key] = value;
  }
  return out;
}

// The facts of a document kind that are sets, grounds say: what an example holds of them tells
// which clauses it concerns.
std::vector<std::string> sets_of(const nlohmann::json& files, const std::string& document) {
  std::vector<std::string> out;
  const auto file = files.find("facts/" + document + ".json");
  if (file == files.end() || !file->is_object() || !file->contains("facts")) return out;
  for (const nlohmann::json& fact : (*file)["facts"]) {
    if (!fact.is_object() || !fact.contains("id") || !fact["id"].is_string()) continue;
    if (fact.contains("type") && fact["type"] == "set") out.push_back(fact["id"]);
  }
  return out;
}

void shorten_example(nlohmann::json& example, const std::vector<std::string>& sets) {
  if (!example.is_object()) return;
  nlohmann::json holds = nlohmann::json::object();
  if (example.contains("document") && example["document"].is_object()) {
    for (const std::string& set : sets) {
      const auto values = example["document"].find(set);
      if (values != example["document"].end() && !values->empty()) holds[set] = *values;
    }
  }
  example.erase("document");
  example.erase("against");
  if (!holds.empty()) example["holds"] = std::move(holds);
  if (example.contains("expect") && example["expect"].is_object()) {
    example["expect"] = without_document(example["expect"]);
  }
}

void shorten_examples(nlohmann::json& files) {
  for (auto& [path, rule] : files.items()) {
    if (!is_rule_file(path) || !rule.is_object() || !rule.contains("examples")) continue;
    const std::string document = path.substr(6, path.find('/', 6) - 6);
    const std::vector<std::string> sets = sets_of(files, document);
    if (!rule["examples"].is_object()) continue;
    for (auto& [kind, examples] : rule["examples"].items()) {
      if (!examples.is_array()) continue;
      for (nlohmann::json& example : examples) shorten_example(example, sets);
    }
  }
}

std::string line_and_column(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t begin =
      before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - begin + 1);
}

// In words for an author; the position of an error without parts to point at as line and column.
std::string message_of(const JsonError& error, std::string_view text) {
  if (error.arguments.empty()) return "this file is empty";
  const auto& [name, value] = error.arguments.front();
  if (name == "position") {
    std::size_t byte = 0;
    for (const char digit : value) byte = byte * 10 + static_cast<std::size_t>(digit - '0');
    const std::string what = error.code == "not_utf8"         ? "this is not UTF-8: "
                             : error.code == "lone_surrogate" ? "half a character: "
                                                              : "this is not JSON: ";
    // The reader counts bytes that are no UTF-8 from 0, all others from 1.
    return what + line_and_column(text, error.code == "not_utf8" ? byte + 1 : byte);
  }
  if (name == "fact") return "the key " + value + " stands twice";
  if (name == "limit") return "beyond the limit of " + value;
  return "the number " + value + " is too large";
}

bool is_about_names(const LoadError& error) {
  return error.code == "unknown_clause" || error.code == "unknown_annex" ||
         error.code == "unknown_fact" || error.code == "unknown_word_list" ||
         error.code == "unknown_rule" || error.code == "unknown_file" ||
         error.code == "condition_refused";
}

std::string dump(nlohmann::json contents) {
  const nlohmann::json bundle = {{"format", "hegui-rulebook-1"}, {"files", std::move(contents)}};
  return bundle.dump();
}

// What is wrong with the files that are sound, so that an author mends everything at once. Names
// that a broken file may have held are left alone.
void check_others(nlohmann::json contents, const std::set<std::string>& broken,
                  std::vector<LoadError>& errors) {
  bool names_are_known = true;
  for (const std::string& path : broken) {
    if (is_rule_file(path)) {
      contents[path] = nlohmann::json::object();
    } else {
      names_are_known = false;
    }
  }
  for (LoadError& error : load_bundle(dump(std::move(contents))).errors) {
    const bool follows =
        broken.count(error.file) != 0 || (!names_are_known && is_about_names(error));
    if (!follows) errors.push_back(std::move(error));
  }
}

}  // namespace

BundleResult make_bundle(const std::vector<std::pair<std::string, std::string>>& files) {
  BundleResult out;
  nlohmann::json contents = nlohmann::json::object();
  std::set<std::string> broken;
  for (const auto& [path, text] : files) {
    if (!ends_with(path, ".json")) continue;
    JsonText read = read_json(text);
    for (const JsonError& error : read.errors) {
      out.errors.push_back({path, error.pointer, error.code, message_of(error, text)});
      broken.insert(path);
    }
    if (!read.errors.empty()) continue;
    contents[path] = std::move(read.root);
  }
  if (contents.empty() && broken.empty()) {
    out.errors.push_back({"", "", "no_files", "the folder holds no .json file of a rulebook"});
  }
  shorten_examples(contents);
  if (out.errors.empty()) {
    out.bundle = dump(std::move(contents));
  } else if (contents.contains("rulebook.json")) {
    check_others(std::move(contents), broken, out.errors);
  }
  return out;
}

}  // namespace hegui::rulebook
