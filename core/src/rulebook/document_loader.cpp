#include "rulebook/document_loader.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "calendar/civil.h"
#include "rulebook/derived_order.h"
#include "rulebook/fact_loader.h"
#include "rulebook/host_functions.h"
#include "rulebook/rule_checks.h"

namespace hegui::rulebook {
namespace {

using Errors = std::vector<LoadError>;

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
    file.only({"document", "facts", "constraints", "computed", "derived", "answers"});
    check_document(file);
    load_facts(book_, file, out_);
    load_conditions(file, rule_nodes());
  }

  void load_conditions(const Node& owner, const std::vector<Node>& rules) {
    std::vector<std::string> ids;
    ids.reserve(rules.size());
    for (const Node& rule : rules) ids.push_back(file_id(rule.file()));
    declare_functions();
    declare_variables(ids);
    if (owner.has("derived")) load_all_derived(owner.at("derived").items());
    for (const Node& rule : rules) load_rule(rule);
    std::stable_sort(out_.rules.begin(), out_.rules.end(), [](const Rule& left, const Rule& right) {
      return left.stage != right.stage ? left.stage < right.stage : left.order < right.order;
    });
    check_overrides(out_, folder(), errors_);
    if (owner.has("answers")) {
      for (const Node& node : owner.at("answers").items()) load_answer(node);
    }
  }

 private:
  void check_document(const Node& file) const {
    const std::string document = file.text("document");
    if (document.empty() || document == out_.document) return;
    file.at("document").error("wrong_id", "this is a file of " + out_.document);
  }

