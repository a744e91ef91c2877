// Cells and lines of results written by hand from the contract.
#include "report/csv_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "embedded/embedded.h"
#include "report/conclusion.h"

using hegui::report::csv_cell;
using hegui::report::CsvWriter;
using hegui::report::Language;
using hegui::report::plain_yuan;
using hegui::report::Words;

namespace {

std::string csv_lines(std::string_view kind, const std::string& result) {
  static const Words kWords(hegui::embedded::message_catalogue("report"));
  return CsvWriter(kWords, "{}", kind, Language::en).document(result);
}

}  // namespace

TEST_CASE("a cell is quoted where it must be", "[report][csv]") {
  CHECK(csv_cell("").empty());
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(csv_cell("two\r\nlines") == "\"two\r\nlines\"");
  CHECK(csv_cell(" x") == "\" x\"");
}

TEST_CASE("no cell is a formula", "[report][csv]") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("+86") == "'+86");
  CHECK(csv_cell("-2") == "'-2");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("\t=1") == "'\t=1");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
  CHECK(csv_cell("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  CHECK(csv_cell("a=b") == "a=b");
}

TEST_CASE("control characters are spelled out", "[report][csv]") {
  CHECK(csv_cell(std::string("a\x1B[31m\x7F", 7)) == "a\\u{1b}[31m\\u{7f}");
  CHECK(csv_cell("\xC2\x9B") == "\\u{9b}");
  CHECK(csv_cell("a\tb") == "a\tb");
}

TEST_CASE("yuan have two decimals", "[report][csv]") {
  CHECK(plain_yuan(0) == "0.00");
  CHECK(plain_yuan(5) == "0.05");
  CHECK(plain_yuan(120000) == "1200.00");
  CHECK(plain_yuan(123456789) == "1234567.89");
  CHECK(plain_yuan(-5) == "-0.05");
}

TEST_CASE("a refund is a line", "[report][csv]") {
  CHECK(csv_lines("refund", R"({"id":"R-1","line":3,"status":"decided",
      "rulebook":{"id":"b","version":"2017-08-01"},"clauses":["2.8","5.1"],
      "verdict":"full_refund","possible":[{"verdict":"full_refund"}],"amount_fen":29800})") ==
        "R-1,3,decided,full_refund,298.00,29800,2.8;5.1,,,\"Full refund, CNY 298.00\","
        "full_refund,b 2017-08-01\r\n");
  CHECK(csv_lines("refund", R"({"line":4,"status":"needs_information",
      "rulebook":{"id":"b","version":"v"},"missing":[{"fact":"paid_fen"},{"fact":"grounds"}],
      "possible":[{"verdict":"a"},{"verdict":"b"}]})") ==
        ",4,needs_information,,,,,paid_fen;grounds,,Not enough is known to decide,a;b,b v\r\n");
  CHECK(csv_lines("refund", R"({"status":"invalid","rulebook":{"id":"b","version":"v"},
      "errors":[{"pointer":"/paid_fen","message":{"en":"No."}},{"message":{"en":"So."}}]})") ==
        ",,invalid,,,,,,/paid_fen: No. | So.,Not judged: the input has errors,,b v\r\n");
}

TEST_CASE("a finding is a line, and a document without any has one", "[report][csv]") {
  const std::string lines = csv_lines("listing", R"({"id":"L","status":"violations",
      "rulebook":{"id":"b","version":"v"},
      "findings":[{"rule":"r","clause":"4.1","annex":["annex.a","annex.b"],"outcome":"violation",
        "field":"/title","start":0,"end":4,"quote":"=bad","message":{"en":"Bad."},
        "fix":{"message":{"en":"Cut it."}},"suggest":[{"message":{"en":"Or so."}}],
        "penalty":[{"action":"discretion"}],"fingerprint":"f"}],
      "suppressed":[{"rule":"q","outcome":"review","field":"/tags/0","reason":"mine"}]})");
  CHECK(lines ==
        "L,,violations,r,violation,4.1,annex.a;annex.b,/title,0,4,'=bad,Bad.,Cut it. | Or so.,"
        "no row of the appendix; at the marketplace's discretion,,f,,,b v\r\n"
        "L,,violations,q,review,,,/tags/0,,,,,,,mine,,,,b v\r\n");
  CHECK(csv_lines("listing", R"({"id":"L","status":"compliant",
      "rulebook":{"id":"b","version":"v"}})") == "L,,compliant,,,,,,,,,,,,,,,,b v\r\n");
}

TEST_CASE("a broken result does no harm", "[report][csv]") {
  for (const char* result : {"", "[]", "null", R"({"findings":3,"missing":{"a":1}})"}) {
    CHECK(csv_lines("listing", result).find("\r\n") != std::string::npos);
    CHECK(csv_lines("refund", result).find("\r\n") != std::string::npos);
  }
}
