// Loads the two WebAssembly modules: the whole engine, and the small one that knows refunds alone and is there
// long before. Used by the worker only. A caller may not assume that the small one has every call.
import createRefund from "hegui-module/hegui-refund.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import wordsAddress from "hegui-module/hegui.words?url";
import type { Call } from "./protocol.js";

type Bound = ((...given: (string | number)[]) => unknown) | undefined;
type Summarizing = "summarizeRefunds" | "summarizeAsked";
export type Module = Partial<Record<Call | "addWords" | Summarizing, Bound>> & {
  // Memory of the module, until something else is asked.
  roomFor?: (bytes: number) => Uint8Array<ArrayBuffer>;
};

const mostBytesOfUnit = 3; // in UTF-8, of a unit of UTF-16
const encoder = new TextEncoder();

// JSON Lines in and out. They are written straight into the module's memory, as its glue is slow at taking
// long texts. An older module has no room for them.
export function summarizeRefunds(module: Module, documents: string, asOf: string): string {
  const room = module.roomFor?.(documents.length * mostBytesOfUnit);
  if (!room) return String(module.summarizeRefunds?.(documents, asOf));
  return String(module.summarizeAsked?.(encoder.encodeInto(documents, room).written, asOf));
}

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

export const loadRefund = (wasmModule: WebAssembly.Module): Promise<Module> =>
  createRefund({ wasmModule }) as Promise<Module>;

export async function fetchWords(): Promise<string> {
  const response = await fetch(new URL(wordsAddress, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}
