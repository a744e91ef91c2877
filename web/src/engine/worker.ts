// The one place that holds the WebAssembly module. Starts it once; answers in the order of the requests.
import createModule from "hegui-module/hegui.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import type { Reply, Request } from "./protocol.js";

interface Module {
  check(kind: string, document: string, asOf: string, line: number): string;
  describe(): string;
}

const started: Promise<Module> = createModule({
  locateFile: () => new URL(wasmAddress, import.meta.url).href,
}) as Promise<Module>;

function answer(module: Module, request: Request): string {
  if (request.call === "describe") return module.describe();
  return module.check(request.kind, request.document, "", 0);
}

self.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  let reply: Reply;
  try {
    reply = { id: request.id, result: answer(await started, request) };
  } catch (error) {
    reply = { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
