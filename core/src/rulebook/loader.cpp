#include "rulebook/loader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "condition/in_order.h"
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
  std::vector<std::pair<std::size_t, std::string>> placed;
  for (std::string& each : ids) {
    const std::size_t place = clause_order(each);
    condition::add_in_order(placed, {place, std::move(each)});
  }
  ids.clear();
  for (auto& [place, each] : placed) ids.push_back(std::move(each));
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

constexpr std::string_view kWholeFormat = "hegui-rulebook-1";
constexpr std::string_view kFrontFormat = "hegui-rulebook-front-1";
constexpr std::string_view kWordsFormat = "hegui-rulebook-words-1";

// What is read of a bundle, or of a part of one.
struct Contents {
  nlohmann::json files;
  std::string sha256;  // of the whole bundle
};

// Nothing for a text that is none of this format.
std::optional<Contents> contents_of(std::string_view text, std::string_view format) {
  JsonText read = read_json(text);
  nlohmann::json& parsed = read.root;
  if (!read.complete || !read.errors.empty() || !parsed.is_object() || !parsed.contains("format") ||
      parsed["format"] != format || !parsed.contains("files") || !parsed["files"].is_object()) {
    return std::nullopt;
  }
  Contents out{std::move(parsed["files"]), ""};
  if (format == kWholeFormat) {
    out.sha256 = sha256_hex(text);
  } else if (format == kFrontFormat) {
    if (!parsed.contains("sha256") || !parsed["sha256"].is_string()) return std::nullopt;
    out.sha256 = parsed["sha256"];
  }
  return out;
}

bool is_word_file(std::string_view path) {
  return path.rfind("lexicon/", 0) == 0 || path.rfind("wording/", 0) == 0;
}

Rulebook load_version(nlohmann::json files, const std::string& version, const std::string& sha256,
                      bool lacks_words, std::vector<LoadError>& errors) {
  Rulebook book;
  book.version = version;
  book.sha256 = sha256;
  book.lacks_words = lacks_words;
  book.files = std::move(files);
  load_specification(book, errors);
  load_calendar(book, errors);
  load_document(book, "invoice", book.invoice, errors);
  load_document(book, "refund", book.refund, errors);
  load_document(book, "listing", book.listing, errors);
  if (!lacks_words) {
    load_lexicon(book, errors);
    load_wording(book, errors);
  }
  load_store(book, book.store, errors);
  load_governance(book, errors);
  check_files(book, errors);
  return book;
}

LoadResult load_contents(Contents contents, bool lacks_words) {
  LoadResult out;
  const VersionFiles all(std::move(contents.files), out.errors);
  ErrorsByVersion found;
  std::vector<Rulebook> books;
  for (const std::string& version : all.versions()) {
    VersionFiles::Selection selection = all.of(version);
    for (LoadError& error : selection.errors) found.add(version, std::move(error));
    std::vector<LoadError> errors;
    books.push_back(
        load_version(std::move(selection.files), version, contents.sha256, lacks_words, errors));
    for (LoadError& error : errors) found.add(version, selection.origin.of(std::move(error)));
  }
  found.append_to(out.errors, all.versions().size());
  if (!out.errors.empty()) return out;
  out.rulebook = std::move(books.back());
  books.pop_back();
  out.earlier = std::move(books);
  return out;
}

LoadResult refused(std::string code, std::string message) {
  LoadResult out;
  out.errors.push_back({"", "", std::move(code), std::move(message)});
  return out;
}

}  // namespace

LoadResult load_bundle(std::string_view bundle) {
  // A whole bundle begins with its files, which are megabytes: it is read once.
  if (std::optional<Contents> whole = contents_of(bundle, kWholeFormat)) {
    return load_contents(std::move(*whole), false);
  }
  if (std::optional<Contents> front = contents_of(bundle, kFrontFormat)) {
    return load_contents(std::move(*front), true);
  }
  return refused("not_a_bundle", "this is not a bundle made by `hegui rules bundle`");
}

BundleParts split_bundle(std::string_view bundle) {
  std::optional<Contents> whole = contents_of(bundle, kWholeFormat);
  if (!whole) return {};
  nlohmann::json front = nlohmann::json::object();
  nlohmann::json words = nlohmann::json::object();
  for (auto& [path, content] : whole->files.items()) {
    (is_word_file(path) ? words : front)[path] = std::move(content);
  }
  const nlohmann::json front_part = {
      {"files", std::move(front)}, {"format", kFrontFormat}, {"sha256", whole->sha256}};
  const nlohmann::json words_part = {{"files", std::move(words)}, {"format", kWordsFormat}};
  return {front_part.dump(), words_part.dump()};
}

LoadResult load_parts(std::string_view front, std::string_view words) {
  std::optional<Contents> both = contents_of(front, kFrontFormat);
  if (!both) return refused("not_a_bundle", "this is not the front of a bundle");
  std::optional<Contents> more = contents_of(words, kWordsFormat);
  if (!more) return refused("not_the_words", "these are not the words of a bundle");
  both->files.update(more->files);
  nlohmann::json whole = {{"files", std::move(both->files)}, {"format", kWholeFormat}};
  if (sha256_hex(whole.dump()) != both->sha256) {
    return refused("not_the_words", "these are the words of another rulebook than this one's");
  }
  both->files = std::move(whole["files"]);
  return load_contents(std::move(*both), false);
}

}  // namespace hegui::rulebook
