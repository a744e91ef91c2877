#include "rulebook/specification_loader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "calendar/civil.h"
#include "rulebook/document_loader.h"
#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

using Errors = std::vector<LoadError>;

constexpr std::array<std::string_view, 9> kKinds = {"heading",     "definition", "obligation",
                                                    "prohibition", "right",      "procedure",
                                                    "consequence", "scope",      "effect"};
constexpr std::array<std::string_view, 4> kTreatments = {"automated", "asked", "platform",
                                                         "informative"};
constexpr std::array<std::string_view, 2> kLevels = {"general", "serious"};

// The text at `key`, which must be one of `choices`.
template <std::size_t Count>
std::string choice(const Node& node, std::string_view key,
                   const std::array<std::string_view, Count>& choices) {
  std::string given = node.text(key);
  if (given.empty() || std::find(choices.begin(), choices.end(), given) != choices.end()) {
    return given;
  }
  node.at(key).error("unknown_value", "there is no " + std::string(key) + " " + given);
  return given;
}

// The numeric parts of a clause id, for the specification's order; empty for what is no clause id.
std::vector<int> parts_of(const std::string& id) {
  std::vector<int> out;
  int number = 0;
  bool has_digit = false;
  for (const char c : id + '.') {
    if (c >= '0' && c <= '9') {
      number = std::min(number * 10 + (c - '0'), 1'000'000);
      has_digit = true;
    } else if (c == '.' && has_digit) {
      out.push_back(number);
      number = 0;
      has_digit = false;
    } else {
      return {};
    }
  }
  return out;
}

struct PlacedClause {
  Clause clause;
  Node node;
};

std::string chapter_of(const std::string& path) {
  constexpr std::string_view kSpecificationFolder = "clauses/";
  constexpr std::string_view kSpecificationEnding = ".json";
  return path.substr(kSpecificationFolder.size(),
                     path.size() - kSpecificationFolder.size() - kSpecificationEnding.size());
}

Clause read_clause(const Node& node, const std::string& chapter) {
  node.only({"id", "parent", "kind", "statement", "treatment", "because"});
  Clause out;
  out.id = node.text("id");
  out.parent = node.text_or("parent", "");
  out.kind = choice(node, "kind", kKinds);
  out.treatment = choice(node, "treatment", kTreatments);
  out.statement = node.localized("statement");
  if (node.has("because")) out.because = node.localized("because");
  if (out.id.empty()) return out;
  if (parts_of(out.id).size() < 2) {
    node.at("id").error("wrong_id", out.id + " is no clause number such as 5.2.3");
  } else if (out.id.rfind(chapter + ".", 0) != 0) {
    node.at("id").error("wrong_id", out.id + " belongs into the file of another chapter");
  }
  return out;
}

std::vector<PlacedClause> read_clauses(Rulebook& book, Errors& errors) {
  std::vector<PlacedClause> out;
  for (const auto& [path, content] : book.files.items()) {
    if (path.rfind("clauses/", 0) != 0) continue;
    const Node file(content, path, "", errors);
    file.only({"chapter", "title", "clauses"});
    Chapter chapter{file.text("chapter"), file.localized("title")};
    if (!chapter.id.empty() && chapter.id != chapter_of(path)) {
      file.at("chapter").error("wrong_id", "a chapter has the name of its file");
    }
    for (const Node& node : file.at("clauses").items()) {
      out.push_back({read_clause(node, chapter.id), node});
    }
    book.chapters.push_back(std::move(chapter));
  }
  return out;
}

void check_parents(const Rulebook& book, const std::vector<PlacedClause>& placed) {
  for (const PlacedClause& each : placed) {
    const std::string& parent = each.clause.parent;
    if (parent.empty()) continue;
    const Node at = each.node.at("parent");
    if (book.clause(parent) == nullptr) {
      at.error("unknown_clause", "the specification has no clause " + parent);
    } else if (each.clause.id.rfind(parent + ".", 0) != 0) {
      at.error("wrong_id", parent + " does not hold " + each.clause.id);
    }
  }
}

void load_clauses(Rulebook& book, Errors& errors) {
  std::vector<PlacedClause> placed = read_clauses(book, errors);
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedClause& left, const PlacedClause& right) {
                     return parts_of(left.clause.id) < parts_of(right.clause.id);
                   });
  for (const PlacedClause& each : placed) {
    const std::string& id = each.clause.id;
    if (!book.clause_index.emplace(id, book.clauses.size()).second) {
      each.node.at("id").error("duplicate_id", "clause " + id + " stands twice");
    }
    book.clauses.push_back(each.clause);
  }
  check_parents(book, placed);
}

void check_amount(const Node& node, std::string_view key,
                  const std::optional<std::int64_t>& value) {
  if (value && *value < 1) node.at(key).error("unknown_value", "one or more is needed here");
}

