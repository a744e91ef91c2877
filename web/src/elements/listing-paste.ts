// Text pasted from Word or from a page: links hide behind its words and would be lost in a text box, though
// buyers can follow them. They are put behind their words, so that they are judged too.

export interface Pasted {
  text: string;
  links: number;
}

interface Link {
  words: string;
  target: string;
}

const mostLinks = 500;
const followed = /^(?:https?|mailto|tel|weixin|tencent|mqqwpa|whatsapp|tg):/i;

function plainOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, "&")
    .replace(/\s+/g, " ")
    .trim();
}

function linksOf(markup: string): Link[] {
  const links: Link[] = [];
  const form = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a\s*>/gi;
  for (const [, double, single, inside = ""] of markup.matchAll(form)) {
    const target = plainOf(double ?? single ?? "");
    const words = plainOf(inside);
    if (words !== "" && followed.test(target)) links.push({ words, target });
    if (links.length >= mostLinks) break;
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

function isSaid(words: string, target: string): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\/|\/$/gi, "").toLowerCase();
  return bare(words) === bare(target);
}
