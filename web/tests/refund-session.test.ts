import type { ReactiveControllerHost } from "lit";
import { describe, expect, it } from "vitest";
import { RefundSession } from "../src/elements/refund-session.js";
import type { Engine } from "../src/engine/client.js";
import type { RefundResult } from "../src/engine/types.js";

function opened(check: (facts: object) => Promise<RefundResult>): RefundSession {
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const session = new RefundSession(host as unknown as ReactiveControllerHost);
  session.use({ check: (_: string, facts: object) => check(facts) } as unknown as Engine);
  return session;
}

const agreeing = (): Promise<RefundResult> =>
  Promise.resolve({ kind: "refund", status: "needs_information" });

describe("a case that is answered", () => {
  it("remembers what was judged on the way, and forgets what is taken back", async () => {
    const session = opened(agreeing);
    await session.answer("product_type", "image");
    await session.answer("paid_fen", 5);
    expect(session.steps.at(-1)?.facts).toEqual({ product_type: "image", paid_fen: 5 });
    const { length } = session.steps;
    await session.undo();
    expect(session.steps).toHaveLength(length - 1);
    expect(session.busy).toBe(false);
  });

  it("is busy until the engine has said what follows", async () => {
    const session = opened(agreeing);
    const done = session.answer("paid_fen", 5);
    expect(session.busy).toBe(true);
    await done;
    expect(session.busy).toBe(false);
  });

  it("says what went and that it can be taken back", async () => {
    const session = opened(agreeing);
    await session.load({}, "restart_done");
    expect(session.note).toBeUndefined();
    await session.answer("paid_fen", 5);
    await session.remove("paid_fen");
    expect(session.note).toEqual({ said: "removed", undo: true });
    await session.undo();
    expect(session.note).toBeUndefined();
    expect(session.facts).toEqual({ paid_fen: 5 });
  });

  it("ends what was being changed when it is answered", async () => {
    const session = opened(agreeing);
    session.edit("paid_fen");
    await session.answer("paid_fen", 5);
    expect(session.editing).toBeUndefined();
  });

  it("keeps the last answer when the engine fails, and says why", async () => {
    let works = true;
    const session = opened(() => (works ? agreeing() : Promise.reject(new Error("gone"))));
    await session.answer("paid_fen", 5);
    works = false;
    await session.answer("paid_fen", 6);
    expect(session.failure).toBe("gone");
    expect(session.judged?.facts).toEqual({ paid_fen: 5 });
    works = true;
    await session.judge();
    expect(session.failure).toBeUndefined();
    expect(session.judged?.facts).toEqual({ paid_fen: 6 });
  });
});
