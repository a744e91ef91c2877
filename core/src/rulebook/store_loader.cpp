#include "rulebook/store_loader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "rulebook/computed_loader.h"
#include "rulebook/document_loader.h"
#include "rulebook/fact_loader.h"
#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

constexpr std::string_view kFactsPath = "facts/store.json";
constexpr std::string_view kRulesFolder = "rules/store/";

// Rule files by the part they speak of.
using RuleNodes = std::map<std::string, std::vector<Node>>;

bool is_plain(const Fact& fact) {
  return fact.type != FactType::object && fact.type != FactType::rows;
}

class StoreLoader {
 public:
  StoreLoader(const Rulebook& book, StoreRules& out, std::vector<LoadError>& errors)
      : book_(book), out_(out), errors_(errors) {}

  void load() {
    collect_rules();
    const std::string path(kFactsPath);
    if (!book_.files.contains(path)) {
      for (const auto& [part, nodes] : rules_) {
        nodes.front().error("missing_file", "rules for stores need " + path);
      }
      return;
    }
    const Node file(book_.files[path], path, "", errors_);
    file.only({"document", "as_of", "parts"});
    load_as_of(file.at("as_of"));
    const std::vector<Node> nodes = file.at("parts").items();
    for (const Node& node : nodes) {
      if (node.text("id").find('.') == std::string::npos) load_part(node, nodes);
    }
    for (const Node& node : nodes) check_is_loaded(node);
    out_.root.document = "store";
    for (const StorePart& part : out_.parts) {
      Fact key;
      key.id = part.id;
      out_.root.facts.push_back(std::move(key));
    }
    for (const auto& [part, left_over] : rules_) {
      for (const Node& node : left_over) node.error("unknown_part", "a store has no part " + part);
    }
  }

 private:
  void collect_rules() {
    for (const auto& [path, content] : book_.files.items()) {
      if (path.rfind(kRulesFolder, 0) != 0) continue;
      const Node node(content, path, "", errors_);
      rules_[node.text("part")].push_back(node);
      check_outputs(node);
    }
  }

  void check_outputs(const Node& rule) const {
    for (const Node& match : rule.at("match").items()) {
      const Node output = match.at("output");
      output.only({"outcome", "message", "field", "annex", "consequence", "deadlines"});
      const std::string outcome = output.text("outcome");
      if (outcome != "violation" && outcome != "review" && outcome != "pass" &&
          outcome != "not_applicable") {
        output.at("outcome").error("unknown_value", "there is no outcome " + outcome);
      }
      if (!output.has("annex")) continue;
      for (const std::string& row : output.texts("annex")) {
        if (row == "{annex}" || book_.annex_row(row) != nullptr) continue;
        output.at("annex").error("unknown_annex", "there is no appendix row " + row);
      }
    }
  }

  std::vector<Node> take_rules(const std::string& part) {
    const auto found = rules_.find(part);
    if (found == rules_.end()) return {};
    std::vector<Node> out = std::move(found->second);
    rules_.erase(found);
    return out;
  }

  void load_as_of(const Node& node) {
    node.only({"title", "question", "help"});
    out_.as_of.id = "as_of";
    out_.as_of.source = FactSource::document;
    out_.as_of.type = FactType::instant;
    out_.as_of.title = node.localized("title");
    out_.as_of.question = node.localized("question");
    if (node.has("help")) out_.as_of.help = node.localized("help");
  }

  void only_part_keys(const Node& node) const {
    node.only({"id", "rows", "title", "question", "clauses", "facts", "constraints", "computed",
               "derived"});
    check_clauses(book_, node, node.texts("clauses"));
  }

  void load_part(const Node& node, const std::vector<Node>& nodes) {
    only_part_keys(node);
    StorePart part;
    part.id = node.text("id");
    part.rows = node.truth_or("rows", false);
    part.title = node.localized("title");
    part.question = node.localized("question");
    part.clauses = node.texts("clauses");
    if (out_.part(part.id) != nullptr) node.error("duplicate_id", part.id + " stands twice");
    begin(part.object);
    load_facts(book_, node, part.object.rules);
    for (const Node& list : nodes) {
      if (list.text("id").rfind(part.id + ".", 0) == 0) load_list(list, part);
    }
    if (node.has("computed")) {
      for (const Node& computed : node.at("computed").items()) {
        load_computed(book_, computed, part.lists, part.object);
      }
    }
    part.bare_rows = part.lists.size() == 1 && all_counted(part);
    finish(node, part.object, take_rules(part.id));
    out_.parts.push_back(std::move(part));
  }

