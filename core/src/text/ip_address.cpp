#include "text/ip_address.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/ascii.h"

namespace hegui::text {
namespace {

constexpr std::uint64_t kTooLarge = 1ULL << 40U;

struct Part {
  std::uint64_t value;
  bool decimal;
};

// URL Standard, "IPv4 number parser".
std::optional<Part> read_part(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::uint64_t base = 10;
  const bool hex = text.size() >= 2 && text[0] == '0' && text[1] == 'x';
  if (hex) {
    base = 16;
    text.remove_prefix(2);
  } else if (text.size() >= 2 && text[0] == '0') {
    base = 8;
    text.remove_prefix(1);
  }
  Part part{0, base == 10};
  for (const char c : text) {
    const int digit = hex_value(c);
    if (digit < 0 || static_cast<std::uint64_t>(digit) >= base) return std::nullopt;
    part.value = std::min(part.value * base + static_cast<std::uint64_t>(digit), kTooLarge);
  }
  return part;
}

std::string dotted(std::uint32_t address) {
  std::string out;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    if (!out.empty()) out.push_back('.');
    out += std::to_string((address >> shift) & 0xFFU);
  }
  return out;
}

struct Block {
  std::uint32_t address;
  unsigned bits;
};

// RFC 6890 and what it gathers.
constexpr std::array kNotPublic = {
    Block{0x00000000, 8},  Block{0x0A000000, 8},  Block{0x64400000, 10}, Block{0x7F000000, 8},
    Block{0xA9FE0000, 16}, Block{0xAC100000, 12}, Block{0xC0000000, 24}, Block{0xC0000200, 24},
    Block{0xC0A80000, 16}, Block{0xC6120000, 15}, Block{0xC6336400, 24}, Block{0xCB007100, 24},
    Block{0xE0000000, 3},
};

bool is_public_ipv4(std::uint32_t address) {
  return std::none_of(kNotPublic.begin(), kNotPublic.end(), [&](const Block& block) {
    return ((address ^ block.address) >> (32U - block.bits)) == 0;
  });
}

bool is_public_ipv6(const std::array<std::uint16_t, 8>& words) {
  const bool zeros = std::all_of(words.begin(), words.begin() + 5, [](auto w) { return w == 0; });
  if (zeros && (words[5] == 0 || words[5] == 0xFFFF)) {
    // Unspecified, loopback, or an IPv4 address in disguise.
    return is_public_ipv4((static_cast<std::uint32_t>(words[6]) << 16U) | words[7]);
  }
  const bool documentation = words[0] == 0x2001 && words[1] == 0x0DB8;
  return (words[0] & 0xFE00U) != 0xFC00U && (words[0] & 0xFFC0U) != 0xFE80U && !documentation &&
         (words[0] & 0xFF00U) != 0xFF00U;
}

std::string printed(const std::array<std::uint16_t, 8>& words) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "[";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out.push_back(':');
    bool leading = true;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
      const unsigned digit = (static_cast<unsigned>(words[i]) >> shift) & 0xFU;
      leading = leading && digit == 0 && shift != 0;
      if (!leading) out.push_back(kDigits[digit]);
    }
  }
  return out + "]";
}

// Groups of hexadecimal digits between colons; an IPv4 address may end them.
bool read_groups(std::string_view text, std::vector<std::uint16_t>& words) {
  while (!text.empty()) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, colon);
    if (group.find('.') != std::string_view::npos) {
      const Host tail = read_ipv4(group);
      if (tail.kind != HostKind::ipv4 || colon != text.size()) return false;
      words.push_back(static_cast<std::uint16_t>(tail.ipv4 >> 16U));
      words.push_back(static_cast<std::uint16_t>(tail.ipv4 & 0xFFFFU));
      return true;
    }
    if (group.empty() || group.size() > 4) return false;
    unsigned value = 0;
    for (const char c : group) {
      const int digit = hex_value(c);
      if (digit < 0) return false;
      value = value * 16U + static_cast<unsigned>(digit);
    }
    words.push_back(static_cast<std::uint16_t>(value));
    if (colon == text.size()) break;
    text.remove_prefix(colon + 1);
    if (text.empty()) return false;
  }
  return true;
}

}  // namespace

bool looks_like_number(std::string_view label) {
  if (label.empty()) return false;
  if (std::all_of(label.begin(), label.end(), [](char c) { return is_digit(c); })) return true;
  return label.size() >= 2 && label[0] == '0' && label[1] == 'x' &&
         std::all_of(label.begin() + 2, label.end(), [](char c) { return hex_value(c) >= 0; });
}

Host read_ipv4(std::string_view text) {
  Host host;
  std::vector<Part> parts;
  for (std::size_t from = 0; from <= text.size() && parts.size() <= 4;) {
    const std::size_t dot = std::min(text.find('.', from), text.size());
    const auto part = read_part(text.substr(from, dot - from));
    if (!part) return host;
    parts.push_back(*part);
    from = dot + 1;
  }
  if (parts.size() > 4) return host;
  std::uint64_t address = 0;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (parts[i].value > 255) return host;
    address |= parts[i].value << (8 * (3 - i));
  }
  if (parts.back().value >= 1ULL << (8 * (5 - parts.size()))) return host;
  host.kind = HostKind::ipv4;
  host.ipv4 = static_cast<std::uint32_t>(address | parts.back().value);
  host.unusual = parts.size() != 4 ||
                 std::any_of(parts.begin(), parts.end(), [](const Part& p) { return !p.decimal; });
  host.name = dotted(host.ipv4);
  return host;
}

Host read_ipv6(std::u32string_view text) {
  Host host;
  std::string ascii;
  for (const char32_t c : text.substr(0, 64)) {
    if (c >= 0x80) return host;
    ascii.push_back(static_cast<char>(to_lower(c)));
  }
  if (text.size() > 64) return host;
  const std::string_view whole = ascii;
  const std::size_t gap = whole.find("::");
  std::vector<std::uint16_t> head;
  std::vector<std::uint16_t> tail;
  if (!read_groups(whole.substr(0, std::min(gap, whole.size())), head)) return host;
  if (gap != std::string_view::npos && !read_groups(whole.substr(gap + 2), tail)) return host;
  const std::size_t count = head.size() + tail.size();
  if (gap == std::string_view::npos ? count != 8 : count > 7) return host;
  std::copy(head.begin(), head.end(), host.ipv6.begin());
  std::copy_backward(tail.begin(), tail.end(), host.ipv6.end());
  host.kind = HostKind::ipv6;
  host.name = printed(host.ipv6);
  return host;
}

bool is_public_address(const Host& host) {
  if (host.kind == HostKind::ipv4) return is_public_ipv4(host.ipv4);
  return host.kind == HostKind::ipv6 && is_public_ipv6(host.ipv6);
}

}  // namespace hegui::text
