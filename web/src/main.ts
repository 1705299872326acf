/** The page's entry: starts the worker at once, then defines the element. */
import { HeapScope } from "./app/heap-scope.js";
import lessons from "virtual:lessons";

HeapScope.setup = {
  makeWorker: () => new Worker(new URL("./engine/worker.ts", import.meta.url), { type: "module" }),
  engineBase: new URL("engine/", document.baseURI).href,
  siteBase: new URL("./", document.baseURI).href,
  lessons,
};

// Only now: elements that are in the page already come alive at this moment.
customElements.define("heap-scope", HeapScope);
