// What the frame of the page says, in English.
import type { AppKey } from "./app.zh-CN.js";

export const appEnglish: Record<AppKey, string> = {
  name: "Hegui",
  tagline: "Check the rules before you publish or refund",
  sections: "Sections of the page",
  tab_listing: "Listing",
  tab_refund: "Refund",
  tab_store: "Store",
  tab_bulk: "Bulk",
  tab_rulebook: "Rulebook",
  to_english: "English",
  to_chinese: "中文",
  theme: "Appearance",
  theme_auto: "System",
  theme_light: "Light",
  theme_dark: "Dark",
  skip: "Skip to the content",
  starting: "Getting ready…",
  failed_title: "The checker could not start",
  failed_help:
    "Reload the page; if that does not help, use a recent Chrome, Edge, Firefox or Safari. What you typed was sent nowhere.",
  failed_reason: "Technical reason: {reason}",
  reload: "Reload",
  newer_version:
    "There is a new version. Reload to use it; keep a copy of what you have not saved.",
  later: "Later",
  no_network: "You are offline. That is fine: everything is checked on this device.",
  kept_offline: "The page is kept on this device and opens without a network.",
  forget: "Clear what is kept on this device",
  intro_title: "New here? Three things to know",
  intro_1: "Choose a section: look over a listing, work out a refund, or check your shop.",
  intro_2:
    "Fill in what you know and the answer is there at once: what is wrong, by which clause, at what cost, and what to do. You are asked for whatever is missing.",
  intro_3:
    "Everything happens on this device and nothing is sent anywhere; to see how it works, try an example.",
  intro_close: "Got it",
  privacy: "Everything is judged in your browser; what you type never leaves this device.",
  rulebook: "Rules: {title}, version {version}",
  fingerprint: "Rulebook fingerprint {sha256}",
  engine: "Engine {version}",
};
