// What the words in the cells of a whole file mean, and what to write instead of what is wrong, in Chinese.
export const bulkCellsChinese = {
  heading: "表里的写法是什么意思",
  intro: "这几列只能取规定的几种值。看一眼每种写法对得对不对；没对上的，选一下它是什么。",
  all_matched: "都对上了",
  unmatched: "{count} 种写法没对上",
  unmatched_help:
    "没对上的写法，所在的行会被判为“资料有误”。选“不知道”，这一项就按不知道来判，不替您猜。",
  column: "来自“{column}”列",
  word: "表里写的",
  rows: "出现",
  row_count: "{count} 次，第 {line} 行起",
  means: "意思是",
  means_of: "“{text}”的意思",
  choose: "请选择",
  unknown: "不知道",
  none: "都不是",
  take: "像是“{label}”，就用它",
  take_all: "{count} 个猜测都采用",
  others:
    "另外还有 {count} 处别的写法没有列出来。种类这么多，多半是这一列选错了，请看看上面的对应。",
  go: "去对应",

  error_value: "“{text}”对不上任何一项。可以写：{values}。",
  error_money: "“{text}”不是金额。请写成数字，例如 199。",
  error_money_more: "“{text}”太大了，不像金额。请检查是不是多写了几位。",
  error_negative: "{text} 是负数。请写 0 或更大的金额。",
  error_day: "“{text}”看不出是哪一天。请写成 2026-07-01 这样。",
  error_prices: "“{text}”看不出金额。请写成“标准版 99元/月”这样，几个价格之间用分号隔开。",
};
export type BulkCellsKey = keyof typeof bulkCellsChinese;
