import { describe, expect, it } from "vitest";
import { gapWords, gapsOn, rateWords, statedHours } from "../src/elements/store-gauges.js";
import { beijingMinute, daysText, storeWords, weekdayName } from "../src/elements/store-words.js";

const say = storeWords("en");

describe("the refund rate in words", () => {
  it("has two decimals at most", () => {
    expect(rateWords(1, 100, say)).toBe("about 1%");
    expect(rateWords(3, 200, say)).toBe("about 1.5%");
    expect(rateWords(1, 2000, say)).toBe("about 0.05%");
    expect(rateWords(5, 800, say)).toBe("about 0.63%");
    expect(rateWords(0, 40, say)).toBe("about 0%");
    expect(rateWords(6, 420, say)).toBe("about 1.43%");
  });

  // 100 of 9999 is 1.0001 %: rounded it would seem to be on the line.
  it("does not round a rate above the line down to it", () => {
    expect(rateWords(100, 9999, say)).toBe("just above 1%");
  });
});

describe("the hours of a week", () => {
  const hours = (rows: object[]) => statedHours({ support: { hours: rows } });

  it("stand with the days they hold for", () => {
    const week = hours([{ days: ["mon", "sun"], from: "09:00", to: "18:00" }]);
    expect(week.mon).toEqual([{ from: 540, to: 1080 }]);
    expect(week.sun).toEqual([{ from: 540, to: 1080 }]);
    expect(week.tue).toEqual([]);
  });

  it("that run over midnight go on the next day, from Sunday to Monday too", () => {
    const week = hours([{ days: ["sun"], from: "22:00", to: "06:00" }]);
    expect(week.sun).toEqual([{ from: 1320, to: 1440 }]);
    expect(week.mon).toEqual([{ from: 0, to: 360 }]);
  });

  it("that end with the day go on nowhere", () => {
    const week = hours([{ days: ["fri"], from: "09:00", to: "24:00" }]);
    expect(week.fri).toEqual([{ from: 540, to: 1440 }]);
    expect(week.sat).toEqual([]);
  });

  it("that are not filled in yet are not drawn", () => {
    const week = hours([
      { days: ["mon"], from: "09:00" },
      { from: "09:00", to: "18:00" },
    ]);
    expect(Object.values(week).flat()).toEqual([]);
    expect(Object.values(statedHours({})).flat()).toEqual([]);
  });
});

describe("the gaps of a week", () => {
  const gaps = [
    { day: "sat", from: "09:00", to: "18:00" },
    { day: "sun", from: "09:00", to: "18:00" },
    { day: "mon", from: "12:00", to: "13:30" },
  ];

  it("are told once where they are the same", () => {
    expect(gapWords({ gaps }, say)).toEqual(["Sat, Sun 09:00–18:00", "Mon 12:00–13:30"]);
  });

  it("are drawn on their day", () => {
    expect(gapsOn({ gaps }, "mon")).toEqual([{ from: 720, to: 810 }]);
    expect(gapsOn({ gaps }, "tue")).toEqual([]);
    expect(gapsOn({}, "mon")).toEqual([]);
  });
});

describe("a day in words", () => {
  it("is that of Beijing, whatever the device's own clock says", () => {
    expect(beijingMinute(Date.parse("2026-07-05T16:30:00Z"))).toBe("2026-07-06T00:30");
    expect(beijingMinute(Date.parse("2026-07-05T15:59:00Z"))).toBe("2026-07-05T23:59");
  });

  it("has its day of the week", () => {
    expect(weekdayName("2026-07-06", say)).toBe("Mon");
    expect(weekdayName("2017-08-01", say)).toBe("Tue");
  });

  it("is so many days away", () => {
    expect(daysText(undefined, say)).toBe("");
    expect([0, 1, 2, -1, -2].map((days) => daysText(days, say))).toEqual([
      "today",
      "1 day left",
      "2 days left",
      "1 day ago",
      "2 days ago",
    ]);
  });
});
