// Takes what nobody sees out of the templates of the page: the indentation of markup, and of style sheets
// whatever their own minifier takes. Minifiers of code leave templates as they are. Read by vite.config.ts
// only. White space that shows stays: of every run with a line break one space is left.
import { transform as minify } from "lightningcss";
import type { Plugin } from "vite";

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Template extends Node {
  tag: Node & { name?: string };
  quasi: Node & { quasis: Node[] };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function* templatesIn(node: Node): Generator<Template> {
  if (node.type === "TaggedTemplateExpression") yield node as Template;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* templatesIn(child);
  }
}

function minified(sheet: string): string {
  return minify({ filename: "style.css", code: Buffer.from(sheet), minify: true }).code.toString();
}

function smallerStyles(text: string): string {
  // What is escaped would be read twice.
  if (text.includes("\\")) return text;
  if (text.includes("{")) return minified(text);
  // Declarations that rules take in (shared-styles.ts); more may follow them.
  return `${minified(`a{${text}}`).slice("a{".length, -"}".length)};`;
}

// Of a sheet with others in it there are only parts, which no parser takes.
function smallerPart(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1");
}

function smaller(tag: string, text: string, isWhole: boolean): string {
  if (tag === "css") return isWhole ? smallerStyles(text) : smallerPart(text);
  return text.replace(/\s*\n\s*/g, " ");
}

export function smallerTemplates(): Plugin {
  return {
    name: "hegui-smaller-templates",
    apply: "build",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/elements\/[\w-]+\.ts$/.test(id)) return null;
      let result = code;
      const pieces = [...templatesIn(this.parse(code) as unknown as Node)]
        .filter(({ tag }) => ["html", "svg", "css"].includes(tag.name ?? ""))
        .flatMap(({ tag, quasi }) =>
          quasi.quasis.map(({ start, end }) => ({
            tag: tag.name ?? "",
            start,
            end,
            isWhole: quasi.quasis.length === 1,
          })),
        );
      for (const { tag, start, end, isWhole } of pieces.sort((a, b) => b.start - a.start)) {
        result =
          result.slice(0, start) +
          smaller(tag, code.slice(start, end), isWhole) +
          result.slice(end);
      }
      return { code: result, map: null };
    },
  };
}
