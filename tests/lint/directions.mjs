// The directions of the design, checked file by file: who may include whom, what the core must not
// touch, where the page may reach the module, where Chinese text may stand, how long a file may grow.
//
// Who uses it: ./dev lint as a program (`node tests/lint/directions.mjs`, exit status 1 on a breach),
// and directions.test.mjs, which plants breaches.
//
// What a caller may not assume: that it parses C++ or TypeScript. It reads lines with comments and
// string contents blanked, which is enough for what it looks for.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const maxLines = 450;

const foundation = ["rulebook", "condition", "calendar", "text", "embedded"];
const judges = ["judge/common", "judge/refund", "judge/listing", "judge/store"];

/** For each part of the core: the other parts whose headers it may include. */
const mayInclude = new Map([
  ["condition", []],
  ["calendar", []],
  ["text", []],
  ["embedded", []],
  ["rulebook", ["condition", "calendar", "text", "embedded"]],
  ["judge/common", foundation],
  ["judge/refund", ["judge/common", ...foundation]],
  ["judge/listing", ["judge/common", ...foundation]],
  ["judge/store", ["judge/common", ...foundation]],
  // Proves what is judged, so it asks the refund's own decisions; it judges nothing itself.
  ["judge/proof", ["judge/common", "judge/refund", ...foundation]],
  // On the judges' results, and on what those are made of: clauses, dates, texts.
  ["report", [...judges, "judge/proof", "rulebook", "calendar", "text", "embedded"]],
  ["api", ["report", "hegui", ...judges, "judge/proof", ...foundation]],
]);

// The three that stand at the bottom do so on the standard library alone.
const standardOnly = new Set(["condition", "calendar", "text"]);

const forbiddenHeaders = new Map([
  ["iostream", "input and output"],
  ["fstream", "input and output"],
  ["sstream", "streams, which bring a locale"],
  ["cstdio", "input and output"],
  ["filesystem", "input and output"],
  ["locale", "a locale"],
  ["clocale", "a locale"],
  ["regex", "a locale and unbounded work"],
  ["ctime", "a clock"],
  ["time.h", "a clock"],
  ["cassert", "an abort"],
  ["random", "chance"],
]);

