// Which files of a rulebook, and which entries of their lists, belong to which version.
//
// Who uses it: the loader, which makes one rulebook of each version's files and knows nothing of
// the others. A file, or an object in any list of a file, that carries "versions": [ids] belongs to
// those only; without the key it belongs to all. A file that another version has otherwise stands
// beside it as <name>@<first of its versions>.json.
//
// What a caller may not assume: that places in a selection are those of the files. Origin leads
// back to them.
#ifndef HEGUI_RULEBOOK_VERSION_FILES_H_
#define HEGUI_RULEBOOK_VERSION_FILES_H_

#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rulebook/loader.h"

namespace hegui::rulebook {

class VersionFiles {
 public:
  // Appends what is wrong with the marks: wrong_type, unknown_version, wrong_id (a file's name and
  // its versions), too_many_items.
  VersionFiles(nlohmann::json files, std::vector<LoadError>& errors);

  // Where the parts of a selection stand in the files.
  struct Origin {
    std::map<std::string, std::string> paths;  // of files whose name bears a version
    // By path and pointer in the selection: what the items of a list were before others left.
    std::map<std::string, std::map<std::string, std::vector<std::size_t>>> items;

    LoadError of(LoadError error) const;
  };

  struct Selection {
    nlohmann::json files;  // without marks, under the names that all versions share
    Origin origin;
    std::vector<LoadError> errors;  // duplicate_id: one file stands twice in this version
  };

  // Oldest first, as rulebook.json has them; one without a name where it has none.
  const std::vector<std::string>& versions() const { return versions_; }
  Selection of(const std::string& version) const;

 private:
  nlohmann::json files_;
  std::vector<std::string> versions_;
};

// Errors of several versions, each told once.
class ErrorsByVersion {
 public:
  void add(const std::string& version, LoadError error);
  void append_to(std::vector<LoadError>& errors, std::size_t versions);

 private:
  struct Entry {
    LoadError error;
    std::vector<std::string> versions;
  };
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> found_;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_VERSION_FILES_H_
