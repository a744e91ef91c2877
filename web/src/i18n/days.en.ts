// Names of weekdays, in English; part of the catalogues of refunds and stores.
import type { DayKey } from "./days.zh-CN.js";

export const daysEnglish: Record<DayKey, string> = {
  day_mon: "Mon",
  day_tue: "Tue",
  day_wed: "Wed",
  day_thu: "Thu",
  day_fri: "Fri",
  day_sat: "Sat",
  day_sun: "Sun",
};
