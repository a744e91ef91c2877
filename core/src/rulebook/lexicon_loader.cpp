#include "rulebook/lexicon_loader.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rulebook/file_reader.h"
#include "rulebook/pattern_reader.h"

namespace hegui::rulebook {
namespace {

constexpr std::string_view kLexiconFolder = "lexicon/";
constexpr std::string_view kCommon = "lexicon/common.json";
// What detectors hand over.
constexpr std::array<std::string_view, 10> kTokens = {
    "number", "quoted", "money", "phone", "qq", "wechat", "email", "handle", "link", "hours"};

using Names = std::map<std::string, std::size_t>;

std::string rule_of(std::string_view path) {
  return std::string(path.substr(kLexiconFolder.size(), path.size() - kLexiconFolder.size() - 5));
}

class LexiconLoader {
 public:
  LexiconLoader(Rulebook& book, std::vector<LoadError>& errors)
      : book_(book), out_(book.lexicon), errors_(errors) {}

  void load() {
    if (book_.files.contains(kCommon)) load_common();
    for (const auto& [path, content] : book_.files.items()) {
      if (path != kCommon && is_word_list(book_, path)) {
        load_rule(Node(content, path, "", errors_));
      }
    }
  }

 private:
  void load_common() {
    const Node file(book_.files[std::string(kCommon)], std::string(kCommon), "", errors_);
    file.only({"classes", "contexts", "collisions", "sounds", "lead_ins"});
    if (file.has("classes")) load_classes(file.at("classes"));
    if (file.has("contexts")) load_contexts(file.at("contexts"));
    if (file.has("collisions")) out_.collisions = file.texts("collisions");
    if (file.has("sounds")) load_sounds(file.at("sounds"));
    if (file.has("lead_ins")) load_lead_ins(file.at("lead_ins"));
    common_classes_ = classes_;
    common_contexts_ = contexts_;
    out_.common_contexts = out_.contexts.size();
  }

  void load_lead_ins(const Node& node) {
    node.only({"words", "kept"});
    if (node.has("words")) out_.lead_ins.words = node.texts("words");
    if (node.has("kept")) out_.lead_ins.kept = node.texts("kept");
  }

  void load_sounds(const Node& node) {
    node.only({"short", "fixed", "look_alikes", "splits"});
    if (node.has("short")) out_.sounds.short_words = node.texts("short");
    if (node.has("fixed")) out_.sounds.fixed = node.text("fixed");
    load_spellings(node, "look_alikes", out_.sounds.look_alikes);
    load_spellings(node, "splits", out_.sounds.splits);
  }

  // By what is meant, the ways in which it is written.
  static void load_spellings(const Node& node, std::string_view key,
                             std::vector<std::pair<std::string, std::string>>& out) {
    if (!node.has(key)) return;
    const Node table = node.at(key);
    if (!table.must_be_object()) return;
    for (const auto& [meant, list] : table.json().items()) {
      for (const std::string& written : table.texts(meant)) out.emplace_back(written, meant);
    }
  }

  void load_rule(const Node& file) {
    classes_ = common_classes_;
    contexts_ = common_contexts_;
    file.only({"classes", "contexts", "allow", "over", "unless", "patterns"});
    RuleWords words;
    words.rule = rule_of(file.file());
    rule_ = rule(words.rule);
    if (rule_ == nullptr) return file.error("unknown_rule", "a word list has the name of its rule");
    if (file.has("classes")) load_classes(file.at("classes"));
    if (file.has("contexts")) load_contexts(file.at("contexts"));
    if (file.has("allow")) words.allow = file.texts("allow");
    if (file.has("over")) words.over = rules_of(file.at("over"));
    unless_ = file.has("unless") ? contexts_of(file.at("unless")) : std::vector<std::size_t>{};
    for (const Node& node : file.at("patterns").items()) load_pattern(node, words);
    out_.rules.push_back(std::move(words));
  }

  const Rule* rule(const std::string& id) const {
    for (const Rule& candidate : book_.listing.rules) {
      if (candidate.id == id) return &candidate;
    }
    return nullptr;
  }

  std::vector<std::string> rules_of(const Node& list) const {
    std::vector<std::string> out = list.as_texts();
    for (const std::string& id : out) {
      if (rule(id) == nullptr) list.error("unknown_rule", "there is no rule " + id);
    }
    return out;
  }

  std::size_t add_class(WordClass words) {
    out_.classes.push_back(std::move(words));
    return out_.classes.size() - 1;
  }

  // Classes without a name that have the same words are one: a word has fewer then, and patterns
  // that begin alike share their beginnings.
  std::size_t class_of_words(std::vector<std::string> words) {
    const auto [found, is_new] = unnamed_.emplace(words, out_.classes.size());
    if (is_new) add_class({"", std::move(words)});
    return found->second;
  }

  void load_classes(const Node& node) {
    if (!node.must_be_object()) return;
    for (const auto& [name, list] : node.json().items()) {
      const std::size_t made = add_class({"", node.texts(name)});
      if (!classes_.emplace(name, made).second) {
        node.at(name).error("duplicate_id", "there is a class " + name + " already");
      }
    }
  }

  void load_contexts(const Node& node) {
    if (!node.must_be_object()) return;
    for (const auto& [name, content] : node.json().items()) {
      const Node entry = node.at(name);
      entry.only({"words", "classes", "where", "within"});
      WordContext context;
      context.where = where_of(entry);
      context.within = static_cast<std::uint32_t>(
          std::clamp<std::int64_t>(entry.integer_or_nothing("within").value_or(0), 0, 200));
      if (entry.has("words")) context.classes.push_back(class_of_words(entry.texts("words")));
      if (entry.has("classes")) {
        for (const std::string& id : entry.texts("classes")) {
          context.classes.push_back(class_named(entry.at("classes"), id));
        }
      }
      out_.contexts.push_back(std::move(context));
      if (!contexts_.emplace(name, out_.contexts.size() - 1).second) {
        entry.error("duplicate_id", "there is a context " + name + " already");
      }
    }
  }

