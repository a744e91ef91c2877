// IPv4 and IPv6 addresses as the URL Standard (3.5) parses them in hosts.
#ifndef HEGUI_TEXT_IP_ADDRESS_H_
#define HEGUI_TEXT_IP_ADDRESS_H_

#include <string_view>

#include "text/host.h"

namespace hegui::text {

// Would the label make a browser read its host as an IPv4 address: all digits, or 0x and hex?
bool looks_like_number(std::string_view label);

// One to four parts, each decimal, octal (0…) or hexadecimal (0x…); the last part fills what the
// others leave. Kind `invalid` when a part is out of range.
Host read_ipv4(std::string_view text);

// Without the square brackets.
Host read_ipv6(std::u32string_view text);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_IP_ADDRESS_H_
