// Rows of a table as documents: what a cell means, where an error is, and that nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, hegui, lines, withFiles } from "./hegui.mjs";

const head =
  "id,product_type,purchased_at,requested_at,paid_fen,used_fen,grounds,confirmed,merchant_policy";
const row = "decided,image,2026-07-01,2026-07-01,29800,0,[],false,none";

function check(csv, ...args) {
  const run = hegui(["check", "refund", "--input", "csv", ...args], csv);
  assert.equal(run.err, "");
  return { status: run.status, results: lines(run.out) };
}

const withoutLine = (result) => ({ ...result, line: undefined });

/** Code and message of the one error of the one result, and its line. */
function refused(csv) {
  const { status, results } = check(csv);
  assert.equal(status, 2, JSON.stringify(results));
  const bad = results.filter(({ status: each }) => each === "invalid");
  assert.equal(bad.length, 1, JSON.stringify(results));
  assert.equal(bad[0].errors.length, 1, JSON.stringify(bad[0].errors));
  const [{ code, message, pointer }] = bad[0].errors;
  return { code, zh: message["zh-CN"], en: message.en, pointer, line: bad[0].line };
}

test("a row is the document that it says", () => {
  const { status, results } = check(`${head}\r\n${row}\r\n`);
  assert.equal(status, 0);
  const [expected] = lines(hegui(["check", "refund"], JSON.stringify(decided)).out);
  assert.deepEqual(results.map(withoutLine), [withoutLine(expected)]);
  assert.equal(results[0].line, 2);
});

test("the file's ending says that it is a table", () => {
  withFiles({ "a.csv": `${head}\n${row}\n`, "a.txt": `${head}\n${row}\n` }, (at) => {
    assert.equal(lines(hegui(["check", "refund", at("a.csv")]).out)[0].status, "decided");
    assert.equal(hegui(["check", "refund", at("a.txt"), "--input=csv"]).status, 0);
    assert.equal(lines(hegui(["next", "refund", at("a.csv")]).out)[0].verdict, "full_refund");
    assert.equal(lines(hegui(["explain", "refund", at("a.csv")]).out)[0].verdict, "full_refund");
  });
});

test("dots nest, numbers between dots count, semicolons split", () => {
  const csv = `id,title,tags,links,images.0.name,images.0.codes,prices.0.name,prices.0.amount_fen,prices.1.amount_fen,product_type
L,"监控, ""好""",云; 监控 ;,https://a.example.cn,封面,https://b.example.cn;c,年付,120000,,saas
`;
  const document = {
    id: "L",
    title: '监控, "好"',
    tags: ["云", "监控"],
    links: ["https://a.example.cn"],
    images: [{ name: "封面", codes: ["https://b.example.cn", "c"] }],
    prices: [{ name: "年付", amount_fen: 120000 }],
    product_type: "saas",
  };
  const got = lines(hegui(["check", "listing", "--input", "csv"], csv).out);
  const expected = lines(hegui(["check", "listing"], JSON.stringify(document)).out);
  assert.ok(expected[0].findings.length >= 2);
  assert.deepEqual(got.map(withoutLine), expected.map(withoutLine));
  const invoice = check(`id,invoice.kind,invoice.issued\nx,sale,TRUE\n`).results[0];
  const same = lines(
    hegui(["check", "refund"], '{"id":"x","invoice":{"kind":"sale","issued":true}}').out,
  );
  assert.deepEqual(withoutLine(invoice), withoutLine(same[0]));
});

test("an empty cell is a fact left out, null one that is not known, [] a list of none", () => {
  const stated = (cell) => {
    const { results } = check(`${head},settled\n${row},${cell}\n`);
    return (results[0].presumed ?? []).some(({ fact }) => fact === "settled");
  };
  assert.equal(stated(""), true, "presumed");
  assert.equal(stated("null"), false, "said not to be known");
  const asked = (grounds) => {
    const csv = `id,product_type,purchased_at,requested_at,paid_fen,used_fen,grounds\nx,image,2026-07-01,2026-07-09,1,0,${grounds}\n`;
    return check(csv).results[0].missing.some(({ fact }) => fact === "grounds");
  };
  assert.equal(asked(""), true);
  assert.equal(asked("[]"), false);
  assert.equal(asked("late_or_stalled;not_as_described"), false);
});

test("lines are those of the file, whatever ends them", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const csv = [
      "\ufeff" + head,
      row,
      "",
      `"two${end}lines${end}",${row.slice(8)}`,
      ",,,,,,,,",
      row,
    ].join(end);
    const { results } = check(csv);
    assert.deepEqual(
      results.map(({ line, id }) => [line, id]),
      [
        [2, "decided"],
        [4, `two${end}lines${end}`],
        [8, "decided"],
      ],
      JSON.stringify(end),
    );
  }
});

