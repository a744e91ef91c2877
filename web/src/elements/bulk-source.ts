// Where a file comes from: chosen, dropped, pasted or made as an example; what was recognised in it, and
// what to do when it cannot be read. Drawings only.
import { html, nothing, type TemplateResult } from "lit";
import type { Reading } from "../bulk/source.js";
import type { Problem, Source } from "../bulk/source.js";
import { encodings, type Encoding } from "../bulk/encoding.js";
import type { BulkKind } from "../bulk/job.js";
import { numberText, type BulkKey, type Say } from "./bulk-words.js";

export interface ChooserActions {
  open(file: File): void;
  paste(text: string): void;
  example(kind: BulkKind): void;
  template(kind: BulkKind): void;
  hover(over: boolean): void;
}

const accepted = ".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,text/csv,application/json";
const both: readonly BulkKind[] = ["refund", "listing"];

function chosen(event: Event, actions: ChooserActions): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  input.value = "";
  if (file) actions.open(file);
}

function dropped(event: DragEvent, actions: ChooserActions): void {
  event.preventDefault();
  actions.hover(false);
  const file = event.dataTransfer?.files[0];
  if (file) actions.open(file);
}

function pasted(event: SubmitEvent, actions: ChooserActions): void {
  event.preventDefault();
  const area = (event.target as HTMLFormElement).querySelector("textarea");
  if (area && area.value.trim() !== "") actions.paste(area.value);
  else area?.focus();
}

function drawDrop(over: boolean, say: Say, actions: ChooserActions): TemplateResult {
  return html`<div
    class="drop ${over ? "over" : ""}"
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
      actions.hover(true);
    }}
    @dragleave=${() => actions.hover(false)}
    @drop=${(event: DragEvent) => dropped(event, actions)}
  >
    <label class="file primary">
      <input
        type="file"
        id="bulk-file"
        accept=${accepted}
        @change=${(event: Event) => chosen(event, actions)}
      />
      <span>${say("choose")}</span>
    </label>
    <span class="soft">${say(over ? "drop_now" : "drop")}</span>
    <span class="soft small-text">CSV · XLSX · JSON · JSONL</span>
  </div>`;
}

export function chooser(over: boolean, say: Say, actions: ChooserActions): TemplateResult {
  return html`<div class="chooser">
    <section class="panel" aria-labelledby="choose-heading">
      <h3 id="choose-heading">${say("choose_heading")}</h3>
      ${drawDrop(over, say, actions)}
      <details class="paste">
        <summary>${say("paste_heading")}</summary>
        <form @submit=${(event: SubmitEvent) => pasted(event, actions)}>
          <label for="bulk-paste">${say("paste_label")}</label>
          <textarea id="bulk-paste" rows="5" spellcheck="false"></textarea>
          <button type="submit" class="plain">${say("paste_use")}</button>
        </form>
      </details>
    </section>
    <section class="panel first-time" aria-labelledby="start-heading">
      <h3 id="start-heading">${say("start_heading")}</h3>
      <p class="soft">${say("start_intro")}</p>
      <div class="start-buttons">
        ${both.map(
          (kind) =>
            html`<button
                type="button"
                class="plain"
                id="example-${kind}"
                @click=${() => actions.example(kind)}
              >
                ${say(`example_${kind}`)}
              </button>
              <button
                type="button"
                class="quiet"
                id="template-${kind}"
                @click=${() => actions.template(kind)}
              >
                ${say(`template_${kind}`)}
              </button>`,
        )}
      </div>
    </section>
  </div>`;
}

export function readingCard(
  name: string,
  reading: Reading,
  say: Say,
  stop: () => void,
): TemplateResult {
  const percent = reading.total === 0 ? 100 : Math.floor((100 * reading.read) / reading.total);
  const words =
    reading.rows === 0
      ? say("reading_start", { name })
      : say("reading", { name, percent, rows: numberText(reading.rows) });
  return html`<section class="panel" aria-labelledby="reading-words">
    <p id="reading-words" class="breaking">${words}</p>
    <progress max="100" value=${percent} aria-labelledby="reading-words"></progress>
    <button type="button" class="plain" id="stop-reading" @click=${stop}>
      ${say("stop_reading")}
    </button>
  </section>`;
}

