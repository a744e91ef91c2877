#include "rulebook/document_loader.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

#include "calendar/civil.h"

namespace hegui::rulebook {
namespace {

using Errors = std::vector<LoadError>;

constexpr std::array<std::pair<std::string_view, FactType>, 8> kFactTypes = {{
    {"bool", FactType::boolean},
    {"enum", FactType::enumeration},
    {"set", FactType::set},
    {"instant", FactType::instant},
    {"date", FactType::date},
    {"money", FactType::money},
    {"object", FactType::object},
    {"text", FactType::text},
}};

FactType fact_type(const Node& node) {
  const std::string name = node.text("type");
  for (const auto& [spelling, type] : kFactTypes) {
    if (spelling == name) return type;
  }
  // A document's strings, lists and prices are read by its own judge.
  return FactType::text;
}

// Compiles the conditions of one document and remembers where each came from.
class DocumentLoader {
 public:
  DocumentLoader(const Rulebook& book, std::string_view document, DocumentRules& out,
                 Errors& errors)
      : book_(book), out_(out), errors_(errors) {
    out_.document = std::string(document);
  }

  void load() {
    const std::string path = "facts/" + out_.document + ".json";
    if (!book_.files.contains(path)) {
      errors_.push_back({path, "", "missing_file", "a document kind needs its facts"});
      return;
    }
    const Node file(book_.files[path], path, "", errors_);
    for (const Node& node : file.at("facts").items()) load_fact(node, -1);
    declare_functions();
    declare_variables(rule_ids());
    if (file.has("constraints")) {
      for (const Node& node : file.at("constraints").items()) load_constraint(node);
    }
    if (file.has("derived")) {
      for (const Node& node : file.at("derived").items()) load_derived(node);
    }
    load_rules();
  }

 private:
  void load_fact(const Node& node, int parent) {
    Fact fact;
    const std::string name = node.text("id");
    fact.id = parent < 0 ? name : out_.facts[static_cast<std::size_t>(parent)].id + "." + name;
    fact.parent = parent;
    fact.type = fact_type(node);
    fact.title = node.localized("title");
    if (node.has("question")) fact.question = node.localized("question");
    if (node.has("help")) fact.help = node.localized("help");
    fact.clauses = node.texts("clauses");
    fact.none = node.text_or("none", "");
    check_clauses(book_, node, fact.clauses);
    if (out_.fact(fact.id) != nullptr) node.error("duplicate_id", fact.id + " stands twice");
    load_values(node, fact);
    load_presumption(node, fact);
    load_interchangeable(node, fact);
    load_asked_after(node, fact);
    const int index = static_cast<int>(out_.facts.size());
    out_.facts.push_back(std::move(fact));
    if (!node.has("facts")) return;
    for (const Node& nested : node.at("facts").items()) load_fact(nested, index);
  }

  void load_values(const Node& node, Fact& fact) {
    if (!node.has("values")) return;
    for (const Node& item : node.at("values").items()) {
      FactValue value;
      const nlohmann::json& id = item.at("id").json();
      value.id = id.is_boolean() ? (id.get<bool>() ? "true" : "false") : item.text("id");
      value.label = item.localized("label");
      value.internal = item.truth_or("internal", false);
      if (item.has("clauses")) {
        value.clauses = item.texts("clauses");
        check_clauses(book_, item, value.clauses);
      }
      fact.values.push_back(std::move(value));
    }
  }

  static int index_of(const Fact& fact, std::string_view value) {
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (fact.values[i].id == value) return static_cast<int>(i);
    }
    return -1;
  }

  static void load_presumption(const Node& node, Fact& fact) {
    if (!node.has("presumption")) return;
    const Node given = node.at("presumption");
    if (fact.type == FactType::boolean && given.json().is_boolean()) {
      fact.presumption = given.json().get<bool>() ? 1 : 0;
      return;
    }
    const int found = given.json().is_string() ? index_of(fact, given.as_text()) : -1;
    if (found < 0) {
      given.error("unknown_value", "the presumption is none of the fact's values");
    } else {
      fact.presumption = found;
    }
  }

  static void load_interchangeable(const Node& node, Fact& fact) {
    if (!node.has("interchangeable")) return;
    for (const Node& group : node.at("interchangeable").items()) {
      std::vector<int> indices;
      for (const std::string& id : group.as_texts()) {
        const int found = index_of(fact, id);
        if (found < 0) group.error("unknown_value", id + " is none of the fact's values");
        indices.push_back(found);
      }
      fact.interchangeable.push_back(std::move(indices));
    }
  }

