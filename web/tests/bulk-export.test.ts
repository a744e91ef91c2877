import { describe, expect, it } from "vitest";
import { csvLine, yuanCell } from "../src/bulk/csv-writer.js";
import { exportFile, exportName, type ExportGiven } from "../src/bulk/export.js";
import type { BulkJob, BulkRow } from "../src/bulk/job.js";
import { packRows } from "../src/bulk/row-batch.js";
import { BulkResults } from "../src/bulk/results.js";
import { bulkResultsWords } from "../src/bulk/naming.js";
import type { ListingResult, RefundResult, RulebookDescription } from "../src/engine/types.js";
import { processorMs } from "./processor-time.js";

const both = (text: string): { "zh-CN": string; en: string } => ({ "zh-CN": text, en: text });

const rulebook = {
  id: "market",
  version: "2017-08-01",
  sha256: "ab",
  engine: "0.1.0",
  rulebook: { title: both("Specification") },
  clauses: [
    {
      id: "4.1.3.5",
      kind: "prohibition",
      treatment: "automated",
      statement: both("No links."),
      rules: [],
    },
    { id: "5.2", kind: "right", treatment: "automated", statement: both("Negotiate."), rules: [] },
  ],
  refund_facts: { facts: [{ id: "paid_fen", type: "money", title: both("Price paid") }] },
  listing_facts: { facts: [{ id: "description", type: "string", title: both("Description") }] },
  rules: [
    { id: "external-link", document: "listing", title: both("Links"), clauses: ["4.1.3.5"] },
    { id: "unused-part", document: "refund", title: both("The rest"), clauses: ["5.2"] },
    { id: "contested-tool", document: "refund", title: both("Tools"), clauses: [] },
  ],
} as unknown as RulebookDescription;

function row(number: number, given: Partial<BulkRow> = {}): BulkRow {
  return {
    row: number,
    line: number + 2,
    id: `A${number}`,
    status: "violations",
    verdict: "",
    amountFen: -1,
    violations: 1,
    reviews: 0,
    unknowns: 0,
    errors: 0,
    rules: ["external-link"],
    clauses: ["4.1.3.5"],
    ...given,
  };
}

interface Made {
  given: ExportGiven;
  asked: number[];
}

function made(
  kind: "listing" | "refund",
  rows: BulkRow[],
  judge: (row: number) => ListingResult | RefundResult | Promise<never>,
  name = "my file.csv",
): Made {
  const results = new BulkResults();
  results.add(packRows(rows));
  const asked: number[] = [];
  const job: BulkJob = {
    kind,
    name,
    asOf: "2026-07-01T00:00:00+08:00",
    documentText: () => "{}",
    check: async (number) => {
      asked.push(number);
      return judge(number);
    },
  };
  const slots = Uint32Array.from(rows.keys());
  const say = bulkResultsWords("en");
  return { given: { results, slots, job, rulebook, language: "en", say }, asked };
}

const quietly = (): { signal: AbortSignal; done(rows: number): void } => ({
  signal: new AbortController().signal,
  done: () => undefined,
});

// Blob.text() swallows the mark that this is about.
async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());
}

const link: ListingResult = {
  kind: "listing",
  status: "violations",
  findings: [
    {
      rule: "external-link",
      clause: "4.1.3.5",
      outcome: "violation",
      field: "/description",
      start: 3,
      end: 7,
      quote: "http",
      message: { id: "m", ...both("No links here.") },
      suggest: [{ start: 3, end: 7, insert: "", message: both("Remove it.") }],
      fix: { edits: [{ start: 3, end: 7, insert: "" }], message: both("Delete.") },
      fingerprint: "f00d",
    },
  ],
  missing: [{ fact: "qualified", affects: [], question: both("Qualified?") }],
};

describe("a cell of a CSV file", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\u00a0=1",
    "\uff1d1",
    "\u200b=1",
  ])("is no formula: %j", (text) => expect(csvLine([text])).toBe(`"'${text}"\r\n`));

  it.each(["a=b", "R-1", "", "1+1", "\u8054\u7cfb"])("stays as it is: %j", (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  });

  // As 123, 5.1, a day in some languages, a day, a day, a time, 2.0260701E+19, 1200 and 100000.
  it.each([
    "00123",
    "5.10",
    "4.1.3",
    "1-2",
    "2026/7/1",
    "12:30",
    " 1,5 ",
    "20260701000012345678",
    "1,200",
    "1e5",
  ])("stays the text that it is: %j", (text) => expect(csvLine([text])).toBe(`"${text}\t"\r\n`));

  it.each(["7", "0", "13812345678", "4.1.3.5a", "4.1.3.5", "R-1", "1-2-a", "", "1 a"])(
    "has nothing behind it: %j",
    (text) => expect(csvLine([text])).toBe(`"${text}"\r\n`),
  );

  it("takes no longer for what hardly reads as a number", () => {
    const hostile = `1${" ".repeat(200_000)}x`;
    const begun = processorMs();
    csvLine([hostile]);
    expect(processorMs() - begun).toBeLessThan(1000);
  });

  it("keeps quotes, separators and lines within itself", () => {
    expect(csvLine(['say "hi", then\nleave;', 7])).toBe('"say ""hi"", then\nleave;",7\r\n');
  });

  it("has money in yuan with both digits, and nothing where it is open", () => {
    expect(csvLine([5, 120000, 0, -1].map(yuanCell))).toBe('0.05,1200.00,0.00,""\r\n');
    expect(csvLine([yuanCell(9_007_199_254_740_991)])).toBe("90071992547409.91\r\n");
  });
});