export function problemCard(problem: Problem, say: Say): TemplateResult {
  const { reason, line, message } = problem;
  const isTechnical = reason === "broken" || reason === "unreadable";
  return html`<section class="panel problem" role="alert">
    <h3>${say("problem_heading")}</h3>
    <p>${say(`problem_${reason}` as BulkKey, { line })}</p>
    ${
      isTechnical && message !== ""
        ? html`<p class="soft small-text breaking">
            ${say("problem_reason", { reason: message })}
          </p>`
        : nothing
    }
  </section>`;
}

export interface SourceActions {
  another(): void;
  encode(encoding: Encoding): void;
  turnTo(sheet: string): void;
  be(kind: BulkKind): void;
}

function drawEncoding(source: Source, say: Say, actions: SourceActions): unknown {
  const { encoding } = source.info;
  if (!encoding) return nothing;
  return html`<label class="choice">
    <span>${say("encoding")}</span>
    <select
      id="encoding"
      title=${say("encoding_help")}
      @change=${(event: Event) =>
        actions.encode((event.target as HTMLSelectElement).value as Encoding)}
    >
      ${encodings.map(
        (each) =>
          html`<option value=${each} ?selected=${each === encoding}>${each.toUpperCase()}</option>`,
      )}
    </select>
  </label>`;
}

function drawSheets(source: Source, say: Say, actions: SourceActions): unknown {
  const { sheets, sheet } = source.info;
  if (sheets.length < 2) return nothing;
  return html`<label class="choice">
    <span>${say("sheet")}</span>
    <select
      id="sheet"
      @change=${(event: Event) => actions.turnTo((event.target as HTMLSelectElement).value)}
    >
      ${sheets.map(
        (each) => html`<option value=${each} ?selected=${each === sheet}>${each}</option>`,
      )}
    </select>
  </label>`;
}

function drawKind(kind: BulkKind, say: Say, actions: SourceActions): TemplateResult {
  return html`<fieldset class="kind">
    <legend>${say("kind")}</legend>
    ${both.map(
      (each) =>
        html`<label class="radio">
          <input
            type="radio"
            name="kind"
            value=${each}
            .checked=${each === kind}
            @change=${() => actions.be(each)}
          />
          <span>${say(`kind_${each}`)}</span>
        </label>`,
    )}
  </fieldset>`;
}

export function sourceCard(
  source: Source,
  kind: BulkKind,
  isDocuments: boolean,
  say: Say,
  actions: SourceActions,
): TemplateResult {
  const { info, name, store } = source;
  return html`<section class="panel" aria-labelledby="file-heading">
    <div class="heading-row">
      <h3 id="file-heading" tabindex="-1">${say("file_heading")}</h3>
      <button type="button" class="plain" id="another" @click=${actions.another}>
        ${say("choose_other")}
      </button>
    </div>
    <p class="file-line">
      <strong class="breaking">${name}</strong>
      <span class="tag">${say(`format_${info.format}`)}</span>
      <span class="tag">${say("rows", { count: numberText(store.count) })}</span>
    </p>
    <div class="choices">
      ${drawKind(kind, say, actions)} ${drawSheets(source, say, actions)}
      ${drawEncoding(source, say, actions)}
    </div>
    ${info.damaged ? html`<p class="warning" role="alert">${say("damaged")}</p>` : nothing}
    ${store.count === 0 ? html`<p class="warning" role="alert">${say("no_rows")}</p>` : nothing}
    ${isDocuments ? html`<p class="soft">${say("documents")}</p>` : nothing}
  </section>`;
}
