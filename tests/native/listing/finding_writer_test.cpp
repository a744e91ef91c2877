// The spelling of findings: keys, their order, what is absent.
#include "report/finding_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "listing/shipped_rulebook.h"

namespace hegui::tests {
namespace {

std::string written(std::string_view document) {
  std::string text;
  report::JsonWriter out(text);
  out.open_object();
  report::write_findings(out, judge_text(document).findings);
  out.close_object();
  return text;
}

// The keys of the first finding, in their order, at its own level.
std::string keys_of_first(const std::string& text) {
  std::string out;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (c != '"') continue;
    const std::size_t close = text.find('"', at + 1);
    if (depth == 3 && close + 1 < text.size() && text[close + 1] == ':') {
      out += text.substr(at + 1, close - at - 1) + " ";
    }
    at = close;
  }
  return out;
}

}  // namespace

TEST_CASE("findings are written in the contract's order of keys", "[listing][report]") {
  CHECK(written(R"({"title":"a"})") == "{}");
  CHECK(keys_of_first(written(R"({"title":"见 https://x.cn"})")) ==
        "rule clause outcome field start end quote detector message suggest penalty fingerprint ");
  CHECK(keys_of_first(written(R"({"own_user_system":true,"requires_registration":true})")) ==
        "rule clause annex outcome field detector message penalty fingerprint ");
}

TEST_CASE("a penalty is the appendix's or the marketplace's, never ours", "[listing][report]") {
  const std::string link = written(R"({"title":"见 https://x.cn"})");
  CHECK(link.find(R"("penalty":[{"action":"discretion"}])") != std::string::npos);
  CHECK(link.find("deposit_fen") == std::string::npos);
  const std::string accounts = written(R"({"own_user_system":true,"requires_registration":true})");
  CHECK(accounts.find(R"("annex":["annex.malicious-product.user-system"])") != std::string::npos);
  CHECK(accounts.find(R"("days":15)") != std::string::npos);
  CHECK(accounts.find("deposit_fen") == std::string::npos);
}

}  // namespace hegui::tests