describe("the name of an exported file", () => {
  it("is that of the file, with what it is", () => {
    expect(exportName("csv", "refunds.2026.csv")).toBe("refunds.2026.hegui.csv");
    expect(exportName("sarif", "\u5546\u54c1.xlsx")).toBe("\u5546\u54c1.hegui.sarif");
  });

  it("is one that every system takes", () => {
    expect(exportName("jsonl", "../a/b\u202ec.json")).toBe("_a_b_c.hegui.jsonl");
    expect(exportName("jsonl", ".json")).toBe("hegui.hegui.jsonl");
    expect(exportName("jsonl", "")).toBe("hegui.hegui.jsonl");
  });
});

describe("the table", () => {
  it("begins with the mark of UTF-8 and has a line a row, in the order asked for", async () => {
    const { given, asked } = made("listing", [row(0, { id: "=A" }), row(1)], () => link);
    given.slots = Uint32Array.from([1, 0]);
    const lines = (await textOf(await exportFile("csv", given, quietly()))).split("\r\n");
    expect(lines[0]).toBe(
      '\ufeff"Line","ID","Result","Violations","For a person to judge","Information missing","Not valid","Rules","Clauses"',
    );
    expect(lines[1]).toBe('3,"A1","Violations",1,0,0,0,"Links","4.1.3.5"');
    expect(lines[2]).toContain(`"'=A"`);
    expect(lines).toHaveLength(4);
    expect(asked).toEqual([]);
  });

  it("has verdict and amount of refunds", async () => {
    const decided = row(0, {
      status: "decided",
      verdict: "full_refund",
      amountFen: 9900,
      rules: [],
    });
    const { given } = made("refund", [decided], () => link);
    const text = await textOf(await exportFile("csv", given, quietly()));
    expect(text).toContain('"Decided","Refund in full",99.00,');
  });
});

describe("the list of problems", () => {
  it("has a line a problem, with what to do", async () => {
    const { given } = made("listing", [row(0)], () => link);
    const lines = (await textOf(await exportFile("findings", given, quietly()))).split("\r\n");
    expect(lines.slice(1, 3)).toEqual([
      '2,"A0","Violations","Links","4.1.3.5","Description","http","No links here.","Remove it."',
      '2,"A0","Information missing","","","/qualified","","Qualified?",""',
    ]);
  });
});

describe("full results", () => {
  const judge = (number: number): ListingResult =>
    ({ kind: "listing", id: `A${number}`, status: "compliant", clauses: ["1"] }) as ListingResult;

  it("are one a line in order, with the line of the file behind the id", async () => {
    const rows = Array.from({ length: 300 }, (_, number) => row(number));
    const { given } = made("listing", rows, judge);
    const lines = (await textOf(await exportFile("jsonl", given, quietly()))).split("\n");
    expect(lines[0]).toBe(
      '{"kind":"listing","id":"A0","line":2,"status":"compliant","clauses":["1"]}',
    );
    expect(lines[299]).toContain('"id":"A299","line":301');
    expect(lines).toHaveLength(301);
  });

  it("stop at once when cancelled, and ask for little more", async () => {
    const rows = Array.from({ length: 5000 }, (_, number) => row(number));
    const { given, asked } = made("listing", rows, judge);
    const stop = new AbortController();
    const making = exportFile("jsonl", given, { signal: stop.signal, done: () => undefined });
    stop.abort();
    await expect(making).rejects.toThrow(/abort/i);
    expect(asked.length).toBeLessThan(200);
  });

  it("are none at all when one row cannot be judged again", async () => {
    const rows = Array.from({ length: 10 }, (_, number) => row(number));
    const { given } = made("listing", rows, (number) =>
      number === 3 ? Promise.reject(new Error("the worker died")) : judge(number),
    );
    await expect(exportFile("jsonl", given, quietly())).rejects.toThrow("the worker died");
  });
});

