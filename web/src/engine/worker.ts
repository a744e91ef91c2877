// The one place that holds the WebAssembly modules. Refunds are answered by the small one where the page gave
// it and the whole one is not there yet; both give the same bytes. The whole one is loaded once, at the
// latest when it is needed, and so are the words of listings, which are most of a rulebook: refunds and
// stores are judged without them, and checks of listings wait for them. Other than that it answers in the
// order of the requests.
import type { Judge } from "../bulk/judge.js";
import type { Plan } from "../bulk/mapping.js";
import { reasonOf } from "../reason.js";
import {
  fetchWords,
  loadGlue,
  loadRefund,
  loadWhole,
  summarizeRefunds,
  type Module,
} from "./worker-modules.js";
import {
  givenModule,
  givenRefund,
  type BoundRequest,
  type Opening,
  type Reply,
  type Request,
} from "./protocol.js";

let open!: (opening: Opening) => void;
const opened = new Promise<Opening>((resolve) => (open = resolve));
const isGiven = self.name === givenModule || self.name === givenRefund;

let isWhole = false;
let loading: Promise<Module> | undefined;

function whole(): Promise<Module> {
  if (loading) return loading;
  loading = isGiven ? opened.then(({ module }) => loadWhole(module)) : loadWhole();
  loading.then(
    () => (isWhole = true),
    () => undefined, // whoever asks is told
  );
  return loading;
}

// Nothing where it was not given, or cannot be used.
const refunds: Promise<Module | undefined> = !isGiven
  ? Promise.resolve(undefined)
  : opened.then(({ refund }) => refund && loadRefund(refund)).catch(() => undefined);

// Fetched beside the module, not after it.
if (self.name === givenModule) loadGlue().catch(() => undefined);
if (!isGiven) void whole().catch(() => undefined);

async function addWords(): Promise<void> {
  const module = await whole();
  if (!module.addWords) return; // an older module has all words in itself
  const errors = String(module.addWords(await fetchWords()));
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
  const core = {
    check: (...given: [string, string, string, number]) => String(module.check?.(...given)),
    summarizeRefunds: (...given: [string, string]) => summarizeRefunds(module, ...given),
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
  if (request.call === "prepare") return [{ id, result: "" }, []];
  if (request.call !== "judge") return [answer(module, request), []];
  judging ??= startJudge(module);
  const { rows, memory } = (await judging).judge(request.batch);
  return [{ id, rows }, memory];
}

function isForRefunds(request: Request): request is BoundRequest {
  if (request.call === "describe") return request.soon === true;
  return request.call === "check" && request.kind === "refund";
}

// Nothing where the whole module has to answer.
async function answerSoon(request: Request): Promise<Reply | undefined> {
  if (isWhole || !isForRefunds(request)) return undefined;
  const small = await refunds;
  if (!small || isWhole) return undefined;
  try {
    const reply = answer(small, request);
    return "result" in reply && reply.result !== "" ? reply : undefined;
  } catch {
    return undefined;
  }
}

async function replyTo(request: Request): Promise<void> {
  let reply: Reply;
  let transfer: ArrayBuffer[] = [];
  try {
    if (needsWords(request)) await wordsAdded();
    const soon = await answerSoon(request);
    [reply, transfer] = soon ? [soon, []] : await answerMany(await whole(), request);
  } catch (error) {
    reply = { id: request.id, failure: reasonOf(error) };
  }
  self.postMessage(reply, { transfer });
}

self.onmessage = async ({ data }: MessageEvent<Request | Opening>) => {
  if ("call" in data) return replyTo(data);
  open(data);
  if (!data.refund) await whole().catch(() => undefined);
  // Whoever checks a listing is told when they do not come.
  if (data.words) await wordsAdded().catch(() => undefined);
};
