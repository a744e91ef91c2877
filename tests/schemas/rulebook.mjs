// What is wrong with the files of a rulebook: by the schema of each file, and by what no schema can see, that
// names used in one file exist in another.
//
// Who uses it: the tests of the shipped rulebook and those of its broken copies.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import {
  computedProblems,
  derivedProblems,
  eachDouble,
  factProblems,
  problem,
  ruleProblems,
  stem,
  variablesOf,
  walk,
} from "./facts.mjs";
import { storeProblems } from "./store.mjs";
import { filesOf, versionsOf } from "./versions.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schemaFolder = path.join(root, "core/rulebook/schema");
export const rulebookFolder = path.join(root, "core/rulebook/tencent-cloud-market");

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Path in the rulebook's folder to parsed content, of every file in it. */
export function readRulebook(folder = rulebookFolder) {
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(folder, file).split(path.sep).join("/");
    files[name] = name.endsWith(".json") ? readJson(file) : null;
  }
  return files;
}

export const schemaNames = readdirSync(schemaFolder).filter((name) =>
  name.endsWith(".schema.json"),
);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
});
for (const name of schemaNames) ajv.addSchema(readJson(path.join(schemaFolder, name)));

const SCHEMA_OF_PATH = [
  [/^rulebook\.json$/, "rulebook.schema.json"],
  [/^annex(@[^/]+)?\.json$/, "annex.schema.json"],
  [/^clauses\/[^/]+\.json$/, "clauses.schema.json"],
  [/^facts\/store(@[^/]+)?\.json$/, "store-facts.schema.json"],
  [/^facts\/[^/]+\.json$/, "facts.schema.json"],
  [/^rules\/refund\/[^/]+\.json$/, "refund-rule.schema.json"],
  [/^rules\/invoice\/[^/]+\.json$/, "invoice-rule.schema.json"],
  [/^rules\/listing\/[^/]+\.json$/, "listing-rule.schema.json"],
  [/^rules\/store\/[^/]+\.json$/, "store-rule.schema.json"],
  [/^hosts\/tencent(@[^/]+)?\.json$/, "hosts-tencent.schema.json"],
  [/^hosts\/links(@[^/]+)?\.json$/, "hosts-links.schema.json"],
  [/^lexicon\/contacts(@[^/]+)?\.json$/, "contacts-lexicon.schema.json"],
  [/^lexicon\/inconsistent-price(@[^/]+)?\.json$/, "lexicon-prices.schema.json"],
  [/^lexicon\/short-hours(@[^/]+)?\.json$/, "lexicon-hours.schema.json"],
  [/^lexicon\/[^/]+\.json$/, "lexicon.schema.json"],
  [/^wording\/breach(@[^/]+)?\.json$/, "wording-breach.schema.json"],
  [/^wording\/[^/]+\.json$/, "wording-rule.schema.json"],
  [/^calendar\/\d{4}(@[^/]+)?\.json$/, "calendar.schema.json"],
];

export const schemaOf = (name) => SCHEMA_OF_PATH.find(([pattern]) => pattern.test(name))?.[1];

/** The problems of one file by the schema for its path. */
export function schemaProblems(name, content) {
  const schema = schemaOf(name);
  if (!schema) return [problem(name, "", "no schema")];
  const validate = ajv.getSchema(schema);
  if (validate(content)) return [];
  return validate.errors.map((error) =>
    problem(name, error.instancePath, `${error.message} ${JSON.stringify(error.params)}`),
  );
}

const filesIn = (files, folder) =>
  Object.entries(files).filter(([name]) => name.startsWith(`${folder}/`));

function clauseProblems(files) {
  const out = [];
  const ids = new Set();
  for (const [name, { chapter, clauses }] of filesIn(files, "clauses")) {
    if (chapter !== stem(name)) out.push(problem(name, "/chapter", "is not the file's name"));
    let before = [];
    (clauses ?? []).forEach(({ id, parent }, index) => {
      const at = `/clauses/${index}`;
      if (ids.has(id)) out.push(problem(name, at, `clause ${id} stands twice`));
      if (!String(id).startsWith(`${chapter}.`)) out.push(problem(name, at, "another chapter"));
      if (parent !== undefined && !(ids.has(parent) && String(id).startsWith(`${parent}.`))) {
        out.push(problem(name, `${at}/parent`, `no clause ${parent} before it holds ${id}`));
      }
      const numbers = String(id).split(".").map(Number);
      if (!isAfter(numbers, before)) out.push(problem(name, at, `${id} is out of order`));
      before = numbers;
      ids.add(id);
    });
  }
  return { ids, out };
}

function isAfter(numbers, before) {
  for (let i = 0; i < numbers.length; i += 1) {
    if (before[i] === undefined) return true;
    if (numbers[i] !== before[i]) return numbers[i] > before[i];
  }
  return false;
}

function annexProblems(files, ids) {
  const out = [];
  const { rows = [], notes = [] } = files["annex.json"] ?? {};
  eachDouble(
    [...rows, ...notes],
    (row) => row.id,
    (index, id) => {
      out.push(problem("annex.json", `/rows/${index}`, `${id} stands twice`));
    },
  );
  for (const row of rows) ids.add(row.id);
  return out;
}

