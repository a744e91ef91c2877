// The engine under another rulebook, and its end.
import { describe, expect, it } from "vitest";
import { Engine, type Channel } from "../src/engine/client.js";
import type { Reply, Request } from "../src/engine/protocol.js";

class FakeWorker implements Channel {
  onmessage: Channel["onmessage"] = null;
  onerror: Channel["onerror"] = null;
  readonly requests: Request[] = [];
  ended = 0;

  postMessage(message: Request): void {
    this.requests.push(message);
  }
  terminate(): void {
    this.ended += 1;
  }
  reply(result: string): void {
    const id = this.requests.at(-1)?.id ?? 0;
    this.onmessage?.({ data: { id, result } } as MessageEvent<Reply>);
  }
}

function start(): { engine: Engine; worker: FakeWorker } {
  const worker = new FakeWorker();
  return { engine: new Engine(worker), worker };
}

describe("a rulebook", () => {
  it("is given as it is, and what is wrong with it comes back", async () => {
    const { engine, worker } = start();
    const taken = engine.loadRulebook('{"format":1}');
    expect(worker.requests[0]).toMatchObject({ call: "loadRulebook", bundle: '{"format":1}' });
    worker.reply("");
    expect(await taken).toEqual([]);
    const errors = [{ file: "annex.json", pointer: "/rows/0", code: "missing_key", message: "no" }];
    const refused = engine.loadRulebook("{}");
    worker.reply(JSON.stringify(errors));
    expect(await refused).toEqual(errors);
  });

  it("is described by one of its versions; nothing comes of one that it does not have", async () => {
    const { engine, worker } = start();
    const described = engine.describeVersion("2017-08-01");
    expect(worker.requests[0]).toMatchObject({ call: "describeVersion", version: "2017-08-01" });
    worker.reply('{"version":"2017-08-01"}');
    expect((await described)?.version).toBe("2017-08-01");
    const none = engine.describeVersion("1999");
    worker.reply("");
    expect(await none).toBeUndefined();
  });
});

describe("own words", () => {
  it("are known as those that the engine took last", async () => {
    const { engine, worker } = start();
    const words = { words: [] };
    const using = engine.useOwnWords(words);
    worker.reply("");
    await using;
    expect(engine.ownWords).toBe(words);
    const replacing = engine.useOwnWords({ words: [{ text: "a", outcome: "review", reason: "" }] });
    const inUse = engine.ownWordsInUse();
    expect(engine.ownWords).toBe(words);
    worker.reply("");
    await replacing;
    expect((await inUse)?.words).toHaveLength(1);
    const again = engine.useOwnWords(words);
    worker.reply("");
    await again;
    const refused = engine.useOwnWords({ allow: [] });
    worker.reply('[{"pointer":"","code":"x"}]');
    await refused;
    expect(engine.ownWords).toBe(words);
    const ended = engine.useOwnWords();
    worker.reply("");
    await ended;
    expect(engine.ownWords).toBeUndefined();
  });
});

describe("an engine that is stopped", () => {
  it("fails what it was asked and all that it will be, and ends its worker", async () => {
    const { engine, worker } = start();
    const waiting = engine.describe();
    engine.stop();
    await expect(waiting).rejects.toThrow("stopped");
    await expect(engine.describe()).rejects.toThrow("stopped");
    expect(worker.ended).toBe(1);
    expect(worker.requests).toHaveLength(1);
  });

  it("when it is done, answers first what it was asked", async () => {
    const { engine, worker } = start();
    const asked = engine.describe();
    worker.reply('{"id":"book"}');
    const stopping = engine.stopWhenDone();
    expect(worker.ended).toBe(0);
    worker.reply("{}");
    await stopping;
    expect((await asked).id).toBe("book");
    expect(worker.ended).toBe(1);
  });
});
