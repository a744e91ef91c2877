// Loads the two WebAssembly modules: the whole engine, and the small one that knows refunds alone and is there
// long before. Used by the worker only. A caller may not assume that the small one has every call.
import createRefund from "hegui-module/hegui-refund.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import wordsAddress from "hegui-module/hegui.words?url";
import type { Call } from "./protocol.js";

// Texts are taken as UTF-8 as well; the glue is slow at making it of a long one.
type Bound = ((...given: (string | number | Uint8Array)[]) => unknown) | undefined;
export type Module = Partial<Record<Call | "addWords" | "summarizeRefunds", Bound>>;

// Most of what starts it is not needed for the other.
export const loadGlue = (): Promise<typeof import("hegui-module/hegui.mjs")> =>
  import("hegui-module/hegui.mjs");

// What the page compiled already is only put to use; else it is fetched.
export async function loadWhole(compiled?: WebAssembly.Module): Promise<Module> {
  const { default: create } = await loadGlue();
  const locateFile = (): string => new URL(wasmAddress, import.meta.url).href;
  if (!compiled) return create({ locateFile }) as Promise<Module>;
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object => {
      WebAssembly.instantiate(compiled, imports).then(done, reject);
      return {};
    };
    (create({ locateFile, instantiateWasm }) as Promise<Module>).then(resolve, reject);
  });
}

export const loadRefund = (wasmBinary: ArrayBuffer): Promise<Module> =>
  createRefund({ wasmBinary }) as Promise<Module>;

export async function fetchWords(): Promise<string> {
  const response = await fetch(new URL(wordsAddress, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}
