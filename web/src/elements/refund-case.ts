// The facts of one refund case as a merchant gives them, with every step back. A fact that is absent
// was not given; null says "not known", which lifts a presumption as well.
import { plusDays } from "../civil-days.js";
import type { FactDescription, Missing, RulebookDescription } from "../engine/types.js";

export type Value = string | number | boolean | null | string[] | Record<string, unknown>;
export type Facts = Readonly<Record<string, Value>>;

const remembered = 100;

export class RefundCase {
  facts: Facts = {};
  private readonly past: Facts[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  private become(facts: Facts): void {
    this.past.push(this.facts);
    if (this.past.length > remembered) this.past.shift();
    this.facts = facts;
  }

  // A dotted name is a part of a fact: "merchant_policy.consented".
  set(fact: string, value: Value): void {
    const [whole = fact, part] = fact.split(".");
    if (part === undefined) return this.become({ ...this.facts, [whole]: value });
    const before = this.facts[whole];
    const parts =
      typeof before === "object" && before !== null && !Array.isArray(before) ? before : {};
    this.become({ ...this.facts, [whole]: { ...parts, [part]: value } });
  }

  remove(fact: string): void {
    const [whole = fact] = fact.split(".");
    this.become(Object.fromEntries(Object.entries(this.facts).filter(([id]) => id !== whole)));
  }

  load(facts: Facts): void {
    this.become(facts);
  }

  undo(): void {
    this.facts = this.past.pop() ?? this.facts;
  }
}

// What was given for a fact or a part of one.
export function valueOf(facts: Facts, fact: string): Value | undefined {
  const [whole = fact, part] = fact.split(".");
  const value = facts[whole];
  if (part === undefined) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value[part] as Value | undefined;
}

export function descriptionOf(
  book: RulebookDescription,
  fact: string,
): FactDescription | undefined {
  const [whole, part] = fact.split(".");
  const found = book.refund_facts.facts.find(({ id }) => id === whole);
  return part === undefined ? found : found?.facts?.find(({ id }) => id === part);
}

// Questions that stand beside the case: whoever wants to know of the invoice answers them.
export const isAboutInvoice = ({ fact }: Missing): boolean => fact.startsWith("invoice.");

// The first question that was not answered with "don't know".
export function nextQuestion(
  missing: readonly Missing[] | undefined,
  facts: Facts,
): Missing | undefined {
  return missing?.find(({ fact }) => valueOf(facts, fact) !== null);
}

// The answer before the one that is being changed, or the last one: answers keep the order in which they
// were given first.
export function previousAnswer(facts: Facts, editing: string | undefined): string | undefined {
  const given = Object.keys(facts).filter((fact) => fact !== "invoice");
  const [whole] = editing?.split(".") ?? [];
  const at = whole === undefined ? -1 : given.indexOf(whole);
  return at === -1 ? given.at(-1) : given[at - 1];
}

export type Example = "review" | "late" | "contested";
export const exampleNames: readonly Example[] = ["review", "late", "contested"];

// Cases as they could be on the visitor's own table, so that their deadlines are still to come.
export function exampleOf(name: Example, today: string): Facts {
  const daysAgo = (days: number): string => plusDays(today, -days);
  switch (name) {
    case "review":
      return {
        product_type: "image",
        purchased_at: daysAgo(2),
        requested_at: today,
        paid_fen: 128_000,
        grounds: [],
        confirmed: false,
      };
    case "late":
      return {
        product_type: "ops_service",
        purchased_at: daysAgo(50),
        requested_at: daysAgo(1),
        confirmed: true,
        paid_fen: 360_000,
        used_fen: 145_000,
        grounds: ["not_as_described"],
        merchant_policy: "none",
      };
    case "contested":
      return {
        product_type: "tool",
        purchased_at: daysAgo(39),
        requested_at: today,
        paid_fen: 99_900,
        used_fen: 33_300,
        grounds: ["cannot_meet_requirements"],
        caused_loss: false,
        merchant_policy: "none",
        confirmed: false,
      };
  }
}
