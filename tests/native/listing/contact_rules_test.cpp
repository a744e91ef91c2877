// Contact details in whole listings: what makes them a breach, where they belong, and that links
// are found once.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/result.h"
#include "listing/shipped_rulebook.h"

namespace hegui::tests {
namespace {

// "outcome quote" of every finding about contacts, in their order.
std::vector<std::string> contacts_of(const std::string& document) {
  std::vector<std::string> out;
  const auto result = judge_text(document);
  CHECK(result.errors.empty());
  for (const judge::Finding& finding : result.findings) {
    if (finding.rule->id != "contact-details") continue;
    out.push_back(std::string(judge::name_of(finding.outcome)) + " " + finding.quote);
  }
  return out;
}

using Found = std::vector<std::string>;

Found in_field(const char* field, std::string_view text) {
  return contacts_of(nlohmann::json{{field, text}}.dump());
}

}  // namespace

TEST_CASE("bare contact details are for a person to look at", "[listing][contact]") {
  CHECK(in_field("description", "项目经理 微信：lanhai_kefu") == Found{"review 微信：lanhai_kefu"});
  CHECK(in_field("title", "云表单 13900012201") == Found{"review 13900012201"});
  CHECK(contacts_of(R"({"images":[{"name":"a.png","text":"ＱＱ：600012345"}]})") ==
        Found{"review ＱＱ：600012345"});
}

TEST_CASE("a lure in the same sentence makes a breach", "[listing][contact]") {
  for (const std::string_view lure :
       {"想要折扣", "报价", "底 价", "優惠", "采购", "付款前", "试用名额", "Discounts:"}) {
    const std::string text = std::string(lure) + "请联系微信：lanhai_kefu";
    INFO(text);
    CHECK(in_field("description", text) == Found{"violation 微信：lanhai_kefu"});
  }
  CHECK(in_field("description", "本月有优惠。微信：lanhai_kefu") ==
        Found{"review 微信：lanhai_kefu"});
  // The account's own name says nothing.
  CHECK(in_field("description", "sale-price@lanhai.cn") == Found{"review sale-price@lanhai.cn"});
}

TEST_CASE("channels for support belong into the support field and sentences",
          "[listing][contact]") {
  CHECK(in_field("support", "电话 0571-8000 3344，QQ：600012345，sales@lanhai.cn").empty());
  CHECK(in_field("support", "付款遇到问题请致电 0571-8000 3344").empty());
  CHECK(in_field("service_commitment", "故障报修：0571-8000 3344").empty());
  CHECK(in_field("description", "After-sales: help@lanhai.cn").empty());
  CHECK(in_field("support", "要内部价加 QQ：600012345") == Found{"violation QQ：600012345"});
  CHECK(in_field("description", "售后找微信 lanhai_kefu 还有折扣") ==
        Found{"violation 微信 lanhai_kefu"});
}

TEST_CASE("links to chats are judged by the same words, and found once", "[listing][contact]") {
  CHECK(in_field("description", "Join https://t.me/lanhai_shop for discount codes") ==
        Found{"violation https://t.me/lanhai_shop"});
  CHECK(in_field("description", "聊聊 wa.me/8613900012201") == Found{"review wa.me/8613900012201"});
  CHECK(in_field("support", "询价 https://t.me/lanhai_shop") ==
        Found{"violation https://t.me/lanhai_shop"});
  CHECK(in_field("description", "https://wpa.qq.com/msgrd?v=3&uin=600012345&site=qq") ==
        Found{"review https://wpa.qq.com/msgrd?v=3&uin=600012345&site=qq"});
  CHECK(in_field("description", "见 https://lanhai.cn/u?qq=600012345 与 QQ：600012346") ==
        Found{"review QQ：600012346"});
}

TEST_CASE("contacts in the targets of links, and mailboxes that look like links",
          "[listing][contact]") {
  CHECK(in_field("description", "<a href=\"tel:13900012201\">点我</a>") ==
        Found{"review 13900012201"});
  CHECK(in_field("description", "<a href=\"mailto:a.li@lanhai.cn\">询价</a>") ==
        Found{"violation a.li@lanhai.cn"});
  CHECK(in_field("description", "<a href=\"tel:13900012201\">13900012201</a>") ==
        Found{"review 13900012201"});
  for (const char* mail : {"六〇〇〇一二三四五@qq.com", "6 0 0 0 1 2 3 4 5 @ q q . c o m"}) {
    const auto result = judge_text(nlohmann::json{{"description", mail}}.dump());
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule->id == "contact-details");
    CHECK(result.findings[0].quote == mail);
  }
}

TEST_CASE("findings of links and contacts stand by their place", "[listing][contact]") {
  const auto result = judge_text(
      R"({"description":"QQ：600012345，https://lanhai.cn/a，手机 13900012201","tags":["https://b.cn"]})");
  std::vector<std::string> quotes;
  for (const judge::Finding& finding : result.findings) quotes.push_back(finding.quote);
  CHECK(quotes ==
        Found{"QQ：600012345", "https://lanhai.cn/a", "手机 13900012201", "https://b.cn"});
  for (const judge::Finding& finding : result.findings) {
    if (finding.rule->id != "contact-details") continue;
    CHECK(finding.clause == "4.6.2");
    CHECK(finding.detector == "contact");
    CHECK(finding.message_id == "contact-details.bare");
    CHECK_FALSE(finding.message.zh_cn.empty());
    CHECK_FALSE(finding.message.en.empty());
    REQUIRE(finding.suggest.size() == 1);
    CHECK(finding.suggest[0].span.has_value());
  }
  const auto trace = std::find_if(result.trace.begin(), result.trace.end(), [](const auto& entry) {
    return entry.rule->id == "contact-details";
  });
  REQUIRE(trace != result.trace.end());
  CHECK(trace->outcome == judge::Outcome::review);
}

}  // namespace hegui::tests
