// Starts hegui-refund.wasm: refunds alone, long before the whole module is there. Calls are those of the
// whole module, hegui.mjs, so that either can answer them.
//
// Who uses it: the page's worker, and tests in Node. Whoever asks for another kind than "refund" has the
// whole module to ask. So has a caller that is given nothing for a document: one that has a number with a
// fraction or an exponent, or beyond 64 bits.

/** As it is compiled while it comes, where the host says what it is. */
async function instanceOf(address, imports) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  const { instance } = streams
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return instance;
}

/** What is to be run: compiled already, its bytes, or what is fetched from where `locateFile` says. */
async function instanceFor({ wasmModule, wasmBinary, locateFile = (name) => name }, imports) {
  if (wasmModule) return WebAssembly.instantiate(wasmModule, imports);
  if (wasmBinary) return (await WebAssembly.instantiate(wasmBinary, imports)).instance;
  return instanceOf(locateFile("hegui-refund.wasm"), imports);
}

export default async function create(given) {
  const imports = {
    env: { emscripten_notify_memory_growth() {} }, // views of the memory are made anew for every call
    wasi_snapshot_preview1: {
      proc_exit(code) {
        throw new WebAssembly.RuntimeError(`the engine ended with ${code}`);
      },
    },
  };
  const { exports } = await instanceFor(given, imports);
  exports._initialize();

  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const answer = (size) =>
    decoder.decode(new Uint8Array(exports.memory.buffer, exports.hegui_answer(), size));

  return {
    check(_kind, text, asOf, line) {
      const document = encoder.encode(text);
      const day = encoder.encode(asOf);
      const at = exports.hegui_question(document.length + day.length);
      const question = new Uint8Array(exports.memory.buffer, at, document.length + day.length);
      question.set(document);
      question.set(day, document.length);
      return answer(exports.hegui_check(document.length, line)) || undefined;
    },
    describe: () => answer(exports.hegui_describe()),
  };
}
