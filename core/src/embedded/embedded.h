// The data that is built into the program: the rulebook bundle and the message catalogues.
//
// Who uses it: the public API for its embedded engine, and whoever words an error. The bundle is
// what `hegui rules bundle` makes of core/rulebook/tencent-cloud-market, byte for byte; in the
// WebAssembly module it is the front of that bundle.
//
// What a caller may not assume: that there is a bundle. A build that could not make one has an
// empty view here, and an engine loaded from it must fail with an error, not judge by nothing.
#ifndef HEGUI_EMBEDDED_EMBEDDED_H_
#define HEGUI_EMBEDDED_EMBEDDED_H_

#include <string_view>

namespace hegui::embedded {

// The bundle of the rulebook built into this program; lives as long as the program. Link
// hegui_embedded. The tool that makes bundles does not have it.
std::string_view rulebook_bundle();

// What refunds need of that rulebook, as rulebook/refund_part.h writes it. Link
// hegui_embedded_refund.
std::string_view refund_part();

// The JSON text of core/messages/<name>.json, such as "errors"; empty for a name that has no file.
// Link hegui_messages.
std::string_view message_catalogue(std::string_view name);

}  // namespace hegui::embedded

#endif  // HEGUI_EMBEDDED_EMBEDDED_H_
