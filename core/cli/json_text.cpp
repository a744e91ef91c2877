#include "json_text.h"

#include <nlohmann/json.hpp>

namespace hegui::cli {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// The end of the string that begins at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return text.size();
}

// The end of the value that begins at `at`: behind its string, its brackets or its last character.
std::size_t value_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char byte = text[at];
    if (byte == '"') {
      at = string_end(text, at);
      if (depth == 0) return at;
      continue;
    }
    if (depth == 0 && (byte == ',' || byte == '}' || byte == ']' || is_blank(byte))) return at;
    if (byte == '{' || byte == '[') ++depth;
    ++at;
    if (byte == '}' || byte == ']') {
      --depth;
      if (depth == 0) return at;
    }
  }
  return at;
}

bool names(std::string_view quoted, std::string_view key) {
  const nlohmann::json name = nlohmann::json::parse(quoted, nullptr, false);
  return name.is_string() && name.get_ref<const std::string&>() == key;
}

void new_line(std::string& out, std::size_t indent, std::size_t depth) {
  out += '\n';
  out.append(indent + 2 * depth, ' ');
}

}  // namespace

std::string laid_out(std::string_view json, std::size_t indent) {
  std::string out;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    const char byte = json[at];
    if (byte == '"') {
      const std::size_t end = string_end(json, at);
      out += json.substr(at, end - at);
      at = end;
      continue;
    }
    ++at;
    if (is_blank(byte)) continue;
    if (byte == '{' || byte == '[') {
      out += byte;
      const std::size_t next = skip_blanks(json, at);
      if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
        out += json[next];
        at = next + 1;
        continue;
      }
      new_line(out, indent, ++depth);
    } else if (byte == '}' || byte == ']') {
      if (depth > 0) --depth;
      new_line(out, indent, depth);
      out += byte;
    } else {
      out += byte;
      if (byte == ',') new_line(out, indent, depth);
      if (byte == ':') out += ' ';
    }
  }
  return out;
}

std::optional<std::string_view> member_source(std::string_view object, std::string_view key) {
  std::optional<std::string_view> found;
  std::size_t at = skip_blanks(object, 0);
  if (at >= object.size() || object[at] != '{') return found;
  ++at;
  for (;;) {
    at = skip_blanks(object, at);
    if (at >= object.size() || object[at] != '"') return found;
    const std::size_t name_end = string_end(object, at);
    const std::string_view name = object.substr(at, name_end - at);
    at = skip_blanks(object, name_end);
    at = skip_blanks(object, at + 1);  // the colon
    const std::size_t end = value_end(object, at);
    if (names(name, key)) found = object.substr(at, end - at);
    at = skip_blanks(object, end);
    if (at >= object.size() || object[at] != ',') return found;
    ++at;
  }
}

}  // namespace hegui::cli
