// Starts the workers that hold the engine. The first one is started before the page is drawn, or even
// there: its module is fetched by the page, not by the worker once its own file has come. Used by the first
// file of the page (main.ts) and by client.ts.
import wasmAddress from "hegui-module/hegui.wasm?url";
import refundAddress from "hegui-module/hegui-refund.wasm?url";
import { takeEarly } from "./early-refund.js";
import { givenModule, givenRefund, type Opening } from "./protocol.js";

function newWorker(name: string): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
}

// It is compiled while it comes.
async function compiled(asked: Promise<Response>): Promise<WebAssembly.Module> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // A host that does not know the type is no reason to do without the module.
  const isNamed = response.headers.get("content-type")?.startsWith("application/wasm");
  if (isNamed) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

// What is seen comes before what is computed: the whole module is ten times the frame of the page. What is
// not on the screen is not painted.
async function framePainted(): Promise<void> {
  await customElements.whenDefined("hegui-app");
  if (document.hidden) return;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

const fetched = (address: string): Promise<Response> => fetch(new URL(address, import.meta.url));

let first: Worker | undefined;

function begin(name: string, given: Promise<Omit<Opening, "words">>, words: boolean): void {
  let worker: Worker;
  try {
    worker = first = newWorker(name);
  } catch {
    given.catch(() => undefined);
    return;
  }
  const open = (opening: Opening): void => worker.postMessage(opening);
  // What cannot be had here the worker fetches by itself, and says why where that fails too.
  given.then(
    (found) => open({ ...found, words }),
    () => open({ words }),
  );
}

// By what is judged first. A refund is judged by the small module, and fetches the whole one afterwards.
export function startFirst(section: string): void {
  if (section === "refund")
    begin(
      givenRefund,
      compiled(takeEarly() ?? fetched(refundAddress)).then((refund) => ({ refund })),
      false,
    );
  else
    begin(
      givenModule,
      framePainted()
        .then(() => compiled(fetched(wasmAddress)))
        .then((module) => ({ module })),
      section === "listing",
    );
}

// The one that was started already goes to whoever comes first.
export function startWorker(name = ""): Worker {
  const started = name === "" ? first : undefined;
  if (started) first = undefined;
  return started ?? newWorker(name);
}
