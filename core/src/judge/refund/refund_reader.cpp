#include "judge/refund/refund_reader.h"

#include <nlohmann/json.hpp>

namespace hegui::judge {

void settle_confirmation(const rulebook::DocumentRules& rules, FactTable& facts,
                         std::vector<DocumentError>& errors) {
  const auto value = [&](std::string_view id) -> FactValue* {
    const rulebook::Fact* fact = rules.fact(id);
    if (fact == nullptr) return nullptr;
    return &facts.values[static_cast<std::size_t>(fact - rules.facts.data())];
  };
  FactValue* confirmed = value("confirmed");
  const FactValue* confirmed_at = value("confirmed_at");
  const FactValue* requested_at = value("requested_at");
  if (confirmed == nullptr || confirmed_at == nullptr || requested_at == nullptr) return;
  if (!confirmed_at->known() || !requested_at->known()) return;
  const calendar::Order order = calendar::compare(confirmed_at->instant, requested_at->instant);
  if (!order.known) return;
  const bool by_date = order.sign <= 0;
  if (confirmed->known() && (confirmed->number != 0) != by_date) {
    errors.push_back({"/confirmed",
                      "contradicts_confirmed_at",
                      {{"fact", "confirmed"}, {"other", "confirmed_at"}}});
    return;
  }
  confirmed->status = FactValue::Status::known;
  confirmed->number = by_date ? 1 : 0;
}

std::shared_ptr<const Part> read_invoice(const rulebook::Rulebook& book, const nlohmann::json& root,
                                         const FactTable& facts,
                                         std::vector<DocumentError>& errors) {
  const rulebook::Fact* fact = book.refund.fact("invoice");
  if (fact == nullptr || fact->document != book.invoice.document) return nullptr;
  const FactValue& value = facts[static_cast<std::size_t>(fact - book.refund.facts.data())];
  const bool is_null = value.status == FactValue::Status::null;
  if (!is_null && !value.known()) return nullptr;
  const nlohmann::json& invoice = is_null ? nlohmann::json::object() : root[fact->id];
  return std::make_shared<const Part>(
      Part{&book.invoice, fact->id, read_part(book.invoice, invoice, "/" + fact->id, errors)});
}

}  // namespace hegui::judge
