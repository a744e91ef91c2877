// The engine as a promise API. Views see this and the types, never the module.
import type { JudgeBatch } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import type { RowBatch } from "../bulk/row-batch.js";
import { otherRulebook, wordsLater, type Call, type Reply, type Request } from "./protocol.js";
import { startWorker } from "./start-worker.js";
import type { StoreResult } from "./store-types.js";
import type {
  AddedListings,
  ClauseDetails,
  Coverage,
  DocumentError,
  Kind,
  ListingResult,
  OwnWords,
  RefundResult,
  RulebookDescription,
  RulebookError,
  Verification,
} from "./types.js";

// As much of a Worker as the client needs, so that tests can stand in for one.
export interface Channel {
  postMessage(message: Request, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
}

interface Waiting {
  resolve(result: string | RowBatch): void;
  reject(error: Error): void;
}

type Unsent = Request extends infer R ? (R extends unknown ? Omit<R, "id"> : never) : never;

// The loaded module is older than the page and has no such call.
export class LacksCall extends Error {
  constructor(readonly call: Call) {
    super(`this version of the engine has no "${call}"`);
  }
}

export class Engine {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private answered = false;
  // Why no request will ever be answered.
  private dead: string | undefined;
  // Of the rulebook that was loaded; nothing for the built-in one.
  private bundle: string | undefined;
  // The newest that the engine took.
  private words: OwnWords | undefined;
  private wording: Promise<unknown> = Promise.resolve();

  constructor(private readonly channel: Channel) {
    channel.onmessage = (event) => this.receive(event.data);
    channel.onerror = (event) => this.breakDown(event.message || "the worker could not start");
  }

  static start(): Engine {
    return new Engine(startWorker() as unknown as Channel);
  }

  private static startWithoutWords(): Engine {
    return new Engine(startWorker(wordsLater) as unknown as Channel);
  }

  // With a worker that is given another rulebook before anything else.
  static startForOther(): Engine {
    return new Engine(startWorker(otherRulebook) as unknown as Channel);
  }

  async describe(): Promise<RulebookDescription> {
    return JSON.parse(await this.ask({ call: "describe" })) as RulebookDescription;
  }

  // The same, or as much of it as refunds need, which then says so: whichever is there first.
  async describeSoon(): Promise<RulebookDescription> {
    return JSON.parse(await this.ask({ call: "describe", soon: true })) as RulebookDescription;
  }

  // One version of the rulebook, which else is described by its newest; nothing for one that it does
  // not have.
  async describeVersion(version: string): Promise<RulebookDescription | undefined> {
    const reply = await this.ask({ call: "describeVersion", version });
    return reply === "" ? undefined : (JSON.parse(reply) as RulebookDescription);
  }

  // Every clause of the rulebook with its treatment, and the clauses that nothing serves.
  async coverage(): Promise<Coverage> {
    return JSON.parse(await this.ask({ call: "coverage" })) as Coverage;
  }

  // Proves anew that every combination of facts has one answer. The worker answers nothing else
  // until it is done.
  async verify(): Promise<Verification> {
    return JSON.parse(await this.ask({ call: "verify" })) as Verification;
  }

  // Nothing for a clause that the rulebook does not have.
  async describeClause(clause: string): Promise<ClauseDetails | undefined> {
    const reply = await this.ask({ call: "describeClause", clause });
    return reply === "" ? undefined : (JSON.parse(reply) as ClauseDetails);
  }

  // Judges by the rulebook of this bundle from now on. Gives what is wrong with it, and then the
  // rulebook before stays. Own words were read by the one before and have to be given again.
  async loadRulebook(bundle: string): Promise<RulebookError[]> {
    const errors = await this.ask({ call: "loadRulebook", bundle });
    if (errors !== "") return JSON.parse(errors) as RulebookError[];
    this.bundle = bundle;
    return [];
  }

  // An engine with a worker of its own that judges by the same rulebook. Own words are not handed on.
  startAnother(): Engine {
    const { bundle } = this;
    if (bundle === undefined) return Engine.startWithoutWords();
    const engine = Engine.startForOther();
    // It was taken once, and whatever is asked of the new engine comes after it.
    engine.loadRulebook(bundle).catch(() => undefined);
    return engine;
  }

  // Has the worker fetch what no call has needed so far.
  async prepare(): Promise<void> {
    await this.ask({ call: "prepare" });
  }

  // Once nothing has been asked for so long, and all that was asked is answered.
  async quiet(ms: number): Promise<void> {
    let asked: number;
    do {
      asked = this.nextId;
      await new Promise((later) => setTimeout(later, ms));
    } while (this.waiting.size > 0 || asked !== this.nextId);
  }

  // Ends the worker at once, whatever it is doing; what it has not answered fails.
  stop(): void {
    this.answered = false;
    this.breakDown("the engine was stopped");
    this.channel.terminate?.();
  }

