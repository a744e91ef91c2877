// Whole reports of results written by hand from the contract.
#include "report/text.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "embedded/embedded.h"

using hegui::report::Language;
using hegui::report::TextOptions;
using hegui::report::TextReport;
using hegui::report::Words;

namespace {

constexpr const char* kDescription = R"({
  "rulebook": {"notice": {"zh-CN": "以施行文本为准。", "en": "By the text in force."}},
  "clauses": [
    {"id": "2.8", "statement": {"zh-CN": "五天内可以退。", "en": "Five days to refund."}},
    {"id": "4.1.3.5", "statement": {"zh-CN": "不得外链。", "en": "No links elsewhere."}}],
  "refund_facts": {"facts": [
    {"id": "product_type", "type": "enum", "title": {"zh-CN": "产品类型", "en": "Product type"},
     "values": [{"id": "image", "label": {"zh-CN": "镜像", "en": "Machine image"}}]},
    {"id": "settled", "type": "bool", "title": {"zh-CN": "已结算", "en": "Paid out"},
     "values": [{"id": false, "label": {"zh-CN": "未结算", "en": "Not yet"}}]},
    {"id": "paid_fen", "type": "money", "title": {"zh-CN": "实付", "en": "Paid"}},
    {"id": "merchant_policy", "type": "object", "facts": [
      {"id": "displayed", "type": "bool", "title": {"zh-CN": "已展示", "en": "Displayed"}}]}]},
  "rules": [
    {"id": "external-link", "title": {"zh-CN": "不得外链", "en": "No outside links"}},
    {"id": "qualification", "title": {"zh-CN": "资质", "en": "Qualification"}}],
  "annex": {"rows": [
    {"id": "annex.diversion", "title": {"zh-CN": "引流", "en": "Diversion"},
     "action": {"id": "expel", "label": {"zh-CN": "清退", "en": "Expulsion"}}}]}
})";

std::string check(const std::string& result, Language language = Language::zh_cn) {
  static const Words kWords(hegui::embedded::message_catalogue("report"));
  return TextReport(kWords, kDescription, {language, false, 0}).check(result);
}

std::string next(const std::string& result, Language language = Language::zh_cn) {
  static const Words kWords(hegui::embedded::message_catalogue("report"));
  return TextReport(kWords, kDescription, {language, false, 0}).next(result);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// `parts` stand in `text`, each behind the one before it.
void check_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    INFO(text);
    INFO(part);
    const std::size_t found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found + part.size();
  }
}

constexpr const char* kDecided = R"({"kind":"refund","id":"R-17","line":17,"status":"decided",
  "rulebook":{"id":"tencent-cloud-market","version":"2017-08-01","sha256":"0123456789abcdef"},
  "engine":"0.1.0","clauses":["2.8"],
  "trace":[{"rule":"review-period","outcome":"pass","because":[
    {"fact":"product_type","value":"image"},{"fact":"paid_fen","value":120000}]}],
  "verdict":"full_refund","amount_fen":120000,"amount_basis":"paid",
  "review_period":{"first_day":"2026-02-26","last_day":"2026-03-02","day":3,"open":true},
  "marketplace_may_refund":true,"payer":"platform",
  "presumed":[{"fact":"settled","value":false}]})";

}  // namespace

TEST_CASE("a decided refund is told verdict first, then why", "[report]") {
  check_order(check(kDecided),
              {"退款 R-17（第 17 项）", "全额退款", "1,200.00 元（实付金额）", "2.8",
               "五天内可以退。", "2026-02-26   2026-02-27   2026-02-28   2026-03-01   2026-03-02",
               "^ 申请", "由云市场退给买家", "云市场可以直接退款", "已结算", "未结算", "产品类型",
               "镜像", "2017-08-01（0123456789ab）", "以施行文本为准。"});
  check_order(check(kDecided, Language::en),
              {"Refund R-17 (no. 17)", "Full refund", "CNY 1,200.00 (the price paid)",
               "Five days to refund.", "^ request", "The marketplace pays the customer", "Paid out",
               "Not yet", "Machine image", "By the text in force."});
}

