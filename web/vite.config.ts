import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { offline } from "./config/offline.js";

const root = fileURLToPath(new URL(".", import.meta.url));

// Relative addresses everywhere: the same folder works on any host and under any sub-path.
export default defineConfig({
  root,
  base: "./",
  plugins: [offline()],
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
    assetsInlineLimit: 0,
  },
  test: {
    include: ["tests/**/*.test.ts"],
    alias: { "hegui-module": resolve(root, "tests/module") },
  },
} as Parameters<typeof defineConfig>[0]);
