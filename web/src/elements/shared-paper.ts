// What is folded away on the screen and belongs on paper: `<details ${onPaper()}>` is open while the page is
// printed and as it was afterwards. For details whose text is there while they are closed.
import { noChange } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive, type ElementPart } from "lit/directive.js";

const folded = new Set<HTMLDetailsElement>();
let opened: HTMLDetailsElement[] = [];

function open(): void {
  const closed = [...folded].filter((each) => !each.open);
  for (const each of closed) each.open = true;
  opened = [...opened, ...closed];
}

function close(): void {
  for (const each of opened) each.open = false;
  opened = [];
}

// Once the first is there: where nothing is printed there may be no window either.
function watch(element: HTMLDetailsElement): void {
  if (folded.size === 0) {
    addEventListener("beforeprint", open);
    addEventListener("afterprint", close);
  }
  folded.add(element);
}

class OnPaper extends AsyncDirective {
  private element: HTMLDetailsElement | undefined;

  override render(): unknown {
    return noChange;
  }

  override update(part: ElementPart): unknown {
    this.element = part.element as HTMLDetailsElement;
    if (this.isConnected) watch(this.element);
    return noChange;
  }

  protected override disconnected(): void {
    if (this.element) folded.delete(this.element);
  }

  protected override reconnected(): void {
    if (this.element) watch(this.element);
  }
}

export const onPaper = directive(OnPaper);
