// The first picture of the page, in the document itself: name, sections, and what the page is, drawn by the
// very templates of the frame and with its styles. It is painted before any other file is there; the frame
// then takes its place in the same measures. Read by vite.config.ts only. Nothing in it does anything but
// what src/first-lines.ts gives it.
import type { IndexHtmlTransformContext, Plugin } from "vite";
import { html } from "lit";
import { appStyles } from "../src/elements/app-styles.js";
import { tabs } from "../src/elements/app-tabs.js";
import { introduction, top } from "../src/elements/app-top.js";
import { notes } from "../src/elements/app-notes.js";
import { appChinese, type AppKey } from "../src/i18n/app.zh-CN.js";
import { withFirstLines } from "./first-lines.js";
import { staticHtml } from "./static-template.js";

const nothing = (): void => undefined;
const say = (key: AppKey): string => appChinese[key];

// Chinese, the first section and a first visit; src/first-lines.ts changes what is otherwise.
export function skeleton(): string {
  const frame = html`${notes({ newer: false, online: true }, say, { take: nothing, later: nothing })}
    ${top("zh-CN", "auto", say, { switchLanguage: nothing, chooseTheme: nothing })}
    ${tabs("listing", say, { open: nothing, moveTo: nothing })}
    <main class="frame">
      ${introduction(say, nothing)}
      <p id="starting" role="status">${say("starting")}</p>
      <div class="note" id="not-started" role="alert" hidden>
        <h2>${say("failed_title")}</h2>
        <p>${say("failed_help")}</p>
      </div>
    </main>`;
  return staticHtml(frame)
    .replace(/ +(?=<)|(?<=>) +/g, " ")
    .trim();
}

// They hold for what is in the document, and the frame has them in its own shadow.
export function skeletonStyles(): string {
  return appStyles.cssText.replaceAll(":host", "hegui-app");
}

const place = /\s*<!-- The build puts a first picture[^]*?-->\s*/;

interface Files {
  // What the first file of the page comes with by itself.
  begun: string[];
  // The frame and what it stands on: asked for with the document, not after that file has come.
  frame: string[];
}

function filesOf({ bundle = {} }: IndexHtmlTransformContext): Files {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const namesOf = (chunk: (typeof chunks)[number] | undefined): string[] =>
    chunk ? [chunk.fileName, ...chunk.imports] : [];
  const begun = namesOf(chunks.find(({ isEntry }) => isEntry));
  const frame = namesOf(
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith("/elements/app.ts"))),
  );
  return { begun, frame: frame.filter((name) => !begun.includes(name)) };
}

export function firstPicture(): Plugin {
  return {
    name: "hegui-first-picture",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: async (page, context) => {
        const { begun, frame } = filesOf(context);
        return {
          html: await withFirstLines(
            page.replace(place, skeleton()),
            skeletonStyles(),
            context.bundle ?? {},
            new Set([...begun, ...frame]),
          ),
          tags: frame.map((name) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
            injectTo: "head" as const,
          })),
        };
      },
    },
  };
}
