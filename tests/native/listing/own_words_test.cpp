// A merchant's own words and exceptions: what they find, what they take back, what is refused.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "hegui/engine.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;

json checked(std::string_view listing, std::string_view words) {
  const Engine::OwnWordsRead read = shipped_engine().read_own_words(words);
  INFO(read.errors);
  REQUIRE(read.own_words != nullptr);
  CheckOptions options;
  options.own_words = read.own_words.get();
  return json::parse(shipped_engine().check(DocumentKind::listing, listing, options).json);
}

json refused(std::string_view words) {
  const Engine::OwnWordsRead read = shipped_engine().read_own_words(words);
  REQUIRE(read.own_words == nullptr);
  json out = json::object();
  for (const json& error : json::parse(read.errors)) {
    CHECK_FALSE(error["message"]["zh-CN"].get<std::string>().empty());
    CHECK_FALSE(error["message"]["en"].get<std::string>().empty());
    out[error["pointer"].get<std::string>()] = error["code"];
  }
  return out;
}

std::vector<std::string> found(const json& result, const char* list = "findings") {
  std::vector<std::string> out;
  for (const json& each : result.value(list, json::array())) {
    out.push_back(each["rule"].get<std::string>() + " " + each["outcome"].get<std::string>() + " " +
                  each["field"].get<std::string>() + " " + each.value("quote", ""));
  }
  return out;
}

std::string outcome_in_trace(const json& result, std::string_view rule) {
  for (const json& each : result["trace"]) {
    if (each["rule"] == rule) return each["outcome"];
  }
  return "";
}

using Found = std::vector<std::string>;

constexpr std::string_view kLink = R"({"title":"云日志","description":"见 https://x.cn/a 说明"})";

}  // namespace

TEST_CASE("own words are found as the rulebook's are", "[listing][own-words]") {
  constexpr std::string_view kWords =
      R"({"words":[{"text":"量子加速","outcome":"review","reason":"功能未上线"}]})";
  for (const auto* written : {"量子加速", "量子 加速", "量·子·加·速", "<b>量子</b>加速"}) {
    const std::string listing = json{{"title", "a"}, {"description", written}}.dump();
    INFO(written);
    const json result = checked(listing, kWords);
    REQUIRE(result.value("findings", json::array()).size() == 1);
    const json& finding = result["findings"][0];
    CHECK(finding["rule"] == "own-words");
    CHECK(finding["detector"] == "own-words");
    CHECK(finding["outcome"] == "review");
    CHECK_FALSE(finding.contains("clause"));
    CHECK_FALSE(finding.contains("annex"));
    CHECK_FALSE(finding.contains("penalty"));
    CHECK(finding["message"]["id"] == "own-words");
    CHECK(finding["message"]["zh-CN"] == "功能未上线");
    CHECK(finding["message"]["arguments"]["words"] == finding["quote"]);
    CHECK(outcome_in_trace(result, "own-words") == "review");
  }
}

TEST_CASE("an own word that names a rule is a breach of it", "[listing][own-words]") {
  const json plain = checked(kLink, "{}");
  const json result = checked(
      R"({"title":"云日志 蓝鲸站","description":"蓝鲸站，见 https://x.cn/a 说明"})",
      R"({"words":[{"text":"蓝鲸站","outcome":"violation","rule":"external-link","reason":"外站"}]})");
  CHECK(found(result) == Found{"external-link violation /title 蓝鲸站",
                               "external-link violation /description 蓝鲸站",
                               "external-link violation /description https://x.cn/a"});
  CHECK(result["status"] == "violations");
  CHECK(outcome_in_trace(result, "external-link") == "violation");
  CHECK(outcome_in_trace(result, "own-words").empty());
  // With its clause and penalty, and without changing another finding's fingerprint.
  CHECK(result["findings"][0]["clause"] == plain["findings"][0]["clause"]);
  CHECK(result["findings"][0]["penalty"] == plain["findings"][0]["penalty"]);
  CHECK(result["findings"][2]["fingerprint"] == plain["findings"][0]["fingerprint"]);
}

