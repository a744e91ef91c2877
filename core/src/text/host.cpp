#include "text/host.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/ip_address.h"
#include "text/punycode.h"
#include "text/utf8.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestName = 253;  // RFC 1035 2.3.4, without the trailing dot

// URL Standard, "percent-decode", then UTF-8.
std::u32string percent_decode(std::u32string_view raw) {
  if (raw.find(U'%') == std::u32string_view::npos) return std::u32string(raw);
  std::string bytes;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool escaped = raw[i] == U'%' && i + 2 < raw.size() && hex_value(raw[i + 1]) >= 0 &&
                         hex_value(raw[i + 2]) >= 0;
    if (escaped) {
      bytes.push_back(static_cast<char>(hex_value(raw[i + 1]) * 16 + hex_value(raw[i + 2])));
      i += 2;
    } else {
      append_utf8(bytes, raw[i]);
    }
  }
  return to_code_points(bytes);
}

// The mapping step of UTS #46, as far as the module folds.
char32_t map_character(char32_t code) {
  if (code == 0x3002 || code == 0xFF0E || code == 0xFF61) return U'.';
  return fold_case(fold_dress(code));
}

// URL Standard, "forbidden domain code point", and the marks of structure.
bool is_forbidden(char32_t c) {
  constexpr std::u32string_view kForbidden = U" #%/:<>?@[\\]^|";
  return c < 0x20 || c == 0x7F || c > 0x10FFFF || is_blank(c) ||
         kForbidden.find(c) != std::u32string_view::npos;
}

std::optional<std::string> to_ascii_label(std::u32string_view label) {
  const bool ascii = std::all_of(label.begin(), label.end(), [](char32_t c) { return c < 0x80; });
  if (!ascii) {
    std::string out = to_punycode(label);
    if (out.empty()) return std::nullopt;
    return out;
  }
  std::string out;
  for (const char32_t c : label) out.push_back(static_cast<char>(c));
  return out;
}

std::optional<std::string> to_ascii_name(std::u32string_view raw) {
  std::u32string mapped;
  for (const char32_t c : percent_decode(raw)) {
    if (is_default_ignorable(c)) continue;
    mapped.push_back(map_character(c));
  }
  if (mapped.empty() || std::any_of(mapped.begin(), mapped.end(), is_forbidden)) {
    return std::nullopt;
  }
  std::string name;
  const std::u32string_view rest = mapped;
  for (std::size_t from = 0; from <= rest.size();) {
    const std::size_t dot = std::min(rest.find(U'.', from), rest.size());
    const auto label = to_ascii_label(rest.substr(from, dot - from));
    if (!label) return std::nullopt;
    if (from > 0) name.push_back('.');
    name += *label;
    from = dot + 1;
  }
  while (!name.empty() && name.back() == '.') name.pop_back();
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  return name;
}

}  // namespace

Host read_host(std::u32string_view raw) {
  Host host;
  if (!raw.empty() && raw.front() == U'[') {
    if (raw.back() == U']') host = read_ipv6(raw.substr(1, raw.size() - 2));
    return host;
  }
  if (raw.size() > 4096) return host;
  auto name = to_ascii_name(raw);
  if (!name) return host;
  // URL Standard, "ends in a number checker".
  if (looks_like_number(last_label(*name))) return read_ipv4(*name);
  host.kind = HostKind::name;
  host.name = std::move(*name);
  return host;
}

bool is_within(std::string_view host, std::string_view site) {
  if (host.size() < site.size() || site.empty()) return false;
  const std::size_t before = host.size() - site.size();
  return host.substr(before) == site && (before == 0 || host[before - 1] == '.');
}

std::size_t label_count(std::string_view host) {
  return static_cast<std::size_t>(std::count(host.begin(), host.end(), '.')) + 1;
}

std::string_view last_label(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos ? host : host.substr(dot + 1);
}

}  // namespace hegui::text
