import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDraft, type Placed } from "../src/elements/listing-draft.js";
import { ListingSession } from "../src/elements/listing-session.js";
import type { Engine, OtherListings } from "../src/engine/client.js";
import type { Finding, ListingResult, RulebookDescription } from "../src/engine/types.js";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const rulebook = { listing_facts: { facts: [] } } as unknown as RulebookDescription;

interface Asked {
  document: Record<string, unknown>;
  answer(result: ListingResult): void;
  fail(message: string): void;
}

function start(): { session: ListingSession; asked: Asked[] } {
  const asked: Asked[] = [];
  const engine = {
    check: (_kind: string, document: Record<string, unknown>) =>
      new Promise<ListingResult>((resolve, reject) => {
        asked.push({ document, answer: resolve, fail: (text) => reject(new Error(text)) });
      }),
  } as unknown as Engine;
  const session = new ListingSession(host, () => undefined);
  session.use(engine, rulebook);
  return { session, asked };
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);
const clean: ListingResult = { kind: "listing", status: "compliant" };

function linkIn(text: string): { result: ListingResult; edit: { start: number; end: number } } {
  const start = text.indexOf("a.example");
  const finding: Finding = {
    rule: "external-link",
    clause: "4.1.3.5",
    outcome: "violation",
    field: "/title",
    start,
    end: start + 9,
    message: { id: "m", "zh-CN": "m", en: "m" },
    fingerprint: "f",
  };
  const result: ListingResult = { kind: "listing", status: "violations", findings: [finding] };
  return { result, edit: { start, end: start + 9 } };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("checking", () => {
  it("waits for a pause in the typing", async () => {
    const { session, asked } = start();
    await settled();
    expect(asked.map((each) => each.document)).toEqual([{}]);
    session.typed("title", "a");
    await vi.advanceTimersByTimeAsync(200);
    session.typed("title", "ab");
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(1);
    await settled();
    expect(asked.map((each) => each.document)).toEqual([{}, { title: "ab" }]);
  });

  it("keeps the newest result whatever comes last", async () => {
    const { session, asked } = start();
    await settled();
    session.typed("title", "new");
    await settled();
    asked[1]?.answer(clean);
    await settled();
    asked[0]?.answer({ kind: "listing", status: "invalid" });
    await settled();
    expect(session.judged?.result).toEqual(clean);
    expect(session.judged?.draft.texts.title).toBe("new");
  });

  it("says a failure, drops one of an older text, and recovers", async () => {
    const { session, asked } = start();
    await settled();
    asked[0]?.fail("no module");
    await settled();
    expect(session.failure).toBe("no module");
    session.typed("title", "1");
    await settled();
    session.typed("title", "2");
    await settled();
    asked[2]?.answer(clean);
    asked[1]?.fail("old");
    await settled();
    expect(session.failure).toBe("");
    expect(session.judged?.draft.texts.title).toBe("2");
  });
});

describe("suggestions", () => {
  async function judgedTitle(text: string): Promise<{ session: ListingSession; place: Placed }> {
    const { session, asked } = start();
    session.typed("title", text);
    await settled();
    asked.at(-1)?.answer(linkIn(text).result);
    await settled();
    const place = session.judged?.places[0];
    if (!place) throw new Error("no finding");
    return { session, place };
  }
  const remove = (text: string): Parameters<ListingSession["apply"]>[1] => ({
    ...linkIn(text).edit,
    insert: "",
    message: { "zh-CN": "", en: "" },
  });

  it("are applied and taken back", async () => {
    const text = "see a.example now";
    const { session, place } = await judgedTitle(text);
    expect(session.apply(place, remove(text))).toBe(true);
    expect(session.draft.texts.title).toBe("see  now");
    expect(session.takeBack()).toBe("title");
    expect(session.draft.texts.title).toBe(text);
    expect(session.undo).toBeUndefined();
  });

  it("are refused once the text has moved", async () => {
    const text = "see a.example now";
    const { session, place } = await judgedTitle(text);
    session.typed("title", `now ${text}`);
    expect(session.apply(place, remove(text))).toBe(false);
    expect(session.draft.texts.title).toBe(`now ${text}`);
    expect(session.notice).toBe("changed_since");
  });

  it("cannot be taken back over what was typed since", async () => {
    const text = "see a.example now";
    const { session, place } = await judgedTitle(text);
    session.apply(place, remove(text));
    session.typed("support", "other field");
    expect(session.undo).toBeDefined();
    session.typed("title", "mine");
    expect(session.undo).toBeUndefined();
    session.takeBack();
    expect(session.draft.texts.title).toBe("mine");
  });
});

describe("safe edits", () => {
  const fixed: Finding[] = ["title", "support"].map((field) => ({
    rule: "r",
    outcome: "review",
    field: `/${field}`,
    start: 0,
    end: 1,
    message: { id: "m", "zh-CN": "m", en: "m" },
    fix: { edits: [{ start: 0, end: 1, insert: "" }], message: { "zh-CN": "f", en: "f" } },
    fingerprint: field,
  }));

  async function judged(): Promise<{ session: ListingSession; places: Placed[] }> {
    const { session, asked } = start();
    session.typed("title", "ab");
    session.typed("support", "cd");
    await settled();
    asked.at(-1)?.answer({ kind: "listing", status: "review", findings: fixed });
    await settled();
    return { session, places: session.judged?.places ?? [] };
  }

  it("are made in one step and taken back in one, and nothing else is", async () => {
    const { session, places } = await judged();
    expect(session.fix(places)).toBe(true);
    expect(session.draft.texts).toMatchObject({ title: "b", support: "d" });
    expect(session.undo).toMatchObject({ said: "done_fixed", count: 2 });
    session.typed("description", "since");
    session.takeBack();
    expect(session.draft.texts).toMatchObject({ title: "ab", support: "cd", description: "since" });
  });

  it("cannot be taken back over what was typed since in any of their fields", async () => {
    const { session, places } = await judged();
    session.fix(places);
    session.typed("support", "mine");
    expect(session.undo).toBeUndefined();
  });

  it("are refused once a text has changed", async () => {
    const { session, places } = await judged();
    session.typed("title", "abc");
    expect(session.fix(places)).toBe(false);
    expect(session.draft.texts).toMatchObject({ title: "abc", support: "cd" });
    expect(session.notice).toBe("changed_since");
  });
});

describe("other listings", () => {
  it("are checked against, with the listing's id, from when they are there", async () => {
    const { session, asked } = start();
    await settled();
    const against: object[] = [];
    session.nameIt(" L-1 ");
    await settled();
    expect(asked.at(-1)?.document).toEqual({});
    const count = asked.length;
    session.useOthers({
      check: (document: object) => {
        against.push(document);
        return Promise.resolve(clean);
      },
    } as unknown as OtherListings);
    await settled();
    expect(against).toEqual([{ id: "L-1" }]);
    expect(asked).toHaveLength(count);
    session.useOthers(undefined);
    await settled();
    expect(asked).toHaveLength(count + 1);
  });
});

describe("starting over", () => {
  it("can be undone, and offers nothing where nothing was", () => {
    const { session } = start();
    session.replace(emptyDraft, "done_cleared");
    expect(session.undo).toBeUndefined();
    session.typed("title", "kept");
    session.replace(emptyDraft, "done_cleared");
    expect(session.draft).toBe(emptyDraft);
    session.takeBack();
    expect(session.draft.texts.title).toBe("kept");
  });
});
