// Under the view's heading: choosing a file, that one can be dropped or pasted too, and what became of it
// where that was not simply taken.
import { html, nothing, type TemplateResult } from "lit";
import { sentences } from "../i18n/index.js";
import type { OpenState } from "./listing-open-session.js";
import { shortened } from "./listing-text.js";
import type { Say } from "./listing-words.js";

export const openable = ".md,.markdown,.txt,.html,.htm,.json,.jsonl,image/*,text/*";
const longestName = 60;

export function fileButton(say: Say, chosen: (files: readonly File[]) => void): TemplateResult {
  const changed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    chosen(files);
  };
  return html`<label class="file">
    <input
      type="file"
      id="open-file"
      multiple
      accept=${openable}
      aria-describedby="open-hint"
      @change=${changed}
    />
    <span>${say("open_file")}</span>
  </label>`;
}

interface OpenNoteActions {
  choose(at: number): void;
  dismiss(): void;
}

function choice({ choice: offered }: OpenState, say: Say, actions: OpenNoteActions): unknown {
  if (!offered) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.choose(Number(new FormData(event.target as HTMLFormElement).get("which")));
  };
  return html`<form class="open-note" @submit=${submit}>
    <label for="open-which">
      ${say("open_several", { name: offered.name, count: offered.titles.length })}
    </label>
    <select id="open-which" name="which">
      ${offered.titles.map(
        (title, at) =>
          html`<option value=${at}>
            ${at + 1}. ${title === "" ? say("open_untitled") : shortened(title, longestName)}
          </option>`,
      )}
    </select>
    <button type="submit" class="primary">${say("open_this")}</button>
    <button type="button" @click=${actions.dismiss}>${say("own_cancel")}</button>
  </form>`;
}

// One box for all, with a way to close it.
export function openNote(state: OpenState, say: Say, actions: OpenNoteActions): TemplateResult {
  const { failure, left } = state;
  const said = failure
    ? sentences(say("open_failed", { name: failure.name }), say(failure.reason))
    : left.length > 0
      ? say("open_left", { keys: shortened(left.join(", "), 200) })
      : undefined;
  return html`<div role="status" id="open-note">
    ${
      said === undefined
        ? nothing
        : html`<p class="open-note ${failure ? "failure" : "warning"}">
            <span>${said}</span>
            <button
              type="button"
              class="close"
              aria-label=${say("dismiss")}
              @click=${actions.dismiss}
            >
              ×
            </button>
          </p>`
    }
    ${choice(state, say, actions)}
  </div>`;
}
