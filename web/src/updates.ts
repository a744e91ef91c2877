// Keeps the page's files on the device, so that it opens without a network, and tells when a newer version
// is there. Used by the frame of the page, once it has loaded. A caller may not assume that any of it
// happens: browsers have no service worker for a page opened from a file, and may refuse one.

export interface Told {
  // Everything is kept: the page opens without a network from now on.
  kept(): void;
  // A newer version is there, and this page goes on with the old one until `take` is called.
  newer(): void;
}

export interface Updates {
  // Loads the page anew, in its newest version.
  take(): void;
}

const nothingToTake: Updates = { take: () => location.reload() };

function container(): ServiceWorkerContainer | undefined {
  const served = location.protocol === "https:" || location.protocol === "http:";
  return served && isSecureContext && "serviceWorker" in navigator
    ? navigator.serviceWorker
    : undefined;
}

function follow(registration: ServiceWorkerRegistration, first: boolean, told: Told): void {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && !first) told.newer();
    if (worker.state === "activated" && first) told.kept();
  });
}

export async function keepOffline(told: Told, workers = container()): Promise<Updates> {
  if (!workers) return nothingToTake;
  // Nothing comes back where something between the page and the browser forbids workers.
  const registration: ServiceWorkerRegistration | undefined = await workers
    .register("./sw.js")
    .catch(() => undefined);
  if (!registration) return nothingToTake;
  // Whatever is installed beside a version that works is newer than that.
  const first = !registration.active;
  if (!first) told.kept();
  if (registration.waiting && !first) told.newer();
  follow(registration, first, told);
  registration.addEventListener("updatefound", () =>
    follow(registration, !registration.active, told),
  );

  // Another window of the page took the new version: this one still shows the old.
  let controlled = Boolean(workers.controller);
  let asked = false;
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (controlled) told.newer();
    controlled = true;
  });
  return {
    take: () => {
      if (!registration.waiting) return location.reload();
      asked = true;
      registration.waiting.postMessage({ type: "SKIP_WAITING" });
    },
  };
}
