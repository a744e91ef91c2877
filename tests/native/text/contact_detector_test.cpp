// Where contact details are and where none are. Expected spans, with the label that is shown, stand
// between ⟦ and ⟧.
#include "text/contact_detector.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "judge/listing/contact_words.h"
#include "judge/listing/field_contacts.h"
#include "text/fold.h"
#include "text/marked_text.h"
#include "text/markup.h"

namespace hegui::tests {
namespace {

using Contacts = std::vector<judge::listing::FieldContacts::Contact>;

const text::ContactLexicon& contact_lexicon() {
  static const text::ContactLexicon lexicon = [] {
    std::ifstream file(HEGUI_SOURCE_DIR
                       "/core/rulebook/tencent-cloud-market/lexicon/contacts.json");
    std::stringstream content;
    content << file.rdbuf();
    return judge::listing::read_contact_lexicon(
        nlohmann::json::parse(content.str(), nullptr, false));
  }();
  return lexicon;
}

Contacts contacts_in(std::string_view text) {
  const text::LookThrough seen = text::look_through(text);
  const std::vector<text::Symbol> folded =
      text::fold_symbols(std::span(seen.symbols).first(seen.code_from));
  const text::ContactDetector detector(contact_lexicon());
  return judge::listing::FieldContacts(folded, detector.read(folded)).contacts();
}

void check_all(std::initializer_list<std::string_view> cases) {
  for (const std::string_view marked : cases) {
    const MarkedText wanted = read_marked(marked);
    Spans found;
    for (const auto& contact : contacts_in(wanted.text)) {
      found.emplace_back(contact.start, contact.end);
    }
    INFO("wanted " << marked);
    INFO("found  " << with_marks(wanted.text, found));
    CHECK(found == wanted.spans);
  }
}

void check_value(std::string_view text, std::string_view kind, std::string_view value) {
  INFO(text);
  const Contacts found = contacts_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == kind);
  CHECK(found[0].value == value);
}

}  // namespace

TEST_CASE("mobile numbers are found through spaces, signs and other digits", "[text][contact]") {
  check_all({
      "团购请致电⟦13900012201⟧。",
      "⟦139 0001 2201⟧",
      "⟦139-0001-2201⟧联系",
      "⟦139.0001.2201⟧",
      "⟦1 3 9 0 0 0 1 2 2 0 1⟧",
      "⟦+86 139 0001 2201⟧",
      "⟦+8613900012201⟧",
      "⟦0086-139-0001-2201⟧",
      "(⟦13900012201⟧)",
      "⟦１３９０００１２２０１⟧",
      "⟦①③⑨⓪⓪⓪①②②⓪①⟧",
      "⟦1️⃣3️⃣9️⃣0️⃣0️⃣0️⃣1️⃣2️⃣2️⃣0️⃣1\uFE0F\u20E3⟧",
      "⟦一三九〇〇〇一二二〇一⟧",
      "⟦壹叁玖零零零壹贰贰零壹⟧",
      "⟦幺三九零零零幺二二零幺⟧",
      "⟦139〇〇〇1二二〇1⟧",
      "⟦139★0001★2201⟧",
      "⟦139😀0001😀2201⟧",
      "⟦13\u200B900\u200B012\u200B201⟧",
      "⟦1<b>39</b>00012201⟧",
      "⟦139*0001*2201⟧",
      "⟦手机：l39OOO12201⟧",
      "⟦手机号 13900012201⟧（陈工）",
      "⟦電話：13900012201⟧",
      "⟦TEL:139-0001-2201⟧",
      "⟦13900012201⟧ 24小时在线",
      "⟦139 0001 2201⟧ 24小时在线",
      "⟦13900012201⟧一键拨打",
      "⟦13900012201⟧/⟦13900012202⟧",
      "⟦13900012201⟧、⟦13900012202⟧",
  });
  check_value("壹叁玖 零零零壹 2201", "phone", "13900012201");
  check_value("+86 (139) 0001 2201", "phone", "13900012201");
}

TEST_CASE("landlines, service numbers and numbers abroad", "[text][contact]") {
  check_all({
      "⟦电话0571-8000 3344⟧",
      "⟦0571-80003344⟧",
      "⟦(0571) 8000-3344⟧",
      "⟦010-8000 3344⟧",
      "⟦电话：01080003344⟧",
      "⟦+86-571-8000-3344⟧",
      "⟦0571-80003344-802⟧转",
      "⟦零五七一-八零零零三三四四⟧",
      "⟦座机：8000 3344⟧",
      "⟦專線：02-8000-3344⟧，",
      "⟦tel. 010-8000 3344⟧",
      "⟦400-000-3344⟧",
      "⟦400 0003 344⟧",
      "⟦热线4000003344⟧",
      "⟦800-000-3344⟧",
      "WhatsApp: ⟦+852 6000 3344⟧",
      "whatsapp ⟦6581234567⟧",
  });
  check_value("(0571)8000 3344", "phone", "057180003344");
}

