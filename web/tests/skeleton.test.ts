import { html, nothing } from "lit";
import { describe, expect, it } from "vitest";
import { skeleton, skeletonStyles } from "../config/skeleton.js";
import { staticHtml } from "../config/static-template.js";

describe("a template as a document's text", () => {
  it("escapes what is put in, in texts and in attributes", () => {
    const hostile = '<b title="x">&';
    expect(staticHtml(html`<p title="a ${hostile}" lang=${hostile}>${hostile}</p>`)).toBe(
      '<p title="a &lt;b title=&quot;x&quot;&gt;&amp;" lang="&lt;b title=&quot;x&quot;&gt;&amp;">' +
        "&lt;b title=&quot;x&quot;&gt;&amp;</p>",
    );
  });

  it("leaves listeners and properties out, and boolean attributes where they are not true", () => {
    // prettier-ignore
    const page = html`<i @click=${() => 1} .value=${2} ?hidden=${true} ?open=${false}>${nothing}</i>`;
    expect(staticHtml(page)).toBe("<i hidden></i>");
  });

  it("draws templates in templates, and lists of them", () => {
    const each = [1, 2].map((value) => html`<li>${value}</li>`);
    // prettier-ignore
    const page = html`<ul>${each}${html`<li>3</li>`}</ul>`;
    expect(staticHtml(page)).toBe("<ul><li>1</li><li>2</li><li>3</li></ul>");
  });
});

describe("the first picture of the page", () => {
  it("is the frame of a first visit, with nothing left of its templates", () => {
    const page = skeleton();
    expect(page.match(/role="tab"/g)).toHaveLength(5);
    expect(page).not.toMatch(/\[object|undefined|\$\{|@click|=>/);
    expect(page).not.toMatch(/style=|<script/);
  });

  it("looks as the frame does", () => {
    expect(skeletonStyles()).not.toContain(":host");
    expect(skeletonStyles()).toMatch(/\[role="tab"\]/);
  });
});
