#include "rulebook/broken_copy.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "shared/rulebook_files.h"

namespace hegui::tests {

using nlohmann::json;
using rulebook::LoadError;

Copy::Copy() {
  for (const auto& [path, text] : rulebook_files_of_few_words()) {
    files_[path] = json::parse(text, nullptr, false);
  }
}

json& Copy::file(const std::string& path) {
  REQUIRE(files_.contains(path));
  return files_.at(path);
}

json& Copy::fact(const std::string& id) {
  for (json& fact : file("facts/refund.json").at("facts")) {
    if (fact.at("id") == id) return fact;
  }
  FAIL("no fact " << id);
  return files_;
}

std::string Copy::bundle() const {
  return json{{"format", "hegui-rulebook-1"}, {"files", files_}}.dump();
}

std::vector<LoadError> Copy::errors() const {
  const rulebook::LoadResult loaded = rulebook::load_bundle(bundle());
  CHECK(loaded.rulebook.has_value() == loaded.errors.empty());
  return loaded.errors;
}

std::string told(const std::vector<LoadError>& errors) {
  std::string out;
  for (const LoadError& error : errors) {
    out += error.file + "#" + error.pointer + " " + error.code + ": " + error.message + "\n";
  }
  return out;
}

bool has(const std::vector<LoadError>& errors, const std::string& file, const std::string& pointer,
         const std::string& code) {
  return std::any_of(errors.begin(), errors.end(), [&](const LoadError& error) {
    return error.file == file && error.pointer == pointer && error.code == code &&
           !error.message.empty();
  });
}

void check_one(const std::string& path, const std::string& change, const json& value,
               const std::string& pointer, const std::string& code) {
  Copy copy;
  copy.file(path)[json::json_pointer(change)] = value;
  const std::vector<LoadError> errors = copy.errors();
  INFO(path << change << " = " << value.dump() << "\n" << told(errors));
  CHECK(has(errors, path, pointer, code));
}

}  // namespace hegui::tests
