// Sums of money in a running text, kept from being torn apart within a number: one too long for its line goes
// on behind a comma of its thousands. The styles of whoever shows it start from `baseStyles`. What is read,
// copied or searched is the same text.
import { html, type TemplateResult } from "lit";

const sum = /(\u00a5[\d,]+(?:\.\d+)?)/;

function whole(amount: string): TemplateResult {
  const [first = "", ...rest] = amount
    .split(/(?<=,)/)
    .map((group) => html`<span class="unbroken">${group}</span>`);
  return html`<span class="one-sum">${first}${rest.map((group) => html`<wbr />${group}`)}</span>`;
}

export function wholeSums(text: string): (string | TemplateResult)[] {
  return text
    .split(sum)
    .map((part, at) => (at % 2 === 1 ? whole(part) : part))
    .filter((part) => part !== "");
}
