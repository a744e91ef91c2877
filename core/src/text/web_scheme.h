// Schemes that open a web site, defanged spellings of them included.
#ifndef HEGUI_TEXT_WEB_SCHEME_H_
#define HEGUI_TEXT_WEB_SCHEME_H_

#include <array>
#include <string_view>

namespace hegui::text {

inline constexpr std::array<std::string_view, 10> kWebSchemes = {
    "https", "http", "hxxps", "hxxp", "ftps", "ftp", "wss", "ws", "htxps", "htxp"};

constexpr bool is_web_scheme(std::string_view lower) {
  for (const std::string_view scheme : kWebSchemes) {
    if (scheme == lower) return true;
  }
  return false;
}

}  // namespace hegui::text

#endif  // HEGUI_TEXT_WEB_SCHEME_H_
