// A finding of a rule that speaks of the words it quotes.
//
// Who uses it: the word rules and the wording rules.
#ifndef HEGUI_JUDGE_LISTING_QUOTED_FINDING_H_
#define HEGUI_JUDGE_LISTING_QUOTED_FINDING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "judge/common/finding.h"
#include "judge/listing/listing_reader.h"
#include "rulebook/rulebook.h"
#include "text/utf8.h"

namespace hegui::judge::listing {

// What the match of `rule` at `match` says of `span` in the field that `original` slices.
inline Finding quoted_finding(const rulebook::Rulebook& book, const rulebook::Rule& rule,
                              std::size_t match, const Field& field, TextSpan span,
                              text::Utf16Slicer& original, std::string_view detector) {
  const std::string quote(original.slice(span.start, span.end));
  Finding out = finding_of(book, rule, rule.matches[match], {{"words", quote}});
  out.field = field.pointer;
  out.span = span;
  out.quote = quote;
  out.detector = detector;
  if (!rule.suggestion.zh_cn.empty()) out.suggest.push_back({span, "", &rule.suggestion});
  return out;
}

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_QUOTED_FINDING_H_
