#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace hegui::cli {
namespace {

constexpr std::int64_t kPatienceMs = 1000;  // before the first count
constexpr std::int64_t kPaceMs = 250;       // between two

std::int64_t now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool output_has_colour() {
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return output_is_terminal() && !is_set("NO_COLOR") && !dumb;
}

std::size_t terminal_width() {
  if (!output_is_terminal()) return 0;
  constexpr std::size_t kUsual = 80;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
  return size.ws_col;
}

Format settled(Format format) {
  if (format != Format::automatic) return format;
  return output_is_terminal() ? Format::text : Format::jsonl;
}

void complain(std::string_view message) {
  std::string line = "hegui: ";
  line += message;
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

std::string reason_of(int error, Language language) {
  switch (error) {
    case ENOENT:
      return say("reason.missing", language);
    case EACCES:
    case EPERM:
      return say("reason.denied", language);
    case EISDIR:
      return say("reason.folder", language);
    case EFBIG:
      return say("reason.too_large", language);
    case EPIPE:
      return say("reason.reader_gone", language);
    case ENOSPC:
      return say("reason.disk_full", language);
    default:
      return printable(std::generic_category().message(error));
  }
}

void Output::write(std::string_view text) {
  if (!good_ || text.empty()) return;
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
}

void Output::flush() {
  if (good_ && std::fflush(stdout) != 0) fail();
}

void Output::fail() {
  const int error = errno;
  good_ = false;
  complain(say("cli.cannot_write_output", language_, {{"reason", reason_of(error, language_)}}));
}

Progress::Progress(Language language)
    : language_(language),
      visible_(isatty(STDERR_FILENO) == 1 && !output_is_terminal()),
      next_ms_(now_ms() + kPatienceMs) {}

void Progress::show(std::int64_t done) {
  if (!visible_) return;
  const std::int64_t now = now_ms();
  if (now < next_ms_) return;
  next_ms_ = now + kPaceMs;
  shown_ = true;
  const std::string text = say("cli.progress", language_, {{"count", std::to_string(done)}});
  std::fprintf(stderr, "\r%s", text.c_str());
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace hegui::cli
