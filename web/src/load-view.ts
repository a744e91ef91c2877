// Where the view of a section comes from. Each is a file of its own: the one that is shown comes first, the
// others while nobody waits.
import type { Section } from "./sections.js";

const loaders: Record<Section, () => Promise<unknown>> = {
  listing: () => import("./elements/listing-view.js"),
  refund: () => import("./elements/refund-view.js"),
  store: () => import("./elements/store-view.js"),
  bulk: () => import("./elements/bulk-view.js"),
  rulebook: () => import("./elements/rulebook-view.js"),
};

export const loadView = (section: Section): Promise<unknown> => loaders[section]();
