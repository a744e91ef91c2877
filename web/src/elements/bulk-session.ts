// The state of a bulk check: the file, what its columns mean, the run over it and what it gave. The view
// draws it; nothing here draws. Whatever was begun later wins over what was begun before.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { matchColumns, sureMatches, type ColumnChoice } from "../bulk/columns.js";
import type { Encoding } from "../bulk/encoding.js";
import { keysOf, targets, type Choice, type Target } from "../bulk/facts.js";
import type { BulkJob, BulkKind, BulkSink } from "../bulk/job.js";
import { documentText } from "../bulk/document-writer.js";
import { planOf, type Mapping, type Plan } from "../bulk/mapping.js";
import { EnginePool, engineCount } from "../bulk/pool.js";
import {
  judgeFirst,
  missingFacts,
  puzzles,
  type PreviewRow,
  type Puzzle,
} from "../bulk/preview.js";
import { findWords, withMeanings, type FoundWord, type FoundWords } from "../bulk/values.js";
import { BulkRun } from "../bulk/run.js";
import { forgetMapping, keepMapping, keptMapping } from "../bulk/saved.js";
import { SourceReading, type Problem, type Reading, type Source } from "../bulk/source.js";
import { Engine } from "../engine/client.js";
import type { RulebookDescription } from "../engine/types.js";
import { bulkEnglish } from "../i18n/bulk.en.js";
import { bulkChinese } from "../i18n/bulk.zh-CN.js";
import { beijingInstant } from "./bulk-words.js";

export const kinds: readonly BulkKind[] = ["refund", "listing"];
const drawEvery = 200;
const idTitle = { "zh-CN": bulkChinese.id_title, en: bulkEnglish.id_title };

// From so many rows on, engines are started while the rest is being read.
const manyRows = 2000;

const noMapping: Mapping = { columns: {}, fixed: {} };

export interface Preview {
  rows: PreviewRow[];
  missing: string[];
}

export class BulkSession<Results extends BulkSink> implements ReactiveController {
  reading: Reading | undefined;
  problem: Problem | undefined;
  source: Source | undefined;
  kind: BulkKind = "refund";
  mapping: Mapping = noMapping;
  // Of the first rows: which cells cannot be read, by the fact's place.
  puzzles: ReadonlyMap<string, Puzzle> = new Map();
  // Of the whole file: the words of the columns that have a few values; nothing while they are looked for.
  words: readonly FoundWords[] | undefined;
  preview: Preview | undefined;
  // Whether the mapping is kept on this device, and whether that could be done.
  kept = false;
  keepFailed = false;
  restored = false;
  run: BulkRun | undefined;
  results: Results | undefined;
  job: BulkJob | undefined;

