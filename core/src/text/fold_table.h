// The table of the full fold, laid out for one look-up in two stages.
//
// Who uses it: fold.cpp.
//
// What a caller may not assume: that a value is a code point; table_data.h names those that are
// none.
#ifndef HEGUI_TEXT_FOLD_TABLE_H_
#define HEGUI_TEXT_FOLD_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hegui::text {

class FullFold {
 public:
  // Unpacked at the first call, for the whole program.
  static const FullFold& get();

  // For code points from U+0080 on; of ASCII the table knows nothing.
  std::uint32_t value_of(char32_t code) const {
    if (code >= kEnd) return value_beyond(code);
    return values_[index_[code / kPage] * kPage + code % kPage];
  }

  std::span<const char32_t> sequence(std::uint32_t value) const;

 private:
  static constexpr std::size_t kPage = 64;
  static constexpr std::size_t kEnd = 0x2FA40;
  static constexpr std::size_t kLongest = 4;

  struct Sequence {
    std::size_t length = 0;
    std::array<char32_t, kLongest> codes{};
  };

  FullFold();
  void put(std::size_t code, std::uint32_t value);
  static std::uint32_t value_beyond(char32_t code);

  std::vector<std::uint16_t> index_;
  std::vector<std::uint16_t> values_;
  std::vector<Sequence> sequences_;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_FOLD_TABLE_H_
