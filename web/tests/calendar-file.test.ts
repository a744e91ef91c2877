import { describe, expect, it } from "vitest";
import { calendarFile, folded, type CalendarEvent } from "../src/calendar-file.js";

const event: CalendarEvent = {
  uid: "refund-5.1.2-1a2b",
  on: "2026-07-05",
  summary: "复议期最后一天",
  description: "第 5.1.2 条",
  reminder: false,
};
const written = Date.UTC(2026, 6, 3, 1, 2, 3, 456);
const octets = (text: string): number => new TextEncoder().encode(text).length;
// As a reader of the format puts lines together again.
const unfolded = (file: string): string[] => file.replace(/\r\n[ \t]/g, "").split("\r\n");
const fileOf = (changed: Partial<CalendarEvent>): string =>
  calendarFile([{ ...event, ...changed }], written);

describe("a calendar file", () => {
  it("is one calendar with one whole day, which ends where the next begins", () => {
    expect(unfolded(fileOf({}))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Hegui//Deadlines//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:refund-5.1.2-1a2b@hegui",
      "DTSTAMP:20260703T010203Z",
      "DTSTART;VALUE=DATE:20260705",
      "DTEND;VALUE=DATE:20260706",
      "SUMMARY:复议期最后一天",
      "DESCRIPTION:第 5.1.2 条",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("has nothing in its name by which it could hold more lines", () => {
    const file = fileOf({ uid: "refund-annex.x\r\nATTACH:http://x" });
    expect(unfolded(file)).toContain("UID:refund-annex.x__ATTACH_http___x@hegui");
  });

  it("ends every line with both characters and has none of them alone", () => {
    expect(fileOf({}).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(fileOf({}).endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("goes over the end of a month and of a leap February", () => {
    expect(fileOf({ on: "2026-12-31" })).toContain("DTEND;VALUE=DATE:20270101\r\n");
    expect(fileOf({ on: "2028-02-28" })).toContain("DTEND;VALUE=DATE:20280229\r\n");
  });

  it("rings at nine in the morning of the day before when it is to remind", () => {
    const lines = unfolded(fileOf({ reminder: true }));
    const at = lines.indexOf("BEGIN:VALARM");
    expect(lines.slice(at, at + 6)).toEqual([
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:复议期最后一天",
      "TRIGGER:-PT15H",
      "END:VALARM",
      "END:VEVENT",
    ]);
    expect(fileOf({})).not.toContain("VALARM");
  });

  it("keeps several events apart", () => {
    const other = { ...event, uid: "other", on: "2026-08-01" };
    const file = calendarFile([event, other], written);
    expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2);
    expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(2);
  });
});

describe("texts in it", () => {
  it("have separators and breaks written out, so that none ends its property", () => {
    const lines = unfolded(fileOf({ summary: "a,b;c\\d", description: "x\r\ny\nz\rEND:VEVENT" }));
    expect(lines).toContain("SUMMARY:a\\,b\\;c\\\\d");
    expect(lines).toContain("DESCRIPTION:x\\ny\\nz\\nEND:VEVENT");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it("lose control characters and lone surrogates", () => {
    const lines = unfolded(fileOf({ summary: "a\u0000b\u001bc\ud800d" }));
    expect(lines).toContain("SUMMARY:a b c\ufffdd");
  });

  it("are folded at 75 octets without cutting a character", () => {
    const long = "退款🙂abc".repeat(60);
    const file = fileOf({ description: long });
    for (const line of file.split("\r\n")) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\ufffd");
    }
    expect(unfolded(file)).toContain(`DESCRIPTION:${long}`);
  });
});

describe("folding", () => {
  it("leaves a line of 75 octets and breaks one of 76", () => {
    expect(folded("x".repeat(75))).toBe("x".repeat(75));
    expect(folded("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });

  it("counts the space that goes before among the octets of a further line", () => {
    const lines = folded("x".repeat(75 + 74 + 1)).split("\r\n");
    expect(lines.map((line) => line.length)).toEqual([75, 75, 2]);
  });

  it("moves a character of three octets that would end beyond, whole", () => {
    const [first = "", second = ""] = folded(`${"x".repeat(73)}退`).split("\r\n");
    expect(octets(first)).toBe(73);
    expect(second).toBe(" 退");
  });
});
