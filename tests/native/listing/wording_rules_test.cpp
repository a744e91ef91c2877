// How sentences read as a whole: with weights made up for the test, in the repository's rulebook.
#include "judge/listing/wording_rules.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/json_reader.h"
#include "judge/listing/listing_judge.h"
#include "rulebook/loader.h"
#include "shared/rulebook_files.h"

namespace hegui::tests {
namespace {

using judge::Finding;
using judge::Outcome;

constexpr std::string_view kCashback = "cashback";
constexpr std::string_view kMalware = "malware";

// Reads like no breach at all, as z does; of a script of its own, for letters of alphabets are too
// weak to doubt words.
constexpr char32_t kHonestLetter = 0x7684;
constexpr std::string_view kHonestText = "\xE7\x9A\x84";

// The letter q reads like cashback, w like malware and z like no breach at all.
rulebook::Rulebook made_up(const Files& files = rulebook_files_of_few_words()) {
  const auto bundle = rulebook::make_bundle(files);
  auto loaded = rulebook::load_bundle(bundle.bundle);
  REQUIRE(loaded.rulebook.has_value());
  rulebook::Rulebook book = std::move(*loaded.rulebook);
  const auto of = [](char32_t letter, int weight) {
    return text::WordingWeight{text::wording_bucket(letter, 0), static_cast<std::int8_t>(weight)};
  };
  const auto match = [&](std::string_view id) {
    for (const rulebook::Rule& rule : book.listing.rules) {
      if (rule.id != id) continue;
      for (std::size_t i = 0; i < rule.matches.size(); ++i) {
        if (rule.matches[i].output.value("message", "") == std::string(id) + ".wording") return i;
      }
    }
    FAIL("no match for the wording of " << id);
    return std::size_t{0};
  };
  rulebook::Wording& wording = book.wording;
  wording = {};
  wording.scale = 1;
  wording.shortest = 4;
  wording.doubts_below = -2000;
  wording.breach = {-1000, {of(U'q', 8), of(U'w', 8), of(U'z', -8)}};
  wording.rules = {{std::string(kCashback),
                    match(kCashback),
                    {-1000, {of(U'q', 8), of(U'z', -8), of(kHonestLetter, -8)}}},
                   {std::string(kMalware), match(kMalware), {-1000, {of(U'w', 8)}}}};
  return book;
}

// The findings by words and by wording, of one description.
class Judged {
 public:
  explicit Judged(std::string_view description, const Files& files = rulebook_files_of_few_words())
      : book_(made_up(files)), judge_(book_), result_(judge_.judge(read(description), "")) {}

  std::vector<std::string> told() const {
    std::vector<std::string> out;
    for (const Finding& finding : result_.findings) {
      if (finding.detector != "wording" && finding.detector != "words") continue;
      out.push_back(finding.rule->id + " " + std::string(finding.detector) + " " +
                    std::string(judge::name_of(finding.outcome)) + ": " + finding.quote);
    }
    return out;
  }
  Outcome outcome_of(std::string_view rule) const {
    for (const judge::TraceEntry& entry : result_.trace) {
      if (entry.rule->id == rule) return entry.outcome;
    }
    FAIL("no trace of " << rule);
    return Outcome::not_applicable;
  }

 private:
  static judge::JsonText read(std::string_view description) {
    return judge::read_json(nlohmann::json{{"description", std::string(description)}}.dump());
  }

