// The statuses of a row, the worst first: the order in which they are shown and sorted, and the numbers by
// which columns keep them.
import type { Status } from "../engine/types.js";

export const statuses: readonly Status[] = [
  "invalid",
  "violations",
  "contested",
  "review",
  "needs_information",
  "decided",
  "out_of_scope",
  "compliant",
];
