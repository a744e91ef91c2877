// The command line: hegui COMMAND ... See `hegui help`.
#include <csignal>
#include <cstdio>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "terminal.h"

namespace hegui::cli {

int run_help(const Arguments& arguments) {
  const std::string topic = arguments.operand.empty() ? "help" : arguments.operand;
  Output out(arguments.language);
  out.write(say("help." + topic, arguments.language) + "\n");
  out.flush();
  return out.good() ? kNothingWrong : kUnusable;
}

int run_version(const Arguments& arguments) {
  const std::optional<Engine> engine = load_engine(arguments);
  if (!engine) return kUnusable;
  Output out(arguments.language);
  out.write("hegui " + std::string(engine_version()) + "\n" + engine->rulebook_id() + " " +
            engine->rulebook_version() + " " + engine->rulebook_sha256() + "\n");
  out.flush();
  return out.good() ? kNothingWrong : kUnusable;
}

namespace {

int run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::help:
      return run_help(arguments);
    case Command::version:
      return run_version(arguments);
    case Command::check:
    case Command::next:
    case Command::explain:
      return run_check(arguments);
    case Command::rules_list:
    case Command::rules_show:
    case Command::rules_coverage:
    case Command::rules_bundle:
      return run_rules(arguments);
    case Command::rules_verify:
      return run_verify(arguments);
    case Command::cel:
      return run_cel(arguments);
  }
  return kUnusable;
}

}  // namespace
}  // namespace hegui::cli

int main(int argc, char** argv) {
  using namespace hegui::cli;
  // A reader that goes away is an error of the next write, said like any other.
  std::signal(SIGPIPE, SIG_IGN);
  const ParsedArguments parsed =
      parse_arguments(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  if (!parsed.arguments) {
    complain(parsed.problem);
    return kUnusable;
  }
  try {
    return run(*parsed.arguments);
  } catch (const std::bad_alloc&) {
    complain(hegui::say("cli.out_of_memory", parsed.language));
    return kUnusable;
  }
}
