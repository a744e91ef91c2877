// The lines of a piece of a web page that goes into a short field or a list, which have no markup: the words
// of each block, and with those of a link where it leads. Neither may be lost, since both are judged.
import { piecesOf, seenOf } from "./listing-markup.js";
import { followed, isSaid } from "./listing-paste.js";

const lineEnds: ReadonlySet<string> = new Set(["/li", "/p", "/div", "br"]);

function decoded(text: string): string {
  const entities: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    nbsp: " ",
    "#39": "'",
  };
  return text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? "");
}

const closeUp = (text: string): string => text.replace(/\s+/g, " ").trim();

export const plainOf = (text: string): string => closeUp(decoded(text));

// As Markdown has it, which the check looks through.
function markdown(words: string, target: string): string {
  const inBrackets = words.replace(/[[\]]/g, " ");
  const inParentheses = target.replace(/[()\s]/g, (sign) => `%${hex(sign)}`);
  return `[${inBrackets}](${inParentheses})`;
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase();

type Form = (words: string, target: string) => string;

const forms: Record<string, Form> = {
  links: markdown,
  subtitle: (words, target) => (followed.test(target) ? markdown(words, target) : words),
  // Entries end at commas, so that a link is an entry by itself.
  tags: (words, target) =>
    followed.test(target)
      ? `${words}\n${target.replace(/[,;]/g, (sign) => `%${hex(sign)}`)}\n`
      : words,
};

function linkText(inside: string, href: string, form: Form): string {
  const [words, target] = [plainOf(inside), plainOf(href)];
  if (words === "" || isSaid(words, target)) return target;
  return form(words, target);
}

// A link ends at its closer or, as in a browser, where the next begins.
export function linesOf(piece: string, field: string): string {
  const form = forms[field] ?? markdown;
  const pieces = [...piecesOf(piece)];
  const lastCloser = pieces.findLastIndex(({ name }) => name === "/a");
  const parts: string[] = [];
  let link: { href: string; words: string[] } | undefined;
  const end = (): void => {
    if (link) parts.push(linkText(link.words.join(""), link.href, form));
    link = undefined;
  };
  for (const [at, each] of pieces.entries()) {
    if (each.name === "a" && each.href && at < lastCloser) {
      const isNext = link !== undefined;
      end();
      if (isNext) parts.push("\n");
      link = { href: each.href, words: [] };
    } else if (each.name === "/a") {
      end();
    } else if (link) {
      link.words.push(lineEnds.has(each.name) ? " " : seenOf(piece, each));
    } else {
      parts.push(lineEnds.has(each.name) ? "\n" : decoded(seenOf(piece, each)));
    }
  }
  end();
  return parts
    .join("")
    .split("\n")
    .map(closeUp)
    .filter((line) => line !== "")
    .join("\n");
}
