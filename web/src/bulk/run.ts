// One run over all records of a file: hands batches to the engines, rows to the sink, and tells its pace.
// A pause lets the batches under way finish; cancelling ends the engines at once. Draws nothing.
import type { Engine } from "../engine/client.js";
import { reasonOf } from "../reason.js";
import type { BulkKind, BulkSink } from "./job.js";
import type { EnginePool } from "./pool.js";
import { PaceMeter, type Pace } from "./progress.js";
import type { RecordStore } from "./records.js";
import type { RowBatch } from "./row-batch.js";

// Of each engine, so that none waits for the page to hand out the next.
const underWay = 2;

export type RunState = "running" | "paused" | "done" | "cancelled" | "failed";

export interface RunSettings {
  kind: BulkKind;
  asOf: string;
  store: RecordStore;
  pool: EnginePool;
  sink: BulkSink;
  // Called after every batch and every change of state.
  changed(): void;
}

export class BulkRun {
  state: RunState = "running";
  failure = "";
  // Milliseconds of work, pauses left out.
  took = 0;
  private readonly meter: PaceMeter;
  private next = 0;
  private begun = performance.now();
  private wake: (() => void) | undefined;
  private resumed: Promise<void> = Promise.resolve();

  constructor(private readonly settings: RunSettings) {
    this.meter = new PaceMeter(settings.store.count);
  }

  get pace(): Pace {
    return this.meter.pace;
  }

  async run(): Promise<void> {
    const { pool } = this.settings;
    this.begun = performance.now();
    this.meter.begin();
    const places = Array.from({ length: pool.size * underWay }, (_, at) => at % pool.size);
    try {
      await Promise.all(places.map((place) => this.work(place)));
      this.finish("done");
    } catch (error) {
      this.failure = reasonOf(error);
      if (this.state !== "cancelled") pool.stop();
      this.finish("failed");
    }
  }

  pause(): void {
    if (this.state !== "running") return;
    this.took += performance.now() - this.begun;
    this.resumed = new Promise((resolve) => (this.wake = resolve));
    this.become("paused");
  }

  resume(): void {
    if (this.state !== "paused") return;
    this.begun = performance.now();
    this.meter.begin();
    this.become("running");
    this.wake?.();
  }

  cancel(): void {
    if (this.state !== "running" && this.state !== "paused") return;
    this.finish("cancelled");
    this.settings.pool.stop();
    this.wake?.();
  }

  private become(state: RunState): void {
    this.state = state;
    this.settings.changed();
  }

  private finish(state: RunState): void {
    if (this.state !== "running" && this.state !== "paused") return;
    if (this.state === "running") this.took += performance.now() - this.begun;
    this.become(state);
  }

  private get isOver(): boolean {
    return this.state !== "running" && this.state !== "paused";
  }

  private async work(place: number): Promise<void> {
    for (;;) {
      await this.resumed;
      if (this.isOver) return;
      const at = this.next++;
      if (at >= this.settings.store.batches.length) return;
      await this.judge(at, place);
    }
  }

  private async judge(at: number, place: number): Promise<void> {
    const { sink, pool, changed } = this.settings;
    const engine = pool.at(place);
    const rows = await this.ask(at, engine).catch((error: unknown) => {
      if (this.isOver) return undefined;
      // A worker may have run out of memory; a second one is worth a try, a third is not.
      pool.replace(place, engine);
      if (error instanceof RangeError) throw error;
      return this.ask(at, pool.at(place));
    });
    if (this.isOver || !rows) return;
    sink.add(rows);
    this.meter.add(rows.count);
    changed();
  }

  private async ask(at: number, engine: Promise<Engine>): Promise<RowBatch> {
    const { store, kind, asOf } = this.settings;
    const batch = store.batches[at];
    const first = store.firsts[at];
    if (!batch || first === undefined) throw new RangeError(`no batch ${at}`);
    const started = await engine;
    // Copies go: the page keeps its own.
    const [bytes, lines] = [batch.bytes.slice(), batch.lines.slice()];
    return started.judge({ kind, asOf, first, bytes, lines });
  }
}
