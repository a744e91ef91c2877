// The other listings that --against names.
//
// Who uses it: the check command, before it judges.
#ifndef HEGUI_CLI_AGAINST_H_
#define HEGUI_CLI_AGAINST_H_

#include <optional>

#include "arguments.h"
#include "hegui/engine.h"
#include "workers.h"

namespace hegui::cli {

struct Against {
  Listings listings;     // finished
  bool is_whole = true;  // every document of the file could be used
};

// Reads the file that the arguments name: JSON when it begins with a bracket or its name ends in
// .json, JSON Lines otherwise. A document that cannot be used is left out, and how many and why the
// first is said on standard error. Nothing, and the reason on standard error, when the file cannot
// be read, has no usable document, or is too large.
std::optional<Against> load_against(const Arguments& arguments, Workers& workers);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_AGAINST_H_
