// Starts the workers that hold the engine. The first one is started before the page is drawn, or even
// there: its module is fetched at the same time as the worker's own file, not after it. Used by the first
// file of the page (main.ts) and by client.ts.
import wasmAddress from "hegui-module/hegui.wasm?url";
import refundAddress from "hegui-module/hegui-refund.wasm?url";
import { takeEarly } from "./early-refund.js";
import { givenModule, givenRefund, type Opening } from "./protocol.js";

function newWorker(name: string): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
}

async function fetched(
  address: string,
  asked = fetch(new URL(address, import.meta.url)),
): Promise<Response> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

async function compiled(): Promise<WebAssembly.Module> {
  const response = await fetched(wasmAddress);
  // A host that does not know the type is no reason to do without the module.
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  if (isNamed) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

const refundBytes = async (): Promise<ArrayBuffer> =>
  (await fetched(refundAddress, takeEarly())).arrayBuffer();

let first: Worker | undefined;

function begin(name: string, given: Promise<Omit<Opening, "words">>, words: boolean): void {
  let worker: Worker;
  try {
    worker = first = newWorker(name);
  } catch {
    given.catch(() => undefined);
    return;
  }
  const open = (opening: Opening, transfer: Transferable[] = []): void =>
    worker.postMessage(opening, transfer);
  // What cannot be had here the worker fetches by itself, and says why where that fails too.
  given.then(
    (found) => open({ ...found, words }, found.refund ? [found.refund] : []),
    () => open({ words }),
  );
}

// By what is judged first. A refund is judged by the small module, and fetches the whole one afterwards.
export function startFirst(section: string): void {
  if (section === "refund")
    begin(
      givenRefund,
      refundBytes().then((refund) => ({ refund })),
      false,
    );
  else
    begin(
      givenModule,
      compiled().then((module) => ({ module })),
      section === "listing",
    );
}

// The one that was started already goes to whoever comes first.
export function startWorker(name = ""): Worker {
  const started = name === "" ? first : undefined;
  if (started) first = undefined;
  return started ?? newWorker(name);
}
