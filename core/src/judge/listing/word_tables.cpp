#include "judge/listing/word_tables.h"

#include <string>

namespace hegui::judge::listing {
namespace {

std::u32string letters_of(const std::string& word) {
  return text::letters_of_word(text::to_code_points(word));
}

}  // namespace

text::NumeralWords read_numerals(const nlohmann::json& file) {
  text::NumeralWords out;
  std::uint32_t digit = 0;
  for (const std::string& signs : strings_of(file, "digits")) {
    for (const char32_t sign : letters_of(signs)) out.digits.emplace(sign, digit);
    ++digit;
  }
  const nlohmann::json& multiples = member_of(file, "multiples");
  if (multiples.is_object()) {
    for (const auto& [word, times] : multiples.items()) {
      const std::u32string signs = letters_of(word);
      if (signs.size() == 1 && times.is_number_integer() && times.get<std::int64_t>() > 1) {
        out.multiples.emplace(signs.front(), times.get<std::uint64_t>());
      }
    }
  }
  for (const std::string& word : strings_of(file, "points")) {
    for (const char32_t sign : letters_of(word)) out.points.emplace(sign, true);
  }
  return out;
}

}  // namespace hegui::judge::listing
