// Schemes that open a web site, defanged spellings of them included, and what is left of them where
// the h is a Cyrillic letter that looks like x.
#ifndef HEGUI_TEXT_WEB_SCHEME_H_
#define HEGUI_TEXT_WEB_SCHEME_H_

#include <array>
#include <string_view>

namespace hegui::text {

inline constexpr std::array<std::string_view, 12> kWebSchemes = {
    "https", "http", "hxxps", "hxxp", "ftps", "ftp", "wss", "ws", "htxps", "htxp", "xttps", "xttp"};

constexpr bool is_web_scheme(std::string_view lower) {
  for (const std::string_view scheme : kWebSchemes) {
    if (scheme == lower) return true;
  }
  return false;
}

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WEB_SCHEME_H_