interface Log {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string; helpUri?: string }[] } };
    taxonomies: { taxa: { id: string }[] }[];
    results: Record<string, unknown>[];
    artifacts: { location: { uri: string }; parentIndex?: number }[];
    columnKind: string;
  }[];
}

async function sarifOf(given: ExportGiven): Promise<Log["runs"][number]> {
  const log = JSON.parse(await textOf(await exportFile("sarif", given, quietly()))) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Log["runs"][number];
}

describe("SARIF", () => {
  it("places a finding on its line, and its words and its fix in the text they are of", async () => {
    const { given } = made("listing", [row(16, { id: "\ud83d" })], () => link, "a b#.csv");
    const run = await sarifOf(given);
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.artifacts).toEqual([
      { location: { uri: "a%20b%23.csv" } },
      { location: { uri: "/16/description" }, parentIndex: 0 },
    ]);
    const text = { uri: "/16/description", index: 1 };
    expect(run.results[0]).toMatchObject({
      ruleId: "external-link",
      kind: "fail",
      level: "error",
      message: { text: "No links here. Remove it." },
      locations: [
        {
          physicalLocation: { artifactLocation: { index: 0 }, region: { startLine: 18 } },
          logicalLocations: [{ name: "description", kind: "property" }],
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: text,
            region: { charOffset: 3, charLength: 4, snippet: { text: "http" } },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: text,
              replacements: [{ deletedRegion: { charOffset: 3, charLength: 4 } }],
            },
          ],
        },
      ],
      taxa: [{ id: "4.1.3.5" }],
      partialFingerprints: { "hegui/v1": "f00d" },
    });
    const number = run.results[0]?.["ruleIndex"] as number;
    expect(run.tool.driver.rules[number]?.id).toBe("external-link");
    expect(run.results[1]).toMatchObject({
      ruleId: "needs-information",
      kind: "open",
      level: "none",
    });
  });

  it("says why a finding is allowed, and gives a workbook no lines", async () => {
    const [finding] = link.findings ?? [];
    const allowed = { ...finding, reason: "filed" };
    const judge = (): ListingResult =>
      ({ kind: "listing", status: "compliant", suppressed: [allowed] }) as ListingResult;
    const { given } = made("listing", [row(0)], judge, "book.xlsx");
    const [result] = (await sarifOf(given)).results;
    expect(result?.["suppressions"]).toEqual([
      { kind: "external", status: "accepted", justification: "filed" },
    ]);
    expect(result?.["locations"]).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: "book.xlsx" } } },
    ]);
    expect(JSON.stringify(result)).not.toContain("startLine");
  });

  it("has a refund's verdict, and its conflict as something for a person", async () => {
    const refund: RefundResult = {
      kind: "refund",
      status: "contested",
      verdict: "negotiated_refund",
      amount_fen: 9900,
      clauses: ["5.2"],
      trace: [
        { rule: "unused-part", outcome: "pass" },
        { rule: "contested-tool", outcome: "review", clauses: ["5.2"] },
      ],
      readings: [{ verdict: "negotiated_refund", reason: both("So.") }],
    };
    const { given } = made("refund", [row(0)], () => refund);
    const { results } = await sarifOf(given);
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      ruleId: "refund-verdict",
      kind: "review",
      level: "none",
      message: { text: expect.stringContaining("\u00a599.00") as string },
      properties: { verdict: "negotiated_refund", amountFen: 9900 },
    });
    expect(results[1]).toMatchObject({
      ruleId: "contested-tool",
      kind: "review",
      message: { text: "Tools So." },
    });
  });

  it("fails a row that cannot be read, and is whole without a row", async () => {
    const broken: RefundResult = {
      kind: "refund",
      status: "invalid",
      errors: [{ pointer: "/paid_fen", code: "negative_amount", message: both("Negative.") }],
    };
    const { given } = made("refund", [row(0)], () => broken);
    expect((await sarifOf(given)).results).toMatchObject([
      {
        ruleId: "invalid-document",
        kind: "fail",
        level: "error",
        message: { text: "Price paid: Negative." },
      },
    ]);
    expect((await sarifOf({ ...given, slots: new Uint32Array() })).results).toEqual([]);
  });

  it("leads to where the rules are published when the rulebook says so", async () => {
    const { given } = made("listing", [row(0)], () => link);
    const bare = await sarifOf(given);
    expect(bare.tool.driver.rules.some(({ helpUri }) => helpUri !== undefined)).toBe(false);
    const source = "https://market.example/rules";
    const published = { ...rulebook, rulebook: { ...rulebook.rulebook, source } };
    const run = await sarifOf({ ...given, rulebook: published as RulebookDescription });
    expect(run.tool.driver.rules[0]?.helpUri).toBe(source);
    expect(run.taxonomies[0]?.taxa.map(({ id }) => id)).toEqual(["4.1.3.5", "5.2"]);
  });
});
