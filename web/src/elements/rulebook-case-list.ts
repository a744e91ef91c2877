// The open cases, each with its answer by both rulebooks side by side and what is new or gone.
import { html, nothing, type TemplateResult } from "lit";
import type { Kind, Language, Localized, Range, RulebookDescription } from "../engine/types.js";
import { yuanOf } from "../money.js";
import { refundWords } from "./refund-words.js";
import type { Compared, Found, Outcome } from "./rulebook-cases.js";
import type { Cases } from "./rulebook-other.js";
import type { Say } from "./switch-words.js";

export interface CaseListModel {
  cases: Cases;
  before: RulebookDescription;
  after: RulebookDescription;
  language: Language;
  say: Say;
  again(): void;
}

const firstFound = 6;

export function amountWords({ min, max }: Range, say: Say): string {
  const least = yuanOf(min ?? 0);
  if (max === null) return say("amount_from", { min: least });
  return min === max ? least : say("amount_range", { min: least, max: yuanOf(max) });
}

function verdictWords(
  { verdict, amount }: Outcome["verdicts"][number],
  { language, say }: CaseListModel,
): string {
  const name = refundWords(language)(`verdict_${verdict as "full_refund"}`);
  return amount ? `${name} ${amountWords(amount, say)}` : name;
}

// What an answer comes to, the main thing first.
export function outcomeLines(kind: Kind, outcome: Outcome, model: CaseListModel): string[] {
  const { say } = model;
  const { status, verdicts, violations, reviews, questions, deduct, lastDay } = outcome;
  const judged = status !== "invalid";
  const decided = verdicts.length === 1 ? verdicts[0] : undefined;
  const lines = decided && judged ? [verdictWords(decided, model)] : [say(`status_${status}`)];
  if (kind === "refund" && status === "contested") lines.push(say("status_contested"));
  if (!decided && judged && verdicts.length > 0) {
    const all = verdicts.map((each) => verdictWords(each, model));
    lines.push(`${say("still_open")} ${all.join(" / ")}`);
  }
  if (kind !== "refund" && judged) lines.push(say("counts", { violations, reviews }));
  if (deduct !== undefined) lines.push(say("count_deduct", { amount: yuanOf(deduct) }));
  if (lastDay !== undefined) lines.push(say("count_last_day", { date: lastDay }));
  if (questions > 0) lines.push(say("count_questions", { count: questions }));
  return lines;
}

// What the other side does not say too stands out.
function side(
  heading: string,
  lines: readonly string[],
  others: readonly string[],
): TemplateResult {
  const [first = "", ...rest] = lines;
  const tone = (line: string): string => (others.includes(line) ? "" : "differs");
  return html`<div class="side">
    <dt>${heading}</dt>
    <dd><strong class=${tone(first)}>${first}</strong></dd>
    ${rest.map((line) => html`<dd class="soft ${tone(line)}">${line}</dd>`)}
  </div>`;
}

// A field of a listing or a part of a store by its name.
function placeName(kind: Kind, field: string, model: CaseListModel): string | undefined {
  const [id] = field.split("/").filter(Boolean);
  if (id === undefined) return undefined;
  const { language } = model;
  for (const book of [model.after, model.before]) {
    const all: readonly { id: string; title: Localized }[] =
      kind === "store" ? (book.store_facts?.parts ?? []) : book.listing_facts.facts;
    const title = all.find((each) => each.id === id)?.title[language];
    if (title !== undefined) return title;
  }
  return undefined;
}

function foundWords(kind: Kind, { rule, field }: Found, model: CaseListModel): string {
  const { before, after, language, say } = model;
  const rules = [...after.rules, ...before.rules];
  const own = rule === "own-words" ? say("own_words") : rule;
  const title = rules.find(({ id }) => id === rule)?.title[language] ?? own;
  const place = placeName(kind, field, model);
  return place === undefined ? title : say("found_at", { rule: title, place });
}

function foundList(
  key: "come" | "gone",
  kind: Kind,
  found: readonly Found[],
  model: CaseListModel,
) {
  if (found.length === 0) return nothing;
  const { say } = model;
  const rest = found.length - firstFound;
  return html`<div class="found ${key}">
    <h6>${say(key)}</h6>
    <ul>
      ${found.slice(0, firstFound).map((each) => html`<li>${foundWords(kind, each, model)}</li>`)}
      ${rest > 0 ? html`<li class="soft">${say("more_found", { count: rest })}</li>` : nothing}
    </ul>
  </div>`;
}

function caseItem(compared: Compared, model: CaseListModel): TemplateResult {
  const { say } = model;
  const { kind, change, come, gone } = compared;
  const before = outcomeLines(kind, compared.before, model);
  const after = outcomeLines(kind, compared.after, model);
  return html`<li class="case ${change}" data-kind=${kind} data-change=${change}>
    <p class="case-top">
      <strong>${say(`case_${kind}`)}</strong>
      <span class="tag ${change}">${say(`change_${change}`)}</span>
      <a href="#${kind}">${say("case_open")}</a>
    </p>
    <dl class="sides">
      ${side(say("before"), before, after)} ${side(say("after"), after, before)}
    </dl>
    ${foundList("come", kind, come, model)} ${foundList("gone", kind, gone, model)}
  </li>`;
}

export function caseList(model: CaseListModel): TemplateResult {
  const { cases, say } = model;
  if (cases.state === "waiting") return html`<p class="soft">${say("cases_waiting")}</p>`;
  if (cases.state === "failed") {
    return html`<div class="problem">
      <p>${say("cases_failed", { reason: cases.reason })}</p>
      <button type="button" class="chip" @click=${() => model.again()}>${say("retry")}</button>
    </div>`;
  }
  if (cases.all.length === 0) return html`<p class="soft">${say("cases_none")}</p>`;
  return html`<ul class="cases">
    ${cases.all.map((each) => caseItem(each, model))}
  </ul>`;
}
