#include "text/fold_table.h"

#include "text/table_data.h"

namespace hegui::text {

FullFold::FullFold() : index_(kEnd / kPage, 0), values_(kPage, data::kSelf) {
  data::Unpacker places(data::fold_places());
  data::Unpacker values(data::fold_values());
  std::uint32_t code = 0;
  std::uint32_t value = 0;
  while (!places.at_end()) {
    code += places.next();
    value += values.next_distance();
    put(code, value);
  }
  data::Unpacker sequences(data::fold_sequences());
  while (!sequences.at_end()) {
    Sequence& sequence = sequences_.emplace_back();
    const std::uint32_t length = sequences.next();
    for (std::uint32_t i = 0; i < length; ++i) {
      const char32_t next = sequences.next();
      if (i < kLongest) sequence.codes[sequence.length++] = next;
    }
  }
}

void FullFold::put(std::size_t code, std::uint32_t value) {
  if (code >= kEnd) return;
  std::uint16_t& page = index_[code / kPage];
  if (page == 0) {
    // The first page stays that of the code points that fold to themselves.
    page = static_cast<std::uint16_t>(values_.size() / kPage);
    values_.resize(values_.size() + kPage, data::kSelf);
  }
  values_[page * kPage + code % kPage] = static_cast<std::uint16_t>(value);
}

// Tags and supplementary variation selectors; all of their plane that is assigned or ever will be
// shows nothing.
std::uint32_t FullFold::value_beyond(char32_t code) {
  const bool extends = (code >= 0xE0020 && code <= 0xE007F) || (code >= 0xE0100 && code <= 0xE01EF);
  if (extends) return data::kExtends;
  return code >= 0xE0000 && code <= 0xE0FFF ? data::kDroppedValue : data::kSelf;
}

std::span<const char32_t> FullFold::sequence(std::uint32_t value) const {
  const std::size_t place = value - data::kFirstSequence;
  if (place >= sequences_.size()) return {};
  return std::span(sequences_[place].codes).first(sequences_[place].length);
}

const FullFold& FullFold::get() {
  static const FullFold kTable;
  return kTable;
}

}  // namespace hegui::text
