#include "judge/listing/fix_words.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "judge/common/json_lists.h"
#include "judge/listing/word_tables.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

using Meanings = std::map<std::u32string, std::uint32_t>;

// A word may be in several lists, and in several spellings that are one when folded.
void add(Meanings& words, const nlohmann::json& object, const char* key, std::uint32_t meaning) {
  for (const std::string& word : strings_of(object, key)) {
    words[text::letters_of_word(text::to_code_points(word))] |= meaning;
  }
}

}  // namespace

FixWords read_fix_words(const nlohmann::json& contacts) {
  Meanings meanings;
  const nlohmann::json& labels = member_of(contacts, "labels");
  if (labels.is_object()) {
    for (const auto& [account, levels] : labels.items()) {
      for (const char* level : {"strong", "plain", "bare"}) {
        add(meanings, levels, level, fix_word::kNoun);
      }
    }
  }
  const nlohmann::json& alone = member_of(contacts, "alone");
  add(meanings, alone, "nouns", fix_word::kNoun);
  add(meanings, alone, "around", fix_word::kAround);
  add(meanings, alone, "particles", fix_word::kParticle);
  add(meanings, alone, "sites", fix_word::kSite);
  FixWords out;
  for (const auto& [word, meaning] : meanings) out.beside.add(word, meaning);
  out.beside.prepare();
  add_words(out.pointing, alone, "pointing");
  out.pointing.prepare();
  add_words(out.continuing, alone, "continuing");
  out.continuing.prepare();
  add_words(out.introducing, alone, "introducing");
  out.introducing.prepare();
  add_words(out.instructing, alone, "instructing");
  out.instructing.prepare();
  return out;
}

}  // namespace hegui::judge::listing
