// Writes the document of one record as JSON text, by a plan: a hundred thousand of them are written, so the
// text is put together without making the document first, and what a word or a day comes to is kept.
// Used by the workers for every row, and by the page for single ones. Keys stand in the order of the plan.
import { cellOf, readCell, type CellField } from "./cells.js";
import type { Plan, PlanField } from "./mapping.js";

// Of these few differ in a file. Amounts and texts differ from row to row.
const repeated: readonly CellField["type"][] = ["bool", "enum", "set", "instant", "date"];
const mostKept = 5000;
const longestKept = 100;

const noText = "";
const idKey = "id";

// JSON.stringify gives nothing for what has no JSON.
const written = (value: unknown): string => (JSON.stringify(value) as string | undefined) ?? noText;

class FieldWriter {
  private readonly kept = new Map<string, string>();
  private readonly repeats: boolean;
  readonly noneText: string | undefined;

  constructor(private readonly field: PlanField) {
    this.repeats = repeated.includes(field.type);
    this.noneText = field.noObject === undefined ? undefined : written(field.noObject);
  }

  valueOf(record: unknown): unknown {
    return readCell(cellOf(record, this.field.from), this.field)?.value;
  }

  textOf(record: unknown): string {
    if (!this.repeats) return written(this.valueOf(record));
    const cell = cellOf(record, this.field.from);
    const mayKeep = typeof cell === "string" && cell.length <= longestKept;
    const known = mayKeep ? this.kept.get(cell) : undefined;
    if (known !== undefined) return known;
    const text = written(readCell(cell, this.field)?.value);
    if (!mayKeep) return text;
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(cell, text);
    return text;
  }
}

interface Part {
  key: string;
  field?: FieldWriter;
  // What counts where the row says nothing.
  fixed: string;
}

// One key of a document: a value, or an object of parts.
class Member {
  private readonly prefix: string;
  private readonly parts: Part[] = [];
  private own: FieldWriter | undefined;
  private fixed = noText;
  private isFixedFirst = false;

  constructor(readonly key: string) {
    this.prefix = `${written(key)}:`;
  }

  read(field: PlanField, inner: string | undefined): void {
    const writer = new FieldWriter(field);
    if (inner === undefined) this.own = writer;
    else this.parts.push({ key: `${written(inner)}:`, field: writer, fixed: noText });
  }

  // The first that says something counts.
  fix(value: unknown, inner: string | undefined): void {
    if (inner === undefined) {
      this.fixed ||= written(value);
      this.isFixedFirst = this.parts.every(({ fixed }) => fixed === noText);
      return;
    }
    const key = `${written(inner)}:`;
    const part = this.parts.find((each) => each.key === key);
    if (part) part.fixed ||= written(value);
    else this.parts.push({ key, fixed: written(value) });
  }

  textOf(record: unknown): string {
    const own = this.own?.textOf(record) ?? noText;
    const value = own !== noText || this.parts.length === 0 ? own : this.objectOf(record);
    const text = value === noText ? this.fixed : value;
    return text === noText ? noText : this.prefix + text;
  }

  // The value of a member without parts.
  valueOf(record: unknown): unknown {
    return this.own?.valueOf(record);
  }

  private objectOf(record: unknown): string {
    let text = noText;
    let isSaid = false;
    let isFilled = false;
    for (const { key, field, fixed } of this.parts) {
      const said = field?.textOf(record) ?? noText;
      // Where there is no such object, nothing more can be said of it.
      if (said !== noText && said === field?.noneText) return `"none"`;
      isSaid ||= said !== noText;
      isFilled ||= said === noText && fixed !== noText;
      const value = said === noText ? fixed : said;
      if (value !== noText) text += text === noText ? key + value : `,${key}${value}`;
    }
    if (!isSaid && (!isFilled || (this.isFixedFirst && this.fixed !== noText))) return noText;
    return `{${text}}`;
  }
}

export interface Written {
  // The document's own, where it is told apart from the text; else "".
  id: string;
  text: string;
}

export class DocumentWriter {
  private readonly members: Member[] = [];
  private readonly id: Member | undefined;

  constructor(plan: Plan) {
    for (const field of plan.fields) {
      const [key = "", inner] = field.keys;
      this.member(key).read(field, inner);
    }
    for (const { keys, value } of plan.fixed) {
      const [key = "", inner] = keys;
      this.member(key).fix(value, inner);
    }
    this.id = this.members.find(({ key }) => key === idKey);
  }

  private member(key: string): Member {
    const known = this.members.find((each) => each.key === key);
    if (known) return known;
    const made = new Member(key);
    this.members.push(made);
    return made;
  }

  // An id of at most `longestId` is told apart, so that two that differ in nothing else are alike.
  write(record: unknown, longestId = -1): Written {
    const id = longestId < 0 ? undefined : this.id?.valueOf(record);
    if (typeof id !== "string" || id.length > longestId) {
      return { id: "", text: this.join(record, undefined) };
    }
    return { id, text: this.join(record, this.id) };
  }

  private join(record: unknown, without: Member | undefined): string {
    let text = noText;
    for (const member of this.members) {
      if (member === without) continue;
      const next = member.textOf(record);
      if (next !== noText) text += text === noText ? next : `,${next}`;
    }
    return `{${text}}`;
  }
}

// The text that is judged. What is no JSON is passed on, and judged invalid.
export function documentText(record: string, plan: Plan | undefined): string {
  if (!plan) return record;
  let parsed: unknown;
  try {
    parsed = JSON.parse(record);
  } catch {
    return record;
  }
  return new DocumentWriter(plan).write(parsed).text;
}
