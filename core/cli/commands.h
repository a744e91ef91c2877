// The commands. Each does what its arguments say and gives the exit status; what goes wrong has
// been said on standard error by then.
//
// Who uses it: main.cpp.
#ifndef HEGUI_CLI_COMMANDS_H_
#define HEGUI_CLI_COMMANDS_H_

#include <optional>

#include "arguments.h"
#include "hegui/engine.h"

namespace hegui::cli {

int run_check(const Arguments& arguments);   // check, next and explain
int run_rules(const Arguments& arguments);   // rules list, show, coverage and bundle
int run_verify(const Arguments& arguments);  // rules verify
int run_cel(const Arguments& arguments);
int run_help(const Arguments& arguments);
int run_version(const Arguments& arguments);

// The engine with the rulebook that the arguments name; nothing, and the reason on standard error,
// when it cannot be used.
std::optional<Engine> load_engine(const Arguments& arguments);

// Says on standard error what is wrong with a rulebook: `errors` as Engine::load gives them.
void complain_of_rulebook(const std::string& name, const std::string& errors, Language language);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_COMMANDS_H_