  // The other fact stands before this one in the file.
  void load_asked_after(const Node& node, Fact& fact) {
    if (!node.has("asked_after")) return;
    const Node given = node.at("asked_after");
    const Fact* other = out_.fact(given.as_text());
    if (other == nullptr) {
      given.error("unknown_fact", "no fact of this name stands before it");
    } else {
      fact.asked_after = static_cast<int>(other - out_.facts.data());
    }
  }

  // civil_day('2017-08-01'): the day number of a civil date, for comparing with date facts.
  void declare_functions() {
    using condition::Type;
    out_.environment.define_function(
        "civil_day", {Type::string()}, Type::integer(),
        [](std::span<const condition::Value> arguments, condition::Scratch& scratch) {
          const calendar::ParsedInstant parsed = calendar::parse_instant(arguments[0].as_string());
          if (parsed.error != calendar::InstantError::none) {
            return scratch.error("invalid_argument");
          }
          return condition::Value::integer(parsed.instant.day);
        });
  }

  int declare(const std::string& name, condition::Type type) {
    out_.variable_count++;
    return out_.environment.declare(name, std::move(type));
  }

  void declare_fact(Fact& fact) {
    using condition::Type;
    std::vector<std::string> ids;
    for (const FactValue& value : fact.values) ids.push_back(value.id);
    switch (fact.type) {
      case FactType::boolean:
        fact.variable = declare(fact.id, Type::boolean());
        break;
      case FactType::enumeration:
        fact.variable = declare(fact.id, Type::enumeration(ids));
        break;
      case FactType::set:
        for (const std::string& id : ids) {
          const int variable = declare(fact.id + "." + id, Type::boolean());
          if (fact.variable < 0) fact.variable = variable;
        }
        break;
      case FactType::instant:
      case FactType::date:
        fact.variable = declare(fact.id, Type::integer());
        fact.known_variable = declare("known." + fact.id, Type::boolean());
        break;
      case FactType::money:
        fact.variable = declare(fact.id, Type::integer());
        break;
      case FactType::object:
      case FactType::text:
        break;
    }
  }

  void declare_variables(const std::vector<std::string>& ids) {
    using condition::Type;
    for (Fact& fact : out_.facts) declare_fact(fact);
    out_.decision_rule = declare("decision.rule", Type::enumeration(ids));
    out_.decision_amount = declare("decision.amount_fen", Type::integer());
    out_.decision_may_refund = declare("decision.marketplace_may_refund", Type::boolean());
  }

  void load_constraint(const Node& node) {
    Constraint out;
    out.code = node.text("code");
    const int at = fact_index(node, "at");
    out.at = at;
    if (node.has("not_before")) {
      out.left = fact_index(node, "not_before");
      out.right = at;
    } else if (node.has("not_after")) {
      out.left = at;
      out.right = fact_index(node, "not_after");
    } else {
      out.left = at;
      out.right = fact_index(node, "at_most");
    }
    if (out.at >= 0 && out.left >= 0 && out.right >= 0) out_.constraints.push_back(out);
  }

  int fact_index(const Node& node, std::string_view key) {
    const std::string id = node.text(key);
    for (std::size_t i = 0; i < out_.facts.size(); ++i) {
      if (out_.facts[i].id == id) return static_cast<int>(i);
    }
    node.at(key).error("unknown_fact", "there is no fact " + id);
    return -1;
  }

  // Compiles the text at `node`; a refusal is an error there and gives nothing.
  std::optional<condition::Program> compile(const Node& node, const condition::Type& type) {
    const std::string source = node.as_text();
    condition::CompileResult compiled = condition::compile(source, out_.environment, type);
    for (const condition::Diagnostic& diagnostic : compiled.diagnostics) {
      node.error("condition_refused", diagnostic.code + " at column " +
                                          std::to_string(diagnostic.column) + ": " +
                                          diagnostic.message);
    }
    if (!compiled.diagnostics.empty()) return std::nullopt;
    return std::move(compiled.program);
  }

  void load_derived(const Node& node) {
    const condition::Type type =
        node.text("type") == "int" ? condition::Type::integer() : condition::Type::boolean();
    std::optional<condition::Program> program = compile(node.at("expression"), type);
    std::vector<std::string> clauses = node.texts("clauses");
    check_clauses(book_, node, clauses);
    // Declared after it is compiled, so a derived value can only rest on those before it: no
    // cycles.
    const std::string id = node.text("id");
    const int variable = declare(id, type);
    if (!program) return;
    std::vector<int> facts = facts_of(*program);
    out_.derived.push_back(
        {id, variable, std::move(*program), std::move(clauses), std::move(facts)});
  }

  // The facts that a program reads, through derived conditions too; sorted.
  std::vector<int> facts_of(const condition::Program& program) const {
    std::set<int> found;
    for (const int variable : program.variables()) {
      for (const Derived& derived : out_.derived) {
        if (derived.variable == variable) found.insert(derived.facts.begin(), derived.facts.end());
      }
      const int fact = fact_of(variable);
      if (fact >= 0) found.insert(fact);
    }
    return {found.begin(), found.end()};
  }

