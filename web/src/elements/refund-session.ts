// The state of one case while it is answered: its facts, what the engine said of them and of those before,
// and what is being changed. Draws nothing; the view asks it.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Latest, type Engine } from "../engine/client.js";
import type { RefundResult } from "../engine/types.js";
import type { RefundKey } from "../i18n/refund.zh-CN.js";
import { reasonOf } from "../reason.js";
import { RefundCase, type Facts, type Value } from "./refund-case.js";
import { follow, type Step } from "./refund-outcomes.js";

export interface Note {
  said: RefundKey;
  undo: boolean;
}

export class RefundSession implements ReactiveController {
  readonly case = new RefundCase();
  steps: readonly Step[] = [];
  failure: string | undefined;
  // The fact that is asked for again.
  editing: string | undefined;
  note: Note | undefined;

  private engine: Engine | undefined;
  private readonly latest = new Latest<RefundResult>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  get facts(): Facts {
    return this.case.facts;
  }

  get judged(): Step | undefined {
    return this.steps.at(-1);
  }

  // What was answered last has not been judged yet.
  get busy(): boolean {
    return this.judged?.facts !== this.facts;
  }

  use(engine: Engine): void {
    this.engine = engine;
    this.steps = [];
    void this.judge();
  }

  async judge(): Promise<void> {
    const { engine, facts } = this;
    if (!engine) return;
    this.failure = undefined;
    try {
      const result = await this.latest.run(() => engine.check("refund", facts));
      if (result) this.steps = follow(this.steps, { facts, result });
    } catch (error) {
      this.failure = reasonOf(error);
    }
    this.host.requestUpdate();
  }

  private async change(action: () => void, note?: Note): Promise<void> {
    action();
    this.editing = undefined;
    this.note = note;
    this.host.requestUpdate();
    await this.judge();
  }

  answer(fact: string, value: Value): Promise<void> {
    return this.change(() => this.case.set(fact, value));
  }

  remove(fact: string): Promise<void> {
    return this.change(() => this.case.remove(fact), { said: "removed", undo: true });
  }

  // The case that was here is one step back.
  load(facts: Facts, said?: RefundKey): Promise<void> {
    const undo = Object.keys(this.facts).length > 0;
    return this.change(() => this.case.load(facts), said && undo ? { said, undo } : undefined);
  }

  undo(): Promise<void> {
    return this.change(() => this.case.undo());
  }

  edit(fact: string | undefined): void {
    this.editing = fact;
    this.host.requestUpdate();
  }

  tell(said: RefundKey): void {
    this.note = { said, undo: false };
    this.host.requestUpdate();
  }

  dismiss(): void {
    this.note = undefined;
    this.host.requestUpdate();
  }
}
