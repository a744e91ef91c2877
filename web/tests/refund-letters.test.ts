import { describe, expect, it } from "vitest";
import type { Facts } from "../src/elements/refund-case.js";
import { blanksIn, type Names } from "../src/elements/refund-letter-words.js";
import { noteOf } from "../src/elements/refund-note.js";
import { replyOf, type LetterModel } from "../src/elements/refund-reply.js";
import type {
  FactDescription,
  Language,
  Missing,
  RefundResult,
  RulebookDescription,
} from "../src/engine/types.js";

const both = (chinese: string, english: string): Record<Language, string> => ({
  "zh-CN": chinese,
  en: english,
});
const fact = (id: string, type: string, title: Record<Language, string>): FactDescription => ({
  id,
  type,
  title,
});
const book = {
  id: "book",
  version: "2017-08-01",
  sha256: "ab".repeat(32),
  engine: "9.9.9",
  rulebook: { title: both("管理规范", "Specification"), notice: both("注意。", "Mind this.") },
  clauses: [],
  refund_facts: {
    facts: [
      fact("paid_fen", "money", both("实付金额", "Amount paid")),
      fact("used_fen", "money", both("已产生的费用", "Part already used")),
      fact("settled", "bool", both("货款是否已结算", "Paid out")),
    ],
  },
  rules: [
    { id: "unused-part", title: both("退未产生的", "Unused part") },
    { id: "merchant-left", title: both("服务商退出", "Merchant left") },
  ],
} as unknown as RulebookDescription;

const nobody: Names = { buyer: "", order: "", shop: "" };
const model = (result: Partial<RefundResult>, facts: Facts = {}): LetterModel => ({
  book,
  facts,
  result: { kind: "refund", status: "decided", ...result },
});
const reply = (
  result: Partial<RefundResult>,
  facts: Facts = {},
  language: Language = "zh-CN",
): string => replyOf(model(result, facts), nobody, language);

const full: Partial<RefundResult> = {
  verdict: "full_refund",
  amount_fen: 128_000,
  amount_basis: "paid",
  payer: "platform",
  clauses: ["2.8", "5.1.2"],
  deadlines: [{ clause: "5.1.2", on: "2026-07-05", what: both("最后一天。", "Last day.") }],
};
const unused: Partial<RefundResult> = {
  verdict: "negotiated_refund",
  amount_fen: 215_000,
  amount_basis: "unused",
  payer: "merchant",
  clauses: ["5.2"],
};
const missing = (name: string, affects: string[]): Missing => ({
  fact: name,
  affects,
  question: both(`${name}？`, `${name}?`),
});

describe("a reply to the customer", () => {
  it("states verdict, amount, clauses, next step and deadline in whole sentences", () => {
    const text = reply(full);
    expect(text).toContain("应当全额退款。");
    expect(text).toContain("¥1,280.00，也就是您实付的全部金额。");
    expect(text).toContain("规范第 2.8、5.1.2 条。");
    expect(text).toContain("由平台退给您。");
    expect(text).toContain("2026-07-05，最后一天（第 5.1.2 条）。");
    expect(text).toContain("云市场之后可能已经修订规则");
  });

  it("says the same in English, without a Chinese sign", () => {
    const text = reply(full, {}, "en");
    expect(text).toContain("refunded in full");
    expect(text).toContain("¥1,280.00, the whole price");
    expect(text).toContain("specification: 2.8, 5.1.2.");
    expect(text).toContain("the platform pays this amount");
    expect(text).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
  });

  it("shows the sum of an amount, and asks for consent where it is to be agreed", () => {
    const text = reply(unused, { paid_fen: 360_000, used_fen: 145_000 });
    expect(text).toContain("您实付的 ¥3,600.00 减去已经产生的费用 ¥1,450.00");
    expect(text).toContain("请您回复是否同意这个金额");
    expect(text).toContain("由我们直接退给您");
  });

  it("asks nobody to agree to what is agreed already", () => {
    const text = reply({ ...unused, amount_basis: "agreed" });
    expect(text).toContain("已经谈妥");
    expect(text).not.toContain("是否同意");
  });

  it("offers to check again where nothing is due", () => {
    const text = reply({ verdict: "not_refundable", amount_fen: 0, amount_basis: "none" });
    expect(text).toContain("没有应退的款项");
    expect(text).toContain("重新核对");
    expect(text).not.toContain("退给您");
  });

  it("says of a sale outside the rules that they do not judge it, and names no amount", () => {
    const text = reply({ status: "out_of_scope", verdict: "out_of_scope", clauses: ["1.2"] });
    expect(text).toContain("不在这部规范的适用范围内");
    expect(text).toContain("第 1.2 条");
    expect(text).not.toContain("金额：");
  });

  it("says nothing of who pays while that is open", () => {
    const open = { ...full };
    delete open.payer;
    const text = reply(open);
    expect(text).not.toContain("由平台退");
    expect(text).not.toContain("直接退给您");
    expect(text).toContain("还在核对");
  });

  it("admits other readings of a contradiction", () => {
    const reason = both("理由", "reason");
    const text = reply({
      ...unused,
      status: "contested",
      readings: [
        { verdict: "negotiated_refund", amount_fen: 215_000, clauses: ["5.2"], reason },
        { verdict: "not_refundable", amount_fen: 0, clauses: ["5.1.3"], reason },
      ],
    });
    expect(text).toContain("可以不退款，金额 ¥0.00”（第 5.1.3 条）");
    expect(text).toContain("由云市场裁定");
  });

  it("leaves readings out by which the customer would get the same", () => {
    const one = { verdict: "negotiated_refund", amount_fen: 215_000, reason: both("一", "one") };
    const text = reply({
      ...unused,
      status: "contested",
      readings: [
        { ...one, marketplace_may_refund: true },
        { ...one, marketplace_may_refund: false, clauses: ["5.4"] },
      ],
    });
    expect(text).not.toContain("云市场不能直接退款");
    expect(text).not.toContain("由云市场裁定");
  });

  it("asks the customer for what only the customer knows, and checks the rest itself", () => {
    const text = reply({
      status: "needs_information",
      missing: [
        missing("purchased_at", ["verdict"]),
        missing("used_fen", ["amount_fen"]),
        missing("grounds", ["verdict"]),
        missing("settled", ["clawback"]),
      ],
    });
    expect(text).toContain("暂时不能给您结论");
    expect(text).toContain("1. 您是哪一天付款的？\n2. 您申请退款的原因是什么？");
    expect(text).toContain("我们这边会核对：已产生的费用。");
    expect(text).not.toContain("货款");
    expect(text).not.toContain("依据：规范第");
  });

  it("names the bounds of an amount that is not certain", () => {
    const text = reply({
      status: "needs_information",
      verdict: "full_refund",
      possible: [{ verdict: "full_refund", amount_fen: { min: 100, max: 900 } }],
      missing: [missing("paid_fen", ["amount_fen"])],
    });
    expect(text).toContain("在 ¥1.00 到 ¥9.00 之间");
    expect(text).toContain("我们正在核对：实付金额。");
    expect(text).toContain("核对清楚后");
  });

  it("leaves out what the merchant and the cloud do between them", () => {
    const step = { clause: "5.5", what: both("开红字发票。", "Issue it.") };
    const text = reply({
      ...full,
      invoice_steps: [
        { ...step, who: "user", to: "tencent_cloud", what: both("退回发票。", "Return it.") },
        { ...step, who: "merchant", to: "tencent_cloud" },
      ],
    });
    expect(text).toContain("退回发票（第 5.5 条）。");
    expect(text).not.toContain("开红字发票");
  });

  it("is none for facts that contradict each other", () => {
    expect(reply({ status: "invalid" })).toBe("");
  });

  it("leaves no placeholder of its own", () => {
    for (const language of ["zh-CN", "en"] as const) {
      for (const result of [full, unused, { status: "out_of_scope" as const }]) {
        expect(reply(result, {}, language)).not.toMatch(/[{}]|undefined|null/);
      }
    }
  });
});

