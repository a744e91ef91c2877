// Makes core/rulebook/<rulebook>/calendar/<year>.json of npm `chinese-days`: for each year from 2017 on
// the days that each public holiday takes off and the weekend days that are worked for it.
//
// Who uses it: whoever takes a newer version of the package (`node core/tools/calendar.mjs` writes the
// files), and the test that holds the files to the package.
//
// What a caller may not assume: that the package knows a year because it names days of it. Only a year
// with all of its public holidays is taken; a part of one would count working days wrongly and not say so.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const calendarFolder = path.join(root, "core/rulebook/tencent-cloud-market/calendar");

const FIRST_YEAR = 2017; // the year in which the specification came into force

// A year's calendar is announced as a whole. Mid-autumn may fall among the days of National Day and then
// is not named by itself.
const NAMES_OF_A_WHOLE_YEAR = [
  "New Year's Day",
  "Spring Festival",
  "Tomb-sweeping Day",
  "Labour Day",
  "Dragon Boat Festival",
  "National Day",
];

/** The package's tables: day to "name in English,name in Chinese,statutory days". */
export const packageTables = () =>
  createRequire(path.join(root, "tests/package.json"))("chinese-days/dist/chinese-days.json");

/** The days of a table in `year`, in order, with their names. */
function daysOf(table, year) {
  return Object.keys(table)
    .filter((day) => day.startsWith(`${year}-`))
    .sort()
    .map((day) => {
      const [en, zh] = table[day].split(",");
      return { day, en, zh };
    });
}

/** What calendar/<year>.json holds. */
function yearFrom({ holidays, workdays }, year) {
  const found = new Map();
  const holidayOf = ({ en, zh }) => {
    if (!found.has(en)) found.set(en, { name: { "zh-CN": zh, en }, off: [], worked: [] });
    return found.get(en);
  };
  for (const entry of daysOf(holidays, year)) holidayOf(entry).off.push(entry.day);
  for (const entry of daysOf(workdays, year)) holidayOf(entry).worked.push(entry.day);
  return { year, holidays: [...found.values()] };
}

const isWhole = ({ holidays }) =>
  NAMES_OF_A_WHOLE_YEAR.every((name) =>
    holidays.some((holiday) => holiday.name.en === name && holiday.off.length > 0),
  );

/** Every year from the first that the package knows as a whole, without a gap. */
export function calendarYears(tables) {
  const out = [];
  for (let year = FIRST_YEAR; ; year += 1) {
    const content = yearFrom(tables, year);
    if (!isWhole(content)) return out;
    out.push(content);
  }
}

const oneLine = (value) => JSON.stringify(value).replaceAll('":', '": ').replaceAll(",", ", ");

/** The text of a year's file: a list of days is one line. */
export function calendarText({ year, holidays }) {
  const blocks = holidays.map(({ name, off, worked }) =>
    [
      "    {",
      `      "name": ${oneLine(name)},`,
      `      "off": ${oneLine(off)},`,
      `      "worked": ${oneLine(worked)}`,
      "    }",
    ].join("\n"),
  );
  return `{\n  "year": ${year},\n  "holidays": [\n${blocks.join(",\n")}\n  ]\n}\n`;
}

function write() {
  const years = calendarYears(packageTables());
  if (years.length === 0) throw new Error(`chinese-days no longer knows ${FIRST_YEAR}`);
  mkdirSync(calendarFolder, { recursive: true });
  const names = new Set(years.map(({ year }) => `${year}.json`));
  for (const name of readdirSync(calendarFolder)) {
    if (!names.has(name)) rmSync(path.join(calendarFolder, name));
  }
  for (const content of years) {
    writeFileSync(path.join(calendarFolder, `${content.year}.json`), calendarText(content));
  }
  console.log(`${years[0].year} to ${years.at(-1).year}: ${years.length} years`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) write();
