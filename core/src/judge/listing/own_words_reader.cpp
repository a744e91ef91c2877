#include "judge/listing/own_words_reader.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <utility>

#include "judge/common/finding.h"
#include "judge/listing/exceptions.h"
#include "text/fold.h"
#include "text/markup.h"
#include "text/skeleton.h"

namespace hegui::judge::listing {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostOwnWordsErrors = 200;

bool is_empty(std::string_view text) {
  const auto symbols = text::as_written(text).symbols;
  return std::all_of(symbols.begin(), symbols.end(), [](const text::Symbol& symbol) {
    return symbol.code == '\n' || symbol.code == '\r' || text::is_blank(symbol.code) ||
           text::is_default_ignorable(symbol.code);
  });
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class OwnWordsFields {
 public:
  OwnWordsFields(const std::function<bool(std::string_view)>& is_rule,
                 std::vector<DocumentError>& errors)
      : is_rule_(is_rule), errors_(errors) {}

  OwnWordList read(const Json& document) {
    OwnWordList out;
    if (!check_object(document, "", {"words", "allow"})) return out;
    each(document, "words", [&](const Json& entry, const std::string& at) {
      if (!check_object(entry, at, {"text", "outcome", "rule", "reason"})) return;
      OwnWord word;
      word.text = word_text(entry, at);
      word.outcome = outcome(entry, at);
      word.rule = rule(entry, at);
      if (word.rule == kOwnWordsDetector) word.rule.clear();  // which is the same
      word.reason = reason(entry, at);
      out.words.push_back(std::move(word));
    });
    each(document, "allow", [&](const Json& entry, const std::string& at) {
      if (!check_object(entry, at, {"text", "fingerprint", "rule", "reason"})) return;
      Exception allowed;
      allowed.text = allowed_text(entry, at);
      allowed.fingerprint = fingerprint(entry, at);
      allowed.rule = rule(entry, at);
      allowed.reason = reason(entry, at);
      if (member(entry, "text") == nullptr && member(entry, "fingerprint") == nullptr) {
        report(at, "allows_nothing", {});
      }
      out.allow.push_back(std::move(allowed));
    });
    return out;
  }

 private:
  using Arguments = std::vector<std::pair<std::string, std::string>>;

  bool is_full() const { return errors_.size() >= kMostOwnWordsErrors; }

  void report(const std::string& at, const char* code, Arguments arguments) {
    if (is_full()) return;
    errors_.push_back({at, code, std::move(arguments)});
    if (is_full()) errors_.push_back({"", "too_many_errors", {}});
  }

  static const Json* member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
  }

  bool check_object(const Json& value, const std::string& at,
                    std::initializer_list<std::string_view> keys) {
    if (!value.is_object()) {
      report(at, "not_an_object", {{"value", value.type_name()}});
      return false;
    }
    for (const auto& [key, ignored] : value.items()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        report(pointer_to(at, key), "unknown_key", {{"fact", key}, {"suggestion", ""}});
      }
    }
    return true;
  }

  template <class ReadEntry>
  void each(const Json& document, const char* name, ReadEntry read_entry) {
    const Json* list = member(document, name);
    if (list == nullptr) return;
    const std::string at = pointer_to("", name);
    if (!list->is_array()) {
      report(at, "wrong_type", {{"fact", name}, {"value", list->type_name()}, {"values", "array"}});
      return;
    }
    if (list->size() > kMostOwnEntries) {
      report(at, "too_many_items", {{"fact", name}, {"limit", std::to_string(kMostOwnEntries)}});
      return;
    }
    for (std::size_t i = 0; i < list->size() && !is_full(); ++i) {
      read_entry((*list)[i], pointer_to(at, std::to_string(i)));
    }
  }

  // The text of a key that may be left out; empty, and said, when it is no text to use.
  std::string text(const Json& entry, const std::string& parent, const char* name,
                   std::size_t limit) {
    const Json* value = member(entry, name);
    if (value == nullptr) return {};
    const std::string at = pointer_to(parent, name);
    if (!value->is_string()) {
      report(at, "wrong_type",
             {{"fact", name}, {"value", value->type_name()}, {"values", "string"}});
      return {};
    }
    std::string out = value->get<std::string>();
    if (out.size() > limit) {
      report(at, "string_too_long", {{"fact", name}, {"limit", std::to_string(limit)}});
      return {};
    }
    if (is_empty(out)) {
      report(at, "empty_text", {{"fact", name}});
      return {};
    }
    return out;
  }

  bool require(const Json& entry, const std::string& at, const char* name) {
    if (member(entry, name) != nullptr) return true;
    report(pointer_to(at, name), "required_key", {{"fact", name}});
    return false;
  }

  std::string reason(const Json& entry, const std::string& at) {
    return require(entry, at, "reason") ? text(entry, at, "reason", kMostReasonBytes) : "";
  }

  // A word is found by its letters and digits, so it has to have some.
  std::string word_text(const Json& entry, const std::string& at) {
    if (!require(entry, at, "text")) return {};
    std::string out = text(entry, at, "text", kMostOwnTextBytes);
    const auto folded = text::fold_symbols(text::as_written(out).symbols);
    if (!out.empty() && text::make_skeleton(folded).size() == 0) {
      report(pointer_to(at, "text"), "no_letters", {{"fact", "text"}, {"value", out}});
    }
    return out;
  }

  std::string allowed_text(const Json& entry, const std::string& at) {
    std::string out = text(entry, at, "text", kMostOwnTextBytes);
    if (!out.empty() && letters_to_allow(out).empty()) {
      report(pointer_to(at, "text"), "empty_text", {{"fact", "text"}});
    }
    return out;
  }

  Outcome outcome(const Json& entry, const std::string& at) {
    if (!require(entry, at, "outcome")) return Outcome::review;
    constexpr std::size_t kMostShown = 40;
    const std::string name = text(entry, at, "outcome", kMostOwnTextBytes);
    if (name == "violation") return Outcome::violation;
    if (!name.empty() && name != "review") {
      report(pointer_to(at, "outcome"), "unknown_value",
             {{"fact", "outcome"},
              {"value", name.size() > kMostShown ? "..." : name},
              {"values", "review, violation"}});
    }
    return Outcome::review;
  }

  std::string rule(const Json& entry, const std::string& at) {
    std::string out = text(entry, at, "rule", kMostOwnTextBytes);
    if (!out.empty() && out != kOwnWordsDetector && !is_rule_(out)) {
      report(pointer_to(at, "rule"), "unknown_rule", {{"value", out}});
    }
    return out;
  }

  std::string fingerprint(const Json& entry, const std::string& at) {
    std::string out = text(entry, at, "fingerprint", kMostOwnTextBytes);
    if (!out.empty() && !is_fingerprint(out)) {
      report(pointer_to(at, "fingerprint"), "no_fingerprint", {{"value", out}});
    }
    return out;
  }

  const std::function<bool(std::string_view)>& is_rule_;
  std::vector<DocumentError>& errors_;
};

}  // namespace

OwnWordList read_own_words(const JsonText& document,
                           const std::function<bool(std::string_view)>& is_rule,
                           std::vector<DocumentError>& errors) {
  errors.insert(errors.end(), document.errors.begin(), document.errors.end());
  return document.complete ? OwnWordsFields(is_rule, errors).read(document.root) : OwnWordList{};
}

}  // namespace hegui::judge::listing
