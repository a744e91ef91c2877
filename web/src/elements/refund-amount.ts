// How the amount comes about, as a sum with its terms and as a bar of the price. Terms are shown only
// where they add up to what the engine says: nothing is computed here.
import { html, nothing, svg, type TemplateResult } from "lit";
import type { RefundKey } from "../i18n/refund.zh-CN.js";
import { yuanOf } from "../money.js";
import { basisText, type VerdictModel } from "./refund-texts.js";
import { wholeSums } from "./whole-sums.js";

export interface Term {
  label: RefundKey;
  sign: "" | "−" | "=";
  fen: number;
}

export function termsOf({ result, facts }: Pick<VerdictModel, "result" | "facts">): Term[] {
  const { amount_fen: amount, amount_basis: basis } = result;
  const { paid_fen: paid, used_fen: used } = facts;
  if (basis !== "unused" || typeof paid !== "number" || typeof used !== "number") return [];
  if (paid - used !== amount) return [];
  return [
    { label: "term_paid", sign: "", fen: paid },
    { label: "term_used", sign: "−", fen: used },
    { label: "term_due", sign: "=", fen: amount },
  ];
}

function bar({ result, facts, say }: VerdictModel): TemplateResult | typeof nothing {
  const { amount_fen: amount } = result;
  const { paid_fen: paid } = facts;
  if (amount === undefined || typeof paid !== "number" || paid <= 0 || amount > paid) {
    return nothing;
  }
  const share = (amount / paid) * 100;
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="kept" width="100" height="6"></rect>
        <rect class="due" width=${share} height="6"></rect>`}
    </svg>
    <p class="share-key">
      <span class="due">${wholeSums(say("share_due", { amount: yuanOf(amount) }))}</span>
      ${
        amount === paid
          ? nothing
          : html`<span class="kept"
              >${wholeSums(say("share_kept", { amount: yuanOf(paid - amount) }))}</span
            >`
      }
    </p>`;
}

export function amountParts(model: VerdictModel): TemplateResult {
  const { say } = model;
  const terms = termsOf(model);
  if (terms.length === 0)
    return html`<p class="basis">${wholeSums(basisText(model))}</p>
      ${bar(model)}`;
  return html`<p class="sum">
      ${terms.map(
        ({ label, sign, fen }) =>
          html`${sign ? html`<span class="sign">${sign}</span>` : nothing}<span class="term"
              ><small>${say(label)}</small> <b>${wholeSums(yuanOf(fen))}</b></span
            > `,
      )}
    </p>
    ${bar(model)}`;
}
