// The engines that judge in bulk: one for each core, at most four, each a worker with a module of its own.
// Started when first needed, ended to cancel, started anew after that. They know what a run set them up with.
import type { Engine } from "../engine/client.js";
import type { OwnWords } from "../engine/types.js";
import type { Plan } from "./mapping.js";

const mostEngines = 4;

export function engineCount(cores: number | undefined): number {
  return Math.max(1, Math.min(mostEngines, cores ?? 1));
}

export class EnginePool {
  private engines: (Promise<Engine> | undefined)[] = [];
  private next = 0;

  constructor(
    readonly size: number,
    private readonly start: () => Engine,
    private readonly plan: Plan | undefined,
    private readonly ownWords: OwnWords | undefined,
  ) {}

  private async prepare(): Promise<Engine> {
    const engine = this.start();
    await engine.usePlan(this.plan);
    if (this.ownWords) await engine.useOwnWords(this.ownWords);
    return engine;
  }

  at(place: number): Promise<Engine> {
    return (this.engines[place] ??= this.prepare());
  }

  // Each in turn, for single rows.
  any(): Promise<Engine> {
    this.next = (this.next + 1) % this.size;
    return this.at(this.next);
  }

  // `failed`: the engine that is not to be asked again. Another may stand in its place already.
  replace(place: number, failed: Promise<Engine>): void {
    if (this.engines[place] !== failed) return;
    this.end(failed);
    this.engines[place] = undefined;
  }

  stop(): void {
    for (const engine of this.engines) this.end(engine);
    this.engines = [];
  }

  private end(engine: Promise<Engine> | undefined): void {
    void engine?.then(
      (started) => started.stop(),
      () => undefined,
    );
  }
}
