// A merchant's own words and exceptions, read strictly: {"words": [...], "allow": [...]}.
//
// Who uses it: the engine, once for every such document; own_words.h and exceptions.h are made from
// what is read.
//
// What a caller may not assume: that a list with errors is complete.
#ifndef HEGUI_JUDGE_LISTING_OWN_WORDS_READER_H_
#define HEGUI_JUDGE_LISTING_OWN_WORDS_READER_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/common/document_error.h"
#include "judge/common/json_reader.h"
#include "judge/common/result.h"

namespace hegui::judge::listing {

inline constexpr std::size_t kMostOwnEntries = 10000;  // of each list
inline constexpr std::size_t kMostOwnTextBytes = 600;  // of a word or an allowed text
inline constexpr std::size_t kMostReasonBytes = 4000;

struct OwnWord {
  std::string text;
  Outcome outcome = Outcome::review;  // or violation
  std::string rule;                   // empty: none is named
  std::string reason;
};

// What is allowed; a text, a fingerprint or both.
struct Exception {
  std::string text;
  std::string fingerprint;
  std::string rule;  // empty: whichever
  std::string reason;
};

struct OwnWordList {
  std::vector<OwnWord> words;
  std::vector<Exception> allow;
};

// `is_rule` says whether there is a rule of listings with that id.
OwnWordList read_own_words(const JsonText& document,
                           const std::function<bool(std::string_view)>& is_rule,
                           std::vector<DocumentError>& errors);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_OWN_WORDS_READER_H_