AnnexRow read_row(const Rulebook& book, const Node& node) {
  node.only({"id", "level", "title", "statement", "action", "days", "deposit_fen", "clauses",
             "treatment", "because"});
  AnnexRow out;
  out.id = node.text("id");
  out.level = choice(node, "level", kLevels);
  out.title = node.localized("title");
  out.statement = node.localized("statement");
  const Node action = node.at("action");
  action.only({"id", "label"});
  out.action = action.text("id");
  out.action_label = action.localized("label");
  out.days = node.integer_or_nothing("days");
  out.deposit_fen = node.integer_or_nothing("deposit_fen");
  check_amount(node, "days", out.days);
  check_amount(node, "deposit_fen", out.deposit_fen);
  out.treatment = choice(node, "treatment", kTreatments);
  if (node.has("because")) out.because = node.localized("because");
  out.clauses = node.texts("clauses");
  check_clauses(book, node, out.clauses);
  out.source = node.json();
  return out;
}

AnnexNote read_note(const Node& node) {
  node.only({"id", "statement", "treatment", "because"});
  AnnexNote out;
  out.id = node.text("id");
  out.statement = node.localized("statement");
  out.treatment = choice(node, "treatment", kTreatments);
  if (node.has("because")) out.because = node.localized("because");
  return out;
}

void check_annex_id(const Rulebook& book, const Node& node, const std::string& id) {
  if (id.empty()) return;
  if (id.rfind("annex.", 0) != 0) {
    node.at("id").error("wrong_id", "an id of the appendix begins with annex.");
  }
  if (book.annex_row(id) != nullptr || book.annex_note(id) != nullptr) {
    node.at("id").error("duplicate_id", id + " stands twice");
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
    AnnexRow row = read_row(book, node);
    check_annex_id(book, node, row.id);
    book.annex.push_back(std::move(row));
  }
  if (!file.has("notes")) return;
  for (const Node& node : file.at("notes").items()) {
    AnnexNote note = read_note(node);
    check_annex_id(book, node, note.id);
    book.notes.push_back(std::move(note));
  }
}

constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

// The day number of a civil date at `key`; `otherwise` and an error for anything else.
std::int64_t day_at(const Node& node, std::string_view key, std::int64_t otherwise) {
  const Node given = node.at(key);
  const std::string text = given.as_text();
  if (text.empty()) return otherwise;
  const calendar::ParsedInstant parsed = calendar::parse_instant(text);
  constexpr std::size_t kDateLength = 10;
  if (parsed.error == calendar::InstantError::none && text.size() == kDateLength) {
    return parsed.instant.day;
  }
  given.error("invalid_date", text + " is no date such as 2017-08-01");
  return otherwise;
}

// Versions stand oldest first, one following the other day by day, and only the last one may be
// without an end. Between two of them no text would be in force, which no specification means.
void load_versions(Rulebook& book, const Node& file) {
  std::int64_t last_from = std::numeric_limits<std::int64_t>::min();
  std::int64_t last_to = last_from;
  std::vector<std::string> ids;
  for (const Node& node : file.at("versions").items()) {
    node.only({"id", "effective_from", "effective_to", "clauses"});
    const std::string id = node.text("id");
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      node.at("id").error("duplicate_id", "version " + id + " stands twice");
    }
    ids.push_back(id);
    // What an earlier version calls its clauses is checked where it is loaded.
    std::vector<std::string> clauses = node.texts("clauses");
    if (book.version.empty() || id == book.version) check_clauses(book, node, clauses);
    const std::int64_t from = day_at(node, "effective_from", last_from);
    const std::int64_t to =
        node.has("effective_to") ? day_at(node, "effective_to", kNoEnd) : kNoEnd;
    if (from < last_from) {
      node.at("effective_from").error("wrong_order", "versions stand oldest first");
    } else if (ids.size() > 1 && from <= last_to) {
      node.at("effective_from")
          .error("overlap", "the version before has to end before this one takes effect");
    } else if (ids.size() > 1 && from > last_to + 1) {
      node.at("effective_from")
          .error("gap", "this version has to take effect on the day after the one before ends");
    }
    if (to < from) {
      node.at("effective_to").error("wrong_order", "a version cannot end before it takes effect");
    }
    last_from = from;
    last_to = to;
    Version version{id, from, std::nullopt, std::move(clauses)};
    if (to != kNoEnd) version.to = to;
    book.versions.push_back(std::move(version));
  }
  if (ids.empty()) {
    file.error("missing_key", "a rulebook needs at least one version");
  } else if (book.version.empty()) {
    book.version = ids.back();
  }
}

void load_header(Rulebook& book, Errors& errors) {
  if (!book.files.contains("rulebook.json")) {
    errors.push_back({"rulebook.json", "", "missing_file", "a rulebook needs rulebook.json"});
    return;
  }
  book.header = book.files["rulebook.json"];
  const Node file(book.header, "rulebook.json", "", errors);
  file.only({"id", "title", "publisher", "time_zone", "jurisdiction", "versions", "governed_by",
             "notice"});
  book.id = file.text("id");
  for (const std::string_view key : {"title", "publisher", "notice"}) file.localized(key);
  file.text("jurisdiction");
  // Every day is counted in it; the calendar knows no other.
  choice(file, "time_zone", std::array<std::string_view, 1>{"Asia/Shanghai"});
  load_versions(book, file);
}

}  // namespace

void load_specification(Rulebook& book, std::vector<LoadError>& errors) {
  load_clauses(book, errors);
  load_annex(book, errors);
  load_header(book, errors);
}

}  // namespace hegui::rulebook
