// The listing's pictures: where they are dropped, what their codes lead to, with the findings marked, and
// the words in them, which are typed because the page cannot read them.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { DocumentError, Language } from "../engine/types.js";
import type { Picture, Placed } from "./listing-draft.js";
import { fieldErrors, markedText } from "./listing-field.js";
import type { PicturesState } from "./listing-pictures-session.js";
import type { Say } from "./listing-words.js";

export interface PicturesModel {
  label: string;
  pictures: readonly Picture[];
  // The pictures that the findings speak of.
  judged: readonly Picture[];
  findings: readonly Placed[];
  errors: readonly DocumentError[];
  state: PicturesState;
  current: number | undefined;
  language: Language;
  say: Say;
}

export interface PicturesActions {
  chosen(files: readonly File[]): void;
  typed(picture: Picture, words: { alt?: string; text?: string }): void;
  remove(picture: Picture): void;
  forget(): void;
  toFinding(number: number): void;
}

type Key = "name" | "alt" | "text" | "codes";

function findingsAt(model: PicturesModel, picture: Picture, key: Key, code?: number): Placed[] {
  const index = model.judged.findIndex((each) => each.id === picture.id);
  return model.findings.filter(
    ({ picture: at }) => at?.index === index && at.key === key && at.code === code,
  );
}

function marked(
  model: PicturesModel,
  actions: PicturesActions,
  text: string,
  findings: readonly Placed[],
): unknown {
  return markedText({ ...model, judged: text, findings }, actions.toFinding);
}

function codes(model: PicturesModel, actions: PicturesActions, picture: Picture): TemplateResult {
  const { say } = model;
  if (picture.codes.length === 0) {
    return html`<p class="soft">${say(picture.thumb ? "picture_no_code" : "picture_unseen")}</p>`;
  }
  return html`<ul class="list codes">
    ${picture.codes.map((code, at) => {
      const found = findingsAt(model, picture, "codes", at);
      return html`<li>
        <span class="soft">${say("picture_code")}</span>
        <span class="quote">${marked(model, actions, code, found)}</span>
      </li>`;
    })}
  </ul>`;
}

function words(model: PicturesModel, actions: PicturesActions, picture: Picture): TemplateResult {
  const { say } = model;
  const { id } = picture;
  const judged = model.judged.find((each) => each.id === id);
  const box = (key: "alt" | "text"): TemplateResult => {
    const found = findingsAt(model, picture, key);
    return html`<div class="field">
      <label for="picture-${key}-${id}">${say(`picture_${key}`)}</label>
      <textarea
        id="picture-${key}-${id}"
        rows=${key === "text" ? 3 : 1}
        spellcheck="false"
        autocomplete="off"
        .value=${live(picture[key])}
        @input=${(event: InputEvent) =>
          actions.typed(picture, { [key]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${
        found.length > 0
          ? html`<div class="preview">${marked(model, actions, judged?.[key] ?? "", found)}</div>`
          : nothing
      }
    </div>`;
  };
  const isOpen = picture.alt !== "" || picture.text !== "";
  return html`<details class="picture-words" ?open=${isOpen}>
    <summary>${say("picture_words")}</summary>
    ${box("text")} ${box("alt")}
  </details>`;
}

function item(model: PicturesModel, actions: PicturesActions, picture: Picture): TemplateResult {
  const { say } = model;
  const name = picture.name === "" ? say("picture_unnamed") : picture.name;
  const inName = findingsAt(model, picture, "name");
  return html`<li class="picture" id="picture-${picture.id}" tabindex="-1" aria-label=${name}>
    ${
      picture.thumb
        ? html`<img src=${picture.thumb} alt="" />`
        : html`<span class="no-thumb" aria-hidden="true"></span>`
    }
    <div class="picture-what">
      <p class="picture-name">
        <strong>${inName.length > 0 ? marked(model, actions, picture.name, inName) : name}</strong>
        <button
          type="button"
          class="link"
          aria-label=${say("picture_remove_named", { name })}
          @click=${() => actions.remove(picture)}
        >
          ${say("own_remove")}
        </button>
      </p>
      ${codes(model, actions, picture)} ${words(model, actions, picture)}
    </div>
  </li>`;
}

function reading({ state, say }: PicturesModel, actions: PicturesActions): unknown {
  const { reading: now, unread } = state;
  return html`${
    now
      ? html`<div class="loading">
          <p id="pictures-progress">${say("pictures_reading", { ...now, at: now.done + 1 })}</p>
          <progress
            max=${now.total}
            value=${now.done}
            aria-labelledby="pictures-progress"
          ></progress>
        </div>`
      : nothing
  }
  ${
    unread.length > 0
      ? html`<div class="failure open-note" role="alert">
          <ul class="list">
            ${unread.map(
              ({ name, failure }) =>
                html`<li>${say("picture_unread", { name, why: say(`picture_${failure}`) })}</li>`,
            )}
          </ul>
          <button type="button" class="close" aria-label=${say("dismiss")} @click=${actions.forget}>
            ×
          </button>
        </div>`
      : nothing
  }`;
}

function said({ pictures, state, say }: PicturesModel): string {
  if (state.reading || pictures.length === 0) return "";
  const count = pictures.reduce((sum, picture) => sum + picture.codes.length, 0);
  return say("pictures_said", { pictures: pictures.length, count });
}

export function picturesPanel(model: PicturesModel, actions: PicturesActions): TemplateResult {
  const { pictures, errors, language, say } = model;
  const changed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    actions.chosen(files);
  };
  return html`<section class="panel" aria-labelledby="pictures-heading" data-field="images">
    <h3 id="pictures-heading">${model.label}</h3>
    <p class="soft" id="pictures-hint">${say("pictures_intro")}</p>
    <div class="drop">
      <label class="file">
        <input
          type="file"
          id="pictures-choose"
          multiple
          accept="image/*"
          aria-describedby="pictures-hint"
          @change=${changed}
        />
        <span>${say("pictures_choose")}</span>
      </label>
      <span class="soft">${say("pictures_drop")}</span>
    </div>
    ${reading(model, actions)} ${fieldErrors("errors-images", errors, language)}
    ${
      pictures.length > 0
        ? html`<ul class="list pictures">
            ${repeat(
              pictures,
              (picture) => picture.id,
              (picture) => item(model, actions, picture),
            )}
          </ul>`
        : nothing
    }
    <p class="unseen" role="status">${said(model)}</p>
  </section>`;
}
