// How the results of a file are spread: one bar of all rows by status, and bars by level, clause and
// verdict. Every bar stands beside its name and its number, and is a button that keeps only its rows
// in the table; so the charts need no picture to be read.
import { html, nothing, svg, type TemplateResult } from "lit";
import {
  clauseStatement,
  clauseTitle,
  grouped,
  verdictName,
  yuanOfSum,
  type Words,
} from "../bulk/naming.js";
import type { Filter } from "../bulk/query.js";
import type { BulkResults, Level } from "../bulk/results.js";
import type { Status } from "../engine/types.js";
import { wholeSums } from "./whole-sums.js";

export interface ChartsModel extends Words {
  results: BulkResults;
  filter: Filter;
  refunds: boolean;
  allClauses: boolean;
}

export interface ChartsActions {
  // Keeps the rows of that kind; what is kept already is let go.
  toggle(part: Partial<Filter>): void;
  showClauses(all: boolean): void;
}

type Tone = "bad" | "warn" | "open" | "good" | "plain";

interface Bar {
  name: string;
  more?: string;
  value: number;
  says: string;
  tone: Tone;
  keeps: Partial<Filter>;
}

const firstClauses = 8;

const tones: Record<Status, Tone> = {
  invalid: "bad",
  violations: "bad",
  contested: "warn",
  review: "warn",
  needs_information: "open",
  decided: "good",
  out_of_scope: "plain",
  compliant: "good",
};

const levelTones: Record<Level, Tone> = {
  violations: "bad",
  reviews: "warn",
  unknowns: "open",
  errors: "bad",
};

export function toneOf(status: Status): Tone {
  return tones[status];
}

function shareText(part: number, whole: number, { say }: Words): string {
  const tenths = whole === 0 ? 0 : Math.round((part * 1000) / whole);
  if (part > 0 && tenths === 0) return say("share_small");
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`;
}

function isKept(keeps: Partial<Filter>, filter: Filter): boolean {
  return Object.entries(keeps).every(([key, value]) => filter[key as keyof Filter] === value);
}

// A bar too short to be seen would say that there is none.
const shortest = 0.6;

function barPicture({ value, tone }: Bar, most: number): TemplateResult {
  const width = most === 0 ? 0 : Math.max(shortest, (value * 100) / most);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="8"></rect>
      <rect class="fill ${tone}" width=${width} height="8"></rect>`}
  </svg>`;
}

function barRow(
  bar: Bar,
  most: number,
  model: ChartsModel,
  actions: ChartsActions,
): TemplateResult {
  const kept = isKept(bar.keeps, model.filter);
  return html`<li>
    <button
      type="button"
      aria-pressed=${kept ? "true" : "false"}
      @click=${() => actions.toggle(bar.keeps)}
    >
      <span class="name">${bar.name}</span>
      <span class="value">${wholeSums(bar.says)}</span>
      ${bar.more ? html`<span class="more">${bar.more}</span>` : nothing} ${barPicture(bar, most)}
    </button>
  </li>`;
}

function chart(
  id: string,
  title: string,
  bars: readonly Bar[],
  model: ChartsModel,
  actions: ChartsActions,
  end: unknown = nothing,
): unknown {
  if (bars.length === 0) return nothing;
  const most = Math.max(...bars.map(({ value }) => value));
  return html`<section class="panel chart" id="chart-${id}" aria-labelledby="chart-${id}-title">
    <h4 id="chart-${id}-title">${title}</h4>
    <ul class="bars">
      ${bars.map((bar) => barRow(bar, most, model, actions))}
    </ul>
    ${end}
  </section>`;
}

function levelBars(model: ChartsModel): Bar[] {
  const { results, say } = model;
  return results.byLevel().map(({ level, findings, rows }) => ({
    name: say(`level_${level}`),
    value: rows,
    says:
      findings === rows
        ? say("count_rows", { count: grouped(rows) })
        : say("count_rows_findings", { count: grouped(rows), findings: grouped(findings) }),
    tone: levelTones[level],
    keeps: { level },
  }));
}

function clauseBars(model: ChartsModel): Bar[] {
  const { results, say } = model;
  return results.clauses.counts().map(({ name, rows }) => ({
    name: clauseTitle(name, model),
    more: clauseStatement(name, model),
    value: rows,
    says: say("count_rows", { count: grouped(rows) }),
    tone: model.refunds ? "plain" : "bad",
    keeps: { clause: name },
  }));
}

function verdictBars(model: ChartsModel): Bar[] {
  const { results, language, say } = model;
  return results.byVerdict().map(({ verdict, rows, fen, amounts }) => ({
    name: verdictName(verdict, language),
    value: rows,
    says:
      amounts === 0 || fen === 0n
        ? say("count_rows", { count: grouped(rows) })
        : say("count_rows_sum", { count: grouped(rows), sum: yuanOfSum(fen) }),
    tone: "plain",
    keeps: { verdict },
  }));
}

function clauseChart(model: ChartsModel, actions: ChartsActions): unknown {
  const { allClauses, say } = model;
  const bars = clauseBars(model);
  const shown = allClauses ? bars : bars.slice(0, firstClauses);
  const toggle =
    bars.length > firstClauses
      ? html`<button
          type="button"
          class="link on-screen"
          aria-expanded=${allClauses ? "true" : "false"}
          @click=${() => actions.showClauses(!allClauses)}
        >
          ${allClauses ? say("chart_less") : say("chart_more", { count: bars.length })}
        </button>`
      : nothing;
  return chart("clause", say("chart_clause"), shown, model, actions, toggle);
}

// All rows in one bar, cut by status, with what each colour means below it.
export function statusBar(model: ChartsModel, actions: ChartsActions): unknown {
  const { results, filter, say } = model;
  const total = results.count;
  let at = 0;
  const cuts = results.byStatus().map(({ status, rows }) => {
    const x = at;
    at += (rows * 100) / total;
    return svg`<rect class="fill ${tones[status]} ${status}" x=${x} width=${at - x} height="8"></rect>`;
  });
  return html`<svg
      class="bar whole"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${cuts}
    </svg>
    <ul class="legend" aria-label=${say("chart_status")}>
      ${results.byStatus().map(
        ({ status, rows }) =>
          html`<li>
            <button
              type="button"
              data-status=${status}
              aria-pressed=${filter.status === status ? "true" : "false"}
              @click=${() => actions.toggle({ status })}
            >
              <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                ${svg`<rect class="fill ${tones[status]} ${status}" width="10" height="10" rx="2"></rect>`}
              </svg>
              <span>${say(`status_${status}`)}</span>
              <b>${grouped(rows)}</b>
              <small>${shareText(rows, total, model)}</small>
            </button>
          </li>`,
      )}
    </ul>`;
}

export function charts(model: ChartsModel, actions: ChartsActions): TemplateResult {
  const { say, refunds } = model;
  const verdicts = refunds
    ? chart("verdict", say("chart_verdict"), verdictBars(model), model, actions)
    : nothing;
  return html`<div class="charts">
    <div class="stack">
      ${verdicts} ${chart("level", say("chart_level"), levelBars(model), model, actions)}
    </div>
    ${clauseChart(model, actions)}
  </div>`;
}
