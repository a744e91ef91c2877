#include "rulebook/derived_order.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "condition/program.h"

namespace hegui::rulebook {
namespace {

using condition::Type;

std::string plain_text(const Node& node, std::string_view key) {
  const Node member = node.at(key);
  return member.json().is_string() ? member.json().get<std::string>() : std::string();
}

Type plain_type(const Node& node) {
  return plain_text(node, "type") == "int" ? Type::integer() : Type::boolean();
}

class DerivedGraph {
 public:
  DerivedGraph(condition::Environment environment, const std::vector<Node>& nodes)
      : environment_(std::move(environment)), variables_(nodes.size(), -1), reads_(nodes.size()) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      ids_.push_back(plain_text(nodes[i], "id"));
      if (ids_[i].empty() || environment_.variable(ids_[i]) >= 0) continue;
      variables_[i] = environment_.declare(ids_[i], plain_type(nodes[i]));
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) read(nodes[i], i);
  }

  DerivedFault fault(std::size_t index) const {
    for (const std::size_t read : reads_[index]) {
      if (read < index) continue;
      const std::vector<std::size_t> way = way_between(read, index);
      if (!way.empty()) return {"cycle", cycle(index, way)};
      return {"later_reference",
              ids_[read] + " stands behind it; a derived value rests on those before it"};
    }
    return {};
  }

 private:
  void read(const Node& node, std::size_t index) {
    const condition::CompileResult compiled =
        condition::compile(plain_text(node, "expression"), environment_, plain_type(node));
    if (!compiled.program) return;
    for (const int variable : compiled.program->variables()) {
      const auto found = std::find(variables_.begin(), variables_.end(), variable);
      if (found == variables_.end()) continue;
      reads_[index].push_back(static_cast<std::size_t>(found - variables_.begin()));
    }
  }

  // The values on the shortest way from `from` to `to`, both among them; empty when there is none.
  std::vector<std::size_t> way_between(std::size_t from, std::size_t to) const {
    constexpr std::size_t kNotSeen = static_cast<std::size_t>(-1);
    std::vector<std::size_t> before(ids_.size(), kNotSeen);
    std::vector<std::size_t> queue{from};
    before[from] = from;
    for (std::size_t at = 0; at < queue.size() && before[to] == kNotSeen; ++at) {
      for (const std::size_t next : reads_[queue[at]]) {
        if (before[next] != kNotSeen) continue;
        before[next] = queue[at];
        queue.push_back(next);
      }
    }
    std::vector<std::size_t> out;
    if (before[to] == kNotSeen) return out;
    for (std::size_t at = to; at != from; at = before[at]) out.push_back(at);
    out.push_back(from);
    std::reverse(out.begin(), out.end());
    return out;
  }

  std::string cycle(std::size_t index, const std::vector<std::size_t>& way) const {
    std::string out = "a derived value cannot rest on itself: " + ids_[index];
    for (const std::size_t each : way) out += " -> " + ids_[each];
    return out;
  }

  condition::Environment environment_;
  std::vector<std::string> ids_;
  std::vector<int> variables_;
  std::vector<std::vector<std::size_t>> reads_;
};

}  // namespace

Type type_of_derived(const Node& node) {
  const std::string name = node.text("type");
  if (!name.empty() && name != "int" && name != "bool") {
    node.at("type").error("unknown_value", "a derived value is a bool or an int, not " + name);
  }
  return plain_type(node);
}

std::vector<DerivedFault> check_derived_order(const condition::Environment& facts,
                                              const std::vector<Node>& nodes) {
  const DerivedGraph graph(facts, nodes);
  std::vector<DerivedFault> out;
  for (std::size_t i = 0; i < nodes.size(); ++i) out.push_back(graph.fault(i));
  return out;
}

}  // namespace hegui::rulebook
