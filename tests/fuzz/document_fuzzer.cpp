// Any bytes as a document: a result comes out, it is JSON, and it is the same when asked again.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "hegui/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view document(reinterpret_cast<const char*>(data) + 1, size - 1);
  const hegui::Engine& engine = hegui::Engine::embedded();
  const auto kind = (data[0] & 1) != 0 ? hegui::DocumentKind::refund : hegui::DocumentKind::listing;
  const bool asks = (data[0] & 2) != 0;
  const auto judge = [&] {
    return asks ? engine.next(kind, document, {}).json : engine.check(kind, document, {}).json;
  };
  const std::string result = judge();
  if (!nlohmann::json::accept(result) || result.find('\n') != std::string::npos) __builtin_trap();
  if (judge() != result) __builtin_trap();
  return 0;
}
