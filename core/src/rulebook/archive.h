// Writes values as bytes and reads them again: whole numbers in as few bytes as they need, texts
// and lists behind their length.
//
// Who uses it: refund_part.h. A type takes part by a function `visit(archive, value)` beside it
// that names its members in order; one such function serves both directions.
//
// What a caller may not assume: that bytes of another version of this code mean anything, or that
// what is read makes sense. Reading stops where bytes end too early, and `ok()` says so; it does
// not check what only the writer of the same build can have written.
#ifndef HEGUI_RULEBOOK_ARCHIVE_H_
#define HEGUI_RULEBOOK_ARCHIVE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace hegui::rulebook {

// What both directions do alike: take a value apart.
template <class Self>
class Archive {
 public:
  template <class... Values>
  void operator()(Values&... values) {
    (take(values), ...);
  }

 private:
  Self& self() { return static_cast<Self&>(*this); }

  template <class Value>
  void take(Value& value) {
    if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>) {
      self().number(value);
    } else {
      visit(self(), value);
    }
  }

  void take(std::string& value) { self().text(value); }

  template <class Item>
  void take(std::vector<Item>& list) {
    self().resize(list);
    for (Item& item : list) take(item);
  }

  template <class Value>
  void take(std::optional<Value>& value) {
    bool there = value.has_value();
    take(there);
    if (there && !value) value.emplace();
    if (there) take(*value);
  }
};

class ArchiveWriter : public Archive<ArchiveWriter> {
 public:
  static constexpr bool kReads = false;

  template <class Number>
  void number(const Number& value) {
    put(static_cast<std::int64_t>(value));
  }

  void text(const std::string& value) {
    put(static_cast<std::int64_t>(value.size()));
    bytes_ += value;
  }

  template <class Item>
  void resize(const std::vector<Item>& list) {
    put(static_cast<std::int64_t>(list.size()));
  }

  // Something in the value has no form in bytes.
  void refuse() { ok_ = false; }
  bool ok() const { return ok_; }

  const std::string& bytes() const { return bytes_; }

 private:
  // Small numbers of either sign are short: 0, -1, 1, -2 become 0, 1, 2, 3; then seven bits a byte.
  void put(std::int64_t value) {
    std::uint64_t rest = (static_cast<std::uint64_t>(value) << 1U) ^
                         (value < 0 ? ~std::uint64_t{0} : std::uint64_t{0});
    constexpr std::uint64_t kMore = 0x80;
    while (rest >= kMore) {
      bytes_ += static_cast<char>(static_cast<unsigned char>(rest % kMore + kMore));
      rest /= kMore;
    }
    bytes_ += static_cast<char>(static_cast<unsigned char>(rest));
  }

  std::string bytes_;
  bool ok_ = true;
};

class ArchiveReader : public Archive<ArchiveReader> {
 public:
  static constexpr bool kReads = true;

  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  void refuse() { ok_ = false; }
  // Whether all that was asked for was there.
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  template <class Number>
  void number(Number& value) {
    value = static_cast<Number>(get());
  }

  void text(std::string& value) { value = taken(size()); }

  template <class Item>
  void resize(std::vector<Item>& list) {
    list.resize(size());
  }

 private:
  std::int64_t get() {
    std::uint64_t value = 0;
    constexpr unsigned kBits = 7;
    constexpr unsigned kAll = 64;
    for (unsigned shift = 0; shift < kAll; shift += kBits) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if ((byte & 0x80U) == 0) {
        return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
      }
    }
    ok_ = false;
    return 0;
  }

  // Nothing is longer than the bytes that are left, for whatever it holds takes one at least.
  std::size_t size() {
    const std::int64_t given = get();
    if (given >= 0 && static_cast<std::uint64_t>(given) <= rest_.size()) {
      return static_cast<std::size_t>(given);
    }
    ok_ = false;
    return 0;
  }

  std::string_view taken(std::size_t size) {
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_ARCHIVE_H_
