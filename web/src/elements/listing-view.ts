// The listing view: what a merchant types on the left, what the check finds on the right. Checks as one
// types; the newest text wins. The engine's results hold both languages, so that switching the language
// draws again and checks nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Engine } from "../engine/client.js";
import type { Edit, FactDescription, Language, RulebookDescription } from "../engine/types.js";
import { card } from "./listing-card.js";
import {
  choiceFields,
  emptyDraft,
  errorsOf,
  isEmpty,
  otherErrors,
  textFields,
  type Draft,
  type Placed,
  type TextField,
} from "./listing-draft.js";
import { exampleDraft } from "./listing-example.js";
import { fieldErrors, textField } from "./listing-field.js";
import { choice, question, type Common } from "./listing-questions.js";
import { ListingSession, type Judged } from "./listing-session.js";
import { listingStyles } from "./listing-styles.js";
import {
  announcement,
  checked,
  openQuestions,
  summary,
  type SummaryModel,
} from "./listing-summary.js";
import { locate } from "./listing-text.js";
import { listingWords, type Say } from "./listing-words.js";

// More cards than this are drawn only when asked for.
const firstCards = 50;

const upperFields: readonly TextField[] = ["title", "description", "support"];
const lowerFields = textFields.filter((field) => !upperFields.includes(field));

export class ListingView extends LitElement {
  static override styles = listingStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    current: { state: true },
    allCards: { state: true },
    moreOpen: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  declare protected current: number | undefined;
  declare protected allCards: boolean;
  declare protected moreOpen: boolean;

  private readonly session = new ListingSession(this, (judged) => this.judgedAnew(judged));