TEST_CASE("of own words of one rule the worst and longest has a stretch", "[listing][own-words]") {
  CHECK(found(checked(R"({"title":"极速引擎版"})",
                      R"({"words":[{"text":"极速","outcome":"review","reason":"a"},
                                   {"text":"极速引擎","outcome":"review","reason":"b"},
                                   {"text":"引擎版","outcome":"violation","reason":"c"}]})")) ==
        Found{"own-words review /title 极速", "own-words violation /title 引擎版"});
  // A word that is listed again and again is one word, as bad as the worst of them.
  std::string many;
  for (int i = 0; i < 2000; ++i) many += R"({"text":"a1","outcome":"review","reason":"a"},)";
  CHECK(found(checked(
            R"({"title":"a1"})",
            "{\"words\":[" + many + R"({"text":"a1","outcome":"violation","reason":"b"}]})")) ==
        Found{"own-words violation /title a1"});
  // What the rule itself finds there is not said twice.
  CHECK(found(checked(kLink,
                      R"({"words":[{"text":"x.cn","outcome":"violation","rule":"external-link",
                                    "reason":"a"}]})")) ==
        Found{"external-link violation /description https://x.cn/a"});
}

TEST_CASE("an exception moves a finding aside, with its reason", "[listing][own-words]") {
  const json plain = checked(kLink, "{}");
  REQUIRE(plain["status"] == "violations");
  CHECK(plain["trace"] == checked(kLink, R"({"words":[],"allow":[]})")["trace"]);
  const std::string fingerprint = plain["findings"][0]["fingerprint"];
  for (const std::string& allow :
       {std::string(R"({"text":"HTTPS://X.CN/a","reason":"已备案"})"),
        std::string(R"({"text":"见https://x.cn/a说明","reason":"已备案"})"),
        std::string(R"({"text":"https://x.cn/a","rule":"external-link","reason":"已备案"})"),
        R"({"fingerprint":")" + fingerprint + R"(","reason":"已备案"})"}) {
    INFO(allow);
    const json result = checked(kLink, R"({"allow":[)" + allow + "]}");
    CHECK_FALSE(result.contains("findings"));
    json expected = plain["findings"][0];
    expected["reason"] = "已备案";
    CHECK(result["suppressed"] == json::array({expected}));
    CHECK(result["status"] == "needs_information");
    CHECK(outcome_in_trace(result, "external-link") == "pass");
  }
  for (const std::string& allow :
       {std::string(R"({"text":"x.cn","reason":"a"})"),
        std::string(R"({"text":"https","reason":"a"})"),
        std::string(R"({"text":"https://x.cna","reason":"a"})"),
        std::string(R"({"text":"https://x.cn/a","rule":"own-user-system","reason":"a"})"),
        std::string(R"({"fingerprint":"0000000000000000","reason":"a"})")}) {
    INFO(allow);
    const json result = checked(kLink, R"({"allow":[)" + allow + "]}");
    CHECK(result["findings"] == plain["findings"]);
    CHECK_FALSE(result.contains("suppressed"));
    CHECK(result["trace"] == plain["trace"]);
  }
}

TEST_CASE("what is hidden in markup, in a list or in a fact can be allowed",
          "[listing][own-words]") {
  const json result = checked(
      R"({"title":"a","description":"<a href=\"https://x.cn/a\">b</a>","links":["https://x.cn/a","https://y.cn"]})",
      R"({"allow":[{"text":"https://x.cn/a","reason":"a"}]})");
  CHECK(found(result, "suppressed").size() == 2);
  REQUIRE(found(result).size() == 1);
  CHECK(result["findings"][0]["field"] == "/links/1");
  CHECK(outcome_in_trace(result, "external-link") == "violation");

  constexpr std::string_view kFacts =
      R"({"title":"a","own_user_system":true,"requires_registration":true})";
  const json broken = checked(kFacts, "{}");
  REQUIRE(broken["findings"].size() == 1);
  const std::string rule = broken["findings"][0]["rule"];
  const json allowed = checked(kFacts, R"({"allow":[{"fingerprint":")" +
                                           broken["findings"][0]["fingerprint"].get<std::string>() +
                                           R"(","reason":"a"}]})");
  CHECK(found(allowed, "suppressed").size() == 1);
  CHECK(outcome_in_trace(allowed, rule) == "pass");
}

