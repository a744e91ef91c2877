import { describe, expect, it } from "vitest";
import { documentsOf, draftOfDocument } from "../src/elements/listing-document.js";
import { documentOf } from "../src/elements/listing-draft.js";
import { isPicture, largestText, readFile } from "../src/elements/listing-file.js";
import { draftOfHtml, draftOfText, folded, type FieldNames } from "../src/elements/listing-open.js";
import { pastedText } from "../src/elements/listing-paste.js";
import type { FactDescription } from "../src/engine/types.js";

const names: FieldNames = new Map(
  (
    [
      ["商品标题", "title"],
      ["商品描述", "description"],
      ["售后支持", "support"],
      ["Support", "support"],
      ["标签", "tags"],
      ["链接", "links"],
      ["使用指南", "user_guide"],
    ] as const
  ).map(([name, field]) => [folded(name), field]),
);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readFile", () => {
  it("tells kinds by name, and by content where the name does not", () => {
    expect(readFile(bytesOf("# a"), "a.md")).toEqual({ text: "# a", kind: "text" });
    expect(readFile(bytesOf("<p>a"), "a.HTM")).toMatchObject({ kind: "html" });
    expect(readFile(bytesOf("{}"), "a")).toMatchObject({ kind: "json" });
    expect(readFile(bytesOf("[一] 标题"), "a")).toMatchObject({ kind: "text" });
    expect(readFile(bytesOf(" <!DOCTYPE html>"), "a")).toMatchObject({ kind: "html" });
  });

  it("reads what Chinese Windows saves, and drops byte order marks", () => {
    const gbk = new Uint8Array([0xb0, 0xb2, 0xc8, 0xab]);
    expect(readFile(gbk, "a.txt")).toEqual({ text: "安全", kind: "text" });
    expect(readFile(bytesOf("\ufeffa\r\nb\rc"), "a.txt")).toMatchObject({ text: "a\nb\nc" });
    expect(readFile(new Uint8Array([0xff, 0xfe, 0x89, 0x5b]), "a.txt")).toMatchObject({
      text: "安",
    });
  });

  it("names what it cannot read", () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0]);
    expect(readFile(zip, "a.docx")).toBe("file_word");
    expect(readFile(zip, "a.xlsx")).toBe("file_sheet");
    expect(readFile(zip, "a.zip")).toBe("file_not_text");
    expect(readFile(bytesOf("%PDF-1.7"), "a.pdf")).toBe("file_pdf");
    expect(readFile(new Uint8Array([0x61, 0, 0x62]), "a.txt")).toBe("file_not_text");
    expect(readFile(new Uint8Array(largestText + 1).fill(0x61), "a.txt")).toBe("file_too_large");
  });

  it("knows pictures by type or name", () => {
    expect(isPicture({ name: "a", type: "image/png" })).toBe(true);
    expect(isPicture({ name: "a.JPG", type: "" })).toBe(true);
    expect(isPicture({ name: "a.txt", type: "text/plain" })).toBe(false);
  });
});

describe("draftOfText", () => {
  it("parts a Markdown text by headings that name fields, and loses nothing", () => {
    const text =
      "# 云帆巡检\n\n每周一次。\n\n## 特点\n快\n\n## 售后支持\n每天 9 点\n\n## 标签\n- 安全\n- 巡检";
    expect(draftOfText(text, names).texts).toMatchObject({
      title: "云帆巡检",
      description: "每周一次。\n\n## 特点\n快",
      support: "每天 9 点",
      tags: "安全\n巡检",
    });
  });

  it("takes names with a colon, in brackets, numbered and bold", () => {
    const text =
      "商品标题：巡检\n【商品描述】\n一段话\n二、使用指南\n登录\n**Support**: 9 to 18\n标签：安全、巡检";
    expect(draftOfText(text, names).texts).toMatchObject({
      title: "巡检",
      description: "一段话",
      user_guide: "登录",
      support: "9 to 18",
      tags: "安全\n巡检",
    });
  });

  it("keeps a text without headings as it is, with a first line that reads like a title", () => {
    expect(draftOfText("巡检服务\n\n每周一次：快。", names).texts).toMatchObject({
      title: "巡检服务",
      description: "每周一次：快。",
    });
    expect(draftOfText("见 https://a.example/x ，好。", names).texts).toMatchObject({
      title: "",
      description: "见 https://a.example/x ，好。",
    });
  });
});

