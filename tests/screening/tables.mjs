// The tables that evaluate.mjs prints.
import { rules } from "./cases.mjs";
import { speaking } from "./measure.mjs";
import { transforms } from "./transforms.mjs";

const percent = (part, whole) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)}`);
const found = ({ of, found: hit }) => percent(hit, of);
const exact = (...counts) => {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return percent(sum("exact"), sum("found"));
};

/** Rows as lines, the first column to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
        )
        .join("  "),
    )
    .join("\n");
}

function ruleRow(name, { plain, single, double, extra, near, hard }) {
  return [
    name,
    `${plain.of}`,
    found(plain),
    `${single.of}`,
    found(single),
    `${double.of}`,
    found(double),
    exact(plain),
    exact(single, double),
    `${extra}`,
    `${near.violation}+${near.review}/${near.of}`,
    `${hard.violation}+${hard.review}/${hard.of}`,
  ];
}

export function rulesTable(counts, only) {
  const head = ["rule", "n", "plain", "n", "single", "n", "double", "=plain", "=dis.", "extra"];
  const rows = [[...head, "near v+r", "hard v+r"]];
  for (const rule of rules.filter((name) => !only || name === only)) {
    rows.push(ruleRow(rule, counts.rules.get(rule)));
  }
  if (!only) rows.push(ruleRow("all", counts.overall));
  return table(rows);
}

const countRow = (name, count) => [name, `${count.of}`, found(count), exact(count)];

export function transformsTable(counts) {
  const rows = transforms
    .filter(({ name }) => counts.transforms.has(name))
    .map(({ name, family }) => countRow(`${family}: ${name}`, counts.transforms.get(name)));
  return table([["transform", "n", "found", "exact"], ...rows]);
}

export function pairsTable(counts) {
  const rows = [...counts.pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => countRow(name, count));
  return table([["pair of families", "n", "found", "exact"], ...rows]);
}

export const withoutEngine = (counts) =>
  rules.filter((rule) => !speaking(counts).includes(rule)).join(", ");
