#include "text/line_scanner.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"
#include "text/bare_name.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/web_scheme.h"

namespace hegui::text {
namespace {

constexpr std::size_t kLongestPath = 32;  // code points, so at most 128 bytes
constexpr std::size_t kLongestScheme = 16;

bool is_slash(char32_t c) { return c == U'/' || c == U'\\'; }

}  // namespace

void LineScanner::scan(std::vector<Link>& links) {
  links_ = &links;
  for (std::size_t at = 0; at < line_.size();) {
    const char32_t code = line_.code(at);
    if (is_label_unit(code)) {
      at = at_word(at);
    } else if (code == U'/' && line_.code(at + 1) == U'/') {
      at = at_slashes(at);
    } else {
      ++at;
    }
  }
}

std::size_t LineScanner::at_word(std::size_t at) {
  const Scheme scheme = read_scheme(at);
  if (scheme.kind == SchemeKind::web) return after_web_scheme(scheme);
  if (scheme.kind == SchemeKind::other) {
    std::size_t host = 0;
    return std::max(scheme.after, authority_end(scheme.after, host));
  }
  if (scheme.kind == SchemeKind::unknown) return bare(scheme.start, scheme.after, true);
  return bare(at, at, false);
}

// `//host/path`: an address that takes its scheme from the page.
std::size_t LineScanner::at_slashes(std::size_t at) {
  const char32_t before = line_.before(at);
  std::size_t after = at;
  while (is_slash(line_.code(after))) ++after;
  if (before == U':' || is_label_unit(before) || !is_label_unit(line_.code(after))) return after;
  if (code_ && before != U'(' && before != U'"' && before != U'\'' && before != U'=') return after;
  return bare(at, after, true);
}

// Behind a scheme's name at `at`: colon and slashes, perhaps set apart or in brackets.
bool LineScanner::read_colon_and_slashes(std::size_t at, Scheme& scheme) const {
  const auto skip_blank = [&] {
    if (line_.code(at) != U' ') return;
    ++at;
    scheme.spread = true;
  };
  skip_blank();
  const bool boxed = line_.code(at) == U'[' && line_.code(at + 1) == U':';
  if (boxed) ++at;
  if (line_.code(at) != U':') return false;
  ++at;
  if (boxed && line_.code(at) == U']') ++at;
  skip_blank();
  std::size_t slashes = 0;
  while (is_slash(line_.code(at))) {
    ++slashes;
    ++at;
    if (line_.code(at) == U' ' && is_slash(line_.code(at + 1))) skip_blank();
  }
  if (boxed && line_.code(at) == U']') ++at;
  if (slashes == 0) return false;
  skip_blank();
  scheme.after = at;
  return true;
}

LineScanner::Scheme LineScanner::read_spread_scheme(std::size_t at) const {
  for (const std::string_view name : kWebSchemes) {
    std::size_t here = at;
    std::size_t same = 0;
    while (same < name.size() &&
           fold_symbol(line_.code(here)) == static_cast<unsigned char>(name[same])) {
      ++same;
      ++here;
      if (same < name.size() && line_.code(here) == U' ') ++here;
    }
    if (same < name.size()) continue;
    Scheme scheme{SchemeKind::web, at, 0, true};
    if (read_colon_and_slashes(here, scheme)) return scheme;
  }
  return {};
}

LineScanner::Scheme LineScanner::read_scheme(std::size_t at) const {
  std::size_t end = at;
  while (is_label_unit(line_.code(end))) ++end;
  if (end == at + 1 && line_.code(end) == U' ') return read_spread_scheme(at);
  Scheme scheme;
  scheme.start = at;
  const char32_t next = line_.code(end);
  if (next != U':' && next != U' ' && next != U'[') return scheme;
  if (!read_colon_and_slashes(end, scheme)) return scheme;
  std::string tail;
  for (std::size_t i = end - std::min(end - at, kLongestScheme); i < end; ++i) {
    const char32_t c = fold_symbol(line_.code(i));
    tail.push_back(c < 0x80 ? static_cast<char>(c) : '?');
  }
  for (const std::string_view name : kWebSchemes) {
    // "news:" does not end in a scheme, "xhttps:" does.
    const bool whole = tail.size() == name.size();
    if (tail.size() < name.size() || (!whole && name.size() < 4)) continue;
    if (tail.substr(tail.size() - name.size()) != name) continue;
    scheme.kind = SchemeKind::web;
    scheme.start = end - name.size();
    return scheme;
  }
  if (scheme.spread || !is_slash(line_.code(end + 2))) return Scheme{};
  const bool other = LinkLexicon::has(lexicon_.other_schemes, tail);
  scheme.kind = other ? SchemeKind::other : SchemeKind::unknown;
  return scheme;
}

// The end of "user:password@host:port", and where the host begins in it.
std::size_t LineScanner::authority_end(std::size_t at, std::size_t& host) const {
  constexpr std::u32string_view kMarks = U".%:@!$&'()*+,;=~[]";
  host = at;
  std::size_t end = at;
  for (;; ++end) {
    const char32_t code = line_.code(end);
    const bool stop = code == kIdeographicStop && is_label_unit(line_.code(end + 1));
    const bool mark = kMarks.find(code) != std::u32string_view::npos && code != 0;
    if (!is_label_unit(code) && !stop && !mark) return end;
    if (line_[end].wide && mark && code != U'.' && code != U'@' && code != U':') return end;
    if (code == U'@') host = end + 1;
  }
}

std::size_t LineScanner::after_web_scheme(const Scheme& scheme) {
  std::size_t host_at = scheme.after;
  const std::size_t end = std::max(scheme.after, authority_end(scheme.after, host_at));
  if (host_at == end) host_at = scheme.after;
  ScannedHost host;
  if (line_.code(host_at) == U'[') {
    std::size_t close = host_at;
    while (close < end && line_.code(close) != U']') host.text.push_back(line_.code(close++));
    if (close == end) return end;
    host.text.push_back(U']');
    host.first = host_at;
    host.last = close + 1;
  } else {
    host = hosts_.scan(host_at, true);
  }
  if (host.text.empty()) return std::max(end, scheme.after);
  const bool sure = lexicon_.top_level(ascii_label(host.last_label)) == TopLevelDomain::plain;
  const Ending ending = read_ending(host.last, scheme.spread);
  if ((!scheme.spread && !host.disguised) || sure) {
    const bool defanged = to_lower(line_.code(scheme.start + 1)) == U'x' ||
                          to_lower(line_.code(scheme.start + 2)) == U'x';
    add(scheme.start, host, ending, host.disguised || scheme.spread || defanged, *links_);
  }
  return std::max(ending.last, scheme.after);
}

std::size_t LineScanner::bare(std::size_t start, std::size_t at, bool slashes) {
  if (!is_label_unit(line_.code(at))) return std::max(at, start + 1);
  const ScannedHost host = hosts_.scan(at, false);
  if (host.text.empty()) return std::max(host.last, at + 1);
  // Without reading the path: what is no site must not cost more than its name.
  const std::size_t port = read_port(host.last);
  const bool has_path = port > host.last || (is_slash(line_.code(port)) && is_tail_unit(port + 1));
  const bool named = !code_ || slashes;
  if (!named || !is_site_name(line_, host, has_path, slashes, lexicon_)) return host.last;
  const Ending ending = read_ending(host.last, false);
  add(start, host, ending, host.disguised, *links_);
  return std::max(ending.last, at + 1);
}

std::size_t LineScanner::read_port(std::size_t at) const {
  if (line_.code(at) != U':') return at;
  std::size_t end = at + 1;
  while (end < at + 6 && is_digit(line_.code(end))) ++end;
  return end == at + 1 || is_digit(line_.code(end)) ? at : end;
}

LineScanner::Ending LineScanner::read_ending(std::size_t at, bool spread) const {
  Ending ending;
  const std::size_t port = read_port(at);
  ending.path = port;
  const char32_t next = line_.code(port);
  const bool path = !line_[port].wide && (is_slash(next) || next == U'?' || next == U'#');
  const bool wide_path = line_[port].wide && next == U'/';
  ending.last = path || wide_path ? read_tail(port) : port;
  if (spread && ending.last == at) ending.last = read_spread_tail(at);
  return ending;
}

// What may stand in a path, a query or a fragment. Full-width punctuation is the text around it,
// unless the address itself is written in full width.
bool LineScanner::is_tail_unit(std::size_t at) const {
  const char32_t code = line_.code(at);
  if (is_label_unit(code)) return true;
  if (code <= 0x20 || code >= 0x7F) return false;
  constexpr std::u32string_view kStops = U"\"<>`|{}^";
  if (kStops.find(code) != std::u32string_view::npos) return false;
  if (!line_[at].wide) return true;
  return is_label_unit(line_.code(at + 1)) && line_[at + 1].wide && code != U',' && code != U'!';
}

// Another address follows a comma.
bool LineScanner::begins_http(std::size_t at) const {
  constexpr std::u32string_view kHttp = U"http";
  for (std::size_t i = 0; i < kHttp.size(); ++i) {
    if (to_lower(line_.code(at + i)) != kHttp[i]) return false;
  }
  return true;
}

std::size_t LineScanner::read_tail(std::size_t at) const {
  std::size_t end = at;
  int round = 0;
  int square = 0;
  for (; is_tail_unit(end); ++end) {
    const char32_t code = line_.code(end);
    round += code == U'(' ? 1 : code == U')' ? -1 : 0;
    square += code == U'[' ? 1 : code == U']' ? -1 : 0;
    if ((code == U',' || code == U';') && begins_http(end + 1)) break;
  }
  // Punctuation at the end belongs to the sentence, and so does a bracket that opened before.
  constexpr std::u32string_view kTrailing = U".,;:!?'*~";
  while (end > at) {
    const char32_t last = line_.code(end - 1);
    if (last == U')' && round < 0) {
      ++round;
    } else if (last == U']' && square < 0) {
      ++square;
    } else if (kTrailing.find(last) == std::u32string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

// ` / docs / start` behind an address whose letters stand apart.
std::size_t LineScanner::read_spread_tail(std::size_t at) const {
  for (;;) {
    std::size_t here = line_.code(at) == U' ' ? at + 1 : at;
    if (!is_slash(line_.code(here))) return at;
    const std::size_t slash = here + 1;
    here = line_.code(slash) == U' ' ? slash + 1 : slash;
    if (!is_label_unit(line_.code(here))) return slash;
    while (is_label_unit(line_.code(here)) || line_.code(here) == U'.') ++here;
    while (line_.code(here - 1) == U'.') --here;
    at = here;
  }
}

void LineScanner::add(std::size_t start, const ScannedHost& host, const Ending& ending,
                      bool disguised, std::vector<Link>& links) const {
  Link link;
  link.host = read_host(host.text);
  if (link.host.kind == HostKind::invalid) return;
  if (lexicon_.is_placeholder(host.text, link.host.name)) return;
  if (link.host.kind == HostKind::name) {
    if (label_count(link.host.name) < 2 || lexicon_.is_reserved(link.host.name)) return;
  } else if (!is_public_address(link.host)) {
    return;
  }
  link.start = symbols_[line_[start].symbol].start;
  link.end = symbols_[line_[ending.last - 1].symbol].end();
  for (std::size_t i = ending.path; i < ending.last && i < ending.path + kLongestPath; ++i) {
    append_utf8(link.path, line_.code(i));
  }
  link.disguised = disguised || link.host.unusual;
  links.push_back(std::move(link));
}

}  // namespace hegui::text
