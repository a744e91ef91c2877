// Each direction of the design, broken once on purpose: the check must say so, and where. And each
// must let pass what only looks like a breach.
import assert from "node:assert/strict";
import test from "node:test";
import { blank, check, maxLines } from "./directions.mjs";

const breachesOf = (files) => check(new Map(Object.entries(files)));

/** Asserts that these files have exactly one breach, at `where`. */
function assertBreach(files, where) {
  const breaches = breachesOf(files);
  assert.equal(breaches.length, 1, breaches.join("\n"));
  assert.ok(breaches[0].startsWith(`${where}: `), breaches[0]);
}

const forbiddenIncludes = [
  ["core/src/condition/a.cpp", '#include "calendar/civil.h"'],
  ["core/src/condition/a.cpp", '#include "text/fold.h"'],
  ["core/src/calendar/a.cpp", '#include "condition/program.h"'],
  ["core/src/calendar/a.cpp", '#include "rulebook/rulebook.h"'],
  ["core/src/text/a.cpp", '#include "calendar/civil.h"'],
  ["core/src/rulebook/a.cpp", '#include "judge/common/result.h"'],
  ["core/src/rulebook/a.cpp", '#include "report/json.h"'],
  ["core/src/judge/common/a.cpp", '#include "judge/refund/refund.h"'],
  ["core/src/judge/refund/a.cpp", '#include "judge/listing/listing.h"'],
  ["core/src/judge/listing/a.cpp", '#include "judge/store/store.h"'],
  ["core/src/judge/store/a.cpp", '#include "judge/refund/refund.h"'],
  ["core/src/judge/refund/a.cpp", '#include "report/json.h"'],
  ["core/src/report/a.cpp", '#include "hegui/engine.h"'],
  ["core/src/report/a.cpp", '#include "condition/program.h"'],
  ["core/src/condition/a.cpp", "#include <nlohmann/json.hpp>"],
  ["core/include/hegui/a.h", "#include <nlohmann/json.hpp>"],
  ["core/include/hegui/a.h", '#include "rulebook/rulebook.h"'],
  ["core/src/api/a.cpp", "#include <iostream>"],
  ["core/src/text/a.h", "  #  include <fstream>"],
  ["core/cli/a.cpp", '#include "judge/refund/refund.h"'],
  ["wasm/a.cpp", '#include "rulebook/rulebook.h"'],
];

for (const [file, line] of forbiddenIncludes) {
  test(`refused: ${line.trim()} in ${file}`, () => {
    assertBreach({ [file]: `// A file.\n${line}\n` }, `${file}:2`);
  });
}

const allowedIncludes = [
  ["core/src/rulebook/a.cpp", '#include "condition/program.h"'],
  ["core/src/rulebook/a.cpp", "#include <nlohmann/json.hpp>"],
  ["core/src/condition/a.cpp", '#include "condition/program.h"'],
  ["core/src/condition/a.cpp", "#include <chrono>"],
  ["core/src/judge/refund/a.cpp", '#include "judge/common/result.h"'],
  ["core/src/judge/refund/a.cpp", '#include "rulebook/rulebook.h"'],
  ["core/src/report/a.cpp", '#include "judge/refund/result.h"'],
  ["core/src/api/a.cpp", '#include "hegui/engine.h"'],
  ["core/cli/a.cpp", "#include <iostream>"],
  ["core/cli/a.cpp", '#include "hegui/engine.h"'],
  ["core/tools/a.cpp", '#include "rulebook/loader.h"'],
  ["wasm/a.cpp", "#include <emscripten/bind.h>"],
  ["tests/native/text/a_test.cpp", '#include "text/fold.h"'],
];

for (const [file, line] of allowedIncludes) {
  test(`allowed: ${line} in ${file}`, () => {
    assert.deepEqual(breachesOf({ [file]: `${line}\n` }), []);
  });
}

test("a face may include what stands beside it", () => {
  const files = { "core/cli/main.cpp": '#include "options.h"\n', "core/cli/options.h": "\n" };
  assert.deepEqual(breachesOf(files), []);
  assertBreach({ "core/cli/main.cpp": files["core/cli/main.cpp"] }, "core/cli/main.cpp:1");
});

const forbiddenCode = [
  "auto now = std::chrono::system_clock::now();",
  "auto now = steady_clock::now();",
  "auto now = time(nullptr);",
  "auto now = std::time(0);",
  "std::abort();",
  "std::exit(1);",
  "exit(1);",
  "std::terminate();",
  "std::locale::classic();",
  'setlocale(LC_ALL, "");',
  'getenv("HOME");',
  'throw Error("no");',
  "try {",
];

