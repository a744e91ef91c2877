// What can be done with what is filled in, above the views: send it as a link, and keep it as a draft. A link
// is made when it is asked for; drafts are kept only when that is ticked.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { todayInBeijing } from "../civil-days.js";
import { chooseDrafts, keepsDrafts, saveDraft, savedDraft } from "../drafts.js";
import type { Engine } from "../engine/client.js";
import type { Kind, Language } from "../engine/types.js";
import type { CaseKey } from "../i18n/case.zh-CN.js";
import { caseKinds, type HoldsCase } from "../open-case.js";
import { reasonOf } from "../reason.js";
import { caseStyles } from "./app-case-styles.js";
import { caseWords } from "./app-case-words.js";

// Views tell nobody that they changed, so they are asked now and then.
const askEveryMs = 1500;

export class AppCase extends LitElement {
  static override styles = caseStyles;
  static override properties = {
    kind: { attribute: false },
    engine: { attribute: false },
    rulebook: { attribute: false },
    viewOf: { attribute: false },
    language: { type: String },
    keep: { state: true },
    said: { state: true },
    link: { state: true },
  };

  declare kind: Kind | undefined;
  declare engine: Engine | undefined;
  // The SHA-256 of the rulebook in use.
  declare rulebook: string;
  declare language: Language;
  declare protected keep: boolean;
  declare protected said: { key: CaseKey; reason?: string } | undefined;
  declare protected link: string;

  // The view of a kind, once it can be asked.
  declare viewOf: ((kind: Kind) => Promise<HoldsCase | undefined>) | undefined;

  // Only these are saved: one that was not brought back yet would be saved as empty.
  private readonly views = new Map<Kind, HoldsCase>();
  private readonly saved = new Map<Kind, string>();
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly save = (): void => this.saveAll();

  constructor() {
    super();
    this.language = "zh-CN";
    this.rulebook = "";
    this.keep = keepsDrafts();
    this.link = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(this.save, askEveryMs);
    addEventListener("pagehide", this.save);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    removeEventListener("pagehide", this.save);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("kind") && this.kind) void this.meet(this.kind);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("kind")) return;
    this.said = undefined;
    this.link = "";
  }

  // What is kept comes back into a view that is still empty.
  private async meet(kind: Kind): Promise<void> {
    if (this.views.has(kind)) return;
    const view = await this.viewOf?.(kind);
    if (!view || this.views.has(kind)) return;
    const draft = savedDraft(kind);
    if (draft && !view.openCase()) {
      await view.loadCase(draft);
      this.said = { key: "restored" };
    }
    this.views.set(kind, view);
  }

  private saveAll(): void {
    if (!this.keep) return;
    // Forgotten by the button that forgets all, here or in another window.
    if (!keepsDrafts()) {
      this.keep = false;
      return;
    }
    for (const kind of caseKinds) {
      const document = this.views.get(kind)?.openCase();
      const text = JSON.stringify(document) ?? "";
      if (!this.views.has(kind) || this.saved.get(kind) === text) continue;
      this.saved.set(kind, text);
      if (!saveDraft(kind, document)) this.said = { key: "keep_failed" };
    }
  }

  private choose(keep: boolean): void {
    const remembered = chooseDrafts(keep);
    this.keep = keep && remembered;
    this.said = { key: !remembered ? "keep_failed" : keep ? "kept" : "kept_not" };
    this.saved.clear();
    this.saveAll();
  }

  private async send(): Promise<void> {
    this.said = undefined;
    this.link = "";
    try {
      const link = await this.makeLink();
      if (link) await this.copy(link);
    } catch (error) {
      const reason = reasonOf(error);
      this.said = { key: "send_failed", reason };
    }
  }

  private async makeLink(): Promise<string | undefined> {
    const { kind, engine } = this;
    const document = kind && (await this.viewOf?.(kind))?.openCase();
    if (!kind || !engine || !document) {
      this.said = { key: "nothing_to_send" };
      return undefined;
    }
    const [{ linkOf }, { answerOf }] = await Promise.all([
      import("../case-link.js"),
      import("../case-answer.js"),
    ]);
    const answer = answerOf(await engine.check(kind as "refund", document));
    const sent = todayInBeijing(Date.now());
    const made = await linkOf({ kind, document, rulebook: this.rulebook, sent, answer });
    if (made === undefined) this.said = { key: "too_long" };
    return made && location.href.replace(/#.*$/, "") + made;
  }

  private async copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.said = { key: "sent" };
    } catch {
      this.link = link;
      await this.updateComplete;
      this.renderRoot.querySelector("textarea")?.select();
    }
  }

  protected override render(): TemplateResult {
    const say = caseWords(this.language);
    const { said, link, kind } = this;
    if (!kind) return html``;
    return html`<div class="tools" role="group" aria-label=${say("tools")}>
      <label class="keep">
        <input
          type="checkbox"
          id="keep-drafts"
          .checked=${live(this.keep)}
          @change=${(event: Event) => this.choose((event.target as HTMLInputElement).checked)}
        />
        ${say("keep")}
      </label>
      <button type="button" id="send-case" @click=${() => void this.send()}>${say("send")}</button>
      <p class="said" role="status">
        ${said ? say(said.key, { reason: said.reason ?? "" }) : nothing}
      </p>
      ${
        link === ""
          ? nothing
          : html`<label class="by-hand">
              ${say("send_by_hand")}
              <textarea id="case-link" readonly rows="3" .value=${link}></textarea>
            </label>`
      }
    </div>`;
  }
}
customElements.define("hegui-app-case", AppCase);
