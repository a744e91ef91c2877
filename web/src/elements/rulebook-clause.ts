// The page of one clause, of a row of the appendix or of a note: what it says, how it is handled and
// why, the rules that serve it, what is asked for it, examples, what a breach costs, and where to go on.
import { html, nothing, type TemplateResult } from "lit";
import type {
  ClauseDetails,
  ClausePenalty,
  FactDescription,
  Language,
  RuleExample,
  RulebookDescription,
  ServingRule,
} from "../engine/types.js";
import { refundWords, valueText } from "./refund-words.js";
import { holders, itemsOf, type Entry } from "./rulebook-entries.js";
import { exampleCard, factOf } from "./rulebook-example.js";
import { addressOf, chapterName, nameOf, type Titles } from "./rulebook-list.js";
import { documentName, penaltyText, withoutPlaceholders, type Say } from "./rulebook-words.js";
import { onPaper } from "./shared-paper.js";

// What is asked of the engine, as far as it has come.
export type Asked<T> =
  | { state: "loading" }
  | { state: "lacking" }
  | { state: "failed"; reason: string }
  | { state: "ready"; value: T };

export interface ClauseModel {
  book: RulebookDescription;
  titles: Titles;
  entries: readonly Entry[];
  entry: Entry;
  details: Asked<ClauseDetails | undefined>;
  language: Language;
  say: Say;
  copy(): void;
  again(): void;
}

// More examples, and more related clauses, than this are shown only when asked for.
const firstExamples = 4;
const firstRelated = 6;

// ── the head of the page ──

function entryLink({ entries, language, say }: ClauseModel, id: string): TemplateResult {
  const entry = entries.find((each) => each.id === id);
  return html`<a href=${addressOf(id)} title=${entry?.statement[language] ?? nothing}
    >${entry ? nameOf(entry, language, say) : id}</a
  >`;
}

function head(model: ClauseModel): TemplateResult {
  const { entry, language, say } = model;
  return html`<nav class="path" aria-label=${say("path")}>
      <a class="back" href=${addressOf("")}>${say("back")}</a>
      <span>${chapterName(model, entry.chapter)}</span>
      ${holders(model.entries, entry.id).map((holder) => entryLink(model, holder.id))}
    </nav>
    <div class="page-top">
      <h3 id="page-title" tabindex="-1">${nameOf(entry, language, say)}</h3>
      <button type="button" class="quiet" @click=${() => model.copy()}>${say("copy_link")}</button>
    </div>`;
}

function statements({ entry, language, say }: ClauseModel): TemplateResult {
  const other = language === "en" ? "zh-CN" : "en";
  return html`<p class="statement">${entry.statement[language]}</p>
    <p class="soft translation">
      <span class="label">${say("other_language")}</span>
      <span lang=${other}>${entry.statement[other]}</span>
    </p>`;
}

function handling({ entry, language, say }: ClauseModel): TemplateResult {
  const { treatment, kind } = entry;
  return html`<p class="tags">
      <span class="tag kind">${say(`kind_${kind as "heading"}`)}</span>
      ${
        treatment
          ? html`<span class="tag ${treatment}">${say(`treatment_${treatment}`)}</span>`
          : nothing
      }
    </p>
    ${
      treatment
        ? html`<p class="reason">${entry.because?.[language] ?? say(`means_${treatment}`)}</p>`
        : nothing
    }`;
}

// ── its sections ──

function section(heading: string, content: unknown): TemplateResult {
  return html`<section>
    <h4>${heading}</h4>
    ${content}
  </section>`;
}

function ruleCard({ language, say }: ClauseModel, rule: ServingRule): TemplateResult {
  const said = new Set((rule.says ?? []).map((text) => withoutPlaceholders(text[language])));
  return html`<li class="card">
    <p>
      <b>${rule.title[language]}</b>
      <span class="soft small unbroken">${documentName(say, rule.document)}</span>
    </p>
    <ul class="sentences">
      ${[...said].map((text) => html`<li>${text}</li>`)}
    </ul>
  </li>`;
}

