import { describe, expect, it } from "vitest";
import { linesOf } from "../src/elements/listing-lines.js";
import { processorMs } from "./processor-time.js";

describe("a link in a field without markup", () => {
  it("keeps its words and where it leads", () => {
    const piece = '<p>见<a href="https://a.example/">加<b>微信</b></a>，好</p>';
    expect(linesOf(piece, "subtitle")).toBe("见[加微信](https://a.example/)，好");
    expect(linesOf('<ul><li><a href="https://a.example/">官网</a></li></ul>', "links")).toBe(
      "[官网](https://a.example/)",
    );
  });

  it("is an entry by itself among tags, whatever is in its address", () => {
    const piece = '<a href="https://a.example/?a=1,2;3">云安全</a>、<a href="/tag/2">监控</a>';
    expect(linesOf(piece, "tags")).toBe("云安全\nhttps://a.example/?a=1%2C2%3B3\n、监控");
  });

  it("is its words where it leads to a place of its own page", () => {
    expect(linesOf('<a href="#top">上</a><a href="/x">里</a>', "subtitle")).toBe("上里");
    expect(linesOf('<a href="/x">里</a>', "links")).toBe("[里](/x)");
  });

  it("is its address where the words say the same, or there are none", () => {
    expect(linesOf('<a href="https://a.example/">a.example</a>', "links")).toBe(
      "https://a.example/",
    );
    expect(linesOf('<a href="https://a.example/"><img></a>', "links")).toBe("https://a.example/");
  });

  it("cannot end before its end", () => {
    const piece = '<a href="https://a.example/x)y z">a](b</a>';
    expect(linesOf(piece, "links")).toBe("[a (b](https://a.example/x%29y%20z)");
  });

  it("ends where the next begins, and is none without a closer", () => {
    const piece = "<a href='x'>1<a href=y>2</a><br>3<a href='z'>4";
    expect(linesOf(piece, "links")).toBe("[1](x)\n[2](y)\n34");
  });

  it("and the words around it are read once only", () => {
    const piece = '&amp;lt; <a href="https://a.example/?a=1&amp;amp;b">&amp;lt;b</a>';
    expect(linesOf(piece, "links")).toBe("&lt; [&lt;b](https://a.example/?a=1&amp;b)");
  });

  it("of any number is read in one pass", () => {
    const started = processorMs();
    linesOf('<a href="https://a.example/">a'.repeat(50_000), "links");
    linesOf(`<a href="https://a.example/">${"<b>a</b>".repeat(50_000)}</a>`, "links");
    expect(processorMs() - started).toBeLessThan(2000);
  });
});
