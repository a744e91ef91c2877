import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Opening, Reply, Request } from "../src/engine/protocol.js";

interface Options {
  locateFile(): string;
  instantiateWasm?(imports: object, done: (instance: WebAssembly.Instance) => void): object;
}

const createModule = vi.hoisted(() => vi.fn<(options: Options) => Promise<unknown>>());
// Stand-ins for what the build makes, so that nothing has to be built first.
vi.mock("hegui-module/hegui.mjs", () => ({ default: createModule }));
const createRefund = vi.hoisted(() => vi.fn<(options: object) => Promise<unknown>>());
vi.mock("hegui-module/hegui-refund.mjs", () => ({ default: createRefund }));
vi.mock("hegui-module/hegui.wasm?url", () => ({ default: "./assets/hegui.wasm" }));
vi.mock("hegui-module/hegui.words?url", () => ({ default: "./assets/hegui.words" }));

// The worker's global scope, as far as it is used.
interface Scope {
  name: string;
  onmessage: ((event: { data: Request | Opening }) => Promise<void>) | undefined;
  postMessage(reply: Reply): void;
}

const replies: Reply[] = [];

async function startWorker(name = ""): Promise<(request: Request | Opening) => Promise<void>> {
  const scope: Scope = {
    name,
    onmessage: undefined,
    postMessage: (reply) => void replies.push(reply),
  };
  vi.stubGlobal("self", scope);
  await import("../src/engine/worker.js");
  return (request) => {
    if (!scope.onmessage) throw new Error("the worker does not listen");
    return scope.onmessage({ data: request });
  };
}

const echo = (...given: unknown[]): string => JSON.stringify(given);
const module = {
  describe: () => '{"id":"book"}',
  check: echo,
};

beforeEach(() => {
  vi.resetModules();
  createModule.mockReset();
  createRefund.mockReset();
  replies.length = 0;
});
afterEach(() => void vi.unstubAllGlobals());

