#include <array>

#include "hegui/engine.h"

namespace hegui {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"listing", "refund", "store"};

}  // namespace

std::string_view engine_version() { return "0.1.0"; }

std::optional<DocumentKind> document_kind(std::string_view name) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == name) return static_cast<DocumentKind>(i);
  }
  return std::nullopt;
}

std::string_view name_of(DocumentKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

}  // namespace hegui
