// Runs the command line over listings and gives back what it found in their texts.
//
// Who uses it: evaluate.mjs and the tests. What a caller may not assume: that the findings which rest on
// facts alone are here; those have no place in a text.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const defaultBinary = process.env.HEGUI_BIN ?? path.join(root, "dist/bin/hegui");

/** What the command line writes for these documents, as it is. */
export function output(documents, { binary = defaultBinary, jobs = 0 } = {}) {
  const args = [
    "check",
    "listing",
    "--input",
    "jsonl",
    "--format",
    "jsonl",
    "--jobs",
    `${jobs}`,
    "-",
  ];
  const run = spawnSync(binary, args, {
    input: documents.map((document) => `${JSON.stringify(document)}\n`).join(""),
    maxBuffer: 2 ** 30,
    timeout: 120_000,
  });
  if (run.error && run.error.code !== "EPIPE") throw run.error;
  if (run.status !== 0 && run.status !== 1) {
    throw new Error(`${binary} ended with ${run.status ?? run.signal}: ${run.stderr}`);
  }
  return run.stdout.toString();
}

/** The findings in the texts of each document, in the order of the documents. */
export function findingsOf(documents, options) {
  const lines = output(documents, options).split("\n").filter(Boolean);
  if (lines.length !== documents.length) {
    throw new Error(`${documents.length} documents, ${lines.length} results`);
  }
  return lines.map((line) =>
    (JSON.parse(line).findings ?? []).filter(({ start }) => Number.isInteger(start)),
  );
}
