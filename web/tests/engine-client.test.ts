import { describe, expect, it } from "vitest";
import { Engine, LacksCall, Latest, type Channel } from "../src/engine/client.js";
import type { Reply, Request } from "../src/engine/protocol.js";

// A worker that says only what a test makes it say.
class FakeWorker implements Channel {
  onmessage: Channel["onmessage"] = null;
  onerror: Channel["onerror"] = null;
  readonly requests: Request[] = [];

  postMessage(message: Request): void {
    this.requests.push(message);
  }

  id(at: number): number {
    const request = this.requests[at];
    if (!request) throw new Error(`no request ${at}`);
    return request.id;
  }

  reply(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }

  answer(at: number, result: object): void {
    this.reply({ id: this.id(at), result: JSON.stringify(result) });
  }

  breakDown(message?: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

function start(): { engine: Engine; worker: FakeWorker } {
  const worker = new FakeWorker();
  return { engine: new Engine(worker), worker };
}

// Tells a promise that is still open from one that is settled.
const open = Symbol("open");
const now = (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 0, open))]);

describe("a request", () => {
  it("is sent at once, its document as JSON, each with an id of its own", () => {
    const { engine, worker } = start();
    void engine.describe();
    void engine.check("listing", { title: "云" });
    void engine.check("refund", { paid_fen: 100, grounds: [], settled: null });
    expect(worker.requests).toEqual([
      { id: worker.id(0), call: "describe" },
      { id: worker.id(1), call: "check", kind: "listing", document: '{"title":"云"}' },
      {
        id: worker.id(2),
        call: "check",
        kind: "refund",
        document: '{"paid_fen":100,"grounds":[],"settled":null}',
      },
    ]);
    expect(new Set(worker.requests.map(({ id }) => id)).size).toBe(3);
  });

  it("fills a collection of other listings, checks against it and frees it", async () => {
    const { engine, worker } = start();
    const making = engine.newListings();
    worker.reply({ id: worker.id(0), result: "3" });
    const others = await making;
    const adding = others.add('{"title":"a"}\n');
    worker.answer(1, { added: 1, full: false, skipped_count: 0, skipped: [] });
    expect((await adding).added).toBe(1);
    const checking = others.check({ title: "云" });
    worker.answer(2, { status: "compliant" });
    expect((await checking).status).toBe("compliant");
    const freeing = others.free();
    worker.reply({ id: worker.id(3), result: "" });
    await freeing;
    expect(worker.requests.map((request) => ({ ...request, id: 0 }))).toEqual([
      { id: 0, call: "newListings" },
      { id: 0, call: "addListings", listings: 3, lines: '{"title":"a"}\n' },
      { id: 0, call: "checkAgainst", listings: 3, document: '{"title":"云"}' },
      { id: 0, call: "freeListings", listings: 3 },
    ]);
  });

  it("names the call and gives it what it is about", () => {
    const { engine, worker } = start();
    void engine.coverage();
    void engine.verify();
    void engine.describeClause("5.2.3");
    void engine.explain({ paid_fen: 100 });
    expect(worker.requests.map((request) => ({ ...request, id: 0 }))).toEqual([
      { id: 0, call: "coverage" },
      { id: 0, call: "verify" },
      { id: 0, call: "describeClause", clause: "5.2.3" },
      { id: 0, call: "explain", document: '{"paid_fen":100}' },
    ]);
  });

  it("carries half of a surrogate pair as an escape, so that the core can say what is wrong", () => {
    const { engine, worker } = start();
    void engine.check("listing", { title: "a\ud83d" });
    expect(worker.requests[0]).toMatchObject({ document: '{"title":"a\\ud83d"}' });
  });

  it("is refused by its promise when the document cannot be written, and nothing is sent", async () => {
    const { engine, worker } = start();
    const ring: { self?: object } = {};
    ring.self = ring;
    await expect(engine.check("listing", ring)).rejects.toThrow(TypeError);
    expect(worker.requests).toEqual([]);
  });

  it("passes own words and exceptions on, gives what is wrong with them, and takes them back", async () => {
    const { engine, worker } = start();
    const words = {
      words: [{ text: "云", outcome: "review" as const, reason: "r" }],
      allow: [{ fingerprint: "0123456789abcdef", reason: "r" }],
    };
    const using = engine.useOwnWords(words);
    worker.reply({ id: worker.id(0), result: "" });
    expect(await using).toEqual([]);
    const refused = engine.useOwnWords({ words: [] });
    const errors = [{ pointer: "/words", code: "wrong_type" }];
    worker.answer(1, errors);
    expect(await refused).toEqual(errors);
    const ending = engine.useOwnWords();
    worker.reply({ id: worker.id(2), result: "" });
    await ending;
    expect(worker.requests.map((request) => ({ ...request, id: 0 }))).toEqual([
      { id: 0, call: "useOwnWords", document: JSON.stringify(words) },
      { id: 0, call: "useOwnWords", document: '{"words":[]}' },
      { id: 0, call: "useOwnWords", document: "" },
    ]);
  });
});

