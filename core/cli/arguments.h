// The command line taken apart: what to do, on what, how.
//
// Who uses it: main.cpp parses, the commands read. Everything that can be wrong with a command line
// alone is found here; whether a file can be read is found by the command.
//
// What a caller may not assume: that an option is meant for every command. A field that the command
// does not take has its default.
#ifndef HEGUI_CLI_ARGUMENTS_H_
#define HEGUI_CLI_ARGUMENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"
#include "hegui/words.h"

namespace hegui::cli {

enum class Command : std::uint8_t {
  help,
  version,
  check,
  next,
  explain,
  rules_list,
  rules_show,
  rules_coverage,
  rules_verify,
  rules_bundle,
  cel,
};

enum class Format : std::uint8_t { automatic, text, json, jsonl, sarif, csv };
enum class InputFormat : std::uint8_t { automatic, json, jsonl, csv };

struct Arguments {
  Command command = Command::help;
  Language language = Language::zh_cn;
  DocumentKind kind = DocumentKind::refund;  // check, next, explain
  // check, next, explain: the file; rules show: the clause; rules bundle: the folder; cel: the
  // expression; help: the command to explain.
  std::string operand;
  Format format = Format::automatic;
  InputFormat input = InputFormat::automatic;
  std::string as_of;
  std::string rulebook;  // file; empty: the embedded one
  unsigned jobs = 0;     // threads; 0: as many as the machine runs at once
  std::string against;   // check listing: file of other listings; empty: none
  std::string facts;     // cel: file of bindings
  std::string output;    // rules bundle: file; empty: standard output
  bool stream = false;   // cel --jsonl
  std::string words;     // check listing: file of own words and exceptions; empty: none
};

struct ParsedArguments {
  std::optional<Arguments> arguments;
  Language language = Language::zh_cn;  // as far as the command line says, even when it is wrong
  std::string problem;                  // sentences for the user when there are no arguments
};

// `words`: the command line without the program's name.
ParsedArguments parse_arguments(const std::vector<std::string>& words);

// Whether a file's name has this ending, and more than it.
bool ends_with(std::string_view file, std::string_view ending);

// The candidate that `word` is most likely a slip of, or an empty string.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_ARGUMENTS_H_