/** Everything under a key "clauses" or "annex" that is a list of names has to exist. */
function unknownClauses(files, ids) {
  const out = [];
  for (const [name, content] of Object.entries(files)) {
    walk(content, (value, pointer) => {
      if (typeof value !== "string" || !/\/(clauses|annex)\/\d+$/.test(pointer)) return;
      // A row that a fact names stands for whichever it is.
      if (value === "{annex}") return;
      if (!ids.has(value)) out.push(problem(name, pointer, `no clause ${value}`));
    });
  }
  return out;
}

/** The examples of a rule whose documents hold the facts themselves. */
function exampleProblems(name, rule, facts) {
  const out = [];
  for (const kind of ["hit", "miss"]) {
    (rule.examples?.[kind] ?? []).forEach((example, index) => {
      for (const key of Object.keys(example.document ?? {})) {
        if (key === "id" || key === "as_of" || facts.has(key)) continue;
        out.push(problem(name, `/examples/${kind}/${index}/document/${key}`, `no fact ${key}`));
      }
    });
  }
  return out;
}

/** No two rules of a document may stand at one place of one stage: the first that speaks decides. */
function orderProblems(document, files) {
  const out = [];
  const rules = filesIn(files, `rules/${document}`);
  eachDouble(
    rules,
    ([, rule]) => `${rule.stage} ${rule.order}`,
    (index, place) => {
      out.push(problem(rules[index][0], "/order", `another rule stands at ${place}`));
    },
  );
  eachDouble(
    rules,
    ([, rule]) => rule.id,
    (index, id) => {
      out.push(problem(rules[index][0], "/id", `rule ${id} stands twice`));
    },
  );
  return out;
}

const isWeekend = (day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** What a calendar says twice, in another year's place or against the week. */
function calendarProblems(name, { year, holidays = [] }) {
  const out = [];
  if (String(year) !== stem(name)) out.push(problem(name, "/year", "is not the file's name"));
  const seen = new Set();
  holidays.forEach((holiday, index) => {
    for (const kind of ["off", "worked"]) {
      const days = holiday[kind] ?? [];
      days.forEach((day, at) => {
        const report = (what) =>
          out.push(problem(name, `/holidays/${index}/${kind}/${at}`, `${day} ${what}`));
        if (!day.startsWith(`${year}-`)) report("is of another year");
        if (seen.has(day)) report("stands twice");
        if (at > 0 && day < days[at - 1]) report("is out of order");
        if (kind === "worked" && !isWeekend(day)) report("is no weekend day");
        seen.add(day);
      });
    }
  });
  return out;
}

const DECIDED = ["decision.rule", "decision.amount_fen", "decision.marketplace_may_refund"];

/** A document that holds its facts itself, with its rules. */
function documentProblems(name, content, rules, codes) {
  const { facts, out } = factProblems(name, content, codes);
  const variables = new Set([...variablesOf(facts), ...DECIDED]);
  out.push(...computedProblems(name, content, facts, variables));
  out.push(...derivedProblems(name, content, variables));
  for (const [file, rule] of rules) {
    out.push(...ruleProblems(file, rule, facts, variables), ...exampleProblems(file, rule, facts));
  }
  return out;
}

/** Everything that is wrong between the files, version by version, each problem once. */
export function referenceProblems(files) {
  const found = versionsOf(files).flatMap((version) => problemsOfVersion(filesOf(files, version)));
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** The errors that a document of a kind can be told: refunds only those that everything has in common. */
function codesFor(document) {
  const own = { listing: ["listing_errors"], store: ["store_errors"] }[document] ?? [];
  return new Set(
    ["errors", ...own].flatMap((name) =>
      Object.keys(readJson(path.join(root, `core/messages/${name}.json`))),
    ),
  );
}

function problemsOfVersion(files) {
  const { ids, out } = clauseProblems(files);
  out.push(...annexProblems(files, ids), ...unknownClauses(files, ids));
  for (const [name, content] of filesIn(files, "facts")) {
    const document = stem(name);
    const rules = filesIn(files, `rules/${document}`);
    const codes = codesFor(document);
    if (content.document !== document) {
      out.push(problem(name, "/document", "is not the file's name"));
    }
    if (document === "store") out.push(...storeProblems(name, content, rules, codes));
    else out.push(...documentProblems(name, content, rules, codes));
    out.push(...orderProblems(document, files));
  }
  for (const [name, content] of filesIn(files, "calendar")) {
    out.push(...calendarProblems(name, content));
  }
  for (const [name] of filesIn(files, "rules")) {
    const document = name.split("/")[1];
    if (!files[`facts/${document}.json`]) out.push(problem(name, "", `no facts of ${document}`));
  }
  return out;
}

export const allProblems = (files) => [
  ...Object.entries(files).flatMap(([name, content]) => schemaProblems(name, content)),
  ...referenceProblems(files),
];
