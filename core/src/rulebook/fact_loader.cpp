#include "rulebook/fact_loader.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "rulebook/document_loader.h"

namespace hegui::rulebook {
namespace {

constexpr std::array<std::pair<std::string_view, FactType>, 11> kFactTypes = {{
    {"bool", FactType::boolean},
    {"enum", FactType::enumeration},
    {"set", FactType::set},
    {"instant", FactType::instant},
    {"date", FactType::date},
    {"money", FactType::money},
    {"count", FactType::count},
    {"time", FactType::time},
    {"rows", FactType::rows},
    {"object", FactType::object},
    {"text", FactType::text},
}};

// Facts that a judge knows by name: with another type it could not read them.
struct NamedFact {
  std::string_view document;
  std::string_view id;
  FactType type;
};
constexpr std::array<NamedFact, 5> kNamedFacts = {{
    {"refund", "product_type", FactType::enumeration},
    {"refund", "purchased_at", FactType::instant},
    {"refund", "requested_at", FactType::instant},
    {"refund", "confirmed", FactType::boolean},
    {"refund", "confirmed_at", FactType::instant},
}};

bool is_day(FactType type) { return type == FactType::instant || type == FactType::date; }

bool is_number(FactType type) {
  return is_day(type) || type == FactType::money || type == FactType::count ||
         type == FactType::time;
}

class FactLoader {
 public:
  FactLoader(const Rulebook& book, DocumentRules& out) : book_(book), out_(out) {}

  void load(const Node& file) {
    for (const Node& node : file.at("facts").items()) load_fact(node, -1);
    // What a part of a store computes is read by its own loader.
    if (file.has("computed") && out_.document != "store") {
      for (const Node& node : file.at("computed").items()) load_computed(node);
    }
    check_count(file.at("facts"));
    if (!file.has("constraints")) return;
    for (const Node& node : file.at("constraints").items()) load_constraint(node);
  }

 private:
  void load_fact(const Node& node, int parent) {
    node.only({"id", "alias", "type", "unit", "title", "question", "help", "presumption", "none",
               "asked_after", "interchangeable", "values", "facts", "document", "clauses"});
    Fact fact;
    const std::string name = node.text("id");
    fact.id = parent < 0 ? name : out_.facts[static_cast<std::size_t>(parent)].id + "." + name;
    fact.parent = parent;
    fact.type = load_type(node);
    fact.title = node.localized("title");
    if (node.has("question")) fact.question = node.localized("question");
    if (node.has("help")) fact.help = node.localized("help");
    fact.clauses = node.texts("clauses");
    fact.none = node.text_or("none", "");
    fact.alias = node.text_or("alias", "");
    load_document_of(node, fact);
    check_clauses(book_, node, fact.clauses);
    if (out_.fact(fact.id) != nullptr) node.error("duplicate_id", fact.id + " stands twice");
    load_values(node, fact);
    load_presumption(node, fact);
    load_interchangeable(node, fact);
    load_asked_after(node, fact);
    check_named(node, fact);
    const int index = static_cast<int>(out_.facts.size());
    out_.facts.push_back(std::move(fact));
    if (!node.has("facts") || out_.facts.back().type == FactType::rows) return;
    for (const Node& nested : node.at("facts").items()) load_fact(nested, index);
  }

  // The other kind's facts are loaded before those of the documents that hold it.
  void load_document_of(const Node& node, Fact& fact) const {
    if (!node.has("document")) return;
    fact.document = node.text("document");
    if (book_.document(fact.document) == nullptr || fact.document == out_.document) {
      node.at("document").error("unknown_document", "no document kind of this name stands here");
    }
    if (fact.type != FactType::object || node.has("facts")) {
      node.at("document").error("wrong_type", "only an object without facts of its own has one");
    }
  }

  static FactType load_type(const Node& node) {
    const std::string name = node.text("type");
    for (const auto& [spelling, type] : kFactTypes) {
      if (spelling == name) return type;
    }
    if (!name.empty()) node.at("type").error("unknown_value", "there is no type of fact " + name);
    return FactType::text;
  }

  void check_named(const Node& node, const Fact& fact) const {
    for (const NamedFact& named : kNamedFacts) {
      if (named.document == out_.document && named.id == fact.id && named.type != fact.type) {
        node.at("type").error("wrong_type", "the judge reads " + fact.id + " as another type");
      }
    }
  }

