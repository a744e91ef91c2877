// The rulebook view: the clauses with their search on the left, one clause on the right; and two panels
// that show how far the rules reach and that they fit together. What is shown is named by the address,
// so that every clause has a link and the browser's own way back works.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { LacksCall, type Engine } from "../engine/client.js";
import type {
  ClauseDetails,
  Coverage,
  Language,
  RulebookDescription,
  Treatment,
} from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { clausePage, type Asked, type ClauseModel } from "./rulebook-clause.js";
import { coveragePanel, failure } from "./rulebook-coverage.js";
import { entriesOf, noFilter, search, type Entry, type Filter } from "./rulebook-entries.js";
import { addressOf, list, nameOf, type Titles } from "./rulebook-list.js";
import type { RulebookChoice } from "./rulebook-other.js";
import { rulebookStyles } from "./rulebook-styles.js";
import { verificationPanel, type Proof } from "./rulebook-verification.js";
import { rulebookWords, type Say } from "./rulebook-words.js";
import { toast } from "./shared-toast.js";

// Where a reader who looks for nothing in particular may begin.
const beginnings = ["2.8", "5.2", "4.1.3.5", "4.6.2", "4.4.1.2", "annex.diversion"];

const panels = ["coverage", "verification", "versions", "other"] as const;
type Panel = (typeof panels)[number];
const lazyPanels = {
  versions: () => import("./rulebook-versions.js"),
  other: () => import("./rulebook-other.js"),
};
type LazyPanel = keyof typeof lazyPanels;
const isPanel = (place: string): boolean => (panels as readonly string[]).includes(place);

const loading = { state: "loading" } as const;

async function answerOf<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { state: "ready", value: await ask() };
  } catch (error) {
    if (error instanceof LacksCall) return { state: "lacking" };
    return { state: "failed", reason: reasonOf(error) };
  }
}

export class RulebookView extends LitElement {
  static override styles = rulebookStyles;
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    place: { type: String },
    choice: { attribute: false },
    filter: { state: true },
    openChapters: { state: true },
    details: { state: true },
    coverage: { state: true },
    proof: { state: true },
    note: { state: true },
    fetched: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  // A clause, a row of the appendix, one of the panels, or "" for the table.
  declare place: string;
  // Without it no other rulebook can be chosen.
  declare choice: RulebookChoice | undefined;
  declare protected filter: Filter;
  declare protected openChapters: ReadonlySet<string>;
  declare protected details: ReadonlyMap<string, Asked<ClauseDetails | undefined>>;
  declare protected coverage: Asked<Coverage> | undefined;
  declare protected proof: Proof;
  declare protected note: "copied" | "copy_failed" | undefined;
  declare protected fetched: Partial<Record<LazyPanel, Asked<unknown>>>;

  private entries: readonly Entry[] = [];
  private milliseconds = 0;

  constructor() {
    super();
    this.language = "zh-CN";
    this.place = "";
    this.filter = noFilter;
    this.openChapters = new Set();
    this.details = new Map();
    this.proof = { state: "idle" };
    this.fetched = {};
  }

