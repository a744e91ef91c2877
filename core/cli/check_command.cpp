#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "against.h"
#include "commands.h"
#include "hegui/text_report.h"
#include "input.h"
#include "json_text.h"
#include "splitter.h"
#include "terminal.h"
#include "workers.h"

namespace hegui::cli {
namespace {

// Documents judged before their results are written: bounds what is held of a stream of small ones.
constexpr std::size_t kDocumentsAtOnce = 1024;

InputFormat settled_input(const Arguments& arguments) {
  if (arguments.input != InputFormat::automatic) return arguments.input;
  constexpr std::string_view kEnding = ".json";
  const std::string& file = arguments.operand;
  const bool json = file.size() > kEnding.size() &&
                    file.compare(file.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
  return json ? InputFormat::json : InputFormat::jsonl;
}

struct Judged {
  std::string text;  // ready to be written
  bool invalid = false;
  bool clean = false;
};

// One document to one piece of output. Every thread uses the same one.
class Judge {
 public:
  Judge(const Arguments& arguments, const Engine& engine, Format format, const Listings* against)
      : arguments_(arguments), engine_(engine), format_(format), against_(against) {
    if (format == Format::text) {
      report_.emplace(engine,
                      TextReportOptions{arguments.language, output_has_colour(), terminal_width()});
    }
  }

  // They must outlive the judge.
  void use(const OwnWords* own_words) { own_words_ = own_words; }

  Judged judge(const InputDocument& document) const {
    CheckOptions options;
    options.own_words = own_words_;
    options.as_of = arguments_.as_of;
    options.line = document.line;
    options.against = against_;
    // Too large a document was not kept; any text of its size gets the same result.
    const std::string_view text = document.too_large ? oversize() : document.text;
    CheckResult result = result_of(text, options);
    Judged out;
    out.invalid = result.invalid;
    out.clean = result.clean;
    if (format_ == Format::text) {
      out.text = text_of(result.json);
    } else if (format_ == Format::json) {
      out.text = laid_out(result.json, document.line == 0 ? 0 : 2);
    } else {
      out.text = std::move(result.json);
      out.text += '\n';
    }
    return out;
  }

 private:
  CheckResult result_of(std::string_view text, const CheckOptions& options) const {
    switch (arguments_.command) {
      case Command::next:
        return engine_.next(arguments_.kind, text, options);
      case Command::explain:
        return engine_.explain(arguments_.kind, text, options);
      default:
        return engine_.check(arguments_.kind, text, options);
    }
  }

  std::string text_of(const std::string& json) const {
    switch (arguments_.command) {
      case Command::next:
        return report_->next(json);
      case Command::explain:
        return report_->explain(json);
      default:
        return report_->check(json);
    }
  }

  static std::string_view oversize() {
    static const std::string kText(kMaximumDocument + 1, ' ');
    return kText;
  }

  const Arguments& arguments_;
  const Engine& engine_;
  Format format_;
  const Listings* against_;
  std::optional<TextReport> report_;
  const OwnWords* own_words_ = nullptr;
};

// Writes results in their order, with what stands between and around them.
class Sink {
 public:
  Sink(Format format, Language language) : format_(format), language_(language), out_(language) {}

  void write(const Judged& judged, bool is_only_document) {
    single_ = is_only_document;
    if (format_ == Format::json && !single_) out_.write(count_ == 0 ? "[\n  " : ",\n  ");
    if (format_ == Format::text && count_ != 0) out_.write("\n");
    out_.write(judged.text);
    ++count_;
    if (judged.invalid) {
      ++invalid_;
    } else if (!judged.clean) {
      ++found_;
    }
  }

  void finish() {
    if (format_ == Format::json) out_.write(single_ ? "\n" : count_ == 0 ? "[]\n" : "\n]\n");
    if (format_ == Format::text && count_ == 0)
      out_.write(say("cli.no_documents", language_) + "\n");
    if (format_ == Format::text && count_ > 1) {
      out_.write("\n" +
                 say("cli.summary", language_,
                     {{"count", std::to_string(count_)},
                      {"clean", std::to_string(count_ - invalid_ - found_)},
                      {"found", std::to_string(found_)},
                      {"invalid", std::to_string(invalid_)}}) +
                 "\n");
    }
    out_.flush();
  }

  void flush() { out_.flush(); }
  bool good() const { return out_.good(); }
  std::int64_t count() const { return count_; }

  int status() const {
    if (!good() || invalid_ != 0) return kUnusable;
    return found_ != 0 ? kFound : kNothingWrong;
  }

 private:
  Format format_;
  Language language_;
  Output out_;
  bool single_ = false;
  std::int64_t count_ = 0;
  std::int64_t invalid_ = 0;
  std::int64_t found_ = 0;
};

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
  Judge judge(arguments, *engine, format, against ? &against->listings : nullptr);
  judge.use(own_words.get());
  Sink sink(format, arguments.language);
  Progress progress(arguments.language);
  const std::unique_ptr<Splitter> splitter = make_splitter(settled_input(arguments));
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
