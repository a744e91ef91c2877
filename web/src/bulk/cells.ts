// What one cell says, by the type of its fact. A cell that says nothing gives nothing; one that cannot be
// read is passed on as it is, so that the core says what is wrong with it. Money never becomes a float.
import { fenOf } from "../money.js";
import { noneOfThem, type CellType, type Choice } from "./facts.js";
import { wordKey, type Unit } from "./names.js";

export interface CellField {
  type: CellType;
  unit: Unit;
  choices: Record<string, Choice>;
}

export interface Read {
  value: unknown;
  // Nothing of it could be understood.
  puzzling: boolean;
}

// `from`: a place in a row, or a key of an object.
export function cellOf(record: unknown, from: number | string): unknown {
  if (Array.isArray(record) && typeof from === "number") return record[from] as unknown;
  if (typeof record !== "object" || record === null || !Object.hasOwn(record, from))
    return undefined;
  return (record as Record<number | string, unknown>)[from];
}

const said = (value: unknown): Read => ({ value, puzzling: false });
const puzzling = (value: unknown): Read => ({ value, puzzling: true });

const saysNothing = /^[\s\-\u2014\u2013/]*$/;

// ── money ──

const bareYuan = /^(\d{1,11})(?:\.(\d\d))?$/;

function moneyOf(text: string, unit: Unit): number | undefined {
  // As most cells are written.
  const bare = unit === "yuan" ? bareYuan.exec(text) : null;
  if (bare) return Number(bare[1] + (bare[2] ?? "00"));
  return oddMoneyOf(text, unit);
}

function oddMoneyOf(text: string, unit: Unit): number | undefined {
  const given = text.normalize("NFKC").trim();
  const negative = /^[-\u2212]\s*/.exec(given);
  const amount = negative ? given.slice(negative[0].length) : given;
  const currency = /^(?:rmb|cny)\s*/i.exec(amount);
  const rest = currency ? amount.slice(currency[0].length) : amount;
  // Spreadsheets write more noughts than an amount has.
  const value = unit === "fen" ? wholeOf(rest) : fenOf(rest.replace(/(\.\d\d)0+(?=\D*$)/, "$1"));
  return value === undefined ? undefined : negative ? -value : value;
}

function wholeOf(text: string): number | undefined {
  const match = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.0+)?\s*\u5206?$/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(",", ""));
}

// ── days ──

