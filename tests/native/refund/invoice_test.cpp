// The invoice of a refund (clause 5.5): every combination of what may be known of it, against a
// second procedure that was written from the clauses alone; then cases told in full.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "refund/refund_case.h"
#include "shared/rulebook_files.h"
#include "shared/shipped_engine.h"

namespace hegui::tests {
namespace {

using nlohmann::json;
using Steps = std::vector<std::string>;  // "5.5.2.1 user>tencent_cloud"
using Invoice = std::map<std::string, std::string>;

const std::array<std::string, 7> kInvoiceFacts = {
    "business_mode", "kind", "issued", "delivered", "tax_deducted", "issued_on", "returned_on"};

// What a fact may be. The days: the month of issue, the month after it, the same month a year
// later.
const std::map<std::string, std::vector<std::string>>& values() {
  static const std::map<std::string, std::vector<std::string>> out = {
      {"business_mode", {"platform", "resale"}},
      {"kind", {"sale", "platform_fee"}},
      {"issued", {"true", "false"}},
      {"delivered", {"true", "false"}},
      {"tax_deducted", {"true", "false"}},
      {"issued_on", {"2026-03-10"}},
      {"returned_on", {"2026-03-31", "2026-04-01", "2027-03-10"}}};
  return out;
}

// What must be done, group by group: each is about one relation and is asked for by itself.
using Groups = std::array<Steps, 5>;

Steps papers(const Invoice& invoice, const std::string& holder) {
  const std::string in = " " + holder + ">tencent_cloud";
  const std::string out = "5.5 tencent_cloud>" + holder;
  // 5.5.2 (3) comes first: nobody can be asked for what they never received.
  if (invoice.at("issued") == "false" || invoice.at("delivered") == "false") {
    return {"5.5.2.3" + in};
  }
  const bool same_month =
      invoice.at("issued_on").substr(0, 7) == invoice.at("returned_on").substr(0, 7);
  if (invoice.at("tax_deducted") == "true" || !same_month) return {"5.5.2.2" + in, out};
  return {"5.5.2.1" + in, out};
}

Groups due(const Invoice& invoice) {
  Groups out;
  if (invoice.at("kind") == "platform_fee") {
    // Tencent Cloud issues it to the merchant, in either mode.
    out[3] = papers(invoice, "merchant");
  } else if (invoice.at("business_mode") == "platform") {
    out[0] = {"5.5.1 merchant>user"};
    if (invoice.at("issued") == "true") out[1].push_back("5.5 merchant>user");
    if (invoice.at("issued") == "true" && invoice.at("delivered") == "true") {
      out[1].push_back("5.5 user>merchant");
    }
  } else {
    out[2] = papers(invoice, "user");
    out[4] = {"5.5 merchant>tencent_cloud"};  // the merchant's own invoice, 4.5.3
  }
  return out;
}

std::vector<Invoice> completions(const Invoice& told) {
  std::vector<Invoice> out = {told};
  for (const std::string& fact : kInvoiceFacts) {
    if (told.contains(fact)) continue;
    std::vector<Invoice> more;
    std::vector<std::string> possible = values().at(fact);
    // Unknown, it may have been issued in any month up to its return.
    if (fact == "issued_on") possible = {"2026-02-28", "2026-03-10", "2026-04-01", "2027-03-10"};
    for (const Invoice& invoice : out) {
      for (const std::string& value : possible) {
        more.push_back(invoice);
        more.back()[fact] = value;
      }
    }
    out = std::move(more);
  }
  out.erase(std::remove_if(out.begin(), out.end(),
                           [](const Invoice& invoice) {
                             return invoice.at("returned_on") < invoice.at("issued_on");
                           }),
            out.end());
  return out;
}

// The two things that follow from others before anything is asked.
Invoice settled(Invoice told) {
  if (told.contains("issued_on") || (told.contains("delivered") && told["delivered"] == "true")) {
    told["issued"] = "true";
  }
  if (told.contains("issued") && told["issued"] == "false") told["delivered"] = "false";
  return told;
}

Steps expected_steps(const std::vector<Invoice>& cases) {
  const Groups first = due(cases.front());
  Steps out;
  for (std::size_t group = 0; group < first.size(); ++group) {
    const bool always = std::all_of(cases.begin(), cases.end(), [&](const Invoice& invoice) {
      return due(invoice)[group] == first[group];
    });
    if (always) out.insert(out.end(), first[group].begin(), first[group].end());
  }
  return out;
}

// The facts of which one alone, all others staying as they are, changes what is to be done.
std::set<std::string> expected_questions(const std::vector<Invoice>& cases) {
  std::set<std::string> out;
  for (const std::string& fact : kInvoiceFacts) {
    std::map<Invoice, Groups> seen;
    for (const Invoice& invoice : cases) {
      Invoice others = invoice;
      others.erase(fact);
      const auto [at, is_new] = seen.emplace(others, due(invoice));
      if (!is_new && at->second != due(invoice)) out.insert("invoice." + fact);
    }
  }
  return out;
}

json as_document(const Invoice& told) {
  json out = json::object();
  for (const auto& [fact, value] : told) {
    if (value == "true" || value == "false") {
      out[fact] = value == "true";
    } else {
      out[fact] = value;
    }
  }
  return out;
}

json judged_invoice(const json& invoice, const json& changes = json::object()) {
  json document = refund_case(changes);
  document["invoice"] = invoice;
  return check_refund(document.dump());
}

Steps steps_of(const json& result) {
  Steps out;
  for (const json& step : result.value("invoice_steps", json::array())) {
    for (const char* language : {"zh-CN", "en"}) {
      CHECK_FALSE(step.at("what").at(language).get<std::string>().empty());
    }
    out.push_back(step.at("clause").get<std::string>() + " " + step.at("who").get<std::string>() +
                  ">" + step.at("to").get<std::string>());
  }
  return out;
}

std::vector<std::string> questions_of(const json& result) {
  std::vector<std::string> out;
  for (const json& entry : result.value("missing", json::array())) {
    out.push_back(entry.at("fact").get<std::string>());
  }
  return out;
}

// Every way to know some of the facts and not the others.
std::vector<Invoice> every_telling() {
  std::vector<Invoice> out = {{}};
  for (const std::string& fact : kInvoiceFacts) {
    std::vector<Invoice> more = out;
    for (const Invoice& told : out) {
      for (const std::string& value : values().at(fact)) {
        more.push_back(told);
        more.back()[fact] = value;
      }
    }
    out = std::move(more);
  }
  return out;
}

const json kHeld = {
    {"business_mode", "resale"},  {"kind", "sale"},        {"issued", true},
    {"delivered", true},          {"tax_deducted", false}, {"issued_on", "2026-03-10"},
    {"returned_on", "2026-03-31"}};

json held(const json& changes) {
  json out = kHeld;
  for (const auto& [key, value] : changes.items()) out[key] = value;
  return out;
}

}  // namespace

TEST_CASE("every combination of what is known of an invoice", "[refund][invoice]") {
  std::size_t told_in_full = 0;
  std::size_t valid = 0;
  for (const Invoice& told : every_telling()) {
    const json document = as_document(told);
    const json result = judged_invoice(document);
    INFO(document.dump() << "\n" << result.dump());
    const bool none = told.contains("issued") && told.at("issued") == "false";
    if (none && (told.contains("issued_on") ||
                 (told.contains("delivered") && told.at("delivered") == "true"))) {
      REQUIRE(result.at("status") == "invalid");
      continue;
    }
    ++valid;
    const std::vector<Invoice> cases = completions(settled(told));
    told_in_full += cases.size() == 1 ? 1 : 0;
    REQUIRE(result.at("status") == "decided");
    REQUIRE(steps_of(result) == expected_steps(cases));
    const std::vector<std::string> asked = questions_of(result);
    REQUIRE(std::set<std::string>(asked.begin(), asked.end()) == expected_questions(cases));
  }
  // 3 * 3 * 3 * 3 * 3 * 2 * 4 tellings. Of the eighteen ways to tell of issued, delivered and
  // issued_on, four contradict themselves: nothing issued, but delivered or with a day of issue.
  CHECK(valid == 1944 - 1944 / 18 * 4);
  // All of mode, kind, delivery, deduction and both days; that it was issued is told or follows.
  CHECK(told_in_full == 2 * (2 * 2 * 2 * 2 * 3));
}

TEST_CASE("who hands what to whom", "[refund][invoice]") {
  const auto check = [](const json& changes, const Steps& expected) {
    const json result = judged_invoice(held(changes));
    INFO(result.dump());
    CHECK(steps_of(result) == expected);
    CHECK_FALSE(result.contains("missing"));
    CHECK(result.at("status") == "decided");
  };
  const std::string own = "5.5 merchant>tencent_cloud";
  const Steps back = {"5.5.2.1 user>tencent_cloud", "5.5 tencent_cloud>user", own};
  const Steps red = {"5.5.2.2 user>tencent_cloud", "5.5 tencent_cloud>user", own};
  check(json::object(), back);
  check({{"returned_on", "2026-03-10"}}, back);
  check({{"returned_on", "2026-04-01"}}, red);
  check({{"returned_on", "2027-03-31"}}, red);
  check({{"tax_deducted", true}}, red);
  check({{"issued_on", "2026-12-31"}, {"returned_on", "2027-01-01"}}, red);
  check({{"delivered", false}}, {"5.5.2.3 user>tencent_cloud", own});
  check({{"business_mode", "platform"}},
        {"5.5.1 merchant>user", "5.5 merchant>user", "5.5 user>merchant"});
  for (const char* mode : {"platform", "resale"}) {
    check({{"business_mode", mode}, {"kind", "platform_fee"}},
          {"5.5.2.1 merchant>tencent_cloud", "5.5 tencent_cloud>merchant"});
  }
}

TEST_CASE("an invoice's month is told in Shanghai", "[refund][invoice]") {
  // 31 March 16:30 in London's zone is 1 April in Shanghai.
  const json late = judged_invoice(held({{"returned_on", "2026-03-31T16:30:00Z"}}));
  CHECK(steps_of(late).front() == "5.5.2.2 user>tencent_cloud");
  const json early = judged_invoice(held({{"returned_on", "2026-03-31T15:59:59Z"}}));
  CHECK(steps_of(early).front() == "5.5.2.1 user>tencent_cloud");
}

TEST_CASE("an invoice not yet returned has until the end of its month", "[refund][invoice]") {
  const json result = judged_invoice(held({{"returned_on", nullptr}}));
  INFO(result.dump());
  REQUIRE(result.at("deadlines").size() == 1);
  CHECK(contains(result.at("deadlines").at(0), {{"clause", "5.5.2.1"}, {"on", "2026-03-31"}}));
  CHECK(questions_of(result) == std::vector<std::string>{"invoice.returned_on"});
  CHECK(steps_of(result) == Steps{"5.5 merchant>tencent_cloud"});
  for (const json& other : {json{{"tax_deducted", true}}, json{{"delivered", false}},
                            json{{"issued_on", nullptr}}, json{{"business_mode", "platform"}}}) {
    json changes = other;
    changes["returned_on"] = nullptr;
    INFO(changes.dump());
    CHECK_FALSE(judged_invoice(held(changes)).contains("deadlines"));
  }
  CHECK_FALSE(judged_invoice(kHeld).contains("deadlines"));
}

TEST_CASE("who does not speak of an invoice is not asked about one", "[refund][invoice]") {
  const json absent = check_refund(refund_case().dump());
  CHECK_FALSE(absent.contains("missing"));
  CHECK_FALSE(absent.contains("invoice_steps"));
  // A null says that it matters and that nothing is known: it is asked from the beginning.
  const json open = judged_invoice(nullptr);
  CHECK(open == judged_invoice(json::object()));
  CHECK(open.at("status") == "decided");
  CHECK(questions_of(open).front() == "invoice.business_mode");
  CHECK(questions_of(open).size() == kInvoiceFacts.size());
}

TEST_CASE("invoices are asked about last, each with its words", "[refund][invoice]") {
  json document = refund_case({{"invoice", {{"kind", "sale"}}}, {"settled", nullptr}});
  document.erase("used_fen");
  const json result = check_refund(document.dump());
  CHECK(result.at("status") == "needs_information");
  bool invoice = false;
  for (const json& entry : result.at("missing")) {
    const bool own = entry.at("fact").get<std::string>().rfind("invoice.", 0) == 0;
    CHECK_FALSE((invoice && !own));
    invoice = invoice || own;
    if (own) CHECK(entry.at("affects") == json({"invoice_steps"}));
    if (entry.at("fact") == "invoice.issued") CHECK(entry.at("values").size() == 2);
  }
  CHECK(invoice);
}

TEST_CASE("where no money goes back nothing is done about the invoice", "[refund][invoice]") {
  const auto silent = [](const json& changes) {
    const json result = judged_invoice(kHeld, changes);
    INFO(result.dump());
    CHECK_FALSE(result.contains("invoice_steps"));
    const json open = judged_invoice(nullptr, changes);
    for (const std::string& fact : questions_of(open)) CHECK(fact.find("invoice") != 0);
  };
  silent({{"product_type", "tool"}});          // not_refundable
  silent({{"jurisdiction", "elsewhere"}});     // out of scope
  silent({{"used_fen", 100'000}});             // nothing is left to refund
  silent({{"paid_fen", 0}, {"used_fen", 0}});  // nothing was paid
  // Still open whether money is due: the steps are those for the case that it is.
  const json open = judged_invoice(kHeld, {{"product_type", nullptr}});
  CHECK(open.at("status") == "needs_information");
  CHECK(steps_of(open).front() == "5.5.2.1 user>tencent_cloud");
}

TEST_CASE("a result tells what its steps rest on", "[refund][invoice]") {
  const json result = judged_invoice(held({{"tax_deducted", true}}));
  const json& clauses = result.at("clauses");
  for (const char* clause : {"5.5", "5.5.2.2"}) {
    CHECK(std::find(clauses.begin(), clauses.end(), clause) != clauses.end());
  }
  for (const json& entry : result.at("trace")) {
    if (entry.at("rule") != "user-returns-invoice") continue;
    CHECK(entry.at("outcome") == "pass");
    CHECK(entry.at("because").at(0) ==
          json({{"fact", "invoice.business_mode"}, {"value", "resale"}}));
  }
  CHECK_FALSE(judged_invoice(kHeld).at("trace") == result.at("trace"));
}

TEST_CASE("the examples of every invoice rule hold", "[refund][invoice][examples]") {
  const std::vector<json> rules = rule_files("invoice");
  REQUIRE_FALSE(rules.empty());
  for (const json& rule : rules) {
    const std::string id = rule.at("id").get<std::string>();
    const auto outcome = [&id](const json& result) {
      for (const json& entry : result.at("trace")) {
        if (entry.at("rule") == id) return entry.at("outcome").get<std::string>();
      }
      return std::string("not asked");
    };
    INFO(id);
    for (const json& example : examples_of(rule, "hit")) {
      const json result = judged_invoice(example.at("document"));
      INFO(example.dump() << "\n" << result.dump());
      CHECK(outcome(result) == "pass");
      const json& expect = example.at("expect");
      REQUIRE_FALSE(expect.empty());
      if (expect.contains("deadlines")) {
        CHECK(contains(result.at("deadlines"), expect.at("deadlines")));
      }
      if (!expect.contains("steps")) continue;
      // The rule's steps stand together among those of other rules.
      const json& steps = expect.at("steps");
      const json& given = result.at("invoice_steps");
      const auto same = [](const json& whole, const json& part) { return contains(whole, part); };
      CHECK(std::search(given.begin(), given.end(), steps.begin(), steps.end(), same) !=
            given.end());
    }
    for (const json& example : examples_of(rule, "miss")) {
      const json result = judged_invoice(example.at("document"));
      INFO(example.dump() << "\n" << result.dump());
      CHECK(outcome(result) == "not_applicable");
    }
  }
}

TEST_CASE("a refund names the last day of its review period", "[refund][deadlines]") {
  const auto deadlines = [](const json& changes) {
    json out = json::array();
    for (const json& day : check_refund(refund_case(changes).dump()).value("deadlines", json())) {
      CHECK_FALSE(day.at("what").at("zh-CN").get<std::string>().empty());
      out.push_back({day.at("clause"), day.at("on")});
    }
    return out;
  };
  const json fifth = json::parse(R"([["5.1.2","2026-03-05"]])");
  for (const char* type : {"image", "software", "saas"}) {
    CHECK(deadlines({{"product_type", type}, {"requested_at", "2026-03-05"}}) == fifth);
  }
  CHECK(deadlines({{"requested_at", nullptr}}) == fifth);
  CHECK(deadlines({{"requested_at", "2026-03-06"}}).empty());
  CHECK(deadlines({{"requested_at", "2026-03-05"}, {"purchased_at", nullptr}}).empty());
  for (const char* type : {"ops_service", "tool", "other"}) {
    CHECK(deadlines({{"product_type", type}, {"requested_at", "2026-03-05"}}).empty());
  }
  CHECK(deadlines({{"product_type", nullptr}, {"requested_at", "2026-03-05"}}).empty());
  CHECK(deadlines({{"jurisdiction", "elsewhere"}, {"requested_at", "2026-03-05"}}).empty());
  // By day: the end of the review period comes before that of the month.
  const json both = {{"requested_at", "2026-03-03"}, {"invoice", held({{"returned_on", nullptr}})}};
  CHECK(deadlines(both) == json::parse(R"([["5.1.2","2026-03-05"],["5.5.2.1","2026-03-31"]])"));
}

}  // namespace hegui::tests