  rulebook::Rulebook book_;
  judge::ListingJudge judge_;
  judge::ListingResult result_;
};

using Told = std::vector<std::string>;

// What the word list of cashback finds: an example of the rule.
std::string words_of_lists() {
  for (const nlohmann::json& rule : rule_files("listing")) {
    if (rule.at("id") != kCashback) continue;
    return examples_of(rule, "hit").at(1).at("expect").at("quote").get<std::string>();
  }
  FAIL("no examples of cashback");
  return {};
}

}  // namespace

TEST_CASE("a sentence that reads like a breach is for a person", "[listing][wording]") {
  const Judged judged("A line. qqqqqqqq, and more! The end");
  CHECK(judged.told() == Told{"cashback wording review: qqqqqqqq"});
  CHECK(judged.outcome_of(kCashback) == Outcome::review);
  CHECK(judged.outcome_of(kMalware) == Outcome::pass);
}

TEST_CASE("each sentence and each line is weighed by itself", "[listing][wording]") {
  // Together they would weigh too little.
  CHECK(Judged("zzzzzzzzzzzz. qqqqqqqq").told() == Told{"cashback wording review: qqqqqqqq"});
  CHECK(Judged("zzzzzzzzzzzz\nqqqqqqqq").told() == Told{"cashback wording review: qqqqqqqq"});
  CHECK(Judged("zzzzzzzzzzzz qqqqqqqq").told().empty());
}

TEST_CASE("of two rules a sentence is like, the likelier speaks", "[listing][wording]") {
  CHECK(Judged("qqqqqqqqqqwwww").told() == Told{"cashback wording review: qqqqqqqqqqwwww"});
  CHECK(Judged("qqqqwwwwwwwwww").told() == Told{"malware wording review: qqqqwwwwwwwwww"});
}

TEST_CASE("what is short, or like no breach in general, is not spoken of", "[listing][wording]") {
  CHECK(Judged("qqqq").told().size() == 1);
  CHECK(Judged("qqq").told().empty());
  rulebook::Rulebook book = made_up();
  book.wording.breach = {-1000, {}};
  const judge::ListingJudge judge(book);
  CHECK(judge.judge(judge::read_json(R"({"description":"qqqqqqqq"})"), "").findings.empty());
}

TEST_CASE("a long text without a stop is weighed in parts", "[listing][wording]") {
  const std::string honest(text::kLongestWording, 'z');
  CHECK(Judged(honest + std::string(20, 'q')).told() ==
        Told{"cashback wording review: " + std::string(20, 'q')});
  CHECK(Judged(honest.substr(20) + std::string(20, 'q')).told().empty());
}

TEST_CASE("positions are those of the original text", "[listing][wording]") {
  rulebook::Rulebook book = made_up();
  const judge::ListingJudge judge(book);
  const auto result = judge.judge(
      judge::read_json(R"({"description":"\ud83d\ude00 <b>q</b>qQ\u200bqqqqq. Next"})"), "");
  const auto finding = std::find_if(result.findings.begin(), result.findings.end(),
                                    [](const Finding& each) { return each.detector == "wording"; });
  REQUIRE(finding != result.findings.end());
  CHECK(finding->span->start == 6);
  CHECK(finding->span->end == 19);
}

TEST_CASE("found words are doubted where the sentence reads honest", "[listing][wording]") {
  const std::string words = words_of_lists();
  const auto judged = [&](const std::string& text) { return Judged(text, rulebook_files()); };
  CHECK(judged(words).told() == Told{"cashback words violation: " + words});
  const std::string honest(40, 'z');
  CHECK(judged("A " + words + ". " + honest).told() == Told{"cashback words violation: " + words});
  std::string doubting;
  for (int i = 0; i < 40; ++i) doubting += kHonestText;
  const Judged doubted(words + " " + doubting, rulebook_files());
  CHECK(doubted.told() == Told{"cashback words review: " + words});
  CHECK(doubted.outcome_of(kCashback) == Outcome::review);
  CHECK(judged(words + " " + honest).told() == Told{"cashback words violation: " + words});
  // What was found is not said twice.
  CHECK(judged(words + " qqqqqqqqqqqq").told() == Told{"cashback words violation: " + words});
}

// The pointers are long enough to lie outside the findings that bear them.
TEST_CASE("every field's findings are doubted by its own sentences", "[listing][wording]") {
  const std::string words = words_of_lists();
  std::string honest;
  for (int i = 0; i < 40; ++i) honest += kHonestText;
  const nlohmann::json document = {
      {"service_commitment", words + " " + honest},
      {"release_notes", words},
      {"images", {{{"text", words + " " + honest}}, {{"text", words}}, {{"text", honest}}}}};
  const rulebook::Rulebook book = made_up(rulebook_files());
  const judge::ListingJudge judge(book);
  const auto result = judge.judge(judge::read_json(document.dump()), "");
  Told told;
  for (const Finding& finding : result.findings) {
    if (finding.rule->id != kCashback) continue;
    told.push_back(finding.field + " " + std::string(judge::name_of(finding.outcome)));
  }
  CHECK(told == Told{"/service_commitment review", "/release_notes violation",
                     "/images/0/text review", "/images/1/text violation"});
}

}  // namespace hegui::tests
