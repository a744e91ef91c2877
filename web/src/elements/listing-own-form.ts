// The form for one word or one exception. What the engine says is wrong stands at the field that it is
// about, or else below the fields.
import { html, nothing, type TemplateResult } from "lit";
import type { DocumentError, Language, OwnWord } from "../engine/types.js";
import { fieldErrors } from "./listing-field.js";
import { isMissing, placeOf, type Entry, type Part } from "./listing-own-list.js";
import type { RuleChoice } from "./listing-source.js";
import type { Say } from "./listing-words.js";

export interface FormModel {
  part: Part;
  // What is changed; a new entry when there is none.
  entry: Entry | undefined;
  errors: readonly DocumentError[];
  rules: readonly RuleChoice[];
  language: Language;
  say: Say;
}

export interface FormActions {
  save(entry: Entry): void;
  cancel(): void;
}

const isWord = (entry: Entry | undefined): entry is OwnWord => !!entry && "outcome" in entry;

// A key that is left empty is left out, and the engine says so where it must not be.
function entryOf(part: Part, form: HTMLFormElement, before: Entry | undefined): Entry {
  const data = new FormData(form);
  const given = (name: string): Record<string, string> => {
    const value = String(data.get(name) ?? "").trim();
    return value === "" ? {} : { [name]: value };
  };
  const fingerprint = before && "fingerprint" in before ? before.fingerprint : undefined;
  const entry = {
    ...given("text"),
    ...(part === "words" ? given("outcome") : {}),
    ...(part === "allow" && fingerprint !== undefined ? { fingerprint } : {}),
    ...given("rule"),
    ...given("reason"),
  };
  return entry as unknown as Entry;
}

function textInput(
  model: FormModel,
  name: "text" | "reason",
  label: string,
  required: boolean,
): TemplateResult {
  const { part, entry, language } = model;
  const id = `${part}-${name}`;
  const errors = model.errors.filter((error) => placeOf(error.pointer)?.key === name);
  const missing = errors.some(isMissing);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${name}
      autocomplete="off"
      spellcheck="false"
      ?required=${required}
      .defaultValue=${entry?.[name] ?? ""}
      aria-invalid=${errors.length > 0 ? "true" : nothing}
      aria-describedby=${errors.length > 0 ? `${id}-errors` : nothing}
    />
    ${
      missing
        ? html`<p class="errors alone" id="${id}-errors">${model.say("own_required")}</p>`
        : fieldErrors(`${id}-errors`, errors, language)
    }
  </div>`;
}

function outcomes({ entry, say }: FormModel): TemplateResult {
  const now = isWord(entry) ? entry.outcome : "review";
  return html`<fieldset class="outcomes">
    <legend>${say("own_outcome")}</legend>
    <div class="answers">
      ${(["review", "violation"] as const).map(
        (outcome) =>
          html`<label>
            <input
              type="radio"
              name="outcome"
              value=${outcome}
              .defaultChecked=${now === outcome}
            /><span>${say(`outcome_${outcome}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function ruleChoice({ part, entry, rules, say }: FormModel): TemplateResult {
  const chosen = entry?.rule ?? "";
  // A rule that this rulebook does not have is shown all the same, so that it can be seen and changed.
  const unknown = chosen !== "" && !rules.some(({ id }) => id === chosen);
  const all = unknown ? [...rules, { id: chosen, name: chosen }] : rules;
  return html`<div class="field">
    <label for="${part}-rule">${say("own_rule")}</label>
    <select id="${part}-rule" name="rule">
      <option value="" ?selected=${chosen === ""}>
        ${say(part === "words" ? "own_rule_none" : "own_rule_any")}
      </option>
      ${all.map(
        ({ id, name }) => html`<option value=${id} ?selected=${chosen === id}>${name}</option>`,
      )}
    </select>
  </div>`;
}

export function entryForm(model: FormModel, actions: FormActions): TemplateResult {
  const { part, entry, errors, language, say } = model;
  const isNew = entry === undefined;
  const isException = part === "allow";
  const placed = (error: DocumentError): boolean =>
    ["text", "reason"].includes(placeOf(error.pointer)?.key ?? "");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.save(entryOf(part, event.target as HTMLFormElement, entry));
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") actions.cancel();
  };
  const onlyHere = isException && !!entry && "fingerprint" in entry && entry.text === undefined;
  return html`<form class="entry-form" novalidate @submit=${submit} @keydown=${escape}>
    ${
      onlyHere
        ? nothing
        : textInput(model, "text", say(isException ? "own_allowed" : "own_word"), true)
    }
    ${isException ? nothing : outcomes(model)}
    ${textInput(model, "reason", say(isException ? "own_allow_reason" : "own_word_reason"), true)}
    ${ruleChoice(model)}
    ${fieldErrors(
      `${part}-errors`,
      errors.filter((error) => !placed(error)),
      language,
    )}
    <p class="actions">
      <button type="submit" class="primary">${say(isNew ? "own_add" : "own_save")}</button>
      <button type="button" @click=${actions.cancel}>${say("own_cancel")}</button>
    </p>
  </form>`;
}
