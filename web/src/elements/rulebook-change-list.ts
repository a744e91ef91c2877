// What is different between two rulebooks, group by group: counts first, then every entry with what it
// said and what it says now.
import { html, nothing, type TemplateResult } from "lit";
import type { Language, Treatment } from "../engine/types.js";
import { yuanOf } from "../money.js";
import {
  groups,
  middleOf,
  type Aspect,
  type Change,
  type Changes,
  type Difference,
  type Group,
  type Told,
} from "./rulebook-changes.js";
import { addressOf } from "./rulebook-list.js";
import type { Say } from "./switch-words.js";

export interface ChangeListModel {
  changes: Changes;
  // Said where there is no change.
  none: string;
  language: Language;
  say: Say;
}

const firstChanges = 8;
const kinds = ["added", "removed", "changed"] as const;

export function toldWords(aspect: Aspect, told: Told, language: Language, say: Say): string {
  if (told === undefined || told === "") return say("nothing");
  if (aspect === "deposit" && typeof told === "number") return yuanOf(told);
  if (aspect === "days") return say("days_value", { count: String(told) });
  if (aspect === "treatment") return say(`treatment_${told as Treatment}`);
  if (aspect === "level") return say(told === "general" ? "level_general" : "level_serious");
  return typeof told === "object" ? told[language] : String(told);
}

// Numbers, dates and choices are read as a whole; of texts only what differs is marked.
const texts: ReadonlySet<Aspect> = new Set([
  "statement",
  "because",
  "says",
  "question",
  "condition",
]);

function marked(aspect: Aspect, text: string, other: string, tag: "del" | "ins"): TemplateResult {
  const [start, middle, end] = texts.has(aspect) ? middleOf(text, other) : ["", text, ""];
  if (middle === "") return html`${text}`;
  return tag === "del"
    ? html`${start}<del>${middle}</del>${end}`
    : html`${start}<ins>${middle}</ins>${end}`;
}

function differenceRow(
  { aspect, before, after }: Difference,
  { language, say }: ChangeListModel,
): TemplateResult {
  const name = say(`aspect_${aspect}`);
  if (before === undefined && after === undefined) return html`<p class="soft">${name}</p>`;
  const was = toldWords(aspect, before, language, say);
  const is = toldWords(aspect, after, language, say);
  return html`<dl class="difference">
    <dt>${name}</dt>
    <dd class="was"><span class="unseen">${say("was")}</span>${marked(aspect, was, is, "del")}</dd>
    <dd class="is"><span class="unseen">${say("is")}</span>${marked(aspect, is, was, "ins")}</dd>
  </dl>`;
}

// A clause or a row of the appendix has a page; what was removed has none any more.
function nameOf(group: Group, change: Change, { language, say }: ChangeListModel): TemplateResult {
  const { id, name, document, kind } = change;
  const shown = name?.[language] ?? id;
  const within = document ? `${say(`document_${document}`)} · ` : "";
  if (kind === "removed" || (group !== "clauses" && group !== "annex")) {
    return html`<b>${within}${shown}</b>`;
  }
  return html`<a href=${addressOf(id)}><b>${shown}</b></a>`;
}

function changeItem(group: Group, change: Change, model: ChangeListModel): TemplateResult {
  const { language, say } = model;
  const { kind, statement, differences } = change;
  return html`<li class="change" data-id=${change.id}>
    <p><span class="tag ${kind}">${say(`kind_${kind}`)}</span> ${nameOf(group, change, model)}</p>
    ${
      kind !== "changed" && statement
        ? html`<p class="said">${statement[language]}</p>`
        : differences.map((each) => differenceRow(each, model))
    }
  </li>`;
}

function groupCounts(changes: readonly Change[], say: Say): string {
  const counted = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [say(`count_${kind}`, { count })] : [];
  });
  return counted.join(" · ");
}

function groupSection(group: Group, model: ChangeListModel): TemplateResult | typeof nothing {
  const changes = model.changes[group];
  const { say } = model;
  if (changes.length === 0) return nothing;
  const list = (some: readonly Change[]): TemplateResult =>
    html`<ul class="changes">
      ${some.map((change) => changeItem(group, change, model))}
    </ul>`;
  const rest = changes.slice(firstChanges);
  return html`<details
    class="group"
    data-group=${group}
    ?open=${group !== "conditions" && changes.length <= firstChanges}
  >
    <summary>
      <b>${say(`group_${group}`)}</b> <span class="soft">${groupCounts(changes, say)}</span>
    </summary>
    ${list(changes.slice(0, firstChanges))}
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${say("show_all", { count: rest.length })}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  </details>`;
}

export function changeList(model: ChangeListModel): TemplateResult {
  const { changes, none } = model;
  if (groups.every((group) => changes[group].length === 0)) {
    return html`<p class="none">${none}</p>`;
  }
  return html`<div class="groups">${groups.map((group) => groupSection(group, model))}</div>`;
}
