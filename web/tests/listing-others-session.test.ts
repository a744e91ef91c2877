import type { ReactiveControllerHost } from "lit";
import { describe, expect, it, vi } from "vitest";
import { OthersSession } from "../src/elements/listing-others-session.js";
import type { Engine, OtherListings } from "../src/engine/client.js";
import type { AddedListings } from "../src/engine/types.js";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

interface Fake {
  calls: string[];
  freed: boolean;
}

// Counts lines as the engine does, and takes every document that is JSON.
function fakeEngine(most = Infinity): { engine: Engine; made: Fake[] } {
  const made: Fake[] = [];
  const engine = {
    newListings: () => {
      const fake: Fake = { calls: [], freed: false };
      made.push(fake);
      let line = 0;
      const listings = {
        add: (lines: string): Promise<AddedListings> => {
          fake.calls.push(lines);
          const out: AddedListings = { added: 0, full: false, skipped_count: 0, skipped: [] };
          for (const text of lines.split("\n").slice(0, -1)) {
            line += 1;
            if (text.trim() === "") continue;
            out.full = line > most;
            if (out.full) break;
            try {
              JSON.parse(text);
              out.added += 1;
            } catch {
              out.skipped_count += 1;
              const message = { "zh-CN": "", en: "" };
              out.skipped.push({ line, error: { pointer: "", code: "invalid_json", message } });
            }
          }
          return Promise.resolve(out);
        },
        free: () => {
          fake.freed = true;
          return Promise.resolve();
        },
      };
      return Promise.resolve(listings);
    },
  } as unknown as Engine;
  return { engine, made };
}

function start(most?: number): {
  session: OthersSession;
  made: Fake[];
  used: (OtherListings | undefined)[];
} {
  const { engine, made } = fakeEngine(most);
  const used: (OtherListings | undefined)[] = [];
  const session = new OthersSession(host, (listings) => used.push(listings));
  session.use(engine);
  return { session, made, used };
}

const file = (name: string, text: string): File => new File([text], name);
const big = (count: number): string =>
  Array.from({ length: count }, (_, at) => `{"id":"${at}","t":"${"x".repeat(1000)}"}\n`).join("");

describe("other listings", () => {
  it("are taken from every file, and those that cannot be are named by file and line", async () => {
    const { session, made, used } = start();
    await session.add([
      file("a.jsonl", '{"id":"1"}\n\nbad\n{"id":"2"}'),
      file("b.json", '[{"id":"3"},\n {"id":"4"}, bad]'),
    ]);
    const { taken } = session.state;
    expect(taken?.files).toEqual([
      { name: "a.jsonl", added: 2, skipped: 1 },
      { name: "b.json", added: 2, skipped: 1 },
    ]);
    expect(taken?.skipped.map(({ file: name, line }) => [name, line])).toEqual([
      ["a.jsonl", 3],
      ["b.json", 3],
    ]);
    expect(taken).toMatchObject({ added: 4, skippedCount: 2, full: false });
    expect(used).toHaveLength(1);
    expect(made).toHaveLength(1);
    expect(session.placeOf(4)).toEqual({ name: "a.jsonl", line: 4 });
    expect(session.placeOf(6)).toEqual({ name: "b.json", line: 2 });
    expect(session.placeOf(undefined)).toBeUndefined();
  });

  it("of a large file are handed over in pieces, and how far that is can be seen", async () => {
    const { session, made } = start();
    const seen: number[] = [];
    vi.spyOn(host, "requestUpdate").mockImplementation(() => {
      const { loading } = session.state;
      if (loading) seen.push(loading.read);
    });
    await session.add([file("big.jsonl", big(2000))]);
    vi.restoreAllMocks();
    const calls = made[0]?.calls ?? [];
    expect(session.state.taken?.added).toBe(2000);
    expect(calls.length).toBeGreaterThan(5);
    expect(Math.max(...calls.map((lines) => lines.length))).toBeLessThan(300 * 1024);
    expect(new Set(seen).size).toBeGreaterThan(5);
    expect(session.state.loading).toBeUndefined();
  });

  it("are read anew with each file more, and the collection before is freed", async () => {
    const { session, made, used } = start();
    await session.add([file("a.jsonl", "{}\n")]);
    await session.add([file("b.jsonl", "{}\n{}\n")]);
    expect(session.state.taken?.added).toBe(3);
    expect(made.map(({ freed }) => freed)).toEqual([true, false]);
    await session.remove(0);
    expect(session.state.taken?.files.map(({ name }) => name)).toEqual(["b.jsonl"]);
    await session.remove(0);
    expect(session.state.taken).toBeUndefined();
    expect(used.at(-1)).toBeUndefined();
    expect(made.every(({ freed }) => freed)).toBe(true);
  });

  it("stay as they were when reading more is stopped", async () => {
    const { session, made, used } = start();
    await session.add([file("a.jsonl", "{}\n")]);
    vi.spyOn(host, "requestUpdate").mockImplementation(() => {
      if ((session.state.loading?.read ?? 0) > 500_000) session.cancel();
    });
    await session.add([file("big.jsonl", big(2000))]);
    vi.restoreAllMocks();
    expect(session.state.loading).toBeUndefined();
    expect(session.state.taken?.files.map(({ name }) => name)).toEqual(["a.jsonl"]);
    expect(made[1]?.calls.length).toBeGreaterThan(0);
    expect(made[1]?.calls.length).toBeLessThan(5);
    expect(made.map(({ freed }) => freed)).toEqual([false, true]);
    expect(used).toHaveLength(1);
    await session.add([file("c.jsonl", "{}\n")]);
    expect(session.state.taken?.files.map(({ name }) => name)).toEqual(["a.jsonl", "c.jsonl"]);
  });

  it("are told to be too many, and no more is read", async () => {
    const { session } = start(3);
    await session.add([file("a.jsonl", "{}\n{}\n{}\n{}\n"), file("b.jsonl", "{}\n")]);
    expect(session.state.taken).toMatchObject({ full: true, added: 3 });
    expect(session.state.taken?.files.map(({ name }) => name)).toEqual(["a.jsonl"]);
  });

  it("of a file in another encoding or one that is gone are left out, and it is said", async () => {
    const { session } = start();
    const gone = file("gone.jsonl", "{}\n");
    gone.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) as unknown as Blob;
    const gbk = new File([new Uint8Array([0x7b, 0xd4, 0xc6, 0x7d])], "gbk.jsonl");
    await session.add([gone, gbk, file("a.jsonl", "{}\n")]);
    expect(session.state.taken?.files.map(({ failure }) => failure)).toEqual([
      "unreadable",
      "not_utf8",
      undefined,
    ]);
    expect(session.state.taken?.added).toBe(1);
  });
});

describe("another engine", () => {
  it("is given the files anew, and until then nothing is compared", async () => {
    const used: unknown[] = [];
    const session = new OthersSession(host, (listings) => used.push(listings));
    const one = fakeEngine();
    const other = fakeEngine();
    session.use(one.engine);
    await session.add([new File(['{"title":"a"}\n'], "a.jsonl")]);
    expect(used).toHaveLength(1);
    session.use(one.engine);
    expect(used).toHaveLength(1);
    session.use(other.engine);
    expect(used.slice(1)).toEqual([undefined]);
    await vi.waitFor(() => expect(used).toHaveLength(3));
    expect(other.made[0]?.calls).toEqual(['{"title":"a"}\n']);
    expect(one.made[0]?.freed).toBe(true);
    expect(session.state.taken?.added).toBe(1);
  });
});
