// The module that ships, in Node: its glue is made for browsers, so it is handed the bytes of the .wasm.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../cli/hegui.mjs";

export const folder = process.env.HEGUI_WASM_DIR ?? path.join(root, "build/wasm");

/** A fresh instance of the module. */
export async function loadModule() {
  const { default: create } = await import(pathToFileURL(path.join(folder, "hegui.mjs")).href);
  return create({ wasmBinary: readFileSync(path.join(folder, "hegui.wasm")) });
}
