// What a rule file may say besides its condition: outputs that its judge reads, names that exist,
// examples.
//
// Who uses it: the document loader. A judge never finds an output that it does not know.
//
// What a caller may not assume: that every document kind is known here. One that this file does not
// name is left to its own loader.
#ifndef HEGUI_RULEBOOK_RULE_CHECKS_H_
#define HEGUI_RULEBOOK_RULE_CHECKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "rulebook/file_reader.h"
#include "rulebook/rulebook.h"

namespace hegui::rulebook {

// Is there a judge for rules of this stage? An error at the rule's "stage" where there is none.
void check_stage(const DocumentRules& document, std::string_view stage, const Node& rule);

// The "output" of a match: keys, their types, values and what they name: facts, word lists.
void check_output(const Rulebook& book, const DocumentRules& document, std::string_view stage,
                  const Node& output);

// Rules that compare say from how many shops on a text is nobody's; others do not.
void check_common_from(const Node& rule, std::string_view stage);

// What may be deleted of what the rule finds: one of the three that the judge knows.
void check_fix(const Node& rule);

// The "examples" of a rule, whole as authors write them or short as a bundle has them.
void check_examples(const Node& examples);

// What overrides what, once every rule of the document, in `folder`, is read. Judges go by the
// order, verification by this: the one must not contradict the other.
void check_overrides(const DocumentRules& document, const std::string& folder,
                     std::vector<LoadError>& errors);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_RULE_CHECKS_H_
