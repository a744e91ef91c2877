// Reads one JSON value of a rulebook file key by key and collects what is wrong with it.
//
// Who uses it: the loader's parts. A missing or mistyped key is an error at its pointer and reads
// as an empty value, so that one pass finds every error of a file.
#ifndef HEGUI_RULEBOOK_FILE_READER_H_
#define HEGUI_RULEBOOK_FILE_READER_H_

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/loader.h"

namespace hegui::rulebook {

class Node {
 public:
  Node(const nlohmann::json& json, std::string file, std::string pointer,
       std::vector<LoadError>& errors)
      : json_(&json), file_(std::move(file)), pointer_(std::move(pointer)), errors_(&errors) {}

  const nlohmann::json& json() const { return *json_; }
  const std::string& file() const { return file_; }
  const std::string& pointer() const { return pointer_; }

  bool has(std::string_view key) const;
  // The member `key`; a null node when it is absent.
  Node at(std::string_view key) const;
  std::vector<Node> items() const;  // of an array; empty, with an error, for anything else

  // Required members.
  std::string text(std::string_view key) const;
  Text localized(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  // Optional members.
  std::string text_or(std::string_view key, std::string_view otherwise) const;
  std::optional<std::int64_t> integer_or_nothing(std::string_view key) const;
  bool truth_or(std::string_view key, bool otherwise) const;

  std::string as_text() const;
  Text as_localized() const;
  std::vector<std::string> as_texts() const;

  // An error unless this is an object; with `only`, one for each key that is not listed.
  bool must_be_object() const;
  void only(std::initializer_list<std::string_view> keys) const;

  void error(std::string code, std::string message) const;

 private:
  const nlohmann::json* json_;
  std::string file_;
  std::string pointer_;
  std::vector<LoadError>* errors_;
};

}  // namespace hegui::rulebook

#endif  // HEGUI_RULEBOOK_FILE_READER_H_
