// Any bytes as a condition, and what follows their first NUL as its bindings: an answer comes out.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "hegui/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t end = text.find('\0');
  const std::string_view bindings =
      end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  const std::string answer = hegui::evaluate_condition(text.substr(0, end), bindings);
  if (!nlohmann::json::accept(answer)) __builtin_trap();
  return 0;
}
