/** The entry of Heapscope's own page. */
import type { HeapScope } from "./app/heap-scope.js";
import { define } from "./setup.js";

// A task of its own: reading the scripts and drawing the page together would hold up the reader's first key.
setTimeout(() => define(new URL("./", document.baseURI).href));

/** Some time after the first program has run the site is kept for visits without a network. */
const QUIET_MS = 8000;

function keep(): void {
  // Where it may not be kept (a private window, no secure connection) it works as before.
  navigator.serviceWorker.register(new URL("sw.js", document.baseURI)).catch(() => undefined);
}

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("heapscope-run", () => setTimeout(keep, QUIET_MS), { once: true });
}

/** Programs of the reader's own are kept in this browser, to be opened again. */
addEventListener(
  "heapscope-run",
  ({ target, detail }: CustomEventInit<{ own: boolean }> & Event) => {
    if (detail?.own === true) {
      const { source, player } = target as HeapScope;
      const { mode } = player.store.state;
      void import("./state/recent.js").then(({ keepRecent }) => keepRecent({ source, mode }));
    }
  },
);
