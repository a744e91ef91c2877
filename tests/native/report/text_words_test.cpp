// The catalogue of words, and the placeholders in it.
#include "report/text_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "embedded/embedded.h"

using hegui::report::Language;
using hegui::report::Words;

namespace {

constexpr const char* kCatalogue = R"({
  "greeting": {"zh-CN": "{name}，你好", "en": "hello {name}"},
  "lines": {"zh-CN": ["一", "二"], "en": ["one", "", "three"]},
  "twice": {"zh-CN": "{a}{b}{a}", "en": "{open"}
})";

}  // namespace

TEST_CASE("a word is said in either language with its arguments", "[report]") {
  const Words words(kCatalogue);
  CHECK(words.say("greeting", Language::zh_cn, {{"name", "李"}}) == "李，你好");
  CHECK(words.say("greeting", Language::en, {{"name", "Li"}}) == "hello Li");
  CHECK(words.say("lines", Language::zh_cn) == "一\n二");
  CHECK(words.say("lines", Language::en) == "one\n\nthree");
  CHECK(words.say("twice", Language::zh_cn, {{"a", "1"}, {"b", "2"}}) == "121");
}

TEST_CASE("an argument is not read as a placeholder and is made printable", "[report]") {
  const Words words(kCatalogue);
  CHECK(words.say("twice", Language::zh_cn, {{"a", "{b}"}, {"b", "x"}}) == "{b}x{b}");
  CHECK(words.say("greeting", Language::en, {{"name", "\x1b[0m\n"}}) == "hello \\u{1b}[0m\\n");
}

TEST_CASE("what is not there is seen, never lost", "[report]") {
  const Words words(kCatalogue);
  CHECK(words.say("nowhere", Language::en) == "nowhere");
  CHECK(words.say("greeting", Language::en) == "hello {name}");
  CHECK(words.say("twice", Language::en) == "{open");
  CHECK_FALSE(words.has("nowhere"));
}

TEST_CASE("what is no catalogue has no words", "[report]") {
  for (const char* text : {"", "[]", "{\"a\": 1}", "{\"a\": {\"en\": 1}", "nonsense"}) {
    CHECK(Words(text).say("a", Language::en) == "a");
  }
}

TEST_CASE("the built-in catalogue words every status and verdict of the contract", "[report]") {
  const Words words(hegui::embedded::message_catalogue("report"));
  for (const char* key : {"status.decided",
                          "status.contested",
                          "status.violations",
                          "status.needs_information",
                          "status.review",
                          "status.compliant",
                          "status.out_of_scope",
                          "status.invalid",
                          "verdict.full_refund",
                          "verdict.negotiated_refund",
                          "verdict.merchant_policy",
                          "verdict.not_refundable",
                          "verdict.out_of_scope",
                          "basis.paid",
                          "basis.unused",
                          "basis.agreed",
                          "basis.policy",
                          "basis.none",
                          "payer.platform",
                          "payer.merchant",
                          "outcome.violation",
                          "outcome.review",
                          "checked.pass",
                          "checked.unknown",
                          "checked.not_applicable",
                          "checked.violation",
                          "checked.review",
                          "kind.refund",
                          "kind.listing",
                          "kind.store",
                          "penalty.discretion"}) {
    INFO(key);
    CHECK(words.has(key));
  }
}
