#include "rulebook/governance_loader.h"

#include <string>
#include <utility>

#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

bool is_day(const Fact& fact) {
  return fact.type == FactType::instant || fact.type == FactType::date;
}

// The position of the fact that `node` names; it must be a day.
int day_fact(const DocumentRules& rules, const Node& node) {
  const std::string id = node.as_text();
  const Fact* fact = rules.fact(id);
  if (fact != nullptr && is_day(*fact)) return static_cast<int>(fact - rules.facts.data());
  if (!id.empty()) node.error("unknown_fact", "there is no day " + id);
  return -1;
}

void load_refund(const Rulebook& book, const Node& node, Governance& out) {
  node.only({"day", "dates"});
  const Node day = node.at("day");
  condition::CompileResult compiled =
      condition::compile(day.as_text(), book.refund.environment, condition::Type::integer());
  for (const condition::Diagnostic& diagnostic : compiled.diagnostics) {
    day.error("condition_refused", diagnostic.code + " at column " +
                                       std::to_string(diagnostic.column) + ": " +
                                       diagnostic.message);
  }
  if (compiled.diagnostics.empty()) out.refund_day = std::move(compiled.program);
  for (const Node& date : node.at("dates").items()) {
    const int fact = day_fact(book.refund, date);
    if (fact >= 0) out.refund_dates.push_back(fact);
  }
}

// Listings and stores have no other day that speaks for the whole of them.
void need_as_of(const Node& node) {
  const std::string day = node.text("day");
  if (!day.empty() && day != "as_of")
    node.at("day").error("unknown_fact", "this can only be as_of");
}

// A part that came with a later version; or a rulebook that has no stores at all.
bool may_be_absent(const Rulebook& book) {
  return book.store.parts.empty() || book.version_index() + 1 < book.versions.size();
}

void load_rows(const Rulebook& book, const Node& node, Governance& out) {
  node.only({"part", "day"});
  RowsByDay rows{node.text("part"), node.text("day")};
  const StorePart* part = book.store.part(rows.part);
  if (part == nullptr && may_be_absent(book)) return;
  if (part == nullptr || !part->rows) {
    node.at("part").error("unknown_part", "a store has no rows " + rows.part);
    return;
  }
  day_fact(part->object.rules, node.at("day"));
  out.store_rows.push_back(std::move(rows));
}

void load_as_of(const Node& node, Fact& out) {
  node.only({"title", "question"});
  out.id = "as_of";
  out.source = FactSource::document;
  out.type = FactType::instant;
  out.title = node.localized("title");
  out.question = node.localized("question");
}

}  // namespace

void load_governance(Rulebook& book, std::vector<LoadError>& errors) {
  const Node header(book.header, "rulebook.json", "", errors);
  if (!header.has("governed_by") && book.versions.size() < 2) return;
  const Node node = header.at("governed_by");
  node.only({"refund", "listing", "store", "as_of"});
  if (!node.json().is_object()) return;
  Governance& out = book.governed_by;
  load_refund(book, node.at("refund"), out);
  node.at("listing").only({"day"});
  need_as_of(node.at("listing"));
  load_as_of(node.at("as_of"), out.as_of);
  if (!node.has("store")) return;
  const Node store = node.at("store");
  store.only({"day", "rows"});
  need_as_of(store);
  if (!store.has("rows")) return;
  for (const Node& rows : store.at("rows").items()) load_rows(book, rows, out);
}

}  // namespace hegui::rulebook
