// Where things stand on a timeline: days to the left and right of today, ticks that have room for their
// words, and labels that never cover each other. Pure geometry in units of the picture; draws nothing.

const dayMs = 86_400_000;
const edge = 14;
// The gap between a mark's line and its label, and between two labels of one lane.
const gap = 6;
const mostLanes = 12;
// The last labels are cut where they would take more than this part of the width from the axis.
const leastLabel = 0.32;
const tickRoom = 58;
const fontSize = 13;

export interface Mark {
  date: string;
  label: string;
}

export interface PlacedMark<T extends Mark> {
  mark: T;
  x: number;
  // Counted from the axis upwards; undefined where no lane was left for a label.
  lane: number | undefined;
  // The label, cut where it would be wider than the room beside the axis.
  text: string;
}

export interface Timeline<T extends Mark> {
  width: number;
  lanes: number;
  marks: PlacedMark<T>[];
  // Without those that today's own mark would cover.
  ticks: { x: number; label: string }[];
  today: number | undefined;
}

export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs);
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

// As wide as the characters are drawn: Chinese ones are square, others a little over half of that.
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character > "\u2e80" ? 1 : 0.58) * fontSize;
  return width;
}

export function cut(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept}…`;
}

function monthDays(from: number, to: number, step: number): number[] {
  const days: number[] = [];
  const start = new Date(from * dayMs);
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let day = from; day <= to; month += 1) {
    day = Math.round(Date.UTC(2000, month - 2000 * 12) / dayMs);
    if (month % step === 0 && day >= from && day <= to) days.push(day);
  }
  return days;
}

function weekDays(from: number, to: number, step: number): number[] {
  // 1970-01-05 was a Monday.
  const first = from + ((((4 - from) % step) + step) % step);
  const days: number[] = [];
  for (let day = first; day <= to; day += step) days.push(day);
  return days;
}

function ticksBetween(from: number, to: number, unit: number): { day: number; label: string }[] {
  const short = (day: number): string =>
    `${Number(dateOf(day).slice(5, 7))}/${Number(dateOf(day).slice(8))}`;
  for (const step of [1, 2, 7, 14]) {
    if (step * unit < tickRoom) continue;
    return weekDays(from, to, step).map((day) => ({ day, label: short(day) }));
  }
  for (const step of [1, 2, 3, 6]) {
    if (step * 28 * unit < tickRoom) continue;
    return monthDays(from, to, step).map((day) => ({ day, label: dateOf(day).slice(0, 7) }));
  }
  const years = Math.max(1, Math.ceil(tickRoom / (365 * unit)));
  return monthDays(from, to, 12 * years).map((day) => ({ day, label: dateOf(day).slice(0, 4) }));
}

// A label stands to the right of its line. From the last mark to the first, each goes into the lowest
// lane where it ends before every label of that lane and before every line that goes through it.
function lanesOf(places: readonly { x: number; width: number }[]): (number | undefined)[] {
  const starts: number[] = [];
  const lanes: (number | undefined)[] = places.map(() => undefined);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at];
    if (!place) continue;
    const end = place.x + gap + place.width + gap;
    let lane = 0;
    while (lane < starts.length && end > Math.min(...starts.slice(lane))) lane += 1;
    if (lane >= mostLanes) continue;
    starts[lane] = place.x;
    lanes[at] = lane;
  }
  return lanes;
}

// `marks` need not be in order; `today` may be missing. Nothing to draw gives undefined.
export function layOut<T extends Mark>(
  marks: readonly T[],
  today: string | undefined,
  width: number,
): Timeline<T> | undefined {
  if (marks.length === 0) return undefined;
  const all = marks.map((mark) => dayNumber(mark.date));
  if (today) all.push(dayNumber(today));
  const spread = Math.max(...all) - Math.min(...all);
  const margin = Math.max(2, Math.ceil(spread / 20));
  const from = Math.min(...all) - margin;
  const to = Math.max(...all) + margin;
  const ordered = [...marks].sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  const days = ordered.map(({ date }) => dayNumber(date));
  const whole = width - 2 * edge;
  const unit = Math.min(
    whole / (to - from),
    ...ordered.map(({ label }, at) => {
      const room = Math.min(textWidth(label), width * leastLabel);
      return (whole - gap - room) / ((days[at] ?? to) - from);
    }),
  );
  const xOf = (day: number): number => edge + (day - from) * unit;
  const xs = days.map(xOf);
  const todayX = today ? xOf(dayNumber(today)) : undefined;
  const texts = ordered.map(({ label }, at) => cut(label, width - edge - gap - (xs[at] ?? 0)));
  const lanes = lanesOf(xs.map((x, at) => ({ x, width: textWidth(texts[at] ?? "") })));
  // The axis goes on under the labels of the last marks.
  const end = from + Math.floor(whole / unit);
  return {
    width,
    lanes: Math.max(0, ...lanes.map((lane) => (lane === undefined ? 0 : lane + 1))),
    marks: ordered.map((mark, at) => ({
      mark,
      x: xs[at] ?? 0,
      lane: lanes[at],
      text: texts[at] ?? "",
    })),
    ticks: ticksBetween(from, end, unit)
      .map(({ day, label }) => ({ x: xOf(day), label }))
      .filter(({ x }) => todayX === undefined || Math.abs(x - todayX) > tickRoom / 2),
    today: todayX,
  };
}
