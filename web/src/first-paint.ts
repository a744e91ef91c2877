// When the browser has put the first picture of the page on the screen. The frame waits for that, or it would
// take the picture away before anyone saw it. Used by the frame. Stands on nothing. A caller may not assume
// that there was a picture: a tab that is opened behind others has none, and some browsers tell of none.
const picture = "first-contentful-paint";

// Long after a picture that the browser would tell of.
const longestMs = 300;

/** Resolves once the first picture is on the screen; at once where there is nobody to see it. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The picture is in Chinese, and shown to nobody who reads the page in another language (page.css).
    if (document.hidden || document.documentElement.lang !== "zh-CN") return resolve();
    setTimeout(resolve, longestMs);
    if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return;
    const observer = new PerformanceObserver((seen) => {
      if (seen.getEntriesByName(picture).length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: "paint", buffered: true });
  });
}
