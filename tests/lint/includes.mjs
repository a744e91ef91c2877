// Every file of the core includes, itself or through a header of its own, what declares the names it
// uses. Lanes that compile a dozen sources as one cannot see that, for a source there has what the ones
// before it included.
//
// Who uses it: ./dev lint as a program (`node tests/lint/includes.mjs`, exit status 1 on a breach), and
// includes.test.mjs, which plants breaches.
//
// What a caller may not assume: that it parses C++. It knows the names that exactly one header declares
// at the level of a namespace, and the names of the standard library listed here.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { blank } from "./directions.mjs";

/** Names of std and the headers that give them; any one of the headers will do. */
const standard = new Map(
  Object.entries({
    algorithm: "sort find_if find any_of all_of none_of count_if lower_bound upper_bound clamp",
    array: "array",
    bitset: "bitset",
    charconv: "to_chars from_chars",
    deque: "deque",
    functional: "function",
    map: "map multimap",
    memory: "unique_ptr shared_ptr make_unique make_shared weak_ptr",
    mutex: "mutex lock_guard unique_lock",
    optional: "optional nullopt",
    set: "set multiset",
    span: "span",
    string: "string u32string to_string",
    string_view: "string_view u32string_view",
    thread: "thread",
    unordered_map: "unordered_map",
    unordered_set: "unordered_set",
    variant: "variant visit holds_alternative",
    vector: "vector",
  }).flatMap(([header, names]) => names.split(" ").map((name) => [name, header])),
);

// What a standard header is certain to bring with it.
const brings = new Map([["string", ["string_view"]]]);

/** The names that a header declares at the level of a namespace. */
export function declaredNames(text) {
  const names = new Set();
  for (const line of blank(text).split("\n")) {
    const type =
      /^(?:template <[^>]*> ?)?(?:class|struct|enum class|enum) (\w+)(?: final)?(?: ?[:{]|$)/.exec(
        line,
      );
    const alias = /^using (\w+) =/.exec(line);
    const call =
      /^(?:\[\[\w+\]\] )?(?:inline |constexpr |extern )*[A-Za-z_][\w:<>,&* ]*?[ &*](\w+)\(/.exec(
        line,
      );
    const constant = /^(?:inline )?constexpr [\w:<>, ]+ (\w+)(?:\[\])?(?: =|\{)/.exec(line);
    const found = type ?? alias ?? constant ?? call;
    if (found && found[1] !== "operator") names.add(found[1]);
  }
  return names;
}

/** Types and constants that a file declares, those inside of others too, and enumerators. */
function namesAtAnyLevel(text) {
  const code = blank(text);
  const types = code.matchAll(/\b(?:enum class|class|struct|using|enum|typename) (\w+)/g);
  const constants = code.matchAll(/\b(k[A-Z]\w*)(?:\[\])?\s*(?:=|\{|,|\})/g);
  return new Set([...types, ...constants].map(([, name]) => name));
}

const includesOf = (text) =>
  [...text.matchAll(/^#include [<"]([^>"]+)[>"]/gm)].map(([, name]) => name);

/**
 * @param files Map of path to text. A header is included by the end of its path.
 * @returns sentences, one for each name that is used without a header that declares it
 */
export function missingIncludes(files) {
  const headers = [...files.keys()].filter((file) => file.endsWith(".h"));
  const declaring = new Map();
  for (const header of headers) {
    for (const name of declaredNames(files.get(header))) {
      declaring.set(name, [...(declaring.get(name) ?? []), header]);
    }
  }
  const located = new Map();
  const locate = (from, name) => {
    const beside = path.posix.join(path.posix.dirname(from), name);
    if (files.has(beside)) return beside;
    if (!located.has(name))
      located.set(
        name,
        headers.find((header) => header.endsWith(`/${name}`)),
      );
    return located.get(name);
  };
  const reach = (file, seen) => {
    for (const name of includesOf(files.get(file))) {
      const header = locate(file, name);
      if (header === undefined) {
        for (const each of [name, ...(brings.get(name) ?? [])]) seen.add(each);
      } else if (!seen.has(header)) {
        seen.add(header);
        reach(header, seen);
      }
    }
    return seen;
  };
  const inside = new Map();
  const declaredAnywhereIn = (file) => {
    if (!inside.has(file))
      inside.set(file, files.has(file) ? namesAtAnyLevel(files.get(file)) : new Set());
    return inside.get(file);
  };
  const breaches = [];
  for (const [file, text] of files) {
    const reached = reach(file, new Set([file]));
    const code = blank(text);
    const missed = new Map();
    for (const [, name] of code.matchAll(/\bstd::(\w+)/g)) {
      const header = standard.get(name);
      if (header && !reached.has(header)) missed.set(`std::${name}`, header);
    }
    // A small letter may begin any local name, so only types and constants are told.
    for (const [name] of code.matchAll(/(?<![.\w]|->|std::)(?:k?[A-Z])\w*/g)) {
      const [header, another] = declaring.get(name) ?? [];
      if (header === undefined || another !== undefined || reached.has(header)) continue;
      if ([...reached].some((each) => declaredAnywhereIn(each).has(name))) continue;
      missed.set(name, header);
    }
    for (const [name, header] of missed) breaches.push(`${file}: ${name} is declared in ${header}`);
  }
  return breaches;
}

/** The core's files below the root, by their paths. */
function coreFiles(root) {
  const files = new Map();
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== "node_modules") walk(name);
      if (entry.isFile() && /\.(?:cpp|h)$/.test(name))
        files.set(name, readFileSync(path.join(root, name), "utf8"));
    }
  };
  walk("core");
  return files;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = coreFiles(fileURLToPath(new URL("../..", import.meta.url)));
  const breaches = missingIncludes(files);
  for (const breach of breaches) console.log(breach);
  console.log(`count: ${files.size} files, ${breaches.length} breaches`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
