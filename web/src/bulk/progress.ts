// How fast a run is and how long it will still take, from what was done in the last seconds: machines slow
// down, and long documents come in heaps. Pauses do not count.

export interface Pace {
  done: number;
  total: number;
  perSecond: number;
  // Unknown until something can be said.
  secondsLeft: number | undefined;
}

const lookedBack = 5000;
const soonest = 500;

export class PaceMeter {
  private points: { at: number; done: number }[] = [];
  private done = 0;

  constructor(
    private readonly total: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  // After a pause, or at the start.
  begin(): void {
    this.points = [{ at: this.now(), done: this.done }];
  }

  add(count: number): void {
    this.done += count;
    const at = this.now();
    this.points.push({ at, done: this.done });
    while (this.points.length > 2 && (this.points[1]?.at ?? at) < at - lookedBack) {
      this.points.shift();
    }
  }

  get pace(): Pace {
    const { done, total } = this;
    const [first] = this.points;
    const last = this.points.at(-1);
    const took = (last?.at ?? 0) - (first?.at ?? 0);
    if (!first || took < soonest) return { done, total, perSecond: 0, secondsLeft: undefined };
    const perSecond = (1000 * (done - first.done)) / took;
    return { done, total, perSecond, secondsLeft: (total - done) / perSecond };
  }
}
