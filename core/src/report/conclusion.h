// What a result comes to, in a few words: the verdict with its amount, or the status.
//
// Who uses it: the reports that have one line for it, SARIF and CSV.
#ifndef HEGUI_REPORT_CONCLUSION_H_
#define HEGUI_REPORT_CONCLUSION_H_

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "report/text_words.h"

namespace hegui::report {

// `result` is a result as Engine::check gives it.
std::string conclusion(const Words& words, Language language, const nlohmann::json& result);

// Fen as a plain decimal number of yuan, for programs: 123456789 is 1234567.89.
std::string plain_yuan(std::int64_t fen);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_CONCLUSION_H_
