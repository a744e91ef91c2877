// CSV for a spreadsheet: read back as RFC 4180 says, with nothing lost and no formula in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contested, decided, hegui, invalid, lines, unknown } from "./hegui.mjs";

/** Rows of RFC 4180 text, strictly: CRLF, quotes doubled. */
function rowsOf(text) {
  const rows = [];
  const row = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    assert.ok(found, `no cell at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    row.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
    if (found[3] === "\r\n") rows.push(row.splice(0));
  }
  return rows;
}

function check(kind, documents, ...args) {
  const input = documents.map((each) => JSON.stringify(each)).join("\n");
  const run = hegui(["check", kind, "--format", "csv", ...args], input);
  assert.equal(run.err, "");
  assert.ok(run.out.startsWith("\ufeff"), "a byte order mark");
  const [names, ...rows] = rowsOf(run.out.slice(1));
  const objects = rows.map((row) => {
    assert.equal(row.length, names.length);
    return Object.fromEntries(row.map((value, i) => [names[i], value]));
  });
  return { status: run.status, names, rows: objects, out: run.out };
}

const link = "https://www.lanhai-demo.cn/docs";

test("a refund is a line, with yuan and fen", () => {
  const { status, names, rows } = check("refund", [decided, contested, unknown, invalid]);
  assert.equal(status, 2);
  for (const name of names) assert.match(name, /^[a-z]+(?:_[a-z]+)*$/);
  assert.deepEqual(names.slice(0, 9), [
    "id",
    "line",
    "status",
    "verdict",
    "amount_yuan",
    "amount_fen",
    "clauses",
    "missing",
    "errors",
  ]);
  assert.deepEqual(
    rows.map((row) => [row.id, row.line, row.status, row.verdict, row.amount_yuan, row.amount_fen]),
    [
      ["decided", "1", "decided", "full_refund", "298.00", "29800"],
      ["contested", "2", "contested", "negotiated_refund", "8.00", "800"],
      ["unknown", "3", "needs_information", "", "", ""],
      ["invalid", "4", "invalid", "", "", ""],
    ],
  );
  assert.ok(rows[0].clauses.split(";").includes("2.8"));
  assert.ok(rows[2].missing.split(";").includes("purchased_at"));
  assert.match(rows[3].errors, /^\/paid_fen: /);
  assert.match(rows[0].conclusion, /^全额退款 298\.00 元$/);
});

test("the language changes sentences and nothing else", () => {
  const chinese = check("refund", [decided, invalid]);
  const english = check("refund", [decided, invalid], "--lang", "en");
  assert.deepEqual(english.names, chinese.names);
  assert.doesNotMatch(english.out, /[\u4e00-\u9fff]/);
  assert.equal(english.rows[0].conclusion, "Full refund, CNY 298.00");
  assert.equal(english.rows[0].clauses, chinese.rows[0].clauses);
});

test("a listing has a line a finding, and one when there is none", () => {
  const found = { id: "found", description: `看 ${link}`, links: ["https://a.example.cn"] };
  const { status, rows } = check("listing", [
    found,
    { id: "none", title: "好" },
    { id: "bad", title: 1 },
  ]);
  assert.equal(status, 2);
  const expected = lines(hegui(["check", "listing"], JSON.stringify(found)).out)[0].findings;
  const shown = rows.filter(({ id }) => id === "found");
  assert.deepEqual(
    shown.map((row) => [
      row.rule,
      row.outcome,
      row.clause,
      row.field,
      row.start,
      row.quote,
      row.fingerprint,
    ]),
    expected.map((f) => [
      f.rule,
      f.outcome,
      f.clause,
      f.field,
      `${f.start}`,
      f.quote,
      f.fingerprint,
    ]),
  );
  assert.deepEqual(
    rows.slice(shown.length).map((row) => [row.line, row.status, row.rule]),
    [
      ["2", "needs_information", ""],
      ["3", "invalid", ""],
    ],
  );
  assert.match(rows.at(-1).errors, /^\/title: /);
});

test("a store's findings are lines too", () => {
  const store = { as_of: "2026-11-20", materials: [{ changed_on: "2026-10-01" }] };
  const { status, rows } = check("store", [store]);
  assert.equal(status, 1);
  assert.equal(rows[0].rule, "materials-report");
  assert.equal(rows[0].field, "/materials/0/reported_on");
  assert.ok(rows[0].message.length > 0 && rows[0].advice.length > 0 && rows[0].penalty.length > 0);
});

test("no cell is a formula, and none breaks its line", () => {
  const ids = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x","y")',
    'a"b,c\r\nd',
    "\u001b[31m",
  ];
  const { rows, out } = check(
    "refund",
    ids.map((id) => ({ ...decided, id })),
  );
  assert.equal(rows.length, ids.length);
  for (const [i, { id }] of rows.entries()) {
    assert.doesNotMatch(id, /^[=+\-@\t\r]/);
    if (i < 7) assert.equal(id, `'${ids[i]}`);
  }
  assert.equal(rows[7].id, ids[7]);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
});

test("threads change nothing, and no documents give the names alone", () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...decided, id: `${i}` }));
  const one = check("refund", many, "--jobs=1");
  assert.deepEqual(
    one.rows.map(({ id }) => id),
    many.map(({ id }) => id),
  );
  assert.equal(check("refund", many, "--jobs=4").out, one.out);
  assert.equal(check("refund", []).rows.length, 0);
});

test("a table comes back as a table", () => {
  const csv = `id,product_type,purchased_at,requested_at,paid_fen,used_fen,grounds,confirmed\nx,image,2026-07-01,2026-07-02,100,0,[],false\n`;
  const run = hegui(["check", "refund", "--input=csv", "--format=csv"], csv);
  assert.equal(rowsOf(run.out.slice(1))[1].slice(0, 6).join(), "x,2,decided,full_refund,1.00,100");
});
