// What is wrong between the parts of a store document and the rules that judge them.
//
// Who uses it: the checks of a rulebook's files.
import {
  derivedProblems,
  eachDouble,
  factProblems,
  namesIn,
  problem,
  ruleProblems,
  variablesOf,
} from "./facts.mjs";

const AS_OF = ["as_of", { id: "as_of", type: "instant" }];
const READS_FACTS = ["from", "until", "of", "rows", "otherwise", "part", "whole"];

const listsOf = (part) => (part.facts ?? []).filter((fact) => fact.type === "rows");

/** What an operator reads has to be there before it, and what it makes must be new. */
function computedProblems(name, part, facts, base) {
  const out = [];
  const made = new Set();
  (part.computed ?? []).forEach((computed, index) => {
    const at = `${base}/computed/${index}`;
    for (const key of READS_FACTS) {
      const read = computed[key];
      if (typeof read !== "string" || read.includes(":")) continue;
      if (!facts.has(read) && !made.has(read))
        out.push(problem(name, `${at}/${key}`, `no fact ${read}`));
    }
    const list = listsOf(part).find((fact) => fact.id === computed.rows);
    const row = variablesOf(new Map((list?.facts ?? []).map((fact) => [fact.id, fact])));
    for (const read of namesIn(computed.where ?? "")) {
      if (!row.has(read)) out.push(problem(name, `${at}/where`, `no fact ${read} of a row`));
    }
    if (facts.has(computed.id) || made.has(computed.id)) {
      out.push(problem(name, at, `${computed.id} stands twice`));
    }
    made.add(computed.id);
  });
  return { made, out };
}

/** What the rules of a part, or of a list in it, may read: place to facts and variables. */
function placesOf(name, content, codes) {
  const out = [];
  const places = new Map();
  (content.parts ?? []).forEach((part, index) => {
    const base = `/parts/${index}`;
    const { facts, out: wrong } = factProblems(name, part, codes, base);
    const withDay = new Map([AS_OF, ...facts]);
    const { made, out: unread } = computedProblems(name, part, withDay, base);
    const variables = new Set([...variablesOf(withDay), ...made]);
    out.push(...wrong, ...unread, ...derivedProblems(name, part, variables, base));
    places.set(part.id, { facts, variables });
    for (const list of listsOf(part)) {
      const at = `${base}/facts/${part.facts.indexOf(list)}`;
      const row = factProblems(name, list, codes, at);
      out.push(...row.out);
      places.set(`${part.id}.${list.id}`, {
        facts: row.facts,
        variables: variablesOf(new Map([...withDay, ...row.facts])),
      });
    }
  });
  return { places, out };
}

/** The keys of an object of a part or of one of its rows, by name or other name. */
function unknownKeys(object, facts) {
  const names = new Set();
  for (const fact of facts.values()) names.add(fact.id).add(fact.alias);
  return Object.keys(object ?? {}).filter((key) => !names.has(key));
}

function exampleProblems(name, rule, content, places) {
  const out = [];
  for (const kind of ["hit", "miss"]) {
    (rule.examples?.[kind] ?? []).forEach(({ document }, index) => {
      const at = `/examples/${kind}/${index}/document`;
      for (const [key, value] of Object.entries(document ?? {})) {
        if (key === "id" || key === "as_of") continue;
        const part = (content.parts ?? []).find(({ id }) => id === key);
        if (!part) {
          out.push(problem(name, `${at}/${key}`, `no part ${key}`));
          continue;
        }
        // A part that is given as a list without being one stands for the list that it holds.
        const list = !part.rows && Array.isArray(value) ? listsOf(part)[0] : undefined;
        const { facts } = places.get(list ? `${part.id}.${list.id}` : part.id);
        for (const object of [value].flat()) {
          for (const unknown of unknownKeys(object, facts)) {
            out.push(problem(name, `${at}/${key}`, `no fact ${unknown}`));
          }
        }
      }
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
    const place = places.get(rule.rows ? `${rule.part}.${rule.rows}` : rule.part);
    if (place) {
      out.push(...ruleProblems(file, rule, place.facts, place.variables));
      out.push(...exampleProblems(file, rule, content, places));
    } else {
      out.push(problem(file, "/part", `no part ${rule.part} with such rows`));
    }
  }
  return out;
}
