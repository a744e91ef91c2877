// The files of this repository's rulebook, as whoever writes a rulebook has them: with the examples
// that a bundle leaves out.
#ifndef HEGUI_TESTS_SHARED_RULEBOOK_FILES_H_
#define HEGUI_TESTS_SHARED_RULEBOOK_FILES_H_

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace hegui::tests {

using Files = std::vector<std::pair<std::string, std::string>>;

// Path in the rulebook's folder and text, by path.
const Files& rulebook_files();

// The same with word lists of a few words, and no weights of wording: for tests that load the
// rulebook hundreds of times and ask about anything but its words.
const Files& rulebook_files_of_few_words();

// The rule files of one document kind, by path. Fails the test case when one is no JSON object.
std::vector<nlohmann::json> rule_files(const std::string& document);

// The examples of a rule under "hit" or "miss"; fails the test case when there are fewer than two.
const nlohmann::json& examples_of(const nlohmann::json& rule, const char* kind);

}  // namespace hegui::tests

#endif  // HEGUI_TESTS_SHARED_RULEBOOK_FILES_H_
