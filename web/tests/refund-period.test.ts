import { describe, expect, it } from "vitest";
import { isGap, periodText, stripOf, todayText } from "../src/elements/refund-period.js";
import { refundWords } from "../src/elements/refund-words.js";
import type { ReviewPeriod } from "../src/engine/types.js";

const say = refundWords("en");
const week: ReviewPeriod = { first_day: "2026-07-01", last_day: "2026-07-05", day: 3, open: true };

// "1-5" for days, "(8)" for eight days left out; "*" inside, "r" request, "t" today.
function drawn(period: ReviewPeriod, today: string): string {
  return stripOf(period, today)
    .map((each) =>
      isGap(each)
        ? `(${each.days}${each.inside ? "*" : ""})`
        : [each.date.slice(5), each.inside && "*", each.request && "r", each.today && "t"]
            .filter(Boolean)
            .join(""),
    )
    .join(" ");
}

describe("the strip of the review period", () => {
  it("has every day of it, with the request and today", () => {
    expect(drawn(week, "2026-07-04")).toBe("07-01* 07-02* 07-03*r 07-04*t 07-05*");
  });

  it("may have request and today on one day", () => {
    expect(drawn(week, "2026-07-03")).toContain("07-03*rt");
  });

  it("shows days just after, and leaves out many in a row", () => {
    expect(drawn({ ...week, day: 6, open: false }, "2026-07-08")).toBe(
      "07-01* 07-02* 07-03* 07-04* 07-05* 07-06r 07-07 07-08t",
    );
    expect(drawn({ ...week, day: 40, open: false }, "2026-11-30")).toBe(
      "07-01* 07-02* 07-03* 07-04* 07-05* (34) 08-09r (112) 11-30t",
    );
  });

  it("numbers the days of the period and the request only", () => {
    const strip = stripOf({ ...week, day: 6, open: false }, "2026-07-07");
    expect(strip.map((each) => (isGap(each) ? undefined : each.number))).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      undefined,
    ]);
  });

  it("runs on inside for a service that is not confirmed", () => {
    const service: ReviewPeriod = { first_day: "2026-03-02", last_day: null, day: 50, open: true };
    expect(drawn(service, "2026-05-01")).toBe("03-02* (48*) 04-20*r (10*) 05-01*t");
  });

  it("ends with the confirmation", () => {
    const service: ReviewPeriod = {
      first_day: "2026-03-02",
      last_day: "2026-04-01",
      day: 50,
      open: false,
    };
    expect(drawn(service, "2026-04-20")).toBe("03-02* (29*) 04-01* (18) 04-20rt");
    expect(stripOf(service, "2026-04-20")[2]).toMatchObject({ last: true });
  });

  // Confirmed on a day that nobody told: only the first day is sure to be within.
  it("claims nothing of days that nobody told", () => {
    const service: ReviewPeriod = { first_day: "2026-03-02", day: 50, open: false };
    expect(drawn(service, "2026-04-22")).toBe("03-02* (48) 04-20r 04-21 04-22t");
  });

  it("is empty without a first day, and does without today", () => {
    expect(stripOf({ open: true }, "2026-07-01")).toEqual([]);
    expect(drawn(week, "")).not.toContain("t");
  });
});

describe("the sentences under it", () => {
  it("say when it ends and on which day the request came", () => {
    expect(periodText(week, say, true)).toMatch(/confirm/);
    expect(periodText(week, say, true)).not.toMatch(/24:00|day 3/);
    expect(periodText(week, say)).toMatch(/2026-07-01 to 2026-07-05.*24:00.*day 3, within/);
    expect(periodText({ ...week, day: 6, open: false }, say)).toMatch(/day 6, after/);
  });

  it("say what is known where days are missing", () => {
    expect(periodText({ open: false }, say)).toBe("The request came after the period.");
    expect(periodText({}, say)).toBe("");
    expect(periodText({ first_day: "2026-03-02", last_day: null }, say)).toMatch(/until/);
  });

  it("say where today stands only where that is known", () => {
    expect(todayText(week, "2026-07-03", say)).toMatch(/day 3; days left: 2/);
    expect(todayText(week, "2026-07-05", say)).toMatch(/the last day/);
    expect(todayText(week, "2026-07-06", say)).toBe("Today is 2026-07-06.");
    expect(todayText({ first_day: "2026-07-01", last_day: null }, "2026-07-03", say)).toBe(
      "Today is 2026-07-03.",
    );
    expect(todayText({ open: true }, "2026-07-03", say)).toBe("");
  });
});
