// Names of weekdays, in Chinese; part of the catalogues of refunds and stores.
export const daysChinese = {
  day_mon: "周一",
  day_tue: "周二",
  day_wed: "周三",
  day_thu: "周四",
  day_fri: "周五",
  day_sat: "周六",
  day_sun: "周日",
};

export type DayKey = keyof typeof daysChinese;
