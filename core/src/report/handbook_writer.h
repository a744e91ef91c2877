// What a rulebook says of itself, as JSON: the table of coverage, and a page for each clause, row
// of the appendix and note.
//
// Who uses it: the public API. The same rulebook gives the same bytes on every platform.
#ifndef HEGUI_REPORT_HANDBOOK_WRITER_H_
#define HEGUI_REPORT_HANDBOOK_WRITER_H_

#include <string>
#include <string_view>

#include "rulebook/rulebook.h"

namespace hegui::report {

// {"clauses":[{"id","kind","treatment","statement","because","rules","facts","annex"}],
//  "chapters":[{"id","title"}],"counts":{treatment: number},"holes":[{"clause","code","message"}]}
std::string write_coverage(const rulebook::Rulebook& book);

// {"id","kind","treatment","title","statement","because","chapter","parent","children","clauses",
//  "rules","facts","penalties","related"}; empty for an id that the rulebook does not have.
std::string write_page(const rulebook::Rulebook& book, std::string_view id);

}  // namespace hegui::report

#endif  // HEGUI_REPORT_HANDBOOK_WRITER_H_
