// What a finding names besides its own text: its rule, which may be a merchant's own, and the listing
// that copied text also stands in.
import { html, nothing } from "lit";
import type { Language, RulebookDescription } from "../engine/types.js";
import type { Placed } from "./listing-draft.js";
import type { Say } from "./listing-words.js";

// The rule of own words that name none; no rulebook has it.
const ownRule = "own-words";

export function ruleName(
  id: string,
  rulebook: RulebookDescription,
  language: Language,
  say: Say,
): string {
  if (id === ownRule) return say("own_words_rule");
  return rulebook.rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

export interface RuleChoice {
  id: string;
  name: string;
}

// The rules that an own word or an exception can name.
export function rulesOfListings(rulebook: RulebookDescription, language: Language): RuleChoice[] {
  return rulebook.rules
    .filter((rule) => rule.document === "listing")
    .map((rule) => ({ id: rule.id, name: rule.title[language] }));
}

export interface CopyFile {
  name: string;
  line: number;
}

interface SourceModel {
  place: Placed;
  fieldLabel: string;
  file: CopyFile | undefined;
  labelOf(field: string): string;
  say: Say;
}

// People count from one, and the end of a stretch is its last character.
const people = (start: number, end: number): { start: number; end: number } => ({
  start: start + 1,
  end,
});

export function copySource({ place, fieldLabel, file, labelOf, say }: SourceModel): unknown {
  const { source, start, end, message } = place.finding;
  if (!source) return nothing;
  const names = {
    source: source.id ?? say("source_unnamed"),
    field: labelOf(source.field.split("/")[1] ?? ""),
    ...people(source.start, source.end),
  };
  const share = message.arguments?.["share"];
  return html`<dt>${say("source_label")}</dt>
    <dd class="source">
      ${say("source_place", names)}
      ${
        file
          ? html`<span class="soft"
              >${say("others_line", { file: file.name, line: file.line })}</span
            >`
          : nothing
      }
    </dd>
    ${
      start === undefined || end === undefined
        ? nothing
        : html`<dt>${say("source_here")}</dt>
            <dd>${say("source_here_place", { field: fieldLabel, ...people(start, end) })}</dd>`
    }
    ${
      share === undefined
        ? nothing
        : html`<dt>${say("source_share")}</dt>
            <dd class="share">${say("source_share_of", { share })}</dd>`
    }`;
}
