#include "rulebook/json_reader.h"

#include <cstdint>
#include <memory>
#include <utility>

#include "rulebook/json_parser.h"
#include "rulebook/json_scanner.h"

namespace hegui::rulebook {
namespace {

using Json = nlohmann::json;

// Builds the tree from parser events. nlohmann's own builder has neither a depth limit nor an
// opinion on duplicate keys; the events are also the only place where a number's spelling is still
// known.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(JsonText& out) : out_(out) {}

  bool null() override { return add(Json(nullptr)); }
  bool boolean(bool value) override { return add(Json(value)); }
  bool number_integer(number_integer_t value) override { return add(Json(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<std::uint64_t>(INT64_MAX)) {
      report("number_too_large", {{"value", std::to_string(value)}});
      return add(Json(static_cast<double>(value)));
    }
    return add(Json(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t value, const string_t& spelling) override {
    if (spelling.find_first_of(".eE") == string_t::npos) {
      report("number_too_large", {{"value", spelling.substr(0, 40)}});
    }
    return add(Json(value));
  }
  bool string(string_t& value) override { return add(Json(std::move(value))); }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
  bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    Frame& top = frames_.back();
    const auto [slot, is_new] = top.object->emplace(std::move(value), nullptr);
    top.key = &slot->first;
    top.slot = is_new ? &slot->second : nullptr;
    if (!is_new) report("duplicate_key", {{"fact", *top.key}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    const std::string_view what = error.what();
    // 1e999 has no double: the parser says so with its out-of-range error, number 406.
    const bool overflow = error.id == 406;
    const bool surrogate = what.find("surrogate") != std::string_view::npos;
    if (overflow) {
      report("number_too_large", {{"value", "1e999"}});
    } else if (surrogate) {
      report("lone_surrogate", {{"position", std::to_string(position)}});
    } else {
      // What is no JSON has no parts to point at, only places.
      out_.errors.push_back({"", "invalid_json", {{"position", std::to_string(position)}}});
    }
    return false;
  }

 private:
  struct Frame {
    Json* node;
    Json::object_t* object = nullptr;  // of the node; none for an array
    const std::string* key = nullptr;  // the one read last
    Json* slot = nullptr;              // for its value; none where the object has the key already
  };

  std::string pointer() const {
    std::string path;
    for (const Frame& frame : frames_) {
      if (frame.object == nullptr) {
        // What is being read within it stands in it already; what is read next does not.
        const std::size_t begun = &frame == &frames_.back() ? 0 : 1;
        path = pointer_to(path, std::to_string(frame.node->size() - begun));
      } else {
        path = pointer_to(path, frame.key == nullptr ? std::string() : *frame.key);
      }
    }
    return path;
  }

  void report(std::string code, std::vector<std::pair<std::string, std::string>> arguments) {
    // One broken document must not become a longer one: a thousand duplicates are told by the
    // first.
    constexpr std::size_t kMaximumErrors = 100;
    if (out_.errors.size() >= kMaximumErrors) return;
    out_.errors.push_back({pointer(), std::move(code), std::move(arguments)});
  }

  // Puts a value where the parser stands; the first of two equal keys stays.
  Json* place(Json&& value) {
    if (frames_.empty()) {
      out_.root = std::move(value);
      return &out_.root;
    }
    Frame& top = frames_.back();
    if (top.object == nullptr) {
      top.node->push_back(std::move(value));
      return &top.node->back();
    }
    if (top.slot == nullptr) {
      discarded_.push_back(std::make_unique<Json>(std::move(value)));
      return discarded_.back().get();
    }
    *top.slot = std::move(value);
    return top.slot;
  }

  bool add(Json&& value) {
    place(std::move(value));
    return true;
  }
  bool open(Json&& container) {
    if (frames_.size() >= kMaximumDepth) {
      report("too_deep", {{"limit", std::to_string(kMaximumDepth)}});
      return false;
    }
    Json* node = place(std::move(container));
    frames_.push_back({node, node->get_ptr<Json::object_t*>()});
    return true;
  }
  bool close() {
    frames_.pop_back();
    return true;
  }

  JsonText& out_;
  std::vector<Frame> frames_;
  std::vector<std::unique_ptr<Json>> discarded_;
};

// The length of the well-formed sequence at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) -> unsigned {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  const auto continues = [&](std::size_t offset, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(offset) >= low && byte(offset) <= high;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::string pointer_to(std::string_view pointer, std::string_view token) {
  std::string out(pointer);
  out += '/';
  for (const char c : token) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

JsonText read_json(std::string_view text) {
  JsonText out;
  if (text.size() > kMaximumDocumentBytes) {
    out.errors.push_back({"", "too_large", {{"limit", "16 MiB"}}});
    return out;
  }
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    out.errors.push_back({"", "not_utf8", {{"position", std::to_string(invalid)}}});
    return out;
  }
  // The parser would pass over a mark before every document; a stream has one, which its reader
  // takes.
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    out.errors.push_back({"", "invalid_json", {{"position", "1"}}});
    return out;
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    out.errors.push_back({"", "empty_document", {}});
    return out;
  }
  {
    TreeBuilder builder(out);
    out.complete = scan_plain_json(text, builder);
    if (out.complete) return out;
  }
  out = {};
  TreeBuilder builder(out);
  out.complete = parse_json(text, builder);
  return out;
}

}  // namespace hegui::rulebook
