import { afterEach, describe, expect, it, vi } from "vitest";
import { askEarly, takeEarly } from "../src/engine/early-refund.js";

describe("what the document asks for early", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is fetched once, whoever asks first, and taken once", async () => {
    const fetched = vi.fn((address: string) => Promise.resolve(new Response(address)));
    vi.stubGlobal("fetch", fetched);
    const ask = askEarly("./refund.wasm");
    expect(fetched).not.toHaveBeenCalled();
    const taken = takeEarly();
    void ask();
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await (await taken)?.text()).toBe("./refund.wasm");
    expect(takeEarly()).toBeUndefined();
  });
});
