import { describe, expect, it } from "vitest";
import {
  cut,
  dayNumber,
  layOut,
  textWidth,
  type Mark,
  type Timeline,
} from "../src/elements/store-timeline.js";

const gap = 6;
const width = 560;
const mark = (date: string, label = "最晚在这天补足保证金"): Mark => ({ date, label });

function dated(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

// A sequence of numbers that looks like chance and is the same every time.
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function boxes(line: Timeline<Mark>): { x: number; start: number; end: number; lane: number }[] {
  return line.marks
    .filter(({ lane }) => lane !== undefined)
    .map(({ x, lane = 0, text }) => ({ x, start: x + gap, end: x + gap + textWidth(text), lane }));
}

function collisions(line: Timeline<Mark>): string[] {
  const found: string[] = [];
  const all = boxes(line);
  all.forEach((a, at) => {
    all.forEach((b, other) => {
      if (at === other) return;
      if (a.lane === b.lane && a.start < b.end && b.start < a.end) found.push("label on label");
      if (a.lane > b.lane && a.x > b.start && a.x < b.end) found.push("line through label");
    });
  });
  return found;
}

describe("a timeline", () => {
  it("is nothing without marks", () => {
    expect(layOut([], "2026-07-06", width)).toBeUndefined();
  });

  it("goes from left to right in the order of the days, whatever order they come in", () => {
    const line = layOut(
      [mark("2026-08-02"), mark("2026-07-01"), mark("2026-07-10")],
      "2026-07-06",
      width,
    );
    expect(line?.marks.map((each) => each.mark.date)).toEqual([
      "2026-07-01",
      "2026-07-10",
      "2026-08-02",
    ]);
    const xs = line?.marks.map(({ x }) => x) ?? [];
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(line?.today).toBeGreaterThan(xs[0] ?? 0);
    expect(line?.today).toBeLessThan(xs[1] ?? 0);
  });

  it("is to scale: twice the days are twice the way", () => {
    const line = layOut(
      [mark("2026-07-01"), mark("2026-07-11"), mark("2026-07-31")],
      undefined,
      width,
    );
    const [a = 0, b = 0, c = 0] = line?.marks.map(({ x }) => x) ?? [];
    expect(c - b).toBeCloseTo(2 * (b - a), 6);
    expect(line?.today).toBeUndefined();
  });

  it("has one place for marks of one day, and a lane for each", () => {
    const line = layOut(
      [mark("2026-07-09"), mark("2026-07-09"), mark("2026-07-09")],
      "2026-07-06",
      width,
    );
    expect(new Set(line?.marks.map(({ x }) => x)).size).toBe(1);
    expect(line?.marks.map(({ lane }) => lane).sort()).toEqual([0, 1, 2]);
    expect(line?.lanes).toBe(3);
  });

  it("puts two labels that are far apart into one lane", () => {
    const line = layOut([mark("2026-01-01", "甲"), mark("2026-12-01", "乙")], undefined, width);
    expect(line?.marks.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  it("keeps everything inside, and no label covers another or is crossed by a line", () => {
    const next = numbers(20_170_801);
    const start = dayNumber("2026-01-01");
    for (let round = 0; round < 300; round += 1) {
      const count = 1 + Math.floor(next() * 14);
      const spread = 1 + Math.floor(next() ** 3 * 900);
      const room = 430 + Math.floor(next() * 700);
      const marks = Array.from({ length: count }, () =>
        mark(dated(start + Math.floor(next() * spread)), "期".repeat(1 + Math.floor(next() * 30))),
      );
      const line = layOut(marks, dated(start + Math.floor(next() * spread)), room);
      if (!line) throw new Error("nothing laid out");
      expect(collisions(line)).toEqual([]);
      for (const { x, end } of boxes(line)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(room);
      }
      for (const { x } of line.ticks) expect(x).toBeLessThanOrEqual(room);
    }
  });

  it("leaves marks without a label rather than cover one", () => {
    const line = layOut(
      Array.from({ length: 40 }, () => mark("2026-07-09")),
      undefined,
      width,
    );
    const unlabelled = line?.marks.filter(({ lane }) => lane === undefined) ?? [];
    expect(unlabelled.length).toBe(40 - (line?.lanes ?? 0));
    expect(line?.lanes).toBeLessThan(40);
  });

  it("has ticks that leave each other room: days, weeks, months and years", () => {
    for (const last of ["2026-07-04", "2026-07-20", "2026-09-20", "2027-07-01", "2046-07-01"]) {
      const line = layOut([mark("2026-07-01"), mark(last)], undefined, width);
      const xs = line?.ticks.map(({ x }) => x) ?? [];
      expect(xs.length, last).toBeGreaterThan(1);
      xs.slice(1).forEach((x, at) => expect(x - (xs[at] ?? 0), last).toBeGreaterThanOrEqual(50));
    }
  });

  it("has weekly ticks on Mondays and monthly ticks on the first", () => {
    const weeks = layOut([mark("2026-07-01"), mark("2026-08-01")], undefined, width);
    // 6, 13, 20 and 27 July 2026 are Mondays.
    expect(weeks?.ticks.map(({ label }) => label)).toContain("7/13");
    expect(weeks?.ticks.map(({ label }) => label)).not.toContain("7/14");
    const months = layOut([mark("2026-01-15"), mark("2026-06-15")], undefined, width);
    expect(months?.ticks.map(({ label }) => label)).toContain("2026-03");
  });

  it("has no tick where today's own mark stands", () => {
    const line = layOut([mark("2026-07-01"), mark("2026-08-01")], "2026-07-13", width);
    expect(line?.ticks.map(({ label }) => label)).not.toContain("7/13");
  });
});

describe("a label", () => {
  it("that fits stays whole", () => {
    expect(cut("补足保证金", 65)).toBe("补足保证金");
  });

  it("that does not fit ends in dots within its room", () => {
    const label = cut("最晚在这天补足保证金", 65);
    expect(label.endsWith("…")).toBe(true);
    expect(label.startsWith("最晚")).toBe(true);
    expect(textWidth(label)).toBeLessThanOrEqual(65);
  });
});
