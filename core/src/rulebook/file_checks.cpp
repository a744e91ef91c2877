#include "rulebook/file_checks.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "rulebook/document_loader.h"
#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

constexpr std::string_view kEnding = ".json";
constexpr std::string_view kWordLists = "lexicon/";
// Word lists that are no single rule's.
constexpr std::array<std::string_view, 3> kSharedWordLists = {"common", "contacts", "spellings"};
constexpr std::string_view kContacts = "lexicon/contacts.json";
constexpr std::string_view kSites = "hosts/tencent.json";
constexpr std::string_view kLinks = "hosts/links.json";

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(begin, path.size() - begin - std::min(path.size() - begin, kEnding.size()));
}

class FileChecks {
 public:
  FileChecks(const Rulebook& book, std::vector<LoadError>& errors) : book_(book), errors_(errors) {}

  void check() {
    need_links();
    for (const auto& [path, content] : book_.files.items()) {
      if (folder_of(path).rfind("rules/", 0) == 0) check_rule_id(path);
    }
    for (const auto& [path, content] : book_.files.items()) {
      check_place(path);
      const Node file(content, path, "", errors_);
      if (path == kSites) check_sites(file);
      if (path == kLinks) check_links(file);
      if (path.rfind(kWordLists, 0) == 0) check_word_list(file);
      if (path == kContacts) check_contacts(file);
    }
  }

 private:
  void need_links() {
    const auto& rules = book_.listing.rules;
    const bool has_links = std::any_of(rules.begin(), rules.end(),
                                       [](const Rule& rule) { return rule.stage == "link"; });
    if (!has_links || book_.files.contains(kLinks)) return;
    errors_.push_back({std::string(kLinks), "", "missing_file", "rules for links need it"});
  }

  // Findings and pages name a rule by its id alone.
  void check_rule_id(const std::string& path) {
    const auto [first, is_new] = rules_.emplace(stem_of(path), path);
    if (!is_new) {
      errors_.push_back({path, "/id", "duplicate_id", "so is called " + first->second + " too"});
    }
  }

  bool has_place(const std::string& path) const {
    const std::string folder = folder_of(path);
    if (folder.empty()) return path == "rulebook.json" || path == "annex.json";
    if (folder.rfind("rules/", 0) == 0) {
      return book_.files.contains("facts/" + folder.substr(folder.find('/') + 1) + ".json");
    }
    constexpr std::array<std::string_view, 6> kFolders = {"clauses", "facts",   "hosts",
                                                          "lexicon", "wording", "calendar"};
    return std::find(kFolders.begin(), kFolders.end(), folder) != kFolders.end();
  }

  void check_place(const std::string& path) {
    if (has_place(path)) return;
    errors_.push_back(
        {path, "", "unknown_file", "nothing reads this file; is it misplaced or misspelt?"});
  }

  void check_word_list(const Node& file) const {
    const std::string stem = stem_of(file.file());
    const bool shared =
        std::find(kSharedWordLists.begin(), kSharedWordLists.end(), stem) != kSharedWordLists.end();
    if (shared || rules_.count(stem) != 0) return;
    file.error("unknown_rule", "a word list has the name of the rule that reads it");
  }

  static void check_contacts(const Node& file) {
    constexpr std::array<const char*, 5> kNested = {"labels", "digits", "digit_letters",
                                                    "sentences", "alone"};
    file.only({"labels",
               "connectors",
               "adding",
               "adding_marks",
               "not_labels",
               "not_numbers",
               "units",
               "examples",
               "examples_beside",
               "digits",
               "digit_letters",
               "not_ids",
               "mail_hosts",
               "not_mail_hosts",
               "not_mail_users",
               "at_signs",
               "uncertain_at_signs",
               "dots",
               "sentences",
               "alone"});
    if (!file.json().is_object()) return;
    for (const auto& [key, list] : file.json().items()) {
      const bool nested = std::find(kNested.begin(), kNested.end(), key) != kNested.end();
      if (!nested) file.texts(key);
    }
    if (file.has("alone")) {
      file.at("alone").only({"nouns", "around", "particles", "sites", "pointing", "continuing",
                             "introducing", "instructing"});
    }
    for (const char* key : kNested) {
      if (file.has(key)) check_lists(file.at(key), std::string_view(key) == "labels");
    }
  }

  // Lists of words by name; of labels, by account and strength.
  static void check_lists(const Node& lists, bool deeper) {
    lists.must_be_object();
    if (!lists.json().is_object()) return;
    for (const auto& [key, list] : lists.json().items()) {
      if (deeper) {
        check_lists(lists.at(key), false);
      } else {
        lists.texts(key);
      }
    }
  }

  void check_sites(const Node& file) const {
    file.only({"clauses", "own", "affiliated", "chat"});
    if (file.has("clauses")) check_clauses(book_, file, file.texts("clauses"));
    for (const std::string_view key : {"own", "affiliated", "chat"}) {
      if (!file.has(key)) continue;
      for (const Node& entry : file.at(key).items()) {
        if (entry.json().is_object()) {
          entry.text("host");
        } else {
          entry.as_text();
        }
      }
    }
  }

  void check_links(const Node& file) const {
    file.only({"top_level_domains", "east_asian_top_level_domains", "site_labels",
               "reversed_labels", "technologies", "reserved", "other_schemes", "spoken_dots",
               "site_words", "placeholder_parts", "placeholder_labels"});
    if (!file.json().is_object()) return;
    for (const auto& [key, list] : file.json().items()) {
      if (key != "top_level_domains") file.texts(key);
    }
    if (!file.has("top_level_domains")) return;
    const Node domains = file.at("top_level_domains");
    domains.only({"plain", "word", "file"});
    if (!domains.json().is_object()) return;
    for (const auto& [key, list] : domains.json().items()) domains.texts(key);
  }

  const Rulebook& book_;
  std::vector<LoadError>& errors_;
  std::map<std::string, std::string> rules_;  // id to file
};

}  // namespace

void check_files(const Rulebook& book, std::vector<LoadError>& errors) {
  FileChecks(book, errors).check();
}

}  // namespace hegui::rulebook
