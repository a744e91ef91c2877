// The frame of the page: name, sections, language, appearance, and what every result has to say.
// Holds the one engine that all views ask.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Engine } from "../engine/client.js";
import type { Kind, Language, RulebookDescription } from "../engine/types.js";
import { firstPaint } from "../first-paint.js";
import { appEnglish } from "../i18n/app.en.js";
import { appChinese } from "../i18n/app.zh-CN.js";
import { words } from "../i18n/index.js";
import { loadTexts } from "../i18n/load-texts.js";
import { loadView } from "../load-view.js";
import { isCaseKind, type HoldsCase } from "../open-case.js";
import {
  saveIntroduced,
  saveLanguage,
  saveTheme,
  savedIntroduced,
  savedLanguage,
  savedTheme,
  type Theme,
} from "../preferences.js";
import { reasonOf } from "../reason.js";
import { addressOf, isCaseLink, placeOf, sectionOf, sections, type Section } from "../sections.js";
import type { Updates } from "../updates.js";
import { notes } from "./app-notes.js";
import { earlyViews, views } from "./app-sections.js";
import type { AppCase } from "./app-case.js";
import { foot } from "./app-foot.js";
import type { AppForget } from "./app-forget.js";
import { loadRest } from "./app-rest.js";
import { failure, starting } from "./app-states.js";
import { appStyles } from "./app-styles.js";
import { tabs } from "./app-tabs.js";
import { openCasesIn, type OpenCase } from "./open-cases.js";
import { introduction, top } from "./app-top.js";
import { NarrowScreen } from "./narrow-screen.js";
import { ownTask } from "./own-task.js";
import type { Facts } from "./refund-case.js";
import type { RefundView } from "./refund-view.js";
import { RulebookInUse } from "./rulebook-in-use.js";

const say = words({ "zh-CN": appChinese, en: appEnglish });

export class HeguiApp extends LitElement {
  static override styles = appStyles;
  static override properties = {
    language: { state: true },
    theme: { state: true },
    section: { state: true },
    places: { state: true },
    rulebook: { state: true },
    failure: { state: true },
    unloaded: { state: true },
    newer: { state: true },
    kept: { state: true },
    online: { state: true },
    caseLink: { state: true },
    introduced: { state: true },
    begun: { state: true },
  };

  declare protected language: Language;
  declare protected theme: Theme;
  declare protected section: Section;
  // Where one was last within each section that was opened: "5.2.3" for "#rulebook/5.2.3".
  declare protected places: Partial<Record<Section, string>>;
  declare protected rulebook: RulebookDescription | undefined;
  declare protected failure: string | undefined;
  declare protected unloaded: Partial<Record<Section, string | undefined>>;
  // Whether a newer version is there to be taken, the page is kept on the device, and there is a network.
  declare protected newer: boolean;
  declare protected kept: boolean;
  declare protected online: boolean;
  declare protected introduced: boolean;
  // A case in the address; "" for none.
  declare protected caseLink: string;
  // Whether the view that one began with can be drawn.
  declare protected begun: boolean;

  // That of the built-in rulebook.
  private readonly engine = Engine.start();
  private readonly screen = new NarrowScreen(this);
  private readonly inUse = new RulebookInUse(this, () => Engine.startForOther());
  private readonly openCases = (): OpenCase[] => openCasesIn(this.renderRoot);
  private updates: Updates | undefined;
  private readonly followNetwork = (): void => {
    this.online = navigator.onLine;
  };
  private readonly followAddress = (): void => {
    if (this.takeLink()) return;
    this.section = sectionOf(location.hash);
    this.places = { ...this.places, [this.section]: placeOf(location.hash) };
  };

  constructor() {
    super();
    this.language = savedLanguage();
    this.theme = savedTheme();
    this.section = sectionOf(location.hash);
    this.places = { [this.section]: placeOf(location.hash) };
    this.unloaded = {};
    this.newer = false;
    this.kept = false;
    this.online = navigator.onLine;
    this.caseLink = isCaseLink(location.hash) ? location.hash : "";
    this.introduced = savedIntroduced();
    this.begun = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the document showed while this file was on its way (config/skeleton.ts).
    this.replaceChildren();
    addEventListener("hashchange", this.followAddress);
    for (const event of ["online", "offline"]) addEventListener(event, this.followNetwork);
    void this.start();
  }

  override disconnectedCallback(): void {
    removeEventListener("hashchange", this.followAddress);
    for (const event of ["online", "offline"]) removeEventListener(event, this.followNetwork);
    super.disconnectedCallback();
  }

