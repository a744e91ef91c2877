#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "input.h"
#include "json_text.h"
#include "splitter.h"
#include "terminal.h"

namespace hegui::cli {
namespace {

bool begins_with_key(std::string_view result, std::string_view key) {
  const std::string start = "{\"" + std::string(key) + "\"";
  return result.substr(0, start.size()) == start;
}

// A line that asks nothing that can be evaluated, answered in the form of an evaluation.
std::string refusal(std::string_view code, Language language) {
  const nlohmann::ordered_json error{{"code", code},
                                     {"message", say("cel." + std::string(code), language)}};
  return nlohmann::ordered_json{{"error", error}}.dump();
}

struct Answer {
  std::string json;
  bool usable = true;
};

Answer answer_line(const InputDocument& line, Language language) {
  if (line.too_large) return {refusal("too_large", language), false};
  if (!nlohmann::json::accept(line.text)) return {refusal("invalid_json", language), false};
  const auto source = member_source(line.text, "expr");
  const nlohmann::json expression = nlohmann::json::parse(source.value_or("null"), nullptr, false);
  if (!expression.is_string()) return {refusal("no_expression", language), false};
  const std::string_view bindings = member_source(line.text, "bindings").value_or("");
  return {evaluate_condition(expression.get_ref<const std::string&>(),
                             bindings == "null" ? "" : bindings)};
}

int evaluate_stream(const Arguments& arguments) {
  const std::string file = arguments.operand.empty() ? "-" : arguments.operand;
  Input input;
  if (!input.open(file)) {
    complain_of_input(file, input.error(), arguments.language);
    return kUnusable;
  }
  Output out(arguments.language);
  int status = kNothingWrong;
  const auto splitter = make_splitter(InputFormat::jsonl);
  std::vector<InputDocument> lines;
  const auto answer_all = [&] {
    for (const InputDocument& line : lines) {
      const Answer answer = answer_line(line, arguments.language);
      if (!answer.usable) status = kUnusable;
      out.write(answer.json + "\n");
    }
    lines.clear();
    out.flush();
  };
  for (std::string_view bytes = input.read(); !bytes.empty() && out.good(); bytes = input.read()) {
    splitter->feed(bytes, lines);
    answer_all();
  }
  if (input.error() != 0) {
    complain_of_input(file, input.error(), arguments.language);
    return kUnusable;
  }
  splitter->finish(lines);
  answer_all();
  return out.good() ? status : kUnusable;
}

int evaluate_one(const Arguments& arguments) {
  std::string facts;
  if (!arguments.facts.empty()) {
    const auto read = read_file(arguments.facts, kMaximumDocument, arguments.language);
    if (!read) return kUnusable;
    facts = *read;
    if (!nlohmann::json::accept(facts)) {
      complain(say("cli.bad_facts", arguments.language, {{"file", arguments.facts}}));
      return kUnusable;
    }
  }
  const std::string result = evaluate_condition(arguments.operand, facts);
  Output out(arguments.language);
  out.write(result + "\n");
  out.flush();
  if (!out.good() || begins_with_key(result, "error")) return kUnusable;
  return begins_with_key(result, "unknown") ? kFound : kNothingWrong;
}

}  // namespace

int run_cel(const Arguments& arguments) {
  return arguments.stream ? evaluate_stream(arguments) : evaluate_one(arguments);
}

}  // namespace hegui::cli
