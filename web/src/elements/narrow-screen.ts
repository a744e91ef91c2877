// Whether the screen is so narrow that what stands beside something goes below it.
// Who uses it: elements that put things in another order then, not only in another place.
import type { ReactiveController, ReactiveControllerHost } from "lit";

// As the styles have it: in the size of text that the reader has set.
const narrow = "(max-width: 46rem)";

export class NarrowScreen implements ReactiveController {
  private readonly query = matchMedia(narrow);
  private readonly changed = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get now(): boolean {
    return this.query.matches;
  }

  hostConnected(): void {
    this.query.addEventListener("change", this.changed);
  }

  hostDisconnected(): void {
    this.query.removeEventListener("change", this.changed);
  }
}
