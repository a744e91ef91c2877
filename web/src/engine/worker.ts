// The one place that holds the WebAssembly module. Starts it once, and fetches the words of listings, which
// are most of a rulebook, when they are needed or asked for: refunds and stores are judged without them, and
// checks of listings wait for them. Other than that it answers in the order of the requests.
import createModule from "hegui-module/hegui.mjs";
import wasmAddress from "hegui-module/hegui.wasm?url";
import wordsAddress from "hegui-module/hegui.words?url";
import type { Judge } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import {
  givenModule,
  type BoundRequest,
  type Call,
  type Opening,
  type Reply,
  type Request,
} from "./protocol.js";

type Module = Record<Call | "addWords", ((...given: (string | number)[]) => unknown) | undefined>;

// What the page compiled already is only put to use; else the worker fetches it.
function create(compiled?: WebAssembly.Module): Promise<Module> {
  const locateFile = (): string => new URL(wasmAddress, import.meta.url).href;
  if (!compiled) return createModule({ locateFile }) as Promise<Module>;
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object => {
      WebAssembly.instantiate(compiled, imports).then(done, reject);
      return {};
    };
    (createModule({ locateFile, instantiateWasm }) as Promise<Module>).then(resolve, reject);
  });
}

let open!: (opening: Opening) => void;
const opened = new Promise<Opening>((resolve) => (open = resolve));
const isGiven = self.name === givenModule;
const started = isGiven ? opened.then(({ module }) => create(module)) : create();
started.catch(() => undefined); // whoever asks is told

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
    request.call === "prepare" ||
    request.call === "checkAgainst" ||
    (request.call === "check" && request.kind === "listing")
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
  return new LoadedJudge((...given) => String(module.check?.(...given)), plan);
}

async function answerMany(module: Module, request: Request): Promise<Reply> {
  const { id } = request;
  if (request.call === "usePlan") {
    plan = request.plan;
    judging = undefined;
    return { id, result: "" };
  }
  if (request.call === "prepare") return { id, result: "" };
  if (request.call !== "judge") return answer(module, request);
  judging ??= startJudge(module);
  return { id, rows: (await judging).judge(request.batch) };
}

async function replyTo(request: Request): Promise<void> {
  let reply: Reply;
  try {
    if (needsWords(request)) await wordsAdded();
    reply = await answerMany(await started, request);
  } catch (error) {
    reply = { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
}

self.onmessage = async ({ data }: MessageEvent<Request | Opening>) => {
  if ("call" in data) return replyTo(data);
  open(data);
  // Whoever checks a listing is told when they do not come.
  if (data.words) await wordsAdded().catch(() => undefined);
};