  // "support.channels": a list inside a part. It is a fact of the part as well, so that the part
  // can count its rows and ask for it.
  void load_list(const Node& node, StorePart& part) {
    only_part_keys(node);
    if (part.rows) node.error("wrong_type", "the rows of a part have no lists of their own");
    if (!node.truth_or("rows", false)) node.at("rows").error("wrong_type", "a list has rows");
    if (node.has("computed")) node.at("computed").error("wrong_type", "a list computes nothing");
    StoreList list;
    list.id = node.text("id").substr(part.id.size() + 1);
    Fact fact;
    fact.id = list.id;
    fact.type = FactType::rows;
    fact.title = node.localized("title");
    fact.question = node.localized("question");
    if (part.object.rules.fact(fact.id) != nullptr) node.error("duplicate_id", "it stands twice");
    begin(list.row);
    for (Fact outer : part.object.rules.facts) {
      if (outer.source != FactSource::own || !is_plain(outer)) continue;
      outer.source = FactSource::outer;
      outer.parent = -1;
      outer.asked_after = -1;
      if (!declares(node, outer.id)) list.row.rules.facts.push_back(std::move(outer));
    }
    load_facts(book_, node, list.row.rules);
    finish(node, list.row, take_rules(part.id + "." + list.id));
    list.fact = static_cast<int>(part.object.rules.facts.size());
    part.object.rules.facts.push_back(std::move(fact));
    part.lists.push_back(std::move(list));
  }

  static bool all_counted(const StorePart& part) {
    const std::vector<Fact>& facts = part.object.rules.facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i].source != FactSource::own || facts[i].type == FactType::rows) continue;
      const bool counted =
          std::any_of(part.object.computed.begin(), part.object.computed.end(),
                      [&](const ComputedFact& each) { return each.fact == static_cast<int>(i); });
      if (!counted) return false;
    }
    return true;
  }

  // A row's own fact hides the part's fact of the same name.
  static bool declares(const Node& list, const std::string& id) {
    for (const Node& fact : list.at("facts").items()) {
      if (fact.text_or("id", "") == id) return true;
    }
    return false;
  }

  void check_is_loaded(const Node& node) const {
    const std::string id = node.text("id");
    const std::size_t dot = id.find('.');
    if (dot == std::string::npos) return;
    const StorePart* part = out_.part(id.substr(0, dot));
    if (part == nullptr) node.at("id").error("unknown_part", "there is no part around " + id);
  }

  void begin(ObjectRules& object) const {
    object.rules.document = "store";
    object.rules.facts.push_back(out_.as_of);
  }

  void finish(const Node& node, ObjectRules& object, const std::vector<Node>& rules) {
    load_conditions(book_, node, rules, object.rules, errors_);
    std::size_t numbers = 0;
    for (const Fact& fact : object.rules.facts) {
      const bool discrete = fact.type == FactType::boolean || fact.type == FactType::enumeration ||
                            fact.type == FactType::set || fact.type == FactType::text;
      numbers += is_plain(fact) && !discrete ? 1 : 0;
    }
    if (numbers > kMaximumNumberFacts) {
      node.at("facts").error("too_many_items", "a part has at most " +
                                                   std::to_string(kMaximumNumberFacts) +
                                                   " numbers and dates, as_of among them");
    }
    for (const Rule& rule : object.rules.rules) check_fields(rule, object.rules);
  }

  // A finding points at a fact of the object, or at the object itself.
  void check_fields(const Rule& rule, const DocumentRules& rules) const {
    for (const Match& match : rule.matches) {
      const auto found = match.output.find("field");
      if (found == match.output.end()) continue;
      const std::string field = found->is_string() ? found->get<std::string>() : std::string();
      const Fact* fact = rules.fact(field);
      if (fact != nullptr && fact->source == FactSource::own) continue;
      errors_.push_back({std::string(kRulesFolder) + rule.id + ".json", "/match", "unknown_fact",
                         "a field names no fact of the part: " + field});
    }
  }

  const Rulebook& book_;
  StoreRules& out_;
  std::vector<LoadError>& errors_;
  RuleNodes rules_;
};

}  // namespace

void load_store(const Rulebook& book, StoreRules& out, std::vector<LoadError>& errors) {
  StoreLoader(book, out, errors).load();
}

}  // namespace hegui::rulebook
