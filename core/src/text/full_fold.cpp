// The full fold of a stream. It keeps what is one character to a reader in one piece: marks make
// the symbol before them longer, so that no match ends between a letter and its accent.
#include <utility>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/fold_table.h"
#include "text/table_data.h"

namespace hegui::text {
namespace {

class Folder {
 public:
  explicit Folder(std::size_t expected) { out_.reserve(expected); }

  void take(const Symbol& symbol) {
    const char32_t code = symbol.code;
    if (code < 0x80) {
      begin(symbol);
      push(symbol, to_lower(code));
      // Nothing sits on a line end or a control.
      if (code < 0x20) close();
      return;
    }
    if (code >= kBlockBreak) {
      close();
      if (code != kDropped) out_.push_back(symbol);
      return;
    }
    take_by_table(symbol, table_.value_of(code));
  }

  std::vector<Symbol> result() { return std::move(out_); }

 private:
  void take_by_table(const Symbol& symbol, std::uint32_t value) {
    if (value == data::kDroppedValue) {
      close();
    } else if (value == data::kExtends) {
      extend(symbol);
    } else {
      begin(symbol);
      if (value >= data::kFirstSequence && value <= data::kLastSequence) {
        for (const char32_t part : table_.sequence(value)) push(symbol, part);
      } else {
        push(symbol, value == data::kSelf ? char32_t{symbol.code} : char32_t{value});
      }
    }
  }

  void begin(const Symbol& symbol) {
    first_ = out_.size();
    end_ = symbol.end();
  }

  // What follows belongs to nothing before it.
  void close() { first_ = out_.size(); }

  void push(const Symbol& symbol, char32_t code) {
    out_.push_back(make_symbol(code, symbol.start, symbol.length));
  }

  // Only what touches in the text: behind a tag a mark stands alone.
  void extend(const Symbol& mark) {
    if (first_ == out_.size() || mark.start != end_) return;
    end_ = mark.end();
    for (std::size_t i = first_; i < out_.size(); ++i) {
      out_[i] = make_symbol(out_[i].code, out_[i].start, end_ - out_[i].start);
    }
  }

  const FullFold& table_ = FullFold::get();
  std::vector<Symbol> out_;
  std::size_t first_ = 0;  // of the symbols that the last character gave
  std::uint32_t end_ = 0;  // of the last character, with what belongs to it
};

}  // namespace

char32_t fold_symbol(char32_t code) {
  if (code < 0x80) return to_lower(code);
  if (code >= kBlockBreak) return code;
  const std::uint32_t value = FullFold::get().value_of(code);
  if (value == data::kDroppedValue || value == data::kExtends) return kDropped;
  const bool sequence = value >= data::kFirstSequence && value <= data::kLastSequence;
  return value == data::kSelf || sequence ? code : char32_t{value};
}

std::vector<Symbol> fold_symbols(std::span<const Symbol> symbols) {
  Folder folder(symbols.size());
  for (const Symbol& symbol : symbols) folder.take(symbol);
  return folder.result();
}

}  // namespace hegui::text
