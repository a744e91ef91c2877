// What is wrong with the files of a rulebook: by the schema of each file, and by what no schema can see, that
// names used in one file exist in another.
//
// Who uses it: the tests of the shipped rulebook and those of its broken copies.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

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
  [/^annex\.json$/, "annex.schema.json"],
  [/^clauses\/[^/]+\.json$/, "clauses.schema.json"],
  [/^facts\/[^/]+\.json$/, "facts.schema.json"],
  [/^rules\/refund\/[^/]+\.json$/, "refund-rule.schema.json"],
  [/^rules\/invoice\/[^/]+\.json$/, "invoice-rule.schema.json"],
  [/^rules\/listing\/[^/]+\.json$/, "listing-rule.schema.json"],
  [/^hosts\/tencent\.json$/, "hosts-tencent.schema.json"],
  [/^hosts\/links\.json$/, "hosts-links.schema.json"],
  [/^calendar\/\d{4}\.json$/, "calendar.schema.json"],
];

export const schemaOf = (name) => SCHEMA_OF_PATH.find(([pattern]) => pattern.test(name))?.[1];

const problem = (file, pointer, what) => ({ file, pointer, what });

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

/** Calls `visit(value, pointer)` for everything below `value`; documents of examples are left out. */
function walk(value, visit, pointer = "") {
  visit(value, pointer);
  if (value === null || typeof value !== "object") return;
  for (const [key, member] of Object.entries(value)) {
    if (key === "document" && typeof member === "object") continue;
    walk(member, visit, `${pointer}/${key}`);
  }
}

const filesIn = (files, folder) =>
  Object.entries(files).filter(([name]) => name.startsWith(`${folder}/`));
const stem = (name) => path.posix.basename(name, ".json");

/** Calls `report(pointer, item)` for every item whose key another one had before. */
function eachDouble(items, keyOf, report) {
  const seen = new Set();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) report(index, key);
    seen.add(key);
  });
}

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
      if (!ids.has(value)) out.push(problem(name, pointer, `no clause ${value}`));
    });
  }
  return out;
}

/** The facts of a document by their full names, with what is wrong with them. */
function factProblems(name, content, codes) {
  const out = [];
  const facts = new Map();
  const add = (fact, pointer, prefix) => {
    const id = prefix + fact.id;
    if (facts.has(id)) out.push(problem(name, pointer, `fact ${id} stands twice`));
    facts.set(id, fact);
    const values = (fact.values ?? []).map((value) => value.id);
    eachDouble(values, String, (index, value) => {
      out.push(problem(name, `${pointer}/values/${index}`, `value ${value} stands twice`));
    });
    const known = (value, at) => {
      if (!values.includes(value)) out.push(problem(name, pointer + at, `no value ${value}`));
    };
    if ("presumption" in fact) known(fact.presumption, "/presumption");
    for (const group of fact.interchangeable ?? []) {
      for (const value of group) known(value, "/interchangeable");
    }
    if ("none" in fact && !fact.facts?.[0]?.values?.some((value) => value.id === fact.none)) {
      out.push(problem(name, `${pointer}/none`, `no value ${fact.none} of the first nested fact`));
    }
    if ("asked_after" in fact && !facts.has(fact.asked_after)) {
      out.push(problem(name, `${pointer}/asked_after`, `no fact ${fact.asked_after} before it`));
    }
    (fact.facts ?? []).forEach((nested, i) => add(nested, `${pointer}/facts/${i}`, `${id}.`));
  };
  (content.facts ?? []).forEach((fact, index) => add(fact, `/facts/${index}`, ""));
  if (content.document !== stem(name))
    out.push(problem(name, "/document", "is not the file's name"));
  (content.constraints ?? []).forEach((constraint, index) => {
    const at = `/constraints/${index}`;
    if (!codes.has(constraint.code)) out.push(problem(name, at, `no message ${constraint.code}`));
    for (const key of ["at", "not_before", "not_after", "at_most", "needs"]) {
      if (key in constraint && !facts.has(constraint[key])) {
        out.push(problem(name, `${at}/${key}`, `no fact ${constraint[key]}`));
      }
    }
  });
  return { facts, out };
}

