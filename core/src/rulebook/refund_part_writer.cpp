#include <utility>

#include "rulebook/archive.h"
#include "rulebook/refund_part_fields.h"

namespace hegui::rulebook {
namespace {

// Of explanations only those of a verdict are told in a result: as one of several readings.
void leave_out_explanations(DocumentRules& rules) {
  for (Rule& rule : rules.rules) {
    if (rule.stage == "verdict") continue;
    for (Match& match : rule.matches) match.explanation = {};
  }
}

}  // namespace

nlohmann::json facts_of(const Rulebook& book, const std::string& document) {
  const auto found = book.files.find("facts/" + document + ".json");
  if (found == book.files.end()) return nullptr;
  nlohmann::json out = *found;
  for (nlohmann::json& fact : out["facts"]) {
    if (!fact.contains("document")) continue;
    fact["facts"] = facts_of(book, fact["document"].get<std::string>())["facts"];
  }
  return out;
}

std::optional<std::string> write_refund_part(const Rulebook& newest,
                                             const std::vector<Rulebook>& earlier) {
  RefundPart part;
  part.books = earlier;
  part.books.push_back(newest);
  for (Rulebook& book : part.books) {
    leave_out_explanations(book.refund);
    leave_out_explanations(book.invoice);
  }
  part.header = newest.header.dump();
  // What a page asks by; conditions are compiled already.
  nlohmann::json facts = facts_of(newest, "refund");
  nlohmann::json asked = nlohmann::json::object();
  asked["facts"] = std::move(facts["facts"]);
  part.facts = asked.dump();
  ArchiveWriter archive;
  archive(part);
  if (!archive.ok()) return std::nullopt;
  return archive.bytes();
}

}  // namespace hegui::rulebook
