// Cuts a stream of bytes into documents, holding no more than one document of the permitted size.
//
// Who uses it: the commands that read many documents. Documents are cut from the source text and
// never written anew, so duplicate keys and the spelling of numbers reach the engine as they were.
//
// What a caller may not assume: that a document is JSON. What cannot be one document is handed on
// as text that the engine will refuse, so that every error of a stream is a result in its place.
#ifndef HEGUI_CLI_SPLITTER_H_
#define HEGUI_CLI_SPLITTER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "csv_table.h"
#include "hegui/sarif_report.h"

namespace hegui::cli {

// The engine's limit for one document; a longer one is not kept.
inline constexpr std::size_t kMaximumDocument = std::size_t{16} * 1024 * 1024;

struct InputDocument {
  std::string text;        // empty when too_large
  std::int64_t line = 0;   // line or element number from 1; 0: the input is this one document
  bool too_large = false;  // longer than kMaximumDocument
  SourcePlace begin;       // where it stands in the input
  // Set where the text is not what stands in the input, but was made of a row of a table.
  bool is_row = false;
  std::optional<DocumentFault> fault;  // why such a row gave no document
};

class Splitter {
 public:
  Splitter() = default;
  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;
  virtual ~Splitter() = default;

  // Appends the documents that `bytes` completes.
  virtual void feed(std::string_view bytes, std::vector<InputDocument>& out) = 0;
  // Appends what the end of the stream completes. Nothing may be fed afterwards.
  virtual void finish(std::vector<InputDocument>& out) = 0;

 protected:
  void keep(std::string_view bytes);
  InputDocument take(std::int64_t line);
  bool empty() const { return text_.empty() && !too_large_; }

 private:
  std::string text_;
  bool too_large_ = false;
};

// For CSV: rows as documents, `line` being where a row begins in the file. A first row that tells
// no names is the one document with a fault, and nothing behind it is read. `facts` must outlive
// it.
std::unique_ptr<Splitter> make_csv_splitter(const CsvFacts& facts);

// For JSON: one document, or an array of documents whose elements are cut out one by one. For JSON
// Lines: a document a line; blank lines are counted and skipped. A byte order mark at the start is
// skipped.
std::unique_ptr<Splitter> make_splitter(InputFormat format);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_SPLITTER_H_
