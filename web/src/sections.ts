// The sections of the page, and what each is called in the address. The first thing the page looks at, so it
// stands on nothing: neither Lit nor texts are needed to know what to fetch.
export const sections = ["listing", "refund", "store", "bulk", "rulebook"] as const;
export type Section = (typeof sections)[number];

// "#rulebook/5.2.3" is the section "rulebook" at the place "5.2.3".
export function sectionOf(hash: string): Section {
  const [name] = hash.slice(1).split("/");
  return sections.find((section) => section === name) ?? "listing";
}

export function placeOf(hash: string): string {
  return hash.split("/").slice(1).join("/");
}

export function addressOf(section: Section, place: string): string {
  return place === "" ? `#${section}` : `#${section}/${place}`;
}

// A case in the address, which is no section.
export const isCaseLink = (hash: string): boolean => hash.startsWith("#case/");
