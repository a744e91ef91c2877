// One text of the listing: its label, the box it is typed in, its errors, and below it the text as it
// was judged with every finding marked. Only text nodes are made of what was typed.
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { DocumentError, Language } from "../engine/types.js";
import type { TextField } from "./listing-draft.js";
import { listFields, type Placed } from "./listing-draft.js";
import { keysOfParagraphs, paragraphs, segments, type Segment, type Span } from "./listing-text.js";
import type { Say } from "./listing-words.js";

export interface FieldModel extends MarkedModel {
  field: TextField;
  label: string;
  text: string;
  errors: readonly DocumentError[];
  // What the findings come from: as long as it is the same, so is what is marked.
  by: unknown;
  language: Language;
}

export interface FieldActions {
  typed(field: TextField, text: string): void;
  toFinding(number: number): void;
  pasted(event: ClipboardEvent): void;
}

const rows: Partial<Record<TextField, number>> = { title: 1, subtitle: 1, description: 8, tags: 2 };

// A text with its findings; of a field, of a picture's words, of a code.
export interface MarkedModel {
  // The text that the findings speak of; the same as what is typed but while a check is under way.
  judged: string;
  findings: readonly Placed[];
  current: number | undefined;
  say: Say;
}

type ToFinding = (number: number) => void;

function badge(model: MarkedModel, toFinding: ToFinding, number: number): TemplateResult {
  const outcome = model.findings.find((place) => place.number === number)?.finding.outcome;
  if (!outcome) return html``;
  const label = model.say("mark", { number, outcome: model.say(`outcome_${outcome}`) });
  return html`<button
    type="button"
    class="badge ${outcome}"
    data-number=${number}
    aria-label=${label}
    @click=${() => toFinding(number)}
  >
    ${number}
  </button>`;
}

function piece(model: MarkedModel, toFinding: ToFinding, segment: Segment): unknown {
  const [first] = segment.numbers;
  if (first === undefined) return segment.text;
  const mine = model.findings.filter((place) => segment.numbers.includes(place.number));
  const violation = mine.some((place) => place.finding.outcome === "violation");
  const current = model.current !== undefined && segment.numbers.includes(model.current);
  const badges = segment.opens.map((number) => badge(model, toFinding, number));
  // No space may stand inside the mark: it holds the quote and nothing else.
  // prettier-ignore
  return html`${badges}<mark class="${violation ? "violation" : "review"} ${current ? "current" : ""}"
    data-numbers=${segment.numbers.join(" ")}
    @click=${() => toFinding(first)}>${segment.text}</mark>`;
}

function spansOf(findings: readonly Placed[]): Span[] {
  return findings.flatMap(({ start, end, number }) =>
    start === undefined || end === undefined ? [] : [{ start, end, number }],
  );
}

export function markedText(model: MarkedModel, toFinding: ToFinding): unknown {
  const cut = segments(model.judged, spansOf(model.findings));
  return cut.map((segment) => piece(model, toFinding, segment));
}

// What was not touched keeps its layout, which is what a long text takes most time for.
function preview(model: FieldModel, actions: FieldActions): unknown {
  const spans = spansOf(model.findings);
  if (spans.length === 0) return nothing;
  const all = paragraphs(segments(model.judged, spans));
  const keys = keysOfParagraphs(all);
  const pieces = repeat(
    all,
    (_, at) => keys[at],
    (each) => html`<div>${each.map((one) => piece(model, actions.toFinding, one))}</div>`,
  );
  const name = model.say("preview", { field: model.label });
  // White space shows here, so the template may hold none of its own.
  // prettier-ignore
  return html`<div class="preview" id="preview-${model.field}" role="group" aria-label=${name}
    >${pieces}</div>`;
}

export function fieldErrors(
  id: string,
  errors: readonly DocumentError[],
  language: Language,
): unknown {
  if (errors.length === 0) return nothing;
  return html`<ul class="errors" id=${id}>
    ${errors.map((error) => html`<li>${error.message[language]}</li>`)}
  </ul>`;
}

export function textField(model: FieldModel, actions: FieldActions): TemplateResult {
  const { field, errors } = model;
  const isList = listFields.includes(field);
  const described = [isList ? `hint-${field}` : "", errors.length > 0 ? `errors-${field}` : ""];
  return html`<div class="field" data-field=${field}>
    <label for=${field}>${model.label}</label>
    ${isList ? html`<p class="hint" id="hint-${field}">${model.say("one_a_line")}</p>` : nothing}
    <textarea
      id=${field}
      rows=${rows[field] ?? 3}
      spellcheck="false"
      autocomplete="off"
      aria-invalid=${errors.length > 0 ? "true" : nothing}
      aria-describedby=${described.join(" ").trim() || nothing}
      .value=${live(model.text)}
      @input=${(event: InputEvent) =>
        actions.typed(field, (event.target as HTMLTextAreaElement).value)}
      @paste=${actions.pasted}
    ></textarea>
    ${fieldErrors(`errors-${field}`, errors, model.language)}
    ${guard([model.by, model.current, model.language], () => preview(model, actions))}
  </div>`;
}
