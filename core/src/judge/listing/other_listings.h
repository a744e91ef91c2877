// The listings that a listing is compared with for copied text: other shops', and one's own earlier
// ones.
//
// Such a document is a listing document of which only texts and `id` count, and it may say whose it
// is: `own`: true for one of the merchant's own, `shop` for the shop that it belongs to. All other
// keys are left alone, whatever they hold. A document with the `id` of the listing that is judged
// is an earlier version of it: it is not compared with, and if it names a shop, that is the judged
// listing's too, and no listing of that shop is compared with. What also stands in one's own
// listings is held against nobody.
//
// Who uses it: the public API fills it, the rules for copied text ask it. Once finished it does not
// change, and any number of threads may ask at once.
#ifndef HEGUI_JUDGE_LISTING_OTHER_LISTINGS_H_
#define HEGUI_JUDGE_LISTING_OTHER_LISTINGS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "judge/common/document_error.h"
#include "text/copy_index.h"
#include "text/winnowing.h"

namespace hegui::judge::listing {

// One document, read: what takes time, and needs no collection.
struct OtherListing {
  struct FieldText {
    std::string field;  // JSON pointer
    text::Letters letters;
  };
  std::string id;
  std::string shop;
  bool own = false;
  std::vector<FieldText> texts;
  std::vector<DocumentError> errors;  // it cannot be used
};
OtherListing read_other_listing(std::string_view document);

class OtherListings {
 public:
  static constexpr std::uint32_t kOwn = 0;  // the owner of what is one's own

  struct Document {
    std::string id;
    std::int64_t line;  // in its file, from 1; 0 where it has none
    std::uint32_t owner;
  };

  OtherListings() = default;
  explicit OtherListings(const text::CopyLimits& limits) : index_(limits) {}

  // False, and nothing or only a part is taken, when there is no more room.
  bool add(OtherListing listing, std::int64_t line);
  // Nothing may be added afterwards, and nothing asked before.
  void finish();

  // The owners of listings with this id, which is the judged listing's; ascending.
  std::vector<std::uint32_t> owners_of(std::string_view id) const;

  const text::CopyIndex& index() const { return index_; }
  std::size_t size() const { return documents_.size(); }
  std::uint32_t document_of(std::uint32_t text) const { return texts_[text].document; }
  const Document& document(std::uint32_t number) const { return documents_[number]; }
  const std::string& field_of(std::uint32_t text) const { return fields_[texts_[text].field]; }

 private:
  struct TextOf {
    std::uint32_t document;
    std::uint32_t field;
  };

  std::uint32_t owner_of(const OtherListing& listing);

  text::CopyIndex index_;
  std::vector<Document> documents_;
  std::vector<TextOf> texts_;  // by their number in the index
  std::vector<std::string> fields_;
  std::unordered_map<std::string, std::uint32_t> field_numbers_;
  std::unordered_map<std::string, std::uint32_t> owners_;
  std::uint32_t owner_count_ = 1;
  std::vector<std::uint32_t> by_id_;  // documents that have one
};

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_OTHER_LISTINGS_H_
