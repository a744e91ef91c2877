// From a record of a file to the document that the core judges. A plan is plain data, so that it can be
// given to the workers; it is made of the merchant's mapping and the rulebook's facts.
import { cellOf, readCell, type CellField, type Read } from "./cells.js";
import type { Columns } from "./columns.js";
import type { Choice, Target } from "./facts.js";
import { yuan } from "./names.js";

// What a merchant says that words of the file mean, by the fact's place and the word's key.
export type Meanings = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

export interface Mapping {
  columns: Columns;
  // What counts for every row that does not say it itself, by the fact's place.
  fixed: Record<string, unknown>;
  meanings?: Meanings;
}

export interface PlanField extends CellField {
  path: string;
  keys: string[];
  // The place of the cell in a row, or its key in an object.
  from: number | string;
  // The value that makes the object around it "none".
  noObject?: string;
}

// Without one the records are documents already.
export interface Plan {
  fields: PlanField[];
  fixed: { keys: string[]; value: unknown }[];
}

// `names`: the keys of the columns where records are objects.
export function planOf(
  mapping: Mapping,
  all: readonly Target[],
  names: readonly string[] | undefined,
): Plan {
  const fields = all.flatMap((target): PlanField[] => {
    const chosen = mapping.columns[target.path];
    if (!chosen) return [];
    const { path, type } = target;
    const meanings = mapping.meanings?.[path];
    const choices = meanings ? { ...target.choices, ...meanings } : target.choices;
    const field: PlanField = {
      path,
      keys: path.split("."),
      from: names ? (names[chosen.column] ?? "") : chosen.column,
      type,
      unit: type === "money" || type === "prices" ? chosen.unit : yuan,
      choices,
    };
    if (target.none !== undefined) field.noObject = target.none;
    return [field];
  });
  const fixed = Object.entries(mapping.fixed).map(([path, value]) => ({
    keys: path.split("."),
    value,
  }));
  return { fields, fixed };
}

function readField(record: unknown, field: PlanField): Read | undefined {
  return readCell(cellOf(record, field.from), field);
}

// The cells of a record that nothing could be made of.
export function puzzlesOf(record: unknown, plan: Plan): { path: string; text: string }[] {
  return plan.fields.flatMap((field) => {
    const read = readField(record, field);
    const text = String(cellOf(record, field.from));
    return read?.puzzling ? [{ path: field.path, text }] : [];
  });
}
