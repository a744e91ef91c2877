// Any bytes as a rulebook: it is refused with reasons, or it judges.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "hegui/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const hegui::Engine::Loaded loaded =
      hegui::Engine::load({reinterpret_cast<const char*>(data), size});
  if (!loaded.engine) {
    if (!nlohmann::json::accept(loaded.errors) || loaded.errors == "[]") __builtin_trap();
    return 0;
  }
  for (const auto kind : {hegui::DocumentKind::refund, hegui::DocumentKind::listing}) {
    const std::string result = loaded.engine->check(kind, "{}", {}).json;
    if (!nlohmann::json::accept(result)) __builtin_trap();
  }
  return 0;
}
