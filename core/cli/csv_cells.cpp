#include "csv_cells.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "csv_table.h"

namespace hegui::cli {
namespace {

bool is_word(std::string_view cell, std::string_view word) {
  const auto lower = [](char each) {
    return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
  };
  return cell.size() == word.size() &&
         std::equal(cell.begin(), cell.end(), word.begin(),
                    [&](char left, char right) { return lower(left) == right; });
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of("0123456789", at);
  return (end == std::string_view::npos ? text.size() : end) - std::min(at, text.size());
}

// As JSON writes numbers, which is not how a spreadsheet shows them: no commas, no leading zeros.
bool is_json_number(std::string_view text) {
  std::size_t at = text.substr(0, 1) == "-" ? 1 : 0;
  const std::size_t whole = digits_at(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits_at(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_at(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

void append_list(std::string& out, std::string_view cell) {
  out += '[';
  bool any = false;
  while (!cell.empty() && cell != "[]") {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    const std::string_view word = trimmed(cell.substr(0, end));
    if (!word.empty()) {
      if (any) out += ',';
      any = true;
      append_json_string(out, word);
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  out += ']';
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t lead = byte(at);
    if (lead < 0x80U) {
      ++at;
      continue;
    }
    const std::size_t length = lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    if (lead < 0xC2U || lead > 0xF4U) return false;
    // The first byte behind the lead keeps out overlong forms, surrogates and what is no code
    // point.
    const std::uint32_t least = lead == 0xE0U ? 0xA0U : lead == 0xF0U ? 0x90U : 0x80U;
    const std::uint32_t most = lead == 0xEDU ? 0x9FU : lead == 0xF4U ? 0x8FU : 0xBFU;
    if (byte(at + 1) < least || byte(at + 1) > most) return false;
    for (std::size_t i = 2; i < length; ++i) {
      if ((byte(at + i) & 0xC0U) != 0x80U) return false;
    }
    at += length;
  }
  return true;
}

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = cell.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(kBlanks) - first + 1);
}

bool is_blank_cell(std::string_view cell) { return trimmed(cell).empty(); }

void append_json_string(std::string& out, std::string_view text) {
  out += nlohmann::json(std::string(text)).dump();
}

void append_cell(std::string& out, std::string_view cell, CsvType type) {
  if (type == CsvType::text) return append_json_string(out, cell);
  const std::string_view word = trimmed(cell);
  if (word == "null") {
    out += word;
  } else if (type == CsvType::list) {
    append_list(out, word);
  } else if (type == CsvType::boolean && is_word(word, "true")) {
    out += "true";
  } else if (type == CsvType::boolean && is_word(word, "false")) {
    out += "false";
  } else if (type == CsvType::number && is_json_number(word)) {
    out += word;
  } else {
    append_json_string(out, word);
  }
}

}  // namespace hegui::cli
