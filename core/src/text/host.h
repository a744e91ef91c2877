// Hosts as browsers read them (URL Standard 3.5): percent-decoded, folded as UTS #46 folds, in
// Punycode where not ASCII, with IPv4 addresses in all their spellings.
//
// Who uses it: the link detector, and whoever asks whether a host belongs to a site.
//
// What a caller may not assume: that a name exists, or that every mapping of UTS #46 is made. What
// is not mapped stays non-ASCII and becomes Punycode, so it can never pass for an ASCII name.
#ifndef HEGUI_TEXT_HOST_H_
#define HEGUI_TEXT_HOST_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::text {

enum class HostKind : std::uint8_t {
  invalid,  // no browser would open it
  name,     // "cloud.tencent.com", "xn--fiqs8s"
  ipv4,
  ipv6,
};

struct Host {
  HostKind kind = HostKind::invalid;
  std::string name;  // lower case ASCII without a trailing dot; addresses as "1.2.3.4", "[::1]"
  std::uint32_t ipv4 = 0;
  std::array<std::uint16_t, 8> ipv6{};
  bool unusual = false;  // an IPv4 address not written as four decimal numbers
};

// `raw` is what stands between the user information and the port.
Host read_host(std::u32string_view raw);

// Is an address one that anybody could reach: not loopback, private, link-local, shared, reserved
// or set aside for documentation (RFC 1918, 5737, 6598, 6890, 4193, 3849)? False for names.
bool is_public_address(const Host& host);

// Is `host` the site itself or under it? Compares whole labels: "evilqq.com" is not in "qq.com".
bool is_within(std::string_view host, std::string_view site);

// Number of labels of a name; "a.b" has two.
std::size_t label_count(std::string_view host);
std::string_view last_label(std::string_view host);

}  // namespace hegui::text

#endif  // HEGUI_TEXT_HOST_H_
