import { describe, expect, it } from "vitest";
import { cellOf, readCell } from "../src/bulk/cells.js";
import { DocumentWriter, documentText } from "../src/bulk/document-writer.js";
import { targets } from "../src/bulk/facts.js";
import { planOf, type Mapping, type Plan } from "../src/bulk/mapping.js";
import { book, idTitle } from "./bulk-rulebook.js";

const refund = targets(book, "refund", idTitle);
const listing = targets(book, "listing", idTitle);

type Document = Record<string, unknown>;

// The same by way of objects, field by field: slow, and plain to see.
function documentOf(record: unknown, { fields, fixed }: Plan): Document {
  const document: Document = {};
  const put = ([key = "", inner]: string[], value: unknown): void => {
    if (inner === undefined) document[key] = value;
    else if (document[key] !== "none") {
      document[key] = { ...(document[key] as Document), [inner]: value };
    }
  };
  for (const field of fields) {
    const read = readCell(cellOf(record, field.from), field);
    if (!read) continue;
    if (field.noObject !== undefined && read.value === field.noObject) {
      document[field.keys[0] ?? ""] = "none";
    } else put(field.keys, read.value);
  }
  for (const { keys, value } of fixed) {
    const [key = "", inner] = keys;
    const given = document[key];
    const isWhole = inner === undefined || typeof given !== "object" || !given;
    if (isWhole ? given === undefined : !Object.hasOwn(given, inner)) put(keys, value);
  }
  return document;
}

function planFor(all: typeof refund, fixed: Mapping["fixed"] = {}): Plan {
  const columns = Object.fromEntries(
    all.map(({ path }, column) => [path, { column, unit: "yuan", guessed: false } as const]),
  );
  return planOf({ columns, fixed }, all, undefined);
}

const cells = [
  ...["", "-", "软件", "SaaS", "是", "否", "未知", "无", "2026-07-01", "2026/7/1 8:05", "46204"],
  ...["99.00", "0.1", "-3", "1e3", "￥12.50", "与描述不符", "质量差；失联", "瞎写；失联", "[]"],
  ...[
    '"',
    "\\",
    "\ud800",
    "失败",
    "standard",
    '2026-07-01T00:00 "Z',
    "标准 99元/月",
    "null",
    "true",
  ],
];
const oddCells = [null, true, 5, 0.5, { a: 1 }, ["x"], undefined];

// As good as random, and the same each time.
function* rowsOf(width: number, count: number): Generator<unknown[]> {
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  for (let row = 0; row < count; row++) {
    yield Array.from({ length: below(3) === 0 ? below(width) : width }, () =>
      below(12) === 0 ? oddCells[below(oddCells.length)] : cells[below(cells.length)],
    );
  }
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the document of a row", () => {
  const fixings: Mapping["fixed"][] = [
    {},
    { merchant_policy: "none", product_type: "software" },
    { "merchant_policy.refund": "standard", confirmed: true, grounds: [] },
    { merchant_policy: "none", "merchant_policy.refund": "standard" },
    { "merchant_policy.refund": "standard", merchant_policy: "none" },
  ];

  it.each(fixings)("is what its cells and %j say, one by one", (fixed) => {
    const plan = planFor(refund, fixed);
    const writer = new DocumentWriter(plan);
    let said = 0;
    for (const row of rowsOf(refund.length, 3000)) {
      const document = documentOf(row, plan);
      said += Object.keys(document).length;
      expect(JSON.parse(writer.write(row).text)).toEqual(asJson(document));
    }
    expect(said).toBeGreaterThan(3000);
  });

  it("is so of a listing, too, and of records with names", () => {
    const plan = planFor(listing);
    const writer = new DocumentWriter(plan);
    const columns = { title: { column: 1, unit: "yuan", guessed: false } } as const;
    const named = planOf({ columns, fixed: {} }, listing, ["__proto__", "标题"]);
    for (const row of rowsOf(listing.length, 1000)) {
      expect(JSON.parse(writer.write(row).text)).toEqual(asJson(documentOf(row, plan)));
    }
    expect(documentText('{"标题":"甲","__proto__":"乙"}', named)).toBe('{"title":"甲"}');
  });

  it("has its id told apart where that is a short text", () => {
    const plan = planFor(refund.filter(({ path }) => path === "id" || path === "paid_fen"));
    const writer = new DocumentWriter(plan);
    expect(writer.write(["A-1", "2"], 3)).toEqual({ id: "A-1", text: '{"paid_fen":200}' });
    expect(writer.write(["A-12", "2"], 3)).toEqual({
      id: "",
      text: '{"id":"A-12","paid_fen":200}',
    });
    expect(writer.write(["A-1", "2"]).text).toBe('{"id":"A-1","paid_fen":200}');
    expect(writer.write(["", "2"], 3)).toEqual({ id: "", text: '{"paid_fen":200}' });
    expect(writer.write([["x"], "2"], 3)).toEqual({ id: "", text: '{"id":["x"],"paid_fen":200}' });
  });

  it("goes on being right after more words than are kept", () => {
    const plan = planFor(refund.filter(({ path }) => path === "product_type"));
    const writer = new DocumentWriter(plan);
    for (let word = 0; word < 6000; word++) writer.write([`w${word}`]);
    expect(writer.write(["软件"]).text).toBe('{"product_type":"software"}');
    expect(writer.write(["w1"]).text).toBe('{"product_type":"w1"}');
  });
});
