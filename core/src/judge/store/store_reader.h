// Reads a store document part by part, strictly as the rulebook declares its parts.
//
// Who uses it: the store judge. Every error points at the very row: /delivery_failures/0/fixed_on.
//
// What a caller may not assume: that a part is there. One that is absent is not judged; one that is
// null is not known.
#ifndef HEGUI_JUDGE_STORE_STORE_READER_H_
#define HEGUI_JUDGE_STORE_STORE_READER_H_

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
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

// `as_of` is the option; the document's own wins. Appends every error, of many only the first.
ReadStore read_store(const rulebook::StoreRules& rules, const nlohmann::json& document,
                     std::string_view as_of, std::vector<DocumentError>& errors);

}  // namespace hegui::judge::store

#endif  // HEGUI_JUDGE_STORE_STORE_READER_H_
