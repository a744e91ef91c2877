#include "judge/listing/other_listings.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "judge/common/json_lists.h"
#include "judge/common/json_reader.h"
#include "judge/listing/listing_reader.h"

namespace hegui::judge::listing {
namespace {

// Of the errors of a listing's texts those without which its texts can be read.
bool is_no_matter(const DocumentError& error) {
  return error.code != "wrong_type" || error.pointer.rfind("/prices", 0) == 0;
}

std::string text_or_number(const nlohmann::json& document, const char* key) {
  const nlohmann::json& value = member_of(document, key);
  return value.is_number_integer() ? value.dump() : string_of(document, key);
}

}  // namespace

OtherListing read_other_listing(std::string_view document) {
  OtherListing out;
  JsonText text = read_json(document);
  out.errors = std::move(text.errors);
  if (!out.errors.empty()) return out;
  if (!text.root.is_object()) {
    out.errors.push_back(
        {"", "not_an_object", {{"value", text.root.is_array() ? "[...]" : text.root.dump()}}});
    return out;
  }
  const std::vector<Field> fields = read_fields(text.root, out.errors);
  out.errors.erase(std::remove_if(out.errors.begin(), out.errors.end(), is_no_matter),
                   out.errors.end());
  if (!out.errors.empty()) return out;
  out.id = text_or_number(text.root, "id");
  out.shop = text_or_number(text.root, "shop");
  const nlohmann::json& own = member_of(text.root, "own");
  out.own = own.is_boolean() && own.get<bool>();
  for (const Field& field : fields) {
    if (field.kind != FieldKind::prose) continue;
    text::Letters letters = text::letters_of_text(field.text);
    // Too short a text shares no stretch worth the name.
    if (letters.size() < text::kGuaranteed) continue;
    out.texts.push_back({field.pointer, std::move(letters)});
  }
  return out;
}

std::uint32_t OtherListings::owner_of(const OtherListing& listing) {
  if (listing.own) return kOwn;
  const std::string name = !listing.shop.empty() ? "shop " + listing.shop
                           : !listing.id.empty() ? "id " + listing.id
                                                 : std::string();
  if (name.empty()) return owner_count_++;
  const auto [found, is_new] = owners_.try_emplace(name, owner_count_);
  if (is_new) ++owner_count_;
  return found->second;
}

bool OtherListings::add(OtherListing listing, std::int64_t line) {
  const std::uint32_t owner = owner_of(listing);
  const auto document = static_cast<std::uint32_t>(documents_.size());
  documents_.push_back({std::move(listing.id), line, owner});
  for (OtherListing::FieldText& each : listing.texts) {
    if (!index_.add(owner, each.letters)) return false;
    const auto next = static_cast<std::uint32_t>(fields_.size());
    const auto [field, is_new] = field_numbers_.try_emplace(each.field, next);
    if (is_new) fields_.push_back(std::move(each.field));
    texts_.push_back({document, field->second});
  }
  return true;
}

void OtherListings::finish() {
  index_.finish();
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    if (!documents_[i].id.empty()) by_id_.push_back(i);
  }
  std::stable_sort(by_id_.begin(), by_id_.end(), [&](std::uint32_t left, std::uint32_t right) {
    return documents_[left].id < documents_[right].id;
  });
}

std::vector<std::uint32_t> OtherListings::owners_of(std::string_view id) const {
  std::vector<std::uint32_t> out;
  if (id.empty()) return out;
  auto at = std::lower_bound(
      by_id_.begin(), by_id_.end(), id,
      [&](std::uint32_t document, std::string_view key) { return documents_[document].id < key; });
  for (; at != by_id_.end() && documents_[*at].id == id; ++at) {
    // One's own listings say what is not copied, the earlier version of this one among them.
    if (documents_[*at].owner != kOwn) out.push_back(documents_[*at].owner);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace hegui::judge::listing