  int fact_of(int variable) const {
    for (std::size_t i = 0; i < out_.facts.size(); ++i) {
      const Fact& fact = out_.facts[i];
      const int width = fact.type == FactType::set ? static_cast<int>(fact.values.size()) : 1;
      if (fact.variable >= 0 && variable >= fact.variable && variable < fact.variable + width) {
        return static_cast<int>(i);
      }
      if (variable == fact.known_variable && variable >= 0) return static_cast<int>(i);
    }
    return -1;
  }

  bool speaks_of_decision(const condition::Program& program) const {
    for (const int variable : program.variables()) {
      if (variable == out_.decision_rule || variable == out_.decision_amount) return true;
    }
    return false;
  }

  std::string folder() const { return "rules/" + out_.document + "/"; }

  std::vector<std::string> rule_ids() const {
    std::vector<std::string> out;
    for (const auto& [path, content] : book_.files.items()) {
      if (path.rfind(folder(), 0) != 0) continue;
      out.push_back(path.substr(folder().size(), path.size() - folder().size() - 5));
    }
    return out;
  }

  void load_rules() {
    for (const auto& [path, content] : book_.files.items()) {
      if (path.rfind(folder(), 0) == 0) load_rule(Node(content, path, "", errors_));
    }
    std::stable_sort(out_.rules.begin(), out_.rules.end(), [](const Rule& left, const Rule& right) {
      return left.stage != right.stage ? left.stage < right.stage : left.order < right.order;
    });
  }

  void load_rule(const Node& node) {
    Rule rule;
    rule.id = node.text("id");
    if (node.file() != folder() + rule.id + ".json") {
      node.at("id").error("wrong_id", "a rule has the name of its file");
    }
    rule.stage = node.text("stage");
    rule.order = static_cast<int>(node.integer_or_nothing("order").value_or(0));
    rule.title = node.localized("title");
    rule.clauses = node.texts("clauses");
    check_clauses(book_, node, rule.clauses);
    if (node.has("annex")) rule.annex = node.texts("annex");
    for (const std::string& row : rule.annex) {
      if (book_.annex_row(row) == nullptr) {
        node.at("annex").error("unknown_annex", "there is no appendix row " + row);
      }
    }
    for (const Node& match : node.at("match").items()) load_match(match, rule);
    rule.source = node.json();
    out_.rules.push_back(std::move(rule));
  }

  void load_match(const Node& node, Rule& rule) {
    std::optional<condition::Program> program =
        compile(node.at("condition"), condition::Type::boolean());
    if (!program) return;
    Match match;
    match.facts = facts_of(*program);
    match.speaks_of_decision = speaks_of_decision(*program);
    match.condition = std::move(*program);
    match.clauses = rule.clauses;
    match.explanation = node.localized("explanation");
    if (node.has("clauses")) {
      match.clauses = node.texts("clauses");
      check_clauses(book_, node, match.clauses);
    }
    const Node output = node.at("output");
    match.output = output.json();
    match.verdict = output.text_or("verdict", "");
    match.amount_basis = output.text_or("amount_basis", "");
    if (output.has("amount_fen")) {
      match.amount = compile(output.at("amount_fen"), condition::Type::integer());
    }
    if (output.has("readings")) {
      for (const Node& reading : output.at("readings").items()) load_reading(reading, match);
    }
    rule.matches.push_back(std::move(match));
  }

  void load_reading(const Node& node, Match& match) {
    Reading reading;
    reading.verdict = node.text_or("verdict", "");
    if (node.has("amount_fen")) {
      reading.amount = compile(node.at("amount_fen"), condition::Type::integer());
    }
    if (node.has("marketplace_may_refund")) {
      reading.marketplace_may_refund =
          compile(node.at("marketplace_may_refund"), condition::Type::boolean());
    }
    reading.clauses = node.texts("clauses");
    check_clauses(book_, node, reading.clauses);
    reading.reason = node.localized("reason");
    match.readings.push_back(std::move(reading));
  }

  const Rulebook& book_;
  DocumentRules& out_;
  Errors& errors_;
};

}  // namespace

void load_document(const Rulebook& book, std::string_view document, DocumentRules& out,
                   std::vector<LoadError>& errors) {
  DocumentLoader(book, document, out, errors).load();
}

void check_clauses(const Rulebook& book, const Node& owner, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    if (book.clause(id) == nullptr && book.annex_row(id) == nullptr) {
      owner.error("unknown_clause", "the specification has no clause " + id);
    }
  }
}

}  // namespace hegui::rulebook
