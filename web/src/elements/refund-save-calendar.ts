// Hands a file of deadlines to the browser's downloads. Loaded when a merchant asks for one.
import { calendarFile, type CalendarEvent } from "../calendar-file.js";

const fileName = "hegui-refund.ics";

export function saveCalendar(events: readonly CalendarEvent[]): void {
  const file = calendarFile(events, Date.now());
  const address = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
