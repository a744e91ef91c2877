// Files that no sound program writes: everything that a browser shows of them is kept, and soon.
import { describe, expect, it } from "vitest";
import { largestText } from "../src/elements/listing-file.js";
import type { FactDescription } from "../src/engine/types.js";
import type { Draft } from "../src/elements/listing-draft.js";
import { OpenSession, type OpenActions } from "../src/elements/listing-open-session.js";
import { draftOfHtml, draftOfText, folded, type FieldNames } from "../src/elements/listing-open.js";
import { pastedText } from "../src/elements/listing-paste.js";
import { processorMs } from "./processor-time.js";

const names: FieldNames = new Map([
  [folded("标签"), "tags"],
  [folded("标题"), "title"],
  [folded("链接"), "links"],
  [folded("描述"), "description"],
]);
const described = (page: string): string => draftOfHtml(page, names).texts.description;

describe("draftOfHtml", () => {
  it.each([
    ["behind a comment that ends at once", "<!-->禁词<!-- -->"],
    ["behind a comment that ends after a dash", "<!--->禁词<!-- -->"],
    ["behind a comment that ends with a mark", "<!-- a --!>禁词<!-- -->"],
    ["before the body", "禁词<body><p>a</p></body>"],
    ["behind the body", "<body><p>a</p></body>禁词"],
    ["between head and body", "<head></head>禁词<body>a</body>"],
    ["in a head", "<head><meta charset=utf-8>禁词</head><body>a</body>"],
    ["in a head that is none", "<p>a<head>禁词</head>"],
    ["in a heading of one's own", "<head-line>禁词</head-line><p></head>"],
    ["behind a comment's opener in an attribute", '<p title="<!--">禁词'],
    ["behind a comment's opener in a script", '<script>"<!--"</script>禁词'],
    ["behind a comment's opener in a box", "<textarea><!--</textarea>禁词"],
    ["that looks like a source", 'a src="data:禁词" b'],
    ["in brackets", "1 < 禁词 > 2"],
    ["in the unclosed", "<style>禁词"],
  ])("keeps words %s", (_, page) => {
    expect(described(page)).toContain("禁词");
  });

  it("hides what a browser hides", () => {
    expect(described("甲<!-- 禁词 -- > ->")).toBe("甲");
    expect(described("甲<!-- <p>禁词")).toBe("甲");
    expect(described("甲<template>禁词</template>乙")).toBe("甲乙");
    expect(described('<!doctype html><head>\n<link href="禁词"></head><body id="禁词">甲')).toBe(
      "甲",
    );
  });

  it("makes no tag of a bracket and the words behind a comment", () => {
    expect(described("<<!-- -->禁词>")).toBe("< 禁词>");
  });

  it("keeps brackets in a title, and links in links that are not closed", () => {
    expect(draftOfHtml("<h1>1 < 2 > <b>0</b></h1>", names).texts.title).toBe("1 < 2 > 0");
    const links = "<h2>链接</h2><a href='x'>1<a href=y>2</a><br>3<a href='z'>4";
    expect(draftOfHtml(links, names).texts.links).toBe("[1](x)\n[2](y)\n34");
  });
});

describe("draftOfText", () => {
  it("takes a name before a long text on its line", () => {
    const long = "安全".repeat(200);
    expect(draftOfText(`标题：甲\n  **描述**：${long}`, names).texts.description).toBe(long);
    expect(draftOfText(`甲：${long}\n标签：a`, names).texts.description).toBe(`甲：${long}`);
  });

  it("drops the number signs behind a heading", () => {
    expect(draftOfText("# 甲 C# ##\n\n## 标签 ##\na", names).texts).toMatchObject({
      title: "甲 C#",
      tags: "a",
    });
  });
});