const forbiddenWords = [
  [/\b(?:system|steady|high_resolution|utc|file)_clock\b/, "a clock"],
  [
    /(?<![\w.>])(?:std::)?(?:time|clock|gettimeofday|clock_gettime|localtime|gmtime)\s*\(\s*(?:\)|&|nullptr|NULL|0)/,
    "a clock",
  ],
  [/\b(?:std::|::)?(?:abort|_Exit|quick_exit|terminate)\s*\(/, "an abort"],
  [/(?:\bstd::|(?<![\w.>:]))exit\s*\(/, "an abort"],
  [/\bstd::locale\b|\bsetlocale\s*\(|\bimbue\s*\(/, "a locale"],
  [/\bgetenv\s*\(/, "the environment"],
  [/\bthrow\b|\btry\s*\{|\bcatch\s*\(/, "an exception"],
];

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** The text with comments and the contents of string literals as blanks; positions stay. */
export function blank(text) {
  const pattern =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^(\s]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g;
  return text.replace(pattern, (match, _delimiter, offset) => {
    // The name in an #include is not a string to blank.
    const line = text.slice(text.lastIndexOf("\n", offset) + 1, offset);
    if (match.startsWith('"') && /^\s*#\s*include\s*$/.test(line)) return match;
    return match.replace(/[^\n]/g, " ");
  });
}

/** "judge/refund" for core/src/judge/refund/x.cpp and for an include of judge/refund/x.h. */
function moduleOf(name) {
  const parts = name.split("/");
  if (parts.length < 2) return "";
  return parts[0] === "judge" && parts.length > 2 ? `judge/${parts[1]}` : parts[0];
}

function includesOf(lines) {
  const found = [];
  lines.forEach((line, index) => {
    const match = /^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)/.exec(line);
    if (match)
      found.push({ name: match[1] ?? match[2], quoted: match[1] !== undefined, line: index + 1 });
  });
  return found;
}

function checkCoreSource(file, lines, report) {
  const inCore = file.startsWith("core/src/") || file.startsWith("core/include/");
  if (!inCore) return;
  const own = file.startsWith("core/include/") ? "hegui" : moduleOf(file.slice("core/src/".length));
  const allowed = own === "hegui" ? [] : mayInclude.get(own);
  if (allowed === undefined) {
    report(1, `core/src/${own} is not a part that the design names`);
    return;
  }
  for (const { name, quoted, line } of includesOf(lines)) {
    if (forbiddenHeaders.has(name)) {
      report(line, `<${name}> gives the core ${forbiddenHeaders.get(name)}`);
    }
    const other = moduleOf(name);
    if (quoted && other !== own && !allowed.includes(other)) {
      report(line, `${own} may not include ${name}`);
    }
    if (!quoted && standardOnly.has(own) && name.includes("/")) {
      report(line, `${own} stands on the standard library alone, not on <${name}>`);
    }
    if (own === "hegui" && !quoted && name.includes("/")) {
      report(line, `the public headers show the standard library alone, not <${name}>`);
    }
  }
  lines.forEach((line, index) => {
    for (const [pattern, what] of forbiddenWords) {
      if (pattern.test(line)) report(index + 1, `${line.trim()}: gives the core ${what}`);
    }
  });
}

/** The faces see core/include and what is their own. */
function checkFace(file, lines, files, report) {
  const face = ["core/cli/", "wasm/"].find((folder) => file.startsWith(folder));
  if (!face) return;
  for (const { name, quoted, line } of includesOf(lines)) {
    if (!quoted || name.startsWith("hegui/")) continue;
    const beside = path.posix.join(path.posix.dirname(file), name);
    if (!files.has(beside) && !files.has(face + name)) {
      report(line, `${face} sees core/include only, not ${name}`);
    }
  }
}

const importPattern =
  /(?:\bimport\s*(?:[^'"`;]*?\bfrom\s*)?|\bimport\s*\(\s*|\bexport\s[^'"`;]*?\bfrom\s*|\bnew\s+URL\s*\(\s*)(["'])([^"'\n]+)\1/g;

/** Names of modules that a script imports, with their lines; type-only imports do not count. */
function importsOf(text) {
  const found = [];
  for (const match of text.matchAll(importPattern)) {
    if (/^import\s+type\b|^export\s+type\b/.test(match[0])) continue;
    found.push({ name: match[2], line: text.slice(0, match.index).split("\n").length });
  }
  return found;
}

/** One file of the page imports the module, and it is the worker's. Where it lies the engine's files may know. */
function checkModuleImports(files, breaches) {
  const importers = [];
  for (const [file, text] of files) {
    if (!/^web\/src\/.*\.ts$/.test(file) || /\.(?:test|spec|d)\.ts$/.test(file)) continue;
    const line = importsOf(text).find(
      ({ name }) =>
        /(?:^|\/)hegui(?:-refund)?\.(?:mjs|js|wasm)\b/.test(name) &&
        !(file.startsWith("web/src/engine/") && name.endsWith(".wasm?url")),
    )?.line;
    if (line !== undefined) importers.push({ file, line });
  }
  const folders = new Set(importers.map(({ file }) => file));
  for (const { file, line } of importers) {
    if (!/worker/.test(path.posix.basename(file)) && !/\/worker\//.test(file)) {
      breaches.push(`${file}:${line}: only the worker imports the WebAssembly module`);
    } else if (folders.size > 1) {
      breaches.push(
        `${file}:${line}: one file alone imports the WebAssembly module, here are ${folders.size}`,
      );
    }
  }
}

const isCpp = (file) => /\.(?:cpp|h)$/.test(file);
const isScript = (file) => /\.(?:ts|mjs|js)$/.test(file);
// Where Chinese text is data: the texts of the page, and what tests give and expect.
const mayHoldChinese = (file) =>
  file.startsWith("web/src/i18n/") ||
  file.startsWith("tests/") ||
  file.startsWith("web/tests/") ||
  /\.(?:test|spec)\.ts$/.test(file);

/**
 * @param {Map<string, string>} files path from the root, with /, to text
 * @returns {string[]} one line a breach: "path:line: what"
 */
export function check(files) {
  const breaches = [];
  for (const [file, text] of files) {
    if (!isCpp(file) && !isScript(file)) continue;
    const report = (line, what) => breaches.push(`${file}:${line}: ${what}`);
    const lines = text.split("\n");
    if (lines.length - 1 > maxLines)
      report(maxLines, `${lines.length - 1} lines; ${maxLines} are the most`);
    lines.forEach((line, index) => {
      if (chinese.test(line) && !mayHoldChinese(file))
        report(index + 1, "Chinese text belongs to data or a catalogue");
      if (unfinished.test(line) && file !== "tests/lint/directions.mjs")
        report(index + 1, "unfinished work");
    });
    if (isCpp(file)) {
      const code = blank(text).split("\n");
      checkCoreSource(file, code, report);
      checkFace(file, code, files, report);
    }
  }
  checkModuleImports(files, breaches);
  return breaches;
}

const notOurs = new Set(["node_modules", "build", "dist", "coverage"]);

/** Every source of ours below `root`. */
export function readTree(root) {
  const files = new Map();
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!notOurs.has(entry.name)) walk(name);
      } else if (isCpp(name) || isScript(name)) {
        files.set(name, readFileSync(path.join(root, name), "utf8"));
      }
    }
  };
  for (const folder of ["core", "tests", "wasm", "web"]) walk(folder);
  return files;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = readTree(root);
  const breaches = check(files);
  for (const breach of breaches) console.log(breach);
  console.log(`count: ${files.size} files, ${breaches.length} breaches`);
  process.exitCode = breaches.length === 0 && files.size > 0 ? 0 : 1;
}
