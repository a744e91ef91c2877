// Whether a version of a rulebook is in force on a day. Draws nothing.
import type { RulebookVersion } from "../engine/types.js";

export type Standing = "in_force" | "over" | "coming";

export function standingOf(version: RulebookVersion, today: string): Standing {
  if (today < version.effective_from) return "coming";
  const { effective_to: last } = version;
  return last !== undefined && today > last ? "over" : "in_force";
}
