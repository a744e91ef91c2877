// The conformance suite of the Common Expression Language, asked of `hegui cel --jsonl`.
//
// Who uses it: conformance.test.mjs, which judges the answers, and update.mjs, which writes the list
// of what the profile refuses.
//
// What a caller may not assume: that every case can be put to the program. Its answers are JSON and
// its names have values, not types; a case that needs more is told apart, with its reason.
import { spawnSync } from "node:child_process";
import { tests as root } from "@bufbuild/cel-spec/testdata/conformance.js";

/** A value whose JSON or whose JSON binding we cannot spell. */
class Inexpressible extends Error {}

// Digits beyond 2^53 must not pass through a double: JSON is written and compared as text.
const writers = {
  nullValue: () => "null",
  boolValue: (value) => String(value),
  int64Value: (value) => BigInt(value).toString(),
  stringValue: (value) => JSON.stringify(value),
  listValue: ({ values = [] }) => `[${values.map(jsonOf).join(",")}]`,
  mapValue: ({ entries = [] }) =>
    `{${entries
      .map(({ key, value }) => [keyOf(key), jsonOf(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key}:${value}`)
      .join(",")}}`,
  typeValue: (value) => JSON.stringify(value),
  objectValue: (value) => {
    const name = value["@type"]?.split("/").pop();
    if (name === "google.protobuf.Timestamp" || name === "google.protobuf.Duration") {
      return JSON.stringify(value.value);
    }
    throw new Inexpressible(`a message, ${name}`);
  },
};

function keyOf(key) {
  const text = jsonOf(key);
  return text.startsWith('"') ? text : JSON.stringify(text);
}

/** The JSON text that stands for one of the suite's values. */
export function jsonOf(value) {
  const [kind] = Object.keys(value);
  const write = writers[kind];
  if (!write) throw new Inexpressible(`a ${kind.replace(/Value$/, "")}`);
  return write(value[kind]);
}

// A binding arrives as JSON, in which a text is a text: times and types have no spelling of their own.
function bindingOf(value) {
  const spelt = JSON.stringify(value);
  for (const kind of ["objectValue", "typeValue"]) {
    if (spelt.includes(`"${kind}"`))
      throw new Inexpressible(`a bound ${kind.replace("Value", "")}`);
  }
  if (/"key":\{"(?!stringValue)/.test(spelt)) throw new Inexpressible("a bound map of other keys");
  return jsonOf(value);
}

/** Why the suite's setting of a case cannot be made here; undefined when it can. */
function settingBeyondUs(original) {
  const { bindings = {}, container, checkOnly, evalError } = original;
  if (checkOnly) return "asks for a type alone";
  if (container) return "resolves names in a container";
  if (
    evalError?.errors.some(({ message }) => /undeclared reference|unknown varaible/.test(message))
  )
    return "wants an unbound name to fail; here it is an unknown fact";
  for (const { value, error, unknown } of Object.values(bindings)) {
    if (error || unknown || !value) return "binds an error or an unknown";
  }
  return undefined;
}

function collect(suite, trail, into) {
  for (const { original } of suite.tests ?? []) {
    const [file, ...sections] = trail;
    into.push({ file, name: [...sections, original.name].join("/"), original });
  }
  for (const child of suite.suites ?? []) collect(child, [...trail, child.name], into);
  return into;
}

// Some files name two cases alike: the second is told by its number.
function numberDoubles(cases) {
  const seen = new Map();
  for (const item of cases) {
    const id = `${item.file}/${item.name}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count > 1) item.name += `#${count}`;
  }
  return cases;
}

/** @returns {{file: string, name: string, original: object}[]} every case of every file, in order */
export function allCases() {
  return numberDoubles((root.suites ?? []).flatMap((suite) => collect(suite, [suite.name], [])));
}

// What is asked, as one line of JSON. Bindings that cannot be spelled are left out: a case that the
// compiler refuses needs none.
function lineOf({ original }) {
  const bindings = [];
  let reason = settingBeyondUs(original);
  for (const [name, { value }] of Object.entries(original.bindings ?? {})) {
    try {
      if (value) bindings.push(`${JSON.stringify(name)}:${bindingOf(value)}`);
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error;
      reason ??= `binds ${error.message.replace(/^a bound /, "a ")}`;
    }
  }
  const line = `{"expr":${JSON.stringify(original.expr)},"bindings":{${bindings.join(",")}}}`;
  return { line, reason };
}

function expectationOf({ value, typedResult, evalError }) {
  if (evalError) return { error: true };
  const wanted = value ?? typedResult?.result;
  // The suite says: without a result, true is meant.
  return { text: wanted === undefined ? "true" : jsonOf(wanted) };
}

// The value of an answer as text with the keys of maps in order, digits untouched.
function valueText(answer) {
  const text = answer.slice('{"value":'.length, -1);
  const sorted = (value) => {
    if (Array.isArray(value)) return `[${value.map(sorted).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const keys = Object.keys(value).sort((a, b) =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
    );
    return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted(value[key])}`).join(",")}}`;
  };
  return /^-?\d/.test(text) ? text : sorted(JSON.parse(text));
}

function judge(item, reason, answer) {
  const parsed = JSON.parse(answer);
  // Only what the compiler refuses has a place in the expression.
  if (parsed.error?.position !== undefined) {
    return { outcome: "refused", code: parsed.error.code };
  }
  if (reason) return { outcome: "inexpressible", reason };
  let expected;
  try {
    expected = expectationOf(item.original);
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    return { outcome: "inexpressible", reason: `gives ${error.message}` };
  }
  const passed = expected.error
    ? parsed.error !== undefined
    : parsed.value !== undefined && valueText(answer) === expected.text;
  const wanted = expected.error ? "an error" : expected.text;
  return passed ? { outcome: "passed" } : { outcome: "failed", answer, wanted };
}

/**
 * Puts the cases to the program `binary`.
 * @returns the cases, each with its `outcome`: passed, failed, refused (with `code`) or inexpressible
 */
export function run(binary, cases) {
  const asked = cases.map(lineOf);
  const input = asked.map(({ line }) => `${line}\n`).join("");
  const program = spawnSync(binary, ["cel", "--jsonl"], { input, maxBuffer: 64 * 1024 * 1024 });
  if (program.error) throw program.error;
  const answers = program.stdout.toString().trimEnd().split("\n");
  if (program.status !== 0 || answers.length !== cases.length) {
    throw new Error(
      `${answers.length} answers to ${cases.length} cases, exit status ${program.status}: ` +
        program.stderr.toString().slice(0, 500),
    );
  }
  return cases.map((item, index) => ({
    ...item,
    ...judge(item, asked[index].reason, answers[index]),
  }));
}

/** Refused cases by file and code, as refused.json keeps them. */
export function refusalsOf(results) {
  const out = {};
  for (const { file, name, outcome, code } of results) {
    if (outcome !== "refused") continue;
    out[file] ??= {};
    (out[file][code] ??= []).push(name);
  }
  return out;
}
