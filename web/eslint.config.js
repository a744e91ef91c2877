import js from "@eslint/js";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["node_modules/**", "dist/**"] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    files: ["**/*.ts"],
    rules: {
      eqeqeq: "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["hegui-module/*"], message: "Only the worker holds the module." }] },
      ],
    },
  },
  {
    // What the worker loads, and who knows the addresses.
    files: ["src/engine/load-module.ts", "src/engine/start-worker.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["scripts/**"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        // In functions that run in the page.
        localStorage: "readonly",
        document: "readonly",
      },
    },
  },
);
