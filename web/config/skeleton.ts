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

// The frame and what it stands on are asked for with the document, not after its first file has come.
function preloads({ bundle = {} }: IndexHtmlTransformContext): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const frame = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith("/elements/app.ts")),
  );
  const entry = chunks.find(({ isEntry }) => isEntry);
  const names = frame ? [frame.fileName, ...frame.imports] : [];
  return names.filter((name) => name !== entry?.fileName && !entry?.imports.includes(name));
}

// What the document names by itself, or what it names asks for.
function known({ bundle = {} }: IndexHtmlTransformContext, named: readonly string[]): Set<string> {
  const entries = Object.values(bundle).filter((file) => file.type === "chunk" && file.isEntry);
  const begun = entries.flatMap((file) =>
    file.type === "chunk" ? [file.fileName, ...file.imports] : [],
  );
  return new Set([...named, ...begun]);
}

export function firstPicture(): Plugin {
  return {
    name: "hegui-first-picture",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: async (page, context) => {
        const names = preloads(context);
        const { bundle = {} } = context;
        return {
          html: await withFirstLines(
            page.replace(place, skeleton()),
            skeletonStyles(),
            bundle,
            known(context, names),
          ),
          tags: names.map((name) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${name}` },
            injectTo: "head" as const,
          })),
        };
      },
    },
  };
}
