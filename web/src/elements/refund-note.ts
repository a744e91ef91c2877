// The note that a merchant files with a case: the result, the facts it rests on, the readings, the rules
// one by one and the fingerprint of the rulebook, so that the judgement can be made again.
import type { Language, Reading, Trace } from "../engine/types.js";
import { descriptionOf } from "./refund-case.js";
import { letterWords, namesIn, type LetterSay, type Names } from "./refund-letter-words.js";
import { readingWords } from "./refund-readings.js";
import type { LetterModel } from "./refund-reply.js";
import {
  announcement,
  basisText,
  becauseText,
  consequences,
  invoiceLines,
  rangeText,
  ruleTitle,
  verdictText,
  type VerdictModel,
} from "./refund-texts.js";
import { endsByConfirming, periodText } from "./refund-period.js";
import { refundWords, valueText } from "./refund-words.js";
import { yuanOf } from "../money.js";

function factLines(
  { facts, result, book, language, say: view }: VerdictModel,
  say: LetterSay,
): string[] {
  const given = book.refund_facts.facts
    .filter(({ id }) => facts[id] !== undefined)
    .map((fact) =>
      say("note_fact", {
        name: fact.title[language],
        value: valueText(fact, facts[fact.id], language, view),
      }),
    );
  const presumed = (result.presumed ?? []).flatMap(({ fact: id, value }) => {
    const fact = descriptionOf(book, id);
    if (!fact) return [];
    const words = valueText(fact, value, language, view);
    return [say("note_fact_presumed", { name: fact.title[language], value: words })];
  });
  return [...given, ...presumed];
}

function readingLine(reading: Reading, at: number, model: VerdictModel, say: LetterSay): string {
  const { language, say: view } = model;
  const may = reading.marketplace_may_refund;
  const what = [
    verdictText(reading.verdict, view),
    reading.amount_fen === undefined ? "" : yuanOf(reading.amount_fen),
    may === undefined ? "" : say(may ? "reading_market_yes" : "reading_market_no"),
  ];
  return say(at === 0 ? "note_reading_chosen" : "note_reading_other", {
    reading: what.filter((text) => text !== "").join(say("separator")),
    reason: reading.reason[language],
    clauses: (reading.clauses ?? []).join(say("separator")),
  });
}

function traceLine(trace: Trace, model: VerdictModel, say: LetterSay): string {
  const because = becauseText(trace, model);
  const clauses = (trace.clauses ?? []).join(say("separator"));
  return [
    say("note_rule", {
      outcome: model.say(`trace_${trace.outcome}`),
      title: ruleTitle(trace.rule, model),
    }),
    clauses === "" ? "" : say("note_clauses", { clauses }),
    because === "" ? "" : say("note_because", { because }),
  ].join("");
}

function traceLines(model: VerdictModel, say: LetterSay): string[] {
  const rows = model.result.trace ?? [];
  const idle = rows.filter(({ outcome }) => outcome === "not_applicable");
  const rules = idle.map(({ rule }) => ruleTitle(rule, model)).join(say("separator"));
  return [
    ...rows
      .filter(({ outcome }) => outcome !== "not_applicable")
      .map((trace) => traceLine(trace, model, say)),
    ...(idle.length === 0 ? [] : [say("note_skipped", { rules })]),
  ];
}

function possibleLines({ result, say }: VerdictModel): string[] {
  const possible = result.possible ?? [];
  if (possible.length < 2) return [];
  return possible.map(({ verdict, amount_fen }) =>
    [verdictText(verdict, say), rangeText(amount_fen, say)].filter(Boolean).join(" "),
  );
}

function headLines(model: VerdictModel, names: Names, today: string, say: LetterSay): string[] {
  const { result } = model;
  const { buyer, order } = namesIn(names, say);
  return [
    say("note_title"),
    say("note_written", { date: today }),
    say("note_order", { order, buyer }),
    say("note_result", { result: announcement(model) }),
    result.status === "contested"
      ? say("note_contested", { status: model.say(readingWords(result).status) })
      : "",
    result.amount_fen === undefined ? "" : say("note_amount", { basis: basisText(model) }),
  ];
}

export function noteOf(
  given: LetterModel,
  names: Names,
  language: Language,
  today: string,
): string {
  const say = letterWords(language);
  const model: VerdictModel = { ...given, language, say: refundWords(language) };
  const { result, book } = model;
  const list = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`)];
  const paragraphs = [
    headLines(model, names, today, say),
    list(say("note_possible"), possibleLines(model)),
    list(say("note_facts"), factLines(model, say)),
    list(
      say("note_missing"),
      (result.missing ?? []).map(({ question }) => question[language]),
    ),
    list(
      say("note_readings"),
      (result.readings ?? []).map((reading, at) => readingLine(reading, at, model, say)),
    ),
    list(
      say("note_follows"),
      consequences(model).map(({ text }) => text),
    ),
    result.review_period
      ? list(
          say("note_period"),
          [periodText(result.review_period, model.say, endsByConfirming(model.facts))].filter(
            Boolean,
          ),
        )
      : [],
    list(
      say("note_deadlines"),
      (result.deadlines ?? []).map(({ on, what, clause }) =>
        say("note_deadline", { on, what: what[language], clause }),
      ),
    ),
    list(say("note_invoice"), invoiceLines(model)),
    list(say("note_trace"), traceLines(model, say)),
    list(
      say("note_clauses_heading"),
      result.clauses ? [result.clauses.join(say("separator"))] : [],
    ),
    [
      say("note_rulebook", {
        title: book.rulebook.title?.[language] ?? book.id,
        version: book.version,
        engine: book.engine,
      }),
      say("note_fingerprint", { sha256: book.sha256 }),
      book.rulebook.notice?.[language] ?? "",
    ],
  ];
  return paragraphs
    .map((lines) => lines.filter((line) => line !== "").join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}
