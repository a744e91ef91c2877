import { describe, expect, it } from "vitest";
import type { BulkRow } from "../src/bulk/job.js";
import { Judge, type JudgeBatch } from "../src/bulk/judge.js";
import { planOf, type Plan } from "../src/bulk/mapping.js";
import { matchColumns } from "../src/bulk/columns.js";
import { targets } from "../src/bulk/facts.js";
import { EnginePool, engineCount } from "../src/bulk/pool.js";
import { PaceMeter } from "../src/bulk/progress.js";
import { RecordStore, RecordWriter } from "../src/bulk/records.js";
import { BulkResults } from "../src/bulk/results.js";
import { packRows, type RowBatch } from "../src/bulk/row-batch.js";
import { BulkRun } from "../src/bulk/run.js";
import { BriefReader, pick, rowOf, rowOfBrief } from "../src/bulk/summary.js";
import type { Engine } from "../src/engine/client.js";
import { book, idTitle } from "./bulk-rulebook.js";

const result = {
  kind: "listing",
  id: 'a"b\\',
  line: 7,
  status: "violations",
  clauses: ["4.6.2"],
  missing: [{ fact: "qualified", affects: [], question: { "zh-CN": "？", en: "?" } }],
  trace: [{ rule: "x", because: [{ fact: "id", value: '","status":"compliant' }] }],
  findings: [
    { rule: "offline-trade", clause: "4.6.2", outcome: "violation", quote: '}],"status":"x"' },
    { rule: "offline-trade", clause: "4.6.2", outcome: "review" },
    { rule: "obscene", annex: ["annex.obscene"], outcome: "violation" },
  ],
};

describe("a row", () => {
  it("holds what the table needs of a listing, whatever stands in its texts", () => {
    expect(rowOf(JSON.stringify(result), 5, 7)).toEqual({
      row: 5,
      line: 7,
      id: 'a"b\\',
      status: "violations",
      verdict: "",
      amountFen: -1,
      violations: 2,
      reviews: 1,
      unknowns: 1,
      errors: 0,
      rules: ["offline-trade", "obscene"],
      clauses: ["4.6.2", "annex.obscene"],
    });
  });

  it("holds verdict, amount and clauses of a refund", () => {
    const brief = { status: "decided", clauses: ["5.2"], verdict: "full_refund" } as const;
    const row = rowOfBrief({ ...brief, clauses: ["5.2"], amount_fen: 0 }, 0, 1);
    expect(row).toMatchObject({ id: "", verdict: "full_refund", amountFen: 0, clauses: ["5.2"] });
    expect(rowOfBrief({ status: "needs_information", missing: 2 }, 3, 9)).toEqual({
      row: 3,
      line: 9,
      id: "",
      status: "needs_information",
      verdict: "",
      amountFen: -1,
      violations: 0,
      reviews: 0,
      unknowns: 2,
      errors: 0,
      rules: [],
      clauses: [],
    });
  });

  it("is read from the core's line, whatever its id says of amounts", () => {
    const reader = new BriefReader();
    const lines = [
      { status: "decided", clauses: ["5.2"], verdict: "full_refund", amount_fen: 120 },
      { status: "decided", clauses: ["5.2"], verdict: "full_refund", amount_fen: 0 },
      { id: ',"amount_fen":7}', status: "invalid", errors: 2 },
      { id: ',"amount_fen":7}', status: "decided", clauses: [], amount_fen: 9007199254740991 },
      { status: "needs_information", clauses: ["5.2"], missing: 2 },
    ];
    for (const line of lines) expect(reader.read(JSON.stringify(line))).toEqual(line);
    expect(reader.read("{}")).toEqual({});
  });

  it("is picked from any value, also the last", () => {
    const all = { a: 1, b: "x\\", c: [], d: {}, e: null, f: [{ g: "]" }], h: -2.5 };
    expect(pick(JSON.stringify(all), new Set(Object.keys(all)))).toEqual(all);
    expect(pick("{}", new Set(["a"]))).toEqual({});
  });
});

function storeOf(records: readonly string[]): RecordStore {
  const store = new RecordStore();
  const writer = new RecordWriter((batch) => store.add(batch));
  records.forEach((record, at) => writer.add(record, at + 2));
  writer.flush();
  return store;
}

