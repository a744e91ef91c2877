// Starts the workers that hold the engine. The first one is started before the page is drawn, or even
// there: its module is fetched at the same time as the worker's own file, not after it. Used by the first
// lines of the page (begin.ts) and by client.ts.
import wasmAddress from "hegui-module/hegui.wasm?url";
import { givenModule, type Opening } from "./protocol.js";

function newWorker(name: string): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
}

async function compiled(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // A host that does not know the type is no reason to do without the module.
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  if (isNamed) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

let first: Worker | undefined;

// `words`: whether listings are checked first. What cannot be had here the worker fetches by itself, and
// says why where that fails too.
export function startFirst(words: boolean): void {
  try {
    first = newWorker(givenModule);
  } catch {
    return;
  }
  const worker = first;
  const open = (module?: WebAssembly.Module): void => {
    const opening: Opening = { module, words };
    worker.postMessage(opening);
  };
  compiled(wasmAddress).then(open, () => open());
}

// The one that was started already goes to whoever comes first.
export function startWorker(name = ""): Worker {
  const started = name === "" ? first : undefined;
  if (started) first = undefined;
  return started ?? newWorker(name);
}
