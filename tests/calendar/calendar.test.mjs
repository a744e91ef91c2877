// The rulebook's calendar is what the data package says, on every day of every year that it holds. That the
// engine reads the same from it is held by tests/native/rulebook/calendar_test.cpp.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import {
  calendarFolder,
  calendarText,
  calendarYears,
  packageTables,
} from "../../core/tools/calendar.mjs";

// The package reads a day as midnight in Greenwich and its weekday by the machine's own zone.
process.env.TZ = "Asia/Shanghai";
const chineseDays = createRequire(import.meta.url)("chinese-days");

const names = readdirSync(calendarFolder).sort();
const textOf = (name) => readFileSync(path.join(calendarFolder, name), "utf8");
const years = names.map((name) => JSON.parse(textOf(name)));

/** Every day of a year as YYYY-MM-DD. */
function* daysOf(year) {
  const day = new Date(Date.UTC(year, 0, 1));
  for (; day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    yield day.toISOString().slice(0, 10);
  }
}

const isMondayToFriday = (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function isWorkingDay({ holidays }, day) {
  if (holidays.some(({ worked }) => worked.includes(day))) return true;
  return isMondayToFriday(day) && !holidays.some(({ off }) => off.includes(day));
}

test("the files are what the generator makes of the package today", () => {
  const made = calendarYears(packageTables());
  assert.deepEqual(
    made.map(({ year }) => `${year}.json`),
    names,
  );
  for (const content of made) assert.equal(calendarText(content), textOf(`${content.year}.json`));
});

test("the years run from 2017 on without a gap", () => {
  assert.ok(years.length >= 10);
  years.forEach(({ year }, index) => assert.equal(year, 2017 + index));
});

test("every day of every year is a working day or not as the package says", (t) => {
  let compared = 0;
  for (const content of years) {
    for (const day of daysOf(content.year)) {
      assert.equal(isWorkingDay(content, day), chineseDays.isWorkday(day), day);
      compared += 1;
    }
  }
  // Ten years from 2017 on, three of them leap years until 2026.
  assert.ok(compared >= 3652);
  t.diagnostic(`count: ${compared} days compared with chinese-days`);
});

test("every day off bears the holiday's name of the package", () => {
  for (const { year, holidays } of years) {
    const named = new Map(holidays.flatMap(({ name, off }) => off.map((day) => [day, name])));
    for (const day of daysOf(year)) {
      const { name } = chineseDays.getDayDetail(day);
      const isHoliday = name.includes(",") && !chineseDays.isWorkday(day);
      assert.equal(named.has(day), isHoliday, day);
      if (!isHoliday) continue;
      const { en, "zh-CN": zh } = named.get(day);
      assert.deepEqual([en, zh], name.split(",").slice(0, 2), day);
    }
  }
});

test("no year is made of a part of its holidays", () => {
  const tables = packageTables();
  const last = years.at(-1).year;
  const copy = (table, keep) =>
    Object.fromEntries(Object.entries(table).filter(([day, name]) => keep(day, name)));
  const without = (holiday) => ({
    holidays: copy(
      tables.holidays,
      (day, name) => !day.startsWith(last) || !name.startsWith(holiday),
    ),
    workdays: tables.workdays,
  });
  for (const holiday of ["New Year's Day", "Spring Festival", "National Day"]) {
    assert.equal(calendarYears(without(holiday)).at(-1).year, last - 1, holiday);
  }
  // The next year's first day is known before the year is announced.
  const early = {
    holidays: { ...tables.holidays, [`${last + 1}-01-01`]: "New Year's Day,x,1" },
    workdays: tables.workdays,
  };
  assert.equal(calendarYears(early).at(-1).year, last);
});
