// Writes JSON text straight into a string: the one place that knows how our results are spelled.
//
// Who uses it: the reports. The spelling is part of the contract (same input, same bytes): no white
// space, keys in the order they are written, integers in decimal, text in UTF-8 with only the
// escapes that RFC 8259 requires.
//
// What a caller may not assume: that misuse is caught. Keys alternate with values inside an object,
// and every open has its close; a debug build does not check it, the tests of the reports do.
#ifndef HEGUI_REPORT_JSON_WRITER_H_
#define HEGUI_REPORT_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace hegui::report {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool truth);
  JsonWriter& value(std::int64_t number);
  JsonWriter& null();
  // A value that is JSON text already.
  JsonWriter& raw(std::string_view json);

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void write_text(std::string_view text);

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace hegui::report

#endif  // HEGUI_REPORT_JSON_WRITER_H_
