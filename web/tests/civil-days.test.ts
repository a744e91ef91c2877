import { describe, expect, it } from "vitest";
import {
  beijingTime,
  daysBetween,
  isCivilDay,
  plusDays,
  todayInBeijing,
  weekdayOf,
} from "../src/civil-days.js";

describe("civil days", () => {
  it("are counted over the ends of months and years", () => {
    expect(plusDays("2026-07-01", 4)).toBe("2026-07-05");
    expect(plusDays("2026-12-30", 4)).toBe("2027-01-03");
    expect(plusDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
    expect(daysBetween("2026-03-02", "2026-02-27")).toBe(-3);
    expect(daysBetween("2026-07-01", "2026-07-01")).toBe(0);
  });

  it("are those of the calendar", () => {
    expect(isCivilDay("2028-02-29")).toBe(true);
    expect(isCivilDay("2026-02-29")).toBe(false);
    expect(isCivilDay("2026-2-3")).toBe(false);
    expect(isCivilDay("")).toBe(false);
    expect(plusDays("9999-12-31", 1)).toBe("");
  });

  it("begin at midnight in Beijing, wherever the browser is", () => {
    expect(todayInBeijing(Date.parse("2026-07-05T15:59:59Z"))).toBe("2026-07-05");
    expect(todayInBeijing(Date.parse("2026-07-05T16:00:00Z"))).toBe("2026-07-06");
    expect(beijingTime(Date.parse("2026-07-05T15:59:59Z"))).toBe("2026-07-05T23:59:59");
  });

  it("are those of the time zone's own table, every day for a hundred years", () => {
    const table = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });
    const day = 24 * 3_600_000;
    // Each an hour later than the one before, so that all hours come by.
    const moments = Array.from(
      { length: 100 * 365 },
      (_, at) => Date.UTC(1992, 0, 1) + at * day + (at % 24) * 3_600_000,
    );
    expect(moments.filter((now) => todayInBeijing(now) !== table.format(now))).toEqual([]);
  });

  it("have the weekday of the calendar, wherever the browser is", () => {
    expect(weekdayOf("2017-08-01")).toBe("tue");
    expect(weekdayOf("2026-07-05")).toBe("sun");
    expect(weekdayOf("2028-02-29")).toBe("tue");
    expect(weekdayOf("soon")).toBeUndefined();
  });
});
