// Tables of words for the detectors of text, out of a rulebook's word list.
//
// Who uses it: the rules of prices and of service hours, when a rulebook is loaded. What is missing
// or of another type is an empty table.
#ifndef HEGUI_JUDGE_LISTING_WORD_TABLES_H_
#define HEGUI_JUDGE_LISTING_WORD_TABLES_H_

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "judge/common/json_lists.h"
#include "text/amount_parser.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace hegui::judge::listing {

// The words of a list, all with one value. Prepare the table after the last.
inline void add_words(text::WordTable& table, const nlohmann::json& object, const char* key,
                      std::uint32_t value = 0) {
  for (const std::string& word : strings_of(object, key)) {
    table.add(text::to_code_points(word), value);
  }
}

// "digits", a text of equal signs for each of 0 to 9; "multiples"; "points".
text::NumeralWords read_numerals(const nlohmann::json& file);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_WORD_TABLES_H_
