// Refunds alone, for JavaScript, as plain exports: refund.mjs beside it makes calls of them like
// those of the whole module. embind would be more glue than the page around it can spare before its
// first answer.
//
// Who uses it: refund.mjs, and nobody else.
#include <emscripten.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "hegui/refund_engine.h"

namespace {

// What is asked, as UTF-8, and what was answered; one caller at a time.
std::string& asked() {
  static std::string bytes;
  return bytes;
}

std::string& answered() {
  static std::string bytes;
  return bytes;
}

}  // namespace

extern "C" {

// The JSON library spells a byte that it cannot read for a message of its own, which the core's
// reader has no use for. It is the only text that is printed in this module, and printing it as C
// does would be a twentieth of the module. So nothing is printed.
int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

// Where to write `size` bytes of the next question.
EMSCRIPTEN_KEEPALIVE char* hegui_question(std::size_t size) {
  asked().resize(size);
  return asked().data();
}

// Where the last answer stands; good until the next question.
EMSCRIPTEN_KEEPALIVE const char* hegui_answer() { return answered().data(); }

// The question is a document of `size` bytes with the option as_of behind it. Gives the answer's
// size.
EMSCRIPTEN_KEEPALIVE std::size_t hegui_check(std::size_t size, int line) {
  const std::string_view all(asked());
  const hegui::CheckOptions options{all.substr(size), line};
  answered() = hegui::RefundEngine::embedded().check(all.substr(0, size), options).json;
  return answered().size();
}

EMSCRIPTEN_KEEPALIVE std::size_t hegui_describe() {
  answered() = hegui::RefundEngine::embedded().describe();
  return answered().size();
}

}  // extern "C"