  private engine: Engine | undefined;
  private book: RulebookDescription | undefined;
  private made: Partial<Record<BulkKind, Target[]>> = {}; // of the book
  private current: SourceReading | undefined;
  private pool: EnginePool | undefined;
  private spare: Engine[] = [];
  private newestPreview = 0;
  // Which columns `words` belongs to.
  private wordsOf = "";
  private drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly newResults: (kind: BulkKind) => Results,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before there is a file.
  }

  hostDisconnected(): void {
    this.current?.stop();
    this.endRun();
    this.stopSpare();
  }

  use(engine: Engine | undefined, book: RulebookDescription | undefined): void {
    if (book !== this.book) this.made = {};
    // They judge by the rulebook that they were started with.
    if (book !== this.book || engine !== this.engine) this.stopSpare();
    this.engine = engine;
    this.book = book;
  }

  // Asked for with every drawing, and slow to make.
  targets(kind = this.kind): Target[] {
    const { book } = this;
    return book ? (this.made[kind] ??= targets(book, kind, idTitle)) : [];
  }

  // Documents in the form of the contract need no mapping.
  get isDocuments(): boolean {
    const { source, book } = this;
    if (!source || !book || !this.hasKeys) return false;
    return kinds.some((kind) => isOf(book, kind, source.info.columns));
  }

  private get hasKeys(): boolean {
    const format = this.source?.info.format;
    return format === "json" || format === "lines";
  }

  get plan(): Plan | undefined {
    if (this.isDocuments) return undefined;
    return planOf(
      this.mapping,
      this.targets(),
      this.hasKeys ? this.source?.info.columns : undefined,
    );
  }

  get canRun(): boolean {
    const mapped = Object.keys(this.mapping.columns).some((path) => path !== "id");
    return this.source !== undefined && this.source.store.count > 0 && (this.isDocuments || mapped);
  }

  get isRunning(): boolean {
    return this.run?.state === "running" || this.run?.state === "paused";
  }

  // ── the file ──

  async open(file: Blob, name: string, options: { encoding?: Encoding; sheet?: string } = {}) {
    this.clear();
    const reading = new SourceReading(file, { name, ...options }, (state) => {
      this.reading = state;
      if (state.rows >= manyRows) this.startSpare();
      this.drawSoon();
    });
    this.current = reading;
    this.reading = { read: 0, total: file.size, rows: 0 };
    this.host.requestUpdate();
    const outcome = await reading.run();
    if (this.current !== reading) return;
    this.current = undefined;
    this.reading = undefined;
    if (outcome && "store" in outcome) this.take(outcome);
    else {
      this.problem = outcome;
      this.stopSpare();
    }
    this.host.requestUpdate();
  }

  // Read anew, told how.
  async reopen(options: { encoding?: Encoding; sheet?: string }): Promise<void> {
    if (this.source) await this.open(this.source.file, this.source.name, options);
  }

  clear(): void {
    const { current } = this;
    this.current = undefined;
    current?.stop();
    this.endRun();
    this.stopSpare();
    this.newestPreview += 1;
    Object.assign(this, { reading: undefined, problem: undefined, source: undefined });
    this.mapping = noMapping;
    this.preview = undefined;
    this.words = undefined;
    this.wordsOf = "";
    this.host.requestUpdate();
  }

  private take(source: Source): void {
    this.source = source;
    const { columns } = source.info;
    const { book } = this;
    const scores = kinds.map((kind) => sureMatches(matchColumns(columns, this.targets(kind))));
    const isListing = this.isDocuments
      ? book !== undefined && !isOf(book, "refund", columns)
      : (scores[1] ?? 0) > (scores[0] ?? 0);
    this.chooseKind(isListing ? "listing" : "refund");
  }

  // ── what the columns mean ──

  chooseKind(kind: BulkKind): void {
    this.kind = kind;
    const columns = this.source?.info.columns ?? [];
    const kept = this.isDocuments ? undefined : keptMapping(kind, columns, this.targets());
    this.restored = this.kept = kept !== undefined;
    this.keepFailed = false;
    this.map(kept ?? { columns: matchColumns(columns, this.targets()), fixed: {} });
  }

  // `path` empty: the column is not used. A fact has one column.
  assign(column: number, path: string, unit: ColumnChoice["unit"]): void {
    const others = Object.entries(this.mapping.columns).filter(
      ([other, chosen]) => chosen.column !== column && other !== path,
    );
    const columns = Object.fromEntries(others);
    if (path !== "") columns[path] = { column, unit, guessed: false };
    this.map({ ...this.mapping, columns });
  }

  // `value` undefined: nothing is said for the whole file.
  fix(fact: string, value: unknown): void {
    const fixed = Object.fromEntries(
      Object.entries(this.mapping.fixed).filter(([each]) => each !== fact),
    );
    if (value !== undefined) fixed[fact] = value;
    this.map({ ...this.mapping, fixed });
  }

  // What words of a column mean. `choice` undefined: nothing is said of the word.
  mean(path: string, told: readonly { word: FoundWord; choice: Choice | undefined }[]): void {
    this.map({ ...this.mapping, meanings: withMeanings(this.mapping.meanings, path, told) });
  }

  keep(wanted: boolean): void {
    const columns = this.source?.info.columns ?? [];
    this.kept = wanted;
    this.keepFailed = wanted && !keepMapping(this.kind, columns, this.mapping);
    if (!wanted) forgetMapping(this.kind, columns);
    this.host.requestUpdate();
  }

  private map(mapping: Mapping): void {
    this.endRun();
    this.mapping = mapping;
    if (this.kept && this.source) this.keep(true);
    const { plan, source } = this;
    this.puzzles = plan && source ? puzzles(source.store, plan) : new Map();
    void this.look();
    void this.lookForWords();
    this.host.requestUpdate();
  }

  // Only other columns have other words, and those of a large file take a moment.
  private async lookForWords(): Promise<void> {
    const { source, kind, plan, mapping } = this;
    const places = Object.entries(mapping.columns).map(([path, { column }]) => [path, column]);
    const mine = plan ? JSON.stringify([kind, places]) : "";
    if (mine === this.wordsOf) return;
    this.wordsOf = mine;
    this.words = undefined;
    if (!source || !plan) return;
    const wanted = (): boolean => mine === this.wordsOf && source === this.source;
    const found = await findWords(source.store, plan, mapping, this.targets(), wanted);
    if (!found || !wanted()) return;
    this.words = found;
    this.host.requestUpdate();
  }

  private async look(): Promise<void> {
    const { engine, source, kind, plan } = this;
    const mine = ++this.newestPreview;
    const wanted = (): boolean => mine === this.newestPreview;
    if (!engine || !source || !this.canRun) {
      this.preview = undefined;
      return;
    }
    const rows = await judgeFirst(engine, kind, source.store, plan, beijingInstant(), wanted).catch(
      () => [],
    );
    if (!wanted()) return;
    this.preview = { rows, missing: missingFacts(rows) };
    if (source.store.count >= manyRows) this.startSpare();
    this.host.requestUpdate();
  }

  // ── the run ──

  private startSpare(): void {
    const { engine } = this;
    while (engine && this.spare.length < engineCount(navigator.hardwareConcurrency)) {
      const spare = engine.startAnother();
      // Its first answer takes as long as it takes to read the rulebook; that to a document without
      // an error would take longer.
      spare.check("refund", { id: 0 }).catch(() => undefined);
      this.spare.push(spare);
    }
  }

  private stopSpare(): void {
    for (const engine of this.spare) engine.stop();
    this.spare = [];
  }

  start(): void {
    const { source, kind, plan, engine } = this;
    if (!source || !engine || !this.canRun) return;
    this.endRun();
    const asOf = beijingInstant();
    const cores = engineCount(navigator.hardwareConcurrency);
    const start = (): Engine => this.spare.pop() ?? engine.startAnother();
    const pool = new EnginePool(cores, start, plan, engine.ownWords);
    const results = this.newResults(kind);
    const { store, name } = source;
    const textOf = (row: number): string => documentText(store.textOf(row), plan);
    this.job = {
      kind,
      name,
      asOf,
      isMapped: plan !== undefined,
      documentText: textOf,
      check: async (row) =>
        (await pool.any()).checkText(kind, textOf(row), asOf, store.lineOf(row)),
    };
    this.pool = pool;
    this.results = results;
    const changed = (): void => this.drawSoon();
    this.run = new BulkRun({ kind, asOf, store, pool, sink: results, changed });
    void this.run.run();
    this.host.requestUpdate();
  }

  private endRun(): void {
    this.run?.cancel();
    this.pool?.stop();
    this.run = this.pool = this.results = this.job = undefined;
  }

  // Batches come many times a second.
  private drawSoon(): void {
    this.drawing ??= setTimeout(() => {
      this.drawing = undefined;
      this.host.requestUpdate();
    }, drawEvery);
  }
}

function isOf(book: RulebookDescription, kind: BulkKind, columns: readonly string[]): boolean {
  const known = keysOf(book, kind);
  return columns.every((column) => known.has(column));
}