  void declare_functions() {
    using condition::Type;
    out_.environment.define_function("civil_day", {Type::string()}, Type::integer(), civil_day);
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
      case FactType::count:
      case FactType::time:
        fact.variable = declare(fact.id, Type::integer());
        break;
      case FactType::object:
      case FactType::rows:
      case FactType::text:
        break;
    }
  }

  void declare_variables(const std::vector<std::string>& ids) {
    using condition::Type;
    for (Fact& fact : out_.facts) declare_fact(fact);
    for (Computed& computed : out_.computed) {
      const bool is_day = computed.operation == Operator::month_end;
      computed.variable = declare(computed.id, is_day ? Type::integer() : Type::boolean());
    }
    out_.decision_rule = declare("decision.rule", Type::enumeration(ids));
    out_.decision_amount = declare("decision.amount_fen", Type::integer());
    out_.decision_may_refund = declare("decision.marketplace_may_refund", Type::boolean());
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

  void load_all_derived(const std::vector<Node>& nodes) {
    // Each may be read by every other one: the limit keeps a hostile rulebook from taking hours.
    constexpr std::size_t kMaximumDerived = 500;
    if (nodes.size() > kMaximumDerived) {
      nodes[kMaximumDerived].error(
          "too_many_items",
          "a document has at most " + std::to_string(kMaximumDerived) + " derived values");
      return;
    }
    const std::vector<DerivedFault> faults = check_derived_order(out_.environment, nodes);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!faults[i].code.empty()) {
        nodes[i].at("expression").error(faults[i].code, faults[i].message);
      }
      load_derived(nodes[i], faults[i].code.empty());
    }
  }

  void load_derived(const Node& node, bool has_order) {
    node.only({"id", "type", "expression", "clauses"});
    const condition::Type type = type_of_derived(node);
    std::optional<condition::Program> program;
    if (has_order) program = compile(node.at("expression"), type);
    std::vector<std::string> clauses = node.texts("clauses");
    check_clauses(book_, node, clauses);
    // Declared after it is compiled, so a derived value can only rest on those before it: no
    // cycles.
    const std::string id = node.text("id");
    if (out_.environment.variable(id) >= 0) {
      node.at("id").error("duplicate_id", id + " stands twice");
      return;
    }
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
      for (const Computed& computed : out_.computed) {
        if (computed.variable != variable) continue;
        found.insert(computed.from);
        if (computed.until >= 0) found.insert(computed.until);
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

  // "clawback" for "rules/refund/clawback.json".
  std::string file_id(const std::string& path) const {
    constexpr std::size_t kEnding = 5;
    return path.substr(folder().size(), path.size() - folder().size() - kEnding);
  }

  std::vector<Node> rule_nodes() {
    std::vector<Node> out;
    for (const auto& [path, content] : book_.files.items()) {
      if (path.rfind(folder(), 0) == 0) out.emplace_back(content, path, "", errors_);
    }
    return out;
  }

  void load_answer(const Node& node) {
    node.only({"key", "stage", "where"});
    PromisedAnswer answer;
    answer.key = node.text_or("key", "");
    answer.stage = node.text_or("stage", "");
    if (answer.key.empty()) {
      answer.where = compile(node.at("where"), condition::Type::boolean());
      if (!answer.where) return;
    }
    if (answer.key.empty() == answer.stage.empty()) {
      node.error("missing_key", "an answer is promised under a key, or by a stage where it is due");
    }
    out_.answers.push_back(std::move(answer));
  }

  void load_rule(const Node& node) {
    node.only({"id", "document", "part", "title", "clauses", "stage", "order", "overrides",
               "exhaustive", "given", "annex", "match", "suggestion", "fix", "examples",
               "common_from"});
    Rule rule;
    rule.id = node.text("id");
    if (node.file() != folder() + rule.id + ".json") {
      node.at("id").error("wrong_id", "a rule has the name of its file");
    }
    check_document(node);
    rule.stage = node.text("stage");
    check_stage(out_, rule.stage, node);
    rule.order = static_cast<int>(node.integer_or_nothing("order").value_or(0));
    check_place(node, rule);
    rule.title = node.localized("title");
    check_common_from(node, rule.stage);
    if (node.has("suggestion")) rule.suggestion = node.localized("suggestion");
    check_fix(node);
    if (node.has("examples")) check_examples(node.at("examples"));
    rule.clauses = node.texts("clauses");
    check_clauses(book_, node, rule.clauses);
    if (node.has("annex")) rule.annex = node.texts("annex");
    check_annex(book_, node, rule.annex);
    if (node.has("overrides")) rule.overrides = node.texts("overrides");
    rule.exhaustive = node.truth_or("exhaustive", false);
    const std::vector<Node> matches = node.at("match").items();
    for (const Node& match : matches) load_match(match, node, rule);
    // The judges and the report may then look at a rule's first match.
    if (matches.empty()) node.at("match").error("missing_key", "a rule needs at least one match");
    rule.source = node.json();
    out_.rules.push_back(std::move(rule));
  }

  // Of two rules at one place chance would say which speaks first.
  void check_place(const Node& node, const Rule& rule) const {
    for (const Rule& other : out_.rules) {
      if (other.order == rule.order && other.stage == rule.stage) {
        node.at("order").error("duplicate_order", other.id + " stands at the same place");
      }
    }
  }

  // The condition together with what is given besides, by the match itself or for the whole rule.
  std::optional<condition::Program> whole_condition(const condition::Program& own,
                                                    const Node& match, const Node& rule) {
    std::string source = "(" + match.text("condition") + "\n)";
    bool alone = true;
    for (const Node* holder : {&rule, &match}) {
      if (!holder->has("given")) continue;
      if (!compile(holder->at("given"), condition::Type::boolean())) return std::nullopt;
      source += " && (" + holder->text("given") + "\n)";
      alone = false;
    }
    if (alone) return own;
    condition::CompileResult compiled =
        condition::compile(source, out_.environment, condition::Type::boolean());
    if (!compiled.program) {
      match.error("condition_refused",
                  "condition and given together: " + compiled.diagnostics.front().message);
    }
    return std::move(compiled.program);
  }

  void load_match(const Node& node, const Node& owner, Rule& rule) {
    node.only({"condition", "given", "output", "explanation", "clauses"});
    check_output(book_, out_, rule.stage, node.at("output"));
    const std::optional<condition::Program> own =
        compile(node.at("condition"), condition::Type::boolean());
    if (!own) return;
    std::optional<condition::Program> whole = whole_condition(*own, node, owner);
    if (!whole) return;
    Match match;
    match.facts = facts_of(*own);
    match.speaks_of_decision = speaks_of_decision(*whole);
    match.condition = std::move(*whole);
    match.clauses = rule.clauses;
    match.explanation = node.localized("explanation");
    if (node.has("clauses")) {
      match.clauses = node.texts("clauses");
      check_clauses(book_, node, match.clauses);
    }
    const Node output = node.at("output");
    output.must_be_object();
    match.output = output.json();
    match.verdict = output.text_or("verdict", "");
    match.amount_basis = output.text_or("amount_basis", "");
    if (rule.stage == "verdict" && !output.has("verdict")) {
      output.at("verdict").error("missing_key", "a rule of this stage gives a verdict");
    }
    if (output.has("amount_fen")) {
      match.amount = compile(output.at("amount_fen"), condition::Type::integer());
    }
    if (output.has("readings")) {
      for (const Node& reading : output.at("readings").items()) load_reading(reading, match);
    }
    if (output.has("consequence")) match.consequence = output.localized("consequence");
    if (output.has("steps")) {
      for (const Node& step : output.at("steps").items()) load_step(step, match);
    }
    if (output.has("deadlines")) {
      for (const Node& deadline : output.at("deadlines").items()) load_deadline(deadline, match);
    }
    rule.matches.push_back(std::move(match));
  }

  std::string load_clause(const Node& node) const {
    std::string id = node.text("clause");
    check_clauses(book_, node, {id});
    return id;
  }

  void load_step(const Node& node, Match& match) const {
    node.only({"clause", "who", "to", "what"});
    match.steps.push_back(
        {load_clause(node), node.text("who"), node.text_or("to", ""), node.localized("what")});
  }

  void load_reading(const Node& node, Match& match) {
    node.only({"verdict", "amount_fen", "marketplace_may_refund", "clauses", "reason"});
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

  void load_deadline(const Node& node, Match& match) {
    node.only({"id", "clause", "what", "on", "stage"});
    std::optional<condition::Program> on = compile(node.at("on"), condition::Type::integer());
    if (!on) return;
    std::vector<int> facts = facts_of(*on);
    Deadline out{load_clause(node), node.localized("what"), std::move(*on),
                 std::move(facts),  node.text_or("id", ""), node.text_or("stage", "")};
    match.deadlines.push_back(std::move(out));
  }

  const Rulebook& book_;
  DocumentRules& out_;
  Errors& errors_;
};

}  // namespace

void load_conditions(const Rulebook& book, const Node& owner, const std::vector<Node>& rules,
                     DocumentRules& out, std::vector<LoadError>& errors) {
  DocumentLoader(book, out.document, out, errors).load_conditions(owner, rules);
}

void load_document(const Rulebook& book, std::string_view document, DocumentRules& out,
                   std::vector<LoadError>& errors) {
  DocumentLoader(book, document, out, errors).load();
}

namespace {

// The place of the index-th name in the list at `key`; the list itself where the names come from
// elsewhere.
Node place_of(const Node& owner, std::string_view key, std::size_t index) {
  const Node list = owner.at(key);
  if (!list.json().is_array() || index >= list.json().size()) return owner;
  return list.items()[index];
}

}  // namespace

void check_clauses(const Rulebook& book, const Node& owner, const std::vector<std::string>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (book.clause(ids[i]) != nullptr || book.annex_row(ids[i]) != nullptr) continue;
    place_of(owner, "clauses", i)
        .error("unknown_clause", "the specification has no clause " + ids[i]);
  }
}

void check_annex(const Rulebook& book, const Node& owner, const std::vector<std::string>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (book.annex_row(ids[i]) != nullptr) continue;
    place_of(owner, "annex", i).error("unknown_annex", "there is no appendix row " + ids[i]);
  }
}

}  // namespace hegui::rulebook
