// A value of a document as it stands in an error, never more than a few words of it, and what
// would have been right.
//
// Who uses it: the readers of documents. What a caller may not assume: that the text can be read
// back.
#ifndef HEGUI_JUDGE_COMMON_SPELLING_H_
#define HEGUI_JUDGE_COMMON_SPELLING_H_

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "rulebook/rulebook.h"

namespace hegui::judge {

std::string shortened(std::string_view text);
std::string spelled(const nlohmann::json& value);

// The values that a fact can have, where `given` is none of them. In a long list the likeliest
// comes first.
std::string offered(const rulebook::Fact& fact, std::string_view given);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_SPELLING_H_
