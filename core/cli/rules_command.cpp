#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "commands.h"
#include "hegui/bundle.h"
#include "input.h"
#include "json_text.h"
#include "terminal.h"

namespace hegui::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostRulebookBytes = std::size_t{64} * 1024 * 1024;

std::string text_of(const Json& object, const std::string& key) {
  if (!object.is_object() || !object.contains(key) || !object[key].is_string()) return {};
  return object[key].get<std::string>();
}

Json member(const Json& object, const std::string& key) {
  return object.is_object() && object.contains(key) ? object[key] : Json();
}

std::string text_in(const Json& object, const std::string& key, Language language) {
  return text_of(member(object, key), language == Language::en ? "en" : "zh-CN");
}

std::string compact(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string joined(const Json& words, std::string_view separator) {
  std::string out;
  for (const Json& word : words) {
    if (!word.is_string()) continue;
    if (!out.empty()) out += separator;
    out += word.get<std::string>();
  }
  return out;
}

struct Row {
  std::string id;
  std::string document;
  std::string clauses;
  std::string title;
};

std::string rule_table(const Json& rules, Language language) {
  std::vector<Row> rows{{say("rules.id", language), say("rules.document", language),
                         say("rules.clauses", language), say("rules.title", language)}};
  for (const Json& rule : rules) {
    rows.push_back({printable(text_of(rule, "id")), printable(text_of(rule, "document")),
                    printable(joined(member(rule, "clauses"), " ")),
                    printable(text_in(rule, "title", language))});
  }
  std::size_t id_width = 0;
  std::size_t document_width = 0;
  for (const Row& row : rows) {
    id_width = std::max(id_width, display_width(row.id));
    document_width = std::max(document_width, display_width(row.document));
  }
  constexpr std::size_t kClauses = 24;
  std::string out;
  for (const Row& row : rows) {
    out += padded(row.id, id_width + 2) + padded(row.document, document_width + 2) +
           padded(row.clauses, kClauses) + " " + row.title + "\n";
  }
  return out;
}

int finish(Output& out) {
  out.flush();
  return out.good() ? kNothingWrong : kUnusable;
}

int list_rules(const Arguments& arguments, const Engine& engine) {
  const Json rules = member(Json::parse(engine.describe(), nullptr, false), "rules");
  Output out(arguments.language);
  switch (settled(arguments.format)) {
    case Format::text:
      out.write(rule_table(rules, arguments.language));
      break;
    case Format::json:
      out.write(laid_out(compact(rules)) + "\n");
      break;
    default:
      for (const Json& rule : rules) out.write(compact(rule) + "\n");
  }
  return finish(out);
}

std::vector<std::string> ids_of(const Json& entries) {
  std::vector<std::string> ids;
  for (const Json& entry : entries) ids.push_back(text_of(entry, "id"));
  return ids;
}

Json annex_rows(const Json& description) {
  Json annex = member(description, "annex");
  return annex.is_object() ? member(annex, "rows") : annex;
}

// The clause or row of the appendix by its id, as JSON; null when there is none.
Json find_clause(const Engine& engine, const Json& description, const std::string& id) {
  Json clause = Json::parse(engine.describe_clause(id), nullptr, false);
  if (clause.is_object()) return clause;
  for (const Json& row : annex_rows(description)) {
    if (text_of(row, "id") == id) return row;
  }
  return nullptr;
}

// The rules that name the clause or the row.
std::vector<std::string> serving_rules(const Json& description, const std::string& id,
                                       Language language) {
  std::vector<std::string> out;
  for (const Json& rule : member(description, "rules")) {
    for (const char* key : {"clauses", "annex"}) {
      for (const Json& each : member(rule, key)) {
        if (each.is_string() && each.get<std::string>() == id) {
          out.push_back(text_of(rule, "id") + "  " + text_in(rule, "title", language));
        }
      }
    }
  }
  return out;
}

std::string clause_text(const Json& clause, const std::vector<std::string>& rules,
                        Language language) {
  std::string out = printable(text_of(clause, "id"));
  for (const char* key : {"kind", "treatment"}) {
    const std::string value = text_of(clause, key);
    if (!value.empty()) out += "  " + say(std::string("rules.") + key + "." + value, language);
  }
  out += "\n";
  for (const char* key : {"title", "statement"}) {
    const std::string text = text_in(clause, key, language);
    if (!text.empty()) out += printable(text) + "\n";
  }
  const std::string because = text_in(clause, "because", language);
  if (!because.empty()) out += say("rules.because", language, {{"because", because}}) + "\n";
  if (!rules.empty()) out += "\n" + say("rules.served_by", language) + "\n";
  for (const std::string& rule : rules) out += "  " + printable(rule) + "\n";
  return out;
}

int show_clause(const Arguments& arguments, const Engine& engine) {
  const Language language = arguments.language;
  const Json description = Json::parse(engine.describe(), nullptr, false);
  const std::string& id = arguments.operand;
  const Json clause = find_clause(engine, description, id);
  if (!clause.is_object()) {
    std::vector<std::string> ids = ids_of(member(description, "clauses"));
    for (std::string& row : ids_of(annex_rows(description))) ids.push_back(std::move(row));
    std::string problem = say("cli.unknown_clause", language, {{"word", id}});
    const std::string meant = nearest(id, ids);
    if (!meant.empty()) problem += say("cli.did_you_mean", language, {{"meant", meant}});
    complain(problem);
    return kUnusable;
  }
  Output out(language);
  const Format format = settled(arguments.format);
  if (format == Format::text) {
    out.write(clause_text(clause, serving_rules(description, id, language), language));
  } else {
    out.write((format == Format::json ? laid_out(compact(clause)) : compact(clause)) + "\n");
  }
  return finish(out);
}

using Files = std::vector<std::pair<std::string, std::string>>;

std::optional<Files> read_folder(const std::string& folder, Language language) {
  namespace fs = std::filesystem;
  std::error_code error;
  Files files;
  fs::recursive_directory_iterator entry(folder, error);
  std::size_t total = 0;
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unreadable;
    if (!entry->is_regular_file(unreadable) || entry->path().extension() != ".json") continue;
    std::optional<std::string> text =
        read_file(entry->path().string(), kMostRulebookBytes - total, language);
    if (!text) return std::nullopt;
    total += text->size();
    files.emplace_back(entry->path().lexically_relative(folder).generic_string(), std::move(*text));
  }
  if (!error) return files;
  complain_of_input(folder, error.value(), language);
  return std::nullopt;
}