const DECIDED = ["decision.rule", "decision.amount_fen", "decision.marketplace_may_refund"];
const WORDS = new Set(["true", "false", "in", "civil_day"]);

/** The names that a condition reads: no words of the language, no text in quotes. */
export function namesIn(condition) {
  const bare = condition.replace(/'[^']*'|"[^"]*"/g, " ");
  const names = bare.match(/[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*/g) ?? [];
  return names.filter((name) => !WORDS.has(name));
}

/** What conditions may name: facts, members of sets, whether a day is known, what was decided. */
function variablesOf(facts) {
  const out = new Set(DECIDED);
  for (const [id, fact] of facts) {
    if (fact.type === "set") for (const value of fact.values ?? []) out.add(`${id}.${value.id}`);
    else if (fact.type !== "object" && fact.type !== "text") out.add(id);
    if (fact.type === "instant" || fact.type === "date") out.add(`known.${id}`);
  }
  return out;
}

/** Values made by operators: their facts exist, and conditions may name them. */
function computedProblems(name, content, facts, variables) {
  const out = [];
  (content.computed ?? []).forEach((computed, index) => {
    const at = `/computed/${index}`;
    for (const key of ["from", "until"]) {
      if (key in computed && !facts.has(computed[key])) {
        out.push(problem(name, `${at}/${key}`, `no fact ${computed[key]}`));
      }
    }
    if (variables.has(computed.id)) out.push(problem(name, at, `${computed.id} stands twice`));
    variables.add(computed.id);
  });
  return out;
}

function derivedProblems(name, content, variables) {
  const out = [];
  (content.derived ?? []).forEach((derived, index) => {
    const at = `/derived/${index}`;
    for (const read of namesIn(derived.expression ?? "")) {
      if (!variables.has(read)) out.push(problem(name, `${at}/expression`, `no fact ${read}`));
    }
    if (variables.has(derived.id)) out.push(problem(name, at, `${derived.id} stands twice`));
    variables.add(derived.id);
  });
  return out;
}

const CONDITION = /\/(condition|amount_fen|marketplace_may_refund|on)$/;

function ruleProblems(name, rule, facts, variables) {
  const out = [];
  const document = name.split("/")[1];
  if (rule.id !== stem(name)) out.push(problem(name, "/id", "is not the file's name"));
  if (rule.document !== document) out.push(problem(name, "/document", "is not the folder's name"));
  walk(rule.match, (value, pointer) => {
    if (typeof value !== "string") return;
    if (CONDITION.test(pointer)) {
      for (const read of namesIn(value)) {
        if (!variables.has(read)) out.push(problem(name, `/match${pointer}`, `no fact ${read}`));
      }
    }
    if (pointer.endsWith("/output/field") && !facts.has(value)) {
      out.push(problem(name, `/match${pointer}`, `no fact ${value}`));
    }
  });
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

/** Everything that is wrong between the files. */
export function referenceProblems(files) {
  const { ids, out } = clauseProblems(files);
  out.push(...annexProblems(files, ids), ...unknownClauses(files, ids));
  const codes = new Set(Object.keys(readJson(path.join(root, "core/messages/errors.json"))));
  for (const [name, content] of filesIn(files, "facts")) {
    const { facts, out: wrong } = factProblems(name, content, codes);
    const variables = variablesOf(facts);
    out.push(...wrong, ...computedProblems(name, content, facts, variables));
    out.push(...derivedProblems(name, content, variables));
    const document = stem(name);
    for (const [file, rule] of filesIn(files, `rules/${document}`)) {
      out.push(...ruleProblems(file, rule, facts, variables));
    }
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
