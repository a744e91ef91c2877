// A template of the page as the text of a document: enough of Lit's templates to draw what does nothing yet,
// so that there is one description of how the page begins. Used by skeleton.ts while building. A caller may
// not assume that directives, or properties that are no attributes, come along.
import { nothing, type TemplateResult } from "lit";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === "object" && value !== null && "strings" in value && "values" in value;

function content(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return "";
  if (isTemplate(value)) return staticHtml(value);
  if (Array.isArray(value)) return value.map(content).join("");
  return escaped(String(value));
}

// An expression for a listener or a property goes with its name, a boolean one leaves its name or nothing.
const bound = /\s([@.?])([\w-]+)=$/;

export function staticHtml({ strings, values }: TemplateResult): string {
  let out = "";
  strings.forEach((piece, at) => {
    out += piece;
    if (at >= values.length) return;
    const value = values[at];
    const [whole, kind, name] = bound.exec(out) ?? [];
    const isAttribute = /<[^>]*=(?:"[^"]*)?$/.test(out);
    if (whole !== undefined) {
      out = out.slice(0, -whole.length) + (kind === "?" && value ? ` ${name}` : "");
    } else if (isAttribute) {
      out += out.endsWith("=") ? `"${escaped(String(value))}"` : escaped(String(value));
    } else out += content(value);
  });
  return out.replace(/\s*\n\s*/g, " ");
}
