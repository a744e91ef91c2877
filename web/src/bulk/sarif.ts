// The results of a file as a SARIF 2.1.0 log, written row by row.
//
// A result lies on its line of the merchant's file. The text in which a finding lies is an artifact of
// its own within that file, named by a pointer such as "/16/description": positions, and the edits of a
// fix, count within that text, and would point anywhere if they were said of the file. What only a
// person can tell, or a missing fact, is no failure, and the standard gives such results no level.
import { errorsInWords } from "./error-words.js";
import { fieldTitle, ruleTitle, verdictName, type Words } from "./naming.js";
import type { Finding, Fix, ListingResult, RefundResult, Status } from "../engine/types.js";
import { yuanOf } from "../money.js";
import type { BulkJob, BulkRow } from "./job.js";
import { Pieces } from "./pieces.js";
import { problemsOf, type Problem } from "./problems.js";
import {
  descriptorsOf,
  invalidRule,
  missingRule,
  taxonomyOf,
  taxonReference,
  toolOf,
  verdictRule,
} from "./sarif-tool.js";
import type {
  Artifact,
  ArtifactLocation,
  Location,
  ResultKind,
  SarifFix,
  SarifResult,
} from "./sarif-types.js";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

const kinds: Record<Problem["level"], ResultKind> = {
  violation: "fail",
  error: "fail",
  review: "review",
  unknown: "open",
};

const verdictKinds: Partial<Record<Status, ResultKind>> = {
  decided: "informational",
  contested: "review",
  needs_information: "open",
  out_of_scope: "notApplicable",
};

// A name of a file as a relative reference; half a character would make it none.
function fileAddress(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
}

export class SarifWriter {
  private readonly pieces = new Pieces();
  private readonly artifacts = new Pieces();
  private readonly ruleNumbers: Map<string, number>;
  // Number 0 is the merchant's file.
  private lastArtifact = 0;
  private readonly file: ArtifactLocation;
  private readonly hasLines: boolean;
  private first = true;

  constructor(
    private readonly words: Words,
    private readonly job: Pick<BulkJob, "kind" | "name" | "asOf"> &
      Partial<Pick<BulkJob, "isMapped" | "documentText">>,
  ) {
    this.file = { uri: fileAddress(job.name), index: 0 };
    // A workbook has rows, but is no text.
    this.hasLines = !/\.xls[a-z]?$/i.test(job.name);
    const rules = descriptorsOf(job.kind, words);
    this.ruleNumbers = new Map(rules.map(({ id }, at) => [id, at]));
    const head = {
      tool: toolOf(rules, words),
      taxonomies: [taxonomyOf(words)],
      language: words.language,
      columnKind: "utf16CodeUnits",
      properties: { asOf: job.asOf, kind: job.kind, rulebookSha256: words.rulebook.sha256 },
    };
    this.pieces.write(`{"$schema":"${schema}","version":"2.1.0","runs":[`);
    this.pieces.write(`${JSON.stringify(head).slice(0, -1)},"results":[`);
    this.artifacts.write(JSON.stringify({ location: { uri: this.file.uri } }));
  }

  add(row: BulkRow, result: ListingResult | RefundResult): void {
    const inWords = errorsInWords(this.job, row.row, this.words.rulebook);
    const problems = problemsOf(result, inWords);
    // One artifact for each text of the row, however many findings lie in it.
    const texts = new Map<string, ArtifactLocation>();
    if (this.job.kind === "refund" && result.status !== "invalid") {
      this.write(this.verdictOf(row, result as RefundResult));
    }
    for (const problem of problems) {
      if (problem.level !== "unknown") this.write(this.resultOf(row, problem, texts));
    }
    const missing = problems.filter(({ level }) => level === "unknown");
    if (missing.length > 0) this.write(this.missingOf(row, missing));
  }

  end(): Pieces {
    this.pieces.write('],"artifacts":[');
    this.pieces.append(this.artifacts);
    this.pieces.write("]}]}\n");
    return this.pieces;
  }

  private write(result: SarifResult): void {
    this.pieces.write((this.first ? "\n" : ",\n") + JSON.stringify(result));
    this.first = false;
  }

  private ruleOf(id: string): Pick<SarifResult, "ruleId" | "ruleIndex"> {
    const number = this.ruleNumbers.get(id);
    return number === undefined ? { ruleId: id } : { ruleId: id, ruleIndex: number };
  }

  private locationOf(row: BulkRow, field: string): Location {
    const document = row.id === "" ? String(row.line) : row.id;
    const name = field.split("/").at(-1) ?? "";
    return {
      physicalLocation: {
        artifactLocation: this.file,
        ...(this.hasLines ? { region: { startLine: row.line } } : {}),
      },
      logicalLocations: [
        field === ""
          ? { name: document, fullyQualifiedName: document, kind: "object" }
          : { name, fullyQualifiedName: `${document}${field}`, kind: "property" },
      ],
    };
  }

