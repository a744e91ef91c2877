import { describe, expect, it } from "vitest";
import { answerOf } from "../src/case-answer.js";
import { caseOf, linkOf, longestLink, type SentCase } from "../src/case-link.js";
import { isCaseLink } from "../src/sections.js";
import type { CommonResult } from "../src/engine/types.js";

const sent: SentCase = {
  kind: "refund",
  document: {
    product_type: "image",
    purchased_at: "2026-07-01",
    grounds: [],
    note: "运维 😀 \ud800",
  },
  rulebook: "ab".repeat(32),
  sent: "2026-07-05",
  answer: { status: "decided", verdict: "full_refund", amount_fen: 120000, digest: "0011" },
};

const plain = (value: unknown): string =>
  `#case/j.${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

describe("a link to a case", () => {
  it("leads back to the very case, lone surrogates and all", async () => {
    const link = await linkOf(sent);
    expect(link).toMatch(/^#case\/z\.[\w-]+$/);
    expect(isCaseLink(link ?? "")).toBe(true);
    expect(await caseOf(link ?? "")).toEqual(sent);
  });

  it("is read where it could not be compressed", async () => {
    expect(await caseOf(plain({ v: 1, ...sent }))).toEqual(sent);
  });

  it("is not made of what is too long for one", async () => {
    const noise = Array.from({ length: longestLink }, (_, at) => (at * 7919).toString(36)).join("");
    expect(await linkOf({ ...sent, document: { noise } })).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["another address", "#refund"],
    ["no text", "#case/z."],
    ["a cut one", "#case/z.q1YqU7Iy"],
    ["signs that are none", "#case/z.%E4%BD%A0<script>"],
    ["a form that is not known", "#case/x.AAAA"],
    ["no JSON", `#case/j.${Buffer.from("{").toString("base64url")}`],
    ["another version", plain({ ...sent, v: 2 })],
    ["no object", plain([1])],
    ["a kind that is none", plain({ v: 1, ...sent, kind: "__proto__" })],
    ["a document that is none", plain({ v: 1, ...sent, document: [] })],
    ["a day that is none", plain({ v: 1, ...sent, sent: "<img>" })],
    ["no answer", plain({ v: 1, ...sent, answer: null })],
  ])("that is broken gives nothing: %s", async (_name, hash) => {
    expect(await caseOf(hash)).toBeUndefined();
  });

  it("that unfolds without end is given up", async () => {
    const zeros = new Blob([new Uint8Array(40 * 1024 * 1024)]).stream();
    const packed = zeros.pipeThrough(new CompressionStream("deflate-raw") as never);
    const bytes = Buffer.from(await new Response(packed).arrayBuffer());
    const link = `#case/z.${bytes.toString("base64url").slice(0, longestLink - 10)}`;
    expect(await caseOf(link)).toBeUndefined();
  });
});

describe("an answer in few words", () => {
  const result = (more: object): CommonResult =>
    ({ kind: "listing", status: "violations", ...more }) as CommonResult;
  const finding = {
    rule: "external-link",
    clause: "4.1.3.5",
    outcome: "violation",
    field: "/title",
  };

  it("tells what was found, wherever it stands in the list", () => {
    const other = { ...finding, rule: "cashback" };
    const answer = answerOf(result({ findings: [finding, other] }));
    expect(answer).toMatchObject({ status: "violations", findings: 2 });
    expect(answerOf(result({ findings: [other, finding] }))).toEqual(answer);
    expect(answerOf(result({ findings: [finding] })).digest).not.toBe(answer.digest);
  });

  it("does not depend on own words and exceptions", () => {
    const own = { ...finding, rule: "own-words" };
    const one = answerOf(result({ findings: [finding] }));
    expect(answerOf(result({ findings: [finding, own] })).digest).toBe(one.digest);
    const allowed = answerOf(result({ findings: [], suppressed: [finding] }));
    expect(allowed.digest).toBe(one.digest);
  });

  it("changes with a verdict and with an amount", () => {
    const refund = (more: object) =>
      answerOf({ kind: "refund", status: "decided", ...more } as CommonResult).digest;
    const digests = [
      refund({ verdict: "full_refund", amount_fen: 1 }),
      refund({ verdict: "full_refund", amount_fen: 2 }),
      refund({ verdict: "not_refundable" }),
    ];
    expect(new Set(digests).size).toBe(3);
  });
});
