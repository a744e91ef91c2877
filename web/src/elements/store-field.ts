// The input for one fact, whatever its type. What is typed stays as it was typed; what cannot be read,
// what the engine says is wrong and what it presumes stand beside it.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { StoreFact } from "../engine/store-types.js";
import type { AnnexRow, DocumentError, Language } from "../engine/types.js";
import { yuanOf } from "../money.js";
import type { Problem } from "./store-document.js";
import { choicesOf, idOf, notKnown, textOf, type Path, type Typed } from "./store-draft.js";
import type { Say } from "./store-words.js";

export interface FieldModel {
  fact: StoreFact;
  path: Path;
  value: Typed | undefined;
  problem: Problem | undefined;
  errors: readonly DocumentError[];
  // Whether the engine takes the fact as presumed now.
  presumed: boolean;
  timed: boolean;
  annex: readonly AnnexRow[];
  language: Language;
  say: Say;
}

export interface FieldActions {
  // Typed: checked after a pause. Chosen: checked at once.
  type(path: Path, value: Typed | undefined): void;
  choose(path: Path, value: Typed | undefined): void;
}

interface Option {
  id: string;
  label: string;
}

const inputOf = (event: Event): HTMLInputElement => event.target as HTMLInputElement;

function options({ fact, language, say }: Pick<FieldModel, "fact" | "language" | "say">): Option[] {
  const known = (fact.values ?? [])
    .filter((value) => !value.internal)
    .map((value) => ({ id: String(value.id), label: value.label[language] }));
  if (known.length > 0 || fact.type !== "bool") return known;
  return [
    { id: "true", label: say("yes") },
    { id: "false", label: say("no") },
  ];
}

// What a choice can be answered with, "don't know" included.
export function optionsOf(fact: StoreFact, language: Language, say: Say): Option[] {
  return [...options({ fact, language, say }), { id: notKnown, label: say("dont_know") }];
}

// In words, a value as it was typed or as the engine gives it.
export function valueWords(
  model: Pick<FieldModel, "fact" | "language" | "say">,
  value: unknown,
): string {
  const { fact, say } = model;
  if (value === null || value === notKnown) return say("dont_know");
  if (value === "not_yet") return say("presumed_not_yet");
  if (fact.type === "money" && typeof value === "number") return yuanOf(value);
  return options(model).find(({ id }) => id === String(value))?.label ?? String(value);
}

function hints(model: FieldModel): { id: string; text: string; bad: boolean }[] {
  const { fact, path, problem, errors, presumed, language, say } = model;
  const id = idOf(path);
  const out: { id: string; text: string; bad: boolean }[] = [];
  const add = (text: string | undefined, bad: boolean): void => {
    if (text) out.push({ id: `hint-${id}-${out.length}`, text, bad });
  };
  add(fact.help?.[language], false);
  if (fact.type === "time" && fact.id === "to") add(say("time_to_note"), false);
  if (presumed) {
    add(
      fact.presumption === "not_yet"
        ? say("presumed_not_yet")
        : say("presumed_value", { value: valueWords(model, fact.presumption) }),
      false,
    );
  }
  if (problem) add(say(problem), true);
  for (const error of errors) add(error.message[language], true);
  return out;
}

function drawHints(model: FieldModel): TemplateResult {
  return html`${hints(model).map(
    ({ id, text, bad }) => html`<p id=${id} class=${bad ? "problem" : "hint"}>${text}</p>`,
  )}`;
}

interface Attributes {
  id: string;
  invalid: "true" | "false";
  described: string | typeof nothing;
}

function attributes(model: FieldModel): Attributes {
  const said = hints(model);
  return {
    id: `input-${idOf(model.path)}`,
    invalid: said.some(({ bad }) => bad) ? "true" : "false",
    described: said.length > 0 ? said.map(({ id }) => id).join(" ") : nothing,
  };
}

function drawDate(model: FieldModel, actions: FieldActions): TemplateResult {
  const { path, timed, say } = model;
  const text = textOf(model.value);
  const known = text === notKnown ? "" : text;
  const [date = "", time = ""] = known.split("T");
  const { id, invalid, described } = attributes(model);
  const give = (newDate: string, newTime: string): void =>
    actions.type(path, newTime === "" ? newDate : `${newDate}T${newTime}`);
  return html`<span class="when">
    <input
      type="date"
      id=${id}
      min="1900-01-01"
      max="2999-12-31"
      aria-invalid=${invalid}
      aria-describedby=${described}
      ?disabled=${text === notKnown}
      .value=${live(date)}
      @input=${(event: Event) => give(inputOf(event).value, time)}
    />
    ${
      timed
        ? html`<input
            type="time"
            aria-label=${`${model.fact.title[model.language]} ${say("time")}`}
            ?disabled=${text === notKnown}
            .value=${live(time)}
            @input=${(event: Event) => give(date, inputOf(event).value)}
          />`
        : nothing
    }
  </span>`;
}

const modes: Record<string, string> = { money: "decimal", count: "numeric", int: "numeric" };

