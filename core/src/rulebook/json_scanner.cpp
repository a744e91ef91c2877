#include "rulebook/json_scanner.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hegui::rulebook {
namespace {

class PlainScanner {
 public:
  PlainScanner(std::string_view text, nlohmann::json_sax<nlohmann::json>& handler)
      : text_(text), handler_(handler) {}

  bool scan() {
    if (!value()) return false;
    while (!open_.empty()) {
      if (!next_in_container()) return false;
    }
    return peek() == '\0' && at_ == text_.size();
  }

 private:
  static constexpr std::size_t kUnknownSize = static_cast<std::size_t>(-1);

  // The next character that is no white space; 0 at the end.
  char peek() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return c;
      ++at_;
    }
    return '\0';
  }

  bool take(char expected) {
    if (peek() != expected) return false;
    ++at_;
    return true;
  }

  // A value up to its end, or a container up to its first item.
  bool value() {
    switch (peek()) {
      case '{':
        return open('}');
      case '[':
        return open(']');
      case '"':
        return text(token_) && handler_.string(token_);
      case 't':
        return word("true") && handler_.boolean(true);
      case 'f':
        return word("false") && handler_.boolean(false);
      case 'n':
        return word("null") && handler_.null();
      default:
        return number();
    }
  }

  bool open(char closing) {
    ++at_;
    if (!(closing == '}' ? handler_.start_object(kUnknownSize)
                         : handler_.start_array(kUnknownSize))) {
      return false;
    }
    open_.push_back(closing);
    if (peek() == closing) return close();
    return item();
  }

  bool close() {
    ++at_;
    const bool is_object = open_.back() == '}';
    open_.pop_back();
    return is_object ? handler_.end_object() : handler_.end_array();
  }

  bool item() {
    if (open_.back() == '}' &&
        !(peek() == '"' && text(token_) && handler_.key(token_) && take(':'))) {
      return false;
    }
    return value();
  }

  bool next_in_container() {
    const char c = peek();
    if (c == open_.back()) return close();
    if (c != ',') return false;
    ++at_;
    return item();
  }

  bool text(std::string& out) {
    const std::size_t from = ++at_;
    for (; at_ < text_.size(); ++at_) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c == '"') {
        out.assign(text_, from, at_ - from);
        ++at_;
        return true;
      }
      if (c < 0x20 || c == '\\') return false;
    }
    return false;
  }

  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  bool number() {
    constexpr std::size_t kMostDigits = 18;
    const std::size_t from = at_;
    std::uint64_t out = 0;
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
      if (at_ - from == kMostDigits) return false;
      out = out * 10 + static_cast<std::uint64_t>(text_[at_] - '0');
    }
    const std::size_t digits = at_ - from;
    if (digits == 0 || (digits > 1 && text_[from] == '0')) return false;
    // What goes on as a fraction, or as anything else that is none of this, is found by the caller:
    // neither a comma nor a bracket follows then.
    return handler_.number_unsigned(out);
  }

  std::string_view text_;
  nlohmann::json_sax<nlohmann::json>& handler_;
  std::size_t at_ = 0;
  std::string open_;  // the closing brackets that are still to come
  std::string token_;
};

}  // namespace

bool scan_plain_json(std::string_view text, nlohmann::json_sax<nlohmann::json>& handler) {
  return PlainScanner(text, handler).scan();
}

}  // namespace hegui::rulebook
