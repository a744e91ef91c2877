// Where the values of a JSON document stand in the file that it was cut from.
//
// Who uses it: the SARIF report, whose regions are places of the file and not of a value. What is
// looked for is named first, so that one pass over a document of any size finds it all.
//
// What a caller may not assume: that a place is found. A pointer may name what the document does
// not have, and a text that is no JSON has no places.
#ifndef HEGUI_REPORT_SOURCE_MAP_H_
#define HEGUI_REPORT_SOURCE_MAP_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hegui::report {

// A place in a file: line and column from 1, offset from 0, all in UTF-16 code units. Lines end
// with LF, or CR and LF.
struct SourcePlace {
  std::int64_t line = 1;
  std::int64_t column = 1;
  std::int64_t offset = 0;

  // Moves behind `text`, which stands here.
  void advance(std::string_view text);
};

struct SourceRegion {
  SourcePlace start;
  SourcePlace end;  // exclusive
};

class SourceMap {
 public:
  // Names a value, or places inside a string: UTF-16 code units of what the string says.
  void want(const std::string& pointer) { wanted_[pointer]; }
  void want(const std::string& pointer, std::int64_t start, std::int64_t end);

  // Looks for all that is wanted. `document` stands at `begin` of its file.
  void locate(std::string_view document, const SourcePlace& begin);

  // A value as it is written, quotes included.
  std::optional<SourceRegion> value(const std::string& pointer) const;
  // A part of a string, as `want` named it.
  std::optional<SourceRegion> part(const std::string& pointer, std::int64_t start,
                                   std::int64_t end) const;
  // An element of an array together with the comma that goes with it.
  std::optional<SourceRegion> element(const std::string& pointer) const;

 private:
  friend class SourceScanner;

  struct Wanted {
    std::map<std::int64_t, std::optional<SourcePlace>> units;
    std::optional<SourceRegion> value;
    std::optional<SourceRegion> element;
  };

  std::map<std::string, Wanted, std::less<>> wanted_;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_SOURCE_MAP_H_
