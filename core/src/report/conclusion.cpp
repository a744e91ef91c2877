#include "report/conclusion.h"

#include <nlohmann/json.hpp>

#include "report/text_layout.h"
#include "report/text_names.h"

namespace hegui::report {

std::string conclusion(const Words& words, Language language, const nlohmann::json& result) {
  const std::string status_id = text_of(member(result, "status"));
  std::string status = words.say("status." + status_id, language);
  const std::string verdict_id = text_of(member(result, "verdict"));
  if (verdict_id.empty()) return status;
  std::string verdict = words.say("verdict." + verdict_id, language);
  if (const auto amount = integer_of(member(result, "amount_fen"))) {
    verdict += words.say("report.with_amount", language,
                         {{"amount", words.say("money", language, {{"amount", yuan(*amount)}})}});
  }
  if (status_id == "decided" || status_id == "out_of_scope") return verdict;
  return words.say("report.with_status", language, {{"verdict", verdict}, {"status", status}});
}

std::string plain_yuan(std::int64_t fen) {
  std::string digits = std::to_string(fen < 0 ? -fen : fen);
  constexpr std::size_t kShortest = 3;
  if (digits.size() < kShortest) digits.insert(0, kShortest - digits.size(), '0');
  digits.insert(digits.size() - 2, ".");
  return fen < 0 ? "-" + digits : digits;
}

}  // namespace hegui::report
