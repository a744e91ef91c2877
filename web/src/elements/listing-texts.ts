// The left column but for its folded panels: the texts, the pictures and the questions, each drawn from
// the draft and the newest result. A part that neither changed is not drawn again, so that typing costs
// no more than the box one types in.
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { FactDescription, Language, RulebookDescription } from "../engine/types.js";
import {
  choiceFields,
  errorsOf,
  lowerFields,
  upperFields,
  type Answer,
  type ChoiceField,
  type Draft,
  type TextField,
} from "./listing-draft.js";
import { textField, type FieldActions } from "./listing-field.js";
import { picturesPanel, type PicturesActions } from "./listing-pictures.js";
import type { PicturesState } from "./listing-pictures-session.js";
import { pricesPart, type PricesActions } from "./listing-prices.js";
import { moreFields, questions, type Common } from "./listing-questions.js";
import type { Judged } from "./listing-session.js";
import { openQuestions } from "./listing-summary.js";
import type { Say } from "./listing-words.js";

export interface TextsModel {
  draft: Draft;
  judged: Judged | undefined;
  rulebook: RulebookDescription;
  current: number | undefined;
  moreOpen: boolean;
  // Whether what is below the first screen is drawn too.
  whole: boolean;
  reading: PicturesState;
  language: Language;
  say: Say;
}

export interface TextsActions extends FieldActions {
  pictures: PicturesActions;
  prices: PricesActions;
  opened(open: boolean): void;
  chosen(field: ChoiceField, value: string): void;
  answered(fact: string, answer: Answer): void;
}

function factOf({ rulebook }: TextsModel, id: string): FactDescription | undefined {
  return rulebook.listing_facts.facts.find((fact) => fact.id === id);
}

export function labelOf(rulebook: RulebookDescription, id: string, language: Language): string {
  const fact = rulebook.listing_facts.facts.find((each) => each.id === id);
  return fact?.title[language] ?? id;
}

function findingsIn({ judged }: TextsModel, field: string): Judged["places"] {
  return judged?.places.filter((place) => place.field === field) ?? [];
}

function text(model: TextsModel, actions: TextsActions, field: TextField): unknown {
  const { draft, judged, current, language, rulebook, say } = model;
  return guard([draft.texts[field], judged, current, language, rulebook], () =>
    textField(
      {
        field,
        label: labelOf(rulebook, field, language),
        text: draft.texts[field],
        judged: judged?.draft.texts[field] ?? "",
        findings: findingsIn(model, field),
        errors: errorsOf(judged?.result, field),
        by: judged,
        current,
        language,
        say,
      },
      actions,
    ),
  );
}

function commonOf(model: TextsModel, fact: FactDescription): Common {
  const { judged, rulebook, language, say } = model;
  return { fact, rulebook, errors: errorsOf(judged?.result, fact.id), language, say };
}

function more(model: TextsModel, actions: TextsActions): TemplateResult {
  const { draft, rulebook, language, say } = model;
  return moreFields(
    {
      fields: lowerFields.map((field) => labelOf(rulebook, field, language)),
      filled: lowerFields.filter((field) => draft.texts[field].trim() !== "").length,
      texts: lowerFields.map((field) => text(model, actions, field)),
      choices: choiceFields
        .flatMap((field) => factOf(model, field) ?? [])
        .map((fact) => commonOf(model, fact)),
      chosen: draft.choices,
      open: model.moreOpen,
      say,
    },
    actions,
  );
}

function prices(model: TextsModel, actions: TextsActions): unknown {
  const { draft, judged, rulebook, language, say } = model;
  return guard([draft.prices, judged, language, rulebook], () =>
    pricesPart(
      {
        label: labelOf(rulebook, "prices", language),
        prices: draft.prices,
        errors: errorsOf(judged?.result, "prices"),
        language,
        say,
      },
      actions.prices,
    ),
  );
}

export function textsPanel(model: TextsModel, actions: TextsActions): TemplateResult {
  const { say } = model;
  return html`<section class="panel" aria-labelledby="texts-heading">
    <h3 id="texts-heading">${say("texts_heading")}</h3>
    <p class="soft">${say("markup_note")}</p>
    ${upperFields.map((field) => text(model, actions, field))} ${prices(model, actions)}
    ${model.whole ? more(model, actions) : nothing}
  </section>`;
}

export function picturesOf(model: TextsModel, actions: TextsActions): unknown {
  const { draft, judged, reading, current, language, rulebook, say } = model;
  return guard([draft.images, judged, reading, current, language, rulebook], () =>
    picturesPanel(
      {
        label: labelOf(rulebook, "images", language),
        pictures: draft.images,
        judged: judged?.draft.images ?? [],
        findings: findingsIn(model, "images"),
        errors: errorsOf(judged?.result, "images"),
        state: reading,
        current,
        language,
        say,
      },
      actions.pictures,
    ),
  );
}

export function questionsOf(model: TextsModel, actions: TextsActions): unknown {
  const { draft, judged, rulebook, language, say } = model;
  return guard([draft.answers, judged, language, rulebook], () => {
    const open = new Set(judged?.result.missing?.map((missing) => missing.fact));
    const asked = rulebook.listing_facts.facts.filter(
      (fact) => fact.type === "bool" && (open.has(fact.id) || fact.id in draft.answers),
    );
    return questions(
      {
        asked: asked.map((fact) => commonOf(model, fact)),
        answers: draft.answers,
        open: judged ? openQuestions(judged.result, say) : "",
        say,
      },
      actions.answered,
    );
  });
}
