// What the frame of the page gives each view. Adding a section is adding one entry here, where its view
// comes from in sections.ts, and its name to the texts.
import { html, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription } from "../engine/types.js";
import type { Section } from "../sections.js";
import type { Facts } from "./refund-case.js";
import type { RulebookChoice } from "./rulebook-other.js";

export interface Given {
  engine: Engine;
  rulebook: RulebookDescription;
  language: Language;
  // What the address names within the section; "" for the section itself.
  place: string;
  openRefund(facts: Facts): void;
  choice: RulebookChoice;
}

interface View {
  draw(given: Given): TemplateResult;
}

// A refund can be begun before there is a rulebook to judge it by: of all views only this one is given none.
export function refundView({
  engine,
  rulebook,
  language,
}: Pick<Given, "engine" | "language"> & {
  rulebook: RulebookDescription | undefined;
}): TemplateResult {
  return html`<hegui-refund-view
    .engine=${engine}
    .rulebook=${rulebook}
    .language=${language}
  ></hegui-refund-view>`;
}

export const views = {
  listing: {
    draw: ({ engine, rulebook, language }) =>
      html`<hegui-listing-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-listing-view>`,
  },
  refund: { draw: refundView },
  store: {
    draw: ({ engine, rulebook, language }) =>
      html`<hegui-store-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-store-view>`,
  },
  bulk: {
    draw: ({ engine, rulebook, language, openRefund }) =>
      html`<hegui-bulk-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
        @open-refund=${(event: CustomEvent<Facts>) => openRefund(event.detail)}
      ></hegui-bulk-view>`,
  },
  rulebook: {
    draw: ({ engine, rulebook, language, place, openRefund, choice }) =>
      html`<hegui-rulebook-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
        .place=${place}
        .choice=${choice}
        @open-refund=${(event: CustomEvent<Facts>) => openRefund(event.detail)}
      ></hegui-rulebook-view>`,
  },
} satisfies Record<Section, View>;
