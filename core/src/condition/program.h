// Compiles a condition once, for evaluating it a million times.
//
// Who uses it: the rulebook's loader compiles; the judges evaluate. The language is the Common
// Expression Language, version 1 of its specification, for null, bool, int, string, list, map,
// timestamp, duration and type. Doubles, unsigned numbers, bytes, messages, optionals, regular
// expressions and extension libraries are refused when a condition is compiled, with the position.
// What is accepted gives what the language's own conformance suite says.
//
// What a caller may not assume: that a program outlives nothing. It owns its constants; values it
// gives may point to them or into the Scratch.
#ifndef HEGUI_CONDITION_PROGRAM_H_
#define HEGUI_CONDITION_PROGRAM_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "condition/activation.h"
#include "condition/ast.h"
#include "condition/environment.h"
#include "condition/scratch.h"

namespace hegui::condition {

inline constexpr std::size_t kMaximumSourceBytes = 64 * 1024;
inline constexpr int kMaximumNesting = 64;
inline constexpr int kMaximumHeight = 4 * kMaximumNesting;  // of the syntax tree

struct ProgramCode;

class Program {
 public:
  Program() = default;
  explicit Program(std::shared_ptr<const ProgramCode> code) : code_(std::move(code)) {}

  // Never throws; an evaluation that fails gives an error value.
  Value evaluate(const Activation& activation, Scratch& scratch) const;

  // The variables that the program may look up, sorted.
  const std::vector<int>& variables() const;
  const Type& result_type() const;

  // What it was compiled to, for whoever writes it down.
  const ProgramCode& code() const { return *code_; }

 private:
  std::shared_ptr<const ProgramCode> code_;
};

struct CompileResult {
  std::optional<Program> program;
  std::vector<Diagnostic> diagnostics;  // why there is none
};

// `expected` is what the condition must give; dyn for anything.
CompileResult compile(std::string_view source, const Environment& environment,
                      const Type& expected = Type::dyn());

// The same, but a name that is not declared becomes a variable of unknown type, declared in
// `environment`.
CompileResult compile_open(std::string_view source, Environment& environment);

}  // namespace hegui::condition

#endif  // HEGUI_CONDITION_PROGRAM_H_
