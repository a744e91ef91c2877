#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "against.h"
#include "commands.h"
#include "csv_table.h"
#include "input.h"
#include "judge.h"
#include "sink.h"
#include "splitter.h"
#include "terminal.h"
#include "workers.h"

namespace hegui::cli {
namespace {

// Documents judged before their results are written: bounds what is held of a stream of small ones.
constexpr std::size_t kDocumentsAtOnce = 1024;

InputFormat settled_input(const Arguments& arguments) {
  if (arguments.input != InputFormat::automatic) return arguments.input;
  if (ends_with(arguments.operand, ".csv")) return InputFormat::csv;
  return ends_with(arguments.operand, ".json") ? InputFormat::json : InputFormat::jsonl;
}

// Judges `documents` in batches, and empties it.
void judge_all(std::vector<InputDocument>& documents, const Judge& judge, Workers& workers,
               Sink& sink) {
  std::vector<Judged> results;
  for (std::size_t first = 0; first < documents.size() && sink.good(); first += kDocumentsAtOnce) {
    const std::size_t count = std::min(kDocumentsAtOnce, documents.size() - first);
    results.assign(count, {});
    workers.run(count, [&](std::size_t i) { results[i] = judge.judge(documents[first + i]); });
    for (std::size_t i = 0; i < count; ++i) {
      sink.write(results[i], documents[first + i].line == 0);
    }
  }
  documents.clear();
}

// Whether `as_of` is an instant, asked of the one who reads it: what is no document cannot have an
// error at this place but the option's.
bool is_instant(const Engine& engine, const Arguments& arguments) {
  if (arguments.as_of.empty()) return true;
  CheckOptions options;
  options.as_of = arguments.as_of;
  const nlohmann::json result =
      nlohmann::json::parse(engine.check(arguments.kind, "null", options).json, nullptr, false);
  if (!result.is_object() || !result.contains("errors")) return true;
  for (const nlohmann::json& error : result["errors"]) {
    if (error.is_object() && error.value("pointer", "") == "/as_of") return false;
  }
  return true;
}

// The words and exceptions that --words names. Null when they cannot be used, which has been said.
std::shared_ptr<const OwnWords> load_own_words(const Engine& engine, const Arguments& arguments) {
  const Language language = arguments.language;
  const std::optional<std::string> document =
      read_file(arguments.words, kMaximumDocument, language);
  if (!document) return nullptr;
  Engine::OwnWordsRead read = engine.read_own_words(*document);
  if (read.own_words) return std::move(read.own_words);
  complain(say("cli.bad_words", language, {{"file", arguments.words}}));
  for (const nlohmann::json& error : nlohmann::json::parse(read.errors, nullptr, false)) {
    const std::string pointer = error.value("pointer", "");
    complain(
        say("cli.bad_words_entry", language,
            {{"place", pointer.empty() ? arguments.words : pointer},
             {"message", error["message"].value(language == Language::en ? "en" : "zh-CN", "")},
             {"code", error.value("code", "")}}));
  }
  return nullptr;
}

// `facts` is where those of a table are kept, for the splitter needs them as long as it lives.
std::unique_ptr<Splitter> splitter_for(const Arguments& arguments, const Engine& engine,
                                       std::optional<CsvFacts>& facts) {
  const InputFormat format = settled_input(arguments);
  if (format != InputFormat::csv) return make_splitter(format);
  return make_csv_splitter(facts.emplace(engine, arguments.kind));
}

// Says that standard input is waited for, to somebody who may not know.
void greet(const Arguments& arguments, const Input& input) {
  if (arguments.operand == "-" && input.is_terminal()) {
    complain(say("cli.waiting", arguments.language));
  }
}

}  // namespace

int run_check(const Arguments& arguments) {
  const std::optional<Engine> engine = load_engine(arguments);
  if (!engine) return kUnusable;
  std::shared_ptr<const OwnWords> own_words;
  if (!arguments.words.empty()) {
    own_words = load_own_words(*engine, arguments);
    if (!own_words) return kUnusable;
  }
  if (!is_instant(*engine, arguments)) {
    complain(say("cli.bad_as_of", arguments.language, {{"word", arguments.as_of}}));
    return kUnusable;
  }
  Workers workers(arguments.jobs);
  std::optional<Against> against;
  if (!arguments.against.empty()) {
    against = load_against(arguments, workers);
    if (!against) return kUnusable;
  }
  Input input;
  if (!input.open(arguments.operand)) {
    complain_of_input(arguments.operand, input.error(), arguments.language);
    return kUnusable;
  }
  greet(arguments, input);
  const Format format = settled(arguments.format);
  const Reports reports(arguments, *engine, format);
  Judge judge(arguments, *engine, format, reports);
  judge.use(own_words.get(), against ? &against->listings : nullptr);
  Sink sink(format, arguments.language, reports);
  sink.begin();
  Progress progress(arguments.language);
  std::optional<CsvFacts> facts;
  const std::unique_ptr<Splitter> splitter = splitter_for(arguments, *engine, facts);
  std::vector<InputDocument> documents;
  for (std::string_view bytes = input.read(); !bytes.empty() && sink.good(); bytes = input.read()) {
    splitter->feed(bytes, documents);
    judge_all(documents, judge, workers, sink);
    sink.flush();
    progress.show(sink.count());
  }
  progress.clear();
  // A file that cannot be read to its end has no last document.
  if (input.error() == 0) {
    splitter->finish(documents);
    judge_all(documents, judge, workers, sink);
  }
  sink.finish();
  // What was not compared with all that was given has not been checked as asked.
  if (input.error() == 0) return against && !against->is_whole ? kUnusable : sink.status();
  complain_of_input(arguments.operand, input.error(), arguments.language);
  return kUnusable;
}

}  // namespace hegui::cli