describe("names", () => {
  const names: Names = { buyer: " 王\n女士 ", order: "A-1", shop: "<b>{shop}</b>$&" };

  it("are put in as they are, on one line", () => {
    const text = replyOf(model(full), names, "zh-CN");
    expect(text).toContain("王 女士，您好：");
    expect(text).toContain("订单号 A-1");
    expect(text.endsWith("<b>{shop}</b>$&")).toBe(true);
  });

  it("are blanks that can be found where they are missing", () => {
    const text = replyOf(model(full), { ...names, order: "  " }, "zh-CN");
    const parts = blanksIn(text, "zh-CN");
    expect(parts.filter(({ blank }) => blank).map((part) => part.text)).toEqual(["【订单号】"]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(blanksIn("", "en")).toEqual([]);
  });
});

describe("the note for the files", () => {
  const result: Partial<RefundResult> = {
    ...unused,
    presumed: [{ fact: "settled", value: false }],
    missing: [missing("confirmed_at", ["review_period"])],
    trace: [
      {
        rule: "unused-part",
        outcome: "pass",
        clauses: ["5.2"],
        because: [{ fact: "paid_fen", value: 360_000 }],
      },
      { rule: "merchant-left", outcome: "not_applicable" },
    ],
  };
  const facts = { paid_fen: 360_000, used_fen: 145_000 };
  const note = (language: Language): string =>
    noteOf(model(result, facts), nobody, language, "2026-07-03");

  it("has the result, the facts, the rules and the fingerprint", () => {
    const lines = note("en").split("\n");
    expect(lines).toContain("Written on 2026-07-03 (Beijing time)");
    expect(lines).toContain("Result: Negotiated refund · ¥2,150.00");
    expect(lines).toContain("- Amount paid: ¥3,600.00");
    expect(lines).toContain("- Paid out: No (not given; assumed by the rules)");
    expect(lines).toContain("- confirmed_at?");
    expect(lines).toContain("- applies: Unused part (5.2); because Amount paid: ¥3,600.00");
    expect(lines).toContain("- Does not apply: Merchant left");
    expect(lines).toContain(`Fingerprint of the rules: ${"ab".repeat(32)}`);
    expect(lines).toContain("Rules: Specification, version 2017-08-01, engine 9.9.9");
    expect(lines.at(-1)).toBe("Mind this.");
  });

  it("is as whole in Chinese", () => {
    const text = note("zh-CN");
    expect(text.split("\n").length).toBe(note("en").split("\n").length);
    expect(text).toContain("- 货款是否已结算：否（没有填写，按规则默认）");
  });

  it("has every reading with its reason, and what is still possible", () => {
    const text = noteOf(
      model({
        ...unused,
        status: "contested",
        possible: [
          { verdict: "full_refund", amount_fen: { min: 0, max: 500 } },
          { verdict: "out_of_scope" },
        ],
        readings: [
          { verdict: "negotiated_refund", amount_fen: 1, reason: both("甲", "first") },
          { verdict: "not_refundable", clauses: ["5.1.3"], reason: both("乙", "second") },
        ],
      }),
      nobody,
      "en",
      "2026-07-03",
    );
    expect(text).toContain("Followed here: Negotiated refund, ¥0.01. first");
    expect(text).toContain("Another reading: No refund is due. second (5.1.3)");
    expect(text).toContain("- Refund in full ¥0.00 to ¥5.00\n- These rules do not apply");
  });
});
