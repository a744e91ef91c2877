import type { ReactiveControllerHost } from "lit";
import { describe, expect, it, vi } from "vitest";
import { mostBytes, RulebookInUse } from "../src/elements/rulebook-in-use.js";
import { LacksCall, type Engine } from "../src/engine/client.js";
import type { RulebookDescription, RulebookError } from "../src/engine/types.js";

const host = {
  addController: () => undefined,
  requestUpdate: () => undefined,
} as unknown as ReactiveControllerHost;

// An engine that takes a bundle when it is told to.
class FakeEngine {
  readonly given: string[] = [];
  stopped = 0;
  answer: (errors: RulebookError[]) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;

  loadRulebook(bundle: string): Promise<RulebookError[]> {
    this.given.push(bundle);
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.fail = reject;
    });
  }
  describe = () => Promise.resolve({ sha256: this.given[0] } as RulebookDescription);
  stop = () => void (this.stopped += 1);
  stopWhenDone = () => Promise.resolve(this.stop());
}

function start() {
  const engines: FakeEngine[] = [];
  const inUse = new RulebookInUse(host, () => {
    const engine = new FakeEngine();
    engines.push(engine);
    return engine as unknown as Engine;
  });
  const begun = async (count: number): Promise<FakeEngine> => {
    return vi.waitFor(() => {
      const engine = engines[count - 1];
      if (engine?.given.length !== 1) throw new Error("nothing was given to it");
      return engine;
    });
  };
  return { inUse, engines, begun };
}

const file = (name: string, content: BlobPart = name): File => new File([content], name);

describe("another rulebook", () => {
  it("is in use once its engine has taken it, and until then nothing changes", async () => {
    const { inUse, begun } = start();
    const loading = inUse.load(file("new.bundle"));
    expect(inUse.state.loading).toBe("new.bundle");
    const engine = await begun(1);
    expect(inUse.state.other).toBeUndefined();
    engine.answer([]);
    await loading;
    expect(inUse.state).toMatchObject({ loading: undefined, problem: undefined });
    expect(inUse.state.other).toMatchObject({ file: "new.bundle", engine });
    expect(inUse.state.other?.rulebook.sha256).toBe("new.bundle");
  });

  it("gives way to a second one, and its engine ends", async () => {
    const { inUse, engines, begun } = start();
    for (const [at, name] of ["one", "two"].entries()) {
      const loading = inUse.load(file(name));
      (await begun(at + 1)).answer([]);
      await loading;
    }
    expect(inUse.state.other?.file).toBe("two");
    expect(engines.map(({ stopped }) => stopped)).toEqual([1, 0]);
  });

  it("is left in use by a file that is refused, with every place that is wrong", async () => {
    const { inUse, engines, begun } = start();
    const good = inUse.load(file("good"));
    (await begun(1)).answer([]);
    await good;
    const errors = [{ file: "annex.json", pointer: "/rows", code: "x", message: "wrong" }];
    const bad = inUse.load(file("bad"));
    (await begun(2)).answer(errors);
    await bad;
    expect(inUse.state.other?.file).toBe("good");
    expect(inUse.state.problem).toEqual({ file: "bad", kind: "refused", errors });
    expect(engines.map(({ stopped }) => stopped)).toEqual([0, 1]);
  });

  it("is one click away from the built-in one, and back again", async () => {
    const { inUse, engines, begun } = start();
    const loading = inUse.load(file("new"));
    (await begun(1)).answer([]);
    await loading;
    inUse.back();
    expect(inUse.state.other).toBeUndefined();
    expect(inUse.state.last?.name).toBe("new");
    expect(engines[0]?.stopped).toBe(1);
    const again = inUse.again();
    (await begun(2)).answer([]);
    await again;
    expect(inUse.state.other?.file).toBe("new");
    expect(inUse.state.last).toBeUndefined();
  });

  it("that never ends can be given up, and what comes of it later changes nothing", async () => {
    const { inUse, engines, begun } = start();
    const loading = inUse.load(file("endless"));
    const engine = await begun(1);
    inUse.cancel();
    expect(inUse.state.loading).toBeUndefined();
    expect(engines[0]?.stopped).toBe(1);
    engine.answer([]);
    await loading;
    expect(inUse.state.other).toBeUndefined();
  });

  it("loses to a file that was chosen after it", async () => {
    const { inUse, begun } = start();
    const first = inUse.load(file("first"));
    const slow = await begun(1);
    const second = inUse.load(file("second"));
    (await begun(2)).answer([]);
    await second;
    slow.answer([]);
    await first;
    expect(inUse.state.other?.file).toBe("second");
    expect(slow.stopped).toBe(1);
  });

  it("says why it cannot be read, and asks no engine where that is seen at once", async () => {
    const { inUse, engines } = start();
    const huge = file("huge");
    Object.defineProperty(huge, "size", { value: mostBytes + 1 });
    await inUse.load(huge);
    expect(inUse.state.problem).toEqual({ file: "huge", kind: "too_large" });
    await inUse.load(file("picture", new Uint8Array([0xff, 0xd8, 0xff])));
    expect(inUse.state.problem).toEqual({ file: "picture", kind: "not_utf8" });
    const gone = file("gone");
    gone.arrayBuffer = () => Promise.reject(new Error("gone"));
    await inUse.load(gone);
    expect(inUse.state.problem).toEqual({ file: "gone", kind: "unreadable" });
    expect(engines).toHaveLength(0);
  });

  it.each([
    [new Error("out of memory"), { kind: "failed", reason: "out of memory" }],
    [new LacksCall("loadRulebook"), { kind: "lacking" }],
  ])("says why an engine did not take it: %s", async (error, problem) => {
    const { inUse, engines, begun } = start();
    const loading = inUse.load(file("new"));
    (await begun(1)).fail(error);
    await loading;
    expect(inUse.state.problem).toEqual({ file: "new", ...problem });
    expect(engines[0]?.stopped).toBe(1);
  });
});