describe("draftOfHtml", () => {
  it("keeps markup, parts by headings, drops what no reader sees", () => {
    const page = `<!doctype html><html><head><title>页 &amp; 名</title><style>a{}</style></head><body>
<h1 class="x">云帆<b>巡检</b></h1><p>见 <a href="https://a.example/">这里</a></p><script>alert(1)</script><!-- no -->
<h2>售后支持</h2><p>每天</p><h2>链接</h2><ul><li><a href="https://b.example/">b</a></li></ul></body></html>`;
    const { texts } = draftOfHtml(page, names);
    expect(texts.title).toBe("云帆巡检");
    expect(texts.description).toBe('<p>见 <a href="https://a.example/">这里</a></p>');
    expect(texts.support).toBe("<p>每天</p>");
    expect(texts.links).toBe("[b](https://b.example/)");
  });

  it("takes the page's title where no heading is one, and leaves packed pictures out", () => {
    const { texts } = draftOfHtml(
      '<title>甲</title><img src="data:image/png;base64,AAAA">乙',
      names,
    );
    expect(texts.title).toBe("甲");
    expect(texts.description).not.toContain("AAAA");
    expect(texts.description).toContain("乙");
  });
});

const facts = [
  { id: "qualified", type: "bool", title: {} },
  { id: "delivery", type: "enum", title: {}, values: [{ id: "saas", label: {} }] },
] as unknown as FactDescription[];

describe("draftOfDocument", () => {
  it("is the way back of documentOf", () => {
    const document = {
      title: "T",
      tags: ["a", "b"],
      images: [{ name: "p.png", text: "字", codes: ["https://a.example/"] }],
      prices: [{ name: "月", amount_fen: 9950, period: "month" }],
      delivery: "saas",
      qualified: null,
    };
    const opened = draftOfDocument(document, facts);
    expect(opened?.left).toEqual([]);
    expect(opened && documentOf(opened.draft)).toEqual(document);
  });

  it("names what it has no place for, whole or in part", () => {
    const document = {
      title: 7,
      support: "s",
      foo: 1,
      delivery: "boat",
      qualified: "yes",
      prices: [{}],
    };
    expect(draftOfDocument(document, facts)?.left).toEqual([
      "title",
      "foo",
      "delivery",
      "qualified",
      "prices",
    ]);
    for (const none of [7, null, [], "x", {}, { foo: 1 }]) {
      expect(draftOfDocument(none, facts)).toBeUndefined();
    }
  });

  it("finds every document of a file", () => {
    expect(documentsOf('{"title":"a"}')).toHaveLength(1);
    expect(documentsOf('[{"title":"a"},{"title":"b"}]')).toHaveLength(2);
    expect(documentsOf('{"title":"a"}\n\n{"title":"b"}\n')).toHaveLength(2);
    expect(documentsOf('{"title":')).toBeUndefined();
  });
});

describe("pastedText", () => {
  it("puts links behind the words that hide them", () => {
    const markup =
      '<p>见<a style="x" href="https://a.example/?a=1&amp;b=2"><span>这里</span></a>和<a href="#top">上</a></p>';
    expect(pastedText("见这里和上", markup)).toEqual({
      text: "见[这里](https://a.example/?a=1&b=2)和上",
      links: 1,
    });
  });

  it("leaves alone what shows where it leads, and what does not match", () => {
    const shown = '<a href="https://a.example/">a.example</a><a href="https://b.example/">gone</a>';
    expect(pastedText("a.example", shown)).toBeUndefined();
    expect(pastedText("text", "")).toBeUndefined();
  });
});
