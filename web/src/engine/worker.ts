// The one place that holds the WebAssembly module. Starts it once; answers in the order of the requests.
import createModule from "hegui-module/hegui.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import type { Judge } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import type { BoundRequest, Call, Reply, Request } from "./protocol.js";

type Module = Record<Call, ((...given: (string | number)[]) => unknown) | undefined>;

const started: Promise<Module> = createModule({
  locateFile: () => new URL(wasmAddress, import.meta.url).href,
}) as Promise<Module>;

function given(request: BoundRequest): (string | number)[] {
  switch (request.call) {
    case "check":
      return [request.kind, request.document, request.asOf ?? "", request.line ?? 0];
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

function answer(module: Module, request: BoundRequest): Reply {
  const { id, call } = request;
  const asked = module[call];
  if (!asked) return { id, lacks: call };
  const result = asked(...given(request));
  return { id, result: typeof result === "string" ? result : String(result ?? "") };
}

let plan: Plan | undefined;
let judging: Promise<Judge> | undefined;

async function startJudge(module: Module): Promise<Judge> {
  const { Judge: LoadedJudge } = await import("../bulk/judge.js");
  return new LoadedJudge((...given) => String(module.check?.(...given)), plan);
}

async function answerMany(module: Module, request: Request): Promise<Reply> {
  const { id } = request;
  if (request.call === "usePlan") {
    plan = request.plan;
    judging = undefined;
    return { id, result: "" };
  }
  if (request.call !== "judge") return answer(module, request);
  judging ??= startJudge(module);
  return { id, rows: (await judging).judge(request.batch) };
}

self.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  let reply: Reply;
  try {
    reply = await answerMany(await started, request);
  } catch (error) {
    reply = { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
};
