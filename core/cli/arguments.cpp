#include "arguments.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hegui::cli {
namespace {

constexpr std::uint32_t bit(Command command) { return 1U << static_cast<std::uint32_t>(command); }

constexpr std::uint32_t kJudging = bit(Command::check) | bit(Command::next) | bit(Command::explain);
constexpr std::uint32_t kReading = bit(Command::rules_list) | bit(Command::rules_show) |
                                   bit(Command::rules_coverage) | bit(Command::rules_verify);
constexpr std::uint32_t kAll = ~0U;
constexpr unsigned kMostThreads = 256;

struct Option {
  const char* name;
  bool has_value;
  std::uint32_t commands;
};

constexpr std::array<Option, 14> kOptions{{
    {"--format", true, kJudging | kReading},
    {"--input", true, kJudging},
    {"--lang", true, kAll},
    {"--as-of", true, kJudging},
    {"--rulebook", true, kJudging | kReading | bit(Command::version)},
    {"--against", true, bit(Command::check)},
    {"--words", true, bit(Command::check)},
    {"--jobs", true, kJudging},
    {"--facts", true, bit(Command::cel)},
    {"--jsonl", false, bit(Command::cel)},
    {"--output", true, bit(Command::rules_bundle)},
    {"-o", true, bit(Command::rules_bundle)},
    {"--help", false, kAll},
    {"-h", false, kAll},
}};

const std::vector<std::string> kCommands{"check", "next", "explain", "rules", "cel", "help"};
const std::vector<std::string> kKinds{"listing", "refund", "store"};
const std::vector<std::string> kRules{"list", "show", "coverage", "verify", "bundle"};
const std::vector<std::string> kCheckFormats{"text", "json", "jsonl", "sarif", "csv"};
const std::vector<std::string> kFormats{"text", "json", "jsonl"};
const std::vector<std::string> kInputs{"json", "jsonl", "csv"};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

// The language is looked for first, so that whatever is wrong is said in it.
Language asked_language(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    constexpr std::string_view kPrefix = "--lang=";
    std::optional<Language> found;
    if (words[i].rfind(kPrefix, 0) == 0) found = language(words[i].substr(kPrefix.size()));
    if (words[i] == "--lang" && i + 1 < words.size()) found = language(words[i + 1]);
    if (found) return *found;
  }
  return Language::zh_cn;
}

