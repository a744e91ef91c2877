#include "condition/told.h"

#include <catch2/catch_test_macros.hpp>

namespace hegui::condition {

std::string told(std::string_view source, const Bindings& bindings, Scratch& scratch) {
  const StandaloneResult result = evaluate_standalone(source, bindings, scratch);
  if (result.refused) return "refused: " + result.refused->code;
  if (result.value.is_error()) return std::string("!") + result.value.as_error();
  if (!result.value.is_unknown()) return to_json(result.value);
  std::string out = "?";
  for (const std::string& name : result.unknown) out += (out.size() > 1 ? " " : "") + name;
  return out;
}

std::string told(std::string_view source, const Bindings& bindings) {
  Scratch scratch;
  return told(source, bindings, scratch);
}

void check_told(const std::vector<std::pair<std::string, std::string>>& expected,
                const Bindings& bindings) {
  for (const auto& [source, value] : expected) {
    INFO(source.substr(0, 200));
    CHECK(told(source, bindings) == value);
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += text;
  return out;
}

}  // namespace hegui::condition
