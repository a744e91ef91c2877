// The tables of folding and of sounds, packed: what core/tools/text/ made of the Unicode Character
// Database and of OpenCC's characters while this was built.
//
// Who uses it: fold_table.cpp and sound.cpp, which unpack it once.
//
// What a caller may not assume: that a stream can be looked things up in. Numbers are of variable
// length: seven bits a byte, the lowest first, the eighth set where more follow.
#ifndef HEGUI_TEXT_TABLE_DATA_H_
#define HEGUI_TEXT_TABLE_DATA_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hegui::text::data {

// Values of the fold that are no code points. From kFirstSequence to the last surrogate they name
// the sequences, in order.
inline constexpr std::uint32_t kSelf = 0;
inline constexpr std::uint32_t kDroppedValue = 1;  // shows nothing
inline constexpr std::uint32_t kExtends = 2;  // shows nothing, belongs to the character before it
inline constexpr std::uint32_t kFirstSequence = 0xD800;
inline constexpr std::uint32_t kLastSequence = 0xDFFF;

std::string_view fold_places();  // distances between the code points that fold
std::string_view fold_values();  // distances between their values: 0, -1, 1, -2 … as 0, 1, 2, 3 …
std::string_view fold_sequences();  // of each its length, then its code points

std::string_view sound_initials();    // names, with spaces between
std::string_view sound_finals();      // names, with spaces between
std::string_view sound_places();      // distances between the characters that have a sound
std::string_view sound_initial_of();  // of each the place of its initial among the names
std::string_view sound_final_of();    // of each the place of its final

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ >= bytes_.size(); }

  std::uint32_t next() {
    std::uint32_t number = 0;
    for (std::uint32_t shift = 0; at_ < bytes_.size() && shift < 32U; shift += 7U) {
      const std::uint32_t byte = static_cast<unsigned char>(bytes_[at_++]);
      number |= (byte & 0x7FU) << shift;
      if (byte < 0x80U) break;
    }
    return number;
  }

  // Of 0, 1, 2, 3 … what is 0, -1, 1, -2 …, to be added in 32 bits.
  std::uint32_t next_distance() {
    const std::uint32_t number = next();
    return (number & 1U) != 0 ? 0U - (number + 1U) / 2U : number / 2U;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace hegui::text::data

#endif  // HEGUI_TEXT_TABLE_DATA_H_
