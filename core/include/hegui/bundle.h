// Makes a rulebook bundle of a rulebook's files.
//
// Who uses it: `hegui rules bundle`. The core reads no file: the files come in as text.
//
// What a caller may not assume: that an error is the only one. Every error found is given.
#ifndef HEGUI_BUNDLE_H_
#define HEGUI_BUNDLE_H_

#include <string>
#include <utility>
#include <vector>

namespace hegui {

struct Bundle {
  std::string text;  // what Engine::load takes; empty when there are errors
  std::string
      errors;  // a JSON array of {"file","pointer","code","message"}; empty when there are none
};

// `files`: path relative to the rulebook's folder, with slashes, and content. The same files give
// the same bytes in whatever order they come; files other than *.json are left out.
Bundle make_bundle(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace hegui

#endif  // HEGUI_BUNDLE_H_
