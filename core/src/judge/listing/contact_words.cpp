#include "judge/listing/contact_words.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "judge/common/json_lists.h"
#include "text/utf8.h"

namespace hegui::judge::listing {
namespace {

using text::Account;
using text::ContactLexicon;
using text::LabelStrength;

constexpr std::array<std::pair<const char*, Account>, 6> kAccounts = {{
    {"phone", Account::phone},
    {"qq", Account::qq},
    {"wechat", Account::wechat},
    {"email", Account::email},
    {"whatsapp", Account::whatsapp},
    {"handle", Account::handle},
}};
constexpr std::array<std::pair<const char*, LabelStrength>, 3> kStrengths = {{
    {"strong", LabelStrength::strong},
    {"plain", LabelStrength::plain},
    {"bare", LabelStrength::bare},
}};
constexpr std::array<std::pair<const char*, std::uint32_t>, 7> kWords = {{
    {"connectors", text::contact_class::kConnector},
    {"adding", text::contact_class::kAdding},
    {"not_labels", text::contact_class::kNotLabel},
    {"not_numbers", text::contact_class::kNotNumber},
    {"units", text::contact_class::kUnit},
    {"examples", text::contact_class::kExample},
    {"examples_beside", text::contact_class::kExampleBeside},
}};
constexpr std::uint32_t kMostSentenceLists = 16;

void read_labels(const nlohmann::json& labels, ContactLexicon& lexicon) {
  for (const auto& [name, account] : kAccounts) {
    for (const auto& [level, strength] : kStrengths) {
      for (const std::string& word : strings_of(member_of(labels, name), level)) {
        lexicon.add_label(word, account, strength);
      }
    }
  }
}

// {"1": ["l", "i"]}: signs by the digit they stand for.
std::vector<std::pair<char32_t, std::uint8_t>> digits_of(const nlohmann::json& digits) {
  std::vector<std::pair<char32_t, std::uint8_t>> out;
  for (std::uint8_t digit = 0; digit <= 9; ++digit) {
    const std::string key(1, static_cast<char>('0' + digit));
    for (const std::string& sign : strings_of(digits, key.c_str())) {
      const std::u32string codes = text::to_code_points(sign);
      if (codes.size() == 1) out.emplace_back(codes.front(), digit);
    }
  }
  return out;
}

std::vector<std::u32string> wide_strings_of(const nlohmann::json& file, const char* key) {
  std::vector<std::u32string> out;
  for (const std::string& word : strings_of(file, key)) out.push_back(text::to_code_points(word));
  return out;
}

}  // namespace

text::ContactLexicon read_contact_lexicon(const nlohmann::json& file) {
  ContactLexicon lexicon;
  read_labels(member_of(file, "labels"), lexicon);
  for (const auto& [name, classes] : kWords) {
    for (const std::string& word : strings_of(file, name)) lexicon.add_word(word, classes);
  }
  const nlohmann::json& sentences = member_of(file, "sentences");
  if (sentences.is_object()) {
    for (const auto& [name, list] : sentences.items()) {
      const std::uint32_t classes = sentence_class(file, name);
      for (const std::string& word : strings_of(sentences, name.c_str())) {
        lexicon.add_word(word, classes);
      }
    }
  }
  lexicon.digits = digits_of(member_of(file, "digits"));
  lexicon.digit_letters = digits_of(member_of(file, "digit_letters"));
  for (const std::u32string& mark : wide_strings_of(file, "adding_marks")) {
    if (mark.size() == 1) lexicon.adding_marks.push_back(mark.front());
  }
  lexicon.not_ids = strings_of(file, "not_ids");
  lexicon.mail_hosts = strings_of(file, "mail_hosts");
  lexicon.not_mail_hosts = strings_of(file, "not_mail_hosts");
  lexicon.not_mail_users = strings_of(file, "not_mail_users");
  lexicon.at_signs = wide_strings_of(file, "at_signs");
  lexicon.uncertain_at_signs = wide_strings_of(file, "uncertain_at_signs");
  lexicon.dots = wide_strings_of(file, "dots");
  lexicon.prepare();
  return lexicon;
}

std::uint32_t sentence_class(const nlohmann::json& file, std::string_view list) {
  const nlohmann::json& sentences = member_of(file, "sentences");
  if (!sentences.is_object()) return 0;
  std::uint32_t number = 0;
  for (const auto& [name, words] : sentences.items()) {
    if (number >= kMostSentenceLists) break;
    if (name == list) return 1U << (text::contact_class::kFirstFree + number);
    ++number;
  }
  return 0;
}

}  // namespace hegui::judge::listing
