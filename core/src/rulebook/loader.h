// Makes a bundle of a rulebook's files, and a checked and compiled rulebook of a bundle.
//
// Who uses it: the public API, and the tool that makes the embedded bundle. The core does no input
// or output: files come in as text and go out as text.
//
// A bundle is one JSON text: {"files":{path:content},"format":"hegui-rulebook-1"}, keys sorted, no
// white space. Its SHA-256 stands in every result, so two bundles of the same files are the same
// bytes.
//
// What a caller may not assume: that the first error is the only one. All errors found are given,
// each with the file and a JSON pointer into it.
#ifndef HEGUI_RULEBOOK_LOADER_H_
#define HEGUI_RULEBOOK_LOADER_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulebook/rulebook.h"

namespace hegui::rulebook {

struct LoadError {
  std::string file;     // path in the rulebook's folder; empty for the bundle itself
  std::string pointer;  // RFC 6901
  std::string
      code;  // invalid_json, missing_key, wrong_type, unknown_clause, condition_refused, ...
  std::string message;  // English, for the author of a rulebook
};

struct BundleResult {
  std::string bundle;  // empty when there are errors
  std::vector<LoadError> errors;
};

// `files`: path relative to the rulebook's folder, with slashes, and text. Files other than *.json
// are left out.
BundleResult make_bundle(const std::vector<std::pair<std::string, std::string>>& files);

struct LoadResult {
  std::optional<Rulebook> rulebook;
  std::vector<LoadError> errors;
};

LoadResult load_bundle(std::string_view bundle);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_LOADER_H_
