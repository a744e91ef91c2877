// Where a finding begins: behind what only leads in to it.
#include "judge/listing/lead_ins.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "text/fold.h"
#include "text/markup.h"
#include "text/skeleton.h"

namespace hegui::tests {
namespace {

text::Skeleton letters_of(std::string_view words) {
  return text::make_skeleton(text::fold_symbols(text::as_written(words).symbols));
}

// What is left of all the letters.
std::string left_of(const judge::listing::LeadIns& lead_ins, std::string_view words) {
  const text::Skeleton letters = letters_of(words);
  const auto last = static_cast<std::uint32_t>(letters.size());
  std::string out;
  for (std::uint32_t at = lead_ins.end(letters, 0, last); at < last; ++at) {
    out += static_cast<char>(letters.codes[at]);
  }
  return out;
}

}  // namespace

TEST_CASE("lead-ins go one after the other, the longest first", "[listing][words]") {
  const judge::listing::LeadIns lead_ins({{"you", "you may", "please"}, {}});
  CHECK(left_of(lead_ins, "you may pay") == "pay");
  CHECK(left_of(lead_ins, "Please, you may pay") == "pay");
  CHECK(left_of(lead_ins, "pay you") == "payyou");
}

TEST_CASE("a lead-in is a whole word, and a kept word stays", "[listing][words]") {
  const judge::listing::LeadIns lead_ins({{"you", "please"}, {"please pay"}});
  CHECK(left_of(lead_ins, "your pay") == "yourpay");
  CHECK(left_of(lead_ins, "pleased to pay") == "pleasedtopay");
  CHECK(left_of(lead_ins, "please pay") == "pleasepay");
  CHECK(left_of(lead_ins, "you please pay") == "pleasepay");
}

TEST_CASE("a finding is never led in away", "[listing][words]") {
  const judge::listing::LeadIns lead_ins({{"please", "you"}, {}});
  CHECK(left_of(lead_ins, "please") == "please");
  CHECK(left_of(lead_ins, "please you") == "pleaseyou");
  CHECK(left_of(judge::listing::LeadIns({}), "please") == "please");
}

}  // namespace hegui::tests
