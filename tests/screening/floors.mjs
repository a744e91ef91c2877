// The floors: what the screening reached on the set "held" and must not fall below. floors.json holds them
// as shares between 0 and 1, for all rules together and for each that has an engine.
//
// Who uses it: floor.test.mjs and evaluate.mjs, which writes them. What a caller may not assume: that every
// rule has floors.
import { readFileSync, writeFileSync } from "node:fs";
import { rules } from "./cases.mjs";
import { sharesOf, speaking } from "./measure.mjs";

const file = new URL("floors.json", import.meta.url);
export const margin = 0.01;

export const readFloors = () => JSON.parse(readFileSync(file, "utf8"));

const below = (value) => Math.max(0, Math.floor((value - margin) * 1000) / 1000);

function raised(shares, former, lower) {
  return Object.fromEntries(
    Object.entries(shares).map(([name, value]) => {
      const floor = below(value);
      const sinks = lower.includes("all") || lower.includes(name);
      return [name, sinks ? floor : Math.max(floor, former?.[name] ?? 0)];
    }),
  );
}

/**
 * The floors a measurement gives: a little below it, and never below the former but for the shares that
 * `lower` names ("exact", "near_misses"; "all" is every one).
 */
export function floorsFrom(counts, former, lower = []) {
  const withFloors = rules.filter(
    (rule) => speaking(counts).includes(rule) || former.rules?.[rule] !== undefined,
  );
  return {
    overall: raised(sharesOf(counts.overall), former.overall, lower),
    rules: Object.fromEntries(
      withFloors.map((rule) => [
        rule,
        raised(sharesOf(counts.rules.get(rule)), former.rules?.[rule], lower),
      ]),
    ),
    not_yet: rules.filter((rule) => !withFloors.includes(rule)),
  };
}

export const writeFloors = (floors) => writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);

/** Where the measured shares are below the floors, in words without any text of a case. */
export function fallen(shares, floors) {
  return Object.entries(floors)
    .filter(([name, floor]) => !(shares[name] >= floor))
    .map(([name, floor]) => `${name}: ${shares[name]?.toFixed(3)}, the floor is ${floor}`);
}