// A clause that no rule names may still be what a rule's conditions stand on.
function restingRules(model: ClauseModel, resting: readonly ServingRule[]): unknown {
  if (resting.length === 0) return nothing;
  return html`<p class="soft small">${model.say("rules_resting")}</p>
    <ul class="sentences small">
      ${resting.map((rule) => html`<li>${rule.title[model.language]}</li>`)}
    </ul>`;
}

function rules(model: ClauseModel, { rules: all }: ClauseDetails): unknown {
  if (all.length === 0) return nothing;
  const serving = all.filter((rule) => rule.names_it);
  const resting = all.filter((rule) => !rule.names_it);
  return section(
    model.say("rules_heading"),
    html`${
      serving.length > 0
        ? html`<ul class="cards">
            ${serving.map((rule) => ruleCard(model, rule))}
          </ul>`
        : nothing
    }${restingRules(model, resting)}`,
  );
}

type AskedFact = ClauseDetails["facts"][number];

function question(model: ClauseModel, asked: AskedFact): TemplateResult {
  const { book, entry, language, say } = model;
  const fact: Partial<FactDescription> = factOf(book, asked.document, asked.id) ?? {};
  const offered = (fact.values ?? []).filter((value) => value.internal !== true);
  const choices = offered.map(({ clauses, label }, at) => {
    const text = clauses?.includes(entry.id) ? html`<b>${label[language]}</b>` : label[language];
    return html`${at > 0 ? " · " : ""}${text}`;
  });
  const presumed =
    fact.presumption === undefined
      ? undefined
      : valueText(fact as FactDescription, fact.presumption, language, refundWords(language));
  return html`<li>
    <p>
      ${asked.question?.[language] ?? asked.title[language]}
      <span class="soft small unbroken">${documentName(say, asked.document)}</span>
    </p>
    ${fact.help ? html`<p class="soft small">${fact.help[language]}</p>` : nothing}
    ${choices.length > 0 ? html`<p class="soft small">${choices}</p>` : nothing}
    ${
      presumed === undefined
        ? nothing
        : html`<p class="soft small">${say("presumed", { value: presumed })}</p>`
    }
  </li>`;
}

function facts(model: ClauseModel, details: ClauseDetails): unknown {
  const { book, language, say } = model;
  const isRead = ({ document, id }: AskedFact): boolean =>
    factOf(book, document, id)?.type === "text";
  const read = details.facts.filter(isRead).map((fact) => fact.title[language]);
  const asked = details.facts.filter((fact) => !isRead(fact));
  return html`${
    asked.length > 0
      ? section(
          say("facts_heading"),
          html`<ul class="questions">
            ${asked.map((fact) => question(model, fact))}
          </ul>`,
        )
      : nothing
  }${
    read.length > 0
      ? section(say("facts_read"), html`<p>${read.join(say("list_separator"))}</p>`)
      : nothing
  }`;
}

interface Shown {
  rule: ServingRule;
  example: RuleExample;
  hit: boolean;
}

// One that applies and one that does not, in turn, so that the first few show both.
export function examplesOf(details: ClauseDetails): Shown[] {
  return details.rules.flatMap((rule) => {
    const { hit = [], miss = [] } = rule.examples ?? {};
    return Array.from({ length: Math.max(hit.length, miss.length) }, (_, at) => [
      ...hit.slice(at, at + 1).map((example) => ({ rule, example, hit: true })),
      ...miss.slice(at, at + 1).map((example) => ({ rule, example, hit: false })),
    ]).flat();
  });
}

function examples(model: ClauseModel, details: ClauseDetails): unknown {
  const { book, language, say } = model;
  const cards = (shown: readonly Shown[]): TemplateResult =>
    html`<ul class="examples">
      ${shown.map(({ rule, example, hit }) =>
        exampleCard({ kind: rule.document, book, language, say }, rule.title, example, hit),
      )}
    </ul>`;
  const all = examplesOf(details);
  const rest = all.slice(firstExamples);
  if (all.length === 0) return nothing;
  return section(
    say("examples_heading"),
    html`${cards(all.slice(0, firstExamples))}
    ${
      rest.length > 0
        ? html`<details class="more" ${onPaper()}>
            <summary>${say("more_examples", { count: rest.length })}</summary>
            ${cards(rest)}
          </details>`
        : nothing
    }`,
  );
}

