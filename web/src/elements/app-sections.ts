// The sections of the page: what each is called in the address, where its view comes from, and what
// the frame gives it. Adding a section is adding one entry here and its name to the texts.
import { html, type TemplateResult } from "lit";
import type { Engine } from "../engine/client.js";
import type { Language, RulebookDescription } from "../engine/types.js";
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
  load(): Promise<unknown>;
  draw(given: Given): TemplateResult;
}

// Each view is a file of its own: the one that is shown comes first, the others while nobody waits.
export const views = {
  listing: {
    load: () => import("./listing-view.js"),
    draw: ({ engine, rulebook, language }) =>
      html`<hegui-listing-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-listing-view>`,
  },
  refund: {
    load: () => import("./refund-view.js"),
    draw: ({ engine, rulebook, language }) =>
      html`<hegui-refund-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-refund-view>`,
  },
  store: {
    load: () => import("./store-view.js"),
    draw: ({ engine, rulebook, language }) =>
      html`<hegui-store-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
      ></hegui-store-view>`,
  },
  bulk: {
    load: () => import("./bulk-view.js"),
    draw: ({ engine, rulebook, language, openRefund }) =>
      html`<hegui-bulk-view
        .engine=${engine}
        .rulebook=${rulebook}
        .language=${language}
        @open-refund=${(event: CustomEvent<Facts>) => openRefund(event.detail)}
      ></hegui-bulk-view>`,
  },
  rulebook: {
    load: () => import("./rulebook-view.js"),
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
} satisfies Record<string, View>;

export type Section = keyof typeof views;
export const sections = Object.keys(views) as Section[];

// "#rulebook/5.2.3" is the section "rulebook" at the place "5.2.3".
export function sectionOf(hash: string): Section {
  const [name] = hash.slice(1).split("/");
  return sections.find((section) => section === name) ?? "listing";
}

export function placeOf(hash: string): string {
  return hash.split("/").slice(1).join("/");
}

export function addressOf(section: Section, place: string): string {
  return place === "" ? `#${section}` : `#${section}/${place}`;
}
