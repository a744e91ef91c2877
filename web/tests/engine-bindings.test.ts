// The worker against the module's own declarations. A binding refuses a call with too few values or too
// many, and a module made up for a test would never say so.
import { afterEach, describe, expect, it, vi } from "vitest";
import bindings from "../../wasm/bindings.cpp?raw";
import type { Call, Reply, Request } from "../src/engine/protocol.js";

const createModule = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock("hegui-module/hegui.mjs", () => ({ default: createModule }));
vi.mock("hegui-module/hegui.wasm?url", () => ({ default: "./assets/hegui.wasm" }));
vi.mock("hegui-module/hegui.words?url", () => ({ default: "./assets/hegui.words" }));

// How many values each function takes that the module offers.
function arities(source: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, name = "", of = ""] of source.matchAll(
    /emscripten::function\("(\w+)", &(\w+)\)/g,
  )) {
    const given = new RegExp(`\\b${of}\\(([^)]*)\\)\\s*\\{`).exec(source)?.[1];
    if (given === undefined) throw new Error(`no declaration of ${of}`);
    found.set(name, given.trim() === "" ? 0 : given.split(",").length);
  }
  return found;
}

const requests: Record<Call, Request> = {
  describe: { id: 0, call: "describe" },
  coverage: { id: 0, call: "coverage" },
  verify: { id: 0, call: "verify" },
  useOwnWords: { id: 0, call: "useOwnWords", document: "{}" },
  loadRulebook: { id: 0, call: "loadRulebook", bundle: "{}" },
  describeVersion: { id: 0, call: "describeVersion", version: "2017-08-01" },
  describeClause: { id: 0, call: "describeClause", clause: "5.2.3" },
  explain: { id: 0, call: "explain", document: "{}" },
  check: { id: 0, call: "check", kind: "listing", document: "{}" },
  newListings: { id: 0, call: "newListings" },
  addListings: { id: 0, call: "addListings", listings: 1, lines: "{}" },
  checkAgainst: { id: 0, call: "checkAgainst", listings: 1, document: "{}" },
  freeListings: { id: 0, call: "freeListings", listings: 1 },
};

afterEach(() => void vi.unstubAllGlobals());

describe("the worker", () => {
  it.each(Object.values(requests))("gives $call as many values as it takes", async (request) => {
    const takes = arities(bindings).get(request.call);
    expect(takes).toBeDefined();
    createModule.mockResolvedValue({
      [request.call]: (...given: unknown[]) => `${given.length}`,
    });
    const replies: Reply[] = [];
    const scope = {
      postMessage: (reply: Reply) => void replies.push(reply),
      onmessage: undefined as ((event: { data: Request }) => Promise<void>) | undefined,
    };
    vi.stubGlobal("self", scope);
    vi.resetModules();
    await import("../src/engine/worker.js");
    await scope.onmessage?.({ data: request });
    expect(replies).toEqual([{ id: 0, result: `${takes}` }]);
  });
});