describe("the worker", () => {
  it("starts the module once, with the address of the file that the build made", async () => {
    createModule.mockResolvedValue(module);
    const send = await startWorker();
    await send({ id: 1, call: "describe" });
    await send({ id: 2, call: "describe" });
    expect(createModule).toHaveBeenCalledTimes(1);
    const address = createModule.mock.calls[0]?.[0].locateFile() ?? "";
    expect(new URL(address).pathname).toMatch(/\/assets\/hegui\.wasm$/);
  });

  // No date and no line: the page has neither a clock to trust nor a file of many documents.
  it("passes a document on as it is and gives the module's own text back", async () => {
    createModule.mockResolvedValue(module);
    const send = await startWorker();
    await send({ id: 7, call: "check", kind: "refund", document: '{"paid_fen":1}' });
    await send({ id: 8, call: "describe" });
    expect(replies).toEqual([
      { id: 7, result: '["refund","{\\"paid_fen\\":1}","",0]' },
      { id: 8, result: '{"id":"book"}' },
    ]);
  });

  it("gives collections of other listings by their numbers, and every answer as text", async () => {
    createModule.mockResolvedValue({
      newListings: () => 1,
      addListings: echo,
      checkAgainst: echo,
      freeListings: () => undefined,
    });
    const send = await startWorker();
    await send({ id: 1, call: "newListings" });
    await send({ id: 2, call: "addListings", listings: 1, lines: "{}\n" });
    await send({ id: 3, call: "checkAgainst", listings: 1, document: "{}" });
    await send({ id: 4, call: "freeListings", listings: 1 });
    expect(replies).toEqual([
      { id: 1, result: "1" },
      { id: 2, result: '[1,"{}\\n"]' },
      { id: 3, result: '[1,"{}","",0]' },
      { id: 4, result: "" },
    ]);
  });

  it("asks the module for each call by its name, with no more than the call takes", async () => {
    createModule.mockResolvedValue({
      coverage: (...given: unknown[]) => `coverage${given.length}`,
      verify: (...given: unknown[]) => `verify${given.length}`,
      describeClause: echo,
      explain: echo,
      useOwnWords: echo,
    });
    const send = await startWorker();
    await send({ id: 1, call: "coverage" });
    await send({ id: 2, call: "verify" });
    await send({ id: 3, call: "describeClause", clause: "5.2.3" });
    await send({ id: 4, call: "explain", document: '{"paid_fen":1}' });
    await send({ id: 5, call: "useOwnWords", document: '{"words":[]}' });
    expect(replies).toEqual([
      { id: 1, result: "coverage0" },
      { id: 2, result: "verify0" },
      { id: 3, result: '["5.2.3"]' },
      { id: 4, result: '["refund","{\\"paid_fen\\":1}",""]' },
      { id: 5, result: '["{\\"words\\":[]}"]' },
    ]);
  });

  it("says which call a module lacks, and goes on", async () => {
    createModule.mockResolvedValue(module);
    const send = await startWorker();
    await send({ id: 1, call: "verify" });
    await send({ id: 2, call: "describe" });
    expect(replies).toEqual([
      { id: 1, lacks: "verify" },
      { id: 2, result: '{"id":"book"}' },
    ]);
  });

  it("answers what was asked before the module was there, in the order of the requests", async () => {
    let ready!: (value: unknown) => void;
    createModule.mockReturnValue(new Promise((resolve) => (ready = resolve)));
    const send = await startWorker();
    const sent = [3, 1, 2].map((id) => send({ id, call: "describe" }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(replies).toEqual([]);
    ready(module);
    await Promise.all(sent);
    expect(replies.map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  it("tells every request why the module could not be loaded", async () => {
    let fail!: (reason: unknown) => void;
    createModule.mockReturnValue(new Promise((_resolve, reject) => (fail = reject)));
    const send = await startWorker();
    const sent = send({ id: 1, call: "describe" });
    fail(new Error("both async and sync fetching of the wasm failed"));
    await sent;
    await send({ id: 2, call: "check", kind: "listing", document: "{}" });
    const failure = "both async and sync fetching of the wasm failed";
    expect(replies).toEqual([
      { id: 1, failure },
      { id: 2, failure },
    ]);
  });

  it("goes on after a request that the module failed at, whatever it threw", async () => {
    const check = vi
      .fn()
      .mockImplementationOnce(() => {
        throw new WebAssembly.RuntimeError("memory access out of bounds");
      })
      .mockImplementationOnce(() => {
        throw 12345;
      })
      .mockReturnValue("{}");
    createModule.mockResolvedValue({ ...module, check });
    const send = await startWorker();
    for (const id of [1, 2, 3]) await send({ id, call: "check", kind: "listing", document: "{}" });
    expect(replies).toEqual([
      { id: 1, failure: "memory access out of bounds" },
      { id: 2, failure: "12345" },
      { id: 3, result: "{}" },
    ]);
  });
});

describe("the words of listings", () => {
  const addWords = vi.fn<(words: string) => string>();
  const withWords = { ...module, addWords };
  const fetched = vi.fn<(address: URL) => Promise<Response>>();
  const listing = (id: number): Request => ({ id, call: "check", kind: "listing", document: "{}" });

  beforeEach(() => {
    createModule.mockResolvedValue(withWords);
    addWords.mockReset().mockReturnValue("");
    fetched.mockReset().mockImplementation(() => Promise.resolve(new Response("the words")));
    vi.stubGlobal("fetch", fetched);
  });

  it("are fetched once and handed over before the first check of a listing", async () => {
    const send = await startWorker();
    await Promise.all([send(listing(1)), send(listing(2))]);
    expect(fetched.mock.calls.map(([address]) => address.pathname)).toEqual([
      expect.stringMatching(/\/assets\/hegui\.words$/),
    ]);
    expect(addWords.mock.calls).toEqual([["the words"]]);
    expect(replies.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("keep nobody waiting who asks for something else", async () => {
    let come!: (response: Response) => void;
    fetched.mockReturnValue(new Promise((resolve) => (come = resolve)));
    const send = await startWorker();
    const waiting = send(listing(1));
    const against = send({ id: 2, call: "checkAgainst", listings: 1, document: "{}" });
    await send({ id: 3, call: "check", kind: "refund", document: "{}" });
    expect(replies.map(({ id }) => id)).toEqual([3]);
    come(new Response("the words"));
    await Promise.all([waiting, against]);
    expect(replies.map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  it.each([
    ["cannot be fetched", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["are not there", () => Promise.resolve(new Response("", { status: 404 }))],
  ])("are fetched again by the next check when they %s", async (_, fail) => {
    fetched.mockImplementationOnce(fail);
    const send = await startWorker();
    await send(listing(1));
    await send(listing(2));
    expect(replies[0]).toHaveProperty("failure");
    expect(replies[1]).toHaveProperty("result");
  });

  it("are not fetched before they are needed, or asked for", async () => {
    const send = await startWorker();
    await send({ id: 1, call: "check", kind: "refund", document: "{}" });
    expect(fetched).not.toHaveBeenCalled();
    await send({ id: 2, call: "prepare" });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(addWords).toHaveBeenCalledTimes(1);
    expect(replies.at(-1)).toEqual({ id: 2, result: "" });
    await send(listing(3));
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it("that are another rulebook's are told of, not used", async () => {
    addWords.mockReturnValue('[{"code":"not_the_words"}]');
    const send = await startWorker();
    await send(listing(1));
    expect(replies).toEqual([{ id: 1, failure: '[{"code":"not_the_words"}]' }]);
  });
});

describe("a worker that the page gives a module", () => {
  // The smallest there is: "\0asm", version 1.
  const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const describe = { id: 1, call: "describe" } as const;

  it("waits for it, and puts it to use instead of fetching one", async () => {
    const instances: WebAssembly.Instance[] = [];
    createModule.mockImplementation(async ({ instantiateWasm }) => {
      instances.push(await new Promise((done) => instantiateWasm?.({}, done)));
      return module;
    });
    const send = await startWorker("given-module");
    const asked = send(describe);
    await new Promise((resolve) => setTimeout(resolve));
    expect(createModule).not.toHaveBeenCalled();
    await send({ module: empty, words: false });
    await asked;
    expect(instances[0]).toBeInstanceOf(WebAssembly.Instance);
    expect(replies).toEqual([{ id: 1, result: '{"id":"book"}' }]);
  });

  it("fetches it by itself where the page could not", async () => {
    createModule.mockResolvedValue(module);
    const send = await startWorker("given-module");
    await send({ words: false });
    await send(describe);
    expect(createModule.mock.calls[0]?.[0]).not.toHaveProperty("instantiateWasm");
    expect(replies).toEqual([{ id: 1, result: '{"id":"book"}' }]);
  });

  it("tells whoever asks when it cannot be put to use", async () => {
    createModule.mockImplementation(({ instantiateWasm }) => {
      instantiateWasm?.(undefined as never, () => undefined);
      return new Promise(() => undefined);
    });
    const wants = new WebAssembly.Module(
      Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0),
    );
    const send = await startWorker("given-module");
    await send({ module: wants, words: false });
    await send(describe);
    expect(replies[0]).toHaveProperty("failure");
  });

  it("fetches the words of listings at once where they are wanted", async () => {
    const addWords = vi.fn(() => "");
    const fetched = vi.fn(() => Promise.resolve(new Response("the words")));
    vi.stubGlobal("fetch", fetched);
    createModule.mockResolvedValue({ ...module, addWords });
    const send = await startWorker("given-module");
    await send({ words: true });
    expect(addWords.mock.calls).toEqual([["the words"]]);
  });
});

describe("a worker that the page gives the module of refunds", () => {
  const refund = {} as WebAssembly.Module;
  const book = (id: number, soon: boolean): Request => ({ id, call: "describe", soon });
  const check = (id: number): Request => ({ id, call: "check", kind: "refund", document: "{}" });
  const small = {
    describe: () => '{"id":"book","part":"refund"}',
    check: (kind: unknown) => `{"small":"${kind}"}`,
  };

  beforeEach(() => {
    createRefund.mockResolvedValue(small);
    createModule.mockResolvedValue(module);
  });

  it("answers refunds with it, and does not fetch the whole one for that", async () => {
    const send = await startWorker("given-refund");
    await send({ refund, words: false });
    await send(book(1, true));
    await send(check(2));
    expect(createRefund.mock.calls).toEqual([[{ wasmModule: refund }]]);
    expect(createModule).not.toHaveBeenCalled();
    expect(replies).toEqual([
      { id: 1, result: '{"id":"book","part":"refund"}' },
      { id: 2, result: '{"small":"refund"}' },
    ]);
  });

  it("has the whole one answer whatever else is asked, and all that comes after that", async () => {
    const send = await startWorker("given-refund");
    await send({ refund, words: false });
    await send(book(1, false));
    await send(check(2));
    await send(book(3, true));
    expect(replies).toEqual([
      { id: 1, result: '{"id":"book"}' },
      { id: 2, result: '["refund","{}","",0]' },
      { id: 3, result: '{"id":"book"}' },
    ]);
    expect(createModule).toHaveBeenCalledTimes(1);
  });

  it("answers refunds while others wait for the whole one", async () => {
    let ready!: (value: unknown) => void;
    createModule.mockReturnValue(new Promise((resolve) => (ready = resolve)));
    const send = await startWorker("given-refund");
    await send({ refund, words: false });
    const store = send({ id: 1, call: "check", kind: "store", document: "{}" });
    await send(check(2));
    expect(replies.map(({ id }) => id)).toEqual([2]);
    ready(module);
    await store;
    expect(replies.map(({ id }) => id)).toEqual([2, 1]);
  });

  it.each([
    ["cannot be started", () => createRefund.mockRejectedValue(new Error("no"))],
    [
      "fails at a document",
      () =>
        createRefund.mockResolvedValue({
          check: () => {
            throw new WebAssembly.RuntimeError("unreachable");
          },
        }),
    ],
    ["lacks the call", () => createRefund.mockResolvedValue({})],
  ])("asks the whole one where the small one %s", async (_, arrange) => {
    arrange();
    const send = await startWorker("given-refund");
    await send({ refund, words: false });
    await send(check(1));
    expect(replies).toEqual([{ id: 1, result: '["refund","{}","",0]' }]);
  });

  it("fetches the whole one at once where the page could fetch nothing", async () => {
    const send = await startWorker("given-refund");
    await send({ words: false });
    expect(createModule).toHaveBeenCalledTimes(1);
  });
});

describe("a worker for another rulebook", () => {
  it("fetches no words, and checks listings without waiting for any", async () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    createModule.mockResolvedValue({ loadRulebook: () => "", addWords: echo, check: echo });
    const send = await startWorker("other-rulebook");
    await send({ id: 1, call: "loadRulebook", bundle: "{}" });
    await send({ id: 2, call: "check", kind: "listing", document: "{}" });
    expect(replies).toEqual([
      { id: 1, result: "" },
      { id: 2, result: '["listing","{}","",0]' },
    ]);
    expect(fetched).not.toHaveBeenCalled();
  });
});
