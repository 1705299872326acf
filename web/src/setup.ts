/** Defines the element, with the address of the folder that the site lies in. */
import lessons from "virtual:lessons";
import { HeapScope } from "./app/heap-scope.js";
import type { Head } from "./app/setup.js";
import workerFile from "./engine/worker.ts?worker&url";

/** A worker's script must come from the page's own origin; elsewhere a line of it imports ours. */
export function makeWorker(): Worker {
  const address = new URL(workerFile, import.meta.url);
  if (address.origin === location.origin) {
    return new Worker(address, { type: "module" });
  }
  const line = new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(line), { type: "module" });
}

export function define(siteBase: string, head?: Head): void {
  if (customElements.get("heap-scope")) {
    return;
  }
  const engineBase = new URL("engine/", siteBase).href;
  HeapScope.setup = { makeWorker, engineBase, siteBase, lessons, head };
  // Only now: elements that are in the page already come alive at this moment.
  customElements.define("heap-scope", HeapScope);
}