TEST_CASE("the day of the request is marked under its date", "[report]") {
  const std::string text = check(kDecided, Language::en);
  const auto column_of = [&](const std::string& part) {
    const std::size_t at = text.find(part);
    return at - text.rfind('\n', at);
  };
  CHECK(column_of("^ request") == column_of("2026-02-28"));
}

TEST_CASE("an ops service's review period has no last day", "[report]") {
  const std::string text = check(
      R"({"kind":"refund","status":"decided","review_period":{"first_day":"2026-07-01","last_day":null,"open":true}})");
  CHECK(has(text, "从 2026-07-01 起，到买家确认完成为止"));
}

TEST_CASE("what is missing is asked, with the answers that there are", "[report]") {
  const std::string result =
      R"({"kind":"refund","status":"needs_information","missing":[
        {"fact":"product_type","affects":["verdict","amount_fen"],
         "question":{"zh-CN":"哪一类？","en":"Which kind?"},
         "values":[{"value":"image","label":{"zh-CN":"镜像","en":"Machine image"}}]},
        {"fact":"merchant_policy.displayed","affects":["amount_fen"],
         "question":{"zh-CN":"写明了吗？","en":"Is it shown?"},
         "values":[{"value":true,"label":{"zh-CN":"已写明","en":"Shown"}}]},
        {"fact":"paid_fen","affects":["amount_fen"],"question":{"zh-CN":"多少钱？","en":"How much?"}}],
       "possible":[{"verdict":"full_refund","amount_fen":{"min":100,"max":100}},
                   {"verdict":"negotiated_refund","amount_fen":{"min":0,"max":null}},
                   {"verdict":"not_refundable","amount_fen":{"min":0,"max":50}},
                   {"verdict":"out_of_scope"}]})";
  check_order(check(result), {"信息不全",
                              "全额退款",
                              "1.00 元",
                              "协商退款",
                              "不少于 0.00 元",
                              "不予退款",
                              "0.00 至 0.50 元",
                              "不适用本规范",
                              "1.",
                              "哪一类？",
                              "product_type",
                              "image",
                              "镜像",
                              "处理、金额",
                              "2.",
                              "写明了吗？",
                              "true",
                              "已写明",
                              "3.",
                              "多少钱？",
                              "整数，单位为分"});
  check_order(next(result, Language::en),
              {"Full refund", "CNY 1.00", "at least CNY 0.00", "CNY 0.00 to 0.50", "1.",
               "Which kind?", "image", "Machine image", "the verdict, the amount", "Is it shown?",
               "How much?", "a whole number of fen"});
}

TEST_CASE("when nothing is left to ask, next says so", "[report]") {
  CHECK(has(next(R"({"kind":"refund","status":"decided","verdict":"full_refund"})"),
            "没有还需要问的了"));
}

TEST_CASE("contested readings stand side by side, the chosen one first", "[report]") {
  const std::string text = check(R"({"kind":"refund","status":"contested",
    "verdict":"negotiated_refund","amount_fen":800,"readings":[
    {"verdict":"negotiated_refund","amount_fen":800,"marketplace_may_refund":true,
     "clauses":["5.2"],"reason":{"zh-CN":"按超期处理","en":"As overdue"}},
    {"verdict":"full_refund","amount_fen":1000,"marketplace_may_refund":false,
     "clauses":["5.1.2"],"reason":{"zh-CN":"按软件处理","en":"As software"}}]})");
  const auto line_with = [&](const std::string& part) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    const std::size_t start = text.rfind('\n', at) + 1;
    return text.substr(start, text.find('\n', at) - start);
  };
  check_order(line_with("采用的读法"), {"采用的读法", "|", "另一种读法 1"});
  check_order(line_with("8.00 元 "), {"协商退款 8.00 元", "|", "全额退款 10.00 元"});
  check_order(line_with("按超期处理"), {"按超期处理", "|", "按软件处理"});
}

