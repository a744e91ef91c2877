// What the frame of the page says, in Chinese.
export const appChinese = {
  name: "合规",
  tagline: "发布前、退款前，先看看规则怎么说",
  sections: "页面栏目",
  tab_listing: "商品检查",
  tab_refund: "退款判断",
  tab_store: "店铺自查",
  tab_bulk: "批量",
  tab_rulebook: "规则手册",
  to_english: "English",
  to_chinese: "中文",
  theme: "外观",
  theme_auto: "跟随系统",
  theme_light: "浅色",
  theme_dark: "深色",
  skip: "跳到正文",
  starting: "正在准备，马上就好…",
  failed_title: "检查程序没有启动",
  failed_help:
    "请刷新页面再试；如果还是不行，请换用较新的 Chrome、Edge、Firefox 或 Safari。你填写的内容不会丢失到别处：一切都只在这台设备上。",
  failed_reason: "技术原因：{reason}",
  reload: "重新载入",
  privacy: "所有判断都在你的浏览器里完成，填写的内容不会离开这台设备。",
  rulebook: "规则：{title}，版本 {version}",
  fingerprint: "规则指纹 {sha256}",
  engine: "引擎 {version}",
};
export type AppKey = keyof typeof appChinese;
