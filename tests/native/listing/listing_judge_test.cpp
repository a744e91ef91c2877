// Whole listings: findings, their order and parts, what is asked, and the status.
#include "judge/listing/listing_judge.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "listing/shipped_rulebook.h"

namespace hegui::tests {
namespace {

using judge::Outcome;
using judge::Status;

// Every fact that is asked for, answered as a merchant in order would.
constexpr std::string_view kGoodFacts =
    R"("runs_on_tencent_cloud":true,"security_reviewed":true,"qualified":true,)"
    R"("own_user_system":false,"sells_outside":false,"holds_rights":true,)"
    R"("alters_security_settings":false)";

std::string with_good_facts(std::string_view members) {
  return "{" + std::string(members) + "," + std::string(kGoodFacts) + "}";
}

std::vector<std::string> missing_of(const judge::ListingResult& result) {
  std::vector<std::string> out;
  for (const judge::MissingFact& missing : result.missing) {
    out.push_back(shipped_rulebook().listing.facts[static_cast<std::size_t>(missing.fact)].id);
  }
  return out;
}

std::vector<std::string> places_of(const judge::ListingResult& result) {
  std::vector<std::string> out;
  for (const judge::Finding& finding : result.findings) {
    out.push_back(finding.rule->id + " " + finding.field + " " + finding.quote);
  }
  return out;
}

Outcome outcome_of_rule(const judge::ListingResult& result, std::string_view rule) {
  for (const judge::TraceEntry& entry : result.trace) {
    if (entry.rule->id == rule) return entry.outcome;
  }
  FAIL("no trace of " << rule);
  return Outcome::not_applicable;
}

}  // namespace

TEST_CASE("a listing in order, with every fact told, has nothing found", "[listing]") {
  const auto result = judge_text(
      with_good_facts(R"("title":"云上日志","links":["https://cloud.tencent.com/document"])"));
  CHECK(result.errors.empty());
  CHECK(result.status == Status::compliant);
  CHECK(result.findings.empty());
  CHECK(result.missing.empty());
  CHECK(outcome_of_rule(result, "external-link") == Outcome::pass);
  CHECK(outcome_of_rule(result, "own-user-system") == Outcome::pass);
}

TEST_CASE("what nobody has told is asked, in the contract's order, and never guessed",
          "[listing]") {
  const auto result = judge_text(R"({"title":"云上日志"})");
  CHECK(result.status == Status::needs_information);
  CHECK(missing_of(result) == std::vector<std::string>{"runs_on_tencent_cloud", "security_reviewed",
                                                       "qualified", "own_user_system",
                                                       "requires_registration", "sells_outside",
                                                       "holds_rights", "alters_security_settings"});
  CHECK(result.findings.empty());
  CHECK(outcome_of_rule(result, "other-cloud") == Outcome::unknown);
}

TEST_CASE("both limbs of 4.1.3.4 are needed, and one that fails ends the question", "[listing]") {
  const auto asked = [](std::string_view members) {
    auto missing = missing_of(judge_text("{" + std::string(members) + "}"));
    missing.erase(std::remove_if(missing.begin(), missing.end(),
                                 [](const std::string& fact) {
                                   return fact != "own_user_system" &&
                                          fact != "requires_registration";
                                 }),
                  missing.end());
    return missing;
  };
  using Facts = std::vector<std::string>;
  CHECK(asked(R"("title":"a")") == Facts{"own_user_system", "requires_registration"});
  CHECK(asked(R"("own_user_system":false)").empty());
  CHECK(asked(R"("requires_registration":false)").empty());
  CHECK(asked(R"("own_user_system":true)") == Facts{"requires_registration"});
  CHECK(asked(R"("requires_registration":true)") == Facts{"own_user_system"});
  CHECK(asked(R"("own_user_system":null)") == Facts{"own_user_system", "requires_registration"});
  const auto broken = judge_text(R"({"own_user_system":true,"requires_registration":true})");
  REQUIRE(broken.findings.size() == 1);
  CHECK(broken.findings[0].rule->id == "own-user-system");
  CHECK(broken.findings[0].clause == "4.1.3.4");
  CHECK(broken.findings[0].field == "/own_user_system");
  CHECK_FALSE(broken.findings[0].span.has_value());
  REQUIRE(broken.findings[0].annex.size() == 1);
  CHECK(broken.findings[0].annex[0]->id == "annex.malicious-product.user-system");
  CHECK(broken.status == Status::violations);
}

TEST_CASE("each fact breaks its own clause", "[listing]") {
  struct Case {
    std::string_view document, rule, clause;
    std::vector<std::string> annex;
  };
  for (const Case& one : {
           Case{
               R"({"runs_on_tencent_cloud":false})", "other-cloud", "3.1.6", {"annex.other-cloud"}},
           Case{R"({"security_reviewed":false})", "security-review", "4.1.1", {}},
           Case{R"({"qualified":false})", "qualification", "4.1.2", {}},
           Case{R"({"holds_rights":false})",
                "infringing",
                "4.1.3.1",
                {"annex.malicious-product.infringing", "annex.content-theft"}},
           Case{R"({"sells_outside":true})",
                "outside-sale-entry",
                "annex.malicious-product.sale-entry",
                {"annex.malicious-product.sale-entry"}},
           Case{R"({"alters_security_settings":true})",
                "security-settings",
                "6.1.2",
                {"annex.malicious-product.security-settings"}},
       }) {
    INFO(one.document);
    const auto result = judge_text(one.document);
    REQUIRE(result.findings.size() == 1);
    const judge::Finding& finding = result.findings[0];
    CHECK(finding.rule->id == one.rule);
    CHECK(finding.clause == one.clause);
    CHECK(finding.outcome == Outcome::violation);
    std::vector<std::string> annex;
    for (const auto* row : finding.annex) annex.push_back(row->id);
    CHECK(annex == one.annex);
    CHECK_FALSE(finding.message.zh_cn.empty());
    CHECK_FALSE(finding.message.en.empty());
  }
}

TEST_CASE("affiliation is not asked while no text claims it", "[listing]") {
  const auto missing = missing_of(judge_text(R"({"title":"云上日志"})"));
  CHECK(std::find(missing.begin(), missing.end(), "affiliated_with_tencent") == missing.end());
}

TEST_CASE("findings stand by field in the contract's order, then by start", "[listing]") {
  const auto result = judge_text(
      R"({"sells_outside":true,"links":["https://d.cn/1","https://e.cn"],
          "images":[{"codes":["https://c.cn"],"text":"见 www.b.cn","alt":"www.bb.cn"}],
          "tags":["x","www.a.cn"],"title":"www.z.cn 与 www.y.cn","support":"https://s.cn",
          "description":"见 https://x.cn"})");
  CHECK(places_of(result) ==
        std::vector<std::string>{
            "external-link /title www.z.cn", "external-link /title www.y.cn",
            "external-link /description https://x.cn", "external-link /support https://s.cn",
            "external-link /tags/1 www.a.cn", "external-link /images/0/alt www.bb.cn",
            "external-link /images/0/text www.b.cn", "external-link /images/0/codes/0 https://c.cn",
            "external-link /links/0 https://d.cn/1", "external-link /links/1 https://e.cn",
            "outside-sale-entry /sells_outside "});
}

TEST_CASE("a link finding says where, what, and what it costs", "[listing]") {
  const auto result = judge_text(R"({"description":"😀见 https://x.cn/a 。"})");
  REQUIRE(result.findings.size() == 1);
  const judge::Finding& finding = result.findings[0];
  CHECK(finding.clause == "4.1.3.5");
  CHECK(finding.detector == "link");
  REQUIRE(finding.span.has_value());
  CHECK(finding.span->start == 4);
  CHECK(finding.span->end == 18);
  CHECK(finding.quote == "https://x.cn/a");
  CHECK(finding.annex.empty());  // no row of the appendix is about a link alone
  CHECK(finding.message_id == "external-link.other");
  CHECK(finding.message.zh_cn.find("x.cn") != std::string::npos);
  CHECK(finding.message.en.find("x.cn") != std::string::npos);
  CHECK(finding.message.en.find('{') == std::string::npos);
  REQUIRE(finding.suggest.size() == 1);
  CHECK(finding.suggest[0].insert.empty());
  CHECK(finding.fingerprint.size() == 16);
}

TEST_CASE("whose site it is decides what is said", "[listing]") {
  const auto said = [](std::string_view field, std::string_view url) {
    const auto result = judge_text("{\"" + std::string(field) + "\":\"" + std::string(url) + "\"}");
    REQUIRE(result.findings.size() <= 1);
    if (result.findings.empty()) return std::string("nothing");
    const auto& finding = result.findings[0];
    return finding.rule->id + " " + std::string(judge::name_of(finding.outcome));
  };
  CHECK(said("title", "https://cloud.tencent.com/x") == "nothing");
  CHECK(said("title", "https://console.cloud.tencent.com") == "nothing");
  CHECK(said("title", "https://x-125.cos.ap-beijing.myqcloud.com/a.png") == "nothing");
  CHECK(said("title", "https://cvm.tencentcloudapi.com") == "nothing");
  CHECK(said("title", "https://www.qcloud.com") == "nothing");
  CHECK(said("title", "https://www.tencentcloud.com") == "nothing");
  CHECK(said("title", "https://mirrors.tencentyun.com") == "nothing");
  CHECK(said("title", "https://www.tencent.com") == "external-link review");
  CHECK(said("title", "https://kf.qq.com/faq") == "external-link review");
  CHECK(said("title", "https://developers.weixin.qq.com/doc") == "external-link review");
  CHECK(said("title", "https://notcloud.tencent.com.x.cn") == "external-link violation");
  CHECK(said("title", "https://evilqcloud.com") == "external-link violation");
  CHECK(said("support", "https://x.cn") == "external-link violation");
  for (const std::string_view chat :
       {"https://u.wechat.com/kA", "https://qm.qq.com/q/A", "https://wpa.qq.com/msgrd?uin=1",
        "https://wa.me/86", "https://t.me/a"}) {
    INFO(chat);
    CHECK(said("title", chat) == "contact-details review");
    CHECK(said("support", chat) == "nothing");
  }
  CHECK(said("title", "http://47.98.12.34/x") == "external-link review");
  CHECK(said("title", "http://794954786/x") == "external-link violation");
  CHECK(said("title", "http://192.168.1.2/x") == "nothing");
}

TEST_CASE("the status is the first that holds", "[listing]") {
  CHECK(judge_text(with_good_facts(R"("title":"见 https://www.tencent.com")")).status ==
        Status::review);
  CHECK(judge_text(R"({"title":"见 https://www.tencent.com"})").status ==
        Status::needs_information);
  CHECK(judge_text(R"({"title":"见 https://x.cn"})").status == Status::violations);
}

TEST_CASE("fingerprints survive what does not concern the finding", "[listing]") {
  const auto print = [](std::string_view json, std::size_t at = 0) {
    return judge_text(json).findings.at(at).fingerprint;
  };
  const std::string one = print(R"({"links":["https://x.cn/a"]})");
  CHECK(print(R"({"links":["https://cloud.tencent.com","https://x.cn/a"],"title":"b"})") == one);
  CHECK(print(R"({"links":["https://X.cn/a"]})") == one);
  CHECK(print(R"({"links":["https://x.cn/b"]})") != one);
  CHECK(print(R"({"title":"https://x.cn/a"})") != one);
  CHECK(print(R"({"links":["https://x.cn/a","https://x.cn/a"]})", 1) != one);
  CHECK(print(R"({"title":"www.x.cn"})") == print(R"({"title":"先看 ｗｗｗ．x．cn"})"));
}

TEST_CASE("every wrong thing of a document is told at once, with its place", "[listing][errors]") {
  const auto result = judge_text(
      R"({"title":1,"tags":"x","tagz":[],"images":[{"name":2,"size":3,"codes":["a",4]},5],
          "links":[null],"prices":[{"amount_fen":1.5,"period":"week"},{"amount_fen":-1},
          {"amount_fen":"9","currency":"CNY"}],"product_type":"box","qualified":"yes",
          "delivery":7})");
  CHECK(result.status == Status::invalid);
  CHECK(result.findings.empty());
  std::vector<std::string> found;
  for (const auto& error : result.errors) found.push_back(error.pointer + " " + error.code);
  CHECK(found ==
        std::vector<std::string>{
            "/delivery wrong_type", "/images/0/codes/1 wrong_type", "/images/0/name wrong_type",
            "/images/0/size unknown_key", "/images/1 wrong_type", "/links/0 wrong_type",
            "/prices/0/amount_fen not_an_integer", "/prices/0/period unknown_value",
            "/prices/1/amount_fen negative_amount", "/prices/2/amount_fen wrong_type",
            "/prices/2/currency unknown_key", "/product_type unknown_value",
            "/qualified wrong_type", "/tags wrong_type", "/tagz unknown_key", "/title wrong_type"});
}

TEST_CASE("null says not known, everywhere", "[listing]") {
  const auto result = judge_text(
      R"({"title":null,"tags":null,"images":[{"alt":null,"codes":null}],"links":null,
          "prices":[{"name":null,"amount_fen":null,"period":null}],"qualified":null})");
  CHECK(result.errors.empty());
  CHECK(result.status == Status::needs_information);
}

}  // namespace hegui::tests
