#include "splitter.h"

#include <algorithm>

#include "mark_skipper.h"

namespace hegui::cli {
namespace {

bool is_json_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

class LineSplitter : public Splitter {
 public:
  void feed(std::string_view bytes, std::vector<InputDocument>& out) override {
    std::string_view held;
    bytes = mark_.skip(bytes, held);
    add(held);
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      if (end == std::string_view::npos) {
        add(bytes);
        return;
      }
      add(bytes.substr(0, end));
      end_line(out);
      bytes.remove_prefix(end + 1);
    }
  }

  void finish(std::vector<InputDocument>& out) override {
    add(mark_.rest());
    end_line(out);
  }

 private:
  void add(std::string_view bytes) {
    blank_ = blank_ && std::all_of(bytes.begin(), bytes.end(), is_json_blank);
    place_ = behind(place_, bytes);
    keep(bytes);
  }

  void end_line(std::vector<InputDocument>& out) {
    ++line_;
    InputDocument document = take(line_);
    document.begin = begin_;
    place_ = SourcePlace{line_ + 1, 1, place_.offset + 1};
    begin_ = place_;
    if (!blank_) {
      if (!document.text.empty() && document.text.back() == '\r') document.text.pop_back();
      out.push_back(std::move(document));
    }
    blank_ = true;
  }

  MarkSkipper mark_;
  std::int64_t line_ = 0;
  bool blank_ = true;
  SourcePlace place_;
  SourcePlace begin_;  // of the line
};

class JsonSplitter : public Splitter {
 public:
  void feed(std::string_view bytes, std::vector<InputDocument>& out) override {
    std::string_view held;
    bytes = mark_.skip(bytes, held);
    read(held, out);
    read(bytes, out);
  }

  void finish(std::vector<InputDocument>& out) override {
    read(mark_.rest(), out);
    switch (state_) {
      case State::start:
      case State::document:
        out.push_back(take(0));
        out.back().begin = begin_;
        return;
      case State::element: {
        const bool whole = depth_ == 0 && !in_string_;
        end_element(out);
        // The element may be sound; that the array never ends is an error of its own.
        if (whole) refuse("[", out);
        return;
      }
      case State::between:
        refuse("[", out);
        return;
      case State::rubbish:
        end_element(out);
        return;
      case State::after:
        return;
    }
  }

 private:
  enum class State : std::uint8_t {
    start,     // nothing but blanks yet
    document,  // one document, to the end
    between,   // in the array, before an element
    element,   // in an element
    after,     // behind the array
    rubbish,   // something stands behind the array
  };

  void read(std::string_view bytes, std::vector<InputDocument>& out) {
    std::size_t at = 0;
    while (at < bytes.size()) {
      if (state_ == State::document || state_ == State::rubbish) {
        keep(bytes.substr(at));
        return;
      }
      const std::size_t before = at;
      at += state_ == State::element ? read_element(bytes.substr(at), out)
                                     : read_outside(bytes[at], out);
      place_ = behind(place_, bytes.substr(before, at - before));
    }
  }

  // One byte outside any element; how many bytes it took: none when an element begins with it.
  std::size_t read_outside(char byte, std::vector<InputDocument>& out) {
    if (is_json_blank(byte)) return 1;
    if (state_ == State::start) {
      state_ = byte == '[' ? State::between : State::document;
      begin_ = place_;
      return byte == '[' ? 1 : 0;
    }
    if (state_ == State::after) {
      // With the bracket before it no rubbish can be a document.
      state_ = State::rubbish;
      keep("]");
      return 0;
    }
    if (byte == ']') {
      if (number_ != 0) refuse("]", out);  // a comma before it
      state_ = State::after;
      return 1;
    }
    if (byte == ',') {
      refuse(",", out);
      return 1;
    }
    state_ = State::element;
    begin_ = place_;
    depth_ = 0;
    return 0;
  }

  // Bytes of an element, up to what ends it. Strings are told from structure; nesting is counted,
  // whichever bracket it is, and the engine sees what does not match.
  std::size_t read_element(std::string_view bytes, std::vector<InputDocument>& out) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      const char byte = bytes[at];
      if (in_string_) {
        if (escaped_) {
          escaped_ = false;
        } else if (byte == '\\') {
          escaped_ = true;
        } else if (byte == '"') {
          in_string_ = false;
        }
      } else if (byte == '"') {
        in_string_ = true;
      } else if (byte == '{' || byte == '[') {
        ++depth_;
      } else if ((byte == '}' || byte == ']') && depth_ > 0) {
        --depth_;
      } else if (depth_ == 0 && (byte == ',' || byte == ']')) {
        keep(bytes.substr(0, at));
        end_element(out);
        state_ = byte == ',' ? State::between : State::after;
        return at + 1;
      }
    }
    keep(bytes);
    return bytes.size();
  }

  void end_element(std::vector<InputDocument>& out) {
    out.push_back(take(++number_));
    out.back().begin = begin_;
  }

  void refuse(std::string_view text, std::vector<InputDocument>& out) {
    begin_ = place_;
    keep(text);
    end_element(out);
  }

  MarkSkipper mark_;
  State state_ = State::start;
  std::int64_t number_ = 0;
  SourcePlace place_;
  SourcePlace begin_;  // of the element or document
  std::uint64_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace

void Splitter::keep(std::string_view bytes) {
  if (too_large_) return;
  if (bytes.size() > kMaximumDocument - text_.size()) {
    too_large_ = true;
    text_ = std::string();
    return;
  }
  text_ += bytes;
}

InputDocument Splitter::take(std::int64_t line) {
  InputDocument document;
  document.text = std::move(text_);
  document.line = line;
  document.too_large = too_large_;
  text_ = std::string();
  too_large_ = false;
  return document;
}

std::unique_ptr<Splitter> make_splitter(InputFormat format) {
  if (format == InputFormat::json) return std::make_unique<JsonSplitter>();
  return std::make_unique<LineSplitter>();
}

}  // namespace hegui::cli
