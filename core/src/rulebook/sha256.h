// SHA-256 (FIPS 180-4), for the fingerprint of a rulebook that every result carries.
//
// Who uses it: the loader of bundles. Not for secrets: nothing here is hardened against timing.
#ifndef HEGUI_RULEBOOK_SHA256_H_
#define HEGUI_RULEBOOK_SHA256_H_

#include <string>
#include <string_view>

namespace hegui::rulebook {

// 64 lower case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_SHA256_H_
