// The parts of a SARIF log that come from the rulebook: its rules as the tool's, its clauses and the rows
// of its appendix as a taxonomy that rules and results point into.
import { clauseStatement, ownRule, ruleTitle, type Words } from "./naming.js";
import type { RulebookDescription } from "../engine/types.js";
import type { BulkKind } from "./job.js";
import type { ReportingDescriptor } from "./sarif-types.js";

// Results that no rule of the rulebook stands for.
export const verdictRule = "refund-verdict";
export const missingRule = "needs-information";
export const invalidRule = "invalid-document";

// Where the rulebook's text is published, if it says so.
function sourceOf(rulebook: RulebookDescription): string | undefined {
  const { source } = rulebook.rulebook as { source?: unknown };
  return typeof source === "string" ? source : undefined;
}

function taxonomyReference(rulebook: RulebookDescription): { name: string; index: number } {
  return { name: rulebook.id, index: 0 };
}

export function taxonReference(
  id: string,
  rulebook: RulebookDescription,
): { id: string; toolComponent: { name: string; index: number } } {
  return { id, toolComponent: taxonomyReference(rulebook) };
}

function ownDescriptors(kind: BulkKind, { say }: Words): ReportingDescriptor[] {
  const described = (id: string, title: string, help: string): ReportingDescriptor => ({
    id,
    shortDescription: { text: title },
    help: { text: help },
  });
  const missing = described(missingRule, say("sarif_missing"), say("sarif_missing_help"));
  const invalid = described(invalidRule, say("sarif_invalid"), say("sarif_invalid_help"));
  if (kind === "refund") {
    return [
      described(verdictRule, say("sarif_verdict"), say("sarif_verdict_help")),
      missing,
      invalid,
    ];
  }
  return [described(ownRule, say("own_words_rule"), say("sarif_own_help")), missing, invalid];
}

export function descriptorsOf(kind: BulkKind, words: Words): ReportingDescriptor[] {
  const { rulebook, language } = words;
  const source = sourceOf(rulebook);
  const rules = rulebook.rules.filter((rule) => rule.document === kind);
  const described = rules.map(({ id, clauses, explanations = [] }): ReportingDescriptor => {
    const statements = clauses
      .map((clause) => ({ clause, text: clauseStatement(clause, words) }))
      .filter(({ text }) => text !== "");
    const help = [
      ...explanations.map((each) => each[language]),
      ...statements.map(({ clause, text }) => `${clause} ${text}`),
    ].join("\n");
    const title = ruleTitle(id, words);
    return {
      id,
      shortDescription: { text: title },
      help: { text: help === "" ? title : help },
      ...(source === undefined ? {} : { helpUri: source }),
      defaultConfiguration: { level: "error" },
      ...(clauses.length === 0
        ? {}
        : {
            relationships: clauses.map((clause) => ({ target: taxonReference(clause, rulebook) })),
          }),
    };
  });
  return [...described, ...ownDescriptors(kind, words)];
}

export function toolOf(rules: readonly ReportingDescriptor[], words: Words): object {
  const { rulebook, language } = words;
  return {
    driver: {
      name: "Hegui",
      version: rulebook.engine,
      language,
      rules,
      supportedTaxonomies: [taxonomyReference(rulebook)],
    },
  };
}

export function taxonomyOf(words: Words): object {
  const { rulebook, language } = words;
  const source = sourceOf(rulebook);
  const title = rulebook.rulebook.title?.[language];
  const rows = [...rulebook.clauses, ...(rulebook.annex?.rows ?? [])];
  return {
    name: rulebook.id,
    version: rulebook.version,
    language,
    ...(title === undefined ? {} : { shortDescription: { text: title } }),
    ...(source === undefined ? {} : { informationUri: source }),
    isComprehensive: true,
    taxa: rows.map(({ id, statement }) => ({
      id,
      shortDescription: { text: statement[language] },
    })),
  };
}