TEST_CASE("a finding is told with place, text, clause, penalty", "[report]") {
  const std::string result = R"({"kind":"listing","status":"violations",
    "trace":[{"rule":"external-link","outcome":"violation"},{"rule":"qualification","outcome":"unknown"}],
    "findings":[
     {"rule":"external-link","clause":"4.1.3.5","annex":["annex.diversion"],"outcome":"violation",
      "field":"/description","start":12,"end":40,"quote":"https://a.example/","detector":"link",
      "message":{"id":"m","zh-CN":"链接到别处","en":"Leads elsewhere"},
      "suggest":[{"start":12,"end":40,"insert":"","message":{"zh-CN":"删去","en":"Leave it out"}}],
      "penalty":[{"annex":"annex.diversion","action":"expel","days":15,"deposit_fen":500000}]},
     {"rule":"qualification","clause":"4.1.3.5","outcome":"review","field":"/qualified",
      "message":{"id":"q","zh-CN":"待定","en":"Open"},"penalty":[{"action":"discretion"}]}]})";
  check_order(
      check(result),
      {"发现违规", "违规 1 处，需人工判断 1 处", "1.", "违规：不得外链（external-link）",
       "/description 第 12 至 40 位", "“https://a.example/”", "链接到别处", "4.1.3.5 不得外链。",
       "引流：清退，15 天，扣保证金 5,000.00 元", "删去", "2.", "需人工判断：资质", "/qualified",
       "待定", "由云市场酌定", "检查了什么", "信息不全", "资质"});
  check_order(check(result, Language::en),
              {"Violations found", "1 violation(s), 1 for a person", "No outside links",
               "Leads elsewhere", "No links elsewhere.", "Expulsion, 15 days, CNY 5,000.00",
               "Leave it out", "marketplace's discretion"});
}

TEST_CASE("invoice steps name who does what towards whom, deadlines their day", "[report]") {
  const std::string result =
      R"({"kind":"refund","status":"decided","invoice_steps":[
        {"clause":"5.5.2.1","who":"user","to":"tencent_cloud","what":{"zh-CN":"退票","en":"Return it"}},
        {"clause":"5.5","who":"merchant","what":{"zh-CN":"重开","en":"Issue it anew"}}],
      "deadlines":[{"clause":"5.5.2.1","what":{"zh-CN":"最后一天","en":"Last day"},"on":"2026-03-31"}]})";
  check_order(check(result), {"发票处理", "5.5.2.1", "买家 → 腾讯云：退票", "5.5", "服务商：重开",
                              "期限", "2026-03-31", "最后一天（5.5.2.1）"});
  check_order(check(result, Language::en),
              {"Invoice", "Customer -> Tencent Cloud: Return it", "Merchant: Issue it anew",
               "2026-03-31", "Last day (5.5.2.1)"});
}

TEST_CASE("nothing found is never worded as lawful", "[report]") {
  const std::string result =
      R"({"kind":"listing","status":"compliant","trace":[{"rule":"external-link","outcome":"pass"}]})";
  check_order(check(result),
              {"在已检查的项目中没有发现问题", "检查了什么", "未发现问题", "不得外链"});
  CHECK_FALSE(has(check(result), "合规"));
  CHECK_FALSE(has(check(result, Language::en), "ompliant"));
}

TEST_CASE("errors come with pointer, code and what to do", "[report]") {
  const std::string text = check(R"({"kind":"refund","line":3,"status":"invalid","errors":[
    {"pointer":"","code":"a_code","message":{"zh-CN":"坏了","en":"Broken"}},
    {"pointer":"/paid_fen","code":"negative_amount","message":{"zh-CN":"不能为负","en":"Negative"}}]})");
  check_order(text, {"输入有误", "整个输入", "坏了（a_code）", "/paid_fen",
                     "不能为负（negative_amount）", "改正以上各处后再检查一次"});
}

