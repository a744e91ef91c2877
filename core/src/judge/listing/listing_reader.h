// The texts of a listing document, read strictly as the contract has them.
//
// Who uses it: the listing judge. Facts that are booleans or enumerations are read by the common
// fact table; this reads what only a listing has: texts, tags, images, links and prices.
#ifndef HEGUI_JUDGE_LISTING_LISTING_READER_H_
#define HEGUI_JUDGE_LISTING_LISTING_READER_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/document_error.h"
#include "judge/listing/listed_prices.h"
#include "text/markup.h"
#include "text/skeleton.h"

namespace hegui::judge::listing {

enum class FieldKind : std::uint8_t {
  prose,    // plain text, HTML or Markdown
  address,  // an entry of `links`
  payload,  // a decoded QR code
};

struct Field {
  std::string pointer;
  std::string_view name;  // of the fact, or of the member of an image: "description", "codes"
  FieldKind kind = FieldKind::prose;
  std::string_view text;  // in the document
  // Of prose, once looked at: what a reader sees, the visible text of it folded, and its letters.
  text::LookThrough seen;
  std::vector<text::Symbol> folded;
  text::Skeleton letters;
};

// Every text of the document in the order in which findings are shown. Appends an error for every
// wrong type, unknown key, unknown value, and every price that is not a whole number of fen.
std::vector<Field> read_fields(const nlohmann::json& document, std::vector<DocumentError>& errors);

// The prices that have an amount, of a document in which read_fields found nothing wrong. Names
// stay in the document.
std::vector<ListedPrice> read_prices(const nlohmann::json& document);

// Looks through the markup of every prose text and folds it, once for all rules.
void look_at(std::vector<Field>& fields);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_LISTING_READER_H_
