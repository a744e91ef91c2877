// A small description of a rulebook, of the form that the engine gives, for the tests of the bulk parts.
import type { FactDescription, RulebookDescription } from "../src/engine/types.js";

const choice = (id: string | boolean, chinese: string, english: string) => ({
  id,
  label: { "zh-CN": chinese, en: english },
});

function fact(id: string, type: string, chinese: string, english: string): FactDescription {
  return { id, type, title: { "zh-CN": chinese, en: english } };
}

const yesNo = [choice(true, "已确认", "Confirmed"), choice(false, "未确认", "Not confirmed")];

export const book = {
  id: "test",
  clauses: [],
  rules: [],
  rulebook: {},
  refund_facts: {
    facts: [
      {
        ...fact("product_type", "enum", "产品类型", "Product type"),
        values: [
          choice("software", "软件", "Software"),
          choice("saas", "SaaS（按软件处理）", "SaaS (judged as software)"),
        ],
      },
      fact("purchased_at", "instant", "付款时间", "Paid at"),
      fact("requested_at", "instant", "申请退款时间", "Refund requested at"),
      {
        ...fact("confirmed", "bool", "申请时是否已确认完成", "Completion confirmed"),
        values: yesNo,
      },
      fact("paid_fen", "money", "实付金额", "Amount paid"),
      fact("used_fen", "money", "已产生的费用", "Part already used"),
      {
        ...fact("grounds", "set", "退款原因", "Grounds"),
        values: [
          choice("late_or_stalled", "服务没有按时进行，或被有意拖延", "Service late or stalled"),
          choice("not_as_described", "功能或服务与页面介绍不一致", "Not as described"),
        ],
      },
      {
        ...fact("merchant_policy", "object", "店铺自己的退款规则", "Own refund policy"),
        none: "no_policy",
        facts: [
          {
            ...fact("refund", "enum", "自定规则退多少", "What the policy gives back"),
            values: [
              choice("no_policy", "没有自定规则", "No policy of its own"),
              choice("none", "一律不退", "Nothing"),
            ],
          },
          fact("amount_fen", "money", "自定规则的固定金额", "Fixed amount of the policy"),
        ],
      },
    ],
  },
  listing_facts: {
    facts: [
      fact("title", "text", "商品标题", "Title"),
      fact("description", "text", "商品描述", "Description"),
      fact("tags", "text", "标签", "Tags"),
      fact("images", "text", "图片", "Images"),
      fact("links", "text", "链接", "Links"),
      fact("prices", "text", "价格", "Prices"),
    ],
  },
} as unknown as RulebookDescription;

export const idTitle = { "zh-CN": "编号", en: "Number" };