  // What was told of another rulebook is forgotten.
  private forget(): void {
    this.details = new Map();
    this.coverage = undefined;
    this.proof = { state: "idle" };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.get("rulebook")) this.forget();
    if ((changed.has("rulebook") || changed.has("coverage")) && this.rulebook) {
      const known = this.coverage?.state === "ready" ? this.coverage.value : undefined;
      this.entries = entriesOf(this.rulebook, known);
    }
    if (!changed.has("place") && !changed.has("engine") && !changed.has("rulebook")) return;
    this.note = undefined;
    const { place } = this;
    if ((place === "versions" || place === "other") && !this.fetched[place]) {
      void this.fetchPanel(place);
    }
    const entry = this.entry;
    if (entry) this.openChapters = new Set([...this.openChapters, entry.chapter]);
    if (entry && !this.details.has(entry.id)) void this.ask(entry.id);
    // It names the chapters as well.
    if (!this.coverage) void this.count();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("place") && !changed.has("rulebook")) return;
    this.showInList();
    // Who followed a link reads on at its target; whoever opened the page there is left alone.
    if (changed.get("place") === undefined || this.offsetParent === null) return;
    const title = this.renderRoot.querySelector<HTMLElement>("#page-title");
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: "nearest" });
  }

  // Moves the list alone, never the page.
  private showInList(): void {
    const list = this.renderRoot.querySelector<HTMLElement>(".entries");
    const current = list?.querySelector<HTMLElement>(".entry[aria-current]");
    if (!list || !current) return;
    const above = current.offsetTop - list.scrollTop;
    if (above > 0 && above + current.offsetHeight < list.clientHeight) return;
    list.scrollTop = current.offsetTop - list.clientHeight / 3;
  }

  private get say(): Say {
    return rulebookWords(this.language);
  }

  private get entry(): Entry | undefined {
    return this.entries.find(({ id }) => id === this.place);
  }

  private get titles(): Titles {
    const chapters = this.coverage?.state === "ready" ? this.coverage.value.chapters : [];
    return new Map(chapters.map(({ id, title }) => [id, title]));
  }

  // ── asking the engine ──

  private async ask(clause: string): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const keep = (answer: Asked<ClauseDetails | undefined>): void => {
      if (engine !== this.engine) return;
      this.details = new Map([...this.details, [clause, answer]]);
    };
    keep(loading);
    keep(await answerOf(() => engine.describeClause(clause)));
  }

  private async count(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    this.coverage = loading;
    const coverage = await answerOf(() => engine.coverage());
    if (engine === this.engine) this.coverage = coverage;
  }

  private async prove(): Promise<void> {
    const { engine } = this;
    if (!engine) return;
    const mine: Proof = { state: "loading" };
    await this.show(mine, "prove");
    const started = performance.now();
    const answer = await answerOf(() => engine.verify());
    if (this.proof !== mine) return;
    this.milliseconds = performance.now() - started;
    await this.show(answer, "stop");
  }

  // The button that was pressed gives way to another, which takes its focus if it still has it.
  private async show(proof: Proof, pressed: "prove" | "stop"): Promise<void> {
    const hadFocus = this.shadowRoot?.activeElement?.id === pressed;
    this.proof = proof;
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>("#stop, #prove, .failure button");
    if (hadFocus) next?.focus();
  }

  private async copy(): Promise<void> {
    const link = new URL(addressOf(this.place), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.note = "copied";
    } catch {
      this.note = "copy_failed";
    }
  }

  // ── moving about ──

  private moveInList(event: KeyboardEvent): void {
    const stops = [
      ...this.renderRoot.querySelectorAll<HTMLElement>(
        "#search, .entries summary, .entries details[open] .entry",
      ),
    ];
    const at = stops.indexOf(event.target as HTMLElement);
    const typing = stops[at]?.id === "search";
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: stops.length - 1 }[event.key];
    if (next === undefined || (typing && next !== at + 1) || !stops[next]) return;
    if (typing && event.key !== "ArrowDown") return;
    event.preventDefault();
    stops[next].focus();
  }

  private openFirst(event: KeyboardEvent, found: readonly Entry[]): void {
    const typing = (event.target as HTMLElement).id === "search";
    if (event.key !== "Enter" || event.isComposing || !typing || !found[0]) return;
    location.hash = addressOf(found[0].id);
  }

  private showTreatment(treatment: Treatment): void {
    this.filter = { ...noFilter, treatment };
    location.hash = addressOf("");
  }

  // ── drawing ──

  private drawParts(): TemplateResult {
    const { place, say } = this;
    const here = (id: string): boolean => (id === "" ? !isPanel(place) : place === id);
    const part = (id: "" | Panel) => {
      const key = id === "" ? "part_clauses" : (`part_${id}` as const);
      return html`<a class="chip" href=${addressOf(id)} aria-current=${here(id) ? "page" : nothing}>
        ${say(key)}
      </a>`;
    };
    return html`<nav class="parts" aria-label=${say("parts")}>
      ${part("")} ${panels.map(part)}
    </nav>`;
  }

  private drawStart(): TemplateResult {
    const { entries, language, say } = this;
    const known = beginnings.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
    return html`<h3 id="page-title" tabindex="-1">${say("start_heading")}</h3>
      <p class="soft">${say("start_intro")}</p>
      <ul class="items">
        ${known.map(
          (entry) =>
            html`<li>
              <a href=${addressOf(entry.id)}>
                <b>${nameOf(entry, language, say)}</b> ${entry.statement[language]}
              </a>
            </li>`,
        )}
      </ul>`;
  }

  private drawUnknown(): TemplateResult {
    const { place, say } = this;
    return html`<h3 id="page-title" tabindex="-1">${say("unknown_heading")}</h3>
      <p>${say("unknown_help", { place })}</p>
      <p><a href=${addressOf("")}>${say("see_all")}</a></p>`;
  }

  private drawPage(book: RulebookDescription): TemplateResult {
    const { entries, entry, language, place, say } = this;
    if (place === "") return this.drawStart();
    if (!entry) return this.drawUnknown();
    const model: ClauseModel = {
      book,
      titles: this.titles,
      entries,
      entry,
      details: this.details.get(entry.id) ?? loading,
      language,
      say,
      copy: () => void this.copy(),
      again: () => void this.ask(entry.id),
    };
    return clausePage(model);
  }

  private drawClauses(book: RulebookDescription): TemplateResult {
    const { entries, filter, language, openChapters, place, say } = this;
    const found = search(entries, filter);
    const { titles } = this;
    const model = { titles, entries, found, filter, place, openChapters, language, say };
    const actions = {
      filtered: (change: Partial<Filter>): void => void (this.filter = { ...filter, ...change }),
      toggled: (chapter: string, open: boolean): void => {
        const chapters = new Set(this.openChapters);
        if (open) chapters.add(chapter);
        else chapters.delete(chapter);
        this.openChapters = chapters;
      },
    };
    const pressed = (event: KeyboardEvent): void => {
      this.moveInList(event);
      this.openFirst(event, found);
    };
    return html`<div class="columns ${place === "" ? "" : "reading"}">
      <div class="table" @keydown=${pressed}>${list(model, actions)}</div>
      <article class="panel page" aria-labelledby="page-title">${this.drawPage(book)}</article>
    </div>`;
  }

  private drawPart(book: RulebookDescription): TemplateResult {
    const { language, place, proof, milliseconds, say } = this;
    if (place === "coverage") {
      return coveragePanel({
        titles: this.titles,
        coverage: this.coverage ?? loading,
        language,
        say,
        again: () => void this.count(),
        show: (treatment) => this.showTreatment(treatment),
      });
    }
    if (place === "verification") {
      const actions = {
        prove: () => void this.prove(),
        stop: () => void this.show({ state: "stopped" }, "stop"),
      };
      return verificationPanel({ book, proof, milliseconds, language, say, ...actions });
    }
    if (place === "versions" || place === "other") return this.drawLazy(place, book);
    return this.drawClauses(book);
  }

  // Fetched when they are opened.
  private async fetchPanel(panel: LazyPanel): Promise<void> {
    this.fetched = { ...this.fetched, [panel]: loading };
    const answer = await answerOf<unknown>(lazyPanels[panel]);
    this.fetched = { ...this.fetched, [panel]: answer };
  }

  private drawLazy(panel: LazyPanel, book: RulebookDescription): TemplateResult {
    const { engine, language, choice, say } = this;
    const state = this.fetched[panel];
    const failed = state?.state === "failed" ? state.reason : undefined;
    const again = (): void => void this.fetchPanel(panel);
    return html`<section class="panel" aria-labelledby="page-title">
      <h3 id="page-title" tabindex="-1">${say(`${panel}_heading`)}</h3>
      ${
        failed !== undefined
          ? failure(say("panel_failed", { reason: failed }), say, again)
          : panel === "versions"
            ? html`<hegui-rulebook-versions
                .engine=${engine}
                .rulebook=${book}
                .language=${language}
              ></hegui-rulebook-versions>`
            : html`<hegui-rulebook-other
                .choice=${choice}
                .language=${language}
              ></hegui-rulebook-other>`
      }
    </section>`;
  }

  protected override render(): TemplateResult {
    const { note, rulebook, say } = this;
    if (!rulebook) return html``;
    return html`<header class=${this.place === "" ? "" : "within"}>
        <h2>${say("heading")}</h2>
        <p class="soft">${say("intro")}</p>
        ${this.drawParts()}
      </header>
      ${this.drawPart(rulebook)} ${toast({ said: note && say(note) })}`;
  }
}
customElements.define("hegui-rulebook-view", RulebookView);
