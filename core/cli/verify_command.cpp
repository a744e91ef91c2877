#include <nlohmann/json.hpp>
#include <string>

#include "commands.h"
#include "json_text.h"
#include "terminal.h"

namespace hegui::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// 1234567 as 1,234,567.
std::string grouped(const Json& number) {
  std::string out = text_of(number);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

std::string joined(const Json& words) {
  std::string out;
  for (const Json& word : words) {
    if (!out.empty()) out += ", ";
    out += text_of(word);
  }
  return out;
}

class Report {
 public:
  explicit Report(Language language) : language_(language) {}

  std::string write(const Json& proof) {
    for (const Json& document : proof.at("documents")) write_document(document);
    list("verify.uncited_anywhere", "clauses", proof.at("uncited_clauses"));
    line(proof.at("sound") == true ? "verify.sound" : "verify.unsound", {});
    return std::move(text_);
  }

 private:
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  void line(std::string_view key, Values values) { text_ += say(key, language_, values) + "\n"; }

  void list(std::string_view key, std::string_view name, const Json& items) {
    if (!items.empty()) line(key, {{name, joined(items)}});
  }

  void example(const Json& finding) {
    const Json& shown = finding.at("example");
    text_ += "  " +
             (shown.is_object() ? printable(text_of(shown)) : say("verify.no_example", language_)) +
             "\n";
  }

  void write_overlap(const Json& overlap) {
    const Json& rules = overlap.at("rules");
    const Json& outputs = overlap.at("outputs");
    const bool undue = rules.size() < 2;
    line(undue ? "verify.undue" : "verify.overlap",
         {{"rules", joined(rules)}, {"question", text_of(overlap.at("question"))}});
    example(overlap);
    for (std::size_t i = 0; i < outputs.size() && i < rules.size(); ++i) {
      line("verify.output", {{"rule", text_of(rules[i])}, {"output", text_of(outputs[i])}});
    }
  }

  void write_dead(const Json& dead) {
    const std::string rule = text_of(dead.at("rule"));
    if (!dead.contains("match")) return line("verify.dead_rule", {{"rule", rule}});
    const std::string number = std::to_string(dead.at("match").get<std::size_t>() + 1);
    line("verify.dead_match", {{"rule", rule}, {"number", number}});
  }

  void write_unresolved(const Json& unresolved) {
    const std::string fact = unresolved.contains("fact") ? text_of(unresolved.at("fact")) : "-";
    line("doubt." + text_of(unresolved.at("reason")),
         {{"question", text_of(unresolved.at("question"))}, {"fact", fact}});
  }

  void write_document(const Json& document) {
    const std::string kind = text_of(document.at("document"));
    const std::string group = kind.substr(0, kind.find('.'));
    const std::string part = kind.substr(group.size());
    line("verify.document", {{"document", say("kind." + group, language_) + part},
                             {"cells", grouped(document.at("cells"))},
                             {"combinations", grouped(document.at("combinations"))}});
    const std::size_t before = text_.size();
    for (const Json& gap : document.at("gaps")) {
      line("verify.gap", {{"question", text_of(gap.at("question"))}});
      example(gap);
    }
    for (const Json& overlap : document.at("overlaps")) write_overlap(overlap);
    for (const Json& dead : document.at("dead_rules")) write_dead(dead);
    for (const Json& unresolved : document.at("unresolved")) write_unresolved(unresolved);
    if (text_.size() == before) line("verify.nothing", {});
    list("verify.idle", "facts", document.at("idle_facts"));
    list("verify.uncited", "clauses", document.at("uncited_clauses"));
    text_ += "\n";
  }

  Language language_;
  std::string text_;
};

}  // namespace

int run_verify(const Arguments& arguments) {
  const std::optional<Engine> engine = load_engine(arguments);
  if (!engine) return kUnusable;
  const std::string proof = engine->verify();
  const Json parsed = Json::parse(proof, nullptr, false);
  Output out(arguments.language);
  switch (settled(arguments.format)) {
    case Format::text:
      out.write(Report(arguments.language).write(parsed));
      break;
    case Format::json:
      out.write(laid_out(proof) + "\n");
      break;
    default:
      out.write(proof + "\n");
  }
  out.flush();
  if (!out.good()) return kUnusable;
  return parsed.at("sound") == true ? kNothingWrong : kFound;
}

}  // namespace hegui::cli
