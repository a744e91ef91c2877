#include "against.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "input.h"
#include "splitter.h"
#include "terminal.h"

namespace hegui::cli {
namespace {

// Documents read before they are taken: bounds what is held of the file.
constexpr std::size_t kBatch = 1024;

// An array is told by its bracket, whatever the file is called: no JSON Lines begin with one.
InputFormat format_of(const std::string& file, std::string_view beginning) {
  constexpr std::string_view kBeforeJson = " \t\r\n\xEF\xBB\xBF";
  const std::size_t first = beginning.find_first_not_of(kBeforeJson);
  if (first != std::string_view::npos && beginning[first] == '[') return InputFormat::json;
  return ends_with(file, ".json") ? InputFormat::json : InputFormat::jsonl;
}

class Loader {
 public:
  Loader(const Arguments& arguments, Workers& workers) : arguments_(arguments), workers_(workers) {}

  std::optional<Against> load() {
    const std::string& file = arguments_.against;
    Input input;
    if (!input.open(file)) {
      complain_of_input(file, input.error(), arguments_.language);
      return std::nullopt;
    }
    std::unique_ptr<Splitter> splitter;
    std::vector<InputDocument> documents;
    for (std::string_view bytes = input.read(); !bytes.empty(); bytes = input.read()) {
      if (!splitter) splitter = make_splitter(format_of(file, bytes));
      splitter->feed(bytes, documents);
      if (!take(documents)) return std::nullopt;
    }
    if (input.error() != 0) {
      complain_of_input(file, input.error(), arguments_.language);
      return std::nullopt;
    }
    if (splitter) splitter->finish(documents);
    if (!take(documents)) return std::nullopt;
    return finished();
  }

 private:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  void tell(std::string_view key, Values values) const {
    complain(say(key, arguments_.language, values));
  }

  // Takes `documents` in their order, and empties it. False, and said, when there is no more room.
  bool take(std::vector<InputDocument>& documents) {
    std::vector<std::shared_ptr<Listings::Read>> read;
    for (std::size_t first = 0; first < documents.size(); first += kBatch) {
      const std::size_t count = std::min(kBatch, documents.size() - first);
      read.assign(count, nullptr);
      workers_.run(count, [&](std::size_t i) { read[i] = read_one(documents[first + i]); });
      for (std::size_t i = 0; i < count; ++i) {
        if (!take_one(read[i], documents[first + i].line)) return false;
      }
    }
    documents.clear();
    return true;
  }

  static std::shared_ptr<Listings::Read> read_one(const InputDocument& document) {
    if (!document.too_large) return Listings::read(document.text);
    // It was not kept; any text of its size gets the same answer.
    static const std::string kOversize(kMaximumDocument + 1, ' ');
    return Listings::read(kOversize);
  }

  bool take_one(const std::shared_ptr<Listings::Read>& read, std::int64_t line) {
    const Listings::Added added = out_.listings.add(read, line);
    if (added.taken) return true;
    const std::string number = std::to_string(std::max<std::int64_t>(line, 1));
    if (added.full) {
      tell("cli.against_full", {{"file", name()}, {"line", number}});
      return false;
    }
    if (++skipped_ == 1) {
      first_skipped_ = number;
      reason_ = reason_of_error(added.error);
    }
    return true;
  }

  std::string reason_of_error(const std::string& error) const {
    const nlohmann::json parsed = nlohmann::json::parse(error, nullptr, false);
    const char* language = arguments_.language == Language::en ? "en" : "zh-CN";
    if (!parsed.is_object() || !parsed.contains("message")) return {};
    const nlohmann::json& message = parsed["message"];
    return message.is_object() ? message.value(language, "") : std::string();
  }

  std::string name() const {
    return arguments_.against == "-" ? say("cli.standard_input", arguments_.language)
                                     : arguments_.against;
  }

  std::optional<Against> finished() {
    if (skipped_ != 0) {
      tell("cli.against_skipped", {{"file", name()},
                                   {"count", std::to_string(skipped_)},
                                   {"line", first_skipped_},
                                   {"reason", reason_}});
    }
    if (out_.listings.size() == 0) {
      tell("cli.against_none", {{"file", name()}});
      return std::nullopt;
    }
    out_.is_whole = skipped_ == 0;
    out_.listings.finish();
    return std::move(out_);
  }

  const Arguments& arguments_;
  Workers& workers_;
  Against out_;
  std::int64_t skipped_ = 0;
  std::string first_skipped_;
  std::string reason_;
};

}  // namespace

std::optional<Against> load_against(const Arguments& arguments, Workers& workers) {
  return Loader(arguments, workers).load();
}

}  // namespace hegui::cli
