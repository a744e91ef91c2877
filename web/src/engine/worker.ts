// The one place that holds the WebAssembly module. Starts it once; answers in the order of the requests.
import createModule from "hegui-module/hegui.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import type { Call, Reply, Request } from "./protocol.js";

type Module = Record<Call, ((...given: (string | number)[]) => unknown) | undefined>;

const started: Promise<Module> = createModule({
  locateFile: () => new URL(wasmAddress, import.meta.url).href,
}) as Promise<Module>;

function given(request: Request): (string | number)[] {
  switch (request.call) {
    case "check":
      return [request.kind, request.document, "", 0];
    case "addListings":
      return [request.listings, request.lines];
    case "checkAgainst":
      return [request.listings, request.document, "", 0];
    case "freeListings":
      return [request.listings];
    case "explain":
      return ["refund", request.document, ""]; // nothing else can be explained
    case "useOwnWords":
      return [request.document];
    case "describeClause":
      return [request.clause];
    default:
      return [];
  }
}

function answer(module: Module, request: Request): Reply {
  const { id, call } = request;
  const asked = module[call];
  if (!asked) return { id, lacks: call };
  const result = asked(...given(request));
  return { id, result: typeof result === "string" ? result : String(result ?? "") };
}

self.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  let reply: Reply;
  try {
    reply = answer(await started, request);
  } catch (error) {
    reply = { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
