#include "judge/listing/link_words.h"

#include <string>
#include <vector>

#include "judge/common/json_lists.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

std::vector<std::u32string> wide_link_strings(const nlohmann::json& object, const char* key) {
  std::vector<std::u32string> out;
  for (const std::string& word : strings_of(object, key)) out.push_back(text::to_code_points(word));
  return out;
}

}  // namespace

text::LinkLexicon read_link_lexicon(const nlohmann::json& file) {
  text::LinkLexicon lexicon;
  const nlohmann::json& top = member_of(file, "top_level_domains");
  lexicon.plain = strings_of(top, "plain");
  lexicon.word = strings_of(top, "word");
  lexicon.file = strings_of(top, "file");
  lexicon.east_asian_tops = wide_link_strings(file, "east_asian_top_level_domains");
  lexicon.site_labels = strings_of(file, "site_labels");
  lexicon.reversed_labels = strings_of(file, "reversed_labels");
  lexicon.technologies = strings_of(file, "technologies");
  lexicon.reserved = strings_of(file, "reserved");
  lexicon.other_schemes = strings_of(file, "other_schemes");
  lexicon.spoken_dots = wide_link_strings(file, "spoken_dots");
  lexicon.site_words = wide_link_strings(file, "site_words");
  lexicon.placeholder_parts = wide_link_strings(file, "placeholder_parts");
  lexicon.placeholder_labels = strings_of(file, "placeholder_labels");
  lexicon.prepare();
  return lexicon;
}

}  // namespace hegui::judge::listing
