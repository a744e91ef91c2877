// The browser reads tables for a formatter when it makes one, which takes longer than drawing the frame of the
// page. So none is made by loading a file, only where there is something to write.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { expect, it } from "vitest";

const sources = fileURLToPath(new URL("../src", import.meta.url));

// Outside of every function: neither indented nor behind an arrow.
const madeByLoading = /^(?:export )?const [^\n]*?(?<!=> )new Intl\.|^ {2}[\w"-]+: new Intl\./gm;

it("knows a formatter that is made by loading a file", () => {
  const made = [
    'const numbers = new Intl.NumberFormat("en");',
    'const days = {\n  en: new Intl.DateTimeFormat("en"),\n};',
  ];
  for (const text of made) expect(text.match(madeByLoading)).toHaveLength(1);
  expect("const format = () => new Intl.NumberFormat();".match(madeByLoading)).toBeNull();
  expect("  numbers ??= new Intl.NumberFormat();".match(madeByLoading)).toBeNull();
});

it("finds none in the page", () => {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(200);
  const made = files.flatMap((name) =>
    (readFileSync(path.join(sources, name), "utf8").match(madeByLoading) ?? []).map(
      (line) => `${name}: ${line}`,
    ),
  );
  expect(made).toEqual([]);
});
