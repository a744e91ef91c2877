// Which rulebook the page judges by: the built-in one, or one from a file. Another rulebook gets a
// worker of its own, so that a file that cannot be used, or never ends, leaves the built-in one as it
// was, and both can be asked. Nothing is kept: opened anew, the page is back at the built-in one. Draws
// nothing; the frame of the page asks it.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { LacksCall, type Engine } from "../engine/client.js";
import type { RulebookDescription, RulebookError } from "../engine/types.js";
import { reasonOf } from "../reason.js";

export interface Judging {
  engine: Engine;
  rulebook: RulebookDescription;
}

// With the name of its file.
export interface OtherRulebook extends Judging {
  file: string;
}

// Why a file did not become the rulebook in use.
export type Problem = { file: string } & (
  | { kind: "too_large" | "unreadable" | "not_utf8" | "lacking" }
  | { kind: "failed"; reason: string }
  | { kind: "refused"; errors: readonly RulebookError[] }
);

export interface UseState {
  // The name of the file that is being read.
  readonly loading: string | undefined;
  readonly problem: Problem | undefined;
  readonly other: OtherRulebook | undefined;
  // The file that was in use before going back.
  readonly last: File | undefined;
}

// Many times the size of a rulebook.
export const mostBytes = 32 * 1024 * 1024;

type Read = { text: string } | { kind: "too_large" | "unreadable" | "not_utf8" };

async function read(file: File): Promise<Read> {
  if (file.size > mostBytes) return { kind: "too_large" };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { kind: "unreadable" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "not_utf8" };
  }
}

export class RulebookInUse implements ReactiveController {
  state: UseState = { loading: undefined, problem: undefined, other: undefined, last: undefined };

  private current: File | undefined;
  private starting: Engine | undefined;
  private newest = 0;

  // `start` makes an engine with a worker of its own.
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly start: () => Engine,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before a file is chosen.
  }

  private set(changed: Partial<UseState>): void {
    this.state = { ...this.state, ...changed };
    this.host.requestUpdate();
  }

  // The rulebook in use before stays until the new one is ready, and where it cannot be used.
  async load(file: File): Promise<void> {
    this.cancel();
    const mine = this.newest;
    this.set({ loading: file.name, problem: undefined });
    const given = await read(file);
    if (mine !== this.newest) return;
    if ("kind" in given) return this.refuse({ file: file.name, ...given });
    const engine = (this.starting = this.start());
    try {
      const errors = await engine.loadRulebook(given.text);
      if (mine !== this.newest) return;
      if (errors.length > 0) return this.refuse({ file: file.name, kind: "refused", errors });
      const rulebook = await engine.describe();
      if (mine !== this.newest) return;
      this.starting = undefined;
      this.exchange(file, { file: file.name, engine, rulebook });
    } catch (error) {
      if (mine === this.newest) this.refuse({ file: file.name, ...asProblem(error) });
    }
  }

  private refuse(problem: Problem): void {
    this.starting?.stop();
    this.starting = undefined;
    this.set({ loading: undefined, problem });
  }

  private exchange(file: File | undefined, other: OtherRulebook | undefined): void {
    const before = this.state.other;
    const last = other ? undefined : this.current;
    this.current = file;
    this.set({ loading: undefined, problem: undefined, other, last });
    void before?.engine.stopWhenDone();
  }

  // Stops reading a file; what is in use stays.
  cancel(): void {
    this.newest += 1;
    this.starting?.stop();
    this.starting = undefined;
    if (this.state.loading !== undefined) this.set({ loading: undefined });
  }

  // Back to the built-in rulebook; the file is remembered, for whoever wants to go there once more.
  back(): void {
    this.cancel();
    if (this.state.other) this.exchange(undefined, undefined);
  }

  async again(): Promise<void> {
    if (this.state.last) await this.load(this.state.last);
  }
}

function asProblem(error: unknown): { kind: "lacking" } | { kind: "failed"; reason: string } {
  if (error instanceof LacksCall) return { kind: "lacking" };
  return { kind: "failed", reason: reasonOf(error) };
}
