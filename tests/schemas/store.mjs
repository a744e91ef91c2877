// What is wrong between the parts of a store document and the rules that judge them.
//
// Who uses it: the checks of a rulebook's files.
import {
  derivedProblems,
  eachDouble,
  factProblems,
  problem,
  ruleProblems,
  variablesOf,
} from "./facts.mjs";

const AS_OF = ["as_of", { id: "as_of", type: "instant" }];
const READS_FACTS = ["from", "until", "of", "part", "whole"];

/** The lists inside a part: parts with its name, a dot and their own. */
const listsOf = (content, part) =>
  (content.parts ?? []).filter(({ id }) => String(id).startsWith(`${part.id}.`));

/** Whether the rows have the choice that they are counted by, with these values. */
function countsBy(list, where) {
  const fact = (list.facts ?? []).find(({ id }) => id === where.fact);
  return (where.in ?? []).every((value) => fact?.values?.some(({ id }) => id === value));
}

/** What an operator reads has to be there before it; adds what it makes to `variables`. */
function computedProblems(name, content, part, facts, variables, base) {
  const out = [];
  (part.computed ?? []).forEach((computed, index) => {
    const at = `${base}/computed/${index}`;
    for (const key of READS_FACTS) {
      const read = computed[key];
      // 09:00 and the like are no names.
      if (typeof read !== "string" || read.includes(":")) continue;
      if (!variables.has(read)) out.push(problem(name, `${at}/${key}`, `no fact ${read}`));
    }
    if ("rows" in computed) {
      const list = listsOf(content, part).find(({ id }) => id === `${part.id}.${computed.rows}`);
      if (!list) out.push(problem(name, `${at}/rows`, `no list ${computed.rows}`));
      else if (computed.where && !countsBy(list, computed.where)) {
        out.push(problem(name, `${at}/where`, "no such choice of a row"));
      }
    }
    // Rows may give the number that a fact of the same name would state.
    const fills = computed.operator === "count_rows" && facts.get(computed.id)?.type === "count";
    if (variables.has(computed.id) && !fills) {
      out.push(problem(name, at, `${computed.id} stands twice`));
    }
    variables.add(computed.id);
  });
  return out;
}

/** What the rules of a part, or of a list in one, may read: its id to facts and variables. */
function placesOf(name, content, codes) {
  const out = [];
  const places = new Map();
  (content.parts ?? []).forEach((part, index) => {
    const base = `/parts/${index}`;
    const { facts, out: wrong } = factProblems(name, part, codes, base);
    const [outer] = String(part.id).split(".");
    const around = outer === part.id ? [] : (places.get(outer)?.facts ?? []);
    if (outer !== part.id && !places.has(outer)) {
      out.push(problem(name, `${base}/id`, `no part ${outer} before it`));
    }
    const variables = variablesOf(new Map([AS_OF, ...around, ...facts]));
    out.push(...wrong, ...computedProblems(name, content, part, facts, variables, base));
    out.push(...derivedProblems(name, part, variables, base));
    places.set(part.id, { facts, variables });
  });
  return { places, out };
}

/** The keys of an object of a part or of one of its rows, by name or other name. */
function unknownKeys(object, facts) {
  const names = new Set();
  for (const fact of facts.values()) names.add(fact.id).add(fact.alias);
  return Object.keys(object ?? {}).filter((key) => !names.has(key));
}

/** Calls `visit(object, facts, pointer)` for every object of a document that holds facts. */
function eachObject(document, content, places, visit) {
  const rows = (value, place, at) => {
    for (const object of [value ?? []].flat()) visit(object, places.get(place)?.facts, at);
  };
  for (const [key, value] of Object.entries(document ?? {})) {
    if (key === "id" || key === "as_of") continue;
    const part = (content.parts ?? []).find(({ id }) => id === key);
    const lists = part ? listsOf(content, part) : [];
    // A part that is given as a list without being one stands for the list that it holds.
    if (lists.length > 0 && Array.isArray(value)) {
      rows(value, lists[0].id, `/${key}`);
      continue;
    }
    const inner = Object.fromEntries(lists.map(({ id }) => [id.slice(key.length + 1), id]));
    const own = Object.entries(value ?? {}).filter(([name]) => !(name in inner));
    rows(part && !part.rows ? Object.fromEntries(own) : value, key, `/${key}`);
    for (const [name, id] of Object.entries(inner)) rows(value?.[name], id, `/${key}/${name}`);
  }
}

function exampleProblems(name, rule, content, places) {
  const out = [];
  for (const kind of ["hit", "miss"]) {
    (rule.examples?.[kind] ?? []).forEach(({ document }, index) => {
      const at = `/examples/${kind}/${index}/document`;
      eachObject(document, content, places, (object, facts, pointer) => {
        if (!facts) out.push(problem(name, at + pointer, "no such part"));
        else if (unknownKeys(object, facts).length > 0) {
          out.push(problem(name, at + pointer, `no fact ${unknownKeys(object, facts)}`));
        }
      });
    });
  }
  return out;
}

/** Everything that is wrong between facts/store.json and the rules. */
export function storeProblems(name, content, rules, codes) {
  const { places, out } = placesOf(name, content, codes);
  eachDouble(
    content.parts ?? [],
    (part) => part.id,
    (index, id) => {
      out.push(problem(name, `/parts/${index}`, `part ${id} stands twice`));
    },
  );
  for (const [file, rule] of rules) {
    const place = places.get(rule.part);
    if (place) {
      // A finding may point at a list as a whole.
      const part = { id: rule.part };
      const lists = listsOf(content, part).map(({ id }) => [id.slice(part.id.length + 1), {}]);
      const fields = new Map([...place.facts, ...lists]);
      out.push(...ruleProblems(file, rule, fields, place.variables));
      out.push(...exampleProblems(file, rule, content, places));
    } else {
      out.push(problem(file, "/part", `no part ${rule.part}`));
    }
  }
  return out;
}