test("an error names its column and line, and the other rows are judged", () => {
  const bad = row.replace("29800", "298.00");
  const csv = `${head}\n${row}\n${bad}\n${row}\n`;
  const { status, results } = check(csv);
  assert.equal(status, 2);
  assert.deepEqual(
    results.map(({ line, status: each }) => [line, each]),
    [
      [2, "decided"],
      [3, "invalid"],
      [4, "decided"],
    ],
  );
  const { code, pointer, line, zh } = refused(csv);
  assert.deepEqual([code, pointer, line], ["not_an_integer", "/paid_fen", 3]);
  assert.match(zh, /paid_fen/);
  assert.equal(refused(`${head}\n${row.replace("29800", '"29,800"')}\n`).code, "wrong_type");
  assert.equal(refused(`${head}\n${row.replace("image", "imgae")}\n`).code, "unknown_value");
  assert.equal(refused(`${head},remark\n${row},late\n`).code, "unknown_key");
});

test("a row that cannot be told is invalid and says why", () => {
  for (const [csv, code, line, part] of [
    [`${head}\n${row},more\n`, "csv_extra_cell", 2, "10"],
    [`${head},\n${row},more\n`, "csv_no_name", 2, "10"],
    [`${head},paid_fen\n${row},29800\n`, "csv_twice", 2, "paid_fen"],
    [`${head},merchant_policy.refund\n${row},full\n`, "csv_twice", 2, "merchant_policy"],
    [`${head}\n${row}\n"x"y,${row}\n`, "csv_text_behind_quote", 3, "1"],
    [`${head}\n${row}\n${row}\nx,"open\n${row}\n`, "csv_open_quote", 4, "2"],
    [`id,"open\n${row}\n`, "csv_open_quote", 1, "2"],
    [`${"a,".repeat(1000)}a\n1\n`, "csv_too_many_columns", 1, "1000"],
  ]) {
    const error = refused(csv);
    assert.deepEqual([error.code, error.line], [code, line], csv.slice(-80));
    assert.ok(error.zh.includes(part) && error.en.includes(part), error.en);
  }
});

test("columns without names and rows without cells are no error while empty", () => {
  const { status, results } = check(`${head},,\n${row},,\n${row}\n,\n`);
  assert.equal(status, 0);
  assert.equal(results.length, 2);
  assert.deepEqual(check("").results, []);
  assert.deepEqual(check(`${head}\n`).results, []);
});

test("GB18030 is refused with the way to convert it", () => {
  // "late", in GB18030, as Excel writes it.
  const late = Buffer.from([0xb3, 0xd9, 0xb5, 0xbd]);
  const csv = Buffer.concat([
    Buffer.from(`${head}\n${row}\n`),
    late,
    Buffer.from(`,${row.slice(8)}\n`),
  ]);
  const error = refused(csv);
  assert.deepEqual([error.code, error.line], ["csv_not_utf8", 3]);
  for (const part of ["“id”", "iconv -f gb18030 -t utf-8", "CSV UTF-8"]) {
    assert.ok(error.zh.includes(part) && error.en.includes(part), error.en);
  }
  assert.equal(check(csv).results[0].status, "decided");
  const names = Buffer.concat([late, Buffer.from(`,id\n${row}\n${row}\n`)]);
  assert.deepEqual([refused(names).code, refused(names).line], ["csv_not_utf8", 1]);
  const wide = Buffer.from(`\ufeff${head}\n${row}\n`, "utf16le");
  assert.equal(refused(wide).code, "csv_not_utf8");
});

test("stores and other listings are no tables", () => {
  const store = hegui(["check", "store", "--input", "csv"], "");
  assert.equal(store.status, 2);
  assert.match(store.err, /json/);
  assert.equal(hegui(["check", "store", "a.csv"]).status, 2);
  const against = hegui(["check", "listing", "--against", "a.csv"], "");
  assert.equal(against.status, 2);
  assert.match(against.err, /a\.csv/);
});

test("threads and pieces change nothing", () => {
  const many = [
    head,
    ...Array.from({ length: 4000 }, (_, i) =>
      i % 7 === 0 ? `"x${i}"y` : row.replace("decided", `"r,${i}"`),
    ),
  ].join("\r\n");
  const one = hegui(["check", "refund", "--input=csv", "--jobs=1"], many);
  assert.equal(lines(one.out).length, 4000);
  assert.equal(lines(one.out)[3999].id, "r,3999");
  assert.equal(hegui(["check", "refund", "--input=csv", "--jobs=4"], many).out, one.out);
});

test("hostile tables end in errors, not in crashes", () => {
  for (const csv of [
    '"'.repeat(100_001),
    ",".repeat(2_000_000) + "\n",
    `${head}\n${",".repeat(2_000_000)}x\n`,
    `${"a.".repeat(100_000)}a\n1\n`,
    `id,${"0.".repeat(7)}0\nx,1\n`,
    `id\n"${"x".repeat(20 * 1024 * 1024)}"\nx\n`,
    `id,..\nx,1\n`,
    Buffer.from([0xef, 0xbb]),
    Buffer.from(`id\n\u0000x\n`),
    Buffer.concat([Buffer.from("id\n"), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]),
  ]) {
    const { results } = check(csv);
    assert.ok(results.length <= 2);
  }
  const large = check(`id\n"${"x".repeat(20 * 1024 * 1024)}"\nx\n`).results;
  assert.deepEqual([large[0].errors[0].code, large[1].line], ["too_large", 3]);
});
