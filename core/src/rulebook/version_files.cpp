#include "rulebook/version_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "rulebook/file_reader.h"
#include "rulebook/json_reader.h"

namespace hegui::rulebook {
namespace {

using nlohmann::json;

constexpr const char* kMark = "versions";
constexpr const char* kHeader = "rulebook.json";
constexpr std::string_view kVersionEnding = ".json";
// Each is loaded and compiled by itself: the limit keeps a hostile rulebook from taking hours.
constexpr std::size_t kMaximumVersions = 50;

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> versions_of(const json& files, std::vector<LoadError>& errors) {
  std::vector<std::string> out;
  const auto header = files.find(kHeader);
  if (header != files.end() && header->is_object() && header->contains(kMark) &&
      (*header)[kMark].is_array()) {
    for (const json& version : (*header)[kMark]) {
      if (!version.is_object() || !version.contains("id") || !version["id"].is_string()) continue;
      std::string id = version["id"].get<std::string>();
      if (!contains(out, id)) out.push_back(std::move(id));
      if (out.size() <= kMaximumVersions) continue;
      errors.push_back(
          {kHeader, std::string("/") + kMark, "too_many_items",
           "a rulebook has at most " + std::to_string(kMaximumVersions) + " versions"});
      break;
    }
  }
  if (out.empty()) out.emplace_back();
  if (out.size() > kMaximumVersions) out.erase(out.begin(), out.end() - 1);
  return out;
}

// Where "@" and a version stand in a file's name.
std::size_t mark_in_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.find('@', slash == std::string::npos ? 0 : slash);
}

std::string shared_name(const std::string& path) {
  const std::size_t at = mark_in_name(path);
  return at == std::string::npos ? path : path.substr(0, at) + std::string(kVersionEnding);
}

bool has_marks(const json& value) {
  if (value.is_object() && value.contains(kMark)) return true;
  return value.is_structured() && std::any_of(value.begin(), value.end(), has_marks);
}

class MarkChecks {
 public:
  MarkChecks(const std::vector<std::string>& versions, std::vector<LoadError>& errors)
      : versions_(versions), errors_(errors) {}

  void check(const std::string& path, const json& content) {
    const Node file(content, path, "", errors_);
    if (file.has(kMark)) check_mark(file.at(kMark));
    const std::size_t at = mark_in_name(path);
    if (at != std::string::npos) check_name(file, path.substr(at + 1));
    if (has_marks(content)) check_lists(content, path, "");
  }

 private:
  void check_mark(const Node& mark) const {
    const std::vector<std::string> ids = mark.as_texts();
    if (mark.json().is_array() && ids.empty()) {
      mark.error("unknown_version", "at least one version is needed here");
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (contains(versions_, ids[i])) continue;
      Node(mark.json()[i], mark.file(), mark.pointer() + "/" + std::to_string(i), errors_)
          .error("unknown_version", "the rulebook has no version " + ids[i]);
    }
  }

  static void check_name(const Node& file, const std::string& name) {
    const json& mark = file.at(kMark).json();
    if (mark.is_array() && !mark.empty() && mark[0].is_string() &&
        name == mark[0].get<std::string>() + std::string(kVersionEnding)) {
      return;
    }
    file.at(kMark).error("wrong_id", "the file's name says " +
                                         name.substr(0, name.find(kVersionEnding)) +
                                         ", so that is its first version");
  }

  void check_lists(const json& value, const std::string& path, const std::string& pointer) const {
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        if (member.is_structured()) check_lists(member, path, pointer_to(pointer, key));
      }
    }
    if (!value.is_array()) return;
    std::size_t index = 0;
    for (const json& item : value) {
      const std::string at = pointer + "/" + std::to_string(index++);
      if (!item.is_structured()) continue;
      const Node node(item, path, at, errors_);
      if (node.has(kMark)) check_mark(node.at(kMark));
      check_lists(item, path, at);
    }
  }

  const std::vector<std::string>& versions_;
  std::vector<LoadError>& errors_;
};

bool belongs(const json& entry, const std::string& version) {
  if (!entry.is_object() || !entry.contains(kMark)) return true;
  const json& ids = entry[kMark];
  return ids.is_array() && std::find(ids.begin(), ids.end(), version) != ids.end();
}

