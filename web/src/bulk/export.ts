// Files made of the results: a table, a list of problems, the full results, SARIF. Loaded when one is
// asked for. Full results are judged again, a few at a time and in order, and nothing of them is kept;
// the page goes on answering in between. A row that cannot be judged again fails the whole export: a
// file that lacks rows is worse than none.
import type { ListingResult, RefundResult } from "../engine/types.js";
import { clauseTitle, fieldTitle, ruleTitle, verdictName, type Words } from "./naming.js";
import { errorsInWords } from "./error-words.js";
import { byteOrderMark, csvLine, yuanCell } from "./csv-writer.js";
import type { BulkJob, BulkRow } from "./job.js";
import { Pieces } from "./pieces.js";
import { problemsOf, type Problem } from "./problems.js";
import type { BulkResults } from "./results.js";
import { SarifWriter } from "./sarif.js";

export type Format = "csv" | "findings" | "jsonl" | "sarif";

export interface ExportGiven extends Words {
  results: BulkResults;
  // The rows that are wanted, in the order that is wanted.
  slots: Uint32Array;
  job: BulkJob;
}

export interface Progress {
  signal: AbortSignal;
  done(rows: number): void;
}

const endings: Record<Format, { ending: string; type: string }> = {
  csv: { ending: ".hegui.csv", type: "text/csv" },
  findings: { ending: ".hegui-problems.csv", type: "text/csv" },
  jsonl: { ending: ".hegui.jsonl", type: "application/jsonl" },
  sarif: { ending: ".hegui.sarif", type: "application/sarif+json" },
};

// "refunds.csv" gives "refunds.hegui.csv"; nothing that a file system would refuse or hide.
export function exportName(format: Format, name: string): string {
  const plain = name
    .replace(/\.[^.]*$/, "")
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|]/gu, "_")
    .replace(/^\.+/, "")
    .slice(0, 100);
  return (plain === "" ? "hegui" : plain) + endings[format].ending;
}

const rowsBetweenBreaks = 2000;
const checksInFlight = 64;

// Lets the page answer; what only it can tell, such as "cancel", comes in here.
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

// Every wanted row with its result, in order, with some checks under way ahead of the one that is taken.
async function forEachResult(
  { results, slots, job }: ExportGiven,
  { signal, done }: Progress,
  take: (row: BulkRow, result: ListingResult | RefundResult) => void,
): Promise<void> {
  const ahead: Promise<ListingResult | RefundResult>[] = [];
  const start = (at: number): void => {
    const slot = slots[at];
    if (slot === undefined) return;
    const check = job.check(results.rowOf(slot));
    check.catch(() => undefined); // of those behind a failed one nobody asks any more
    ahead.push(check);
  };
  for (let at = 0; at < checksInFlight; at++) start(at);
  let rested = performance.now();
  for (const [at, slot] of slots.entries()) {
    const result = await ahead.shift();
    signal.throwIfAborted();
    if (result === undefined) return;
    take(results.at(slot), result);
    start(at + checksInFlight);
    if (performance.now() - rested < 30) continue;
    done(at + 1);
    await pause();
    rested = performance.now();
  }
}

// Few sets of names differ, and each row of one has the very same list.
function joining(
  nameOf: (id: string) => string,
  separator: string,
): (ids: readonly string[]) => string {
  const known = new Map<readonly string[], string>();
  return (ids) => {
    let text = known.get(ids);
    if (text === undefined) known.set(ids, (text = ids.map(nameOf).join(separator)));
    return text;
  };
}