describe("a reply", () => {
  it("goes to its own request whatever the order", async () => {
    const { engine, worker } = start();
    const first = engine.check("listing", { title: "1" });
    const second = engine.check("refund", { paid_fen: 2 });
    const book = engine.describe();
    worker.answer(2, { id: "book" });
    worker.answer(0, { kind: "listing", status: "compliant" });
    expect(await book).toEqual({ id: "book" });
    expect(await first).toEqual({ kind: "listing", status: "compliant" });
    expect(await now(second)).toBe(open);
    worker.answer(1, { kind: "refund", status: "decided" });
    expect(await second).toEqual({ kind: "refund", status: "decided" });
  });

  it("that nobody waits for is ignored, a second one to the same request too", async () => {
    const { engine, worker } = start();
    const asked = engine.check("listing", {});
    expect(() => worker.reply({ id: worker.id(0) + 1, result: "{}" })).not.toThrow();
    worker.answer(0, { kind: "listing", status: "compliant" });
    worker.reply({ id: worker.id(0), failure: "late" });
    expect(await asked).toEqual({ kind: "listing", status: "compliant" });
  });

  it("about a clause that the rulebook does not have is nothing, not a failure", async () => {
    const { engine, worker } = start();
    const known = engine.describeClause("5.1");
    const unknown = engine.describeClause("5.99");
    worker.reply({ id: worker.id(1), result: "" });
    worker.answer(0, { id: "5.1" });
    expect(await unknown).toBeUndefined();
    expect(await known).toEqual({ id: "5.1" });
  });

  it("that is no JSON refuses the promise", async () => {
    const { engine, worker } = start();
    const asked = engine.check("listing", {});
    const book = engine.describe();
    worker.reply({ id: worker.id(0), result: "" });
    worker.reply({ id: worker.id(1), result: "{" });
    await expect(asked).rejects.toThrow(SyntaxError);
    await expect(book).rejects.toThrow(SyntaxError);
  });
});

