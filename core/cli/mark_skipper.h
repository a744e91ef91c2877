// Drops the byte order mark that some editors put before UTF-8.
//
// Who uses it: the splitters. What a caller may not assume: that all bytes come back at once; those
// of a mark that did not come true follow.
#ifndef HEGUI_CLI_MARK_SKIPPER_H_
#define HEGUI_CLI_MARK_SKIPPER_H_

#include <cstddef>
#include <string_view>

namespace hegui::cli {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Drops a byte order mark at the start of a stream, however its bytes arrive.
class MarkSkipper {
 public:
  // What of `bytes` is content. Bytes of a mark that did not come true are handed on by `held`.
  std::string_view skip(std::string_view bytes, std::string_view& held) {
    held = {};
    while (!done_ && !bytes.empty()) {
      if (bytes.front() != kByteOrderMark[seen_]) {
        held = kByteOrderMark.substr(0, seen_);
        done_ = true;
        break;
      }
      bytes.remove_prefix(1);
      done_ = ++seen_ == kByteOrderMark.size();
    }
    return bytes;
  }
  // At the end of the stream: a mark that broke off.
  std::string_view rest() const {
    return done_ ? std::string_view() : kByteOrderMark.substr(0, seen_);
  }

 private:
  std::size_t seen_ = 0;
  bool done_ = false;
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_MARK_SKIPPER_H_