TEST_CASE("numbers that are none of a phone", "[text][contact]") {
  check_all({
      "订单号：13900012201",
      "订单编号形如 20240912139000122010，可检索",
      "显示为 138****1234",
      "例如 13900012201",
      "192.168.10.101:8080",
      "版本 1.39.0001.2201",
      "2024-05-20 13:00:00 13:05:00",
      "处理 13900012201 条记录",
      "139000122015",
      "913900012201",
      "统一社会信用代码 91330100MA2EXAMP0X",
      "浙ICP备13900012201号",
      "报错码 400-10086，502-60001",
      "a13900012201b",
      "d139000122013900012201",
      "550e8400-e29b-41d4-a716-446655440000",
      "时间戳 1700000000000",
      "金额 13,900,012,201",
      "6222 0213 9000 1220 123",
      "拨打 110、119、12315",
      "命中规则编号 600021 至 600088",
      "0.1390001220",
      "13900012201.5",
  });
}

TEST_CASE("QQ numbers need a label, in whatever spelling", "[text][contact]") {
  check_all({
      "⟦QQ：600012345⟧",
      "⟦Q Q 600012345⟧",
      "⟦ＱＱ６０００１２３４５⟧",
      "⟦ⓠⓠ：600012345⟧",
      "⟦扣扣 600 012 345⟧，随时",
      "⟦扣扣：六〇〇〇一二三四五⟧",
      "⟦企鹅号：600012345⟧",
      "⟦Q群：600012345⟧",
      "⟦QQ交流群号600012345⟧",
      "⟦扣群 6-0-0-0-1-2-3-4-5⟧",
      "⟦Q：600012345⟧）",
      "⟦q600012345⟧",
      "⟦QQ号是 600012345⟧",
      "⟦Q\u200BQ：600\u200B012345⟧",
      "⟦Q😀Q 600012345⟧",
      "<b>⟦Q</b>Q：600012345⟧",
      "QQ 登录支持 60001 个应用",
      "Q3 2024 报告",
      "QQ群管理工具",
      "渠道：QQ、微信、邮件",
      "QQ 10000 人同时在线",
      "Q：10000 条以内免费",
      "行数：100；⟦QQ：600012345⟧",
  });
  check_value("蔻蔻：陆〇〇〇12345", "qq", "600012345");
}

TEST_CASE("WeChat ids behind every spelling of the label", "[text][contact]") {
  check_all({
      "⟦微信：lanhai_kefu⟧",
      "加⟦微信 lanhai_kefu⟧ 私聊",
      "请加⟦微信号 lanhai2020⟧ 领取",
      "⟦微 信 ：lanhai_kefu⟧",
      "⟦微\u200B信 lanhai_kefu⟧",
      "⟦微❤信：lanhai_kefu⟧",
      "⟦V信 panshi-waf01⟧",
      "⟦V❤信 lanhai2020⟧",
      "⟦v.x：lanhai2020⟧",
      "⟦ＶＸ：lanhai2020⟧",
      "⟦Ⓥⓧ lhkf2020⟧",
      "⟦vx lanhai2020⟧",
      "⟦wx：lanhai2020⟧",
      "⟦薇信：lanhai2020⟧",
      "⟦徽信lanhai2020⟧",
      "⟦威信：lanhai2020⟧",
      "⟦卫星：lanhai2020⟧",
      "⟦➕薇：lanhai2020⟧",
      "加⟦薇lanhai2020⟧",
      "⟦微:lanhai_t3⟧领取",
      "⟦wei xin：lanhai2020⟧",
      "⟦weixin lanhai2020⟧",
      "⟦绿泡泡：lanhai2020⟧",
      "⟦WeChat: lanhai_2020⟧",
      "⟦WeChat ID lanhaikefu⟧",
      "⟦微信同号13900012201⟧）",
      "⟦微信：13900012201⟧",
      "⟦微信：l h k f 2 0 2 0⟧",
      "⟦微信：lan😀hai_2020⟧",
      "⟦微信：ｌａｎｈａｉ２０２０⟧",
      "<b>⟦微</b>信：lanhai2020⟧",
  });
  check_value("V信：l·h·k·f·2·0·2·0", "wechat", "lhkf2020");
  check_value("微信：LanHai_Kefu", "wechat", "lanhai_kefu");
}

