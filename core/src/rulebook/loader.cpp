#include "rulebook/loader.h"

#include <algorithm>

#include "rulebook/calendar_loader.h"
#include "rulebook/document_loader.h"
#include "rulebook/file_reader.h"
#include "rulebook/json_reader.h"
#include "rulebook/sha256.h"

namespace hegui::rulebook {
namespace {

using Errors = std::vector<LoadError>;

// The numeric parts of a clause id, for the specification's order; appendix rows come after every
// clause.
std::vector<int> order_key(const std::string& id) {
  std::vector<int> out;
  int number = 0;
  for (const char c : id + '.') {
    if (c >= '0' && c <= '9') {
      number = std::min(number * 10 + (c - '0'), 1'000'000);
    } else if (c == '.') {
      out.push_back(number);
      number = 0;
    } else {
      return {1'000'000};
    }
  }
  return out;
}

void load_clauses(Rulebook& book, Errors& errors) {
  for (const auto& [path, content] : book.files.items()) {
    if (path.rfind("clauses/", 0) != 0) continue;
    const Node file(content, path, "", errors);
    file.only({"chapter", "title", "clauses"});
    for (const Node& node : file.at("clauses").items()) {
      node.only({"id", "parent", "kind", "statement", "treatment", "because"});
      Clause clause;
      clause.id = node.text("id");
      clause.parent = node.text_or("parent", "");
      clause.kind = node.text("kind");
      clause.treatment = node.text("treatment");
      clause.statement = node.localized("statement");
      if (node.has("because")) clause.because = node.localized("because");
      book.clauses.push_back(std::move(clause));
    }
  }
  std::stable_sort(book.clauses.begin(), book.clauses.end(),
                   [](const Clause& left, const Clause& right) {
                     return order_key(left.id) < order_key(right.id);
                   });
  for (std::size_t i = 0; i < book.clauses.size(); ++i) {
    const std::string& id = book.clauses[i].id;
    if (!book.clause_index.emplace(id, i).second) {
      errors.push_back({"clauses", "", "duplicate_id", "clause " + id + " stands twice"});
    }
  }
}

void load_annex(Rulebook& book, Errors& errors) {
  if (!book.files.contains("annex.json")) {
    errors.push_back({"annex.json", "", "missing_file", "a rulebook needs its table of penalties"});
    return;
  }
  const Node file(book.files["annex.json"], "annex.json", "", errors);
  file.only({"rows", "notes"});
  for (const Node& node : file.at("rows").items()) {
    node.only({"id", "level", "title", "statement", "action", "days", "deposit_fen", "clauses"});
    AnnexRow row;
    row.id = node.text("id");
    row.level = node.text("level");
    row.action = node.at("action").text("id");
    row.days = node.integer_or_nothing("days");
    row.deposit_fen = node.integer_or_nothing("deposit_fen");
    row.source = node.json();
    if (book.annex_row(row.id) != nullptr) node.error("duplicate_id", row.id + " stands twice");
    book.annex.push_back(std::move(row));
  }
}

void load_header(Rulebook& book, Errors& errors) {
  if (!book.files.contains("rulebook.json")) {
    errors.push_back({"rulebook.json", "", "missing_file", "a rulebook needs rulebook.json"});
    return;
  }
  book.header = book.files["rulebook.json"];
  const Node file(book.header, "rulebook.json", "", errors);
  file.only({"id", "title", "publisher", "time_zone", "jurisdiction", "versions", "notice"});
  book.id = file.text("id");
  const std::vector<Node> versions = file.at("versions").items();
  if (versions.empty()) {
    file.error("missing_key", "a rulebook needs at least one version");
    return;
  }
  book.version = versions.back().text("id");
}

}  // namespace

const DocumentRules* Rulebook::document(std::string_view kind) const {
  for (const DocumentRules* rules : {&refund, &listing, &invoice}) {
    if (rules->document == kind) return rules;
  }
  return nullptr;
}

const Clause* Rulebook::clause(std::string_view clause_id) const {
  const auto found = clause_index.find(std::string(clause_id));
  return found == clause_index.end() ? nullptr : &clauses[found->second];
}

const AnnexRow* Rulebook::annex_row(std::string_view row_id) const {
  for (const AnnexRow& row : annex) {
    if (row.id == row_id) return &row;
  }
  return nullptr;
}

std::size_t Rulebook::clause_order(std::string_view clause_id) const {
  const auto found = clause_index.find(std::string(clause_id));
  return found == clause_index.end() ? clauses.size() : found->second;
}

void Rulebook::sort_clauses(std::vector<std::string>& ids) const {
  std::sort(ids.begin(), ids.end(), [this](const std::string& left, const std::string& right) {
    const std::size_t a = clause_order(left);
    const std::size_t b = clause_order(right);
    return a != b ? a < b : left < right;
  });
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

const Fact* DocumentRules::fact(std::string_view id) const {
  for (const Fact& candidate : facts) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

LoadResult load_bundle(std::string_view bundle) {
  LoadResult out;
  JsonText text = read_json(bundle);
  nlohmann::json& parsed = text.root;
  if (!text.complete || !text.errors.empty() || !parsed.is_object() || !parsed.contains("format") ||
      parsed["format"] != "hegui-rulebook-1" || !parsed.contains("files") ||
      !parsed["files"].is_object()) {
    out.errors.push_back(
        {"", "", "not_a_bundle", "this is not a bundle made by `hegui rules bundle`"});
    return out;
  }
  Rulebook book;
  book.sha256 = sha256_hex(bundle);
  book.files = std::move(parsed["files"]);
  load_header(book, out.errors);
  load_clauses(book, out.errors);
  load_annex(book, out.errors);
  load_calendar(book, out.errors);
  load_document(book, "invoice", book.invoice, out.errors);
  load_document(book, "refund", book.refund, out.errors);
  load_document(book, "listing", book.listing, out.errors);
  if (out.errors.empty()) out.rulebook = std::move(book);
  return out;
}

}  // namespace hegui::rulebook
