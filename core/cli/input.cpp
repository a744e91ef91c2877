#include "input.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "terminal.h"

namespace hegui::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{256} * 1024;

bool has_more_at_once(int descriptor) {
  pollfd waiting{descriptor, POLLIN, 0};
  return poll(&waiting, 1, 0) == 1 && (waiting.revents & POLLIN) != 0;
}

ssize_t read_some(int descriptor, char* at, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor, at, size);
    if (got >= 0 || errno != EINTR) return got;
  }
}

}  // namespace

Input::~Input() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

bool Input::open(const std::string& path) {
  buffer_.resize(kPiece);
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) error_ = errno;
  return descriptor_ >= 0;
}

bool Input::is_terminal() const { return isatty(descriptor_) == 1; }

std::string_view Input::read() {
  std::size_t filled = 0;
  do {
    const ssize_t got = read_some(descriptor_, buffer_.data() + filled, buffer_.size() - filled);
    if (got < 0) {
      error_ = errno;
      return {};
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  } while (filled < buffer_.size() && has_more_at_once(descriptor_));
  return std::string_view(buffer_).substr(0, filled);
}

void complain_of_input(const std::string& path, int error, Language language) {
  complain(say("cli.cannot_read", language,
               {{"file", path == "-" ? say("cli.standard_input", language) : path},
                {"reason", reason_of(error, language)}}));
}

std::optional<std::string> read_file(const std::string& path, std::size_t limit,
                                     Language language) {
  Input input;
  std::string text;
  if (input.open(path)) {
    for (std::string_view bytes = input.read(); !bytes.empty(); bytes = input.read()) {
      if (bytes.size() > limit - text.size()) {
        complain_of_input(path, EFBIG, language);
        return std::nullopt;
      }
      text += bytes;
    }
  }
  if (input.error() == 0) return text;
  complain_of_input(path, input.error(), language);
  return std::nullopt;
}

}  // namespace hegui::cli