const dayPattern =
  /^(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?(?:[\sT]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/i;
const compactDay = /^(\d{4})(\d\d)(\d\d)$/;
const serialDay = /^([2-7]\d{4})(\.\d+)?$/;
const firstSerialDay = Date.UTC(1899, 11, 30);
const secondsOfDay = 86_400;

const two = (text: string): string => text.padStart(2, "0");

function beijing(day: string, time: string | undefined): string {
  return time === undefined ? day : `${day}T${time}+08:00`;
}

// Days as spreadsheets count them. Seconds are rounded: a fraction of a day is seldom exact.
function ofSerial(days: string, fraction: string | undefined): string {
  const seconds = Math.round(Number(`0${fraction ?? ""}`) * secondsOfDay);
  const instant = firstSerialDay + (Number(days) * secondsOfDay + seconds) * 1000;
  const [day = "", time = ""] = new Date(instant).toISOString().split("T");
  return beijing(day, seconds === 0 ? undefined : time.slice(0, 8));
}

const plainDay = /^\d{4}-\d\d-\d\d$/;

export function dayOf(text: string): string | undefined {
  if (plainDay.test(text)) return text;
  const given = text.normalize("NFKC").trim();
  if (withOffset.test(given)) return given;
  const match = dayPattern.exec(given);
  if (match) {
    const [, year = "", month = "", day = "", hour, minute = "", second = "00"] = match;
    const time = hour === undefined ? undefined : `${two(hour)}:${minute}:${second}`;
    return beijing(`${year}-${two(month)}-${two(day)}`, time);
  }
  const compact = compactDay.exec(given);
  if (compact) return compact.slice(1).join("-");
  const serial = serialDay.exec(given);
  return serial?.[1] === undefined ? undefined : ofSerial(serial[1], serial[2]);
}

// ── words ──

// Few words stand in many cells, and making a name plain is slow.
const lookedUp = new WeakMap<Record<string, Choice>, Map<string, Choice | undefined>>();
const mostLookedUp = 5000;

function choiceOf(text: string, { choices }: CellField): Choice | undefined {
  let known = lookedUp.get(choices);
  if (!known || known.size >= mostLookedUp) lookedUp.set(choices, (known = new Map()));
  if (known.has(text)) return known.get(text);
  const key = wordKey(text);
  const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
  known.set(text, choice);
  return choice;
}

const mainSeparators = /[;\uff1b\u3001|\n]+/;
const anySeparators = /[;\uff1b\u3001|\n,\uff0c]+/;

const partsOf = (text: string, separators: RegExp): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");

// What is looked up one by one. Some names have commas in them.
function partsOfSet(text: string, field: CellField): string[] {
  if (choiceOf(text, field) !== undefined) return [text];
  return partsOf(text, mainSeparators).flatMap((part) =>
    choiceOf(part, field) === undefined ? partsOf(part, anySeparators) : [part],
  );
}

function setOf(text: string, field: CellField): Read {
  const parts = partsOfSet(text, field).map((part) => ({ part, choice: choiceOf(part, field) }));
  const isKnown = parts.every(({ choice }) => choice !== undefined);
  // Where one of them is unknown, nobody knows which there are.
  if (isKnown && parts.some(({ choice }) => choice === null)) return said(null);
  const values = parts.flatMap(({ part, choice }) =>
    choice === noneOfThem ? [] : [choice ?? part],
  );
  return { value: [...new Set(values)], puzzling: !isKnown };
}

// ── lists of a listing ──

const longestPrice = 200;

// "Standard 99/month; Pro 199/month": the last number of an entry is its amount.
function priceOf(entry: string, field: CellField): object | undefined {
  // The pattern below takes the square of the length.
  if (entry.length > longestPrice) return undefined;
  const match = /^(.*?)(\u00a5?\s*\d[\d,]*(?:\.\d+)?)([^\d]*)$/su.exec(entry.normalize("NFKC"));
  if (!match) return undefined;
  const [, before = "", amount = "", after = ""] = match;
  const fen = moneyOf(amount, field.unit);
  const unit = after
    .replace(/^\s*(?:\u5143|yuan|rmb|cny)/i, "")
    .replace(/^\s*(?:\/|\u6bcf|per)\s*/i, "");
  const period = unit.trim() === "" ? "" : choiceOf(unit, field);
  if (fen === undefined || typeof period !== "string") return undefined;
  const name = before.replace(/[\s:\u00a5]+$/u, "").trim();
  return {
    ...(name === "" ? {} : { name }),
    amount_fen: fen,
    ...(period === "" ? {} : { period }),
  };
}

function pricesOf(text: string, field: CellField): Read {
  const entries = partsOf(text, /[;\uff1b\n]+/);
  const prices = entries.map((entry) => priceOf(entry, field));
  return prices.some((price) => price === undefined) ? puzzling(text) : said(prices);
}

function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const readers: Record<CellType, (text: string, field: CellField) => Read> = {
  text: (text) => said(text),
  money: (text, { unit }) => {
    const value = moneyOf(text, unit);
    return value === undefined ? puzzling(text) : said(value);
  },
  instant: (text) => {
    const value = dayOf(text);
    return value === undefined ? puzzling(text) : said(value);
  },
  // Only the day counts.
  date: (text) => {
    const value = dayOf(text);
    return value === undefined ? puzzling(text) : said(value.slice(0, 10));
  },
  bool: (text, field) => {
    const value = choiceOf(text, field);
    return value === undefined ? puzzling(text) : said(value);
  },
  enum: (text, field) => {
    const value = choiceOf(text, field);
    return value === undefined ? puzzling(text) : said(value);
  },
  set: setOf,
  tags: (text) => said(jsonOf(text) ?? partsOf(text, anySeparators)),
  links: (text) => said(jsonOf(text) ?? partsOf(text, /[\s;\uff1b\u3001]+/)),
  images: (text) => said(jsonOf(text) ?? [{ text }]),
  prices: (text, field) => {
    const given = jsonOf(text);
    return given === undefined ? pricesOf(text, field) : said(given);
  },
};

const wordTypes: readonly CellType[] = ["bool", "enum", "set"];
export const hasWords = ({ type }: { type: CellType }): boolean => wordTypes.includes(type);

// The words of a cell whose fact has a few values, as they are looked up.
export function wordsOf(cell: unknown, field: CellField): string[] {
  if (cell === undefined || cell === null || typeof cell === "object") return [];
  if (typeof cell === "boolean" && field.type === "bool") return [];
  const text = String(cell);
  if (saysNothing.test(text)) return [];
  return field.type === "set" ? partsOfSet(text, field) : [text.trim()];
}

// Nothing for a cell that says nothing.
export function readCell(cell: unknown, field: CellField): Read | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === "object") return said(cell);
  if (typeof cell === "boolean" && field.type === "bool") return said(cell);
  const text = String(cell);
  if (saysNothing.test(text)) return undefined;
  // Amounts and days differ from row to row; none that begins with a digit is a word.
  const mayBeWord = field.type !== "text" && field.type !== "set" && !/^\d/.test(text);
  if (mayBeWord && choiceOf(text, field) === null) return said(null);
  return readers[field.type](text, field);
}
