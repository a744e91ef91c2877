// Is a host-like name without a scheme a site? `demo.shop-cms.net` is; `install.sh`, `ASP.NET`,
// `org.apache.kafka.clients`, `a@b.com` and `*.x.com` are not.
//
// Who uses it: the link detector. What stays in doubt is no site: an honest file name must not be
// called a link, and whoever wants to be visited writes more than that.
#ifndef HEGUI_TEXT_BARE_NAME_H_
#define HEGUI_TEXT_BARE_NAME_H_

#include "text/host_scanner.h"
#include "text/line_view.h"
#include "text/link_lexicon.h"

namespace hegui::text {

// `has_path`: a port or a path with something in it follows the name. `has_slashes`: `//` stands
// before it.
bool is_site_name(const LineView& line, const ScannedHost& host, bool has_path, bool has_slashes,
                  const LinkLexicon& lexicon);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_BARE_NAME_H_
