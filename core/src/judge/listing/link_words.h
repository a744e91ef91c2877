// The link detector's lexicon out of the rulebook's hosts/links.json.
//
// Who uses it: the listing judge, when a rulebook is loaded, and the tests of the text module.
#ifndef HEGUI_JUDGE_LISTING_LINK_WORDS_H_
#define HEGUI_JUDGE_LISTING_LINK_WORDS_H_

#include <nlohmann/json.hpp>

#include "text/link_lexicon.h"

namespace hegui::judge::listing {

// Prepared for look-up. What is missing or of another type is an empty list: a rulebook without
// the file finds addresses with a scheme only.
text::LinkLexicon read_link_lexicon(const nlohmann::json& file);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_LINK_WORDS_H_
