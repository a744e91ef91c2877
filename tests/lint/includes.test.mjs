// A missing include, planted in each way it may be missing: the check must say so, and where. And it
// must let pass what only looks like one.
import assert from "node:assert/strict";
import test from "node:test";
import { declaredNames, missingIncludes } from "./includes.mjs";

const core = {
  "core/src/text/fold.h":
    "namespace a {\nstruct Folded {\n  int x;\n};\nconstexpr int kMost = 3;\n}",
  "core/src/text/all.h": '#include "text/fold.h"\n#include <string>\n',
};
const told = (file, text, more = {}) =>
  missingIncludes(new Map(Object.entries({ ...core, ...more, [file]: text })));

test("a type or a constant of a header that is not included is told", () => {
  for (const name of ["Folded", "kMost"]) {
    assert.deepEqual(told("core/src/text/a.cpp", `auto f() { return ${name}; }`), [
      `core/src/text/a.cpp: ${name} is declared in core/src/text/fold.h`,
    ]);
  }
  assert.equal(told("core/src/judge/a.cpp", "text::Folded f();").length, 1);
  assert.equal(told("core/src/judge/a.h", "text::Folded f();").length, 1, "headers too");
});

test("a name of std whose header is not included is told", () => {
  assert.deepEqual(told("core/src/text/a.cpp", "#include <map>\nstd::vector<int> f();"), [
    "core/src/text/a.cpp: std::vector is declared in vector",
  ]);
});

test("what is included by way of a header is no breach", () => {
  for (const include of ["text/fold.h", "text/all.h"]) {
    assert.deepEqual(told("core/src/judge/a.cpp", `#include "${include}"\nFolded f();`), []);
  }
  const text = '#include "text/all.h"\nstd::string f(std::string_view);';
  assert.deepEqual(told("core/src/judge/a.cpp", text), []);
  const beside = { "core/cli/fold.h": "class Cut {\n};\n" };
  assert.deepEqual(told("core/cli/a.cpp", '#include "fold.h"\nCut f();', beside), []);
});

test("names in comments, in strings and of the file's own are no breach", () => {
  for (const text of [
    "// Folded\n",
    'const char* f() { return "Folded"; }',
    "struct Folded {\n};\nFolded f();",
    "class A {\n  enum class Folded { x };\n};",
    "int f(A a) { return a.Folded; }",
    "using other::Folded;\nclass Folded;\n",
  ]) {
    assert.deepEqual(told("core/src/judge/a.cpp", text), [], text);
  }
});

test("a name that two headers declare is nobody's", () => {
  const more = { "core/src/judge/b.h": "struct Folded {\n};\n" };
  assert.deepEqual(told("core/src/judge/a.cpp", "Folded f();", more), []);
});

test("declarations are told at the level of a namespace only", () => {
  const text =
    "class A {\n  struct B {\n  };\n};\nenum class C : int {\n};\nusing D = A;\nstruct E;\n";
  assert.deepEqual([...declaredNames(text)].sort(), ["A", "C", "D"]);
});
