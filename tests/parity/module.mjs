// The module that ships, in Node: its glue is made for browsers, so it is handed the bytes of the .wasm,
// and the words of listings as the page's worker hands them over.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../cli/hegui.mjs";

export const folder = process.env.HEGUI_WASM_DIR ?? path.join(root, "build/wasm");

export const words = () => readFileSync(path.join(folder, "hegui.words"), "utf8");

/** A fresh instance of the module, which knows no words of listings yet. */
export async function loadBareModule() {
  const { default: create } = await import(pathToFileURL(path.join(folder, "hegui.mjs")).href);
  return create({ wasmBinary: readFileSync(path.join(folder, "hegui.wasm")) });
}

/** A fresh instance of the module, ready for every kind of document. */
export async function loadModule() {
  const module = await loadBareModule();
  const errors = module.addWords(words());
  if (errors !== "") throw new Error(errors);
  return module;
}

/** A fresh instance of the module of refunds alone. */
export async function loadRefundModule() {
  const { default: create } = await import(
    pathToFileURL(path.join(folder, "hegui-refund.mjs")).href
  );
  return create({ wasmBinary: readFileSync(path.join(folder, "hegui-refund.wasm")) });
}
