#include "rulebook/json_reader.h"
#include "rulebook/loader.h"

namespace hegui::rulebook {
namespace {

bool is_json_file(std::string_view path) {
  constexpr std::string_view kEnding = ".json";
  return path.size() > kEnding.size() && path.substr(path.size() - kEnding.size()) == kEnding;
}

bool is_rule_file(std::string_view path) { return path.substr(0, 6) == "rules/"; }

}  // namespace

BundleResult make_bundle(const std::vector<std::pair<std::string, std::string>>& files) {
  BundleResult out;
  nlohmann::json contents = nlohmann::json::object();
  for (const auto& [path, text] : files) {
    if (!is_json_file(path)) continue;
    JsonText read = read_json(text);
    for (const JsonError& error : read.errors) {
      out.errors.push_back({path, error.pointer, error.code, "this file is not sound JSON"});
    }
    if (!read.complete) continue;
    nlohmann::json& parsed = read.root;
    // Examples prove a rule where it is written; whoever judges by the bundle has no use for them.
    if (is_rule_file(path) && parsed.is_object()) parsed.erase("examples");
    contents[path] = std::move(parsed);
  }
  if (contents.empty()) {
    out.errors.push_back({"", "", "no_files", "the folder holds no .json file of a rulebook"});
  }
  if (!out.errors.empty()) return out;
  const nlohmann::json bundle = {{"format", "hegui-rulebook-1"}, {"files", std::move(contents)}};
  out.bundle = bundle.dump();
  return out;
}

}  // namespace hegui::rulebook