function batchOf(records: readonly string[]): JudgeBatch {
  const [batch] = storeOf(records).batches;
  if (!batch) throw new Error("no records");
  return { kind: "refund", asOf: "2026-07-01", first: 10, ...batch };
}

// As the table has them.
function judged(judge: Judge, batch: JudgeBatch): BulkRow[] {
  const results = new BulkResults();
  results.add(judge.judge(batch).rows);
  return Array.from({ length: results.count }, (_, slot) => results.at(slot));
}

describe("judging a batch", () => {
  const columns = matchColumns(["单号", "金额"], targets(book, "refund", idTitle));
  const plan = planOf({ columns, fixed: {} }, targets(book, "refund", idTitle), undefined);

  // What the core is asked, call by call, and the answer it gives to every refund.
  function judging(using: Plan | undefined, answer: string) {
    const asked: string[] = [];
    const core = {
      check(...given: unknown[]) {
        asked.push(given.join(" "));
        return '{"kind":"listing","status":"review"}';
      },
      summarizeRefunds(documents: string, asOf: string) {
        asked.push(`${asOf} ${documents}`);
        return documents.replaceAll(/.+/g, answer) + "\n";
      },
    };
    return { asked, judge: new Judge(core, using) };
  }

  it("asks once, and at once, for refunds that are alike but for their ids", () => {
    const { asked, judge } = judging(plan, '{"status":"decided"}');
    const rows = judged(judge, batchOf(['["A","1"]', '["B","1"]', '["C","2"]', '["","1"]']));
    expect(asked).toEqual(['2026-07-01 {"paid_fen":100}\n{"paid_fen":200}']);
    expect(rows.map(({ id, row, line, status }) => [id, row, line, status])).toEqual([
      ["A", 10, 2, "decided"],
      ["B", 11, 3, "decided"],
      ["C", 12, 4, "decided"],
      ["", 13, 5, "decided"],
    ]);
    judge.judge(batchOf(['["D","1"]', '["E","3"]']));
    expect(asked[1]).toBe('2026-07-01 {"paid_fen":300}');
    judge.judge({ ...batchOf(['["D","1"]']), asOf: "2026-07-02" });
    expect(asked[2]).toBe('2026-07-02 {"paid_fen":100}');
  });

  it("leaves an id that the core may refuse to the core", () => {
    const { asked, judge } = judging(plan, '{"status":"invalid","errors":1}');
    const long = "x".repeat(301);
    const [row] = judged(judge, batchOf([`["${long}","1"]`]));
    expect(asked).toEqual([`2026-07-01 {"id":"${long}","paid_fen":100}`]);
    expect(row).toMatchObject({ id: "", status: "invalid", errors: 1 });
  });

  it("passes documents on as they are, and broken ones too", () => {
    const { asked, judge } = judging(undefined, '{"status":"invalid","errors":1}');
    const [row] = judged(judge, batchOf(["{broken"]));
    expect(asked).toEqual(["2026-07-01 {broken"]);
    expect(row).toMatchObject({ status: "invalid", errors: 1 });
  });

  it("asks for listings one by one", () => {
    const { asked, judge } = judging(undefined, "");
    const rows = judged(judge, { ...batchOf(['{"a":1}', '{"a":1}']), kind: "listing" });
    expect(asked).toEqual(['listing {"a":1} 2026-07-01 2', 'listing {"a":1} 2026-07-01 3']);
    expect(rows.map(({ status }) => status)).toEqual(["review", "review"]);
  });
});

// ── the run ──

interface Fake {
  judge(batch: JudgeBatch): Promise<RowBatch>;
  stopped: boolean;
}

function poolOf(size: number, judge: (batch: JudgeBatch) => Promise<RowBatch>) {
  const started: Fake[] = [];
  const start = (): Engine => {
    const fake = {
      stopped: false,
      usePlan: async () => undefined,
      useOwnWords: async () => [],
      judge,
      stop() {
        fake.stopped = true;
      },
    };
    started.push(fake);
    return fake as unknown as Engine;
  };
  return { pool: new EnginePool(size, start, undefined, undefined), started };
}

const rowsFor = (batch: JudgeBatch): RowBatch =>
  packRows(
    Array.from(batch.lines, (line, at) =>
      rowOfBrief({ status: "decided" }, batch.first + at, line),
    ),
  );

