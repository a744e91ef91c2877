// What a condition says while facts are missing, against every way in which they may turn out: tens
// of thousands of random conditions, and an evaluator of a few lines that knows nothing of
// unknowns.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "condition/program.h"

namespace hegui::condition {
namespace {

constexpr unsigned kVariables = 5;
constexpr unsigned kAll = (1U << kVariables) - 1;

enum class Outcome : std::uint8_t { no, yes, error };

Outcome of(bool truth) { return truth ? Outcome::yes : Outcome::no; }

struct Node {
  enum class Kind : std::uint8_t {
    variable,
    constant,
    error,
    invert,
    both,
    either,
    same,
    differ,
    conditional,
    all,
    exists
  };
  Kind kind = Kind::constant;
  unsigned number = 0;  // the variable, or the constant's truth
  std::vector<Node> parts;
};

std::string text(const Node& node) {
  const auto part = [&](std::size_t index) { return "(" + text(node.parts[index]) + ")"; };
  switch (node.kind) {
    case Node::Kind::variable:
      return "v" + std::to_string(node.number);
    case Node::Kind::constant:
      return node.number == 1 ? "true" : "false";
    case Node::Kind::error:
      return "1 / 0 == 1";
    case Node::Kind::invert:
      return "!" + part(0);
    case Node::Kind::both:
      return part(0) + " && " + part(1);
    case Node::Kind::either:
      return part(0) + " || " + part(1);
    case Node::Kind::same:
      return part(0) + " == " + part(1);
    case Node::Kind::differ:
      return part(0) + " != " + part(1);
    case Node::Kind::conditional:
      return part(0) + " ? " + part(1) + " : " + part(2);
    case Node::Kind::all:
      return "[" + part(0) + ", " + part(1) + "].all(x, x || " + part(2) + ")";
    case Node::Kind::exists:
      return "[" + part(0) + ", " + part(1) + "].exists(x, x && " + part(2) + ")";
  }
  return {};
}

// CEL's logic where every variable is known: what is decisive hides an error, all else is strict.
Outcome logic(Outcome left, Outcome right, Outcome decisive) {
  if (left == decisive || right == decisive) return decisive;
  if (left == Outcome::error || right == Outcome::error) return Outcome::error;
  return decisive == Outcome::no ? Outcome::yes : Outcome::no;
}

Outcome oracle(const Node& node, unsigned values) {
  const auto part = [&](std::size_t index) { return oracle(node.parts[index], values); };
  switch (node.kind) {
    case Node::Kind::variable:
      return of((values >> node.number & 1) == 1);
    case Node::Kind::constant:
      return of(node.number == 1);
    case Node::Kind::error:
      return Outcome::error;
    case Node::Kind::invert:
      return part(0) == Outcome::error ? Outcome::error : of(part(0) == Outcome::no);
    case Node::Kind::both:
      return logic(part(0), part(1), Outcome::no);
    case Node::Kind::either:
      return logic(part(0), part(1), Outcome::yes);
    case Node::Kind::same:
    case Node::Kind::differ:
      if (part(0) == Outcome::error || part(1) == Outcome::error) return Outcome::error;
      return of((part(0) == part(1)) == (node.kind == Node::Kind::same));
    case Node::Kind::conditional:
      return part(0) == Outcome::error ? Outcome::error : part(part(0) == Outcome::yes ? 1 : 2);
    case Node::Kind::all:
    case Node::Kind::exists: {
      if (part(0) == Outcome::error || part(1) == Outcome::error) return Outcome::error;
      const Outcome decisive = of(node.kind == Node::Kind::exists);
      const Outcome opposite = of(node.kind == Node::Kind::all);
      return logic(logic(part(0), part(2), opposite), logic(part(1), part(2), opposite), decisive);
    }
  }
  return Outcome::error;
}

class Generator {
 public:
  // Below `limit` (exclusive).
  unsigned pick(unsigned limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<unsigned>((state_ >> 33) % limit);
  }

