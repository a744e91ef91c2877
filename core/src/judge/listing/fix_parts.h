// A text in parts between signs, and how a part is deleted together with the one sign that would
// be left double.
//
// Who uses it: the fixes of the listing judge.
#ifndef HEGUI_JUDGE_LISTING_FIX_PARTS_H_
#define HEGUI_JUDGE_LISTING_FIX_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hegui::judge::listing {

// What parts a text.
enum class Parting : std::uint8_t {
  line,   // a line or a block ends, or the text: nothing to delete
  soft,   // a sign between two parts of one whole: comma, semicolon, bar
  hard,   // a sign that ends a sentence
  other,  // a bracket: what stands beside it is no part by itself
};

// Letters [first, last); the sign on its left is the letter before, the one on its right the letter
// behind.
struct Part {
  std::size_t first = 0;
  std::size_t last = 0;
  Parting left = Parting::line;
  Parting right = Parting::line;

  bool empty() const { return first == last; }
};

// A part, by its place in the list, with the letters to delete.
struct Removal {
  std::size_t part = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

// Parts that follow each other on one line and are all to be deleted.
struct RemovalRun {
  std::vector<Removal> removals;
  bool between_sentences = false;  // they may be all that stands in their line
};

// `wanted` says of each part whether it is to be deleted. No two removals overlap.
std::vector<RemovalRun> removals_of(const std::vector<Part>& parts,
                                    const std::vector<bool>& wanted);

}  // namespace hegui::judge::listing

#endif  // HEGUI_JUDGE_LISTING_FIX_PARTS_H_