// Writes beside the file and renames, so that nobody ever reads half a bundle.
bool write_file(const std::string& path, const std::string& text, Language language) {
  const std::string beside = path + ".new";
  std::FILE* file = std::fopen(beside.c_str(), "wb");
  bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
  if (file != nullptr) written = std::fclose(file) == 0 && written;
  if (written && std::rename(beside.c_str(), path.c_str()) == 0) return true;
  const int error = errno;
  if (file != nullptr) std::remove(beside.c_str());
  complain(
      say("cli.cannot_write", language, {{"file", path}, {"reason", reason_of(error, language)}}));
  return false;
}

int make_bundle_file(const Arguments& arguments) {
  const Language language = arguments.language;
  const std::optional<Files> files = read_folder(arguments.operand, language);
  if (!files) return kUnusable;
  const Bundle bundle = make_bundle(*files);
  if (!bundle.errors.empty()) {
    complain_of_rulebook(arguments.operand, bundle.errors, language);
    return kUnusable;
  }
  // A bundle that cannot be used is not made.
  const Engine::Loaded loaded = Engine::load(bundle.text);
  if (!loaded.engine) {
    complain_of_rulebook(arguments.operand, loaded.errors, language);
    return kUnusable;
  }
  if (arguments.output.empty()) {
    Output out(language);
    out.write(bundle.text);
    return finish(out);
  }
  if (!write_file(arguments.output, bundle.text, language)) return kUnusable;
  Output out(language);
  out.write(say("rules.bundled", language,
                {{"file", arguments.output},
                 {"id", loaded.engine->rulebook_id()},
                 {"version", loaded.engine->rulebook_version()},
                 {"sha256", loaded.engine->rulebook_sha256()}}) +
            "\n");
  return finish(out);
}

}  // namespace

void complain_of_rulebook(const std::string& name, const std::string& errors, Language language) {
  complain(say("cli.bad_rulebook", language, {{"file", name}}));
  for (const Json& error : Json::parse(errors, nullptr, false)) {
    const std::string file = text_of(error, "file");
    const std::string pointer = text_of(error, "pointer");
    complain(say("cli.bad_rulebook_entry", language,
                 {{"place", pointer.empty() ? file : file + "#" + pointer},
                  {"message", text_of(error, "message")},
                  {"code", text_of(error, "code")}}));
  }
}

std::optional<Engine> load_engine(const Arguments& arguments) {
  if (arguments.rulebook.empty()) {
    if (!Engine::embedded().rulebook_id().empty()) return Engine::embedded();
    complain(say("cli.no_rulebook", arguments.language));
    return std::nullopt;
  }
  const std::optional<std::string> bundle =
      read_file(arguments.rulebook, kMostRulebookBytes, arguments.language);
  if (!bundle) return std::nullopt;
  Engine::Loaded loaded = Engine::load(*bundle);
  if (!loaded.engine) complain_of_rulebook(arguments.rulebook, loaded.errors, arguments.language);
  return std::move(loaded.engine);
}

int run_rules(const Arguments& arguments) {
  if (arguments.command == Command::rules_bundle) return make_bundle_file(arguments);
  const std::optional<Engine> engine = load_engine(arguments);
  if (!engine) return kUnusable;
  return arguments.command == Command::rules_list ? list_rules(arguments, *engine)
                                                  : show_clause(arguments, *engine);
}

}  // namespace hegui::cli