struct GivenOption {
  const Option* option;
  std::string value;
};

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& words) : words_(words) {
    arguments_.language = asked_language(words);
  }

  ParsedArguments parse() {
    ParsedArguments out;
    out.language = arguments_.language;
    if (split() && choose_command() && apply_options() && check_operands()) {
      out.arguments = arguments_;
      return out;
    }
    out.problem = problem_ + "\n" + hint();
    return out;
  }

 private:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  bool fail(std::string_view key, Values values = {}) {
    problem_ = say(key, arguments_.language, values);
    return false;
  }

  // "There is no X", with the word that was probably meant.
  bool fail_with_choices(std::string_view key, const std::string& word,
                         const std::vector<std::string>& choices) {
    fail(key, {{"word", word}, {"choices", joined(choices)}});
    const std::string meant = nearest(word, choices);
    if (!meant.empty()) {
      problem_ += say("cli.did_you_mean", arguments_.language, {{"meant", meant}});
    }
    return false;
  }

  std::string hint() const {
    return say("cli.hint", arguments_.language,
               {{"command", topic_.empty() ? "hegui help" : "hegui help " + topic_}});
  }

  // Tells options from operands. Which options a command takes is asked later, so that an option
  // may stand before the command.
  bool split() {
    bool only_operands = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string& word = words_[i];
      if (only_operands || word.size() < 2 || word[0] != '-') {
        operands_.push_back(word);
        continue;
      }
      if (word == "--") {
        only_operands = true;
        continue;
      }
      if (word == "--version" || word == "-V") {
        wants_version_ = true;
        continue;
      }
      if (!split_option(word, i)) return false;
    }
    return true;
  }

  bool split_option(const std::string& word, std::size_t& i) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const auto* option = std::find_if(kOptions.begin(), kOptions.end(),
                                      [&](const Option& each) { return name == each.name; });
    if (option == kOptions.end()) {
      std::vector<std::string> names{"--version"};
      for (const Option& each : kOptions) names.emplace_back(each.name);
      fail("cli.unknown_option", {{"option", name}});
      const std::string meant = nearest(name, names);
      if (!meant.empty()) {
        problem_ += say("cli.did_you_mean", arguments_.language, {{"meant", meant}});
      }
      return false;
    }
    for (const GivenOption& given : options_) {
      if (given.option == option) return fail("cli.option_twice", {{"option", name}});
    }
    std::string value;
    if (!option->has_value) {
      if (equals != std::string::npos) return fail("cli.option_no_value", {{"option", name}});
    } else if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < words_.size()) {
      value = words_[++i];
    } else {
      return fail("cli.option_needs_value", {{"option", name}});
    }
    if (option->has_value && value.empty()) {
      return fail("cli.option_needs_value", {{"option", name}});
    }
    options_.push_back({option, std::move(value)});
    return true;
  }

  bool given(std::string_view name) const {
    return std::any_of(options_.begin(), options_.end(),
                       [&](const GivenOption& each) { return name == each.option->name; });
  }

  bool choose_command() {
    if (wants_version_) {
      arguments_.command = Command::version;
      return true;
    }
    if (operands_.empty()) {
      if (given("--help") || given("-h")) return true;
      return fail("cli.no_command", {{"choices", joined(kCommands)}});
    }
    const std::string name = take_operand();
    if (std::find(kCommands.begin(), kCommands.end(), name) == kCommands.end()) {
      return fail_with_choices("cli.unknown_command", name, kCommands);
    }
    if (name != "help") topic_ = name;
    if (name != "help" && (given("--help") || given("-h"))) {
      arguments_.operand = name;
      operands_.clear();
      return true;
    }
    if (name == "check" || name == "next" || name == "explain") return choose_kind(name);
    if (name == "rules") return choose_rules();
    arguments_.command = name == "cel" ? Command::cel : Command::help;
    return true;
  }

  bool choose_kind(const std::string& command) {
    arguments_.command = command == "check"  ? Command::check
                         : command == "next" ? Command::next
                                             : Command::explain;
    const std::vector<std::string> kinds =
        command == "check" ? kKinds : std::vector<std::string>{"refund"};
    if (operands_.empty()) {
      return fail("cli.no_kind", {{"command", command}, {"choices", joined(kinds)}});
    }
    const std::string name = take_operand();
    const std::optional<DocumentKind> kind = document_kind(name);
    if (!kind || std::find(kinds.begin(), kinds.end(), name) == kinds.end()) {
      const char* unknown = command == "check"  ? "cli.unknown_kind"
                            : command == "next" ? "cli.unknown_next"
                                                : "cli.unknown_explain";
      return fail_with_choices(unknown, name, kinds);
    }
    arguments_.kind = *kind;
    return true;
  }

  bool choose_rules() {
    if (operands_.empty()) return fail("cli.no_rules_command", {{"choices", joined(kRules)}});
    const std::string name = take_operand();
    if (name == "list") {
      arguments_.command = Command::rules_list;
    } else if (name == "show") {
      arguments_.command = Command::rules_show;
    } else if (name == "coverage") {
      arguments_.command = Command::rules_coverage;
    } else if (name == "bundle") {
      arguments_.command = Command::rules_bundle;
    } else if (name == "verify") {
      arguments_.command = Command::rules_verify;
    } else {
      return fail_with_choices("cli.unknown_rules_command", name, kRules);
    }
    return true;
  }

  bool apply_options() {
    for (const GivenOption& each : options_) {
      if ((each.option->commands & bit(arguments_.command)) == 0 &&
          arguments_.command != Command::help) {
        return fail("cli.option_not_here",
                    {{"option", each.option->name}, {"command", "hegui " + topic_}});
      }
      if (!apply(each.option->name, each.value)) return false;
    }
    return true;
  }

  bool apply(std::string_view name, const std::string& value) {
    if (name == "--format") return apply_format(value);
    if (name == "--input") return apply_input(value);
    if (name == "--jobs") return apply_jobs(value);
    if (name == "--words") return apply_words(value);
    if (name == "--lang" && !language(value)) {
      return fail("cli.unknown_language", {{"word", value}});
    }
    if (name == "--against") return apply_against(value);
    if (name == "--as-of") arguments_.as_of = value;
    if (name == "--rulebook") arguments_.rulebook = value;
    if (name == "--facts") arguments_.facts = value;
    if (name == "--output" || name == "-o") arguments_.output = value;
    if (name == "--jsonl") arguments_.stream = true;
    return true;
  }

  bool apply_against(const std::string& value) {
    if (arguments_.command != Command::help && arguments_.kind != DocumentKind::listing) {
      return fail("cli.against_listings", {{"kind", name_of(arguments_.kind)}});
    }
    arguments_.against = value;
    return !ends_with(value, ".csv") || fail("cli.against_csv", {{"file", value}});
  }

  bool apply_format(const std::string& value) {
    if (value == "text") arguments_.format = Format::text;
    if (value == "json") arguments_.format = Format::json;
    if (value == "jsonl") arguments_.format = Format::jsonl;
    const bool check = arguments_.command == Command::check || arguments_.command == Command::help;
    if (check && value == "sarif") arguments_.format = Format::sarif;
    if (check && value == "csv") arguments_.format = Format::csv;
    if (arguments_.format != Format::automatic) return true;
    if (value == "sarif" || value == "csv") {
      return fail("cli.format_of_check", {{"word", value}, {"choices", joined(kFormats)}});
    }
    return fail_with_choices("cli.unknown_format", value, check ? kCheckFormats : kFormats);
  }

  bool apply_input(const std::string& value) {
    if (value == "json") arguments_.input = InputFormat::json;
    if (value == "jsonl") arguments_.input = InputFormat::jsonl;
    if (value == "csv") arguments_.input = InputFormat::csv;
    if (arguments_.input != InputFormat::automatic) return true;
    return fail_with_choices("cli.unknown_input", value, kInputs);
  }

  bool apply_words(const std::string& value) {
    if (arguments_.command != Command::help && arguments_.kind != DocumentKind::listing) {
      return fail("cli.words_listings", {{"kind", name_of(arguments_.kind)}});
    }
    if (value == "-") return fail("cli.words_file");
    arguments_.words = value;
    return true;
  }

  bool apply_jobs(const std::string& value) {
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, arguments_.jobs);
    if (read.ec == std::errc() && read.ptr == end && arguments_.jobs <= kMostThreads) return true;
    return fail("cli.bad_jobs", {{"word", value}, {"most", std::to_string(kMostThreads)}});
  }

  bool check_operands() {
    const Command command = arguments_.command;
    if (command == Command::version) operands_.clear();
    const bool takes_operand = command != Command::rules_list &&
                               command != Command::rules_coverage &&
                               command != Command::rules_verify;
    if (!operands_.empty() && takes_operand) arguments_.operand = take_operand();
    if (!operands_.empty()) return fail("cli.too_many", {{"word", operands_.front()}});
    const std::string& operand = arguments_.operand;
    if (command == Command::rules_show && operand.empty()) return fail("cli.no_clause");
    if (command == Command::rules_bundle && operand.empty()) return fail("cli.no_folder");
    if (command == Command::cel && operand.empty() && !arguments_.stream) {
      return fail("cli.no_expression");
    }
    if (command == Command::cel && arguments_.stream && !arguments_.facts.empty()) {
      return fail("cli.facts_with_stream");
    }
    if (command == Command::help && !operand.empty() &&
        std::find(kCommands.begin(), kCommands.end(), operand) == kCommands.end()) {
      return fail_with_choices("cli.unknown_command", operand, kCommands);
    }
    if ((bit(command) & kJudging) != 0) {
      if (operand.empty()) arguments_.operand = "-";
      if (operand == "-" && arguments_.against == "-") return fail("cli.against_twice");
      const bool csv = arguments_.input == InputFormat::csv ||
                       (arguments_.input == InputFormat::automatic && ends_with(operand, ".csv"));
      if (csv && arguments_.kind == DocumentKind::store) return fail("cli.csv_of_store");
    }
    return true;
  }

  std::string take_operand() {
    std::string first = std::move(operands_.front());
    operands_.erase(operands_.begin());
    return first;
  }

  const std::vector<std::string>& words_;
  Arguments arguments_;
  std::vector<std::string> operands_;
  std::vector<GivenOption> options_;
  bool wants_version_ = false;
  std::string topic_;
  std::string problem_;
};

}  // namespace

bool ends_with(std::string_view file, std::string_view ending) {
  return file.size() > ending.size() &&
         file.compare(file.size() - ending.size(), ending.size(), ending) == 0;
}

ParsedArguments parse_arguments(const std::vector<std::string>& words) {
  return Parser(words).parse();
}

}  // namespace hegui::cli
