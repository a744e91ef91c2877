#include "text/link_target.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/web_scheme.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestPath = 128;

bool is_slash(char32_t c) { return c == U'/' || c == U'\\'; }
bool ends_authority(char32_t c) { return is_slash(c) || c == U'?' || c == U'#'; }

struct Address {
  std::u32string text;    // without what browsers drop
  std::size_t first = 0;  // symbols of the target, trimmed; `last` is exclusive
  std::size_t last = 0;
};

// URL Standard 4.4, steps 1 to 3.
Address tidy(std::span<const Symbol> target) {
  const auto trimmed = [](const Symbol& s) { return s.code <= 0x20 || is_blank(s.code); };
  Address out;
  out.last = target.size();
  while (out.first < out.last && trimmed(target[out.first])) ++out.first;
  while (out.last > out.first && trimmed(target[out.last - 1])) --out.last;
  for (std::size_t i = out.first; i < out.last; ++i) {
    const char32_t code = target[i].code;
    if (code != U'\t' && code != U'\n' && code != U'\r') out.text.push_back(code);
  }
  return out;
}

// The scheme in lower case and where it ends (the colon); empty when there is none.
std::string read_scheme(std::u32string_view text) {
  std::string scheme;
  for (std::size_t i = 0; i < text.size() && i < 32; ++i) {
    const char32_t c = to_lower(text[i]);
    if (c == U':') return scheme;
    const bool allowed =
        is_alpha(c) || (i > 0 && (is_digit(c) || c == U'+' || c == U'-' || c == U'.'));
    if (!allowed) break;
    scheme.push_back(static_cast<char>(c));
  }
  return {};
}

// "host:port" split; the colons of an IPv6 address do not count.
std::u32string_view without_port(std::u32string_view authority) {
  const std::size_t bracket = authority.rfind(U']');
  const std::size_t colon = authority.rfind(U':');
  if (colon == std::u32string_view::npos) return authority;
  if (bracket != std::u32string_view::npos && colon < bracket) return authority;
  return authority.substr(0, colon);
}

// A relative address that names a site all the same: `www.x.cn`, `x.com/docs`.
bool names_site(std::string_view host, bool has_path, const LinkLexicon& lexicon) {
  if (label_count(host) < 2) return false;
  const TopLevelDomain top = lexicon.top_level(last_label(host));
  if (host.substr(0, 4) == "www.") return top != TopLevelDomain::unknown || label_count(host) > 2;
  if (LinkLexicon::has(lexicon.technologies, host) && !has_path) return false;
  return top == TopLevelDomain::plain || (top == TopLevelDomain::word && has_path);
}

}  // namespace

std::optional<Link> read_target(std::span<const Symbol> target, const LinkLexicon& lexicon) {
  const Address address = tidy(target);
  std::u32string_view rest = address.text;
  if (rest.empty()) return std::nullopt;
  const std::string scheme = read_scheme(rest);
  bool named = is_web_scheme(scheme);
  if (named) {
    rest.remove_prefix(scheme.size() + 1);
    while (!rest.empty() && is_slash(rest.front())) rest.remove_prefix(1);
  } else if (rest.size() > 2 && is_slash(rest[0]) && is_slash(rest[1])) {
    named = true;
    while (!rest.empty() && is_slash(rest.front())) rest.remove_prefix(1);
  } else if (!scheme.empty() && scheme.find('.') == std::string::npos) {
    return std::nullopt;
  }
  const auto authority_end = std::find_if(rest.begin(), rest.end(), ends_authority);
  const auto size = static_cast<std::size_t>(authority_end - rest.begin());
  std::u32string_view authority = rest.substr(0, size);
  const std::size_t at = authority.rfind(U'@');
  if (at != std::u32string_view::npos) {
    if (!named) return std::nullopt;  // an e-mail address
    authority.remove_prefix(at + 1);
  }
  Link link;
  link.host = read_host(without_port(authority));
  const bool address_host = link.host.kind == HostKind::ipv4 || link.host.kind == HostKind::ipv6;
  if (link.host.kind == HostKind::invalid) return std::nullopt;
  if (address_host && (!named || !is_public_address(link.host))) return std::nullopt;
  const bool has_path = size + 1 < rest.size();
  if (link.host.kind == HostKind::name) {
    if (label_count(link.host.name) < 2 || lexicon.is_reserved(link.host.name)) return std::nullopt;
    if (!named && !names_site(link.host.name, has_path, lexicon)) return std::nullopt;
  }
  if (lexicon.is_placeholder(authority, link.host.name)) return std::nullopt;
  link.start = target[address.first].start;
  link.end = target[address.last - 1].end();
  link.path = to_utf8(rest.substr(size, kLongestPath / 4));
  link.target = true;
  link.disguised = link.host.unusual;
  return link;
}

}  // namespace hegui::text
