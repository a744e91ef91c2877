import { beforeEach, describe, expect, it, vi } from "vitest";
import { matchColumns, sureMatches } from "../src/bulk/columns.js";
import { keysOf, targets } from "../src/bulk/facts.js";
import { documentText } from "../src/bulk/document-writer.js";
import { planOf, puzzlesOf, type Mapping } from "../src/bulk/mapping.js";
import { plain, unitOf } from "../src/bulk/names.js";
import { forgetMapping, keepMapping, keptMapping } from "../src/bulk/saved.js";
import { book, idTitle } from "./bulk-rulebook.js";

const refund = targets(book, "refund", idTitle);
const listing = targets(book, "listing", idTitle);

function matched(columns: string[]): Record<string, string> {
  const found = Object.entries(matchColumns(columns, refund));
  return Object.fromEntries(found.map(([path, { column }]) => [path, columns[column] ?? ""]));
}

describe("columns", () => {
  it("are known by the ids of the facts", () => {
    const columns = ["id", "paid_fen", "merchant_policy.refund", "customer"];
    expect(matched(columns)).toEqual({
      id: "id",
      paid_fen: "paid_fen",
      "merchant_policy.refund": "merchant_policy.refund",
    });
  });

  it("are known by Chinese and English titles and by other names, whatever stands around them", () => {
    expect(matched(["订单号", " 实付金额（元） ", "付款日期*", "退款理由", "类型"])).toEqual({
      id: "订单号",
      paid_fen: " 实付金额（元） ",
      purchased_at: "付款日期*",
      grounds: "退款理由",
      product_type: "类型",
    });
    expect(matched(["Order No.", "Amount Paid", "PAID AT"])).toEqual({
      id: "Order No.",
      paid_fen: "Amount Paid",
      purchased_at: "PAID AT",
    });
  });

  it("are known as people say it", () => {
    const said = ["day of payment", "day of request", "付了多少", "用了多少", "为什么退"];
    const found = matchColumns(said, refund);
    const facts = ["purchased_at", "requested_at", "paid_fen", "used_fen", "grounds"];
    expect(facts.map((fact) => found[fact]?.column)).toEqual([0, 1, 2, 3, 4]);
    const days = matchColumns(["什么时候付的款", "哪天申请的"], refund);
    expect(days["purchased_at"]?.column).toBe(0);
    expect(days["requested_at"]?.column).toBe(1);
  });

  it("of which part is known are guesses, and the sure ones come first", () => {
    const columns = ["买家的退款理由说明", "退款原因"];
    expect(matchColumns(columns, refund)["grounds"]).toMatchObject({ column: 1, guessed: false });
    const only = matchColumns(["订单实付金额合计"], refund);
    expect(only["paid_fen"]).toMatchObject({ column: 0, guessed: true });
    expect(sureMatches(only)).toBe(0);
  });

  // What was asked back is not what was paid.
  it("are not matched by a part that many have", () => {
    expect(matched(["退款金额", "备注", ""])).toEqual({});
  });

  it("tell their unit", () => {
    expect(["paid_fen", "金额（分）", "Amount (fen)"].map(unitOf)).toEqual(["fen", "fen", "fen"]);
    expect(["金额", "金额（元）", "often", "得分"].map(unitOf)).toEqual(Array(4).fill("yuan"));
  });

  it("tell refunds from listings", () => {
    const columns = ["商品名称", "商品描述", "标签"];
    const [asRefund, asListing] = [refund, listing].map((all) => matchColumns(columns, all));
    expect(sureMatches(asListing ?? {})).toBeGreaterThan(sureMatches(asRefund ?? {}));
    expect(keysOf(book, "refund").has("paid_fen")).toBe(true);
    expect(keysOf(book, "refund").has("title")).toBe(false);
  });
});

