#include "csv_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "csv_cells.h"

namespace hegui::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kMostParts = 8;  // of a dotted name; a longer one is no fact

std::string line_of(const CsvRow& row) { return std::to_string(row.line); }

CsvType type_of_fact(std::string_view name) {
  if (name == "bool") return CsvType::boolean;
  if (name == "money" || name == "count") return CsvType::number;
  if (name == "set") return CsvType::list;
  if (name == "text") return CsvType::text;
  return CsvType::word;
}

void read_types(const json& facts, const std::string& prefix,
                std::map<std::string, CsvType, std::less<>>& types) {
  if (!facts.is_array()) return;
  for (const json& fact : facts) {
    const std::string name = prefix + fact.value("id", "");
    types[name] = type_of_fact(fact.value("type", ""));
    if (fact.contains("facts")) read_types(fact["facts"], name + ".", types);
  }
}

bool is_index(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

// "prices.0.name" as "prices.*.name".
std::string without_indexes(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const std::size_t dot = std::min(name.find('.'), name.size());
    const std::string_view part = name.substr(0, dot);
    if (!out.empty()) out += '.';
    out += is_index(part) ? std::string_view("*") : part;
    name.remove_prefix(std::min(dot + 1, name.size()));
  }
  return out;
}

}  // namespace

CsvFacts::CsvFacts(const Engine& engine, DocumentKind kind) {
  const json description = json::parse(engine.describe(), nullptr, false);
  const std::string key = std::string(name_of(kind)) + "_facts";
  if (description.is_object() && description.contains(key) && description[key].contains("facts")) {
    read_types(description[key]["facts"], "", types_);
  }
  types_["id"] = CsvType::text;
  if (kind != DocumentKind::listing) return;
  // The rulebook calls every field of a page a text, whatever shape it has.
  for (const char* name : {"tags", "links", "images.*.codes"}) types_[name] = CsvType::list;
  for (const char* name : {"images.*.name", "images.*.alt", "images.*.text", "prices.*.name"}) {
    types_[name] = CsvType::text;
  }
  types_["prices.*.amount_fen"] = CsvType::number;
}

CsvType CsvFacts::type(std::string_view name) const {
  const auto found = types_.find(without_indexes(name));
  return found == types_.end() ? CsvType::word : found->second;
}

DocumentFault fault_of(const CsvRow& row) {
  const std::string column = std::to_string(row.column);
  if (row.problem == CsvProblem::too_large) return {"", "too_large", {{"limit", "16 MiB"}}};
  const char* code =
      row.problem == CsvProblem::open_quote ? "csv_open_quote" : "csv_text_behind_quote";
  return {"", code, {{"line", line_of(row)}, {"column", column}}};
}

std::optional<DocumentFault> CsvTable::read_head(const CsvRow& row) {
  if (row.problem != CsvProblem::none) return fault_of(row);
  if (row.cells.size() > kMostColumns) {
    return DocumentFault{"", "csv_too_many_columns", {{"limit", std::to_string(kMostColumns)}}};
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_utf8(row.cells[i])) {
      return DocumentFault{
          "", "csv_not_utf8", {{"line", line_of(row)}, {"column", std::to_string(i + 1)}}};
    }
    names_.emplace_back(trimmed(row.cells[i]));
    types_.push_back(facts_.type(names_.back()));
    if (!names_.back().empty()) add(i);
  }
  return std::nullopt;
}

void CsvTable::add(std::size_t column) {
  std::string_view rest = names_[column];
  const auto dots = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '.'));
  Node* node = &root_;
  for (bool more = true; more;) {
    const std::size_t dot = dots < kMostParts ? rest.find('.') : std::string_view::npos;
    const std::string_view part = rest.substr(0, dot);
    auto found = std::find_if(node->children.begin(), node->children.end(),
                              [&](const Node& each) { return each.name == part; });
    if (found == node->children.end()) {
      node->children.push_back({std::string(part), {}, {}});
      found = node->children.end() - 1;
    }
    node = &*found;
    more = dot != std::string_view::npos;
    if (more) rest.remove_prefix(dot + 1);
  }
  node->columns.push_back(column);
}

std::optional<CsvTable::Row> CsvTable::read(const CsvRow& row) const {
  if (row.problem != CsvProblem::none) return Row{{}, fault_of(row)};
  if (std::all_of(row.cells.begin(), row.cells.end(), is_blank_cell)) return std::nullopt;
  Row out;
  out.fault = find_fault(row);
  if (!out.fault) write_children(root_, row, out.document);
  return out;
}

std::optional<DocumentFault> CsvTable::find_fault(const CsvRow& row) const {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (is_blank_cell(row.cells[i])) continue;
    const std::string column = std::to_string(i + 1);
    if (i >= names_.size()) {
      return DocumentFault{
          "",
          "csv_extra_cell",
          {{"line", line_of(row)}, {"column", column}, {"limit", std::to_string(names_.size())}}};
    }
    if (names_[i].empty()) {
      return DocumentFault{"", "csv_no_name", {{"line", line_of(row)}, {"column", column}}};
    }
    if (!is_utf8(row.cells[i])) {
      return DocumentFault{"", "csv_not_utf8", {{"line", line_of(row)}, {"column", names_[i]}}};
    }
  }
  return find_conflict(root_, row);
}

// Two columns that say the same fact, or one that says what an object is and one that says what is
// in it.
std::optional<DocumentFault> CsvTable::find_conflict(const Node& node, const CsvRow& row) const {
  std::size_t filled = 0;
  for (const std::size_t column : node.columns) {
    if (column >= row.cells.size() || is_blank_cell(row.cells[column])) continue;
    ++filled;
    const bool inside = std::any_of(node.children.begin(), node.children.end(),
                                    [&](const Node& child) { return has_value(child, row); });
    if (filled > 1 || inside) {
      return DocumentFault{"", "csv_twice", {{"line", line_of(row)}, {"column", names_[column]}}};
    }
  }
  for (const Node& child : node.children) {
    if (auto fault = find_conflict(child, row)) return fault;
  }
  return std::nullopt;
}

bool CsvTable::has_value(const Node& node, const CsvRow& row) const {
  for (const std::size_t column : node.columns) {
    if (column < row.cells.size() && !is_blank_cell(row.cells[column])) return true;
  }
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return has_value(child, row); });
}

void CsvTable::write(const Node& node, const CsvRow& row, std::string& out) const {
  for (const std::size_t column : node.columns) {
    if (column >= row.cells.size() || is_blank_cell(row.cells[column])) continue;
    append_cell(out, row.cells[column], types_[column]);
    return;
  }
  write_children(node, row, out);
}

// Names that are all numbers are the elements of an array, without those that a row leaves empty.
void CsvTable::write_children(const Node& node, const CsvRow& row, std::string& out) const {
  const bool list =
      !node.children.empty() && std::all_of(node.children.begin(), node.children.end(),
                                            [](const Node& child) { return is_index(child.name); });
  out += list ? '[' : '{';
  bool any = false;
  for (const Node& child : node.children) {
    if (!has_value(child, row)) continue;
    if (any) out += ',';
    any = true;
    if (!list) {
      append_json_string(out, child.name);
      out += ':';
    }
    write(child, row, out);
  }
  out += list ? ']' : '}';
}

}  // namespace hegui::cli