function runOf(count: number, size: number, judge: (batch: JudgeBatch) => Promise<RowBatch>) {
  const store = storeOf(Array.from({ length: count }, (_, at) => `["${at}"]`));
  const { pool, started } = poolOf(size, judge);
  const seen: number[] = [];
  const sink = { add: ({ rows }: RowBatch) => seen.push(...rows) };
  const changed = (): void => undefined;
  const run = new BulkRun({ kind: "refund", asOf: "now", store, pool, sink, changed });
  return { run, seen, started, store };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("a run", () => {
  it("gives every row once, and leaves the page's own records whole", async () => {
    const { run, seen, started, store } = runOf(1000, 3, async (batch) => rowsFor(batch));
    await run.run();
    expect(run.state).toBe("done");
    expect([...seen].sort((left, right) => left - right)).toEqual([...Array(1000).keys()]);
    expect(started).toHaveLength(3);
    expect(store.textOf(999)).toBe('["999"]');
    expect(run.pace).toMatchObject({ done: 1000, total: 1000 });
  });

  it("hands out nothing more while it is paused, and goes on", async () => {
    const { run, seen } = runOf(2000, 1, async (batch) => {
      await turn();
      return rowsFor(batch);
    });
    const over = run.run();
    await turn();
    run.pause();
    await turn();
    await turn();
    const paused = seen.length;
    await turn();
    expect(seen.length).toBe(paused);
    expect(paused).toBeLessThan(2000);
    run.resume();
    await over;
    expect(seen).toHaveLength(2000);
    expect(run.state).toBe("done");
  });

  it("that is cancelled ends its engines and takes no row any more", async () => {
    const { run, seen, started } = runOf(2000, 2, async (batch) => {
      await turn();
      return rowsFor(batch);
    });
    const over = run.run();
    await turn();
    run.cancel();
    const before = seen.length;
    await over;
    await turn();
    expect(run.state).toBe("cancelled");
    expect(seen.length).toBe(before);
    expect(started.every(({ stopped }) => stopped)).toBe(true);
    run.resume();
    expect(run.state).toBe("cancelled");
  });

  it("can be cancelled while it is paused", async () => {
    const { run } = runOf(2000, 1, async (batch) => rowsFor(batch));
    run.pause();
    const over = run.run();
    run.cancel();
    await over;
    expect(run.state).toBe("cancelled");
  });

  it("tries a batch again with a new engine, and says when that fails too", async () => {
    let failures = 1;
    const breaking = async (batch: JudgeBatch): Promise<RowBatch> => {
      if (failures-- > 0) throw new Error("out of memory");
      return rowsFor(batch);
    };
    const once = runOf(600, 1, breaking);
    await once.run.run();
    expect(once.run.state).toBe("done");
    expect(once.seen).toHaveLength(600);
    expect(once.started).toHaveLength(2);
    failures = Infinity;
    const always = runOf(600, 1, breaking);
    await always.run.run();
    expect(always.run).toMatchObject({ state: "failed", failure: "out of memory" });
  });
});

describe("the pace", () => {
  it("is that of the last seconds, and says nothing before it can", () => {
    let now = 0;
    const meter = new PaceMeter(1000, () => now);
    meter.begin();
    now = 100;
    meter.add(10);
    expect(meter.pace).toMatchObject({ done: 10, secondsLeft: undefined });
    now = 1000;
    meter.add(90);
    expect(meter.pace).toMatchObject({ done: 100, perSecond: 100, secondsLeft: 9 });
    for (let second = 2; second <= 12; second++) {
      now = second * 1000;
      meter.add(50);
    }
    expect(meter.pace.perSecond).toBeCloseTo(50);
  });

  it("does not count a pause", () => {
    let now = 0;
    const meter = new PaceMeter(1000, () => now);
    meter.begin();
    now = 1000;
    meter.add(100);
    now = 60_000;
    meter.begin();
    now = 61_000;
    meter.add(100);
    expect(meter.pace.perSecond).toBeCloseTo(100);
  });

  it("is kept by one engine a core, four at most", () => {
    expect([undefined, 0, 1, 2, 16].map(engineCount)).toEqual([1, 1, 1, 2, 4]);
  });
});