  static WordContext::Where where_of(const Node& entry) {
    using Where = WordContext::Where;
    static constexpr std::array<std::pair<std::string_view, Where>, 6> kPlaces = {{
        {"before", Where::before},
        {"after", Where::after},
        {"inside", Where::inside},
        {"near", Where::near},
        {"sentence", Where::sentence},
        {"field", Where::field},
    }};
    const std::string where = entry.text("where");
    for (const auto& [name, value] : kPlaces) {
      if (name == where) return value;
    }
    if (!where.empty()) entry.at("where").error("unknown_value", "no place around a pattern");
    return Where::sentence;
  }

  std::size_t class_named(const Node& at, const std::string& id) {
    const auto found = classes_.find(id);
    if (found != classes_.end()) return found->second;
    at.error("unknown_word_list", "there is no class " + id);
    return add_class({});
  }

  std::vector<std::size_t> contexts_of(const Node& list) const {
    std::vector<std::size_t> out;
    for (const std::string& id : list.as_texts()) {
      const auto found = contexts_.find(id);
      if (found == contexts_.end()) {
        list.error("unknown_word_list", "there is no context " + id);
      } else {
        out.push_back(found->second);
      }
    }
    return out;
  }

  void load_pattern(const Node& node, RuleWords& words) {
    node.only({"find", "message", "unless", "needs", "fields", "not_fields", "stretch"});
    WordPattern pattern;
    pattern.match = match_of(node);
    pattern.unless = node.has("unless") ? contexts_of(node.at("unless")) : unless_;
    if (node.has("needs")) pattern.needs = contexts_of(node.at("needs"));
    if (node.has("fields")) pattern.fields = node.texts("fields");
    if (node.has("not_fields")) pattern.not_fields = node.texts("not_fields");
    if (node.has("stretch")) pattern.stretch = stretch_of(node.at("stretch"));
    for (const std::string& source : node.texts("find")) add_wordings(node, source, pattern);
    words.patterns.push_back(std::move(pattern));
  }

  static Stretch stretch_of(const Node& node) {
    const std::string side = node.as_text();
    if (side != "left" && side != "right" && side != "both") {
      node.error("unknown_value", "left, right or both");
    }
    return {side != "right", side != "left"};
  }

  // The rule's match for words that has the pattern's message; without one, the first for words.
  std::size_t match_of(const Node& node) const {
    const std::string message = node.text_or("message", "");
    for (std::size_t i = 0; i < rule_->matches.size(); ++i) {
      const nlohmann::json& output = rule_->matches[i].output;
      if (output.value("words", false) &&
          (message.empty() || output.value("message", "") == message)) {
        return i;
      }
    }
    node.error("unknown_value", "the rule has no match for words" +
                                    (message.empty() ? "" : " with the message " + message));
    return 0;
  }

  void add_wordings(const Node& node, const std::string& source, WordPattern& pattern) {
    const PatternReading reading = read_pattern(source);
    if (!reading.error.empty() || reading.elements.empty()) {
      return node.at("find").error("unknown_value", source + ": " + reading.error);
    }
    std::vector<std::size_t> classes;
    for (const PatternElement& element : reading.elements) {
      classes.push_back(class_of(node, element));
    }
    add_choices(reading.elements, classes, 0, {}, 0, pattern);
  }

  std::size_t class_of(const Node& node, const PatternElement& element) {
    if (element.kind == PatternElement::Kind::word_class) {
      return class_named(node.at("find"), element.name);
    }
    if (element.kind == PatternElement::Kind::words) return class_of_words(element.words);
    if (std::find(kTokens.begin(), kTokens.end(), element.name) == kTokens.end()) {
      node.at("find").error("unknown_word_list", "no detector gives @" + element.name);
    }
    const auto [found, is_new] = tokens_.emplace(element.name, out_.classes.size());
    if (is_new) add_class({element.name, {}});
    return found->second;
  }

  // Each optional element with and without; over one that is left out the wider of its two gaps
  // reaches.
  static void add_choices(const std::vector<PatternElement>& elements,
                          const std::vector<std::size_t>& classes, std::size_t at,
                          std::vector<PatternStep> steps, int gap, WordPattern& pattern) {
    if (at == elements.size()) {
      pattern.wordings.push_back(std::move(steps));
      return;
    }
    const int wide = std::max(gap, int{elements[at].gap});
    if (elements[at].optional) add_choices(elements, classes, at + 1, steps, wide, pattern);
    steps.push_back({classes[at], static_cast<std::uint8_t>(steps.empty() ? 0 : wide)});
    add_choices(elements, classes, at + 1, std::move(steps), 0, pattern);
  }

  Rulebook& book_;
  Lexicon& out_;
  std::vector<LoadError>& errors_;
  Names classes_;
  Names contexts_;
  Names common_classes_;
  Names common_contexts_;
  Names tokens_;
  std::map<std::vector<std::string>, std::size_t> unnamed_;  // by their words
  std::vector<std::size_t> unless_;
  const Rule* rule_ = nullptr;
};

}  // namespace

bool is_word_list(const Rulebook& book, std::string_view path) {
  if (path.rfind(kLexiconFolder, 0) != 0) return false;
  const auto file = book.files.find(path);
  return path == kCommon ||
         (file != book.files.end() && file->is_object() && file->contains("patterns"));
}

void load_lexicon(Rulebook& book, std::vector<LoadError>& errors) {
  LexiconLoader(book, errors).load();
}

}  // namespace hegui::rulebook
