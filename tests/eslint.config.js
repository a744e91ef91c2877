// For everything in JavaScript outside web/, which has a configuration of its own. Run from the root:
// tests/node_modules/.bin/eslint -c tests/eslint.config.js tests core/tools
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/node_modules/**", "build/**", "dist/**"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.node },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-constant-binary-expression": "error",
      "no-unused-expressions": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    // Tests of the page hand functions to the browser, where these names are.
    files: ["tests/browser/**", "tests/bench/**"],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
];
