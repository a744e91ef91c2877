// The versions of the rulebook in use, the newest first: when each is in force and which clauses say so,
// and what each changed against the one before. Loaded when it is opened.
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { todayInBeijing } from "../civil-days.js";
import { LacksCall, type Engine } from "../engine/client.js";
import type { Language, RulebookDescription, RulebookVersion } from "../engine/types.js";
import { reasonOf } from "../reason.js";
import { changeList } from "./rulebook-change-list.js";
import { changesBetween, type Changes } from "./rulebook-changes.js";
import { addressOf } from "./rulebook-list.js";
import { changeStyles } from "./rulebook-other-styles.js";
import { standingOf } from "./rulebook-standing.js";
import { rulebookFrameStyles } from "./rulebook-styles.js";
import { switchWords, type Say } from "./switch-words.js";

type Answer =
  { state: "lacking" } | { state: "failed"; reason: string } | { state: "ready"; changes: Changes };

const styles = css`
  :host,
  .versions,
  .version {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }
  p {
    max-width: 48rem;
  }
  .version {
    gap: 0.5rem;
    padding: 0.2rem 0 0.6rem 1.4rem;
    border-left: 3px solid var(--line);
    position: relative;
  }
  .version::before {
    content: "";
    position: absolute;
    left: -0.56rem;
    top: 0.55rem;
    width: 0.9rem;
    height: 0.9rem;
    box-sizing: border-box;
    background: var(--card);
    border: 3px solid var(--edge);
    border-radius: 50%;
  }
  .version.in_force::before {
    background: var(--accent);
    border-color: var(--accent);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 0.8rem;
  }
  .top b {
    font-size: 1.15rem;
    font-variant-numeric: tabular-nums;
  }
  .tag.in_force {
    background: var(--good-soft);
    color: var(--good);
  }
  .tag.coming {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .links {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
  }
  .links a {
    padding: 0.15rem 0;
  }
  h4 {
    margin-top: 0.4rem;
  }
`;

export class RulebookVersions extends LitElement {
  static override styles = [rulebookFrameStyles, changeStyles, styles];
  static override properties = {
    engine: { attribute: false },
    rulebook: { attribute: false },
    language: { type: String },
    answers: { state: true },
  };

  declare engine: Engine | undefined;
  declare rulebook: RulebookDescription | undefined;
  declare language: Language;
  // What each version changed, by its id; the oldest has none.
  declare protected answers: ReadonlyMap<string, Answer>;

  constructor() {
    super();
    this.language = "zh-CN";
    this.answers = new Map();
  }

  // The newest first.
  private get versions(): RulebookVersion[] {
    const all = this.rulebook?.rulebook.versions ?? [];
    return [...all].sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("rulebook") && !changed.has("engine")) return;
    this.answers = new Map();
    void this.compareAll();
  }

  private async compareAll(): Promise<void> {
    const { engine, rulebook, versions } = this;
    if (!engine || !rulebook) return;
    let newer = rulebook;
    for (const [at, { id }] of versions.entries()) {
      const older = versions[at + 1];
      if (!older) return;
      const described = await describe(engine, older.id);
      if (this.rulebook !== rulebook) return;
      const found = "id" in described;
      const answer: Answer = found
        ? { state: "ready", changes: changesBetween(described, newer) }
        : described;
      this.answers = new Map([...this.answers, [id, answer]]);
      if (!found) return;
      newer = described;
    }
  }

  private get say(): Say {
    return switchWords(this.language);
  }

  private drawAnswer(id: string): TemplateResult {
    const { say, language } = this;
    const answer = this.answers.get(id);
    if (!answer) return html`<p class="soft">${say("version_loading")}</p>`;
    if (answer.state === "lacking") return html`<p class="soft">${say("version_lacking")}</p>`;
    if (answer.state === "failed") {
      return html`<p class="soft">${say("version_failed", { reason: answer.reason })}</p>`;
    }
    // The versions themselves are what all of this is about.
    const changes = { ...answer.changes, versions: [] };
    return changeList({ changes, none: say("versions_same"), language, say });
  }

  private drawVersion(
    version: RulebookVersion,
    older: RulebookVersion | undefined,
  ): TemplateResult {
    const { say } = this;
    const { effective_from: from, effective_to: to, clauses = [] } = version;
    const standing = standingOf(version, todayInBeijing(Date.now()));
    return html`<li class="version ${standing}">
      <p class="top">
        <b>${version.id}</b> <span class="tag ${standing}">${say(`version_${standing}`)}</span>
      </p>
      <p>
        ${to === undefined ? say("version_since", { from }) : say("version_between", { from, to })}
      </p>
      ${
        clauses.length > 0
          ? html`<p class="soft">
              ${say("version_clauses")}
              <span class="links"
                >${clauses.map((id) => html`<a href=${addressOf(id)}>${id}</a>`)}</span
              >
            </p>`
          : nothing
      }
      ${
        older
          ? html`<h4>${say("version_changes")}</h4>
              ${this.drawAnswer(version.id)}`
          : nothing
      }
    </li>`;
  }

  protected override render(): TemplateResult {
    const { say, versions } = this;
    return html`<p class="soft">
        ${say("versions_intro")} ${versions.length > 1 ? say("version_shown") : nothing}
      </p>
      <ol class="versions">
        ${versions.map((version, at) => this.drawVersion(version, versions[at + 1]))}
      </ol>
      ${versions.length === 1 ? html`<p class="none">${say("version_only")}</p>` : nothing}
      <p>${say("versions_other")} <a href=${addressOf("other")}>${say("versions_load")}</a></p>`;
  }
}
customElements.define("hegui-rulebook-versions", RulebookVersions);

async function describe(
  engine: Engine,
  version: string,
): Promise<RulebookDescription | Exclude<Answer, { state: "ready" }>> {
  try {
    const described = await engine.describeVersion(version);
    return described ?? { state: "failed", reason: version };
  } catch (error) {
    if (error instanceof LacksCall) return { state: "lacking" };
    return { state: "failed", reason: reasonOf(error) };
  }
}