TEST_CASE("no control character of a result reaches the text, wherever it stands", "[report]") {
  const std::string bad = "\\u001b]0;x\\u0007\\u009b2J\\u202e\\n\\u0000";
  const std::string result =
      R"({"kind":"refund","id":"!","line":1,"status":"!","rulebook":{"id":"!","version":"!","sha256":"!"},
      "engine":"!","verdict":"!","amount_fen":1,"amount_basis":"!","clauses":["!"],"payer":"!",
      "missing":[{"fact":"!","question":{"zh-CN":"!"},"affects":["!"],"values":["!",{"value":"!","label":{"zh-CN":"!"}}]}],
      "trace":[{"rule":"!","outcome":"pass","because":[{"fact":"!","value":"!"},{"fact":"b","value":["!",{"!":"!"}]}]}],
      "errors":[{"pointer":"/!","code":"!","message":"!"}],"possible":[{"verdict":"!"}],
      "readings":[{"verdict":"!","clauses":["!"],"reason":"!"}],"notes":[{"clause":"!","message":"!"}],
      "review_period":{"first_day":"!","last_day":null},"presumed":[{"fact":"!","value":"!"}],
      "deadlines":[{"clause":"!","what":"!","on":"!"}],"invoice_steps":[{"clause":"!","who":"!","what":"!"}],
      "findings":[{"rule":"!","clause":"!","outcome":"!","field":"!","start":1,"end":2,"quote":"!",
       "message":"!","penalty":[{"annex":"!","action":"!"},{"action":"!"}],"suggest":[{"message":"!"}]}],
      "notice":"!"})";
  std::string hostile;
  for (const char byte : result) hostile += byte == '!' ? bad : std::string(1, byte);
  for (const std::string& kind : {std::string("refund"), std::string("listing")}) {
    std::string document = hostile;
    document.replace(document.find("refund"), 6, kind);
    const std::string text = check(document) + next(document);
    CHECK(has(text, "\\u{1b}]0;x\\u{07}\\u{9b}2J\\u{202e}\\n\\u{00}"));
    for (const char byte : text) {
      const auto code = static_cast<unsigned char>(byte);
      REQUIRE((code >= 0x20 || code == '\n'));
      REQUIRE(code != 0x7f);
    }
    CHECK_FALSE(has(text, "\xC2\x9B"));
    CHECK_FALSE(has(text, "\xE2\x80\xAE"));
  }
}

TEST_CASE("a result of another shape gives a text all the same", "[report]") {
  for (
      const char* result :
      {"", "[]", "null", "1", "{}", R"({"kind":1,"clauses":"x","missing":{"a":1},"trace":5})",
       R"({"findings":[1,null,[]],"errors":["x"],"readings":[[]],"review_period":[],"kind":"listing"})"}) {
    CHECK_FALSE(check(result).empty());
    CHECK_FALSE(next(result).empty());
  }
}

TEST_CASE("one line says which version applies and which the case touches",
          "[report][text][versions]") {
  const std::string result = R"({"kind": "refund", "status": "decided", "versions": [
    {"id": "2017-08-01", "effective_from": "2017-08-01", "effective_to": "2026-12-31",
     "clauses": ["9.1"], "because": [{"fact": "paid_fen", "value": "2026-12-31"}],
     "applies": true},
    {"id": "2027-01-01", "effective_from": "2027-01-01", "clauses": ["9.1"], "applies": false}]})";
  CHECK(has(check(result), "适用 2017-08-01 版（实付 2026-12-31）；不适用 2027-01-01 版\n"));
  CHECK(has(check(result, Language::en),
            "2017-08-01 applies (Paid 2026-12-31); 2027-01-01 does not apply\n"));
  const std::string open = R"({"kind": "listing", "status": "needs_information", "versions": [
    {"id": "2017-08-01", "effective_from": "2017-08-01", "clauses": ["9.1"],
     "because": [{"fact": "as_of", "value": "2026-12-31"}]}]})";
  CHECK(has(check(open), "可能适用 2017-08-01 版（判断日期 2026-12-31）\n"));
  CHECK_FALSE(has(check(R"({"kind": "refund", "status": "decided"})"), "版本"));
}