  private common(
    row: BulkRow,
    field = "",
  ): Pick<SarifResult, "locations"> & { properties: Record<string, unknown> } {
    const { line, id } = row;
    const properties = { line, ...(id === "" ? {} : { id }), ...(field === "" ? {} : { field }) };
    return { locations: [this.locationOf(row, field)], properties };
  }

  private verdictOf(row: BulkRow, result: RefundResult): SarifResult {
    const { language, say, rulebook } = this.words;
    const scope = result.status === "out_of_scope" ? "out_of_scope" : result.verdict;
    const verdict =
      scope === undefined ? say("status_needs_information") : verdictName(scope, language);
    const amount = result.amount_fen;
    const text =
      amount === undefined ? verdict : say("sarif_amount", { verdict, amount: yuanOf(amount) });
    const { clauses = [] } = result;
    const common = this.common(row);
    return {
      ...this.ruleOf(verdictRule),
      kind: verdictKinds[result.status] ?? "informational",
      level: "none",
      message: { text },
      ...common,
      ...(clauses.length > 0 ? { taxa: clauses.map((id) => taxonReference(id, rulebook)) } : {}),
      properties: {
        ...common.properties,
        status: result.status,
        ...(result.verdict === undefined ? {} : { verdict: result.verdict }),
        ...(amount === undefined ? {} : { amountFen: amount }),
      },
    };
  }

  private missingOf(row: BulkRow, missing: readonly Problem[]): SarifResult {
    const questions = missing.map(({ message }) => message?.[this.words.language] ?? "");
    return {
      ...this.ruleOf(missingRule),
      kind: "open",
      level: "none",
      message: { text: questions.join(" ") },
      ...this.common(row),
    };
  }

  private messageOf(problem: Problem): string {
    const { language } = this.words;
    const title = problem.rule === "" ? "" : ruleTitle(problem.rule, this.words);
    const said = problem.message?.[language] ?? title;
    const name =
      problem.level === "error" && problem.field !== ""
        ? `${fieldTitle(problem.field, this.job.kind, this.words)}: `
        : "";
    return [`${name}${said}`, ...problem.advice.map((each) => each[language])].join(" ");
  }

  private resultOf(
    row: BulkRow,
    problem: Problem,
    texts: Map<string, ArtifactLocation>,
  ): SarifResult {
    const { rule, level, clauses, field, finding, allowed } = problem;
    const failed = kinds[level] === "fail";
    const common = this.common(row, field);
    const placed = finding?.start !== undefined && finding.end !== undefined;
    return {
      ...this.ruleOf(level === "error" ? invalidRule : rule),
      kind: kinds[level],
      level: failed ? "error" : "none",
      message: { text: this.messageOf(problem) },
      ...common,
      ...(placed ? { relatedLocations: [this.placeOf(row, finding, texts)] } : {}),
      ...(clauses.length > 0
        ? { taxa: clauses.map((id) => taxonReference(id, this.words.rulebook)) }
        : {}),
      ...(finding?.fix ? { fixes: [this.fixOf(row, finding, finding.fix, texts)] } : {}),
      ...(allowed === undefined
        ? {}
        : {
            suppressions: [{ kind: "external", status: "accepted", justification: allowed }],
          }),
      ...(finding ? { partialFingerprints: { "hegui/v1": finding.fingerprint } } : {}),
      ...(finding?.penalty
        ? { properties: { ...common.properties, penalty: finding.penalty } }
        : {}),
    };
  }

  private textOf(
    row: BulkRow,
    field: string,
    texts: Map<string, ArtifactLocation>,
  ): ArtifactLocation {
    const known = texts.get(field);
    if (known) return known;
    const location = { uri: encodeURI(`/${row.row}${field}`), index: ++this.lastArtifact };
    const artifact: Artifact = { location: { uri: location.uri }, parentIndex: 0 };
    this.artifacts.write(`,\n${JSON.stringify(artifact)}`);
    texts.set(field, location);
    return location;
  }

  private placeOf(row: BulkRow, finding: Finding, texts: Map<string, ArtifactLocation>): Location {
    const { field, start = 0, end = 0, quote } = finding;
    return {
      message: { text: fieldTitle(field, this.job.kind, this.words) },
      physicalLocation: {
        artifactLocation: this.textOf(row, field, texts),
        region: {
          charOffset: start,
          charLength: end - start,
          ...(quote === undefined ? {} : { snippet: { text: quote } }),
        },
      },
    };
  }

  private fixOf(
    row: BulkRow,
    { field }: Finding,
    fix: Fix,
    texts: Map<string, ArtifactLocation>,
  ): SarifFix {
    return {
      description: { text: fix.message[this.words.language] },
      artifactChanges: [
        {
          artifactLocation: this.textOf(row, field, texts),
          replacements: fix.edits.map(({ start, end, insert }) => ({
            deletedRegion: { charOffset: start, charLength: end - start },
            ...(insert === "" ? {} : { insertedContent: { text: insert } }),
          })),
        },
      ],
    };
  }
}
