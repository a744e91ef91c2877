// The rulebook holds every number of the specification, every row of its appendix with the penalty
// that its shared cells give, and nothing else. The numbers are data of this repository.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "rulebook/broken_copy.h"
#include "rulebook/loader.h"

namespace hegui::tests {
namespace {

using nlohmann::ordered_json;

ordered_json numbers() {
  std::ifstream file(HEGUI_SOURCE_DIR "/tests/cases/clause-numbers.json");
  ordered_json out = ordered_json::parse(file, nullptr, false);
  REQUIRE(out.is_object());
  return out;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

rulebook::Rulebook shipped() {
  rulebook::LoadResult loaded = rulebook::load_bundle(Copy().bundle());
  INFO(told(loaded.errors));
  REQUIRE(loaded.rulebook);
  return std::move(*loaded.rulebook);
}

std::string penalty(const rulebook::AnnexRow& row) {
  std::string out = row.level + ", " + row.action;
  if (row.days) out += ", " + std::to_string(*row.days) + " days";
  if (row.deposit_fen) out += ", " + std::to_string(*row.deposit_fen) + " fen";
  return out;
}

}  // namespace

TEST_CASE("the clauses are those of the specification, in its order", "[rulebook][clauses]") {
  const ordered_json data = numbers();
  std::vector<std::string> expected;
  for (const auto& [chapter, ids] : data.at("chapters").items()) {
    for (const std::string& id : words(ids.get<std::string>())) {
      CHECK(id.substr(0, id.find('.')) == chapter);
      expected.push_back(id);
    }
  }
  CHECK(expected.size() == 120);
  std::vector<std::string> found;
  for (const rulebook::Clause& clause : shipped().clauses) found.push_back(clause.id);
  CHECK(found == expected);
}

TEST_CASE("an item stands under the clause that holds it", "[rulebook][clauses]") {
  for (const rulebook::Clause& clause : shipped().clauses) {
    const std::string above = clause.id.substr(0, clause.id.rfind('.'));
    INFO(clause.id);
    CHECK(clause.parent == (above.find('.') == std::string::npos ? "" : above));
  }
}

TEST_CASE("the appendix has its 24 rows with their penalties, and its two notes",
          "[rulebook][clauses]") {
  const ordered_json expected = numbers();
  CHECK(expected.at("rows").size() == 24);
  const rulebook::Rulebook book = shipped();
  ordered_json found = ordered_json::object();
  for (const rulebook::AnnexRow& row : book.annex) found[row.id] = penalty(row);
  CHECK(found.dump(1) == expected.at("rows").dump(1));
  std::vector<std::string> notes;
  for (const rulebook::AnnexNote& note : book.notes) notes.push_back(note.id);
  CHECK(notes == words(expected.at("notes").get<std::string>()));
}

}  // namespace hegui::tests