  // Ends the worker once it has answered all that it was asked so far.
  async stopWhenDone(): Promise<void> {
    await this.describe().catch(() => undefined);
    this.stop();
  }

  // Why one refund is judged as it is.
  async explain(document: object): Promise<unknown> {
    return JSON.parse(await this.ask({ call: "explain", document: JSON.stringify(document) }));
  }

  // Every later check of a listing finds these words as well and allows these exceptions; without an
  // argument there are none from now on. Gives what is wrong with them, and then those before stay.
  async useOwnWords(words?: OwnWords): Promise<DocumentError[]> {
    const document = words === undefined ? "" : JSON.stringify(words);
    const asked = this.ask({ call: "useOwnWords", document });
    this.wording = asked.catch(() => undefined);
    const errors = await asked;
    if (errors !== "") return JSON.parse(errors) as DocumentError[];
    this.words = words;
    return [];
  }

  // Those that the engine took, without any that it is still looking at.
  get ownWords(): OwnWords | undefined {
    return this.words;
  }

  // Those that checks find which are asked for from now on.
  async ownWordsInUse(): Promise<OwnWords | undefined> {
    await this.wording;
    return this.words;
  }

  // A lone surrogate in a text reaches the core as the escape that JSON.stringify writes for it, and
  // the core says what is wrong with it.
  async check(kind: "listing", document: object): Promise<ListingResult>;
  async check(kind: "refund", document: object): Promise<RefundResult>;
  async check(kind: "store", document: object): Promise<StoreResult>;
  async check(kind: Kind, document: object): Promise<ListingResult | RefundResult | StoreResult> {
    const reply = await this.ask({ call: "check", kind, document: JSON.stringify(document) });
    return JSON.parse(reply) as ListingResult | RefundResult | StoreResult;
  }

  // As it is written, judged at a given instant.
  async checkText(
    kind: Kind,
    document: string,
    asOf: string,
    line: number,
  ): Promise<ListingResult | RefundResult> {
    const reply = await this.ask({ call: "check", kind, document, asOf, line });
    return JSON.parse(reply) as ListingResult | RefundResult;
  }

  async usePlan(plan: Plan | undefined): Promise<void> {
    await this.ask({ call: "usePlan", plan });
  }

  // The batch's memory is handed over.
  async judge(batch: JudgeBatch): Promise<RowBatch> {
    const transfer = [batch.bytes.buffer, batch.lines.buffer];
    return (await this.send({ call: "judge", batch }, transfer)) as RowBatch;
  }

  // A collection of other listings, which the engine holds until it is freed.
  async newListings(): Promise<OtherListings> {
    return new OtherListings(
      (request) => this.ask(request),
      Number(await this.ask({ call: "newListings" })),
    );
  }

  private async ask(request: Unsent): Promise<string> {
    return (await this.send(request)) as string;
  }

  private send(request: Unsent, transfer?: Transferable[]): Promise<string | RowBatch> {
    if (this.dead !== undefined) return Promise.reject(new Error(this.dead));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const message = { ...request, id } as Request;
      if (transfer) this.channel.postMessage(message, transfer);
      else this.channel.postMessage(message);
    });
  }

  private receive(reply: Reply): void {
    this.answered = true;
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    if ("result" in reply) waiting.resolve(reply.result);
    else if ("rows" in reply) waiting.resolve(reply.rows);
    else waiting.reject("lacks" in reply ? new LacksCall(reply.lacks) : new Error(reply.failure));
  }

  // A worker that never answered did not load; one that did lives on after an error.
  private breakDown(message: string): void {
    if (!this.answered) this.dead = message;
    for (const waiting of this.waiting.values()) waiting.reject(new Error(message));
    this.waiting.clear();
  }
}

// Other shops' listings, and one's own earlier ones, to look for copied text in.
export class OtherListings {
  constructor(
    private readonly ask: (request: Unsent) => Promise<string>,
    private readonly listings: number,
  ) {}

  // One document a line; lines are counted on from call to call. Nothing is taken after a check.
  async add(lines: string): Promise<AddedListings> {
    const reply = await this.ask({ call: "addListings", listings: this.listings, lines });
    return JSON.parse(reply) as AddedListings;
  }

  async check(document: object): Promise<ListingResult> {
    const reply = await this.ask({
      call: "checkAgainst",
      listings: this.listings,
      document: JSON.stringify(document),
    });
    return JSON.parse(reply) as ListingResult;
  }

  async free(): Promise<void> {
    await this.ask({ call: "freeListings", listings: this.listings });
  }
}

// Runs the newest of a series of checks; the result of an older one, or its failure, is dropped.
export class Latest<T> {
  private newest = 0;

  async run(work: () => Promise<T>): Promise<T | undefined> {
    const mine = ++this.newest;
    try {
      const result = await work();
      return mine === this.newest ? result : undefined;
    } catch (error) {
      if (mine === this.newest) throw error;
      return undefined;
    }
  }
}