async function writeTable(given: ExportGiven, progress: Progress): Promise<Pieces> {
  const { results, slots, job, language, say } = given;
  const refunds = job.kind === "refund";
  const pieces = new Pieces();
  const ruleNames = joining((id) => ruleTitle(id, given), say("list_separator"));
  const clauseNames = joining((id) => clauseTitle(id, given), say("list_separator"));
  const verdictHeads = refunds ? [say("column_verdict"), say("csv_amount")] : [];
  const countHeads = ["violations", "reviews", "unknowns", "errors"] as const;
  pieces.write(byteOrderMark);
  pieces.write(
    csvLine([
      say("csv_line"),
      say("csv_id"),
      say("column_status"),
      ...verdictHeads,
      ...countHeads.map((level) => say(`level_${level}`)),
      say("column_rules"),
      say("column_clauses"),
    ]),
  );
  for (const [at, slot] of slots.entries()) {
    const row = results.at(slot);
    const verdict = row.verdict === "" ? "" : verdictName(row.verdict, language);
    pieces.write(
      csvLine([
        row.line,
        row.id,
        say(`status_${row.status}`),
        ...(refunds ? [verdict, yuanCell(row.amountFen)] : []),
        ...countHeads.map((level) => row[level]),
        ruleNames(row.rules),
        clauseNames(row.clauses),
      ]),
    );
    if (at % rowsBetweenBreaks !== rowsBetweenBreaks - 1) continue;
    progress.done(at + 1);
    await pause();
    progress.signal.throwIfAborted();
  }
  return pieces;
}

const levelKeys = {
  violation: "level_violations",
  review: "level_reviews",
  unknown: "level_unknowns",
  error: "level_errors",
} as const;

function problemLine(row: BulkRow, problem: Problem, given: ExportGiven): string {
  const { job, language, say } = given;
  const title = problem.rule === "" ? "" : ruleTitle(problem.rule, given);
  return csvLine([
    row.line,
    row.id,
    say(levelKeys[problem.level]),
    title,
    problem.clauses.map((id) => clauseTitle(id, given)).join(say("list_separator")),
    problem.field === "" ? "" : fieldTitle(problem.field, job.kind, given),
    problem.finding?.quote ?? "",
    problem.message?.[language] ?? title,
    problem.advice.map((each) => each[language]).join(" "),
  ]);
}

async function writeProblems(given: ExportGiven, progress: Progress): Promise<Pieces> {
  const { say } = given;
  const heads = ["line", "id", "level", "rule", "clause", "field", "quote", "message", "advice"];
  const pieces = new Pieces();
  pieces.write(byteOrderMark);
  pieces.write(csvLine(heads.map((head) => say(`csv_${head as "line"}`))));
  await forEachResult(given, progress, (row, result) => {
    const inWords = errorsInWords(given.job, row.row, given.rulebook);
    for (const problem of problemsOf(result, inWords)) {
      if (problem.allowed === undefined) pieces.write(problemLine(row, problem, given));
    }
  });
  return pieces;
}

// As the command line writes it, with the line of the file behind the id.
export function resultLine(row: BulkRow, result: ListingResult | RefundResult): string {
  const { kind, id, ...rest } = result as typeof result & { id?: string };
  const head = id === undefined ? { kind } : { kind, id };
  return `${JSON.stringify({ ...head, line: row.line, ...rest })}\n`;
}

async function writeResults(given: ExportGiven, progress: Progress): Promise<Pieces> {
  const pieces = new Pieces();
  await forEachResult(given, progress, (row, result) => pieces.write(resultLine(row, result)));
  return pieces;
}

async function writeSarif(given: ExportGiven, progress: Progress): Promise<Pieces> {
  const writer = new SarifWriter(given, given.job);
  await forEachResult(given, progress, (row, result) => writer.add(row, result));
  return writer.end();
}

const writers: Record<Format, (given: ExportGiven, progress: Progress) => Promise<Pieces>> = {
  csv: writeTable,
  findings: writeProblems,
  jsonl: writeResults,
  sarif: writeSarif,
};

// Rejects with the signal's reason once it is aborted, and with what a check was rejected with.
export async function exportFile(
  format: Format,
  given: ExportGiven,
  progress: Progress,
): Promise<Blob> {
  const pieces = await writers[format](given, progress);
  progress.signal.throwIfAborted();
  progress.done(given.slots.length);
  return pieces.blob(endings[format].type);
}
