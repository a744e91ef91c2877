import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OwnWordsSession } from "../src/elements/listing-own-session.js";
import type { Engine } from "../src/engine/client.js";
import type { DocumentError, OwnWords } from "../src/engine/types.js";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

let stored: Map<string, string>;
let isFull: boolean;
beforeEach(() => {
  stored = new Map();
  isFull = false;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error("full");
      stored.set(key, value);
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

const error = (pointer: string): DocumentError => ({
  pointer,
  code: "no_letters",
  message: { "zh-CN": "", en: "" },
});

// An engine that takes no text without a letter, and remembers what is in use.
function start(): {
  session: OwnWordsSession;
  inUse: () => OwnWords | undefined;
  told: () => number;
} {
  let used: OwnWords | undefined;
  let told = 0;
  const engine = {
    useOwnWords: (words?: OwnWords): Promise<DocumentError[]> => {
      const errors = (["words", "allow"] as const).flatMap((part) =>
        (words?.[part] ?? []).flatMap((entry, at) =>
          /[a-z]/.test(entry.text ?? "") ? [] : [error(`/${part}/${at}/text`)],
        ),
      );
      if (errors.length === 0) used = words;
      return Promise.resolve(errors);
    },
  } as unknown as Engine;
  const session = new OwnWordsSession(host, () => (told += 1));
  session.use(engine);
  return { session, inUse: () => used, told: () => told };
}

const word = (text: string) => ({ text, outcome: "review" as const, reason: "r" });
const texts = (words: OwnWords | undefined): (string | undefined)[] =>
  [...(words?.words ?? []), ...(words?.allow ?? [])].map(({ text }) => text);

describe("own words", () => {
  it("are in use and kept once they are right, and the view is told", async () => {
    const { session, inUse, told } = start();
    expect(await session.put("words", undefined, word("a"))).toEqual([]);
    expect(texts(inUse())).toEqual(["a"]);
    expect(told()).toBe(1);
    expect(JSON.parse(stored.get("hegui-own-words") ?? "")).toEqual({
      words: [word("a")],
      allow: [],
    });
    expect(session.state.kept).toBe(true);
  });

  it("that are wrong change nothing, and what is wrong is told", async () => {
    const { session, inUse } = start();
    await session.put("words", undefined, word("a"));
    expect(await session.put("allow", undefined, word("."))).toEqual([error("/allow/0/text")]);
    expect(session.state.list.allow).toEqual([]);
    expect(texts(inUse())).toEqual(["a"]);
  });

  it("are there again when the page is opened anew", async () => {
    stored.set("hegui-own-words", JSON.stringify({ words: [word("a")] }));
    const { session, inUse } = start();
    await vi.waitFor(() => expect(texts(inUse())).toEqual(["a"]));
    expect(session.state.list.words).toEqual([word("a")]);
  });

  it.each(["nonsense", "[]", '{"words":[7]}'])("are none where %s was stored", (value) => {
    stored.set("hegui-own-words", value);
    expect(start().session.state.list).toEqual({ words: [], allow: [] });
  });

  it("that cannot be kept are in use all the same, and that is told", async () => {
    isFull = true;
    const { session, inUse } = start();
    await session.put("words", undefined, word("a"));
    expect(session.state.kept).toBe(false);
    expect(texts(inUse())).toEqual(["a"]);
  });

  it("are changed, removed, and taken back step by step", async () => {
    const { session, inUse } = start();
    await session.put("words", undefined, word("a"));
    await session.put("words", 0, word("b"));
    await session.put("allow", undefined, { text: "c", reason: "r" });
    await session.remove("words", 0);
    expect(texts(inUse())).toEqual(["c"]);
    await session.takeBack();
    expect(texts(inUse())).toEqual(["b", "c"]);
    await session.takeBack();
    await session.takeBack();
    expect(texts(inUse())).toEqual(["a"]);
    await session.takeBack();
    expect(texts(inUse())).toEqual([]);
    expect(session.state.canUndo).toBe(false);
  });
});

describe("a file", () => {
  it("takes the place of all, and what is wrong in it is left out and named", async () => {
    const { session, inUse } = start();
    await session.put("words", undefined, word("old"));
    const file = { words: [word("a"), word("."), word("b")], allow: [{ text: "!", reason: "r" }] };
    expect(await session.read(`\ufeff${JSON.stringify(file)}`)).toBe(true);
    expect(texts(inUse())).toEqual(["a", "b"]);
    expect(session.state.list).toEqual(file);
    expect(session.state.errors.map(({ pointer }) => pointer)).toEqual([
      "/words/1/text",
      "/allow/0/text",
    ]);
    await session.put("words", 1, word("c"));
    expect(texts(inUse())).toEqual(["a", "c", "b"]);
    expect(session.state.errors.map(({ pointer }) => pointer)).toEqual(["/allow/0/text"]);
  });

  it("that is none leaves everything as it was", async () => {
    const { session, inUse } = start();
    await session.put("words", undefined, word("old"));
    expect(await session.read("{")).toBe(false);
    expect(session.state.fileErrors).toBe("not_json");
    expect(await session.read('{"words":[{"text":7}]}')).toBe(false);
    expect(session.state.list.words).toEqual([word("old")]);
    expect(texts(inUse())).toEqual(["old"]);
  });
});
