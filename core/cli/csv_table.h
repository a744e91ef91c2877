// Rows of a CSV file as documents: the names of the first row are facts, dotted where they are
// nested, and a row becomes the JSON that says the same.
//
// Who uses it: the splitter for CSV. How a cell is written follows from the fact's type, which the
// rulebook declares; whether it is right is for the engine to say, as of any document.
//
// What a caller may not assume: that a row is a document. One without any cell is nothing, and one
// that cannot be told has a fault.
#ifndef HEGUI_CLI_CSV_TABLE_H_
#define HEGUI_CLI_CSV_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv_rows.h"
#include "hegui/engine.h"

namespace hegui::cli {

enum class CsvType : std::uint8_t {
  word,     // a name, a day, a time: without the blanks around it
  text,     // as it is written, line ends included
  boolean,  // true or false in any case
  number,   // a JSON number; anything else stays a word, for the engine to refuse
  list,     // words between semicolons; [] is a list of none
};

// What the facts of a kind of document are, by their dotted names. `null` in a cell that is no text
// says that a fact is not known.
class CsvFacts {
 public:
  CsvFacts(const Engine& engine, DocumentKind kind);
  CsvType type(std::string_view name) const;

 private:
  std::map<std::string, CsvType, std::less<>> types_;
};

class CsvTable {
 public:
  struct Row {
    std::string document;                // JSON
    std::optional<DocumentFault> fault;  // why there is none
  };

  explicit CsvTable(const CsvFacts& facts) : facts_(facts) {}

  // Takes the names; a fault when no row can be told by them.
  std::optional<DocumentFault> read_head(const CsvRow& row);

  // Nothing for a row that is empty.
  std::optional<Row> read(const CsvRow& row) const;

 private:
  // A name's part between dots. Columns of the same name are kept, for a row may fill only one.
  struct Node {
    std::string name;
    std::vector<std::size_t> columns;
    std::vector<Node> children;
  };

  void add(std::size_t column);
  bool has_value(const Node& node, const CsvRow& row) const;
  std::optional<DocumentFault> find_fault(const CsvRow& row) const;
  std::optional<DocumentFault> find_conflict(const Node& node, const CsvRow& row) const;
  void write(const Node& node, const CsvRow& row, std::string& out) const;
  void write_children(const Node& node, const CsvRow& row, std::string& out) const;

  const CsvFacts& facts_;
  std::vector<std::string> names_;
  std::vector<CsvType> types_;
  Node root_;
};

// The fault of a row whose cells could not be told apart.
DocumentFault fault_of(const CsvRow& row);

}  // namespace hegui::cli

#endif  // HEGUI_CLI_CSV_TABLE_H_
