// What ASCII letters and digits are, without the C locale.
#ifndef HEGUI_TEXT_ASCII_H_
#define HEGUI_TEXT_ASCII_H_

namespace hegui::text {

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
constexpr bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
constexpr bool is_alpha(char32_t c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char32_t c) { return is_alpha(c) || is_digit(c); }
constexpr char32_t to_lower(char32_t c) { return is_upper(c) ? c + 32 : c; }

constexpr bool is_digit(char c) {
  return is_digit(static_cast<char32_t>(static_cast<unsigned char>(c)));
}
constexpr bool is_alpha(char c) {
  return is_alpha(static_cast<char32_t>(static_cast<unsigned char>(c)));
}
constexpr bool is_alnum(char c) {
  return is_alnum(static_cast<char32_t>(static_cast<unsigned char>(c)));
}
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// The value of a hexadecimal digit, or -1.
constexpr int hex_value(char32_t c) {
  if (is_digit(c)) return static_cast<int>(c - U'0');
  const char32_t lower = to_lower(c);
  return lower >= U'a' && lower <= U'f' ? static_cast<int>(lower - U'a') + 10 : -1;
}
constexpr int hex_value(char c) {
  return hex_value(static_cast<char32_t>(static_cast<unsigned char>(c)));
}

}  // namespace hegui::text

#endif  // HEGUI_TEXT_ASCII_H_
