// A growing list that never moves: memory is what is in it and at most one chunk more, also while
// it grows. A vector that doubles needs three times as much for a moment, which a module in a
// browser may not have.
//
// Who uses it: the index of copies, which has hundreds of millions of small entries.
#ifndef HEGUI_TEXT_CHUNKED_H_
#define HEGUI_TEXT_CHUNKED_H_

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace hegui::text {

template <class T>
class Chunked {
 public:
  std::size_t size() const { return size_; }
  T operator[](std::size_t at) const { return (*chunks_[at >> kBits])[at & (kChunk - 1)]; }

  void push_back(T value) {
    if ((size_ & (kChunk - 1)) == 0) chunks_.push_back(std::make_unique<std::array<T, kChunk>>());
    (*chunks_.back())[size_ & (kChunk - 1)] = value;
    ++size_;
  }

 private:
  static constexpr std::size_t kBits = 16;
  static constexpr std::size_t kChunk = std::size_t{1} << kBits;

  std::vector<std::unique_ptr<std::array<T, kChunk>>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace hegui::text

#endif  // HEGUI_TEXT_CHUNKED_H_
