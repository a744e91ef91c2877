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
#include "hegui/text_report.h"
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

TextReport text_report(const Engine& engine, Language language) {
  return TextReport(engine, {language, output_has_colour(), terminal_width()});
}

int complain_of_clause(const Arguments& arguments, const Engine& engine) {
  const Json coverage = Json::parse(engine.coverage(), nullptr, false);
  std::string problem =
      say("cli.unknown_clause", arguments.language, {{"word", arguments.operand}});
  const std::string meant = nearest(arguments.operand, ids_of(member(coverage, "clauses")));
  if (!meant.empty()) problem += say("cli.did_you_mean", arguments.language, {{"meant", meant}});
  complain(problem);
  return kUnusable;
}

int show_clause(const Arguments& arguments, const Engine& engine) {
  const std::string page = engine.describe_clause(arguments.operand);
  if (page.empty()) return complain_of_clause(arguments, engine);
  Output out(arguments.language);
  switch (settled(arguments.format)) {
    case Format::text:
      out.write(text_report(engine, arguments.language).page(page));
      break;
    case Format::json:
      out.write(laid_out(page) + "\n");
      break;
    default:
      out.write(page + "\n");
  }
  return finish(out);
}

int show_coverage(const Arguments& arguments, const Engine& engine) {
  const std::string table = engine.coverage();
  const Json coverage = Json::parse(table, nullptr, false);
  Output out(arguments.language);
  switch (settled(arguments.format)) {
    case Format::text:
      out.write(text_report(engine, arguments.language).coverage(table));
      break;
    case Format::json:
      out.write(laid_out(table) + "\n");
      break;
    default:
      for (const char* part : {"clauses", "holes"}) {
        for (const Json& each : member(coverage, part)) out.write(compact(each) + "\n");
      }
  }
  const int status = finish(out);
  return status == kNothingWrong && !member(coverage, "holes").empty() ? kFound : status;
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
  if (arguments.command == Command::rules_list) return list_rules(arguments, *engine);
  return arguments.command == Command::rules_show ? show_clause(arguments, *engine)
                                                  : show_coverage(arguments, *engine);
}

}  // namespace hegui::cli
