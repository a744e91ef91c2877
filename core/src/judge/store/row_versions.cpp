#include "judge/store/row_versions.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "calendar/civil.h"
#include "judge/common/json_lists.h"

namespace hegui::judge::store {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaximumDaysTold = 100;

// The day of a row; unknown when it has none that can be read.
FactValue day_of(const rulebook::Fact& fact, const Json& row) {
  FactValue out;
  if (!row.is_object()) return out;
  const bool by_alias = !row.contains(fact.id) && !fact.alias.empty();
  const Json& given = member_of(row, by_alias ? fact.alias.c_str() : fact.id.c_str());
  if (!given.is_string()) return out;
  const calendar::ParsedInstant parsed =
      calendar::parse_instant(given.get_ref<const std::string&>());
  if (parsed.error != calendar::InstantError::none) return out;
  out.status = FactValue::Status::known;
  out.instant = parsed.instant;
  out.number = parsed.instant.day;
  return out;
}

void add_rows(const rulebook::Rulebook& book, const rulebook::RowsByDay& rows, const Json& list,
              DatedRows& out) {
  const rulebook::Fact* fact = book.store.part(rows.part)->object.rules.fact(rows.fact);
  std::vector<std::optional<std::size_t>>& versions = out.versions[rows.part];
  std::vector<std::size_t> told(book.versions.size());
  for (const Json& row : list) {
    const FactValue day = day_of(*fact, row);
    if (!day.known()) {
      versions.emplace_back();
      continue;
    }
    const std::size_t version = book.version_on(day.number);
    if (told[version]++ < kMaximumDaysTold) {
      std::string name = rows.part + "." + std::to_string(versions.size()) + "." + fact->id;
      out.days.push_back({std::move(name), fact, day});
    }
    versions.emplace_back(version);
  }
}

bool same_file(const Json& left, const Json& right, const std::string& path) {
  const auto a = left.find(path);
  const auto b = right.find(path);
  return a == left.end() || b == right.end() ? a == left.end() && b == right.end() : *a == *b;
}

bool is_of_stores(const std::string& path) {
  return path == "annex.json" || path == "facts/store.json" || path == "facts/invoice.json" ||
         path.rfind("rules/store/", 0) == 0 || path.rfind("rules/invoice/", 0) == 0;
}

// Every such file of `left` stands in `right` as well.
bool holds_files_of(const Json& left, const Json& right) {
  const auto items = left.items();
  return std::all_of(items.begin(), items.end(), [&](const auto& item) {
    return !is_of_stores(item.key()) || same_file(left, right, item.key());
  });
}

}  // namespace

DatedRows versions_of_rows(const rulebook::Rulebook& book, const Json& document) {
  DatedRows out;
  if (book.versions.size() < 2 || !document.is_object()) return out;
  for (const rulebook::RowsByDay& rows : book.governed_by.store_rows) {
    const Json& list = member_of(document, rows.part.c_str());
    if (list.is_array() && list.size() <= kMaximumRows) add_rows(book, rows, list, out);
  }
  return out;
}

bool same_store_rules(const Books& books) {
  return std::all_of(books.begin(), books.end(), [&](const rulebook::Rulebook* book) {
    return holds_files_of(book->files, books.back()->files) &&
           holds_files_of(books.back()->files, book->files);
  });
}

}  // namespace hegui::judge::store
