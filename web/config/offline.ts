// What makes the page installable and lets it work without a network: the manifest, and a service worker
// that keeps every file of the site. Read by vite.config.ts only. A caller may not assume that the worker
// is registered: the page does that itself (src/updates.ts), where the browser allows it.
import { VitePWA } from "vite-plugin-pwa";
import { appChinese } from "../src/i18n/app.zh-CN.js";

// The largest file that may be kept. A file that is larger fails the build below, never silently.
const largest = 8 * 1024 * 1024;

export function offline(): ReturnType<typeof VitePWA> {
  return VitePWA({
    // A new version waits until the merchant takes it: a page with typed text is never replaced by itself.
    registerType: "prompt",
    injectRegister: false,
    includeManifestIcons: false,
    manifestFilename: "manifest.webmanifest",
    manifest: {
      name: `${appChinese.name} Hegui`,
      short_name: appChinese.name,
      description: appChinese.tagline,
      lang: "zh-CN",
      dir: "ltr",
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: "#f6f5f1",
      theme_color: "#0b6e5f",
      categories: ["business", "productivity"],
      icons: [
        { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
        { src: "icon-maskable.svg", sizes: "any", type: "image/svg+xml", purpose: "maskable" },
      ],
      shortcuts: (["listing", "refund", "store", "bulk", "rulebook"] as const).map((section) => ({
        name: appChinese[`tab_${section}`],
        url: `./#${section}`,
      })),
    },
    workbox: {
      globPatterns: ["**/*.{html,js,css,wasm,words,svg,png}"],
      maximumFileSizeToCacheInBytes: largest,
      // The folder may lie beside other pages of its host, which are none of ours to answer for.
      navigateFallback: null,
      ignoreURLParametersMatching: [/./],
      // The first visit, too, takes what it loads later from what is kept.
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}
