// Dates in a running text, kept from being torn apart at the end of a line. Used where a sentence holds one;
// the styles of whoever shows it start from `baseStyles`. What is read, copied or searched is the same text.
import { html, type TemplateResult } from "lit";

const date = /(\d{4}-\d{2}-\d{2})/;

export function wholeDates(text: string): (string | TemplateResult)[] {
  return text
    .split(date)
    .map((part, at) => (at % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part));
}