TEST_CASE("text with one sign between all its letters", "[text][contact]") {
  check_all({
      "请加⟦微.信.：.l.a.n.h.a.i._.8.8⟧详谈",
      "⟦V|X|：|l|a|n|h|a|i|8|8⟧咨询",
      "⟦微/信/：/l/a/n/h/a/i/2/0/2/0⟧",
      "⟦微 信 ： l a n h a i _ 8 8⟧ ",
      "⟦微★信★：★l★a★n★h★a★i★8★8⟧",
      "⟦Q.Q.：.6.0.0.0.1.2.3.4.5⟧。",
      "⟦6 0 0 0 1 2 3 4 5 @ q q . c o m⟧",
      "⟦6~0~0~0~1~2~3~4~5~@~q~q~.~c~o~m⟧",
      "⟦六〇〇〇一二三四五@qq.com⟧",
      "**⟦微****信**：lanhai_88⟧",
      "对象标识 1.3.6.1.4.1.5.9.2.1.1",
      "A / B / C / D / E / F / G",
      "1.3.8.0.0.2 与 10.0.0.8",
  });
}

TEST_CASE("WeChat as a word of products is no label", "[text][contact]") {
  check_all({
      "支持微信支付、微信小程序与企业微信",
      "微信公众号：lanhai2020",
      "显微信号采集卡 ms1000_a",
      "叠加微服务 istio_proxy 网关",
      "微信 JSSDK 与微信 OAuth2 登录",
      "对接微信 API v3 接口",
      "卫星遥感影像 landsat_8",
      "wx.request_1 调用",
      "微信、QQ、email_login 三种方式",
      "V：3.8.0 版本",
      "不会索要您的微信。lanhai2020 是示例项目",
      "WeChat, WhatsApp and web chat arrive in the same queue",
  });
}

TEST_CASE("e-mail addresses, plain and disguised", "[text][contact]") {
  check_all({
      "⟦sales@lanhai-cloud.cn⟧",
      "邮箱：⟦sales@lanhai-cloud.cn⟧。",
      "Write to ⟦sales@lanhai.example-shop.com⟧.",
      "⟦ｓａｌｅｓ＠ｌａｎｈａｉ．ｃｎ⟧",
      "⟦600012345@qq.com⟧",
      "⟦600012345#qq.com⟧",
      "⟦600012345 @ qq . com⟧",
      "⟦sales(at)lanhai(dot)com⟧",
      "⟦sales [at] lanhai [dot] com⟧",
      "⟦sales at lanhai dot com⟧",
      "⟦sales艾特lanhai点com⟧",
      "⟦sa\u200Bles@lanhai.cn⟧",
      "QQ邮箱：⟦600012345@qq.com⟧",
      "填写 user@example.com",
      "admin@您的域名",
      "git@10.0.0.8:maitian/agri.git",
      "git@github.com:lanhai/agri.git",
      "ssh ubuntu@10.1.2.3",
      "图标 icon@2x.png",
      "vue@3.4.1 与 @scope/pkg@1.0.0",
      "mysql://root:secret@db.lanhai.cn:3306/app",
      "C#asp.net 与 F#fsharp.org",
      "见 #lanhai.cn",
  });
  check_value("sales (at) lanhai (dot) com", "email", "sales@lanhai.com");
}

TEST_CASE("names of other messengers need a label", "[text][contact]") {
  check_all({
      "⟦钉钉号 lanhai_lin⟧",
      "⟦钉钉：lanhai_lin⟧",
      "⟦Telegram: @lanhai_shop⟧",
      "⟦TG：lanhai_shop⟧",
      "⟦Skype: lanhai.shop⟧",
      "⟦LINE ID: lanhaishop⟧",
      "@scope 与 @media 规则",
      "钉钉机器人 webhook_url",
      "Telegram bot_token 配置",
  });
}

TEST_CASE("hostile texts are read in bounded steps", "[text][contact]") {
  for (const std::string_view piece : {"1 ", "13900012201,", "微信", "v x ", "a@", "加微信：", "(0",
                                       "微😀信：l 😀", "一 ", "@", "QQ:600012345@"}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    INFO(piece);
    const Contacts found = contacts_in(text);
    std::uint32_t reached = 0;
    for (const auto& contact : found) {
      CHECK((contact.start >= reached && contact.end > contact.start));
      reached = contact.end;
    }
  }
}

}  // namespace hegui::tests