for (const line of forbiddenCode) {
  test(`refused in the core: ${line}`, () => {
    assertBreach({ "core/src/text/a.cpp": `int a;\n${line}\n` }, "core/src/text/a.cpp:2");
    assert.deepEqual(breachesOf({ "core/cli/a.cpp": `${line}\n` }), []);
  });
}

const harmlessCode = [
  "// no clock: time(nullptr) and system_clock are not for the core; nothing may throw",
  "/* std::abort(); */ int a;",
  'auto word = "exit(1)";',
  'auto raw = R"(throw this try { )";',
  "auto local = parse_time(text);",
  "auto zone = value.time(offset);",
  "on_exit(1);",
  "using namespace std::chrono;",
];

for (const line of harmlessCode) {
  test(`allowed in the core: ${line}`, () => {
    assert.deepEqual(breachesOf({ "core/src/condition/a.cpp": `${line}\n` }), []);
  });
}

test("a part of the core that the design does not name is refused", () => {
  assertBreach({ "core/src/helpers/a.cpp": "int a;\n" }, "core/src/helpers/a.cpp:1");
});

const importLine = 'import create from "../../wasm/hegui.mjs";\n';

test("one worker file imports the module, nobody else does", () => {
  assert.deepEqual(breachesOf({ "web/src/engine/worker.ts": importLine }), []);
  assert.deepEqual(breachesOf({ "web/src/worker/main.ts": importLine }), []);
  assertBreach({ "web/src/views/refund.ts": importLine }, "web/src/views/refund.ts:1");
  assertBreach(
    { "web/src/a.ts": '\nconst m = await import("#wasm/hegui.mjs");\n' },
    "web/src/a.ts:2",
  );
  assertBreach({ "web/src/a.ts": 'new URL("./hegui.wasm", import.meta.url);\n' }, "web/src/a.ts:1");
  assertBreach(
    { "web/src/a.ts": 'import create from "hegui-module/hegui-refund.mjs";\n' },
    "web/src/a.ts:1",
  );
});

test("where the module lies may be known beside the worker, nowhere else", () => {
  const address = 'import address from "hegui-module/hegui.wasm?url";\n';
  assert.deepEqual(breachesOf({ "web/src/engine/start.ts": address }), []);
  assertBreach({ "web/src/views/start.ts": address }, "web/src/views/start.ts:1");
});

test("two worker files that import the module are one too many", () => {
  const breaches = breachesOf({
    "web/src/worker/a.ts": importLine,
    "web/src/worker/b.ts": importLine,
  });
  assert.equal(breaches.length, 2);
});

test("types of the module may be imported anywhere", () => {
  assert.deepEqual(
    breachesOf({ "web/src/a.ts": 'import type { Module } from "./hegui.mjs";\n' }),
    [],
  );
});

test("Chinese text stands in data and catalogues only", () => {
  const line = '\nconst word = "退款";\n';
  assertBreach({ "web/src/views/a.ts": line }, "web/src/views/a.ts:2");
  assertBreach({ "core/src/text/a.cpp": "\n// 复议期\n" }, "core/src/text/a.cpp:2");
  assertBreach({ "core/cli/a.h": "\n// （\n" }, "core/cli/a.h:2");
  assert.deepEqual(breachesOf({ "web/src/i18n/zh.ts": line }), []);
  assert.deepEqual(breachesOf({ "web/src/views/a.test.ts": line }), []);
  assert.deepEqual(breachesOf({ "tests/native/text/a_test.cpp": line }), []);
});

test("a file of more lines than allowed is refused, one of as many is not", () => {
  const lines = (count) => "int a;\n".repeat(count);
  assertBreach({ "core/src/text/a.cpp": lines(maxLines + 1) }, `core/src/text/a.cpp:${maxLines}`);
  assert.deepEqual(breachesOf({ "core/src/text/a.cpp": lines(maxLines) }), []);
});

test("unfinished work is refused", () => {
  const word = ["TO", "DO"].join("");
  assertBreach({ "web/src/a.ts": `// ${word}: later\n` }, "web/src/a.ts:1");
});

test("blanking keeps every line and the names of includes", () => {
  const text = '#include "a/b.h" // c\nconst char* d = "e\\"f"; /* g\nh */ int i;\n';
  const expected = '#include "a/b.h"     \nconst char* d =       ;     \n     int i;\n';
  assert.equal(blank(text), expected);
});
