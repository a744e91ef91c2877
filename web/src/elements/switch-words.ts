// The texts of everything about using another rulebook.
import { words, type Say as SayOf } from "../i18n/index.js";
import { switchEnglish } from "../i18n/switch.en.js";
import { switchChinese, type SwitchKey } from "../i18n/switch.zh-CN.js";

export type { SwitchKey };
export type Say = SayOf<SwitchKey>;
export const switchWords = words<SwitchKey>({ "zh-CN": switchChinese, en: switchEnglish });
