// Reads a store document part by part, strictly as the rulebook declares its parts.
//
// Who uses it: the store judge. Every error points at the very row: /delivery_failures/0/fixed_on.
//
// What a caller may not assume: that a part is there. One that is absent is not judged; one that is
// null is not known.
#ifndef HEGUI_JUDGE_STORE_STORE_READER_H_
#define HEGUI_JUDGE_STORE_STORE_READER_H_

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/fact_table.h"
#include "rulebook/rulebook.h"

namespace hegui::judge::store {

// Rows of one list; a document with more is invalid.
inline constexpr std::size_t kMaximumRows = 100'000;
// as_of is the first fact of every object (see the store loader).
inline constexpr std::size_t kAsOf = 0;

// One object that is judged by itself.
struct ReadObject {
  std::string pointer;  // /delivery_failures/0
  std::string name;     // delivery_failures.0
  FactTable facts;
  const nlohmann::json* source = nullptr;
  bool elsewhere = false;  // not judged here: another version does, or its day comes first
};

struct ReadPart {
  const rulebook::StorePart* part = nullptr;
  bool unknown = false;                        // null in the document
  std::vector<ReadObject> objects;             // its rows, or itself
  std::vector<std::vector<ReadObject>> lists;  // the rows of StorePart::lists
};

struct ReadStore {
  FactValue as_of;
  FactTable root;               // id and as_of
  std::vector<ReadPart> parts;  // those that stand in the document, in the rulebook's order
};

// Of each row of the parts that are named here, by part, the version that judges it; a row without
// a known day has none, and is read with the document but not judged.
using RowVersions = std::map<std::string, std::vector<std::optional<std::size_t>>>;

// Which rows a version reads.
struct RowChoice {
  const RowVersions& versions;
  std::size_t own = 0;
  bool rows_only = false;  // the document as a whole is judged by another version
};

// `as_of` is the option; the document's own wins. Appends every error, of many only the first.
ReadStore read_store(const rulebook::StoreRules& rules, const nlohmann::json& document,
                     std::string_view as_of, const RowChoice& choice,
                     std::vector<DocumentError>& errors);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_STORE_READER_H_
