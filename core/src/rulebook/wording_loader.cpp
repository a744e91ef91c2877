#include "rulebook/wording_loader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rulebook/file_reader.h"

namespace hegui::rulebook {
namespace {

constexpr std::string_view kWordingFolder = "wording/";
constexpr const char* kBreach = "wording/breach.json";
constexpr std::int64_t kMostPoints = 100'000;  // thousandths
constexpr std::int64_t kMostScale = 100;
constexpr std::size_t kMostRules = 255;

// A sign stands for one of 64 numbers, as in base64.
int number_of(char sign) {
  constexpr std::string_view kSigns =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t at = kSigns.find(sign);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// "steps": how far each bucket lies behind the one before it, 63 standing for 63 and no weight yet.
// "weights": the weight of each, 32 standing for none.
std::optional<std::vector<text::WordingWeight>> decoded(std::string_view steps,
                                                        std::string_view weights) {
  constexpr int kSkip = 63;
  constexpr int kZero = 32;
  std::vector<text::WordingWeight> out;
  std::size_t bucket = 0;
  for (const char sign : steps) {
    const int step = number_of(sign);
    if (step < 0) return std::nullopt;
    bucket += static_cast<std::size_t>(step);
    if (step == kSkip) continue;
    if (bucket >= text::kWordingBuckets || out.size() >= weights.size()) return std::nullopt;
    const int weight = number_of(weights[out.size()]);
    if (weight < 0) return std::nullopt;
    out.push_back({static_cast<std::uint16_t>(bucket), static_cast<std::int8_t>(weight - kZero)});
  }
  if (out.size() != weights.size()) return std::nullopt;
  return out;
}

class WordingLoader {
 public:
  WordingLoader(Rulebook& book, std::vector<LoadError>& errors) : book_(book), errors_(errors) {}

  void load() {
    const Node file(book_.files[kBreach], kBreach, "", errors_);
    file.only({"made_of", "scale", "shortest", "breach_above", "rule_above", "excused_needs",
               "doubts_below", "bias", "steps", "weights"});
    Wording& out = book_.wording;
    out.scale = number(file, "scale", 1, kMostScale);
    out.shortest = static_cast<std::uint32_t>(number(file, "shortest", 0, text::kLongestWording));
    out.breach_above = number(file, "breach_above", -kMostPoints, kMostPoints);
    out.rule_above = number(file, "rule_above", -kMostPoints, kMostPoints);
    out.excused_needs = number(file, "excused_needs", 0, kMostPoints);
    out.doubts_below = number(file, "doubts_below", -kMostPoints, kMostPoints);
    load_odds(file, out.breach);
  }

  void load_rule(const std::string& path) {
    const Node file(book_.files[path], path, "", errors_);
    if (book_.wording.rules.size() == kMostRules)
      return file.error("too_many", "at most 255 rules");
    file.only({"message", "bias", "steps", "weights"});
    RuleWording wording;
    wording.rule = path.substr(kWordingFolder.size(), path.size() - kWordingFolder.size() - 5);
    const std::optional<std::size_t> match = match_of(wording.rule, file.text("message"));
    if (!match) return file.error("unknown_rule", "no rule has the file's name and its message");
    wording.match = *match;
    load_odds(file, wording.odds);
    book_.wording.rules.push_back(std::move(wording));
  }

 private:
  static std::int32_t number(const Node& node, std::string_view key, std::int64_t least,
                             std::int64_t most) {
    const std::optional<std::int64_t> value = node.integer_or_nothing(key);
    if (!value) {
      node.error("missing_key", "a whole number is needed at " + std::string(key));
      return static_cast<std::int32_t>(least);
    }
    if (*value < least || *value > most) {
      node.at(key).error("out_of_range",
                         "from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<std::int32_t>(std::clamp(*value, least, most));
  }

  static void load_odds(const Node& node, WordingOdds& odds) {
    odds.bias = number(node, "bias", -kMostPoints, kMostPoints);
    auto weights = decoded(node.text("steps"), node.text("weights"));
    if (!weights) return node.error("unknown_value", "steps and weights do not fit each other");
    odds.weights = *std::move(weights);
  }

  std::optional<std::size_t> match_of(const std::string& id, const std::string& message) const {
    for (const Rule& rule : book_.listing.rules) {
      if (rule.id != id) continue;
      for (std::size_t i = 0; i < rule.matches.size(); ++i) {
        if (rule.matches[i].output.value("message", "") == message) return i;
      }
    }
    return std::nullopt;
  }

  Rulebook& book_;
  std::vector<LoadError>& errors_;
};

}  // namespace

void load_wording(Rulebook& book, std::vector<LoadError>& errors) {
  std::vector<std::string> rules;
  for (const auto& [path, content] : book.files.items()) {
    if (path.rfind(kWordingFolder, 0) == 0 && path != kBreach) rules.push_back(path);
  }
  if (!book.files.contains(kBreach)) {
    if (!rules.empty())
      errors.push_back({kBreach, "", "missing_file", rules.front() + " needs it"});
    return;
  }
  WordingLoader loader(book, errors);
  loader.load();
  for (const std::string& path : rules) loader.load_rule(path);
}

}  // namespace hegui::rulebook
