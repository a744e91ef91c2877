// The one place that holds the WebAssembly module. Starts it once, and then fetches the words of
// listings, which are most of a rulebook: refunds and stores are judged before they come, and checks of
// listings wait for them. Other than that it answers in the order of the requests.
import createModule from "hegui-module/hegui.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import wordsAddress from "hegui-module/hegui.words?url";
import type { Judge } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import {
  otherRulebook,
  wordsLater,
  type BoundRequest,
  type Call,
  type Reply,
  type Request,
} from "./protocol.js";

type Module = Record<
  Call | "addWords" | "summarizeRefunds",
  ((...given: (string | number)[]) => unknown) | undefined
>;

const started: Promise<Module> = createModule({
  locateFile: () => new URL(wasmAddress, import.meta.url).href,
}) as Promise<Module>;

async function addWords(): Promise<void> {
  const module = await started;
  if (!module.addWords) return; // an older module has all words in itself
  const response = await fetch(new URL(wordsAddress, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const errors = String(module.addWords(await response.text()));
  if (errors !== "") throw new Error(errors);
}

let words: Promise<void> | undefined;
// Another rulebook comes with words of its own.
let replaced = false;

// One failure is no failure for ever: the next check of a listing tries again.
function wordsAdded(): Promise<void> {
  words ??= addWords().catch((error: unknown) => {
    words = undefined;
    throw error;
  });
  return words;
}

function needsWords(request: Request): boolean {
  if (replaced) return false;
  if (request.call === "judge") return request.batch.kind === "listing";
  return (
    request.call === "checkAgainst" || (request.call === "check" && request.kind === "listing")
  );
}

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
    case "loadRulebook":
      return [request.bundle];
    case "describeVersion":
      return [request.version];
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
  if (call === "loadRulebook" && result === "") replaced = true;
  return { id, result: typeof result === "string" ? result : String(result ?? "") };
}

let plan: Plan | undefined;
let judging: Promise<Judge> | undefined;

async function startJudge(module: Module): Promise<Judge> {
  const { Judge: LoadedJudge } = await import("../bulk/judge.js");
  const core = {
    check: (...given: [string, string, string, number]) => String(module.check?.(...given)),
    summarizeRefunds: (...given: [string, string]) => String(module.summarizeRefunds?.(...given)),
  };
  return new LoadedJudge(core, plan);
}

// The reply, and whose memory goes with it.
async function answerMany(module: Module, request: Request): Promise<[Reply, ArrayBuffer[]]> {
  const { id } = request;
  if (request.call === "usePlan") {
    plan = request.plan;
    judging = undefined;
    return [{ id, result: "" }, []];
  }
  if (request.call !== "judge") return [answer(module, request), []];
  judging ??= startJudge(module);
  const { rows, memory } = (await judging).judge(request.batch);
  return [{ id, rows }, memory];
}

self.onmessage = async (event: MessageEvent<Request>) => {
  const request = event.data;
  let reply: Reply;
  let transfer: ArrayBuffer[] = [];
  try {
    if (needsWords(request)) await wordsAdded();
    [reply, transfer] = await answerMany(await started, request);
  } catch (error) {
    reply = { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply, { transfer });
};

// Whoever checks a listing is told when they do not come. A worker for another rulebook needs none.
if (self.name !== otherRulebook && self.name !== wordsLater) wordsAdded().catch(() => undefined);
