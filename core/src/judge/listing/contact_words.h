// The contact detector's lexicon out of the rulebook's lexicon/contacts.json.
//
// Who uses it: the contact rules, when a rulebook is loaded, and the tests of the text module.
#ifndef HEGUI_JUDGE_LISTING_CONTACT_WORDS_H_
#define HEGUI_JUDGE_LISTING_CONTACT_WORDS_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "text/contact_lexicon.h"

namespace hegui::judge::listing {

// Prepared for look-up. What is missing or of another type is an empty list: without the file only
// numbers and addresses that need no label are found.
text::ContactLexicon read_contact_lexicon(const nlohmann::json& file);

// The class of words of a list in the file's "sentences"; 0 if there is no such list.
std::uint32_t sentence_class(const nlohmann::json& file, std::string_view list);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_CONTACT_WORDS_H_