describe("a document", () => {
  const columns = ["单号", "金额", "规则", "规则金额", "确认"];
  const mapping = (fixed: Record<string, unknown> = {}): Mapping => ({
    columns: matchColumns(["单号", "金额", "店铺规则", "规则金额", "是否确认"], refund),
    fixed,
  });
  const made = (cells: unknown, fixed?: Record<string, unknown>): unknown =>
    JSON.parse(documentText(JSON.stringify(cells), planOf(mapping(fixed), refund, undefined)));

  it("is made of a row, objects put together again", () => {
    expect(made(["A1", "1,299.00", "一律不退", "5", "是"])).toEqual({
      id: "A1",
      paid_fen: 129900,
      merchant_policy: { refund: "none", amount_fen: 500 },
      confirmed: true,
    });
  });

  it("has no object where the row says that there is none", () => {
    expect(made(["A1", "", "没有自定规则", "5", ""])).toEqual({
      id: "A1",
      merchant_policy: "none",
    });
  });

  it("takes what counts for the whole file only where the row says nothing", () => {
    const fixed = { confirmed: false, merchant_policy: "none", product_type: "software" };
    expect(made(["A1", "", "", "", "不知道"], fixed)).toEqual({
      id: "A1",
      confirmed: null,
      merchant_policy: "none",
      product_type: "software",
    });
    expect(made(["A1", "", "一律不退", "", ""], fixed)).toMatchObject({
      confirmed: false,
      merchant_policy: { refund: "none" },
    });
  });

  it("can be made of an object, by the names of its keys", () => {
    const plan = planOf(mapping(), refund, columns);
    const text = JSON.stringify({ 单号: "A1", 金额: 12.5, 确认: true, 别的: 1 });
    expect(JSON.parse(documentText(text, plan))).toEqual({
      id: "A1",
      paid_fen: 1250,
      confirmed: true,
    });
  });

  it("of a short row or of no JSON is not invented", () => {
    expect(made(["A1"])).toEqual({ id: "A1" });
    expect(made(null)).toEqual({});
    expect(documentText("{broken", planOf(mapping(), refund, undefined))).toBe("{broken");
    expect(documentText('{"id":"x"}', undefined)).toBe('{"id":"x"}');
  });

  it("keeps a lone surrogate as the escape that the core speaks of", () => {
    const text = documentText('["\\ud800"]', planOf(mapping(), refund, undefined));
    expect(text).toBe('{"id":"\\ud800"}');
  });

  it("tells which of its cells nobody could read", () => {
    const plan = planOf(mapping(), refund, undefined);
    expect(puzzlesOf(["A1", "很多", "", "", "是"], plan)).toEqual([
      { path: "paid_fen", text: "很多" },
    ]);
  });
});

describe("a kept mapping", () => {
  const kept = new Map<string, string>();

  const columns = ["单号", "实付金额（元）", "备注"];
  const mapping: Mapping = { columns: matchColumns(columns, refund), fixed: { confirmed: true } };

  beforeEach(() => {
    kept.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });

  it("is found again for the same names in another order, and forgotten when asked to", () => {
    expect(keptMapping("refund", columns, refund)).toBeUndefined();
    expect(keepMapping("refund", columns, mapping)).toBe(true);
    const turned = keptMapping("refund", ["备注", "实付金额(元)", "单号"], refund);
    expect(turned?.columns["paid_fen"]?.column).toBe(1);
    expect(turned?.columns["id"]?.column).toBe(2);
    expect(turned?.fixed).toEqual({ confirmed: true });
    expect(keptMapping("listing", columns, refund)).toBeUndefined();
    expect(keptMapping("refund", [...columns, "新列"], refund)).toBeUndefined();
    forgetMapping("refund", columns);
    expect(keptMapping("refund", columns, refund)).toBeUndefined();
  });

  it("gives no row what the page could not show: facts that there are not", () => {
    keepMapping("refund", columns, { ...mapping, fixed: { confirmed: true, gone: 1 } });
    expect(keptMapping("refund", columns, refund)?.fixed).toEqual({ confirmed: true });
  });

  it("remembers what words mean, of columns that are in use and as far as it can be true", () => {
    const names = ["单号", "退款原因", "是否确认"];
    const told: Mapping = {
      columns: matchColumns(names, refund),
      fixed: {},
      meanings: {
        grounds: { 下雨: "late_or_stalled", 刮风: "", 下雪: null, 打雷: "gone" },
        confirmed: { 已使用: true, 退回: "true" },
        product_type: { 软体: "software" },
        paid_fen: { 面议: null },
      },
    };
    keepMapping("refund", names, told);
    expect(keptMapping("refund", names, refund)?.meanings).toEqual({
      grounds: { 下雨: "late_or_stalled", 刮风: "", 下雪: null },
      confirmed: { 已使用: true },
    });
  });

  it("of a version that knew no words has none", () => {
    const names = JSON.stringify(columns.map(plain).sort());
    const old = { kind: "refund", names, columns: {}, fixed: {} };
    for (const meanings of [undefined, [], { grounds: 5 }, null]) {
      kept.set("hegui-bulk-mappings", JSON.stringify([{ ...old, meanings }]));
      expect(keptMapping("refund", columns, refund)?.meanings).toEqual({});
    }
  });

  it("holds names only, nothing of a row", () => {
    keepMapping("refund", columns, mapping);
    expect([...kept.values()].join("")).not.toMatch(/A1|1299/);
  });

  it("that is damaged is as if it were not there", () => {
    for (const text of ["{", "[1]", '[{"columns":{"id":null},"fixed":{},"names":"[]"}]', "null"]) {
      kept.set("hegui-bulk-mappings", text);
      expect(keptMapping("refund", columns, refund), text).toBeUndefined();
    }
  });

  it("says when it cannot be kept", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    });
    expect(keepMapping("refund", columns, mapping)).toBe(false);
  });
});
