import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rowsOf, valueAt } from "../src/elements/store-draft.js";
import { StoreSession } from "../src/elements/store-session.js";
import type { Engine } from "../src/engine/client.js";
import type { StoreResult } from "../src/engine/store-types.js";
import type { RulebookDescription } from "../src/engine/types.js";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const words = { "zh-CN": "甲", en: "a" };
const facts = [
  { id: "product", type: "text", title: words },
  { id: "paid_fen", type: "money", title: words },
];
const rulebook = {
  store_facts: {
    as_of: { title: words, question: words },
    parts: [
      { id: "deposit", rows: false, title: words, question: words, facts },
      { id: "failures", rows: true, title: words, question: words, facts },
    ],
  },
} as unknown as RulebookDescription;

interface Asked {
  kind: string;
  document: Record<string, unknown>;
  answer(result: StoreResult): void;
  fail(message: string): void;
}

function start(book: RulebookDescription = rulebook): { session: StoreSession; asked: Asked[] } {
  const asked: Asked[] = [];
  const engine = {
    check: (kind: string, document: Record<string, unknown>) =>
      new Promise<StoreResult>((resolve, reject) => {
        asked.push({ kind, document, answer: resolve, fail: (text) => reject(new Error(text)) });
      }),
  } as unknown as Engine;
  const session = new StoreSession(host);
  session.use(engine, book);
  return { session, asked };
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);
const result = (status: StoreResult["status"]): StoreResult => ({ kind: "store", status });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("checking a store", () => {
  it("waits for a pause in the typing, and not after a choice", async () => {
    const { session, asked } = start();
    await settled();
    session.type(["deposit", "paid_fen"], "5");
    await vi.advanceTimersByTimeAsync(200);
    session.type(["deposit", "paid_fen"], "50");
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(1);
    await settled();
    session.choose(["deposit", "product"], "x");
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.map(({ kind, document }) => [kind, document])).toEqual([
      ["store", {}],
      ["store", { deposit: { paid_fen: 5000 } }],
      ["store", { deposit: { product: "x", paid_fen: 5000 } }],
    ]);
  });

  it("keeps the newest result, with the draft that it is of", async () => {
    const { session, asked } = start();
    await settled();
    session.choose(["deposit", "product"], "old");
    await settled();
    session.choose(["deposit", "product"], "new");
    await settled();
    asked[2]?.answer(result("compliant"));
    asked[1]?.answer(result("violations"));
    await settled();
    expect(session.judged?.result.status).toBe("compliant");
    expect(valueAt(session.judged?.draft, ["deposit", "product"])).toBe("new");
  });

  it("says why it failed and keeps what was typed and found, until it works again", async () => {
    const { session, asked } = start();
    await settled();
    asked[0]?.answer(result("compliant"));
    session.choose(["deposit", "product"], "x");
    await settled();
    asked[1]?.fail("the worker is gone");
    await settled();
    expect(session.failure).toBe("the worker is gone");
    expect(session.judged?.result.status).toBe("compliant");
    void session.check();
    asked[2]?.answer(result("violations"));
    await settled();
    expect(session.failure).toBeUndefined();
    expect(asked[2]?.document).toEqual({ deposit: { product: "x" } });
  });

  it("asks nothing where the rulebook describes no store", async () => {
    const { session, asked } = start({} as RulebookDescription);
    session.choose(["deposit", "product"], "x");
    await settled();
    expect(asked).toEqual([]);
    expect(session.parts).toEqual([]);
  });
});

describe("taking back", () => {
  it("a removed row keeps what was typed since", async () => {
    const { session } = start();
    const first = session.addRow(["failures"], { product: "a" });
    session.addRow(["failures"], { product: "b" });
    session.removeRow(["failures"], first);
    session.type(["deposit", "product"], "typed since");
    expect(session.takeBack()).toEqual(["failures", first]);
    const rows = rowsOf(session.draft["failures"]);
    expect(rows.map(({ values }) => values["product"])).toEqual(["a", "b"]);
    expect(valueAt(session.draft, ["deposit", "product"])).toBe("typed since");
    expect(session.takeBack()).toEqual([]);
    expect(rowsOf(session.draft["failures"])).toHaveLength(2);
  });

  it("an example or an emptied form brings back all of it, a part only itself", () => {
    const { session } = start();
    session.type(["deposit", "product"], "mine");
    const mine = session.draft;
    session.replace({ deposit: { product: "an example" } }, "done_example");
    session.takeBack();
    expect(session.draft).toEqual(mine);
    session.addRow(["failures"], { product: "a" });
    session.clearPart("deposit");
    expect(session.built.document).toEqual({ failures: [{ product: "a" }] });
    session.takeBack();
    expect(session.built.document).toEqual({
      deposit: { product: "mine" },
      failures: [{ product: "a" }],
    });
  });

  it("is not offered where nothing was lost", () => {
    const { session } = start();
    session.replace({ deposit: { product: "an example" } }, "done_example");
    expect(session.undo).toBeUndefined();
    session.removeRow(["failures"], 12_345);
    expect(session.undo).toBeUndefined();
  });
});
