// Files and standard input as bytes, in bounded pieces.
//
// Who uses it: the commands. What a caller may not assume: that a piece ends where a line does, or
// that an empty path is standard input; "-" is.
#ifndef HEGUI_CLI_INPUT_H_
#define HEGUI_CLI_INPUT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hegui/words.h"

namespace hegui::cli {

class Input {
 public:
  Input() = default;
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // False when the file cannot be opened; error() says why.
  bool open(const std::string& path);

  // The next bytes, as many as are there without waiting longer than for the first of them, so that
  // who writes a line at a time is answered a line at a time. Empty at the end and on an error.
  std::string_view read();

  int error() const { return error_; }  // errno; 0 while all is well
  bool is_terminal() const;

 private:
  int descriptor_ = -1;
  int error_ = 0;
  std::string buffer_;
};

// A whole file of at most `limit` bytes ("-": standard input). When it cannot be read nothing, and
// the reason is said on standard error.
std::optional<std::string> read_file(const std::string& path, std::size_t limit, Language language);

// Says on standard error that `path` cannot be read.
void complain_of_input(const std::string& path, int error, Language language);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_INPUT_H_
