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

// What is there before the rulebook to judge by.
type Early = Pick<Given, "engine" | "language"> & { rulebook: RulebookDescription | undefined };

function listingView({ engine, rulebook, language }: Early): TemplateResult {
  return html`<hegui-listing-view
    .engine=${engine}
    .rulebook=${rulebook}
    .language=${language}
  ></hegui-listing-view>`;
}

function refundView({ engine, rulebook, language }: Early): TemplateResult {
  return html`<hegui-refund-view
    .engine=${engine}
    .rulebook=${rulebook}
    .language=${language}
  ></hegui-refund-view>`;
}

// Views that can do without it at first: a refund can be begun, and a listing's view makes itself ready.
export const earlyViews: Partial<Record<Section, (given: Early) => TemplateResult>> = {
  listing: listingView,
  refund: refundView,
};

export const views = {
  listing: { draw: listingView },
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
