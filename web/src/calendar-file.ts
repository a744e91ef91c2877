// A calendar file (RFC 5545) of whole days, for whoever wants to be reminded of a deadline. Pure: the
// caller gives the instant of writing and names each event so that importing it again changes it and
// adds no second one.
import { plusDays } from "./civil-days.js";

export interface CalendarEvent {
  // Stable and the event's own; letters, digits, "-" and "." only.
  uid: string;
  // A civil day, "2026-07-05".
  on: string;
  summary: string;
  description: string;
  // Rings at nine in the morning of the day before.
  reminder: boolean;
}

const utf8 = new TextEncoder();
const lineOctets = 75;

// Of control characters only the line break can be written; a lone surrogate is no text at all.
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replace(/\r\n?/g, "\n")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, "\\n")
  );
}

// Lines longer than 75 octets go on in the next after a space, which counts among them. A character is
// never cut in two.
export function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let room = lineOctets;
  for (const character of line) {
    const octets = utf8.encode(character).length;
    if (octets > room) {
      lines.push(current);
      current = "";
      room = lineOctets - 1;
    }
    current += character;
    room -= octets;
  }
  return [...lines, current].join("\r\n ");
}

function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
}

const plainDay = (date: string): string => date.replaceAll("-", "");

function alarm(summary: string): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    "TRIGGER:-PT15H",
    "END:VALARM",
  ];
}

function eventLines(event: CalendarEvent, now: number): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid.replace(/[^\w.-]/g, "_")}@hegui`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART;VALUE=DATE:${plainDay(event.on)}`,
    `DTEND;VALUE=DATE:${plainDay(plusDays(event.on, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    "TRANSP:TRANSPARENT",
    ...(event.reminder ? alarm(event.summary) : []),
    "END:VEVENT",
  ];
}

export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hegui//Deadlines//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
