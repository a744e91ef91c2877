// Where results stand below what is typed: what was found, at the foot of the screen, and the way there. On a
// wide screen, where both are seen, the styles leave it out; at the end of its column it goes with the page.
import { html, nothing, type TemplateResult } from "lit";

export interface ResultsBar {
  // Nothing while nothing is typed.
  said: string;
  tone: "calm" | "violation" | "review";
  text: string;
  go(): void;
}

export function resultsBar({ said, tone, text, go }: ResultsBar): TemplateResult | typeof nothing {
  if (said === "") return nothing;
  return html`<div class="results-bar ${tone}">
    <p>${said}</p>
    <button type="button" class="primary" id="to-results" @click=${go}>${text}</button>
  </div>`;
}
