// Standard output and standard error: what they are, and writing to them without losing an error.
//
// Who uses it: the commands. What a caller may not assume: that a write has reached anyone before
// flush() has said so.
#ifndef HEGUI_CLI_TERMINAL_H_
#define HEGUI_CLI_TERMINAL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "arguments.h"
#include "hegui/words.h"

namespace hegui::cli {

// The exit statuses of the contract.
inline constexpr int kNothingWrong = 0;
inline constexpr int kFound = 1;
inline constexpr int kUnusable = 2;

bool output_is_terminal();
bool output_has_colour();      // a terminal that shows colours, and nobody said NO_COLOR
std::size_t terminal_width();  // columns; 0 when output is no terminal

// What `format` means when it was left open: text on a terminal, JSON Lines otherwise.
Format settled(Format format);

// Writes a line to standard error, with the program's name before it.
void complain(std::string_view message);

// Why the last system call failed, in words.
std::string reason_of(int error, Language language);

class Output {
 public:
  explicit Output(Language language) : language_(language) {}

  void write(std::string_view text);
  void flush();

  // False once anything could not be written; it has been said on standard error, once.
  bool good() const { return good_; }

 private:
  void fail();

  Language language_;
  bool good_ = true;
};

// A count on standard error while long work goes on; silent where nobody sees it.
class Progress {
 public:
  explicit Progress(Language language);
  void show(std::int64_t done);
  void clear();

 private:
  Language language_;
  bool visible_;
  bool shown_ = false;
  std::int64_t next_ms_;
};

}  // namespace hegui::cli

#endif  // HEGUI_CLI_TERMINAL_H_