  // `stepwise` adds what looks at one part before it asks for another.
  Node make(unsigned depth, bool stepwise) {
    Node out;
    if (depth == 0 || pick(8) == 0) {
      const unsigned leaf = pick(12);
      out.kind = leaf == 0   ? Node::Kind::error
                 : leaf <= 2 ? Node::Kind::constant
                             : Node::Kind::variable;
      out.number = pick(leaf <= 2 ? 2 : kVariables);
      return out;
    }
    static constexpr std::array kInner = {
        Node::Kind::invert, Node::Kind::both,   Node::Kind::both,       Node::Kind::either,
        Node::Kind::either, Node::Kind::same,   Node::Kind::differ,     Node::Kind::conditional,
        Node::Kind::all,    Node::Kind::exists, Node::Kind::conditional};
    out.kind = kInner[pick(stepwise ? kInner.size() : 7)];
    const unsigned parts = out.kind == Node::Kind::invert       ? 1
                           : out.kind < Node::Kind::conditional ? 2
                                                                : 3;
    for (unsigned i = 0; i < parts; ++i) out.parts.push_back(make(depth - 1, stepwise));
    return out;
  }

 private:
  std::uint64_t state_ = 20'170'801;
};

struct Facts : Activation {
  unsigned known = 0;
  unsigned values = 0;
  Value lookup(int variable) const override {
    if ((known >> variable & 1) == 0) return Value::unknown(variable);
    return Value::boolean((values >> variable & 1) == 1);
  }
};

// Whether `value` is what every way to complete the facts gives.
bool holds_always(const Node& node, const Value& value, const Facts& facts) {
  for (unsigned values = 0; values <= kAll; ++values) {
    if (((values ^ facts.values) & facts.known) != 0) continue;
    const Outcome outcome = oracle(node, values);
    if (value.is_error() ? outcome != Outcome::error
                         : !value.is_boolean() || outcome != of(value.as_boolean())) {
      return false;
    }
  }
  return true;
}

struct Tally {
  int decided = 0;  // although variables are unknown
  int opened = 0;
  std::string wrong;
};

// Gives what is asked for until nothing is, and counts the rounds.
int rounds(const Node& node, const Program& program, Facts facts, unsigned answers, Tally& tally) {
  Scratch scratch;
  for (int round = 0;; ++round) {
    const Value value = program.evaluate(facts, scratch);
    if (!value.is_unknown()) {
      if (!holds_always(node, value, facts)) tally.wrong += text(node) + "\n";
      if (facts.known != kAll) ++tally.decided;
      return round;
    }
    ++tally.opened;
    unsigned named = 0;
    for (const int variable : scratch.variables(value)) named |= 1U << variable;
    if (named == 0 || (named & facts.known) != 0 || (named & ~kAll) != 0) {
      tally.wrong += "names what is known: " + text(node) + "\n";
      return round;
    }
    facts.known |= named;
    facts.values = (facts.values & ~named) | (answers & named);
  }
}

Tally put_to_the_test(bool stepwise, int count, int most_rounds) {
  Environment environment;
  for (unsigned i = 0; i < kVariables; ++i) {
    environment.declare("v" + std::to_string(i), Type::boolean());
  }
  Generator generator;
  Tally tally;
  for (int i = 0; i < count; ++i) {
    const Node node = generator.make(1 + generator.pick(5), stepwise);
    const CompileResult compiled = compile(text(node), environment, Type::boolean());
    REQUIRE(compiled.program);
    Facts facts;
    facts.known = generator.pick(kAll + 1);
    facts.values = generator.pick(kAll + 1) & facts.known;
    const unsigned answers = generator.pick(kAll + 1);
    if (rounds(node, *compiled.program, facts, answers, tally) > most_rounds) {
      tally.wrong += "asks again: " + text(node) + "\n";
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("what is said while facts are missing holds with every fact", "[condition]") {
  const Tally plain = put_to_the_test(false, 20'000, 1);
  CHECK(plain.wrong.empty());
  const Tally stepwise = put_to_the_test(true, 20'000, static_cast<int>(kVariables));
  CHECK(stepwise.wrong.empty());
  // Both outcomes have been there often enough to mean something.
  for (const Tally& tally : {plain, stepwise}) {
    CHECK(tally.decided > 5'000);
    CHECK(tally.opened > 5'000);
  }
}

}  // namespace hegui::condition
