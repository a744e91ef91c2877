// English texts that come when somebody reads English. In a build the views hold these catalogues, which are
// empty until english.ts has filled them (config/english-later.ts); in tests they hold the texts themselves.
type Catalogue = Record<string, string>;

const catalogues = new Map<string, Catalogue>();

export function later(file: string): Catalogue {
  const found = catalogues.get(file) ?? {};
  catalogues.set(file, found);
  return found;
}
