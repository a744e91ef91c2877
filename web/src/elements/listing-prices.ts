// The prices as listed, one row each, against which prices in the texts are checked.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { DocumentError, Language } from "../engine/types.js";
import { fenOf } from "../money.js";
import { periods, type Period, type Price } from "./listing-draft.js";
import { fieldErrors } from "./listing-field.js";
import type { Say } from "./listing-words.js";

export interface PricesModel {
  label: string;
  prices: readonly Price[];
  errors: readonly DocumentError[];
  language: Language;
  say: Say;
}

export interface PricesActions {
  changed(prices: readonly Price[]): void;
  add(): void;
  remove(at: number): void;
}

function row(model: PricesModel, actions: PricesActions, price: Price, at: number): TemplateResult {
  const { prices, say } = model;
  const set = (part: Partial<Price>): void =>
    actions.changed(prices.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  const number = at + 1;
  const isWrong = price.yuan.trim() !== "" && fenOf(price.yuan) === undefined;
  return html`<li class="price">
    <input
      id="price-name-${at}"
      aria-label=${say("price_name", { number })}
      placeholder=${say("price_name_hint")}
      autocomplete="off"
      .value=${live(price.name)}
      @input=${(event: Event) => set({ name: valueOf(event) })}
    />
    <input
      id="price-yuan-${at}"
      class="yuan"
      inputmode="decimal"
      aria-label=${say("price_yuan", { number })}
      placeholder=${say("price_yuan_hint")}
      autocomplete="off"
      aria-invalid=${isWrong ? "true" : nothing}
      aria-describedby=${isWrong ? `price-error-${at}` : nothing}
      .value=${live(price.yuan)}
      @input=${(event: Event) => set({ yuan: valueOf(event) })}
    />
    <select
      id="price-period-${at}"
      aria-label=${say("price_period", { number })}
      @change=${(event: Event) => set({ period: valueOf(event) as Period })}
    >
      ${periods.map(
        (period) =>
          html`<option value=${period} ?selected=${price.period === period}>
            ${say(`period_${period}`)}
          </option>`,
      )}
    </select>
    <button
      type="button"
      aria-label=${say("price_remove", { number })}
      @click=${() => actions.remove(at)}
    >
      ${say("own_remove")}
    </button>
    ${
      isWrong
        ? html`<p class="errors alone" id="price-error-${at}">${say("price_wrong")}</p>`
        : nothing
    }
  </li>`;
}

export function pricesPart(model: PricesModel, actions: PricesActions): TemplateResult {
  const { label, prices, errors, language, say } = model;
  return html`<fieldset class="prices" data-field="prices">
    <legend>${label}</legend>
    <p class="hint">${say("prices_hint")}</p>
    ${
      prices.length > 0
        ? html`<ul class="list">
            ${prices.map((price, at) => row(model, actions, price, at))}
          </ul>`
        : nothing
    }
    ${fieldErrors("errors-prices", errors, language)}
    <button type="button" id="add-price" @click=${actions.add}>${say("price_add")}</button>
  </fieldset>`;
}