// Leaves out what belongs to other versions, and remembers where the rest stood.
class Selecting {
 public:
  Selecting(const std::string& version, VersionFiles::Origin& origin)
      : version_(version), origin_(origin) {}

  void select(json& file, const std::string& path) {
    path_ = path;
    if (file.is_object()) file.erase(kMark);
    select_in(file, "");
  }

 private:
  void select_in(json& value, const std::string& pointer) {
    if (value.is_object()) {
      for (auto& [key, member] : value.items()) {
        if (member.is_structured()) select_in(member, pointer_to(pointer, key));
      }
    }
    if (value.is_array()) select_items(value, pointer);
  }

  void select_items(json& list, const std::string& pointer) {
    std::vector<std::size_t> kept;
    json out = json::array();
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!belongs(list[i], version_)) continue;
      out.push_back(std::move(list[i]));
      json& item = out.back();
      if (item.is_object()) item.erase(kMark);
      if (item.is_structured()) select_in(item, pointer + "/" + std::to_string(kept.size()));
      kept.push_back(i);
    }
    if (kept.size() != list.size()) origin_.items[path_][pointer] = std::move(kept);
    list = std::move(out);
  }

  const std::string& version_;
  VersionFiles::Origin& origin_;
  std::string path_;
};

}  // namespace

VersionFiles::VersionFiles(json files, std::vector<LoadError>& errors)
    : files_(std::move(files)), versions_(versions_of(files_, errors)) {
  MarkChecks checks(versions_, errors);
  for (const auto& [path, content] : files_.items()) {
    if (path != kHeader) checks.check(path, content);
  }
}

VersionFiles::Selection VersionFiles::of(const std::string& version) const {
  Selection out;
  out.files = json::object();
  for (const auto& [path, content] : files_.items()) {
    if (path == kHeader) {
      out.files[path] = content;
      continue;
    }
    if (!belongs(content, version)) continue;
    const std::string name = shared_name(path);
    if (out.files.contains(name)) {
      const auto other = out.origin.paths.find(name);
      const std::string& first = other == out.origin.paths.end() ? name : other->second;
      out.errors.push_back({path, "", "duplicate_id", first + " belongs to the same version"});
      continue;
    }
    if (name != path) out.origin.paths[name] = path;
    json& file = out.files[name] = content;
    if (has_marks(file)) Selecting(version, out.origin).select(file, name);
  }
  return out;
}

LoadError VersionFiles::Origin::of(LoadError error) const {
  const auto lists = items.find(error.file);
  if (lists != items.end()) {
    std::string selected;
    std::string original;
    std::size_t at = 0;
    while (at < error.pointer.size()) {
      const std::size_t end = std::min(error.pointer.find('/', at + 1), error.pointer.size());
      const std::string part = error.pointer.substr(at, end - at);
      const auto kept = lists->second.find(selected);
      std::size_t index = 0;
      for (const char digit : part.substr(1)) {
        index = index * 10 + static_cast<std::size_t>(digit - '0');
      }
      const bool moved = kept != lists->second.end() && index < kept->second.size();
      original += moved ? "/" + std::to_string(kept->second[index]) : part;
      selected += part;
      at = end;
    }
    error.pointer = std::move(original);
  }
  const auto path = paths.find(error.file);
  if (path != paths.end()) error.file = path->second;
  return error;
}

void ErrorsByVersion::add(const std::string& version, LoadError error) {
  const std::string key =
      error.file + '\n' + error.pointer + '\n' + error.code + '\n' + error.message;
  const auto [at, is_new] = found_.try_emplace(key, entries_.size());
  if (is_new) entries_.push_back({std::move(error), {}});
  std::vector<std::string>& versions = entries_[at->second].versions;
  if (is_new || versions.back() != version) versions.push_back(version);
}

void ErrorsByVersion::append_to(std::vector<LoadError>& errors, std::size_t versions) {
  for (Entry& entry : entries_) {
    if (entry.versions.size() < versions) {
      std::string names;
      for (const std::string& version : entry.versions)
        names += (names.empty() ? "" : ", ") + version;
      entry.error.message += " (in version " + names + ")";
    }
    errors.push_back(std::move(entry.error));
  }
}

}  // namespace hegui::rulebook
