// Makes a bundle of a rulebook's files, and a checked and compiled rulebook of a bundle.
//
// Who uses it: the public API, and the tool that makes the embedded bundle. The core does no input
// or output: files come in as text and go out as text.
//
// A bundle is one JSON text: {"files":{path:content},"format":"hegui-rulebook-1"}, keys sorted, no
// white space. Its SHA-256 stands in every result, so two bundles of the same files are the same
// bytes. Of a rule's examples a bundle has why each is one, what it comes to and what it holds of
// the document's sets, without the documents, which only prove the rule where it is written.
//
// A bundle may travel in two parts, for the words of listings are most of it: a front, with all
// that refunds and stores need, and its words. The front names the SHA-256 of the whole, so that
// results name the same rulebook before the words come and afterwards.
//
// What a caller may not assume: that the first error is the only one. All errors found are given,
// each with the file and a JSON pointer into it. That a rulebook has its words: `lacks_words` says.
#ifndef HEGUI_RULEBOOK_LOADER_H_
#define HEGUI_RULEBOOK_LOADER_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// The codes of a LoadError; they stay what they are from version to version.
//   of a file as text      invalid_json, not_utf8, empty_document, too_large, too_deep,
//   lone_surrogate,
//                          number_too_large, duplicate_key; no_files: there is none
//   of a bundle            not_a_bundle, not_the_words (of this front)
//   of files               missing_file, unknown_file
//   of values              missing_key, unknown_key, wrong_type, unknown_value, empty_text,
//                          too_many_items, invalid_date
//   of ids                 duplicate_id, wrong_id (not the file's name, not of this chapter or
//                          kind)
//   of names               unknown_clause, unknown_annex, unknown_fact, unknown_word_list,
//                          unknown_rule, unknown_part, unknown_version
//   of conditions          condition_refused (syntax, types, names, functions; the message begins
//                          with the condition language's own code and the column), cycle,
//                          later_reference
//   of order               duplicate_order (rules); wrong_order, overlap and gap (versions)
struct LoadError {
  std::string file;     // path in the rulebook's folder; empty for the bundle itself
  std::string pointer;  // RFC 6901
  std::string code;
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
  std::optional<Rulebook> rulebook;  // the newest version
  std::vector<Rulebook> earlier;     // those before it, oldest first
  // An error that not all versions have names those that have it.
  std::vector<LoadError> errors;
};

// `bundle` is a whole one or a front.
LoadResult load_bundle(std::string_view bundle);

struct BundleParts {
  std::string front;
  std::string words;
};

// Of a whole bundle, such as make_bundle gives.
BundleParts split_bundle(std::string_view bundle);

// The whole rulebook of a front and its words, which are refused when they are those of another
// one.
LoadResult load_parts(std::string_view front, std::string_view words);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_LOADER_H_
