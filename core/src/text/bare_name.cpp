#include "text/bare_name.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/host.h"

namespace hegui::text {
namespace {

constexpr std::size_t kAnnouncedWithin = 12;  // units between a word that announces a site and it

bool is_path_character(char32_t c) {
  return is_label_unit(c) || c == U'.' || c == U'/' || c == U'\\' || c == U'~' || c == U'>' ||
         c == U'}';
}

// What stands before and behind says that this is part of something else.
bool is_part_of_other(const LineView& line, const ScannedHost& host, bool has_slashes) {
  const char32_t next = line.code(host.last);
  if (next == U'@') return true;
  if (has_slashes) return false;
  const char32_t before = line.before(host.first);
  const char32_t second = host.first >= 2 ? line.code(host.first - 2) : 0;
  if (before == U'@') return is_label_unit(second) || second == U'.';  // an e-mail's domain
  if (before == U'/' || before == U'\\') {
    return second == 0 || second == U' ' || is_path_character(second);
  }
  return (before == U'.' && second == U'*') || before == U'$' || before == U'{';
}

bool is_announced(const LineView& line, std::size_t at, const LinkLexicon& lexicon) {
  const std::size_t from = at < kAnnouncedWithin ? 0 : at - kAnnouncedWithin;
  for (const std::u32string& word : lexicon.site_words) {
    for (std::size_t i = from; i + word.size() <= at; ++i) {
      std::size_t same = 0;
      while (same < word.size() && to_lower(line.code(i + same)) == word[same]) ++same;
      if (same == word.size()) return true;
    }
  }
  return false;
}

// Capitals inside a label, or a top-level domain with a capital, are how programs write names.
bool has_program_case(std::u32string_view name) {
  bool lower_before = false;
  std::size_t capitalised = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_upper(name[i]) && lower_before) return true;
    const bool starts = i == 0 || name[i - 1] == U'.';
    if (starts && is_upper(name[i]) && i + 1 < name.size() && is_lower(name[i + 1])) ++capitalised;
    lower_before = is_lower(name[i]);
  }
  return capitalised >= 2;
}

bool has_label_faults(const std::string& name) {
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t dot = std::min(name.find('.', from), name.size());
    const std::size_t length = dot - from;
    if (length == 0 || length > 63 || name[from] == '-' || name[dot - 1] == '-') return true;
    from = dot + 1;
  }
  return false;
}

// A name as a site would have it: `x-shop.vip` rather than `window.top`.
bool looks_registered(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const std::string_view rest = std::string_view(name).substr(0, dot);
  const std::size_t second = rest.rfind('.');
  const std::string_view label = second == std::string_view::npos ? rest : rest.substr(second + 1);
  return label.size() >= 4 && label.find('-') != std::string_view::npos &&
         label.find('_') == std::string_view::npos;
}

}  // namespace

bool is_site_name(const LineView& line, const ScannedHost& host, bool has_path, bool has_slashes,
                  const LinkLexicon& lexicon) {
  if (host.labels < 2 || is_part_of_other(line, host, has_slashes)) return false;
  const Host read = read_host(host.text);
  if (read.kind != HostKind::name || has_label_faults(read.name)) return false;
  const std::string& name = read.name;
  const std::string looks_like = ascii_label(host.last_label);
  const TopLevelDomain top = lexicon.top_level(looks_like.empty() ? last_label(name) : looks_like);
  const std::string_view first = std::string_view(name).substr(0, name.find('.'));
  const bool www =
      first == "www" || (first.size() == 4 && first.substr(0, 3) == "www" && is_digit(first[3]));
  if (www && host.labels > 2 && top != TopLevelDomain::unknown) return true;
  if (top == TopLevelDomain::unknown) return false;
  if (has_path && top != TopLevelDomain::file) return true;
  const char32_t next = line.code(host.last);
  if (next == U'=' || next == U'(' || next == U'[') return false;
  if (LinkLexicon::has(lexicon.technologies, name)) return false;
  const bool reversed = LinkLexicon::has(lexicon.reversed_labels, first);
  if (reversed && host.labels > 2) return false;
  const bool upper_top = is_upper(host.last_label.front());
  const bool any_lower =
      std::any_of(host.text.begin(), host.text.end(), [](char32_t c) { return is_lower(c); });
  if (top == TopLevelDomain::plain) {
    const bool letters =
        name.find_first_not_of("0123456789.") < name.rfind('.') || name.rfind('.') > 1;
    return letters && !(upper_top && any_lower);
  }
  if (has_program_case(host.text) || upper_top || line.before(host.first) == U'.') return false;
  const bool own_host = host.labels > 2 && LinkLexicon::has(lexicon.site_labels, first);
  if (own_host) return true;
  if (top == TopLevelDomain::file) return has_path && looks_registered(name);
  return host.disguised || looks_registered(name) || is_announced(line, host.first, lexicon);
}

}  // namespace hegui::text
