import { afterEach, describe, expect, it, vi } from "vitest";
import { keepOffline } from "../src/updates.js";

class Worker extends EventTarget {
  state = "installing";
  readonly postMessage = vi.fn();
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  find(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
  }
}

class Container extends EventTarget {
  controller: Worker | null = null;
  constructor(private readonly given: () => Promise<unknown>) {
    super();
  }
  register(): Promise<unknown> {
    return this.given();
  }
}

const reload = vi.fn();
vi.stubGlobal("location", { reload, protocol: "https:" });
vi.stubGlobal("isSecureContext", true);
vi.stubGlobal("navigator", {});
afterEach(() => void reload.mockClear());

const told = () => ({ kept: vi.fn<() => void>(), newer: vi.fn<() => void>() });

async function start(registration: Registration, said = told()) {
  const workers = new Container(() => Promise.resolve(registration));
  workers.controller = registration.active;
  const updates = await keepOffline(said, workers as unknown as ServiceWorkerContainer);
  return { workers, updates, said };
}

describe("a page that keeps its files", () => {
  it("says so once, and does not call its first version a newer one", async () => {
    const registration = new Registration();
    const worker = new Worker();
    registration.installing = worker;
    const { workers, said } = await start(registration);
    worker.become("installed");
    expect(said.kept).not.toHaveBeenCalled();
    worker.become("activated");
    workers.dispatchEvent(new Event("controllerchange"));
    expect(said.kept).toHaveBeenCalledTimes(1);
    expect(said.newer).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it("tells of a newer version and loads it only when it is taken", async () => {
    const registration = new Registration();
    registration.active = new Worker();
    const { workers, updates, said } = await start(registration);
    const worker = new Worker();
    registration.find(worker);
    expect(said.newer).not.toHaveBeenCalled();
    worker.become("installed");
    expect(said.newer).toHaveBeenCalledTimes(1);
    registration.waiting = worker;
    updates.take();
    expect(worker.postMessage).toHaveBeenCalledWith({ type: "SKIP_WAITING" });
    expect(reload).not.toHaveBeenCalled();
    workers.dispatchEvent(new Event("controllerchange"));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("tells at once of one that was put off before", async () => {
    const registration = new Registration();
    registration.active = new Worker();
    registration.waiting = new Worker();
    expect((await start(registration)).said.newer).toHaveBeenCalledTimes(1);
  });

  it("is not replaced when another window takes the new version", async () => {
    const registration = new Registration();
    registration.active = new Worker();
    const { workers, updates, said } = await start(registration);
    workers.dispatchEvent(new Event("controllerchange"));
    expect(said.newer).toHaveBeenCalledTimes(1);
    expect(reload).not.toHaveBeenCalled();
    updates.take();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe("a page that may keep nothing", () => {
  it.each([
    ["a browser without workers", undefined],
    ["one that refuses", new Container(() => Promise.reject(new Error("SecurityError")))],
    ["one that answers nothing", new Container(() => Promise.resolve(undefined))],
  ])("goes on: %s", async (_name, workers) => {
    const said = told();
    const updates = await keepOffline(said, workers as unknown as ServiceWorkerContainer);
    expect(said.kept).not.toHaveBeenCalled();
    updates.take();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
