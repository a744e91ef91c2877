// What is found wrong with a listing or a store, and what every finding is put together from,
// whichever rule or detector made it.
//
// Who uses it: the judges of listings and stores make findings, the report writes them. Pointers
// lead into the rulebook, which must outlive a finding.
#ifndef HEGUI_JUDGE_COMMON_FINDING_H_
#define HEGUI_JUDGE_COMMON_FINDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/common/result.h"
#include "rulebook/rulebook.h"

namespace hegui::judge {

inline constexpr std::string_view kOwnWordsDetector = "own-words";

// A stretch of a field in UTF-16 code units, end exclusive.
struct TextSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

// What to do: an edit against the original text of the finding's field, or advice without one.
struct Edit {
  std::optional<TextSpan> span;
  std::string insert;
  const rulebook::Text* message = nullptr;
};

// An edit that is surely right. Those of one result never overlap, and all of them together leave a
// text in which nothing new is found.
struct Fix {
  std::vector<TextSpan> deletions;  // of the finding's field, by start
  std::string_view message;         // of the catalogue of messages
  bool remove = false;              // the field is an entry of a list and goes as a whole
};

// Where a copied stretch also stands: another listing's field, in units of that field.
struct CopySource {
  std::string id;         // of the other document; empty: it has none
  std::int64_t line = 0;  // of its file; 0: none
  std::string field;      // JSON pointer
  TextSpan span;
};

struct Finding {
  const rulebook::Rule* rule = nullptr;
  std::string_view clause;
  std::vector<const rulebook::AnnexRow*> annex;  // empty: at the marketplace's discretion
  Outcome outcome = Outcome::violation;          // violation or review
  std::string field;                             // JSON pointer
  std::optional<TextSpan> span;                  // none when a fact is what breaks the rule
  std::string quote;
  std::optional<CopySource> source;  // of a copied stretch
  std::string_view detector;         // "link", "copy", "fact"
  std::string message_id;
  std::vector<std::pair<std::string, std::string>> arguments;
  rulebook::Text message;                     // arguments put in
  std::optional<rulebook::Text> consequence;  // that the clause itself names
  std::optional<std::int64_t> estimate_year;  // rests on working days of a year without a calendar
  std::optional<Fix> fix;                     // of a listing, only where it is surely right
  std::vector<Edit> suggest;
  // 16 hexadecimal digits: FNV-1a (64 bits) of rule, field without array indices, and the folded
  // quote (of a store's row: the row); of equal stretches in one field, the second and on also of
  // its number. Stays the same when text before the finding, or the order of images and links,
  // changes.
  std::string fingerprint;
};

// A finding that an exception allows.
struct SuppressedFinding {
  Finding finding;
  std::string reason;
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

// Each {name} replaced by its argument; an argument's own braces mean nothing.
std::string fill(std::string_view pattern, const Arguments& arguments);

// The rule's part of a finding: clause, appendix rows, outcome, message.
Finding finding_of(const rulebook::Rulebook& book, const rulebook::Rule& rule,
                   const rulebook::Match& match, Arguments arguments);

// The outcome that a match's data names; `violation` when it names none.
Outcome outcome_of(const rulebook::Match& match);

// Does the match say what words mean that a word list finds? No fact decides it.
bool is_of_words(const rulebook::Match& match);

// The worse of two: violation, review, unknown, pass, not_applicable.
Outcome worse(Outcome left, Outcome right);

// Gives every finding its fingerprint; call when their order is final.
void set_fingerprints(std::vector<Finding>& findings);

}  // namespace hegui::judge

#endif  // HEGUI_JUDGE_COMMON_FINDING_H_
