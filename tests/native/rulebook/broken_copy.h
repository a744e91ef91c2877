// A copy of the repository's rulebook with something wrong, and what the loader says of it.
#ifndef HEGUI_TESTS_RULEBOOK_BROKEN_COPY_H_
#define HEGUI_TESTS_RULEBOOK_BROKEN_COPY_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rulebook/loader.h"

namespace hegui::tests {

// The files of the repository's rulebook, which a test may change.
class Copy {
 public:
  Copy();

  // Fails the test case when there is no such file or fact.
  nlohmann::json& file(const std::string& path);
  nlohmann::json& fact(const std::string& id);  // of the refund document
  void add(const std::string& path, nlohmann::json content) { files_[path] = std::move(content); }
  void remove(const std::string& path) { files_.erase(path); }

  std::string bundle() const;
  std::vector<rulebook::LoadError> errors() const;

 private:
  nlohmann::json files_ = nlohmann::json::object();
};

// The errors as text, one a line: file#pointer code: message.
std::string told(const std::vector<rulebook::LoadError>& errors);

bool has(const std::vector<rulebook::LoadError>& errors, const std::string& file,
         const std::string& pointer, const std::string& code);

inline const std::string kRule = "rules/refund/unused-part.json";
inline const std::string kFacts = "facts/refund.json";

// Makes one change to one file and checks for the error that it must give.
void check_one(const std::string& path, const std::string& change, const nlohmann::json& value,
               const std::string& pointer, const std::string& code);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_RULEBOOK_BROKEN_COPY_H_
