// Documents of a CSV file. The file must be UTF-8: what else there may be cannot be told from the
// bytes, and taking it for something would judge words that nobody wrote.
#include <utility>

#include "csv_rows.h"
#include "mark_skipper.h"
#include "splitter.h"

namespace hegui::cli {
namespace {

class CsvSplitter : public Splitter {
 public:
  explicit CsvSplitter(const CsvFacts& facts) : table_(facts) {}

  void feed(std::string_view bytes, std::vector<InputDocument>& out) override {
    if (broken_) return;
    std::string_view held;
    bytes = mark_.skip(bytes, held);
    rows_.feed(held, read_);
    rows_.feed(bytes, read_);
    take_rows(out);
  }

  void finish(std::vector<InputDocument>& out) override {
    if (broken_) return;
    rows_.feed(mark_.rest(), read_);
    rows_.finish(read_);
    take_rows(out);
  }

 private:
  void take_rows(std::vector<InputDocument>& out) {
    for (const CsvRow& row : read_) {
      if (broken_) break;
      if (has_head_) {
        if (auto made = table_.read(row)) {
          add(row.line, std::move(made->document), std::move(made->fault), out);
        }
        continue;
      }
      has_head_ = true;
      if (auto fault = table_.read_head(row)) {
        broken_ = true;
        add(row.line, {}, std::move(fault), out);
      }
    }
    read_.clear();
  }

  static void add(std::int64_t line, std::string text, std::optional<DocumentFault> fault,
                  std::vector<InputDocument>& out) {
    InputDocument document;
    document.text = std::move(text);
    document.line = line;
    document.begin.line = line;
    document.is_row = true;
    document.fault = std::move(fault);
    out.push_back(std::move(document));
  }

  MarkSkipper mark_;
  CsvRowReader rows_;
  CsvTable table_;
  std::vector<CsvRow> read_;
  bool has_head_ = false;
  bool broken_ = false;
};

}  // namespace

std::unique_ptr<Splitter> make_csv_splitter(const CsvFacts& facts) {
  return std::make_unique<CsvSplitter>(facts);
}

}  // namespace hegui::cli