  private async start(): Promise<void> {
    try {
      const described = this.engine.describeSoon();
      await Promise.all([this.loadView(this.section), loadTexts(this.language)]);
      this.begun = true;
      const book = await described;
      await ownTask();
      this.rulebook = book;
    } catch (error) {
      this.failure = reasonOf(error);
      return;
    }
    this.takeLink();
    await this.updateComplete;
    await loadRest({
      engine: this.engine,
      told: { kept: () => (this.kept = true), newer: () => (this.newer = true) },
      whole: () => this.whole(),
      loadView: (section) => this.loadView(section),
      updates: (updates) => (this.updates = updates),
    });
  }

  // What describes refunds alone becomes the whole rulebook, which nothing else can do without.
  private async whole(): Promise<void> {
    if (!this.rulebook?.part) return;
    const book = await this.engine.describe().catch(reasonOf);
    if (typeof book !== "string") this.rulebook = book;
    else if (this.section !== "refund") this.failure = book;
  }

  // A view that cannot be fetched says so in its own place; what was typed in another stays.
  private async loadView(section: Section): Promise<void> {
    try {
      await loadView(section);
      if (this.unloaded[section] === undefined) return;
      this.unloaded = { ...this.unloaded, [section]: undefined };
    } catch (error) {
      this.unloaded = { ...this.unloaded, [section]: reasonOf(error) };
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Chosen before its turn has come.
    if (!changed.has("section") || !this.hasUpdated) return;
    void this.loadView(this.section);
    if (this.section !== "refund") void this.whole();
  }

  protected override updated(): void {
    const page = document.documentElement;
    page.lang = this.language;
    if (this.theme === "auto") delete page.dataset["theme"];
    else page.dataset["theme"] = this.theme;
    const texts = say(this.language);
    document.title = `${texts(`tab_${this.section}`)} · ${texts("name")}`;
  }

  private async switchLanguage(): Promise<void> {
    const language = this.language === "en" ? "zh-CN" : "en";
    await loadTexts(language);
    this.language = language;
    saveLanguage(language);
  }

  private readonly endIntroduction = (): void => {
    this.introduced = true;
    saveIntroduced();
    this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };

  private open(section: Section): void {
    this.section = section;
    this.places = { ...this.places, [section]: this.places[section] ?? "" };
    history.replaceState(null, "", addressOf(section, this.places[section] ?? ""));
  }

  // An example that the rulebook shows, opened as a case; what was typed there can be taken back to.
  private async openRefund(facts: Facts): Promise<void> {
    location.hash = addressOf("refund", "");
    this.followAddress();
    await customElements.whenDefined("hegui-refund-view");
    await this.updateComplete;
    await this.renderRoot.querySelector<RefundView>("hegui-refund-view")?.open(facts);
  }

  // A case in the address is offered above the views; the section stays. What else there is comes later.
  private takeLink(): boolean {
    if (!isCaseLink(location.hash)) return false;
    this.caseLink = location.hash;
    void import("./app-received.js");
    return true;
  }

  private readonly leaveLink = async (): Promise<void> => {
    this.caseLink = "";
    this.open(this.section);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };

  private readonly viewOf = async (kind: Kind): Promise<HoldsCase | undefined> => {
    const name = `hegui-${kind}-view`;
    await customElements.whenDefined(name);
    await this.updateComplete;
    const view = this.renderRoot.querySelector<LitElement & HoldsCase>(name);
    await view?.updateComplete;
    return view ?? undefined;
  };

  private readonly showCase = (kind: Kind): Promise<HoldsCase | undefined> => {
    this.open(kind);
    return this.viewOf(kind);
  };

  private async askToForget(): Promise<void> {
    await import("./app-forget.js");
    await this.renderRoot.querySelector<AppForget>("hegui-app-forget")?.ask();
  }

  private async moveTo(section: Section): Promise<void> {
    this.open(section);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${section}`)?.focus();
  }

  private drawTop(): TemplateResult {
    return top(this.language, this.theme, say(this.language), {
      switchLanguage: () => void this.switchLanguage(),
      chooseTheme: (theme) => {
        this.theme = theme;
        saveTheme(theme);
      },
    });
  }

  private drawTabs(): TemplateResult {
    return tabs(this.section, say(this.language), {
      open: (section) => this.open(section),
      moveTo: (section) => void this.moveTo(section),
    });
  }

  private drawNotes(): TemplateResult {
    return notes({ newer: this.newer, online: this.online }, say(this.language), {
      take: () => this.updates?.take(),
      later: () => {
        this.newer = false;
        this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
      },
    });
  }

  // A view is drawn once it is opened, and stays, so that what was typed is there when one comes back.
  private drawPanel(section: Section, view: TemplateResult): TemplateResult {
    const reason = this.unloaded[section];
    return html`<div
      id="panel-${section}"
      role="tabpanel"
      aria-labelledby="tab-${section}"
      ?hidden=${this.section !== section}
    >
      ${reason === undefined ? view : failure(reason, say(this.language))}
    </div>`;
  }

  private drawViews(): TemplateResult {
    return html`${sections.map((section) => {
      const place = this.places[section];
      return this.drawPanel(section, place === undefined ? html`` : this.drawView(section, place));
    })}`;
  }

  private drawView(section: Section, place: string): TemplateResult {
    const { engine, language, inUse, openCases, rulebook: book } = this;
    const early = earlyViews[section];
    if (!book && early) return early({ engine, rulebook: book, language });
    if (!book || (book.part && section !== "refund")) return starting(say(language));
    const builtIn = { engine, rulebook: book };
    const choice = { inUse, state: inUse.state, builtIn, openCases };
    const openRefund = (facts: Facts): void => void this.openRefund(facts);
    const shown = inUse.state.other ?? builtIn;
    return views[section].draw({ ...shown, language, place, openRefund, choice });
  }

  private drawReceived(inUse: Pick<AppCase, "engine" | "rulebook">): TemplateResult {
    const { language, caseLink } = this;
    if (caseLink === "") return html``;
    return html`<hegui-app-received
      .link=${caseLink}
      .engine=${inUse.engine}
      .rulebook=${inUse.rulebook}
      .language=${language}
      .show=${this.showCase}
      @closed=${() => void this.leaveLink()}
    ></hegui-app-received>`;
  }

  private drawTools(inUse: Pick<AppCase, "engine" | "rulebook">): TemplateResult {
    return html`<hegui-app-case
      .kind=${isCaseKind(this.section) ? this.section : undefined}
      .engine=${inUse.engine}
      .rulebook=${inUse.rulebook}
      .language=${this.language}
      .viewOf=${this.viewOf}
    ></hegui-app-case>`;
  }

  // What can be done with a case stands beside its heading, and where there is no room below it all.
  private drawMain(): TemplateResult {
    const builtIn = { engine: this.engine, rulebook: this.rulebook };
    const { engine, rulebook } = this.inUse.state.other ?? builtIn;
    const inUse = { engine, rulebook: rulebook?.sha256 ?? "" };
    const tools = this.drawTools(inUse);
    const isNarrow = this.screen.now;
    return html`${rulebook ? this.drawReceived(inUse) : nothing} ${isNarrow ? nothing : tools}
    ${this.drawViews()} ${isNarrow ? tools : nothing}`;
  }

  // There before all else, as in the document, so that nothing moves.
  private drawIntroduction(): unknown {
    if (this.introduced || this.caseLink !== "") return nothing;
    return introduction(say(this.language), this.endIntroduction);
  }

  private drawFooter(): TemplateResult {
    const { kept, language, inUse } = this;
    const book = inUse.state.other?.rulebook ?? this.rulebook;
    return foot({ book, kept, language }, say(language), () => void this.askToForget());
  }

  // Whatever was pressed is gone, so the focus goes to what all of it was about.
  private async backToBuiltIn(): Promise<void> {
    this.inUse.back();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }

  private drawBanner(): unknown {
    const { language } = this;
    const { other } = this.inUse.state;
    if (!other) return nothing;
    return html`<hegui-rulebook-banner
      class="frame"
      .other=${other}
      .language=${language}
      @built-in=${() => void this.backToBuiltIn()}
    ></hegui-rulebook-banner>`;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  }

  protected override render(): TemplateResult {
    const texts = say(this.language);
    return html`
      <a class="skip" href="#main" @click=${(event: Event) => this.skip(event)}>${texts("skip")}</a>
      ${this.drawNotes()}${this.drawTop()}${this.drawTabs()}${this.drawBanner()}
      <main class="frame" tabindex="-1">
        ${this.drawIntroduction()}
        ${
          this.failure !== undefined
            ? failure(this.failure, texts)
            : this.begun
              ? this.drawMain()
              : starting(texts)
        }
      </main>
      ${this.drawFooter()}
      <hegui-app-forget .language=${this.language}></hegui-app-forget>
    `;
  }
}
// Reading this file and drawing the frame are two tasks, and what the document shows is seen before.
void firstPaint().then(() => customElements.define("hegui-app", HeguiApp));
