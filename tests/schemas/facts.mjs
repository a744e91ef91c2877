// What is wrong with facts and with the conditions that read them.
//
// Who uses it: the checks of a rulebook's files, for whole documents and for the parts of a store.
import path from "node:path";

export const problem = (file, pointer, what) => ({ file, pointer, what });

export const stem = (name) => path.posix.basename(name, ".json");

/** Calls `visit(value, pointer)` for everything below `value`; documents of examples are left out. */
export function walk(value, visit, pointer = "") {
  visit(value, pointer);
  if (value === null || typeof value !== "object") return;
  for (const [key, member] of Object.entries(value)) {
    if (key === "document" && typeof member === "object") continue;
    walk(member, visit, `${pointer}/${key}`);
  }
}

/** Calls `report(pointer, item)` for every item whose key another one had before. */
export function eachDouble(items, keyOf, report) {
  const seen = new Set();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) report(index, key);
    seen.add(key);
  });
}

/** The facts of a document, or of the part of one at `base`, by their full names, with what is wrong. */
export function factProblems(name, content, codes, base = "") {
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
    if ("presumption" in fact && fact.values) known(fact.presumption, "/presumption");
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
  (content.facts ?? []).forEach((fact, index) => add(fact, `${base}/facts/${index}`, ""));
  (content.constraints ?? []).forEach((constraint, index) => {
    const at = `${base}/constraints/${index}`;
    if (!codes.has(constraint.code)) out.push(problem(name, at, `no message ${constraint.code}`));
    for (const key of ["at", "not_before", "not_after", "at_most", "needs"]) {
      if (key in constraint && !facts.has(constraint[key])) {
        out.push(problem(name, `${at}/${key}`, `no fact ${constraint[key]}`));
      }
    }
  });
  return { facts, out };
}

const WORDS = new Set(["true", "false", "in", "civil_day"]);

/** The names that a condition reads: no words of the language, no text in quotes. */
export function namesIn(condition) {
  const bare = condition.replace(/'[^']*'|"[^"]*"/g, " ");
  const names = bare.match(/[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*/g) ?? [];
  return names.filter((name) => !WORDS.has(name));
}

/** What conditions may name: facts, members of sets, whether a day is known, what was decided. */
export function variablesOf(facts) {
  const out = new Set();
  for (const [id, fact] of facts) {
    if (fact.type === "set") for (const value of fact.values ?? []) out.add(`${id}.${value.id}`);
    else if (!["object", "text"].includes(fact.type)) out.add(id);
    if (fact.type === "instant" || fact.type === "date") out.add(`known.${id}`);
  }
  return out;
}

/** Values made by operators: their facts exist, and conditions may name them. */
export function computedProblems(name, content, facts, variables) {
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

/** Adds the derived conditions to `variables`. */
export function derivedProblems(name, content, variables, base = "") {
  const out = [];
  (content.derived ?? []).forEach((derived, index) => {
    const at = `${base}/derived/${index}`;
    for (const read of namesIn(derived.expression ?? "")) {
      if (!variables.has(read)) out.push(problem(name, `${at}/expression`, `no fact ${read}`));
    }
    if (variables.has(derived.id)) out.push(problem(name, at, `${derived.id} stands twice`));
    variables.add(derived.id);
  });
  (content.answers ?? []).forEach((answer, index) => {
    for (const read of namesIn(answer.where ?? "")) {
      if (!variables.has(read)) out.push(problem(name, `/answers/${index}`, `no fact ${read}`));
    }
  });
  return out;
}

const CONDITION = /\/(condition|given|amount_fen|marketplace_may_refund|on)$/;

/** What is wrong with a rule besides its examples. */
export function ruleProblems(name, rule, facts, variables) {
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
  for (const read of namesIn(rule.given ?? "")) {
    if (!variables.has(read)) out.push(problem(name, "/given", `no fact ${read}`));
  }
  return out;
}
