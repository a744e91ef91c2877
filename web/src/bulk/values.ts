// The words that a file has for the values of facts, such as the reasons of refunds: which there are, how
// often, and what they may mean. Counted over the whole file, in pieces, so that the page goes on answering.
// A likely meaning is only offered: it counts once the merchant has taken it.
import { cellOf, hasWords, wordsOf } from "./cells.js";
import { noneOfThem, type Choice, type Target } from "./facts.js";
import type { Mapping, Meanings, Plan, PlanField } from "./mapping.js";
import { aliasesOf, plain, wordKey } from "./names.js";
import { textsOf, type RecordStore } from "./records.js";

export interface FoundWord {
  key: string;
  text: string; // as it is written where it comes first
  line: number; // of the file, where it comes first
  count: number;
  // What the rulebook's names and their other names say; undefined: nothing.
  named: Choice | undefined;
  // What it may mean where no name is the same.
  likely: Choice | undefined;
}

export interface FoundWords {
  path: string;
  column: number;
  // Those without a meaning first, then the most frequent.
  words: FoundWord[];
  // How often there were words beyond those that are told apart.
  others: number;
}

// A column of whole sentences was matched wrongly, and nobody reads on.
const mostWords = 50;
// Words of one key are written in many ways.
const mostTexts = 1000;
const restAfter = 12;
const mostBytes = 64 * 1024 * 1024;

// ── what a word may mean ──

const shortestName = { han: 2, other: 4 };

function isTelling(name: string): boolean {
  const least = /\p{Script=Han}/u.test(name) ? shortestName.han : shortestName.other;
  return name.length >= least;
}

// "No loss" has "loss" in it.
function isTurned(rest: string): boolean {
  return aliasesOf("negations").some((word) => rest.includes(plain(word)));
}

// The one value whose longest name is part of the word, or has the word as its part.
export function likelyMeaning(key: string, choices: Readonly<Record<string, Choice>>) {
  let best = 0;
  let found: Choice | undefined;
  if (!isTelling(key)) return undefined;
  for (const [name, choice] of Object.entries(choices)) {
    if (choice === null || choice === noneOfThem || !isTelling(name)) continue;
    const isPart = key.includes(name);
    if (!isPart && !name.includes(key)) continue;
    if (isTurned(isPart ? key.replace(name, "") : name.replace(key, ""))) continue;
    const score = Math.min(name.length, key.length);
    if (score < best) continue;
    // Two that are as likely are none.
    found = score === best && found !== choice ? undefined : choice;
    best = score;
  }
  return found;
}

// ── which there are ──

class Counter {
  private readonly known = new Map<string, FoundWord>();
  private readonly byText = new Map<string, FoundWord>();
  private others = 0;

  constructor(
    private readonly target: Target,
    private readonly field: PlanField,
    private readonly column: number,
  ) {}

  take(record: unknown, line: number): void {
    for (const text of wordsOf(cellOf(record, this.field.from), this.field)) {
      const word = this.byText.get(text) ?? this.find(text, line);
      if (word) word.count += 1;
      else this.others += 1;
    }
  }

  private find(text: string, line: number): FoundWord | undefined {
    const key = wordKey(text);
    let word = this.known.get(key);
    if (!word) {
      if (this.known.size >= mostWords) return undefined;
      const { choices } = this.target;
      const named = Object.hasOwn(choices, key) ? choices[key] : undefined;
      const likely = named === undefined ? likelyMeaning(key, choices) : undefined;
      word = { key, text, line, count: 0, named, likely };
      this.known.set(key, word);
    }
    if (this.byText.size < mostTexts) this.byText.set(text, word);
    return word;
  }

  get found(): FoundWords {
    const { target, column, others } = this;
    const words = [...this.known.values()].sort(
      (left, right) =>
        Number(left.named !== undefined) - Number(right.named !== undefined) ||
        right.count - left.count,
    );
    return { path: target.path, column, words, others };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Nothing when it is not wanted any more.
export async function findWords(
  store: RecordStore,
  plan: Plan,
  mapping: Mapping,
  targets: readonly Target[],
  wanted: () => boolean,
): Promise<FoundWords[] | undefined> {
  const counters = plan.fields.filter(hasWords).flatMap((field) => {
    const target = targets.find(({ path }) => path === field.path);
    const column = mapping.columns[field.path]?.column;
    return target && column !== undefined ? [new Counter(target, field, column)] : [];
  });
  if (counters.length === 0) return [];
  let rested = performance.now();
  let bytes = 0;
  for (const batch of store.batches) {
    textsOf(batch.bytes).forEach((text, at) => {
      const record = parsed(text);
      for (const counter of counters) counter.take(record, batch.lines[at] ?? 0);
    });
    bytes += batch.bytes.length;
    if (bytes > mostBytes) break;
    if (performance.now() - rested < restAfter) continue;
    await new Promise((go) => setTimeout(go));
    if (!wanted()) return undefined;
    rested = performance.now();
  }
  return counters.map(({ found }) => found).filter(({ words }) => words.length > 0);
}

// ── what the merchant makes of them ──

export function meaningOf(word: FoundWord, path: string, meanings: Meanings | undefined) {
  const told = meanings?.[path];
  return told && Object.hasOwn(told, word.key) ? told[word.key] : word.named;
}

export function unmatched(found: FoundWords, meanings: Meanings | undefined): FoundWord[] {
  return found.words.filter((word) => meaningOf(word, found.path, meanings) === undefined);
}

// `choice` undefined: as if nothing had been said of the word.
export function withMeanings(
  meanings: Meanings | undefined,
  path: string,
  told: readonly { word: FoundWord; choice: Choice | undefined }[],
): Meanings {
  const words = new Map(Object.entries(meanings?.[path] ?? {}));
  for (const { word, choice } of told) {
    if (choice === undefined || choice === word.named) words.delete(word.key);
    else words.set(word.key, choice);
  }
  return { ...meanings, [path]: Object.fromEntries(words) };
}