function penaltyCard(model: ClauseModel, penalty: ClausePenalty): TemplateResult {
  const { entry, language, say } = model;
  const { annex, level, title } = penalty;
  return html`<li class="card">
    ${
      annex !== undefined && annex !== entry.id
        ? html`<p><a href=${addressOf(annex)}>${title?.[language] ?? annex}</a></p>`
        : nothing
    }
    <p>
      ${level ? html`<b class="level ${level}">${say(`level_${level}`)}</b>` : nothing}
      <span class="measure">${penaltyText(penalty, language, say)}</span>
    </p>
  </li>`;
}

function penalties(model: ClauseModel, { penalties: all = [] }: ClauseDetails): unknown {
  if (all.length === 0) return nothing;
  return section(
    model.say("penalties_heading"),
    html`<ul class="cards">
      ${all.map((penalty) => penaltyCard(model, penalty))}
    </ul>`,
  );
}

function items(model: ClauseModel): unknown {
  const { entries, entry, language, say } = model;
  const held = itemsOf(entries, entry.id);
  if (held.length === 0) return nothing;
  return section(
    say("children_heading"),
    html`<ul class="items">
      ${held.map(
        (item) =>
          html`<li>
            <a href=${addressOf(item.id)}><b>${item.id}</b> ${item.statement[language]}</a>
          </li>`,
      )}
    </ul>`,
  );
}

function links(model: ClauseModel, heading: string, ids: readonly string[]): unknown {
  if (ids.length === 0) return nothing;
  const { entries, language, say } = model;
  const link = (entry: Entry): TemplateResult =>
    html`<li>
      <a href=${addressOf(entry.id)}>
        <b>${nameOf(entry, language, say)}</b> ${entry.statement[language]}
      </a>
    </li>`;
  const all = ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const rest = all.slice(firstRelated);
  return section(
    heading,
    html`<ul class="references">
        ${all.slice(0, firstRelated).map(link)}
      </ul>
      ${
        rest.length > 0
          ? html`<details class="more" ${onPaper()}>
              <summary>${say("more_clauses", { count: rest.length })}</summary>
              <ul class="references">
                ${rest.map(link)}
              </ul>
            </details>`
          : nothing
      }`,
  );
}

function neighbours({ entries, entry, language, say }: ClauseModel): TemplateResult {
  const at = entries.indexOf(entry);
  const link = (to: Entry | undefined, key: "previous" | "next"): TemplateResult =>
    to
      ? html`<a class=${key} href=${addressOf(to.id)}>
          <span class="soft small">${say(key)}</span> ${nameOf(to, language, say)}
        </a>`
      : html`<span></span>`;
  return html`<div class="neighbours">
    ${link(entries[at - 1], "previous")}${link(entries[at + 1], "next")}
  </div>`;
}

function body(model: ClauseModel): unknown {
  const { details, say } = model;
  if (details.state === "loading") return html`<p class="soft">${say("details_loading")}</p>`;
  if (details.state === "lacking") return html`<p class="soft">${say("details_lacking")}</p>`;
  if (details.state === "failed") {
    return html`<div class="failure" role="alert">
      <p>${say("details_failed", { reason: details.reason })}</p>
      <button type="button" class="chip" @click=${() => model.again()}>${say("retry")}</button>
    </div>`;
  }
  const { value } = details;
  if (!value) return nothing;
  const ids = (some: readonly { id: string }[] = []): string[] => some.map(({ id }) => id);
  return html`${rules(model, value)} ${facts(model, value)} ${examples(model, value)}
  ${penalties(model, value)} ${links(model, say("row_clauses"), ids(value.clauses))}
  ${links(model, say("related_heading"), ids(value.related))}`;
}

export function clausePage(model: ClauseModel): TemplateResult {
  return html`${head(model)} ${statements(model)} ${handling(model)} ${items(model)} ${body(model)}
  ${neighbours(model)}`;
}