function drawText(model: FieldModel, actions: FieldActions): TemplateResult {
  const { fact, path, say } = model;
  const text = textOf(model.value);
  const { id, invalid, described } = attributes(model);
  return html`<span class="amount">
    <input
      type=${fact.type === "time" ? "time" : "text"}
      id=${id}
      inputmode=${modes[fact.type] ?? nothing}
      autocomplete="off"
      aria-invalid=${invalid}
      aria-describedby=${described}
      ?disabled=${text === notKnown}
      .value=${live(text === notKnown ? "" : text)}
      @input=${(event: Event) => actions.type(path, inputOf(event).value)}
    />
    ${fact.type === "money" ? html`<span class="unit">${say("yuan")}</span>` : nothing}
  </span>`;
}

// The rows of the appendix stand under their levels.
function drawOptions(model: FieldModel, list: readonly Option[], text: string): TemplateResult {
  const option = ({ id, label }: Option): TemplateResult =>
    html`<option value=${id} ?selected=${text === id}>${label}</option>`;
  const levelOf = (id: string): string | undefined =>
    model.annex.find((row) => row.id === id)?.level;
  if (!list.every(({ id }) => levelOf(id))) return html`${list.map(option)}`;
  return html`${(["general", "serious"] as const).map(
    (level) =>
      html`<optgroup label=${model.say(`level_${level}`)}>
        ${list.filter(({ id }) => levelOf(id) === level).map(option)}
      </optgroup>`,
  )}`;
}

function drawSelect(model: FieldModel, actions: FieldActions): TemplateResult {
  const { path, say } = model;
  const text = textOf(model.value);
  const { id, invalid, described } = attributes(model);
  const list = options(model);
  const annex = list.some((each) => model.annex.some((row) => row.id === each.id));
  return html`<select
    id=${id}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${live(text)}
    @change=${(event: Event) => actions.choose(path, (event.target as HTMLSelectElement).value)}
  >
    <option value="" ?selected=${text === ""}>${say("not_chosen")}</option>
    ${drawOptions(model, list, text)}
    ${
      annex
        ? nothing
        : html`<option value=${notKnown} ?selected=${text === notKnown}>
            ${say("dont_know")}
          </option>`
    }
  </select>`;
}

function drawBool(model: FieldModel, actions: FieldActions): TemplateResult {
  const { fact, path, language } = model;
  return html`<fieldset
    class="field wide"
    id="field-${idOf(path)}"
    aria-describedby=${attributes(model).described}
  >
    <legend>${fact.question?.[language] ?? fact.title[language]}</legend>
    <span class="answers">
      ${optionsOf(fact, language, model.say).map(
        ({ id, label }) =>
          html`<label>
            <input
              type="radio"
              name="input-${idOf(path)}"
              value=${id}
              .checked=${live(textOf(model.value) === id)}
              @change=${() => actions.choose(path, id)}
            /><span>${label}</span>
          </label>`,
      )}
    </span>
    ${drawHints(model)}
  </fieldset>`;
}

function drawSet(model: FieldModel, actions: FieldActions): TemplateResult {
  const { fact, path, value, language } = model;
  const chosen = choicesOf(value);
  const list = options(model);
  const toggle = (id: string, on: boolean): void =>
    actions.choose(
      path,
      list.map((each) => each.id).filter((each) => (each === id ? on : chosen.includes(each))),
    );
  return html`<fieldset
    class="field wide"
    id="field-${idOf(path)}"
    aria-describedby=${attributes(model).described}
  >
    <legend>${fact.title[language]}</legend>
    <span class="answers">
      ${list.map(
        ({ id, label }) =>
          html`<label>
            <input
              type="checkbox"
              value=${id}
              .checked=${live(chosen.includes(id))}
              @change=${(event: Event) => toggle(id, inputOf(event).checked)}
            /><span>${label}</span>
          </label>`,
      )}
    </span>
    ${drawHints(model)}
  </fieldset>`;
}

// A presumption is lifted by saying that one does not know.
function drawLift(model: FieldModel, actions: FieldActions): TemplateResult | typeof nothing {
  const { fact, path, value, say } = model;
  if (fact.presumption === undefined || fact.type === "enum") return nothing;
  const id = `lift-${idOf(path)}`;
  return html`<label class="lift" for=${id}>
    <input
      type="checkbox"
      id=${id}
      .checked=${live(value === notKnown)}
      @change=${(event: Event) => actions.choose(path, inputOf(event).checked ? notKnown : "")}
    /><span>${say("dont_know")}</span>
  </label>`;
}

export function field(model: FieldModel, actions: FieldActions): TemplateResult {
  const { fact, path, language } = model;
  if (fact.type === "bool") return drawBool(model, actions);
  if (fact.type === "set") return drawSet(model, actions);
  const input =
    fact.type === "date" || fact.type === "instant"
      ? drawDate(model, actions)
      : fact.type === "enum"
        ? drawSelect(model, actions)
        : drawText(model, actions);
  return html`<div class="field ${model.timed ? "timed" : ""}" id="field-${idOf(path)}">
    <label for="input-${idOf(path)}">${fact.title[language]}</label>
    ${input} ${drawLift(model, actions)} ${drawHints(model)}
  </div>`;
}