describe("a broken file", () => {
  const many = 200_000;
  // Milliseconds of a slow processor; what looks through a file again and again takes far more.
  const slow = 3000;
  const html = (page: string): unknown => draftOfHtml(page, names);
  const text = (page: string): unknown => draftOfText(page, names);
  const paste = (markup: string): unknown => pastedText("a", markup);
  it.each<[string, (page: string) => unknown, string]>([
    ["comments", html, "<!--".repeat(many)],
    ["comments in a page", html, `<!-- -->a${"<!- ".repeat(many)}`],
    ["scripts", html, "<script>".repeat(many)],
    ["titles", html, "<title>".repeat(many)],
    ["heads", html, "<head>".repeat(many)],
    ["headings", html, "<h1>".repeat(many)],
    ["headings by turns", html, "<h1><h2></h3>".repeat(many / 4)],
    ["headings without an end", html, "<h1 ".repeat(many)],
    ["brackets in a heading", html, `<h1>${"<".repeat(many)}</h1>`],
    ["attributes", html, `<p ${" a".repeat(many)}`],
    ["quotes", html, "<p a=\"b' ".repeat(many)],
    ["links in a list", html, `<h2>链接</h2>${'<a href="x">'.repeat(many)}`],
    ["spaces in a list", html, `<h2>链接</h2><br${" ".repeat(many)}a`],
    ["brackets", html, "<".repeat(many)],
    ["lines", text, "a\n".repeat(many)],
    ["empty lines behind a title", text, `标题：\n${"\n".repeat(many)}a`],
    ["spaces in a heading", text, `# a${" ".repeat(many)}y`],
    ["spaces in a line", text, `a${" ".repeat(many)}y`],
    ["spaces in many lines", text, `${" ".repeat(190)}y\n`.repeat(10_000)],
    ["spaces within many lines", text, `a${" ".repeat(190)}y\n`.repeat(10_000)],
    ["number signs", text, `# ${"#".repeat(many)}`],
    ["number signs and more", text, `# ${"#".repeat(many)}a\n\nb`],
    ["pasted links", paste, '<a href="https://a.example/">'.repeat(many)],
    ["pasted links with words", paste, '<a href="https://a.example/">a'.repeat(many)],
    ["pasted brackets", paste, `<a href="https://a.example/">${"<".repeat(many)}</a>`],
    ["a pasted long link", paste, `<a href="https://a.example/">${"<b>a</b>".repeat(many)}</a>`],
  ])("is read soon: %s", (_, open, page) => {
    const start = processorMs();
    open(page);
    expect(processorMs() - start).toBeLessThan(slow);
  });
});

describe("pastedText", () => {
  it("ends a link where the next begins, and finds one that is not closed", () => {
    const markup = "<a href=https://a.example/>一<a href='https://b.example/'>二</a>三";
    expect(pastedText("一二三", markup)?.text).toBe(
      "[一](https://a.example/)[二](https://b.example/)三",
    );
  });

  it("finds the links behind one with too many words", () => {
    const long = "长".repeat(3000);
    const markup = `<a href="https://a.example/">${long}</a><a href="https://b.example/">二</a>`;
    expect(pastedText(`${long}二`, markup)?.text).toBe(`${long}[二](https://b.example/)`);
  });
});

describe("OpenSession", () => {
  const title: FactDescription = {
    id: "title",
    type: "string",
    title: { "zh-CN": "标题", en: "Title" },
  };

  function session(): { session: OpenSession; opened: Draft[] } {
    const opened: Draft[] = [];
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    const actions: OpenActions = {
      opened: (draft) => void opened.push(draft),
      pictures: () => undefined,
    };
    return { session: new OpenSession(host, actions), opened };
  }

  it("refuses a pasted text that is as large as no file may be", async () => {
    const { session: files, opened } = session();
    files.use([title], names);
    await files.paste("安".repeat(largestText / 3 + 1));
    expect(opened).toEqual([]);
    expect(files.state.failure).toEqual({
      name: `${"安".repeat(20)}…`,
      reason: "file_too_large",
    });
    await files.paste("安");
    expect(opened).toHaveLength(1);
    expect(files.state.failure).toBeUndefined();
  });

  it("keeps what comes before it is known what the fields are called", async () => {
    const { session: files, opened } = session();
    files.use([], new Map());
    const dropped = files.open([new File(["标题：甲"], "a.txt")]);
    const pasted = files.paste("标题：乙");
    await new Promise((later) => setTimeout(later, 20));
    expect(opened).toEqual([]);
    files.use([title], names);
    await Promise.all([dropped, pasted]);
    expect(opened.map(({ texts }) => texts.title).sort()).toEqual(["乙", "甲"].sort());
  });
});
