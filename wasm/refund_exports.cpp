// Refunds alone, for JavaScript, as plain exports: refund.mjs beside it makes calls of them like
// those of the whole module. embind would be more glue than the page around it can spare before its
// first answer.
//
// Who uses it: refund.mjs, and nobody else.
#include <emscripten.h>

#include <cstddef>
#include <cstring>
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

// Whether the document has a number that only the whole module reads.
bool is_for_the_whole = false;

}  // namespace

extern "C" {

// The JSON library spells a byte that it cannot read for a message of its own, which the core's
// reader has no use for. It is the only text that is printed in this module, and printing it as C
// does would be a twentieth of the module. So nothing is printed.
int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}

// The JSON library reads numbers with a fraction or an exponent by it, and those beyond 64 bits. No
// amount is one, so a document that has one is wrong, or has it where nobody looks; reading it as
// exactly as C does would be another twentieth of the module. The whole module answers instead.
double strtod(const char* text, char** end) {
  is_for_the_whole = true;
  *end = const_cast<char*>(text) + std::strlen(text);
  return 0;
}

// They stand in one file with it in the C library, and come or stay away together.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

// Where to write `size` bytes of the next question.
EMSCRIPTEN_KEEPALIVE char* hegui_question(std::size_t size) {
  asked().resize(size);
  return asked().data();
}

// Where the last answer stands; good until the next question.
EMSCRIPTEN_KEEPALIVE const char* hegui_answer() { return answered().data(); }

// The question is a document of `size` bytes with the option as_of behind it. Gives the answer's
// size, or 0 for a document that has to be asked of the whole module.
EMSCRIPTEN_KEEPALIVE std::size_t hegui_check(std::size_t size, int line) {
  is_for_the_whole = false;
  const std::string_view all(asked());
  const hegui::CheckOptions options{all.substr(size), line};
  answered() = hegui::RefundEngine::embedded().check(all.substr(0, size), options).json;
  return is_for_the_whole ? 0 : answered().size();
}

EMSCRIPTEN_KEEPALIVE std::size_t hegui_describe() {
  answered() = hegui::RefundEngine::embedded().describe();
  return answered().size();
}

}  // extern "C"
