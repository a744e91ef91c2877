// What refunds need of a rulebook, compiled and written down: no file to read, no condition to
// compile. It is a tenth of the rulebook and is there at once, so that a page can answer a refund
// while it still fetches the rest.
//
// Who uses it: the tool that makes the embedded bundle writes it; hegui/refund_engine.h reads it.
//
// What a caller may not assume: that a rulebook that was read has anything but what refunds are
// judged by. Its clauses have ids only, its rules no titles, there are no listings, stores, annex
// or files, and of explanations only those that readings of a contested case give. Nor that bytes
// of another build can be read: they are built in together with what reads them.
#ifndef HEGUI_RULEBOOK_REFUND_PART_H_
#define HEGUI_RULEBOOK_REFUND_PART_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rulebook.h"

namespace hegui::rulebook {

struct RefundPart {
  std::vector<Rulebook> books;  // every version, oldest first
  std::string header;           // rulebook.json, as JSON text
  std::string facts;            // of the newest version's refunds, as JSON text
};

// The facts of a document kind as its file has them, those of the objects in it included, wherever
// their file is; null for a kind that there is not.
nlohmann::json facts_of(const Rulebook& book, const std::string& document);

// `newest` and those before it, oldest first, as they are loaded. Nothing when a condition has a
// constant that cannot be written down.
std::optional<std::string> write_refund_part(const Rulebook& newest,
                                             const std::vector<Rulebook>& earlier);

// Nothing for bytes that end too early or too late.
std::optional<RefundPart> read_refund_part(std::string_view bytes);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_REFUND_PART_H_