  void load_values(const Node& node, Fact& fact) const {
    const bool needed = fact.type == FactType::enumeration || fact.type == FactType::set;
    if (!needed && !node.has("values")) return;
    for (const Node& item : node.at("values").items()) {
      item.only({"id", "label", "clauses", "internal"});
      FactValue value;
      const nlohmann::json& id = item.at("id").json();
      value.id = id.is_boolean() ? (id.get<bool>() ? "true" : "false") : item.text("id");
      value.label = item.localized("label");
      value.internal = item.truth_or("internal", false);
      if (item.has("clauses")) {
        value.clauses = item.texts("clauses");
        check_clauses(book_, item, value.clauses);
      }
      if (index_of(fact, value.id) >= 0) item.error("duplicate_id", value.id + " stands twice");
      fact.values.push_back(std::move(value));
    }
    if (fact.values.empty()) node.at("values").error("missing_key", "at least one is needed");
    if (fact.values.size() > kMaximumFactValues) {
      node.at("values").error(
          "too_many_items", "a fact has at most " + std::to_string(kMaximumFactValues) + " values");
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
    if (fact.type == FactType::count && given.json().is_number_integer()) {
      fact.presumption = std::max<std::int64_t>(given.json().get<std::int64_t>(), 0);
      return;
    }
    if (is_day(fact.type) && given.json() == "not_yet") {
      fact.presumption = kNotYet;
      return;
    }
    const bool is_choice = fact.type == FactType::enumeration && given.json().is_string();
    const int found = is_choice ? index_of(fact, given.as_text()) : -1;
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
  void load_asked_after(const Node& node, Fact& fact) const {
    if (!node.has("asked_after")) return;
    const Node given = node.at("asked_after");
    const Fact* other = out_.fact(given.as_text());
    if (other == nullptr) {
      given.error("unknown_fact", "no fact of this name stands before it");
    } else {
      fact.asked_after = static_cast<int>(other - out_.facts.data());
    }
  }

  void check_count(const Node& node) const {
    std::size_t numbers = 0;
    for (const Fact& fact : out_.facts) numbers += is_number(fact.type) ? 1 : 0;
    for (const Computed& computed : out_.computed) {
      numbers += computed.operation == Operator::month_end ? 1 : 0;
    }
    if (numbers > kMaximumNumberFacts) {
      node.error("too_many_items", "a document has at most " + std::to_string(kMaximumNumberFacts) +
                                       " facts that are numbers or dates");
    }
  }

  void load_constraint(const Node& node) {
    node.only({"code", "at", "not_before", "not_after", "at_most", "needs"});
    if (node.has("needs")) return load_implication(node);
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

  void load_implication(const Node& node) {
    const auto is = [this](int fact, std::initializer_list<FactType> types) {
      const FactType type = out_.facts[static_cast<std::size_t>(fact)].type;
      return std::find(types.begin(), types.end(), type) != types.end();
    };
    Implication out{node.text("code"), any_fact(node, "at"), any_fact(node, "needs")};
    if (out.at < 0 || out.needs < 0) return;
    if (!is(out.at, {FactType::boolean, FactType::date, FactType::instant})) {
      node.at("at").error("wrong_type", "neither true or false nor a date");
    } else if (!is(out.needs, {FactType::boolean})) {
      node.at("needs").error("wrong_type", "not true or false");
    } else {
      out_.implications.push_back(std::move(out));
    }
  }

  void load_computed(const Node& node) {
    node.only({"id", "operator", "from", "until", "clauses"});
    Computed out;
    out.id = node.text("id");
    const std::string name = node.text("operator");
    if (name == "later_month") {
      out.operation = Operator::later_month;
      out.until = date_fact(node, "until");
    } else if (name != "month_end") {
      node.at("operator").error("unknown_value", "there is no operator " + name);
      return;
    }
    out.from = date_fact(node, "from");
    check_clauses(book_, node, node.texts("clauses"));
    const bool whole = out.from >= 0 && (out.until >= 0 || name == "month_end");
    if (whole) out_.computed.push_back(std::move(out));
  }

  int date_fact(const Node& node, std::string_view key) const {
    const int fact = fact_index(node, key);
    if (fact >= 0 && out_.facts[static_cast<std::size_t>(fact)].type == FactType::money) {
      node.at(key).error("wrong_type", "not a date");
      return -1;
    }
    return fact;
  }

  int any_fact(const Node& node, std::string_view key) const {
    const Fact* fact = out_.fact(node.text(key));
    if (fact != nullptr) return static_cast<int>(fact - out_.facts.data());
    node.at(key).error("unknown_fact", "there is no fact " + node.text(key));
    return -1;
  }

  // A fact that has an order; -1 and an error for anything else.
  int fact_index(const Node& node, std::string_view key) const {
    const std::string id = node.text(key);
    for (std::size_t i = 0; i < out_.facts.size(); ++i) {
      if (out_.facts[i].id != id) continue;
      if (is_number(out_.facts[i].type)) return static_cast<int>(i);
      node.at(key).error("wrong_type", id + " is neither a date nor a number");
      return -1;
    }
    node.at(key).error("unknown_fact", "there is no fact " + id);
    return -1;
  }

  const Rulebook& book_;
  DocumentRules& out_;
};

}  // namespace

void load_facts(const Rulebook& book, const Node& file, DocumentRules& out) {
  FactLoader(book, out).load(file);
}

}  // namespace hegui::rulebook
