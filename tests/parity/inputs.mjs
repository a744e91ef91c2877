// What every build is given: the corpus, generated documents, and hostile texts that only a script can make.
// Each input is one text of JSON, or what should have been one, on one line.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../cli/hegui.mjs";
import { generator, mulberry32, seed } from "../property/generate.mjs";

const folder = path.join(root, "tests/cases");

/** The corpus: { kind, text, why }. */
export function corpus() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ kind, document, text, why }) => ({
      kind,
      text: text ?? JSON.stringify(document),
      why,
    }));
}

/** Refunds of every kind: complete, with facts missing, and invalid. */
export function generated() {
  const drawn = generator(mulberry32(seed + 4));
  const complete = drawn.complete(1200).map(({ document }) => document);
  const partial = drawn
    .complete(320)
    .map(({ document }) =>
      Object.fromEntries(Object.entries(document).filter(() => drawn.chance(0.75))),
    );
  const invalid = drawn.invalid(300).map(({ document }) => document);
  return [...complete, ...partial, ...invalid].map((document, index) => ({
    kind: "refund",
    text: JSON.stringify(document),
    why: `generated ${index}`,
  }));
}

const nested = (depth, open, close, inside = "") =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`;

/** Big and deep texts that end in an error, or in a judgement, within bounded work. */
export function hostile() {
  const mebibytes = (count) => "好".repeat((count * 1024 * 1024) / 3);
  const texts = {
    "10,000 arrays": nested(10_000, "[", "]"),
    "10,000 arrays that never close": "[".repeat(10_000),
    "10,000 objects": nested(10_000, '{"a":', "}", "1"),
    "10,000 arrays inside a fact": `{"grounds":${nested(10_000, "[", "]")}}`,
    "a million arrays": "[".repeat(1_000_000),
    "20 MiB in one text": `{"id":"${mebibytes(20)}"}`,
    "20 MiB of space": `{${" ".repeat(20 * 1024 * 1024)}}`,
    "200,000 unknown keys": `{${Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join(",")}}`,
    "200,000 grounds": `{"grounds":[${'"late_or_stalled",'.repeat(199_999)}"late_or_stalled"]}`,
    "a number of a million digits": `{"paid_fen":${"9".repeat(1_000_000)}}`,
    "a key of a million characters": `{"${"k".repeat(1_000_000)}":1}`,
    "a million escapes": `{"id":"${"\\u0041".repeat(1_000_000)}"}`,
  };
  const listings = {
    "100,000 links": `{"links":[${'"https://out-x.com/",'.repeat(99_999)}"https://out-x.com/"]}`,
    "a text of links": `{"description":"${"https://out-x.com/ ".repeat(20_000)}"}`,
    "a text of unclosed tags": `{"description":"${"<a href='".repeat(100_000)}"}`,
    "a text of opening brackets": `{"description":"${"[".repeat(500_000)}"}`,
    "a text of dots": `{"description":"${"a.".repeat(500_000)}"}`,
    "a text of at signs": `{"description":"https://${"a@".repeat(300_000)}b-x.com"}`,
    "a text of ampersands": `{"description":"${"&#".repeat(300_000)}"}`,
    "15 MiB of description": `{"description":"${mebibytes(15)}"}`,
  };
  const stores = {
    "100,000 failed deliveries of which nothing is known": `{"delivery_failures":[${"{},".repeat(99_999)}{}]}`,
    "100,000 orders of which nothing is known": `{"orders":[${"{},".repeat(99_999)}{}]}`,
    "100,001 orders": `{"orders":[${"{},".repeat(100_000)}{}]}`,
    "100,000 rows that are no objects": `{"materials":[${"1,".repeat(99_999)}1]}`,
    "100,000 spans of hours": `{"support":{"hours":[${'{"days":["mon"],"from":"00:00","to":"24:00"},'.repeat(99_999)}{}]}}`,
  };
  const entries = (kind, all) =>
    Object.entries(all).map(([why, text]) => ({ kind, text, why: `${kind}: ${why}` }));
  return [
    ...entries("refund", texts),
    ...entries("listing", texts),
    ...entries("listing", listings),
    ...entries("store", texts),
    ...entries("store", stores),
  ];
}

/** Bytes that are no UTF-8, each inside a document. */
export function wrongBytes() {
  const around = (...bytes) =>
    Buffer.concat([Buffer.from('{"id":"a'), Buffer.from(bytes), Buffer.from('b"}')]);
  return {
    "a byte that never stands": around(0xff),
    "a continuation alone": around(0x80),
    "a beginning alone": around(0xe5, 0xa5),
    "an overlong slash": around(0xc0, 0xaf),
    "an encoded surrogate": around(0xed, 0xa0, 0x80),
    "a code point too high": around(0xf4, 0x90, 0x80, 0x80),
    "text of another encoding": around(0xba, 0xcf, 0xb9, 0xe6),
    "cut off at the end": Buffer.from([0x7b, 0x22, 0xe5]),
  };
}
