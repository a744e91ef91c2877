#include "text/link_lexicon.h"

#include <algorithm>

#include "text/host.h"

namespace hegui::text {

void LinkLexicon::prepare() {
  for (auto* list : {&plain, &word, &file, &site_labels, &reversed_labels, &technologies, &reserved,
                     &other_schemes, &placeholder_labels}) {
    std::sort(list->begin(), list->end());
  }
}

bool LinkLexicon::has(const std::vector<std::string>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

TopLevelDomain LinkLexicon::top_level(std::string_view label) const {
  if (has(plain, label)) return TopLevelDomain::plain;
  if (has(word, label)) return TopLevelDomain::word;
  return has(file, label) ? TopLevelDomain::file : TopLevelDomain::unknown;
}

bool LinkLexicon::is_reserved(std::string_view host) const {
  return std::any_of(reserved.begin(), reserved.end(),
                     [&](const std::string& suffix) { return is_within(host, suffix); });
}

bool LinkLexicon::is_placeholder(std::u32string_view written, std::string_view host) const {
  for (const std::u32string& part : placeholder_parts) {
    if (written.find(part) != std::u32string_view::npos) return true;
  }
  for (std::size_t from = 0; from <= host.size();) {
    const std::size_t dot = std::min(host.find('.', from), host.size());
    if (has(placeholder_labels, host.substr(from, dot - from))) return true;
    from = dot + 1;
  }
  return false;
}

}  // namespace hegui::text
