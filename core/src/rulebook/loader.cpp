#include "rulebook/loader.h"

#include <algorithm>

#include "rulebook/calendar_loader.h"
#include "rulebook/document_loader.h"
#include "rulebook/file_checks.h"
#include "rulebook/governance_loader.h"
#include "rulebook/json_reader.h"
#include "rulebook/lexicon_loader.h"
#include "rulebook/sha256.h"
#include "rulebook/specification_loader.h"
#include "rulebook/store_loader.h"
#include "rulebook/version_files.h"
#include "rulebook/wording_loader.h"

namespace hegui::rulebook {

const DocumentRules* Rulebook::document(std::string_view kind) const {
  for (const DocumentRules* rules : documents()) {
    if (rules->document == kind) return rules;
  }
  return nullptr;
}

std::size_t Rulebook::version_index() const {
  std::size_t index = 0;
  while (index + 1 < versions.size() && versions[index].id != version) ++index;
  return index;
}

std::size_t Rulebook::version_on(std::int64_t day) const {
  std::size_t index = 0;
  while (index + 1 < versions.size() && versions[index + 1].from <= day) ++index;
  return index;
}

const Clause* Rulebook::clause(std::string_view clause_id) const {
  const auto found = clause_index.find(std::string(clause_id));
  return found == clause_index.end() ? nullptr : &clauses[found->second];
}

std::vector<const DocumentRules*> Rulebook::documents() const {
  std::vector<const DocumentRules*> out = {&refund, &listing, &invoice};
  for (const StorePart& part : store.parts) {
    out.push_back(&part.object.rules);
    for (const StoreList& list : part.lists) out.push_back(&list.row.rules);
  }
  return out;
}

const AnnexRow* Rulebook::annex_row(std::string_view row_id) const {
  for (const AnnexRow& row : annex) {
    if (row.id == row_id) return &row;
  }
  return nullptr;
}

const AnnexNote* Rulebook::annex_note(std::string_view note_id) const {
  for (const AnnexNote& note : notes) {
    if (note.id == note_id) return &note;
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

std::vector<std::pair<std::string_view, const Rule*>> Rulebook::rules() const {
  std::vector<std::pair<std::string_view, const Rule*>> out;
  for (const DocumentRules* document : {&refund, &listing, &invoice}) {
    for (const Rule& rule : document->rules) out.emplace_back(document->document, &rule);
  }
  for (const StorePart& part : store.parts) {
    for (const Rule& rule : part.object.rules.rules) out.emplace_back("store", &rule);
    for (const StoreList& list : part.lists) {
      for (const Rule& rule : list.row.rules.rules) out.emplace_back("store", &rule);
    }
  }
  return out;
}

const StorePart* StoreRules::part(std::string_view part_id) const {
  for (const StorePart& candidate : parts) {
    if (candidate.id == part_id) return &candidate;
  }
  return nullptr;
}

const Fact* DocumentRules::fact(std::string_view id) const {
  for (const Fact& candidate : facts) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

namespace {

Rulebook load_version(nlohmann::json files, const std::string& version, const std::string& sha256,
                      std::vector<LoadError>& errors) {
  Rulebook book;
  book.version = version;
  book.sha256 = sha256;
  book.files = std::move(files);
  load_specification(book, errors);
  load_calendar(book, errors);
  load_document(book, "invoice", book.invoice, errors);
  load_document(book, "refund", book.refund, errors);
  load_document(book, "listing", book.listing, errors);
  load_lexicon(book, errors);
  load_wording(book, errors);
  load_store(book, book.store, errors);
  load_governance(book, errors);
  check_files(book, errors);
  return book;
}

}  // namespace

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
  const std::string sha256 = sha256_hex(bundle);
  const VersionFiles all(std::move(parsed["files"]), out.errors);
  ErrorsByVersion found;
  std::vector<Rulebook> books;
  for (const std::string& version : all.versions()) {
    VersionFiles::Selection selection = all.of(version);
    for (LoadError& error : selection.errors) found.add(version, std::move(error));
    std::vector<LoadError> errors;
    books.push_back(load_version(std::move(selection.files), version, sha256, errors));
    for (LoadError& error : errors) found.add(version, selection.origin.of(std::move(error)));
  }
  found.append_to(out.errors, all.versions().size());
  if (!out.errors.empty()) return out;
  out.rulebook = std::move(books.back());
  books.pop_back();
  out.earlier = std::move(books);
  return out;
}

}  // namespace hegui::rulebook
