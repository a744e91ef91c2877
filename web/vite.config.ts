import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { englishLater } from "./config/english-later.js";
import { offline } from "./config/offline.js";
import { firstPicture } from "./config/skeleton.js";
import { smallerTemplates } from "./config/smaller-templates.js";

const root = fileURLToPath(new URL(".", import.meta.url));

// Few files for a first verdict, since each costs a round trip of its own on a line that is busy: the frame
// with what every view stands on, and what others take of the refund view.
const chunks = [
  {
    name: "frame",
    test: /node_modules[\\/](@lit|lit)|rolldown[\\/\0]runtime|src[\\/](engine[\\/]client|i18n[\\/](index|later|(app|days)\.zh-CN)|drafts|money|reason|civil-days|first-paint|open-case|updates|elements[\\/](app(-(foot|notes|rest|sections|states|styles|tabs|top))?|narrow-screen|open-cases|own-task|rulebook-in-use|shared-(paper|styles|toast)|whole-(dates|sums)))\.ts|later:app/,
  },
  {
    name: "refund-words",
    test: /src[\\/](elements[\\/]refund-((?!letters)[\w-]*styles|words|texts|verdict|amount|editor|period|case|readings)|i18n[\\/]refund\.zh-CN)\.ts|later:refund/,
  },
];

// Relative addresses everywhere: the same folder works on any host and under any sub-path.
export default defineConfig({
  root,
  base: "./",
  plugins: [englishLater(root), smallerTemplates(), firstPicture(), offline()],
  resolve: {
    alias: {
      "hegui-module": resolve(root, process.env["HEGUI_WASM_DIR"] ?? "../build/wasm"),
    },
  },
  worker: { format: "es" },
  build: {
    outDir: process.env["HEGUI_SITE_DIR"] ?? resolve(root, "../dist/site"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunks, includeDependenciesRecursively: false } },
    },
    assetsInlineLimit: 0,
  },
  test: {
    include: ["tests/**/*.test.ts"],
    alias: { "hegui-module": resolve(root, "tests/module") },
  },
} as Parameters<typeof defineConfig>[0]);