describe("a failure", () => {
  it("of one request is told to that one alone, in the worker's words", async () => {
    const { engine, worker } = start();
    const bad = engine.check("listing", { title: "1" });
    const good = engine.check("listing", { title: "2" });
    worker.reply({ id: worker.id(0), failure: "memory access out of bounds" });
    await expect(bad).rejects.toThrow("memory access out of bounds");
    expect(await now(good)).toBe(open);
    worker.answer(1, { kind: "listing", status: "compliant" });
    expect(await good).toMatchObject({ status: "compliant" });
  });

  it("of an older module that lacks the call can be told from any other", async () => {
    const { engine, worker } = start();
    const proof = engine.verify();
    worker.reply({ id: worker.id(0), lacks: "verify" });
    await expect(proof).rejects.toBeInstanceOf(LacksCall);
    await expect(proof).rejects.toThrow('no "verify"');
  });

  it("of the worker refuses everything that waits", async () => {
    const { engine, worker } = start();
    const asked = [engine.describe(), engine.check("listing", {}), engine.check("refund", {})];
    worker.breakDown("script error");
    const failed = { status: "rejected", reason: new Error("script error") };
    expect(await Promise.allSettled(asked)).toEqual([failed, failed, failed]);
  });

  // A worker whose file cannot be fetched tells no message at all.
  it("without a message is said in words", async () => {
    for (const silent of [undefined, ""]) {
      const { engine, worker } = start();
      const book = engine.describe();
      worker.breakDown(silent);
      await expect(book).rejects.toThrow("the worker could not start");
    }
  });

  it("of a worker that never answered refuses what is asked later", async () => {
    const { engine, worker } = start();
    const book = engine.describe();
    worker.breakDown();
    await expect(book).rejects.toThrow("the worker could not start");
    await expect(now(engine.check("listing", {}))).rejects.toThrow("the worker could not start");
  });

  it("of a worker that has answered before does not end it", async () => {
    const { engine, worker } = start();
    const book = engine.describe();
    worker.answer(0, { id: "book" });
    await book;
    const lost = engine.check("listing", { title: "1" });
    worker.breakDown("script error");
    await expect(lost).rejects.toThrow("script error");
    const next = engine.check("listing", { title: "2" });
    worker.answer(2, { kind: "listing", status: "compliant" });
    expect(await now(next)).toMatchObject({ status: "compliant" });
  });
});

interface Work {
  promise: Promise<string>;
  resolve(result: string): void;
  reject(error: Error): void;
}

function work(): Work {
  let resolve!: Work["resolve"];
  let reject!: Work["reject"];
  const promise = new Promise<string>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

describe("Latest", () => {
  function two(): { older: Work; newer: Work; runs: Promise<string | undefined>[] } {
    const latest = new Latest<string>();
    const [older, newer] = [work(), work()];
    return { older, newer, runs: [older, newer].map(({ promise }) => latest.run(() => promise)) };
  }

  it("gives the result of one run, and of runs that follow each other", async () => {
    const latest = new Latest<string>();
    expect(await latest.run(() => Promise.resolve("a"))).toBe("a");
    expect(await latest.run(() => Promise.resolve("b"))).toBe("b");
  });

  it("drops the older result, whether it comes first or last", async () => {
    const early = two();
    early.older.resolve("old");
    expect(await early.runs[0]).toBeUndefined();
    early.newer.resolve("new");
    expect(await early.runs[1]).toBe("new");

    const late = two();
    late.newer.resolve("new");
    expect(await late.runs[1]).toBe("new");
    late.older.resolve("old");
    expect(await late.runs[0]).toBeUndefined();
  });

  it("tells the failure of the newest", async () => {
    const { older, newer, runs } = two();
    older.resolve("old");
    newer.reject(new Error("new"));
    expect(await runs[0]).toBeUndefined();
    await expect(runs[1]).rejects.toThrow("new");
  });

  // The newest may have succeeded: a failure of what it replaced is no longer true of anything shown.
  it("drops the failure of an older one as it drops its result", async () => {
    const { older, newer, runs } = two();
    older.reject(new Error("old"));
    newer.resolve("new");
    expect(await runs[0]).toBeUndefined();
    expect(await runs[1]).toBe("new");
  });

  it("goes on after a failure", async () => {
    const latest = new Latest<string>();
    await expect(latest.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await latest.run(() => Promise.resolve("yes"))).toBe("yes");
  });
});

describe("an engine that is left alone", () => {
  it("is quiet once all is answered and nothing more is asked", async () => {
    const { engine, worker } = start();
    void engine.describe();
    const quiet = engine.quiet(5);
    expect(await now(quiet)).toBe(open);
    worker.answer(0, {});
    void engine.describe();
    await new Promise((later) => setTimeout(later, 30));
    expect(await now(quiet)).toBe(open);
    worker.answer(1, {});
    await quiet;
  });

  it("has the worker prepare what no call needed so far", async () => {
    const { engine, worker } = start();
    const prepared = engine.prepare();
    expect(worker.requests).toEqual([{ id: worker.id(0), call: "prepare" }]);
    worker.reply({ id: worker.id(0), result: "" });
    await prepared;
  });
});
