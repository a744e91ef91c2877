#include "rulebook/refund_part.h"

#include "rulebook/archive.h"
#include "rulebook/refund_part_fields.h"

namespace hegui::rulebook {

std::optional<RefundPart> read_refund_part(std::string_view bytes) {
  RefundPart out;
  ArchiveReader archive(bytes);
  archive(out);
  if (!archive.ok() || !archive.at_end()) return std::nullopt;
  return out;
}

}  // namespace hegui::rulebook
