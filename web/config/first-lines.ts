// Puts into the document what would cost it a round trip: its style sheet, and the lines of
// src/first-lines.ts with the names of the files that each section needs. The document's policy names both by
// their SHA-256, so nothing else runs or styles in it. Used by skeleton.ts while building.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform as minify } from "lightningcss";
import { build, type Rolldown } from "vite";
import { sections } from "../src/sections.js";

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const source = fileURLToPath(new URL("../src/first-lines.ts", import.meta.url));

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: source, formats: ["iife"], name: "firstLines" },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  const code = output?.output[0].code.trim();
  if (!code) throw new Error(`nothing was made of ${source}`);
  return code;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// What is replaced was there, or the page would begin slowly and nobody would know.
function replaced(page: string, what: string | RegExp, by: string): string {
  const result = page.replace(what, () => by);
  if (result === page) throw new Error(`index.html has no ${String(what)}`);
  return result;
}

function chunksOf(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((file) => file.type === "chunk");
}

/** The files of a view, without those that the frame stands on. */
function filesOf(bundle: Bundle, section: string, known: ReadonlySet<string>): string[] {
  const view = chunksOf(bundle).find(({ facadeModuleId: id }) =>
    id?.endsWith(`/elements/${section}-view.ts`),
  );
  if (!view) throw new Error(`the view of ${section} is in no file of its own`);
  return [view.fileName, ...view.imports].filter((name) => !known.has(name));
}

function attributes(bundle: Bundle, known: ReadonlySet<string>): string {
  const refund = Object.keys(bundle).find((name) => /hegui-refund-[\w-]+\.wasm$/.test(name));
  if (!refund) throw new Error("the module of refunds is in no file");
  const views = Object.fromEntries(
    sections.map((section) => [
      section,
      filesOf(bundle, section, known).map((name) => `./${name}`),
    ]),
  );
  return `data-refund="./${refund}" data-views='${JSON.stringify(views)}'`;
}

// That of the page, and that of its first picture.
function styleSheet(picture: string): string {
  const own = readFileSync(new URL("../src/page.css", import.meta.url), "utf8");
  const code = Buffer.from(own + picture);
  return minify({ filename: "page.css", code, minify: true }).code.toString();
}

/** `known`: the files that the document names already. */
export async function withFirstLines(
  page: string,
  pictureStyles: string,
  bundle: Bundle,
  known: ReadonlySet<string>,
): Promise<string> {
  const styles = styleSheet(pictureStyles);
  const code = await script();
  const begin = `<script ${attributes(bundle, known)}>${code}</script>`;
  const parts: [string | RegExp, string][] = [
    [/<!-- The build puts the style sheet[^]*?-->/, `<style>${styles}</style>`],
    ["</hegui-app>", `</hegui-app>\n    ${begin}`],
    ["script-src 'self'", `script-src 'self' ${hashOf(code)}`],
    ["style-src 'self'", `style-src 'self' ${hashOf(styles)}`],
  ];
  return parts.reduce((whole, [what, by]) => replaced(whole, what, by), page);
}
