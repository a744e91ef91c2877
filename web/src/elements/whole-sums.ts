// Sums of money in a running text, kept from being torn apart within a number: one too long for its line goes
// on behind a comma of its thousands. The styles of whoever shows it start from `baseStyles`. What is read,
// copied or searched is the same text.
import { html, type TemplateResult } from "lit";

const sum = /(\u00a5[\d,]+(?:\.\d+)?)/;

const whole = (part: string): TemplateResult => html`<span class="unbroken">${part}</span>`;

export function wholeSums(text: string): (string | TemplateResult)[] {
  return text.split(sum).flatMap((part, at): (string | TemplateResult)[] => {
    if (at % 2 === 0) return part === "" ? [] : [part];
    const [first = "", ...rest] = part.split(/(?<=,)/);
    return [whole(first), ...rest.map((group) => html`<wbr />${whole(group)}`)];
  });
}