  constructor() {
    super();
    this.language = "zh-CN";
    this.allCards = false;
    this.moreOpen = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("engine") || changed.has("rulebook")) {
      this.session.use(this.engine, this.rulebook);
    }
  }

  private judgedAnew(judged: Judged): void {
    this.current = undefined;
    this.allCards = false;
    const hidden = (field: string): boolean => (lowerFields as readonly string[]).includes(field);
    const errors = lowerFields.some((field) => errorsOf(judged.result, field).length > 0);
    if (errors || judged.places.some((place) => hidden(place.field))) this.moreOpen = true;
  }

  private get draft(): Draft {
    return this.session.draft;
  }

  private get judged(): Judged | undefined {
    return this.session.judged;
  }

  private async takeBack(): Promise<void> {
    const field = this.session.takeBack() ?? "title";
    await this.updateComplete;
    this.byId(field)?.focus({ preventScroll: true });
  }

  // The card that was pressed goes away with its finding, so the focus moves to the way back.
  private async apply(place: Placed, edit: Edit): Promise<void> {
    if (!this.session.apply(place, edit)) return;
    await this.updateComplete;
    this.byId("undo")?.focus({ preventScroll: true });
  }

  // ── between text and finding ──

  private byId(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }

  private readonly toFinding = async (number: number): Promise<void> => {
    this.current = number;
    if (number > firstCards) this.allCards = true;
    await this.updateComplete;
    const target = this.byId(`finding-${number}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  };

  private readonly show = async (place: Placed): Promise<void> => {
    this.current = place.number;
    const group = this.renderRoot.querySelector<HTMLElement>(`[data-field="${place.field}"]`);
    if (group?.closest("details")) this.moreOpen = true;
    await this.updateComplete;
    const box = group?.querySelector("textarea");
    if (!box || place.start === undefined || place.end === undefined) {
      group?.querySelector<HTMLElement>("input:checked, select, input")?.focus();
      return;
    }
    const quote = this.judged?.draft.texts[place.field as TextField].slice(place.start, place.end);
    const start = locate(box.value, quote ?? "", place.start);
    if (start !== undefined) box.setSelectionRange(start, start + (quote ?? "").length);
    // Taking the focus is what makes browsers scroll the box to its selection.
    box.blur();
    box.focus();
  };

  private readonly toResults = (): void => {
    const heading = this.byId("results");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };

  // ── drawing ──

  private get say(): Say {
    return listingWords(this.language);
  }

  private fact(id: string): FactDescription | undefined {
    return this.rulebook?.listing_facts.facts.find((fact) => fact.id === id);
  }

  private label(id: string): string {
    return this.fact(id)?.title[this.language] ?? id;
  }

  private drawText(field: TextField): TemplateResult {
    const { judged } = this;
    const model = {
      field,
      label: this.label(field),
      text: this.draft.texts[field],
      judged: judged?.draft.texts[field] ?? "",
      findings: judged?.places.filter((place) => place.field === field) ?? [],
      errors: errorsOf(judged?.result, field),
      current: this.current,
      language: this.language,
      say: this.say,
    };
    return textField(model, {
      typed: (name, text) => this.session.typed(name, text),
      toFinding: (number) => void this.toFinding(number),
    });
  }

  private common(fact: FactDescription): Common {
    const clauses = (fact as FactDescription & { clauses?: string[] }).clauses ?? [];
    const rows = this.rulebook?.annex?.rows;
    const title = (id: string): string | undefined =>
      rows?.find((row) => row.id === id)?.title[this.language];
    return {
      fact,
      clauses: clauses.map((id) => title(id) ?? id),
      errors: errorsOf(this.judged?.result, fact.id),
      language: this.language,
      say: this.say,
    };
  }

  private drawMore(): TemplateResult {
    const filled = lowerFields.filter((field) => this.draft.texts[field].trim() !== "").length;
    return html`<details
      class="more"
      ?open=${this.moreOpen}
      @toggle=${(event: Event) => (this.moreOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary>
        ${this.say("more_fields")}
        <span class="soft">${lowerFields.map((field) => this.label(field)).join(" · ")}</span>
        ${
          filled > 0
            ? html`<span class="filled">${this.say("more_filled", { count: filled })}</span>`
            : nothing
        }
      </summary>
      ${lowerFields.map((field) => this.drawText(field))}
      <div class="pair">
        ${choiceFields.map((field) => {
          const fact = this.fact(field);
          return fact
            ? choice(this.common(fact), this.draft.choices[field], (name, value) =>
                this.session.chosen(name, value),
              )
            : nothing;
        })}
      </div>
    </details>`;
  }

  private drawQuestions(): TemplateResult {
    const open = new Set(this.judged?.result.missing?.map((missing) => missing.fact));
    const asked = this.rulebook?.listing_facts.facts.filter(
      (fact) => fact.type === "bool" && (open.has(fact.id) || fact.id in this.draft.answers),
    );
    return html`<section class="panel" aria-labelledby="facts-heading">
      <h3 id="facts-heading">${this.say("facts_heading")}</h3>
      <p class="soft">
        ${this.say("facts_intro")} ${this.judged ? openQuestions(this.judged.result, this.say) : ""}
      </p>
      ${repeat(
        asked ?? [],
        (fact) => fact.id,
        (fact) =>
          question(this.common(fact), this.draft.answers[fact.id], (name, answer) =>
            this.session.answered(name, answer),
          ),
      )}
    </section>`;
  }

  private summaryModel(rulebook: RulebookDescription): SummaryModel {
    const draft = this.judged?.draft ?? this.draft;
    return {
      result: this.judged?.result,
      empty: isEmpty(draft),
      answered: Object.values(draft.answers).filter((answer) => answer !== null).length,
      rulebook,
      language: this.language,
      say: this.say,
    };
  }

  private answerLabel(place: Placed): string | undefined {
    const answer = this.judged?.draft.answers[place.field];
    return this.fact(place.field)?.values?.find((value) => value.id === answer)?.label[
      this.language
    ];
  }

  private drawFindings(rulebook: RulebookDescription): unknown {
    const places = this.judged?.places ?? [];
    if (places.length === 0) return nothing;
    const shown = this.allCards ? places : places.slice(0, firstCards);
    const rest = places.length - shown.length;
    return html`<ol class="findings">
        ${shown.map((place) =>
          card(
            {
              place,
              fieldLabel: this.label(place.field),
              answerLabel: this.answerLabel(place),
              current: this.current === place.number,
              rulebook,
              language: this.language,
              say: this.say,
            },
            { show: (at) => void this.show(at), apply: (at, edit) => void this.apply(at, edit) },
          ),
        )}
      </ol>
      ${
        rest > 0
          ? html`<button type="button" @click=${() => (this.allCards = true)}>
              ${this.say("show_rest", { count: rest })}
            </button>`
          : nothing
      }`;
  }

  private drawErrors(): unknown {
    const { judged } = this;
    if (!judged?.result.errors) return nothing;
    const shown = [...textFields, ...choiceFields, ...Object.keys(judged.draft.answers)];
    const errors = otherErrors(judged.result, shown);
    return errors.length === 0
      ? nothing
      : html`<h4>${this.say("errors_heading")}</h4>
          ${fieldErrors("errors-other", errors, this.language)}`;
  }

  private drawUndo(): unknown {
    const { say } = this;
    const { undo, notice } = this.session;
    const said = notice ?? undo?.said;
    return html`<div class="toast" role="status" ?data-shown=${said !== undefined}>
      ${said ? html`<span>${say(said, { field: this.label(undo?.field ?? "") })}</span>` : nothing}
      ${
        undo
          ? html`<button type="button" id="undo" @click=${() => void this.takeBack()}>
              ${say("undo")}
            </button>`
          : nothing
      }
      ${
        said
          ? html`<button
              type="button"
              class="close"
              aria-label=${say("dismiss")}
              @click=${() => this.session.dismiss()}
            >
              ×
            </button>`
          : nothing
      }
    </div>`;
  }

  protected override render(): TemplateResult {
    const { rulebook, say } = this;
    if (!rulebook) return html`<p class="soft">${say("waiting")}</p>`;
    const model = this.summaryModel(rulebook);
    return html`<header>
        <h2>${say("heading")}</h2>
        <p class="soft">${say("intro")}</p>
        <p class="actions">
          <button
            type="button"
            id="load-example"
            @click=${() => this.session.replace(exampleDraft(say), "done_example")}
          >
            ${say("load_example")}
          </button>
          <button
            type="button"
            id="start-over"
            ?disabled=${isEmpty(this.draft)}
            @click=${() => this.session.replace(emptyDraft, "done_cleared")}
          >
            ${say("start_over")}
          </button>
          <button type="button" class="to-results" @click=${this.toResults}>
            ${say("to_results")}
          </button>
        </p>
      </header>
      <div class="columns">
        <div class="left">
          <section class="panel" aria-labelledby="texts-heading">
            <h3 id="texts-heading">${say("texts_heading")}</h3>
            <p class="soft">${say("markup_note")}</p>
            ${upperFields.map((field) => this.drawText(field))} ${this.drawMore()}
          </section>
          ${this.drawQuestions()}
        </div>
        <section class="right" aria-labelledby="results">
          <div class="panel">
            <h3 id="results" tabindex="-1">${say("results_heading")}</h3>
            <p class="unseen" role="status" aria-live="polite" id="live">${announcement(model)}</p>
            ${
              this.session.failure
                ? html`<p class="failure" role="alert">
                    ${say("failed", { reason: this.session.failure })}
                  </p>`
                : nothing
            }
            ${summary(model)} ${this.drawErrors()} ${this.drawFindings(rulebook)} ${checked(model)}
          </div>
          <p class="notice">${rulebook.rulebook.notice?.[this.language]}</p>
        </section>
      </div>
      ${this.drawUndo()}`;
  }
}

customElements.define("hegui-listing-view", ListingView);
