// The address of a link target (`href="…"`, `[text](…)`, an entry of `links`) as the URL Standard's
// basic parser reads it: spaces trimmed, tabs and line ends dropped, backslashes as slashes, user
// information skipped.
//
// Who uses it: the link detector.
#ifndef HEGUI_TEXT_LINK_TARGET_H_
#define HEGUI_TEXT_LINK_TARGET_H_

#include <optional>
#include <span>

#include "text/link_detector.h"
#include "text/link_lexicon.h"
#include "text/symbol.h"

namespace hegui::text {

// Nothing for a relative address, for a scheme that is no web site's, and for hosts that nobody can
// be led to.
std::optional<Link> read_target(std::span<const Symbol> target, const LinkLexicon& lexicon);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_LINK_TARGET_H_
