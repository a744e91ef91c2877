// Text pasted from Word or from a page: links hide behind its words and would be lost in a text box, though
// buyers can follow them. They are put behind their words, so that they are judged too.
import { piecesOf, seenOf } from "./listing-markup.js";

export interface Pasted {
  text: string;
  links: number;
}

interface Link {
  words: string;
  target: string;
}

const mostLinks = 500;
// What a reader gets to by a click; a place within the page is none.
export const followed = /^(?:https?|mailto|tel|weixin|tencent|mqqwpa|whatsapp|tg):/i;

// The markup of a long Word text has some ten times its length; the words of a link are a line or two.
const mostMarkup = 16 * 1024 * 1024;
const mostWords = 2000;

function plainOf(text: string): string {
  return text
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, "&")
    .replace(/\s+/g, " ")
    .trim();
}

// A link ends at its closer or, as in a browser, where the next begins.
function linksOf(whole: string): Link[] {
  const links: Link[] = [];
  const markup = whole.slice(0, mostMarkup);
  let href: string | undefined;
  let inside = "";
  for (const piece of piecesOf(markup)) {
    if (piece.name !== "a" && piece.name !== "/a") {
      if (href !== undefined && inside.length <= mostWords) inside += seenOf(markup, piece);
      continue;
    }
    if (href !== undefined && inside !== "" && inside.length <= mostWords) {
      const [words, target] = [plainOf(inside), plainOf(href)];
      if (words !== "" && followed.test(target)) links.push({ words, target });
      if (links.length >= mostLinks) break;
    }
    href = piece.href;
    inside = "";
  }
  return links;
}

// Undefined where the text says by itself where its links lead.
export function pastedText(plain: string, markup: string): Pasted | undefined {
  let text = "";
  let rest = plain.replace(/\r\n?/g, "\n");
  let links = 0;
  for (const { words, target } of linksOf(markup)) {
    const at = rest.indexOf(words);
    if (at < 0 || isSaid(words, target)) continue;
    text += `${rest.slice(0, at)}[${words}](${target})`;
    rest = rest.slice(at + words.length);
    links += 1;
  }
  return links > 0 ? { text: text + rest, links } : undefined;
}

export function isSaid(words: string, target: string): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\/|\/$/gi, "").toLowerCase();
  return bare(words) === bare(target);
}
