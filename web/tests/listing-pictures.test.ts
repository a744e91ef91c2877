import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Picture } from "../src/elements/listing-draft.js";
import { mostPictures, PicturesSession } from "../src/elements/listing-pictures-session.js";
import type { PictureReply, PictureRequest } from "../src/engine/codes-protocol.js";
import { CodeReader, type PictureChannel } from "../src/engine/codes.js";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

class FakeChannel implements PictureChannel {
  onmessage: ((event: MessageEvent<PictureReply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  asked: PictureRequest[] = [];
  ended = false;
  postMessage(message: PictureRequest): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(reply: PictureReply): void {
    this.onmessage?.({ data: reply } as MessageEvent<PictureReply>);
  }
}

const file = new Blob(["x"]);

describe("CodeReader", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks for one picture at a time", async () => {
    const channel = new FakeChannel();
    const reader = new CodeReader(() => channel);
    const [first, second] = [reader.read(file), reader.read(file)];
    await vi.advanceTimersByTimeAsync(0);
    expect(channel.asked).toHaveLength(1);
    channel.answer({ id: 1, codes: ["a"], thumb: "t" });
    expect(await first).toEqual({ codes: ["a"], thumb: "t" });
    await vi.advanceTimersByTimeAsync(0);
    channel.answer({ id: 2, failure: "no_picture" });
    expect(await second).toBe("no_picture");
  });

  it("gives a stuck or broken worker up and starts another", async () => {
    const channels: FakeChannel[] = [];
    const reader = new CodeReader(() => {
      channels.push(new FakeChannel());
      return channels.at(-1) as FakeChannel;
    });
    const stuck = reader.read(file);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await stuck).toBe("too_large");
    const broken = reader.read(file);
    await vi.advanceTimersByTimeAsync(0);
    channels[1]?.onerror?.({} as ErrorEvent);
    expect(await broken).toBe("no_reader");
    expect(channels.map((each) => each.ended)).toEqual([true, true]);
  });
});

describe("PicturesSession", () => {
  const named = (name: string): File => new File(["x"], name);

  it("reads in order, keeps what was read and names what was not", async () => {
    const read: Picture[] = [];
    const reader = {
      read: async (each: Blob) =>
        (each as File).name === "bad" ? "no_picture" : { codes: ["c"], thumb: "t" },
    };
    const session = new PicturesSession(
      host,
      () => read.length,
      (picture) => read.push(picture),
      async () => reader as unknown as CodeReader,
    );
    await session.add([named("a"), named("bad"), named("b")]);
    expect(read.map((picture) => picture.name)).toEqual(["a", "b"]);
    expect(read[0]).toMatchObject({ codes: ["c"], thumb: "t" });
    expect(session.state).toEqual({
      reading: undefined,
      unread: [{ name: "bad", failure: "no_picture" }],
    });
  });

  it("says so when the reader cannot be loaded, and when there are too many", async () => {
    const offline = new PicturesSession(
      host,
      () => 0,
      () => undefined,
      () => Promise.reject(new Error("offline")),
    );
    await offline.add([named("a")]);
    expect(offline.state.unread).toEqual([{ name: "a", failure: "no_reader" }]);
    const full = new PicturesSession(
      host,
      () => mostPictures,
      () => undefined,
    );
    await full.add([named("a")]);
    expect(full.state.unread).toEqual([{ name: "a", failure: "too_many" }]);
  });
});
