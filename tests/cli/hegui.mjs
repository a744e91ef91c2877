// Runs the command line that the tests are about: HEGUI_BIN, or dist/bin/hegui.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const binary = process.env.HEGUI_BIN ?? path.join(root, "dist/bin/hegui");

const environment = { PATH: process.env.PATH, TERM: "xterm", LANG: "C" };

/** The exit status, standard output and standard error of one run. */
export function hegui(args, input = "", env = {}) {
  const run = spawnSync(binary, args, {
    input,
    env: { ...environment, ...env },
    maxBuffer: 1 << 30,
    timeout: 120_000,
  });
  // A program that ends before it reads its input leaves a broken pipe behind, and that is no failure.
  if (run.error && run.error.code !== "EPIPE") throw run.error;
  if (run.signal) throw new Error(`hegui ${args.join(" ")} ended by ${run.signal}`);
  return { status: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}

/** A run that is still going, for what happens on the way. */
export function start(args, stdio = ["pipe", "pipe", "pipe"]) {
  return spawn(binary, args, { env: environment, stdio });
}

/** The same run with a terminal as its output. */
export function onTerminal(args, env = {}) {
  const quoted = [binary, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const run = spawnSync("script", ["-qec", `stty cols 100; ${quoted}`, "/dev/null"], {
    env: { ...environment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (run.error) throw run.error;
  return { status: run.status, out: run.stdout.toString().replaceAll("\r\n", "\n") };
}

/** The results of JSON Lines output. */
export const lines = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Calls `use` with a folder of files that is gone afterwards. */
export function withFiles(files, use) {
  const folder = mkdtempSync(path.join(tmpdir(), "hegui-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), content);
    }
    return use((name) => path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Documents whose answers the contract gives.

/** Bought and given back on one day: the review period is open, everything is refunded. */
export const decided = {
  id: "decided",
  product_type: "image",
  purchased_at: "2026-07-01",
  requested_at: "2026-07-01",
  paid_fen: 29800,
  used_fen: 0,
  grounds: [],
  confirmed: false,
  merchant_policy: "none",
};

/** A product the text does not name, asked back on its second day: it can be read in two ways. */
export const contested = {
  ...decided,
  id: "contested",
  product_type: "other",
  requested_at: "2026-07-02",
  paid_fen: 1000,
  used_fen: 200,
  caused_loss: false,
};

/** When it was bought is not said. */
export const unknown = { ...decided, id: "unknown", purchased_at: null };

export const invalid = { ...decided, id: "invalid", paid_fen: -1 };