TEST_CASE("own words can be allowed as well", "[listing][own-words]") {
  const json result = checked(R"({"title":"量子加速与量子加速卡"})",
                              R"({"words":[{"text":"量子加速","outcome":"violation","reason":"a"}],
                                  "allow":[{"text":"量子加速卡","rule":"external-link","reason":"b"},
                                           {"text":"量子加速卡","rule":"own-words","reason":"c"}]})");
  CHECK(found(result) == Found{"own-words violation /title 量子加速"});
  REQUIRE(result["suppressed"].size() == 1);
  CHECK(result["suppressed"][0]["start"] == 5);
  CHECK(result["suppressed"][0]["reason"] == "c");
}

TEST_CASE("a document of own words that is wrong says where", "[listing][own-words]") {
  CHECK(refused("[]") == json{{"", "not_an_object"}});
  CHECK(refused("{") == json{{"", "invalid_json"}});
  CHECK(refused(R"({"word":[],"words":{},"allow":3})") ==
        json{{"/word", "unknown_key"}, {"/words", "wrong_type"}, {"/allow", "wrong_type"}});
  CHECK(refused(R"({"words":[{"text":"a","outcome":"pass","reason":"r"},
                             {"text":"*","outcome":"review","reason":" 　\n"},
                             {"outcome":"review","rule":"no-rule","reason":3}, 7,
                             {"text":"a","reason":"r","why":""}]})") ==
        json{{"/words/0/outcome", "unknown_value"},
             {"/words/1/text", "no_letters"},
             {"/words/1/reason", "empty_text"},
             {"/words/2/text", "required_key"},
             {"/words/2/rule", "unknown_rule"},
             {"/words/2/reason", "wrong_type"},
             {"/words/3", "not_an_object"},
             {"/words/4/why", "unknown_key"},
             {"/words/4/outcome", "required_key"}});
  CHECK(refused(R"({"allow":[{"reason":"r"},{"text":"a"},{"fingerprint":"12","reason":"r"}]})") ==
        json{{"/allow/0", "allows_nothing"},
             {"/allow/1/reason", "required_key"},
             {"/allow/2/fingerprint", "no_fingerprint"}});
}

TEST_CASE("the size of own words is limited", "[listing][own-words]") {
  const json word = {{"text", "a"}, {"outcome", "review"}, {"reason", "r"}};
  json document;
  document["words"] = std::vector<json>(10001, word);
  CHECK(refused(document.dump()) == json{{"/words", "too_many_items"}});
  document["words"] = std::vector<json>(300, json::object());
  CHECK(refused(document.dump())[""] == "too_many_errors");
  document["words"] = json::array({word});
  document["words"][0]["text"] = std::string(601, 'a');
  document["words"][0]["reason"] = std::string(4001, 'a');
  CHECK(refused(document.dump()) ==
        json{{"/words/0/text", "string_too_long"}, {"/words/0/reason", "string_too_long"}});
  for (int i = 0; i < 10000; ++i) {
    document["words"][static_cast<std::size_t>(i)] = word;
    document["words"][static_cast<std::size_t>(i)]["text"] = "w" + std::to_string(i);
  }
  CHECK(found(checked(R"({"title":"w9999"})", document.dump())) ==
        Found{"own-words review /title w9999"});
}

TEST_CASE("without own words a result stays as it is", "[listing][own-words]") {
  const Engine::OwnWordsRead none = shipped_engine().read_own_words("{}");
  CheckOptions options;
  options.own_words = none.own_words.get();
  for (const std::string_view listing :
       {kLink, std::string_view(R"({"title":"a"})"), std::string_view("[]")}) {
    CHECK(shipped_engine().check(DocumentKind::listing, listing, options).json ==
          shipped_engine().check(DocumentKind::listing, listing, {}).json);
  }
}

}  // namespace hegui::tests
