// What the drawings of a store's result are made of, and how a place in the document is named on the page.
import type { StorePart, StoreResult } from "../engine/store-types.js";
import type { AnnexRow, Language, RulebookDescription } from "../engine/types.js";
import type { Built } from "./store-document.js";
import { placeOf } from "./store-document.js";
import { rowsOf, textOf, valueAt, type Group, type Path } from "./store-draft.js";
import { factAt } from "./store-parts.js";
import type { Say } from "./store-words.js";

export interface ResultModel {
  result: StoreResult;
  // What was judged, not what has been typed since.
  draft: Group;
  built: Built;
  parts: readonly StorePart[];
  book: RulebookDescription;
  // How wide the results are, in pixels.
  room: number;
  language: Language;
  say: Say;
}

export interface ResultActions {
  // To where something is filled in.
  show(path: Path): void;
  choose(path: Path, value: string): void;
  today(): void;
}

export function annexRows(book: RulebookDescription): readonly AnnexRow[] {
  return book.annex?.rows ?? [];
}

export function pathOf(place: string, { built }: ResultModel): Path {
  return placeOf(place, built);
}

// "Failed deliveries · row 2 · Cloud backup · Fixed on", as far as the path goes.
export function placeName(path: Path, model: ResultModel, withFact = false): string {
  const { parts, draft, language, say } = model;
  const names: string[] = [];
  path.forEach((step, at) => {
    const upTo = path.slice(0, at + 1);
    if (typeof step === "string") {
      const part = at === 0 ? parts.find(({ id }) => id === step) : undefined;
      const fact = at === 0 ? undefined : factAt(parts, upTo);
      const isLast = at === path.length - 1;
      if (part) names.push(part.title[language]);
      if (fact && (fact.facts || (withFact && isLast))) names.push(fact.title[language]);
      return;
    }
    const rows = rowsOf(valueAt(draft, path.slice(0, at)));
    const index = rows.findIndex((row) => row.key === step);
    const facts = parts.find(({ id }) => id === path[0])?.facts;
    const named = facts?.find(({ type }) => type === "text");
    const name = named ? textOf(rows[index]?.values[named.id]).trim() : "";
    names.push(name || say("row", { number: index + 1 }));
  });
  return names.join(" · ");
}

// The number of a clause, or the title of a row of the appendix, which has none.
export function clauseName(id: string, { book, language, say }: ResultModel): string {
  if (!id.startsWith("annex.")) return say("clause", { clause: id });
  const title = annexRows(book).find((row) => row.id === id)?.title[language];
  return title === undefined ? say("annex") : `${say("annex")} · ${title}`;
}

export function clauseStatement(id: string, { book, language }: ResultModel): string | undefined {
  return (
    book.clauses.find((clause) => clause.id === id)?.statement[language] ??
    annexRows(book).find((row) => row.id === id)?.statement[language]
  );
}
